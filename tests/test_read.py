"""Reading articles: every form, and every way in which an input can be bad."""

import codecs
import gzip
import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.article import Article
from ingest.errors import InputError
from ingest.formula import runs_as_formula, text_runs_as_formula
from ingest.read import count_articles, read_articles
from ingest.read.decode import MAX_TEXT_BYTES, decode
from ingest.read.jsonl import MAX_LINE_BYTES
from ingest.read.metadata import id_from, parse_date


def folder(path: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        file = path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read(path: Path) -> tuple[list[Article], list[str]]:
    """Return the articles and, as users see them, the errors."""
    found = list(read_articles(path))
    errors = [str(item) for item in found if isinstance(item, InputError)]
    return [item for item in found if isinstance(item, Article)], errors


def one(path: Path) -> Article:
    articles, errors = read(path)
    assert errors == []
    assert len(articles) == 1
    return articles[0]


def refused(path: Path) -> str:
    """Return the error of the only article."""
    articles, errors = read(path)
    assert articles == []
    assert len(errors) == 1
    return errors[0]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder beside ``a``, so that messages are short."""
    monkeypatch.chdir(tmp_path)
    return Path("a")


# ------------------------------------------------------------------ plain text


def test_text_is_the_file_to_the_letter(here: Path) -> None:
    text = " “Twelve” killed in Sucumbíos 🚢,\n\n\tthey said.  \n"
    article = one(folder(here, {"one.txt": text}))
    assert article == Article(article_id="one", text=text, source="a/one.txt")
    assert article.published_basis == "unknown"


@pytest.mark.parametrize("raw", [b"a\r\nb\rc\nd", codecs.BOM_UTF8 + b"a\r\nb\rc\nd"])
def test_line_ends_and_byte_order_mark_are_all_that_changes(here: Path, raw: bytes) -> None:
    assert one(folder(here, {"one.txt": raw})).text == "a\nb\nc\nd"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_text_survives_decoding(text: str) -> None:
    text = f"x{text}"
    assert decode(text.encode(), "x") == text


def test_order_is_that_of_names_however_the_folder_is_listed(here: Path) -> None:
    folder(here, dict.fromkeys(["c.md", "a.txt", "B.html", "é.txt", "10.txt", "9.txt"], "Text."))
    articles, _ = read(here)
    assert [article.source for article in articles] == [
        "a/10.txt", "a/9.txt", "a/B.html", "a/a.txt", "a/c.md", "a/é.txt",
    ]  # fmt: skip
    assert count_articles(here) == 6


def test_what_is_no_article_is_left_alone_and_documents_are_reported(here: Path) -> None:
    files = ["x.txt", ".hidden.txt", "README.md", "photo.jpg", "style.css", "~$x.docx", "x.pdf"]
    folder(here, dict.fromkeys(files, "Text."))
    (here / "sub.txt").mkdir()
    articles, errors = read(here)
    assert [article.article_id for article in articles] == ["x"]
    assert errors == [
        "a/x.pdf: is no file that is read (.pdf); "
        "save its text as a .txt file in UTF-8, or remove it"
    ]


# -------------------------------------------------------------------- markdown


def test_front_matter_and_exact_body(here: Path) -> None:
    front = (
        'article_id: "007"\ntitle: "No: it’s “so”"\npublisher: No\nurl: https://x.org/a?b=c\n'
        "published_on: 2026-03-06\nkind: digest\ntags: [a, b]\n"
    )
    article = one(folder(here, {"one.md": f"---\n{front}---\n\n# Head\n\n---\n\nBody.\n"}))
    assert article == Article(
        article_id="007",
        text="\n# Head\n\n---\n\nBody.\n",
        title="No: it’s “so”",
        publisher="No",
        url="https://x.org/a?b=c",
        published_on=date(2026, 3, 6),
        published_basis="stated",
        kind="digest",
        source="a/one.md",
    )


@pytest.mark.parametrize(
    "text", ["# Head\n\nBody.\n", "---\n\nA rule, then text.\n", "Body with --- in it\n---\n"]
)
def test_markdown_without_front_matter(here: Path, text: str) -> None:
    assert one(folder(here, {"one.md": text})).text == text


@pytest.mark.parametrize(
    ("front", "error"),
    [
        ("published_on: 32 March", 'line 2: published_on is "32 March"; use YYYY-MM-DD'),
        ("published_on: 2026-02-30", 'line 2: published_on is "2026-02-30"; use YYYY-MM-DD'),
        ("published_on: 06/03/2026", 'line 2: published_on is "06/03/2026"; use YYYY-MM-DD'),
        (
            "title: x\npublished_basis: guessed",
            'line 3: published_basis is "guessed"; use one of stated, inferred, unknown',
        ),
        ("kind: essay", 'line 2: kind is "essay"; use one of report, digest'),
        ("title: x\ntitle: y", "line 3: title is given a second time; remove one of them"),
        ("title: [x]", "line 2: title is no plain value; write it as title: value"),
        ("pubished_on: x", 'line 2: "pubished_on" is not known; did you mean "published_on"?'),
        (
            "title: a: b",
            "line 2: the front matter is no YAML (mapping values are not allowed here); write it "
            "as lines of key: value, a value that holds : or quotes in quotation marks",
        ),
        ("- x", "line 2: the front matter has no keys; write it as lines of key: value"),
        (
            "title: '=HYPERLINK(\"x\")'",
            'line 2: title is "=HYPERLINK("x")", which a spreadsheet would run as a formula; '
            "begin it with a letter or a digit",
        ),
        (
            "article_id: a|b c",
            'line 2: article_id is "a|b c"; use up to 200 letters, digits and . _ - : / and begin '
            "with a letter or digit, for example a-b-c",
        ),
    ],
)
def test_bad_front_matter_names_line_and_mend(here: Path, front: str, error: str) -> None:
    assert refused(folder(here, {"x.md": f"---\n{front}\n---\nBody.\n"})) == f"a/x.md, {error}"


def test_front_matter_without_an_end_or_a_body(here: Path) -> None:
    folder(here, {"x.md": "---\ntitle: x\nBody.\n", "y.md": "---\ntitle: y\n---\n \n"})
    assert read(here)[1] == [
        "a/x.md, line 1: the front matter has no end; put a line --- after it",
        "a/y.md: holds no text after its front matter; add the text, or remove it",
    ]


# ------------------------------------------------------------------------ html

PAGE = """<!doctype html><html lang="en-GB"><head><title>Strike – The Site</title>
<meta charset="utf-8"><meta property="og:title" content="Strike kills 12 &amp; more">
<meta property="og:site_name" content="The Site"><link rel="canonical" href="https://x.org/a">
<meta property="article:published_time" content="2026-03-06T23:30:00-05:00"></head><body>
<header><nav><ul><li><a href="/">Home</a></li></ul></nav></header>
<main><article><h1>Strike kills 12</h1>
<p>At least <b>12 people</b> were killed on Friday, officials in
 Sucumb&iacute;os said. “It was a blow,” they said.</p>
<ul><li>Five died in the first strike.</li><li>Seven died in the second.</li></ul>
<p style="display:none">Hidden words.</p>
<figure><img src="x" alt="Not shown"><figcaption>Smoke over a boat 🚢.</figcaption></figure>
<aside>Sign up for our letter.</aside><script>var x = "script";</script></article>
<article-teaser><a href="/b">Another story</a></article-teaser></main>
<footer>Copyright</footer></body></html>"""


def test_page_gives_the_text_a_reader_sees_and_what_it_says_of_itself(here: Path) -> None:
    article = one(folder(here, {"one.html": PAGE}))
    assert article.text == (
        "Strike kills 12\n\nAt least 12 people were killed on Friday, officials in Sucumbíos said. "
        "“It was a blow,” they said.\n\nFive died in the first strike.\n"
        "Seven died in the second.\nSmoke over a boat 🚢."
    )
    assert (article.title, article.publisher) == ("Strike kills 12 & more", "The Site")
    assert (article.url, article.language) == ("https://x.org/a", "en")
    assert (article.published_on, article.published_basis) == (date(2026, 3, 6), "stated")


def test_linked_data_comes_before_meta_tags_and_the_manifest_before_both(here: Path) -> None:
    data: dict[str, Any] = {
        "@graph": [
            {"@type": "WebSite", "name": "no"},
            {
                "@type": ["NewsArticle"],
                "headline": "Linked &#8216;head&#8217;",
                "datePublished": "2026-03-05",
                "publisher": {"@type": "Organization", "name": "Linked"},
                "mainEntityOfPage": {"@id": "https://x.org/linked"},
            },
        ]
    }
    broken = '<script type="application/ld+json">{broken</script>'
    script = f'{broken}<script type="application/ld+json">{json.dumps(data)}</script></head>'
    folder(here, {"one.html": PAGE.replace("</head>", script)})
    article = one(here)
    assert (article.title, article.publisher) == ("Linked ‘head’", "Linked")
    # Which of the addresses is the page's own is what the canonical link is for.
    assert (article.url, article.published_on) == ("https://x.org/a", date(2026, 3, 5))
    folder(here, {"manifest.csv": "file,title,published_on\none.html,Mine,2026-01-02\n"})
    article = one(here)
    assert (article.title, article.publisher) == ("Mine", "Linked")
    assert article.published_on == date(2026, 1, 2)


def test_a_page_may_declare_its_encoding_and_have_no_article_element(here: Path) -> None:
    page = '<meta charset="iso-8859-1"><title>T</title><div><p>“Sucumbíos” saw 12 dead.</p></div>'
    article = one(folder(here, {"one.htm": page.encode("cp1252")}))
    assert (article.text, article.title) == ("“Sucumbíos” saw 12 dead.", "T")
    undeclared = page.replace("iso-8859-1", "utf-8").encode("cp1252")
    assert "is not UTF-8 (byte 46" in refused(folder(here, {"one.htm": undeclared}))


@pytest.mark.parametrize("page", ["<html></html>", "<p hidden></p>", "<script>x</script>"])
def test_a_page_that_shows_nothing(here: Path, page: str) -> None:
    assert refused(folder(here, {"one.html": page})).startswith("a/one.html: shows no text; ")


@given(st.text("<>/=\"' apdivrtclmn\n&;", max_size=200))
def test_no_page_breaks_the_reader(tmp_path_factory: pytest.TempPathFactory, page: str) -> None:
    path = tmp_path_factory.mktemp("page")
    folder(path, {"one.html": f"<html><article>{page}"})
    found = list(read_articles(path))
    assert found == list(read_articles(path))
    assert len(found) == 1


# -------------------------------------------------------------------- manifest


def test_manifest_tells_of_some_files_and_the_rest_is_read_all_the_same(here: Path) -> None:
    manifest = (
        "\ufefffile,article_id,title,published_on,published_basis,editor\r\n"
        'b.txt,bee,"Curly “title”, with comma",2026-03-06,inferred,x\r\n'
        "sub/c.txt,,,2026-03-07,,y\r\n"
        "\r\n"
    )
    folder(here, {"manifest.csv": manifest, "a.txt": "A.", "b.txt": "B.", "sub/c.txt": "C."})
    articles, errors = read(here)
    assert errors == []
    assert [(a.article_id, a.title, a.published_basis) for a in articles] == [
        ("a", "", "unknown"),
        ("bee", "Curly “title”, with comma", "inferred"),
        ("sub/c", "", "stated"),
    ]


def test_manifest_comes_before_front_matter_where_it_says_something(here: Path) -> None:
    front = "---\ntitle: Own\npublisher: Own\npublished_on: 32 March\n---\nText."
    manifest = "file,title,publisher,published_on\na.md,Given,,2026-03-06\n"
    article = one(folder(here, {"a.md": front, "manifest.csv": manifest}))
    assert (article.title, article.publisher) == ("Given", "Own")
    assert article.published_on == date(2026, 3, 6)


@pytest.mark.parametrize(
    ("row", "error"),
    [
        (
            "x.txt,x,32 March",
            'row 3, column published_on: published_on is "32 March"; use YYYY-MM-DD',
        ),
        (
            "x.txt,x",
            "row 3, column published_on: the row has 2 cells, the header has 3; add the missing "
            "cells, empty if need be",
        ),
        (
            "x.txt,x,Strike, they say,2026-03-06",
            "row 3, column published_on: the row has 5 cells, the header has 3; put a cell that "
            "holds a comma, a quotation mark or a line break in double quotes",
        ),
        (
            "x.txt,@SUM(1+1),2026-03-06",
            'row 3, column article_id: article_id is "@SUM(1+1)", which a spreadsheet would run as '
            "a formula; begin it with a letter or a digit",
        ),
        (
            'x.txt,"\tx",2026-03-06',
            'row 3, column article_id: article_id is "\\tx", which a spreadsheet would run as a '
            "formula; begin it with a letter or a digit",
        ),
        (
            "x.txt,,\nx.txt,,",
            'row 4: file "x.txt" has a row already (a/manifest.csv, row 3); remove one of them',
        ),
    ],
)
def test_a_bad_row_costs_its_own_article_only(here: Path, row: str, error: str) -> None:
    manifest = f"file,article_id,published_on\ngood.txt,,2026-03-06\n{row}\n"
    folder(here, {"manifest.csv": manifest, "good.txt": "Good.", "x.txt": "X."})
    articles, errors = read(here)
    assert [article.article_id for article in articles] == ["good"]
    assert errors == [f"a/manifest.csv, {error}"]


@pytest.mark.parametrize(
    ("row", "error"),
    [
        ("gone.txt,T", 'there is no file "gone.txt"; add the file, or remove the row'),
        (',T', "is empty; name the file, or remove the row"),
        ("../a.txt,T", "'../a.txt' does not lie in the folder of the manifest; name a file in the "
         "folder, with / between the parts of a path"),
    ],
)  # fmt: skip
def test_a_row_without_its_file(here: Path, row: str, error: str) -> None:
    folder(here, {"manifest.csv": f"file,title\n{row}\n", "good.txt": "Good."})
    articles, errors = read(here)
    assert [article.article_id for article in articles] == ["good"]
    assert errors == [f"a/manifest.csv, row 2, column file: {error}"]


@pytest.mark.parametrize(
    ("manifest", "error"),
    [
        ("name,title\nx.txt,T\n", 'row 1: has no column "file" (but name, title); name the '),
        ("file,file\n", 'row 1: has the column "file" twice; remove one of them'),
        ("file,publised_on\n", 'row 1: "publised_on" is not known; did you mean "published_on"?'),
        ('file,title\nx.txt,"open\n', "row 2: is no CSV (unexpected end of data); put a cell "),
        ("", "is empty; "),
        (b"file,title\nx.txt,\xedndice\n", "is not UTF-8 (byte 17, line 2); it looks like "),
        (b"PK\x03\x04xlsx", "is a zip file or an office document, not text; "),
    ],
)
def test_a_manifest_that_cannot_be_used_ends_the_run(
    here: Path, manifest: str | bytes, error: str
) -> None:
    folder(here, {"manifest.csv": manifest, "x.txt": "X."})
    with pytest.raises(InputError) as caught:
        read_articles(here)
    place = "a/manifest.csv, " if error.startswith("row") else "a/manifest.csv: "
    assert str(caught.value).startswith(place + error)


def test_accents_in_file_names_match_however_they_are_composed(here: Path) -> None:
    folder(here, {"manifest.csv": "file,title\ní.txt,Composed\n", "i\u0301.txt": "Text."})
    article = one(here)
    assert (article.title, article.article_id) == ("Composed", "í")


# ----------------------------------------------------------------------- jsonl


def archive(path: Path, *lines: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    data = b"\n".join(raw) + b"\n"
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_archive(here: Path, name: str) -> None:
    path = archive(
        here / name,
        {"article_id": "x", "text": "“Zwölf” 🚢\r\nkilled", "published_on": "2026-03-06T10:00:00Z"},
        b"",
        {"article_id": 7, "title": "T", "publisher": None, "text": "B.", "extra": [1]},
    )
    articles, errors = read(path)
    assert errors == []
    assert articles == [
        Article(
            article_id="x",
            text="“Zwölf” 🚢\nkilled",
            published_on=date(2026, 3, 6),
            published_basis="stated",
            source=f"a/{name}, line 1",
        ),
        Article(article_id="7", text="B.", title="T", source=f"a/{name}, line 3"),
    ]
    assert count_articles(path) is None


def test_a_headline_without_a_text_is_an_article(tmp_path: Path) -> None:
    path = tmp_path / "feed.jsonl"
    path.write_text('{"article_id": "x", "text": "", "title": "Six killed in raid"}\n')
    assert [(a.title, a.text) for a in read_articles(path) if isinstance(a, Article)] == [
        ("Six killed in raid", "")
    ]


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ({"article_id": "x", "text": " \n"}, "the text is empty; "),
        ({"article_id": "x", "text": "", "title": " "}, "the text is empty; "),
        ({"article_id": "x"}, "has no text; "),
        ({"article_id": "x", "text": 5}, "the text is no string; "),
        ({"text": "T"}, "has no article_id; "),
        ({"article_id": "x", "text": "T", "title": 5}, "title is no string; "),
        (
            {"article_id": "x", "text": "T", "published_on": "6 March"},
            'published_on is "6 March"; ',
        ),
        ({"article_id": "x", "text": "half \ud83d"}, "the text has half a character at position 5"),
        ({"article_id": "x", "text": "zero \0"}, "the text has a zero character at position 5; "),
        ({"article_id": "x", "text": "T", "title": "=1"}, 'title is "=1", which a spreadsheet '),
        ({"article_id": "x", "text": "T" * (MAX_TEXT_BYTES + 1)}, "is too large for an article"),
        (["x"], "is no JSON object; "),
        (b'{"article_id": "x", ', "is no JSON (Expecting property name"),
        (b"[" * 100_000, "is no JSON ("),
        (b'{"article_id": "x", "text": "Sucumb\xedos y el ni\xf1o"}', "is not UTF-8 (byte 35 of "),
        (b" " * (MAX_LINE_BYTES + 5), "is too large for an article ("),
    ],
)
def test_a_bad_line_costs_its_own_article_only(here: Path, line: object, error: str) -> None:
    good = {"article_id": "good", "text": "Good."}
    if isinstance(line, bytes) and line.isspace():
        line = b"x" + line
    articles, errors = read(archive(here / "a.jsonl", line, good))
    assert [article.source for article in articles] == ["a/a.jsonl, line 2"]
    assert len(errors) == 1
    assert errors[0].startswith(f"a/a.jsonl, line 1: {error}")


def test_a_gzip_file_broken_off_ends_the_run(here: Path) -> None:
    rows = [{"article_id": f"x{n}", "text": os.urandom(3000).hex()} for n in range(50)]
    path = archive(here / "a.jsonl.gz", *rows)
    path.write_bytes(path.read_bytes()[:-20_000])
    with pytest.raises(InputError, match=r"a/a.jsonl.gz, after line \d+: the gzip file is broken"):
        list(read_articles(path))
    path.write_bytes(b"no gzip")
    with pytest.raises(InputError, match=r"the gzip file is broken"):
        list(read_articles(path))


# ------------------------------------------------------------------- bad files


@pytest.mark.parametrize(
    ("raw", "error"),
    [
        (b"", "is empty; give it the text of the article, or remove it"),
        (b" \r\n\t", "holds no text; give it the text of the article, or remove it"),
        (codecs.BOM_UTF8, "holds no text; give it the text of the article, or remove it"),
        (b"ab\0c", "is binary, not text (a zero byte at byte 2); save its text as a .txt file in "),
        (b"%PDF-1.7 words", "is a PDF, not text; save its text as a .txt file in UTF-8"),
        (bytes(range(1, 32)) * 3, "is binary, not text (75 control characters); save its text"),
        (
            "Primera línea\ndos niños murieron".encode("cp1252"),
            "is not UTF-8 (byte 9, line 1); it looks like WINDOWS-1252; "
            "convert it to UTF-8 (iconv -f WINDOWS-1252 -t UTF-8)",
        ),
        (
            "Новости дня:\nпогибли двенадцать человек".encode("cp1251"),
            "is not UTF-8 (byte 0, line 1); it looks like WINDOWS-1251; ",
        ),
        ("Twelve dead".encode("utf-16"), "is not UTF-8 (byte 0, line 1); it looks like UTF-16; "),
        (
            ("niño “cita” " * 50).encode() + b"\n\xff",
            "is not UTF-8 (byte 851, line 2); but for that it is; mend",
        ),
        (b"x" * (MAX_TEXT_BYTES + 1), "is too large for an article (2,000,001 bytes, the "),
    ],
)  # fmt: skip
def test_a_bad_file_costs_its_own_article_only(here: Path, raw: bytes, error: str) -> None:
    articles, errors = read(folder(here, {"bad.txt": raw, "good.txt": "Good."}))
    assert [article.article_id for article in articles] == ["good"]
    assert len(errors) == 1
    assert errors[0].startswith(f"a/bad.txt: {error}")


def test_a_text_at_the_limit_is_read(here: Path) -> None:
    assert len(one(folder(here, {"one.txt": b"x" * MAX_TEXT_BYTES})).text) == MAX_TEXT_BYTES


def test_a_second_article_of_an_id_names_both_places(here: Path) -> None:
    folder(here, {"a.txt": "A.", "b.md": "---\narticle_id: a\n---\nB.", "c.txt": "C."})
    articles, errors = read(here)
    assert [article.article_id for article in articles] == ["a", "c"]
    assert errors == [
        'a/b.md: article_id "a" is taken by a/a.txt; '
        "give one of the two another article_id, or remove it"
    ]
    line = {"article_id": "x", "text": "T"}
    _, errors = read(archive(here / "a.jsonl", line, line))
    assert errors[0].startswith('a/a.jsonl, line 2: article_id "x" is taken by a/a.jsonl, line 1;')


def test_what_cannot_be_opened(here: Path) -> None:
    folder(here, {"good.txt": "Good."})
    os.mkfifo(here / "pipe.txt")
    (here / "link.txt").symlink_to("nowhere")
    _, errors = read(here)
    assert sorted(error.split(":")[0] for error in errors) == ["a/link.txt", "a/pipe.txt"]


def test_strict_raises_the_first_error(here: Path) -> None:
    folder(here, {"a.txt": "A.", "b.txt": "", "c.txt": "C."})
    found = read_articles(here, strict=True)
    assert isinstance(next(found), Article)
    with pytest.raises(InputError, match=r"a/b.txt: is empty"):
        next(found)


@pytest.mark.parametrize(
    ("files", "name", "error"),
    [
        ({"a/x.txt": "X."}, "b", "b: there is no such folder or file; look for a slip in the path"),
        ({"a/x.txt": "X."}, "a/x.txt", "a/x.txt: is neither a folder nor a .jsonl or .jsonl.gz"),
        ({"a/x.jpg": "X."}, "a", "a: holds no articles; put .txt, .md, .html, .htm files into it"),
        ({"a/b/x.txt": "X."}, "a", "a: holds no articles, but folders: those are not searched; "),
        ({"a.jsonl": "\n \n"}, "a.jsonl", "a.jsonl: holds no articles; put one JSON object a line"),
    ],
)
def test_nothing_to_read_ends_the_run(
    here: Path, files: dict[str, str | bytes], name: str, error: str
) -> None:
    folder(here.parent, files)
    with pytest.raises(InputError) as caught:
        list(read_articles(Path(name)))
    assert str(caught.value).startswith(error)


# --------------------------------------------------------------- small pieces


@pytest.mark.parametrize(
    ("name", "article_id"),
    [
        ("000_e838", "000_e838"),
        ("My report (1)", "My-report-1"),
        ("=cmd|x", "cmd-x"),
        ("Sucumbi\u0301os", "Sucumbíos"),
        ("日本", "日本"),
        ("---", ""),
        ("\udcff\udcfe", ""),
    ],
)
def test_ids_made_of_file_names(name: str, article_id: str) -> None:
    assert id_from(name) == article_id


@given(st.text())
def test_a_made_id_is_a_good_one(name: str) -> None:
    made = id_from(name)
    assert id_from(made) == made
    assert not made or (made[0].isalnum() and not runs_as_formula(made))


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2026-03-06", date(2026, 3, 6)),
        (" 2026-03-06T23:59:59.5-05:00", date(2026, 3, 6)),
        ("2026-03-06 10:00", date(2026, 3, 6)),
        ("20260306", None),
        ("2026-W10-5", None),
        ("2026-3-6", None),
        ("2026-13-01", None),
        ("2026-03-06th", None),
        ("", None),
    ],
)
def test_dates(value: str, day: date | None) -> None:
    assert parse_date(value) == day


@pytest.mark.parametrize(
    "cell",
    ["=1", "=cmd|' /C calc'!A0", "+1+1", "-2+3+cmd|' /C calc'!A0", "@SUM(1 + 2)", "@A1", "-5",
     "\tx", "\r=1", "- 2 + 3"],
)  # fmt: skip
def test_formulas_in_metadata(cell: str) -> None:
    assert runs_as_formula(cell)


@pytest.mark.parametrize("cell", ["", "1+1", "+972 Magazine", "@handle says so", "“=”", "a=b"])
def test_no_formulas_in_metadata(cell: str) -> None:
    assert not runs_as_formula(cell)


@pytest.mark.parametrize(
    ("cell", "runs"),
    [
        ("=HYPERLINK(1)", True),
        ("@SUM(1+1)", True),
        ("-2+3+cmd|' /C calc'!A0", True),
        ("\tx", True),
        ("- Five people (all men) were killed", False),
        ("-5 degrees (23F) at night", False),
        ("@SecWar", False),
        ("— said so", False),
    ],
)
def test_formulas_in_words_of_an_article(cell: str, runs: bool) -> None:
    assert text_runs_as_formula(cell) is runs
