"""What must be true of designations."""

from expectations.expectation import Expectation, Suite
from expectations.suites.open_conflicts import open_conflicts

DESIGNATIONS = Suite(
    subject="designations",
    mart="fct_designations",
    expectations=(
        Expectation(
            name="designation_dates_in_order",
            sentence="A designation's dates begin before they end",
            severity="critical",
            reason="A range that ends before it begins holds no day at all.",
            sql="""
select
    group_name,
    designation,
    authority_name as authority,
    designated_start,
    designated_end
from fct_designations
where designated_start > designated_end
order by designation_id
""",
        ),
        Expectation(
            name="designation_has_article",
            sentence="Every designation is reported by an article",
            severity="critical",
            reason="To call a group terrorist without a source is a claim of our own.",
            sql="""
select
    group_name,
    designation,
    authority_name as authority,
    articles,
    source_families
from fct_designations
where coalesce(articles, 0) < 1 or len(coalesce(claim_ids, [])) = 0
order by designation_id
""",
        ),
        Expectation(
            name="designation_before_last_article",
            sentence="No designation begins after the last article of the corpus",
            severity="warning",
            reason="No article can tell of it. One day is allowed for time zones.",
            sql="""
with last_article as (
    select max(published_on) as published_on
    from dim_articles
)

select
    designations.group_name,
    designations.designation,
    designations.authority_name as authority,
    designations.designated_start,
    last_article.published_on as last_article_on
from fct_designations as designations
cross join last_article
where designations.designated_start > last_article.published_on + 1
order by designations.designation_id
""",
        ),
        Expectation(
            name="target_designation_supported",
            sentence=(
                "Targets called designated terrorist organizations are named by a designation"
            ),
            severity="warning",
            reason=(
                "The phrase names no list and no group. Where no article says which, it is the "
                "attacker's word for whom he struck."
            ),
            sql=open_conflicts("unsupported_designation"),
        ),
        Expectation(
            name="designated_group_is_known",
            sentence="Every designated group is known to the reference",
            severity="info",
            reason="Only a known group's designation can be found when the group is struck.",
            sql="""
select
    group_name,
    designation,
    authority_name as authority,
    articles
from fct_designations
where actor_id is null
order by designation_id
""",
        ),
        Expectation(
            name="designation_is_dated",
            sentence="Every designation has a date",
            severity="info",
            reason="Without one nobody can say whether a group was on the list when it was struck.",
            sql="""
select
    group_name,
    designation,
    authority_name as authority,
    articles
from fct_designations
where designated_start is null
order by designation_id
""",
        ),
    ),
)
