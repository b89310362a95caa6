"""Writing claims: to the letter, the same bytes each time, whole or not at all."""

import csv
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import duckdb
import polars as pl
import pytest
from claim_rows import article_row, casualty, every_number, statement
from hypothesis import given, settings
from hypothesis import strategies as st

import ingest.write
from ingest.article import Article
from ingest.claims import TABLES, columns
from ingest.errors import InputError
from ingest.staging import staged
from ingest.write import FORMATS, Batch, Format, write_claims

HERE = Path(__file__).resolve().parent
#: Where a process of its own finds the project and what its tests share.
MODULES = {"PYTHONPATH": f"{HERE.parent}{os.pathsep}{HERE}"}

#: What a text of an article may hold: anything but NUL and CR, which reading refuses and replaces.
TEXTS = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"),
        st.sampled_from("“”‘’\"',;\n\t íñé🚢👩‍👩‍👧|#\\=-"),
    ),
    min_size=1,
)


def article(text: str, article_id: str = "a") -> Article:
    return Article(
        article_id=article_id,
        text=text,
        title=" ".join(text.split()),
        published_on=date(2026, 3, 6),
        published_basis="stated",
    )


def batch(text: str, article_id: str = "a") -> Batch:
    """One claim over the whole text."""
    of = article(text, article_id)
    return {"articles": [article_row(of)], "statement_claims": [statement(of, 0, len(text))]}


def contents(out: Path) -> dict[str, bytes]:
    files = (path for path in out.rglob("*") if path.is_file())
    return {str(file.relative_to(out)): file.read_bytes() for file in files}


@pytest.mark.parametrize("fmt", FORMATS)
@settings(max_examples=40, deadline=None)
@given(texts=st.lists(TEXTS, min_size=1, max_size=4))
def test_texts_survive_to_the_letter(
    tmp_path_factory: pytest.TempPathFactory, fmt: Format, texts: list[str]
) -> None:
    out = tmp_path_factory.mktemp("out")
    write_claims(out, fmt, (batch(text, f"a{n}") for n, text in enumerate(texts)))
    if fmt == "parquet":
        file = out / "statement_claims.parquet"
        assert pl.read_parquet(file)["quote"].to_list() == texts
        assert pl.read_parquet(file)["speaker_text"].to_list() == [""] * len(texts)
        query = f"select quote, sentence from '{file}'"
    else:
        with (out / "statement_claims.csv").open(encoding="utf-8", newline="") as lines:
            assert [row["quote"] for row in csv.DictReader(lines)] == texts
        read = pl.read_csv(out / "statement_claims.csv", schema=columns("statement_claims"))
        assert read["quote"].to_list() == texts
        assert read["speaker_text"].to_list() == [None] * len(texts)
        query = (
            f"select quote, sentence from read_csv('{out / 'statement_claims.csv'}', "
            "header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"')"
        )
    assert duckdb.sql(query).fetchall() == [(text, text) for text in texts]


@pytest.mark.parametrize("fmt", FORMATS)
def test_every_table_has_the_columns_of_the_contract(tmp_path: Path, fmt: Format) -> None:
    counts = write_claims(tmp_path / "deep" / "out", fmt, [every_number(article("12 and 3 dead"))])
    assert counts == dict.fromkeys(TABLES, 0) | {"articles": 1, "casualty_claims": 2}
    assert sorted(file.name for file in (tmp_path / "deep" / "out").iterdir()) == sorted(
        f"{table}.{fmt}" for table in TABLES
    )
    for table in TABLES:
        file = tmp_path / "deep" / "out" / f"{table}.{fmt}"
        if fmt == "parquet":
            assert dict(pl.read_parquet_schema(file)) == columns(table)
        else:
            assert file.read_text().split("\n")[0] == ",".join(columns(table))


