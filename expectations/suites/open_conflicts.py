"""The one query behind every expectation that judges what a conflict model found."""


def open_conflicts(*kinds: str) -> str:
    """Return SQL for the open conflicts of ``kinds``, one row each, told for a reader.

    What is a conflict is decided by the models alone; here it is only selected.
    """
    listed = ", ".join(f"'{kind}'" for kind in kinds)
    return f"""
select
    explanation,
    readings,
    array_to_string(article_ids, ', ') as articles,
    subject_id as about,
    conflict_id
from fct_conflicts
where kind in ({listed}) and status = 'open'
order by list_position(['critical', 'warning', 'info'], severity), conflict_id
"""
