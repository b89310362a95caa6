"""The Data Docs site: Great Expectations calls it, and it writes one page.

The stock site shows no offending rows, draws its styles, scripts and fonts from six hosts, and
hides in a log that a page could not be written. This one shows the rows, asks nothing of any host,
and fails aloud.
"""

from pathlib import Path

import jinja2
from great_expectations.core import ExpectationSuiteValidationResult
from great_expectations.render.renderer.site_builder import SiteBuilder

from expectations.docs.page import read_page

_HERE = Path(__file__).parent


class FactsSite(SiteBuilder):
    """Renders the validation results that a context holds. Named in ``great_expectations.yml``."""

    def build(
        self, resource_identifiers: object = None, build_index: bool = True
    ) -> tuple[str | None, None]:
        """Write ``index.html`` and return its address. Both arguments are the caller's, unused.

        Raises whatever reading or rendering raises.
        """
        store = self.data_context.validation_results_store
        results = [store.get(key) for key in store.list_keys()]
        page = read_page([r for r in results if isinstance(r, ExpectationSuiteValidationResult)])
        templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader(_HERE),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        style = (_HERE / "style.css").read_text(encoding="utf-8")
        html = templates.get_template("page.html.j2").render(page=page, style=style)
        self.target_store.write_index_page(html)  # type: ignore[no-untyped-call]
        return self.get_resource_url(only_if_exists=False), None