def test_csv_is_plain(tmp_path: Path) -> None:
    of = article('say "no", 12 dead\n')
    write_claims(tmp_path, "csv", [{"articles": [article_row(of)]}])
    assert (tmp_path / "articles.csv").read_bytes().decode() == (
        "article_id,title,publisher,url,published_on,published_basis,language,kind,text_sha256,"
        "characters,sentences\n"
        'a,"say ""no"", 12 dead",,,2026-03-06,stated,en,report,'
        f"{article_row(of).text_sha256},18,1\n"
    )


def test_rows_stand_in_the_order_of_articles_then_of_their_spans(tmp_path: Path) -> None:
    first, second = article("0123456789", "z"), article("0123456789", "a")
    rows = [casualty(second, 2, 3), casualty(first, 5, 6), casualty(first, 1, 9)]
    rows += [casualty(first, 1, 4)]
    articles = [article_row(first), article_row(second)]
    write_claims(tmp_path, "parquet", [{"articles": articles, "casualty_claims": rows}])
    frame = pl.read_parquet(tmp_path / "casualty_claims.parquet")
    assert frame["article_id"].to_list() == ["z", "z", "z", "a"]
    assert frame["char_start"].to_list() == [1, 1, 5, 2]
    assert frame["claim_id"].to_list()[:2] == sorted(frame["claim_id"].to_list()[:2])
    assert pl.read_parquet(tmp_path / "articles.parquet")["article_id"].to_list() == ["z", "a"]


@pytest.mark.parametrize("fmt", FORMATS)
def test_chunks_do_not_show(tmp_path: Path, fmt: Format, monkeypatch: pytest.MonkeyPatch) -> None:
    def batches() -> Iterator[Batch]:
        for number in range(50):
            yield every_number(article(f"“{number}” dead, 7 hurt, 9 saved", f"a{number:02}"))

    write_claims(tmp_path / "whole", fmt, batches())
    monkeypatch.setattr(ingest.write, "CHUNK_ROWS", 7)
    write_claims(tmp_path / "chunks", fmt, batches())
    for table in ("articles", "casualty_claims"):
        read = pl.read_parquet if fmt == "parquet" else pl.read_csv
        whole = read(tmp_path / "whole" / f"{table}.{fmt}")
        assert whole.height == (150 if table == "casualty_claims" else 50)
        assert whole.equals(read(tmp_path / "chunks" / f"{table}.{fmt}"))


_WRITE = """
import sys
from pathlib import Path
from ingest.write import write_claims
from claim_rows import every_number
from ingest.article import Article
texts = (Article(f"a{n}", f"“{n}” dead, {n * 7} hurt in Sucumbíos 🚢") for n in range(10_000))
write_claims(Path(sys.argv[1]), sys.argv[2], map(every_number, texts))
"""


@pytest.mark.parametrize("fmt", FORMATS)
def test_same_claims_give_the_same_bytes_on_any_number_of_cores(tmp_path: Path, fmt: str) -> None:
    made = []
    for threads in ("1", "4"):
        out = tmp_path / threads
        subprocess.run(
            [sys.executable, "-c", _WRITE, str(out), fmt],
            env=os.environ | MODULES | {"POLARS_MAX_THREADS": threads, "PYTHONHASHSEED": threads},
            check=True,
        )
        made.append(contents(out))
    assert len(made[0][f"casualty_claims.{fmt}"]) > 100_000
    assert made[0] == made[1]


def test_wrong_rows_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no such table of claims: claims"):
        write_claims(tmp_path / "out", "csv", [{"claims": []}])
    of = article("12 dead")
    wrong = {"casualty_claims": [casualty(of, 0, 2, "12")]}  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        write_claims(tmp_path / "out", "csv", [wrong])
    assert not (tmp_path / "out").exists()


# ------------------------------------------------------- whole or not at all


