"""A real browser on the built site: what it asked for, what it complained of, how long it took."""

import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from conftest import ROOT

from dashboard.feed import SITE
from dashboard.serve import server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

#: What make run published, and what the site was built from.
BUILD = ROOT / (os.environ.get("BUILD") or "build")
SCREENSHOTS = ROOT / "build" / "screenshots"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--disable-sync"]
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
#: A busy machine is no failure.
PATIENCE = 60_000


def missing() -> str | None:
    """Say what the browser test lacks, if it lacks anything."""
    if not (SITE / "build" / "index.html").exists():
        return "there is no site in dashboard/build/: run make dashboard first"
    if chromium() is None:
        return "there is no Chromium on the path: install it, for example: apt-get install chromium"
    marts = list((BUILD / "marts").glob("*.parquet"))
    built = (SITE / "build" / "index.html").stat().st_mtime
    if not marts or max(mart.stat().st_mtime for mart in marts) > built:
        return f"the site is not of what {BUILD} publishes now: run make dashboard first"
    return None


def chromium() -> str | None:
    """Return the Chromium on the path, by any of its names."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if (path := shutil.which(name))), None)


@dataclass
class Visit:
    """A page that was opened, and what was noticed since."""

    page: "Page"
    host: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def go(self, path: str) -> None:
        """Open a path and wait until its queries are answered."""
        started = time.monotonic()
        self.page.goto(f"http://{self.host}{path}")
        self.settle()
        self.seconds = time.monotonic() - started

    def walk(self, path: str) -> None:
        """Follow a link to a path, as a reader of the site does: much is there already."""
        self.page.evaluate(
            "path => { const link = document.createElement('a'); link.href = path;"
            " document.body.append(link); link.click(); link.remove() }",
            path,
        )
        self.page.wait_for_url(f"**{path}", timeout=PATIENCE)
        self.settle()

    def settle(self) -> None:
        """Wait until no table is being read any more."""
        self.page.wait_for_load_state("networkidle", timeout=PATIENCE)
        for _ in range(2):  # what was built shows for a moment before the browser asks anew
            self.page.wait_for_function(
                "document.querySelector('main h1')"
                " && !document.body.innerText.includes('Reading the ledger')",
                timeout=PATIENCE,
            )
            self.page.wait_for_timeout(400)

    def strangers(self) -> list[str]:
        """Requests that went to another host."""
        return [
            url
            for url in self.requests
            if urlsplit(url).scheme in ("http", "https", "ws", "wss")
            and urlsplit(url).netloc != self.host
        ]

    def shoot(self, name: str, *, full: bool = True) -> Path:
        """Keep a screenshot."""
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        file = SCREENSHOTS / f"{name}.png"
        self.page.screenshot(path=file, full_page=full)
        return file


@contextmanager
def serving() -> Iterator[str]:
    """Serve the built site; yield its host and port."""
    with server(0) as served:
        Thread(target=served.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{served.server_port}"
        served.shutdown()


@contextmanager
def visit(
    browser: "Browser",
    host: str,
    path: str,
    *,
    size: dict[str, int] = DESK,
    dark: bool = False,
    corpus: Path | None = None,
) -> Iterator[Visit]:
    """Open ``path`` in a window of its own; with ``corpus``, over what was fed there instead."""
    with browser.new_context(
        viewport={"width": size["width"], "height": size["height"]},
        color_scheme="dark" if dark else "light",
        service_workers="block" if corpus else "allow",
    ) as context:
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        seen = Visit(page, host)
        page.on("request", lambda request: seen.requests.append(request.url))
        page.on("pageerror", lambda error: seen.complaints.append(str(error)))
        page.on(
            "console",
            lambda said: seen.complaints.append(said.text) if said.type == "error" else None,
        )
        if corpus:
            _replace_corpus(page, corpus)
        seen.go(path)
        yield seen


def _replace_corpus(page: "Page", static: Path) -> None:
    """Have the browser read other tables, and none of the answers that came with the pages."""

    def table(route: "Route") -> None:
        file = static / urlsplit(route.request.url).path.lstrip("/")
        if file.is_file():
            route.fulfill(path=file)
        else:
            route.continue_()

    page.route("**/data/**", table)
    page.route("**/all-queries.json", lambda route: route.fulfill(body=json.dumps({})))
