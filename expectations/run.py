"""A build judged: suites put to the published database, the rows written down as Data Docs.

Importing this module imports Great Expectations, which takes seconds.
"""

from collections.abc import Callable
from pathlib import Path

from great_expectations.core import ExpectationSuiteValidationResult

from expectations.context import PAGE, opened
from expectations.expectation import SEVERITIES, Suite
from expectations.folder import replaced
from expectations.published import columns, find
from expectations.suites import SUITES
from expectations.verdict import Failure, Verdict

#: Inside the build folder: the context of Great Expectations (``gx``) and the page.
FOLDER = "expectations"

#: Called with how many suites are judged and how many there are.
Progress = Callable[[int, int], None]


def judge(build: Path, progress: Progress | None = None) -> Verdict:
    """Judge what was published in ``build`` and write ``build/expectations`` anew.

    Reads ``build/strikeledger.duckdb`` alone, and holds it open only while it runs. A run that
    breaks off leaves the folder of the last one. Raises InputError when there is no database, or
    one that the expectations cannot be put to.
    """
    database = find(build)
    shown = columns(database, (each for suite in SUITES for each in suite.expectations))
    folder = build.resolve() / FOLDER
    failures: list[Failure] = []
    with replaced(folder) as fresh, opened(fresh, database) as judging:
        for done, suite in enumerate(SUITES, start=1):
            failures += _failures(suite, judging.validate(suite, shown))
            if progress:
                progress(done, len(SUITES))
        judging.write_page()
    failures.sort(key=lambda failure: SEVERITIES.index(failure.severity))
    return Verdict(
        evaluated=sum(len(suite.expectations) for suite in SUITES),
        failures=tuple(failures),
        data_docs=folder / PAGE,
    )


def _failures(suite: Suite, result: ExpectationSuiteValidationResult) -> list[Failure]:
    """Return what failed of ``suite``. Raises RuntimeError when an expectation gave no answer."""
    answers = {
        each.expectation_config.meta["name"]: each
        for each in result.results
        if each.expectation_config and each.expectation_config.meta
    }
    failures = []
    for expectation in suite.expectations:
        answer = answers[expectation.name]
        if "observed_value" not in answer.result:
            raise RuntimeError(f"{expectation.name} gave no answer: {answer.exception_info}")
        if not answer.success:
            failures.append(
                Failure(
                    name=expectation.name,
                    subject=suite.subject,
                    sentence=expectation.sentence,
                    severity=expectation.severity,
                    rows=answer.result["observed_value"],
                )
            )
    return failures