@pytest.mark.parametrize("fmt", FORMATS)
@pytest.mark.parametrize("fault", [RuntimeError, KeyboardInterrupt, SystemExit])
def test_a_run_broken_off_leaves_what_was_there_and_no_litter(
    tmp_path: Path, fmt: Format, fault: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken_off() -> Iterator[Batch]:
        yield batch("“New” text")
        yield batch("“New” text too")
        raise fault

    monkeypatch.setattr(ingest.write, "CHUNK_ROWS", 1)
    write_claims(tmp_path / "old", fmt, [batch("“Old” text")])
    (tmp_path / "old" / "notes.txt").write_text("mine")
    before = contents(tmp_path / "old")
    for out in ("old", "new/deep"):
        with pytest.raises(fault):
            write_claims(tmp_path / out, fmt, broken_off())
    assert contents(tmp_path / "old") == before
    assert not (tmp_path / "new").exists()
    write_claims(tmp_path / "old", fmt, [batch("“New” text")])
    after = contents(tmp_path / "old")
    assert after["notes.txt"] == b"mine"
    assert sorted(after) == sorted(before)
    assert after[f"statement_claims.{fmt}"] != before[f"statement_claims.{fmt}"]


def test_a_file_that_cannot_be_replaced_costs_none_of_the_others(tmp_path: Path) -> None:
    write_claims(tmp_path, "csv", [batch("Old text")])
    (tmp_path / "office_claims.csv").unlink()
    (tmp_path / "designation_claims.csv").unlink()
    (tmp_path / "strike_claims.csv").unlink()
    (tmp_path / "strike_claims.csv").mkdir()
    (tmp_path / "strike_claims.csv" / "x.txt").write_text("in the way")
    before = contents(tmp_path)
    with pytest.raises(InputError, match=r"strike_claims.csv: cannot be replaced \("):
        write_claims(tmp_path, "csv", [batch("New text")])
    assert contents(tmp_path) == before
    assert [file.name for file in tmp_path.glob(".*")] == []


def test_an_interrupt_between_two_renames_puts_back_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_claims(tmp_path, "csv", [batch("Old text")])
    before = contents(tmp_path)
    rename = Path.replace

    def interrupted(self: Path, target: Path) -> Path:
        if target.name == "office_claims.csv" and self.name.endswith(".part"):
            raise KeyboardInterrupt
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_claims(tmp_path, "csv", [batch("New text")])
    assert contents(tmp_path) == before


_HANG = """
import sys, time
from pathlib import Path
import ingest.write
ingest.write.CHUNK_ROWS = 1
from ingest.article import Article
from claim_rows import every_number
def batches():
    yield every_number(Article("new", "12 dead"))
    print("half-way", flush=True)
    time.sleep(60)
ingest.write.write_claims(Path(sys.argv[1]), "parquet", batches())
"""


def half_way(out: Path) -> "subprocess.Popen[str]":
    """Start a run that stays half-way."""
    process = subprocess.Popen(
        [sys.executable, "-c", _HANG, str(out)],
        env=os.environ | MODULES,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "half-way\n"
    return process


def test_what_a_killed_run_left_is_removed_by_the_next(tmp_path: Path) -> None:
    write_claims(tmp_path, "parquet", [batch("Old text")])
    before = contents(tmp_path)
    with half_way(tmp_path) as process:
        process.send_signal(signal.SIGKILL)
    names = sorted(file.name for file in tmp_path.iterdir() if not file.name.startswith("."))
    assert {name: (tmp_path / name).read_bytes() for name in names} == before
    assert len(list(tmp_path.glob(".partial-*"))) == 1
    write_claims(tmp_path, "parquet", [batch("New text")])
    assert list(tmp_path.glob(".*")) == []
    assert pl.read_parquet(tmp_path / "statement_claims.parquet")["quote"].to_list() == ["New text"]


def test_two_runs_do_not_write_to_one_folder(tmp_path: Path) -> None:
    with half_way(tmp_path) as process:
        with pytest.raises(InputError, match="another run is writing here; wait until it is done"):
            write_claims(tmp_path, "parquet", [batch("Text")])
        assert len(list(tmp_path.glob(".partial-*"))) == 1
        process.send_signal(signal.SIGINT)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError, match=r"file/out: cannot be made \(Not a directory\)"):
        write_claims(tmp_path / "file" / "out", "csv", [])
    with (
        pytest.raises(InputError, match=r"file: cannot be made \(File exists\)"),
        staged(tmp_path / "file"),
    ):
        pass
