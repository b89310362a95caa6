"""What a careful reader finds in the five digests on Ecuador comes out of the line, and no more.

The digests of the boat strikes are held against their record in test_bundled_record.py.
"""

import duckdb
import pytest


def rows(marts: duckdb.DuckDBPyConnection, query: str) -> list[tuple[object, ...]]:
    return marts.execute(query).fetchall()


@pytest.mark.parametrize(
    ("article", "first", "last", "place"),
    [
        ("000", "2026-03-06", "2026-03-06", "Ecuador"),
        ("000", "2025-10-01", "2025-10-31", None),
        ("001", "2026-03-06", "2026-03-06", "Sucumbíos, Ecuador"),
        ("001", "2026-03-08", "2026-03-08", "Eastern Pacific"),
        ("003", "2026-03-06", "2026-03-06", "Esmeraldas, Ecuador"),
    ],
)
def test_strikes(
    marts: duckdb.DuckDBPyConnection, article: str, first: str, last: str, place: str | None
) -> None:
    found = rows(
        marts,
        f"""select date_start::varchar, date_end::varchar, place_name from fct_strike_reports
        where article_id = 'ecuador-attack-{article}'""",
    )
    assert (first, last, place) in found


def test_operations_that_only_began_are_no_strikes(marts: duckdb.DuckDBPyConnection) -> None:
    told = rows(
        marts,
        """select distinct right(article_id, 3) from fct_strike_reports
        where starts_with(article_id, 'ecuador-attack-') order by 1""",
    )
    assert told == [("000",), ("001",), ("003",)]


def test_three_reports_are_one_strike(marts: duckdb.DuckDBPyConnection) -> None:
    joined = rows(
        marts,
        """select count(distinct strike_id), count(*) from fct_strike_reports
        where date_start = date '2026-03-06' and date_end = date '2026-03-06'""",
    )
    assert joined == [(1, 3)]


def test_figures_are_these_and_no_others(marts: duckdb.DuckDBPyConnection) -> None:
    assert rows(
        marts,
        """select right(article_id, 3), scope, measure, value, qualifier, campaign_id
        from fct_casualties where starts_with(article_id, 'ecuador-attack-') order by all""",
    ) == [
        ("000", "incident", "survived", 2, "exact", None),
        ("001", "incident", "killed", 6, "exact", None),
        ("001", "incident", "killed", None, "undisclosed", None),
        ("004", "cumulative", "killed", 151, "exact", "southern-spear"),
    ]


def test_every_figure_leads_back_to_its_sentence(marts: duckdb.DuckDBPyConnection) -> None:
    assert rows(
        marts, "select count(*) from fct_casualties where not contains(sentence, evidence)"
    ) == [(0,)]


def test_designations(marts: duckdb.DuckDBPyConnection) -> None:
    assert rows(
        marts,
        """select group_name, designation, authority_name, designated_start::varchar,
        designated_end::varchar from fct_designations order by 1""",
    ) == [
        ("Los Choneros", "FTO", "U.S. Department of State", "2025-09-01", "2025-09-30"),
        ("Los Lobos", "FTO", "U.S. Department of State", "2025-09-01", "2025-09-30"),
    ]


@pytest.mark.parametrize(
    ("article", "speaker", "mode", "words"),
    [
        ("000", "Sean Parnell", "direct", "Under the leadership"),
        ("000", "Sean Parnell", "direct", "We commend"),
        ("000", "U.S. Southern Command", "direct", "decisive action"),
        ("000", "Ecuadorian Ministry of Defense", "declined", "classified"),
        ("000", "Daniel Noboa", "direct", "regional allies"),
        ("000", "Donald Trump", "direct", "for detention and prosecution"),
        ("001", "Daniel Noboa", "reported", "training camp"),
        ("001", "Daniel Noboa", "direct", "We destroyed the hideout"),
        ("001", "Francis L. Donovan", "direct", "I congratulate"),
        ("001", "Ecuadorian Ministry of Defense", "direct", "military operation enabled"),
        ("002", "White House", "declined", "no immediate comment"),
        ("002", "Francis L. Donovan", "direct", "courage and determination"),
        ("003", "Guillermo Lasso", "direct", "We welcome our allies"),
        ("004", "Ecuadorian Ministry of Defense", "reported", ""),
    ],
)
def test_statements(
    marts: duckdb.DuckDBPyConnection, article: str, speaker: str, mode: str, words: str
) -> None:
    said = rows(
        marts,
        f"""select concat_ws(' ', quote, evidence, sentence) from fct_statements
        where article_id = 'ecuador-attack-{article}' and mode = '{mode}'
        and '{speaker}' in (speaker_name, organization_name)""",
    )
    assert any(words in str(text) for (text,) in said)


@pytest.mark.parametrize("scare_quote", ["narco-terrorists", "narco sub"])
def test_a_scare_quote_is_no_statement(marts: duckdb.DuckDBPyConnection, scare_quote: str) -> None:
    assert rows(marts, f"select * from fct_statements where quote = '{scare_quote}'") == []


@pytest.mark.parametrize(
    ("kind", "articles", "readings"),
    [
        ("place_disagreement", ["001", "003"], ["Sucumbíos", "Esmeraldas"]),
        ("office_holder_mismatch", ["003"], ["Lasso", "Noboa"]),
        ("participation_disagreement", ["000", "001"], ["with the support of", "jointly"]),
        ("unsupported_designation", ["001"], ["designated terrorist organizations"]),
    ],
)
def test_conflicts(
    marts: duckdb.DuckDBPyConnection, kind: str, articles: list[str], readings: list[str]
) -> None:
    ids = [f"ecuador-attack-{article}" for article in articles]
    found = rows(
        marts,
        f"""select readings, explanation, status from fct_conflicts
        where kind = '{kind}' and list_has_all(article_ids, {ids})""",
    )
    assert len(found) == 1
    told, explanation, status = found[0]
    assert all(reading in str(told) for reading in readings)
    assert len(str(explanation)) > 40
    assert status == "open"


def test_lasso_s_term_is_told_by_its_last_day(marts: duckdb.DuckDBPyConnection) -> None:
    (explanation,) = rows(
        marts, "select explanation from fct_conflicts where kind = 'office_holder_mismatch'"
    )[0]
    assert "23 November 2023" in str(explanation)


def test_the_toll_of_151_is_the_killed_and_the_presumed_dead(
    marts: duckdb.DuckDBPyConnection,
) -> None:
    assert rows(
        marts,
        """select ledger_killed, ledger_presumed_dead, counting_rule, is_accounted_for
        from fct_tolls where article_id = 'ecuador-attack-004' and value = 151""",
    ) == [(140, 11, "with_presumed_dead", True)]
    assert (
        rows(
            marts,
            """select kind from fct_conflicts
            where starts_with(kind, 'toll_') and status = 'open'
            and list_contains(article_ids, 'ecuador-attack-004')""",
        )
        == []
    )
