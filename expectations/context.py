"""Great Expectations, told of the published database and of the suites.

Importing this module imports Great Expectations, which takes seconds.
"""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import great_expectations as gx
from great_expectations.core import ExpectationSuiteValidationResult
from great_expectations.data_context.data_context.file_data_context import FileDataContext
from great_expectations.data_context.types.base import ProgressBarsConfig
from great_expectations.datasource.fluent.sql_datasource import SQLDatasource
from great_expectations.expectations.core.unexpected_rows_expectation import (
    UnexpectedRowsExpectation,
)
from great_expectations.expectations.metadata_types import FailureSeverity

from expectations.expectation import Expectation, Suite
from expectations.results import kept

#: The page, seen from the folder that a context is opened in.
PAGE = "data_docs/index.html"

_SITE = {
    "module_name": "expectations.docs.site",
    "class_name": "FactsSite",
    "store_backend": {
        "class_name": "TupleFilesystemStoreBackend",
        "base_directory": f"../{Path(PAGE).parent}/",
    },
}


@dataclass(frozen=True, slots=True)
class Judge:
    """A context that holds what was asked and answered, and the database it asks."""

    context: FileDataContext
    database: SQLDatasource

    def validate(
        self, suite: Suite, columns: Mapping[str, tuple[str, ...]]
    ) -> ExpectationSuiteValidationResult:
        """Put ``suite`` to its mart; definition and result stay in the context.

        ``columns`` are the names of each query's columns, in order, by the expectation's name.
        """
        mart = self.database.add_table_asset(name=suite.subject, table_name=suite.mart)
        definition = gx.ValidationDefinition(
            name=suite.subject,
            data=mart.add_batch_definition_whole_table(name="whole"),
            suite=self.context.suites.add(
                gx.ExpectationSuite(
                    name=suite.subject,
                    expectations=[_told(each, columns[each.name]) for each in suite.expectations],
                )
            ),
        )
        # COMPLETE, or the rows are dropped.
        return self.context.validation_definitions.add(definition).run(result_format="COMPLETE")

    def write_page(self) -> None:
        """Write ``PAGE`` from the results so far."""
        self.context.build_data_docs()


@contextmanager
def opened(folder: Path, database: Path) -> Iterator[Judge]:
    """Make a context in ``folder`` that reads ``database``, which is let go when the block ends."""
    logging.getLogger("great_expectations").setLevel(logging.ERROR)
    context = gx.get_context(mode="file", project_root_dir=folder)
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    context.variables.data_docs_sites = {"facts": _SITE}
    source = context.data_sources.add_sql(
        name="published",
        # The path goes beside the address, where "?", "%" and "$" are letters like any other.
        connection_string="duckdb:///:memory:",
        kwargs={"connect_args": {"database": str(database), "read_only": True}},  # type: ignore[call-arg]
        create_temp_table=False,
    )
    try:
        with kept():
            yield Judge(context, source)
    finally:
        source.get_execution_engine().close()
        source.get_engine().dispose()


def _told(expectation: Expectation, columns: tuple[str, ...]) -> UnexpectedRowsExpectation:
    """Return ``expectation`` as Great Expectations has it.

    Braces are doubled since it takes them for placeholders. It wants ``{batch}`` in every query and
    prints a complaint otherwise; ours name their tables, so it gets one in a comment. It keeps rows
    with their columns in order of the alphabet, so the order is kept beside them.
    """
    query = expectation.sql.strip().replace("{", "{{").replace("}", "}}")
    return UnexpectedRowsExpectation(
        unexpected_rows_query=f"{query}\n/* {{batch}} */",
        description=expectation.sentence,
        severity=FailureSeverity(expectation.severity),
        meta={
            "name": expectation.name,
            "reason": expectation.reason,
            "sql": expectation.sql.strip(),
            "columns": list(columns),
        },
    )
