"""The built site in Chromium: every page, what it asks for, what it shows, where it leads."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import duckdb
import pytest
from browsing import BUILD, PHONE, SCREENSHOTS, Visit, chromium, missing, serving, visit
from conftest import ROOT
from dashboard_corpora import publish_nothing, publish_one_article

from dashboard.feed import SITE, feed
from dashboard.site import size_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
lacking = missing()
pytestmark = pytest.mark.skipif(lacking is not None, reason=lacking or "")

PAGES = {
    "/": "Overview",
    "/death-toll/": "Death toll",
    "/strikes/": "Strikes",
    "/conflicts/": "Conflicts",
    "/statements/": "Statements",
    "/designations/": "Designations",
    "/sources/": "Sources",
    "/evidence/": "Evidence",
    "/quality/": "Quality",
}
NAMES = [path.strip("/") or "overview" for path in PAGES]


@pytest.fixture(scope="module")
def published() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(str(BUILD / "strikeledger.duckdb"), read_only=True) as connection:
        yield connection


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    with serving() as served:
        yield served


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    from browsing import FLAGS  # noqa: PLC0415

    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="module")
def times() -> Iterator[dict[str, float]]:
    """Seconds that each page took; written beside the screenshots with the size of the site."""
    seconds: dict[str, float] = {}
    yield seconds
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    told = {"seconds": seconds, "site_megabytes": round(size_of(SITE / "build") / 1e6, 1)}
    (SCREENSHOTS / "times.json").write_text(json.dumps(told, indent=1))


def ask(connection: duckdb.DuckDBPyConnection, query: str) -> Any:  # noqa: ANN401 (a cell, or several)
    row = connection.execute(query).fetchone()
    assert row is not None
    return row[0] if len(row) == 1 else row


def unharmed(seen: Visit) -> None:
    assert seen.strangers() == []
    assert seen.complaints == []


def shown(number: int) -> str:
    return f"{number:,}"


def wide(seen: Visit) -> int:
    """Pixels by which the page is wider than its window."""
    return int(
        seen.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
    )


# ---------- every page


@pytest.fixture(scope="module", params=PAGES, ids=NAMES)
def opened(
    request: pytest.FixtureRequest, browser: "Browser", host: str, times: dict[str, float]
) -> Iterator[tuple[str, Visit]]:
    """Each page in turn, opened once for all tests that only look at it."""
    path = str(request.param)
    with visit(browser, host, path) as seen:
        times[path] = round(seen.seconds, 1)
        yield path, seen


def test_a_page_asks_no_other_host_and_complains_of_nothing(opened: tuple[str, Visit]) -> None:
    path, seen = opened
    assert seen.page.locator("main h1").inner_text() == PAGES[path]
    assert seen.page.locator("html").get_attribute("lang") == "en"
    assert len(seen.requests) > 10
    assert wide(seen) <= 0
    seen.shoot(f"{path.strip('/') or 'overview'}")
    unharmed(seen)


def test_whatever_can_be_worked_has_a_name_and_can_be_reached(opened: tuple[str, Visit]) -> None:
    _, seen = opened
    nameless = seen.page.evaluate(
        "[...document.querySelectorAll('main a, main button, main input, main select,"
        " main [role=button]')].filter(one => !(one.getAttribute('aria-label')"
        " || one.innerText?.trim() || one.textContent?.trim()"
        " || one.labels?.[0]?.innerText?.trim())).map(one => one.outerHTML.slice(0, 200))"
    )
    assert nameless == []
    unreachable = seen.page.evaluate(
        "[...document.querySelectorAll('main [role=button]')]"
        ".filter(one => one.tabIndex < 0).length"
    )
    assert unreachable == 0
    levels = seen.page.evaluate(
        "[...document.querySelectorAll('main h1, main h2, main h3')].map(h => +h.tagName[1])"
    )
    assert levels[0] == 1
    assert levels.count(1) == 1


def test_every_figure_leads_to_known_claims(
    opened: tuple[str, Visit], published: duckdb.DuckDBPyConnection
) -> None:
    _, seen = opened
    known = {claim for (claim,) in published.execute("select claim_id from fct_claims").fetchall()}
    links = seen.page.evaluate(
        "[...document.querySelectorAll('main a[href*=\"claim=\"], main svg a')]"
        ".map(a => a.getAttribute('href'))"
    )
    for link in links:
        claims = link.split("claim=")[1].split(",")
        assert claims, link
        assert set(claims) <= known, link


def test_no_page_shows_the_id_of_an_article(
    opened: tuple[str, Visit], published: duckdb.DuckDBPyConnection
) -> None:
    _, seen = opened
    text = seen.page.locator("main").inner_text()
    articles = published.execute("select article_id from dim_articles").fetchall()
    assert [article for (article,) in articles if article in text] == []


@pytest.fixture(scope="module")
def telephone(browser: "Browser", host: str) -> Iterator[Visit]:
    with visit(browser, host, "/evidence/", size=PHONE, dark=True) as seen:
        yield seen


@pytest.mark.parametrize("path", PAGES, ids=NAMES)
def test_a_page_fits_a_telephone_in_the_dark(telephone: Visit, path: str) -> None:
    telephone.walk(path)
    assert telephone.page.locator("main h1").inner_text() == PAGES[path]
    assert wide(telephone) <= 0
    page, text = telephone.page.evaluate(
        "['backgroundColor', 'color'].map(name => {"
        " const canvas = document.createElement('canvas').getContext('2d');"
        " canvas.fillStyle = getComputedStyle(document.body)[name];"
        " canvas.fillRect(0, 0, 1, 1);"
        " return canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)"
        "   .reduce((sum, part) => sum + part, 0) / 3 })"
    )
    assert page < 60
    assert text > 170
    telephone.shoot(f"{path.strip('/') or 'overview'}-phone-dark")
    unharmed(telephone)


# ---------- what is shown is what is published


def test_the_overview_shows_the_figures_of_the_marts(
    browser: "Browser", host: str, published: duckdb.DuckDBPyConnection
) -> None:
    with visit(browser, host, "/") as seen:

        def figure(name: str) -> str:
            return seen.page.locator(f"[data-figure={name}]").inner_text()

        assert figure("articles") == shown(ask(published, "select count(*) from dim_articles"))
        assert figure("strikes") == shown(ask(published, "select count(*) from fct_strikes"))
        assert figure("killed") == shown(ask(published, "select sum(killed_best) from fct_strikes"))
        low, high = ask(
            published,
            "select sum(coalesce(killed_low, killed_best)),"
            " sum(coalesce(killed_high, killed_best, killed_low)) from fct_strikes",
        )
        if low < high:
            assert figure("range") == f"{shown(low)} to {shown(high)}"
        else:
            assert not seen.page.locator("[data-figure=range]").count()
        opened = ask(published, "select count(*) from fct_conflicts where status = 'open'")
        assert figure("conflicts") == shown(opened)
        assert figure("claims") == shown(ask(published, "select count(*) from fct_claims"))
        assert ask(published, "select max(published_on)::varchar from dim_articles") in (
            seen.page.locator("main").inner_text()
        )


def test_the_toll_of_151_is_pointed_out_and_explained(
    browser: "Browser", host: str, published: duckdb.DuckDBPyConnection
) -> None:
    campaign = ask(
        published,
        "select campaign_id from fct_tolls where measure = 'killed' and campaign_id is not null"
        " group by campaign_id order by count(*) desc, campaign_id limit 1",
    )
    tolls = f"from fct_tolls where measure = 'killed' and campaign_id = '{campaign}'"
    with visit(browser, host, "/death-toll/") as seen:
        callout = seen.page.get_by_role("note")
        assert callout.inner_text().startswith("151 killed")
        for (explanation,) in published.execute(
            f"select distinct explanation {tolls} and value = 151"
        ).fetchall():
            assert explanation in callout.inner_text()
        points = seen.page.locator(".chart a")
        assert points.count() == ask(published, f"select count(value) {tolls}")
        pointed = seen.page.locator(".chart a.pointed")
        assert pointed.count() == ask(published, f"select count(*) {tolls} and value = 151")
        pointed.last.focus()
        told = seen.page.locator(".told").inner_text()
        assert "151" in told
        assert "by 2026-" in told
        assert str(pointed.last.get_attribute("aria-label")) in told
        seen.page.get_by_label("Explain the toll").select_option("150")
        assert callout.inner_text().startswith("150 killed")
        seen.page.get_by_label("Explain the toll").select_option("151")
        seen.page.locator(".chart a.pointed").last.hover()
        seen.shoot("death-toll-151", full=False)
        unharmed(seen)


def test_the_steps_of_the_chart_are_the_ledger(
    browser: "Browser", host: str, published: duckdb.DuckDBPyConnection
) -> None:
    """The last step of each line stands as high above the axis as the ledger says."""
    with visit(browser, host, "/death-toll/") as seen:
        heights = seen.page.evaluate(
            "['killed', 'presumed'].map(name => {"
            " const path = document.querySelector(`.chart path.${name}`).getAttribute('d');"
            " const ys = [...path.matchAll(/V([0-9.]+)/g)].map(found => +found[1]);"
            " return [+path.match(/^M[^,]+,([0-9.]+)/)[1] - ys.at(-1), ys.length] })"
        )
        killed, both, days = ask(
            published,
            "select max(killed), max(killed + presumed_dead), count(*) from fct_ledger"
            " where campaign_id = (select campaign_id from fct_tolls where measure = 'killed'"
            " and campaign_id is not null group by 1 order by count(*) desc, 1 limit 1)",
        )
        (low, steps), (high, _) = heights
        assert steps == days
        assert low / high == pytest.approx(killed / both, abs=0.01)


def test_strikes_can_be_searched_filtered_and_chosen_on_the_map(
    browser: "Browser", host: str, published: duckdb.DuckDBPyConnection
) -> None:
    total = ask(published, "select count(*) from fct_strikes")
    with visit(browser, host, "/strikes/") as seen:
        status = seen.page.locator("main [role=search] [role=status]")
        assert status.inner_text() == f"{total} strikes"
        place, count = ask(
            published,
            "select full_name, count(*) from fct_strikes join dim_places using (place_id)"
            " group by full_name order by count(*) desc, full_name limit 1",
        )
        circle = seen.page.locator(f".map [role=button][aria-label^='{place}']")
        circle.focus()
        seen.page.keyboard.press("Enter")
        assert circle.get_attribute("aria-pressed") == "true"
        assert status.inner_text() == f"{count} of {total} strikes"
        assert seen.page.get_by_role("combobox", name="Place").input_value() == place
        seen.page.keyboard.press("Enter")
        assert status.inner_text() == f"{total} strikes"
        seen.page.get_by_label("Search").fill(place)
        assert status.inner_text() == f"{count} of {total} strikes"
        seen.page.get_by_label("Search").fill("nothing holds these words")
        assert status.inner_text() == f"0 of {total} strikes"
        seen.page.get_by_label("Search").fill("")
        header = seen.page.get_by_role("button", name="Killed", exact=True)
        header.click()
        header.click()
        most = ask(published, "select max(killed_best) from fct_strikes")
        first = seen.page.locator("tbody tr").first.locator("td[data-label=Killed] a")
        assert first.inner_text().split("\n")[0].startswith(str(most))
        unharmed(seen)


def test_the_page_of_a_strike_lays_its_reports_side_by_side(
    browser: "Browser", host: str, published: duckdb.DuckDBPyConnection
) -> None:
    strike, killed, articles = ask(
        published,
        "select strike_id, killed_best, articles from fct_strikes where killed_best is not null"
        " order by articles desc, strike_id limit 1",
    )
    with visit(browser, host, f"/strike/?id={strike}") as seen:
        assert seen.page.locator("[data-figure=killed] a").inner_text().startswith(str(killed))
        table = seen.page.get_by_role("region", name="Readings side by side")
        reports = ask(
            published, f"select count(*) from fct_strike_reports where strike_id = '{strike}'"
        )
        assert table.locator("thead th").count() == 1 + reports
        assert reports >= articles
        for (said,) in published.execute(
            "select distinct value from fct_casualties where value is not null and measure ="
            f" 'killed' and strike_id = '{strike}'"
        ).fetchall():
            assert str(said) in table.inner_text()
        conflicts = published.execute(
            f"select explanation from fct_conflicts where subject_id = '{strike}'"
        ).fetchall()
        for (explanation,) in conflicts:
            assert explanation in seen.page.locator("main").inner_text()
        changes = ask(
            published, f"select count(*) from fct_strike_revisions where strike_id = '{strike}'"
        )
        history = seen.page.get_by_role("table", name="How the figures changed")
        assert history.locator("tbody tr").count() == changes
        seen.shoot("strike")
        unharmed(seen)
    with visit(browser, host, f"/strike/?id={strike}", size=PHONE) as seen:
        assert wide(seen) <= 0
        seen.shoot("strike-phone")


def test_a_strike_or_claim_that_is_not_there_is_told(browser: "Browser", host: str) -> None:
    with visit(browser, host, "/strike/?id=strike-none'--") as seen:
        assert "There is no strike" in seen.page.locator("main").inner_text()
        seen.go("/evidence/?claim=none'--")
        assert "There is no such claim" in seen.page.locator("main").inner_text()
        unharmed(seen)


def test_conflicts_tell_who_why_and_what_would_settle_them(
    browser: "Browser", host: str, published: duckdb.DuckDBPyConnection
) -> None:
    with visit(browser, host, "/conflicts/") as seen:
        total = ask(published, "select count(*) from fct_conflicts")
        status = seen.page.locator("main [role=search] [role=status]")
        assert status.inner_text() == f"{total} conflicts"
        while (more := seen.page.get_by_role("button", name="Show")).count():
            more.click()
        text = seen.page.locator("main").inner_text()
        for explanation, what_next in published.execute(
            "select explanation, case when status = 'adjudicated' then adjudication_reason"
            " else would_settle end from fct_conflicts"
        ).fetchall():
            assert explanation in text
            assert what_next in text
        kind, count = ask(
            published,
            "select kind, count(*) from fct_conflicts group by kind order by 2, 1 limit 1",
        )
        seen.page.get_by_label("Kind").select_option(kind.replace("_", " "))
        assert status.inner_text() == f"{count} of {total} conflicts"
        assert seen.page.locator("main section.conflict").count() == count
        unharmed(seen)


@pytest.mark.parametrize(
    ("path", "caption", "mart"),
    [
        ("/statements/", "Statements", "fct_statements"),
        ("/designations/", "Designations", "fct_designations"),
        ("/sources/", "Articles", "dim_articles"),
        ("/sources/", "Articles that repeat another's text", "fct_copies"),
    ],
)
def test_a_table_holds_every_row_of_its_mart(
    browser: "Browser", host: str, published: duckdb.DuckDBPyConnection,
    path: str, caption: str, mart: str,
) -> None:  # fmt: skip
    total = ask(published, f"select count(*) from {mart}")
    with visit(browser, host, path) as seen:
        while (more := seen.page.get_by_role("button", name="Show")).count():
            more.first.click()
        table = seen.page.get_by_role("table", name=caption, exact=True)
        assert table.locator("tbody tr").count() == total


# ---------- from a figure to its sentence


def passages(seen: Visit) -> list[dict[str, str]]:
    return list(
        seen.page.evaluate(
            "[...document.querySelectorAll('main figure')].map(figure => ({id: figure.id,"
            " words: figure.querySelector('mark').textContent,"
            " paragraph: figure.querySelector('blockquote').textContent,"
            " told: figure.querySelector('figcaption').innerText,"
            " link: figure.querySelector('figcaption a')?.href ?? null}))"
        )
    )


def test_one_click_leads_from_a_figure_to_its_sentence(
    browser: "Browser", host: str, published: duckdb.DuckDBPyConnection
) -> None:
    with visit(browser, host, "/strikes/") as seen:
        figure = seen.page.locator("td[data-label=Killed] a").first
        claims = str(figure.get_attribute("href")).split("claim=")[1].split(",")
        figure.click()
        seen.page.wait_for_url("**/evidence/**")
        seen.settle()
        seen.page.locator("main figure").first.wait_for()
        found = passages(seen)
        assert sorted(passage["id"] for passage in found) == sorted(claims)
        for passage in found:
            evidence, paragraph, publisher, day, url = ask(
                published,
                "select evidence, paragraph, publisher, published_on::varchar, url from fct_claims"
                f" inner join dim_articles using (article_id) where claim_id = '{passage['id']}'",
            )
            assert passage["words"] == evidence
            assert passage["paragraph"] == paragraph
            assert (publisher or "Outlet not known") in passage["told"]
            assert (day or "date not known") in passage["told"]
            assert passage["link"] == url
        tint = seen.page.locator("main mark").first.evaluate(
            "mark => getComputedStyle(mark).backgroundColor"
        )
        assert tint not in ("rgba(0, 0, 0, 0)", "transparent")
        seen.shoot("evidence-of-a-figure")
        unharmed(seen)


def test_every_claim_is_marked_in_its_paragraph(
    browser: "Browser", host: str, published: duckdb.DuckDBPyConnection
) -> None:
    with visit(browser, host, "/evidence/") as seen:
        while (more := seen.page.get_by_role("button", name="Show")).count():
            more.click()
        marked = {p["id"]: (p["words"], p["paragraph"]) for p in passages(seen)}
    told = published.execute("select claim_id, evidence, paragraph from fct_claims").fetchall()
    assert marked == {claim: (words, paragraph) for claim, words, paragraph in told}


def test_the_quality_page_leads_to_the_data_docs(browser: "Browser", host: str) -> None:
    with visit(browser, host, "/quality/") as seen:
        seen.page.get_by_role("link", name="Data Docs").click()
        seen.page.wait_for_url("**/data_docs/index.html")
        assert "Every figure carries the words it was read from" in (
            seen.page.locator("body").inner_text()
        )
        unharmed(seen)


# ---------- by keyboard


def test_the_keyboard_goes_from_the_top_through_the_controls(browser: "Browser", host: str) -> None:
    with visit(browser, host, "/strikes/") as seen:
        seen.page.keyboard.press("Tab")
        assert seen.page.evaluate("document.activeElement.innerText") == "Skip to the page"
        seen.page.keyboard.press("Enter")
        reached = []
        for _ in range(60):
            seen.page.keyboard.press("Tab")
            reached.append(
                seen.page.evaluate(
                    "document.activeElement.labels?.[0]?.innerText.trim().split('\\n')[0]"
                    " ?? document.activeElement.getAttribute('role') ?? ''"
                )
            )
            if reached[-1] == "Attacker":
                break
        order = [name for name in reached if name in ("button", "Search", "Place", "Attacker")]
        assert list(dict.fromkeys(order)) == ["button", "Search", "Place", "Attacker"]
        outline = seen.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid"


# ---------- other corpora


@pytest.fixture(scope="module", params=["empty", "single"])
def little(
    request: pytest.FixtureRequest,
    browser: "Browser",
    host: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[str, Visit]]:
    """The site over an empty corpus and over a single article."""
    name, folder = str(request.param), tmp_path_factory.mktemp("little")
    if name == "empty":
        build = publish_nothing(BUILD, folder / "build")
    else:
        build = publish_one_article(folder)
    feed(build, folder / "static")
    with visit(browser, host, "/", corpus=folder / "static") as seen:
        yield name, seen


@pytest.mark.parametrize("path", PAGES, ids=NAMES)
def test_a_page_of_little_is_sensible(little: tuple[str, Visit], path: str) -> None:
    corpus, seen = little
    seen.walk(path)
    main = seen.page.locator("main")
    assert main.locator("h1").inner_text() == PAGES[path]
    for broken in ("undefined", "NaN", "Infinity", "null", "Error"):
        assert broken not in main.inner_text()
    if path == "/":
        told = "The ledger is empty" if corpus == "empty" else "1 strike"
        assert told in main.inner_text().replace("\n", " ")
    if path == "/death-toll/":
        assert seen.page.locator(".chart a").count() == (corpus == "single")
    if path == "/evidence/" and corpus == "single":
        assert "killed three people" in [passage["words"] for passage in passages(seen)]
        assert any("🚢" in passage["paragraph"] for passage in passages(seen))
    seen.shoot(f"{corpus}-{path.strip('/') or 'overview'}")
    unharmed(seen)


# ---------- the README's pictures


@pytest.mark.parametrize("name", ["death-toll", "strikes"])
def test_a_picture_for_the_readme_is_small(browser: "Browser", host: str, name: str) -> None:
    """What stands in docs/images is copied from build/screenshots when a page looks otherwise."""
    with visit(browser, host, f"/{name}/", size={"width": 1200, "height": 1010}) as seen:
        assert seen.shoot(f"readme-{name}", full=False).stat().st_size < 300_000
        assert (ROOT / "docs" / "images" / f"{name}.png").stat().st_size < 300_000
