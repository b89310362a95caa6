"""Web pages: the text of the article that a reader sees, and what the page says about itself."""

import codecs
import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import DocumentNode, ElementNode, HTMLTree

from ingest.errors import InputError
from ingest.read.decode import MAX_TEXT_BYTES, check_size, check_text, decode, lines_joined
from ingest.read.metadata import Cell, parse_date

#: A page carries scripts, styles and pictures besides its text: five times what a text may have.
MAX_PAGE_BYTES = 5 * MAX_TEXT_BYTES

#: Within the article these are another thing than its text.
_NOT_TEXT = "nav, aside, footer, form, button, script, style, template, noscript, iframe"
#: The extractor takes lists near the top of a page for navigation, and would drop an article's own
#: lists on plain pages; below four elements it does not.
_DEEP = "<html><body><div><div><div><div>{}</div></div></div></div></body></html>"
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
#: Browsers look for the declaration no further.
_DECLARED_WITHIN = 4096

_META = {
    "title": ("og:title", "twitter:title", "dc.title"),
    "publisher": ("og:site_name", "dc.publisher"),
    "url": ("og:url",),
    "published_on": (
        "article:published_time", "og:article:published_time", "datepublished", "pubdate",
        "publishdate", "publication_date", "parsely-pub-date", "sailthru.date", "dc.date.issued",
        "dc.date", "dcterms.date", "date",
    ),
}  # fmt: skip
_ARTICLE_TYPE = re.compile(r"(?:Article|Report|BlogPosting|LiveBlogPosting)$")


def read_page(data: bytes, where: str) -> tuple[Mapping[str, Cell], str]:
    """Return what the page says of its article (some of FIELDS) and the article's text.

    The text is what the page shows of its single ``<article>`` or ``<main>`` (or, where there is
    none, of what looks like its main content) without navigation, sidebars, comments and hidden
    parts: a line a block, an empty line between paragraphs. Raises InputError if the page is too
    large, not text, or shows no text.
    """
    page = _decode(data, where)
    tree = HTMLTree.parse(page)
    if tree.document is None:
        raise InputError(where, "is no web page", "save its text as a .txt file in UTF-8")
    known = _described(tree.document)
    text = _visible(tree, tree.document)
    if not text.strip():
        raise InputError(
            where, "shows no text", "save the page as a browser shows it, or its text as .txt"
        )
    check_size(len(text.encode()), where)
    cells = {name: Cell(value, where) for name, value in known.items() if value.strip()}
    return cells, lines_joined(text, where)


def _decode(data: bytes, where: str) -> str:
    """Decode as UTF-8, or else as the page declares, if it is that to the last byte."""
    check_size(len(data), where, MAX_PAGE_BYTES)
    check_text(data, where)
    try:
        return decode(data, where, MAX_PAGE_BYTES)
    except InputError:
        declared = _DECLARED.search(data[:_DECLARED_WITHIN])
        if declared is None:
            raise
        try:
            name = codecs.lookup(declared[1].decode("ascii")).name
            # What pages call Latin-1 is Windows-1252 to every browser (WHATWG Encoding).
            return data.decode("cp1252" if name in ("iso8859-1", "ascii") else name)
        except (LookupError, UnicodeError):
            pass
        raise


def _visible(tree: HTMLTree, document: DocumentNode) -> str:
    """Return the text of the article. Changes the tree."""
    root = _single(document, "article") or _single(document, "main")
    source = tree
    if root is not None:
        for other in list(root.query_selector_all(_NOT_TEXT)):
            other.decompose()
        source = HTMLTree.parse(_DEEP.format(root.html))
    return _extract(source) or _extract(tree) or _extract(tree, main_content=False)


def _extract(tree: HTMLTree, *, main_content: bool = True) -> str:
    document = tree.document
    if document is None:
        return ""
    for image in document.query_selector_all("img[alt]"):
        image.remove_attribute("alt")  # not shown; captions, which the same switch rules, are
    text = extract_plain_text(
        tree,
        main_content=main_content,
        alt_texts=True,
        list_bullets=False,
        comments=False,
        links=False,
        form_fields=False,
        noscript=False,
    )
    return "\n".join(line.strip(" ") for line in text.split("\n")).strip("\n")


def _single(document: DocumentNode, tag: str) -> ElementNode | None:
    """Return the one outermost element of a tag, None if there are several or none."""
    outer = [
        element
        for element in document.query_selector_all(tag)
        if not (isinstance(element.parent, ElementNode) and element.parent.closest(tag))
    ]
    return outer[0] if len(outer) == 1 else None


def _described(document: DocumentNode) -> dict[str, str]:
    """Return some of FIELDS as JSON-LD gives them, else meta tags, else the page itself."""
    known = _linked_data(document)
    meta: dict[str, str] = {}
    for element in document.query_selector_all("meta[content]"):
        name = element.getattr("property") or element.getattr("name") or element.getattr("itemprop")
        if name and (content := element.getattr("content")):
            meta.setdefault(name.lower(), content)
    for field, names in _META.items():
        found = [known.get(field, ""), *(meta.get(name, "") for name in names)]
        if field == "published_on":
            found += [
                element.getattr("datetime") or ""
                for element in document.query_selector_all("time[datetime]")
            ][:1]
            # A date in words or in another order is not taken: it would be a guess.
            days = [day for value in found if (day := parse_date(value))]
            known[field] = days[0].isoformat() if days else ""
            continue
        if field == "title":
            heading = document.query_selector("h1")
            found += [heading.text or "" if heading else ""]
            page_title = document.query_selector("title")
            found.append(page_title.text or "" if page_title else "")
        if field == "url":
            link = document.query_selector('link[rel="canonical"]')
            found.insert(0, (link.getattr("href") or "") if link else "")
        known[field] = next((value for value in found if value.strip()), "")
    language = document.document_element
    known["language"] = ((language.getattr("lang") if language else "") or "").split("-")[0].lower()
    return known


def _linked_data(document: DocumentNode) -> dict[str, str]:
    """Return what the first article of the page's JSON-LD says."""
    for script in document.query_selector_all('script[type="application/ld+json"]'):
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _things(data):
            kinds = item.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and _ARTICLE_TYPE.search(kind) for kind in kinds):
                publisher = item.get("publisher")
                publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
                page = item.get("mainEntityOfPage")
                page = page.get("@id") if isinstance(page, dict) else page
                return {
                    "title": _string(item.get("headline")),
                    "publisher": _string(
                        publisher.get("name") if isinstance(publisher, dict) else publisher
                    ),
                    "url": _string(item.get("url")) or _string(page),
                    "published_on": _string(item.get("datePublished")),
                }
    return {}


def _things(data: object) -> Iterator[dict[str, Any]]:
    """Yield the objects of JSON-LD: at the top, in a list or in a graph."""
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            if isinstance(graph, list):
                yield from (thing for thing in graph if isinstance(thing, dict))


def _string(value: object) -> str:
    return html.unescape(value) if isinstance(value, str) else ""
