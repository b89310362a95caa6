"""The policy of figures by itself: the same models, on reports grouped by a register of events."""

import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import duckdb

from benchmarks.runs import run
from pipeline.plan import Plan

_GROUPS, _FIGURES = "int_report_groups", "int_strike_figures"
#: What lies between the groups of reports and the figures of strikes.
_POLICY = ("--select", f"{_GROUPS}+,+{_FIGURES}", "--exclude", _GROUPS)


def killed_as_grouped(plan: Plan, incident_of: Mapping[str, str]) -> dict[str, int]:
    """Return the killed that the policy resolves each incident to, if any of its reports tell.

    ``incident_of`` names the incident of each article, which is that of its main event. The build
    of ``plan`` stays as it is: the models run on a copy of its working database, in which the
    strike of a report is its incident. Raises RunError if dbt does not come to an end.
    """
    with tempfile.TemporaryDirectory() as folder:
        # Views name the database that they are in, so the copy keeps its name.
        database = Path(folder) / plan.working_database.name
        shutil.copyfile(plan.working_database, database)
        _regroup(database, incident_of)
        run(
            [sys.executable, "-m", "dbt.cli.main", "--quiet", "run", *_POLICY,
             "--target-path", f"{folder}/target", "--log-path", f"{folder}/logs"],
            STRIKELEDGER_DATABASE=str(database),
        )  # fmt: skip
        with duckdb.connect(str(database), read_only=True) as connection:
            return dict(
                connection.execute(
                    f"select strike_id, best from intermediate.{_FIGURES} where measure = 'killed'"
                ).fetchall()
            )


def _regroup(database: Path, incident_of: Mapping[str, str]) -> None:
    with duckdb.connect(str(database)) as connection:
        connection.execute(
            f"""
            create or replace table intermediate.{_GROUPS} as
            select reports.* replace (register.incident_id as strike_id)
            from intermediate.{_GROUPS} as reports
            inner join (
                select unnest($articles) as article_id, unnest($incidents) as incident_id
            ) as register using (article_id)
            where reports.event_no = 1
            """,
            {"articles": list(incident_of), "incidents": list(incident_of.values())},
        )
