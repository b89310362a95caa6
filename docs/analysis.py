"""Five questions to the published facts: ``.venv/bin/python docs/analysis.py [DATABASE]``.

Each is a function from a connection to a polars frame, to be copied, changed and built on. The
database is opened read-only: any number of readers may look at it, also while it is built anew.
"""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

import duckdb
import polars as pl

PUBLISHED = Path(__file__).resolve().parents[1] / "build" / "strikeledger.duckdb"

Schema: TypeAlias = Mapping[str, type[pl.DataType] | pl.DataType]


def published(database: Path = PUBLISHED) -> duckdb.DuckDBPyConnection:
    """Open a published database. Raises SystemExit, with the mend, where there is none."""
    if not database.is_file():
        sys.exit(f"{database}: there is no such file; run make run first, or name another one")
    return duckdb.connect(str(database), read_only=True)


def tolls_and_their_rules(facts: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """Which tolls of the killed does which counting rule explain?

    One row per toll, by day: the figure, who printed it, the rule that it follows, what the strikes
    reported by then come to under that rule, and whether that accounts for it. Null in
    ``is_accounted_for`` where the campaign is not known.
    """
    return _rows(
        facts,
        """
        select tolls.as_of, tolls.value, articles.source_family, tolls.counting_rule,
            tolls.ledger_value, tolls.difference, tolls.is_accounted_for
        from fct_tolls as tolls
        inner join dim_articles as articles on tolls.article_id = articles.article_id
        where tolls.measure = 'killed'
        order by tolls.as_of, tolls.value, articles.source_family
        """,
        {
            "as_of": pl.Date,
            "value": pl.Int64,
            "source_family": pl.String,
            "counting_rule": pl.String,
            "ledger_value": pl.Int64,
            "difference": pl.Int64,
            "is_accounted_for": pl.Boolean,
        },
    )


def strikes_in_dispute(facts: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """On which strikes do the figures of reports differ, and by how much?

    One row per strike and measure of which reports support more than one number, the widest
    ``spread`` first. A figure without an upper end ("at least five") has no ``high`` and is left
    out: it disagrees with nothing above it.
    """
    return _rows(
        facts,
        """
        select strikes.date_best, strikes.place_name, figures.measure, figures.low, figures.best,
            figures.high, figures.high - figures.low as spread, figures.policy
        from fct_strike_figures as figures
        inner join fct_strikes as strikes on figures.strike_id = strikes.strike_id
        where figures.high > figures.low
        order by spread desc, strikes.date_best, figures.strike_id, figures.measure
        """,
        {
            "date_best": pl.Date,
            "place_name": pl.String,
            "measure": pl.String,
            "low": pl.Int64,
            "best": pl.Int64,
            "high": pl.Int64,
            "spread": pl.Int64,
            "policy": pl.String,
        },
    )


def killed_by_month_and_sea(facts: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """How many were killed at sea, month by month, at best, at least and at most?

    One row per month and sea. A strike without a number of dead counts in ``strikes`` and
    ``uncounted`` alone; one whose highest number is open counts there with its best. Strikes that
    are known to no single month are left out.
    """
    strikes = _rows(
        facts,
        """
        select strikes.date_best, places.name as sea, strikes.killed_best, strikes.killed_low,
            strikes.killed_high
        from fct_strikes as strikes
        inner join dim_places as places on strikes.place_id = places.place_id
        where places.kind = 'sea'
            and date_trunc('month', strikes.date_earliest)
            = date_trunc('month', strikes.date_latest)
        """,
        {
            "date_best": pl.Date,
            "sea": pl.String,
            "killed_best": pl.Int64,
            "killed_low": pl.Int64,
            "killed_high": pl.Int64,
        },
    )
    best = pl.col("killed_best")
    return (
        strikes.group_by(pl.col("date_best").dt.truncate("1mo").alias("month"), "sea")
        .agg(
            pl.len().cast(pl.Int64).alias("strikes"),
            best.null_count().cast(pl.Int64).alias("uncounted"),
            best.sum(),
            pl.col("killed_low").fill_null(best).sum(),
            pl.col("killed_high").fill_null(best).sum(),
        )
        .sort("month", "sea")
    )


def who_changed_the_figures(facts: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """What became known of a strike after the first news, and who was first to report it?

    One row per figure that came or changed on a later day than that of the first report. ``before``
    is null where there was no such figure yet.
    """
    return _rows(
        facts,
        """
        select strikes.date_best, strikes.place_name, revisions.measure,
            revisions.value_before as before, revisions.value_after as after, revisions.changed_on,
            revisions.changed_on - strikes.first_reported_on as days_later, revisions.publisher,
            revisions.article_id
        from fct_strike_revisions as revisions
        inner join fct_strikes as strikes on revisions.strike_id = strikes.strike_id
        where revisions.changed_on > strikes.first_reported_on
        order by strikes.date_best, revisions.strike_id, revisions.measure, revisions.revision_no
        """,
        {
            "date_best": pl.Date,
            "place_name": pl.String,
            "measure": pl.String,
            "before": pl.Int64,
            "after": pl.Int64,
            "changed_on": pl.Date,
            "days_later": pl.Int64,
            "publisher": pl.String,
            "article_id": pl.String,
        },
    )


def statements_of(facts: duckdb.DuckDBPyConnection, speaker: str) -> pl.DataFrame:
    """How many independent sources printed each statement of ``speaker``?

    One row per statement, the one with most ``families`` first. Outlets that print the same text
    are one family; the same words count as one statement, whoever prints them. ``speaker`` is a
    name as in ``dim_actors``, in any case.
    """
    return _rows(
        facts,
        """
        select count(distinct articles.source_family) as families,
            list(distinct articles.article_id order by articles.article_id) as articles,
            min(coalesce(statements.said_on, articles.published_on)) as said_by,
            any_value(statements.mode) as mode,
            min(coalesce(statements.quote, statements.evidence)) as words
        from fct_statements as statements
        inner join dim_articles as articles on statements.article_id = articles.article_id
        left join dim_actors as actors on statements.speaker_actor_id = actors.actor_id
        where lower(coalesce(actors.name, statements.speaker_name)) = lower(?)
        group by statements.statement_group_id
        order by families desc, said_by, words
        """,
        {
            "families": pl.Int64,
            "articles": pl.List(pl.String),
            "said_by": pl.Date,
            "mode": pl.String,
            "words": pl.String,
        },
        speaker,
    )


def _rows(
    facts: duckdb.DuckDBPyConnection, query: str, schema: Schema, *values: object
) -> pl.DataFrame:
    """Return the rows of a query as a frame of a fixed schema, also where there are none.

    (``.pl()`` of a DuckDB result does the same where pyarrow is installed.)
    """
    return pl.DataFrame(facts.execute(query, values).fetchall(), schema=schema, orient="row")


def main(database: Path) -> None:
    """Ask all five and print the answers."""
    with (
        published(database) as facts,
        pl.Config(tbl_rows=20, tbl_cols=12, tbl_width_chars=140, fmt_str_lengths=60) as _,
    ):
        speaker = "Sean Parnell"
        for question, answer in (
            ("Which tolls does which counting rule explain?", tolls_and_their_rules(facts)),
            ("On which strikes do figures differ, and by how much?", strikes_in_dispute(facts)),
            ("How many were killed at sea, month by month?", killed_by_month_and_sea(facts)),
            ("What became known later, and who said so first?", who_changed_the_figures(facts)),
            (f"Which statements of {speaker} have most sources?", statements_of(facts, speaker)),
        ):
            print(f"\n{question}\n{answer}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else PUBLISHED)
