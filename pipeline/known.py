"""What a run as known on a day has to go by."""

from dataclasses import dataclass, replace
from datetime import date

import duckdb
import polars as pl

from ingest.line import Summary
from pipeline.plan import Plan


@dataclass(frozen=True, slots=True)
class Known:
    """A day, what of the articles read was ``seen`` by then, and how many were left out and why.

    ``undated`` are those of which nobody noted the day of publication.
    """

    day: date
    seen: Summary
    later: int
    undated: int


def read_known(plan: Plan, ingested: Summary) -> Known | None:
    """Return what of ``ingested`` the models could see; None where they see everything.

    Staging alone decides which articles those are, so that they are counted there. Raises
    duckdb.Error if the working database can't be read.
    """
    if plan.as_known_on is None:
        return None
    with duckdb.connect(str(plan.working_database), read_only=True) as connection:

        def count(table: str) -> int:
            rows = connection.execute(f"select count(*) from staging.stg_{table}").fetchall()
            return int(rows[0][0])

        seen = replace(
            ingested,
            articles=count("articles"),
            claims={kind: count(f"{kind}_claims") for kind in ingested.claims},
        )
    days = pl.read_parquet(plan.claims / "articles.parquet", columns=["published_on"])
    undated = days["published_on"].null_count()
    later = ingested.articles - seen.articles - undated
    return Known(plan.as_known_on, seen, later, undated)
