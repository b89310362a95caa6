"""Every claim lies in one paragraph, to the code point, whatever the text is made of."""

from bisect import bisect_left

import duckdb
import yaml
from claim_rows import article_row, casualty
from conftest import ROOT
from extracting import extract
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.article import Article
from ingest.claims import Claim, ParagraphRow, columns
from ingest.context import paragraphs_of_claims
from ingest.work import extract_article

#: Lines of what counts otherwise in bytes, UTF-16 or letters as seen than in code points.
LINES = st.text(st.sampled_from("ab “”‘’.,\u00a0\t é\u0301👩‍👩‍👧🚢𝔘"), max_size=20)
TEXTS = st.lists(LINES, min_size=1, max_size=8).map("\n".join)


@st.composite
def articles_with_claims(draw: st.DrawFn) -> tuple[Article, list[Claim]]:
    """An article and claims of it; none begins or ends with white space, as no evidence does."""
    text = draw(TEXTS)
    article = Article("a", text)
    visible = [at for at, letter in enumerate(text) if not letter.isspace()]
    claims: list[Claim] = []
    if visible:
        for _ in range(draw(st.integers(0, 4))):
            start = draw(st.sampled_from(visible))
            end = draw(st.sampled_from(visible[bisect_left(visible, start) :])) + 1
            claims.append(casualty(article, start, end))
    return article, claims


def paragraphs(article: Article, claims: list[Claim]) -> list[ParagraphRow]:
    return paragraphs_of_claims(article, {"casualty_claims": claims})


@given(articles_with_claims())
def test_each_claim_lies_in_one_paragraph_and_each_paragraph_holds_one(
    told: tuple[Article, list[Claim]],
) -> None:
    article, claims = told
    rows = paragraphs(article, claims)
    for row in rows:
        assert article.text[row.char_start : row.char_end] == row.text == row.text.strip()
    holding = [
        [r for r in rows if r.char_start <= c.char_start and c.char_end <= r.char_end]
        for c in claims
    ]
    assert all(len(held) == 1 for held in holding)
    assert {held[0].paragraph_no for held in holding} == {row.paragraph_no for row in rows}
    for claim, (row,) in zip(claims, holding, strict=True):
        start, end = claim.char_start - row.char_start, claim.char_end - row.char_start
        assert row.text[start:end] == claim.evidence


def contract() -> str:
    """The check of fct_claims that a claim's span leads to its evidence."""
    file = ROOT / "models" / "marts" / "fct_claims.yml"
    model = yaml.safe_load(file.read_text(encoding="utf-8"))["models"][0]
    checks = [c["expression"] for c in model["constraints"] if "substring" in str(c)]
    assert len(checks) == 1
    return str(checks[0])


@settings(max_examples=30, deadline=None)
@given(articles_with_claims())
def test_the_check_of_the_mart_counts_as_python_does(told: tuple[Article, list[Claim]]) -> None:
    article, claims = told
    rows = paragraphs(article, claims)
    placed = [
        (c.char_start, c.char_end, c.evidence, row.text, row.char_start)
        for c in claims
        for row in rows
        if row.char_start <= c.char_start and c.char_end <= row.char_end
    ]
    with duckdb.connect() as connection:
        connection.execute(
            "create table placed (char_start bigint, char_end bigint, evidence varchar,"
            " paragraph varchar, paragraph_start bigint)"
        )
        for row in placed:
            connection.execute("insert into placed values (?, ?, ?, ?, ?)", row)
        where = "select count(*) from placed where"
        assert connection.execute(f"{where} {contract()}").fetchone() == (len(claims),)
        connection.execute("update placed set evidence = evidence || 'x'")
        assert connection.execute(f"{where} {contract()}").fetchone() == (0,)


def test_a_claim_that_runs_over_two_paragraphs_has_them_as_one() -> None:
    article = Article("a", "One.\n\n  “Two.\n\n“Three,” he said. \n\nFour.")
    claims: list[Claim] = [casualty(article, 8, 22), casualty(article, 9, 12)]
    assert [(r.paragraph_no, r.text) for r in paragraphs(article, claims)] == [
        (2, "“Two.\n\n“Three,” he said.")
    ]


def test_a_headline_is_paragraph_0_and_counts_into_the_title() -> None:
    title = "US strike on boat kills three in Caribbean 🚢"
    told = extract("The weather was fine. Nothing else is known.", title=title)
    article = Article("a-1", "The weather was fine. Nothing else is known.", title)
    claims = [row for rows in told.values() for row in rows if isinstance(row, Claim)]
    assert claims
    assert paragraphs_of_claims(article, told) == [ParagraphRow("a-1", 0, 0, len(title), title)]


def test_whatever_the_extractor_an_article_comes_with_its_paragraphs() -> None:
    article = Article("a", "Nothing.\n\nThe toll is 12.\n\nNothing.")

    def twelve(of: Article) -> dict[str, list[object]]:
        return {"articles": [article_row(of)], "casualty_claims": [casualty(of, 22, 24)]}

    batch = extract_article(twelve, article, check_formulas=True)
    assert isinstance(batch, dict)
    assert batch["paragraphs"] == [ParagraphRow("a", 2, 10, 25, "The toll is 12.")]
    assert list(columns("paragraphs")) == [
        "article_id", "paragraph_no", "char_start", "char_end", "text"
    ]  # fmt: skip
