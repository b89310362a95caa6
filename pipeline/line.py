"""The line from articles to a verdict, one step after the other."""

import json
from pathlib import Path
from typing import Any

import duckdb
from rich.console import Console

from expectations.verdict import Failure, Verdict
from ingest.cli import told
from ingest.line import Summary, ingest
from pipeline.adjudications import check_adjudications
from pipeline.child import Child, ChildError
from pipeline.known import read_known
from pipeline.ledger import read_ledger
from pipeline.lock import clear_working_database, locked
from pipeline.plan import ROOT, Plan, shortest
from pipeline.publish import NothingToPublishError, publish
from pipeline.steps import Step, Steps
from pipeline.summary import print_summary


class RunFailedError(Exception):
    """A run that ended early; the message says at which step, why, and where to read more."""


def run(plan: Plan, console: Console) -> bool:
    """Run the whole line and print a summary; return whether no critical expectation failed.

    dbt and Great Expectations are imported in children while the step before is at work. Raises
    InputError for what the user can mend, RunFailedError if dbt or a later step failed; in both
    cases what was published before stays as it was, unless the new publication was complete.
    """
    check_adjudications()
    steps = Steps(console)
    with locked(plan.build) as lock:
        clear_working_database(plan.working_database)
        with Child("pipeline.dbt_build", plan.logs / "dbt-console.log", lock) as dbt:
            with steps.step("ingest") as step:
                ingested = _ingest(plan, step)
            with Child("pipeline.judging", plan.logs / "expectations.log", lock) as expectations:
                with steps.step("dbt build") as step:
                    _build(plan, dbt, step)
                with steps.step("publish") as step:
                    _publish(plan, step)
                with steps.step("expectations") as step:
                    verdict = _judge(plan, expectations, step)
    print_summary(
        console,
        plan=plan,
        ingested=ingested,
        known=read_known(plan, ingested),
        ledger=read_ledger(plan.database),
        verdict=verdict,
        seconds=steps.seconds,
    )
    return not verdict.critical


def _ingest(plan: Plan, step: Step) -> Summary:
    """Write the claims of the articles."""
    summary = ingest(
        plan.articles,
        plan.claims,
        plan.claims_format,
        strict=plan.strict,
        on_progress=step.progress,
    )
    step.result = told(summary)
    return summary


def _build(plan: Plan, dbt: Child, step: Step) -> None:
    """Build and test every model in the working database."""
    job = {"database": str(plan.working_database), "arguments": dbt_arguments(plan)}
    outcome = _ask(dbt, job, step)
    if not outcome["success"]:
        raise RunFailedError(_dbt_failure(plan, outcome))
    step.result = f"{outcome['passed']} models and tests passed"
    if outcome["warned"]:
        step.result += f", {outcome['warned']} warned"


def dbt_arguments(plan: Plan) -> list[str]:
    """Return the arguments of the ``dbt build`` of a run.

    It leaves out unit tests: they hold the rules to made-up rows, whatever the articles say, and
    take half the time. ``make build`` and ``make test`` run them.
    """
    arguments = ["--quiet", "build", "--exclude-resource-type", "unit_test"]
    arguments += ["--project-dir", str(ROOT), "--profiles-dir", str(ROOT)]
    arguments += ["--target-path", str(plan.build / "target"), "--log-path", str(plan.logs)]
    variables = {}
    if plan.as_known_on:
        variables["as_known_on"] = plan.as_known_on.isoformat()
    if not plan.is_bundled:
        variables["claims_dir"] = str(plan.claims)
        arguments += ["--exclude", "path:seeds/claims"]
    return [*arguments, "--vars", json.dumps(variables)]


def _dbt_failure(plan: Plan, outcome: dict[str, Any]) -> str:
    """Tell which nodes failed and why, the most important line last."""
    failures = outcome["failures"]
    told = []
    for failure in failures:
        place = f" ({failure['file']})" if failure["file"] else ""
        message = "\n".join(f"    {line}" for line in failure["message"].splitlines())
        told.append(f"  {failure['name']}{place}\n{message}")
        if failure["query"]:
            told.append(f"    its query: {shortest(Path(failure['query']))}")
    return "\n".join(
        [
            "dbt build",
            *told,
            f"the whole log: {shortest(plan.logs / 'dbt.log')}",
            f"dbt build failed: {len(failures)} failed and {outcome['skipped']} skipped because of "
            "that; nothing was published",
        ]
    )


def _publish(plan: Plan, step: Step) -> None:
    """Export the marts to where readers look."""
    try:
        published = publish(plan.working_database, plan.build)
    except (NothingToPublishError, duckdb.Error) as error:
        raise RunFailedError(f"publish: {error}; what was published before is as it was") from error
    step.result = f"{len(published.rows)} marts, {sum(published.rows.values())} rows"
    if published.removed:
        step.result += f"; no longer built and removed: {', '.join(published.removed)}"


def _judge(plan: Plan, expectations: Child, step: Step) -> Verdict:
    """Hold what was published to the expectations."""
    told = _ask(expectations, {"build": str(plan.build)}, step)
    if "error" in told:
        raise RunFailedError(f"expectations: {told['error']}")
    failures = tuple(Failure(**failure) for failure in told["failures"])
    verdict = Verdict(told["evaluated"], failures, Path(told["data_docs"]))
    step.result = f"{verdict.evaluated - len(failures)} of {verdict.evaluated} met"
    return verdict


def _ask(child: Child, job: dict[str, Any], step: Step) -> dict[str, Any]:
    try:
        return child.run(job, step.progress)
    except ChildError as error:
        raise RunFailedError(f"{step.name}: {error}") from error
