"""For each expectation a change to the good database that it must catch, and one it must let pass.

``caught`` breaks what the sentence demands. ``passes`` comes close to it and does not.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    caught: str
    passes: str


def conflict(kind: str, status: str = "open") -> str:
    """Turn the one conflict into one of another kind or status, in good order otherwise."""
    return (
        f"update fct_conflicts set kind = '{kind}', status = '{status}';"
        f"update fct_strikes set open_conflicts = {int(status == 'open')};"
    )


def open_conflict(kind: str) -> Case:
    return Case(caught=conflict(kind), passes=conflict(kind, "explained"))


CASES: dict[str, Case] = {
    # strikes
    "strike_has_report": Case(
        "insert into fct_strikes by name"
        " select 's2' as strike_id, 0 as articles, 0 as open_conflicts",
        "update fct_strike_reports set place_name = null, place_id = null",
    ),
    "report_has_evidence": Case(
        "update fct_strike_reports set evidence = null",
        "update fct_strike_reports set evidence = 'hit', claim_ids = ['r1', 'r2']",
    ),
    "report_evidence_in_sentence": Case(
        "update fct_strike_reports set sentence = 'A Strike on a Boat.'",
        "update fct_strike_reports set sentence = 'Forces struck a vessel: a strike on a boat.'",
    ),
    "strike_counts_its_articles": Case(
        "update fct_strikes set articles = 3",
        # Two events of one article that were put together are still one article.
        "insert into fct_strike_reports select * replace (2 as event_no) from fct_strike_reports",
    ),
    "strike_families_within_articles": Case(
        "update fct_strikes set source_families = 3",
        "update fct_strikes set source_families = 1",
    ),
    "strike_killed_in_order": Case(
        "update fct_strikes set killed_best = 8",
        "update fct_strikes set killed_best = null, killed_high = null",
    ),
    "strike_numbers_are_possible": Case(
        "update fct_strikes set wounded_best = -1",
        "update fct_strikes set wounded_best = 1000000, vessels_best = null",
    ),
    "strike_dates_in_order": Case(
        "update fct_strikes set date_latest = date '2026-03-07'",
        "update fct_strikes set date_earliest = null, date_best = null, date_latest = null",
    ),
    "strike_before_first_report": Case(
        "update fct_strikes set date_earliest = date '2026-03-10'",
        "update fct_strikes set date_earliest = date '2026-03-12', date_latest = null;"
        "update fct_strike_reports set date_start = date '2026-03-12' where article_id = 'a1'",
    ),
    "report_before_publication": open_conflict("future_event"),
    "reports_before_publication": Case(
        conflict("future_event"),
        # One in twenty.
        conflict("future_event")
        + """
        insert into fct_strike_reports
            select * exclude (n) replace (n as event_no)
            from fct_strike_reports cross join range(9) as numbers (n)
        """,
    ),
    "report_dates_in_order": Case(
        "update fct_strike_reports set date_end = date '2026-03-07'",
        "update fct_strike_reports set date_end = date '2026-03-31'",
    ),
    "strike_counts_its_conflicts": Case(
        "update fct_strikes set open_conflicts = 1",
        conflict("place_disagreement"),
    ),
    "strikes_told_apart": Case(
        "insert into fct_strikes select * replace ('s2' as strike_id) from fct_strikes",
        "insert into fct_strikes"
        " select * replace ('s2' as strike_id, 'month' as date_precision) from fct_strikes",
    ),
    "strike_has_place": Case(
        "update fct_strikes set place_id = null",
        "update fct_strikes set place_id = 'EC-U'",
    ),
    "strike_has_day": Case(
        "update fct_strikes set date_precision = 'month'",
        "update fct_strikes set date_earliest = date '2026-03-07'",
    ),
    "strike_is_corroborated": Case(
        "update fct_strikes set source_families = 1",
        "update fct_strikes set source_families = 3",
    ),
    # casualties
    "figure_has_article": Case(
        "update fct_casualties set article_id = 'a9' where casualty_id = 'c1'",
        "update fct_casualties set article_id = 'a2' where casualty_id = 'c1'",
    ),
    "figure_has_evidence": Case(
        "update fct_casualties set claim_ids = [] where casualty_id = 'c1'",
        "update fct_casualties set evidence = '6', claim_ids = ['k1', 'k2']",
    ),
    "figure_evidence_in_sentence": Case(
        "update fct_casualties set evidence = 'killed six men + two women'",
        "update fct_casualties set evidence = 'killed six men + Southern Command'"
        " where casualty_id = 'c1'",
    ),
    "figure_within_bounds": Case(
        "update fct_casualties set value_low = 7, value_high = null",
        "update fct_casualties set value_low = 7, value_high = null, qualifier = 'more_than';"
        "update fct_casualties set qualifier = 'at_least', basis = 'sum_of_parts'"
        " where casualty_id = 'c1'",
    ),
    "figure_is_possible": Case(
        "update fct_casualties set value_high = 1000001",
        "update fct_casualties set value_low = 0, value_high = 1000000;"
        "update fct_casualties set value_high = 100000000 where scope = 'cumulative'",
    ),
    "figure_says_something": Case(
        "update fct_casualties set value = null, value_low = null, value_high = null",
        "update fct_casualties set value = null, value_low = null, value_high = null,"
        " qualifier = 'undisclosed'",
    ),
    "figure_of_event_has_strike": Case(
        "update fct_casualties set strike_id = null",
        "update fct_casualties set strike_id = null, scope = 'cumulative'",
    ),
    "figure_is_no_year": Case(
        "update fct_casualties set value = 2025, evidence = 'killed in 2025'",
        "update fct_casualties set value = 2025, evidence = 'killed 2,025'",
    ),
    "figure_is_attributed": Case(
        "update fct_casualties set attributed_to = null",
        "update fct_casualties set attributed_to = null, value = null",
    ),
    # tolls
    "toll_is_a_figure": Case(
        "update fct_tolls set value = 7",
        "update fct_tolls set value = null; update fct_casualties set value = null",
    ),
    "toll_counted_by_publication": Case(
        "update fct_tolls set as_of = date '2026-03-11'",
        "update fct_tolls set as_of = date '2026-03-10'",
    ),
    "toll_difference_is_explained": Case(
        "update fct_tolls set difference = 1, explanation = 'unknown'",
        "update fct_tolls set difference = 1, explanation = 'One man died a week later.'",
    ),
    "toll_accounted_for": Case(
        conflict("toll_unreconciled"),
        conflict("toll_unreconciled", "adjudicated"),
    ),
    "tolls_agree": open_conflict("toll_disagreement"),
    "toll_does_not_fall": open_conflict("toll_regression"),
    "toll_is_of_its_day": open_conflict("stale_toll"),
    "count_accounted_for": Case(
        conflict("toll_unreconciled")
        + "update fct_conflicts set claim_ids = ['k2']; update fct_tolls set measure = 'strikes'",
        conflict("toll_unreconciled"),
    ),
    "toll_above_own_strikes": Case(
        "insert into fct_casualties select * replace ('c3' as casualty_id, 'a2' as article_id,"
        " 7 as value_low) from fct_casualties where casualty_id = 'c1'",
        "insert into fct_casualties select * replace ('c3' as casualty_id, 'a2' as article_id)"
        " from fct_casualties where casualty_id = 'c1'",
    ),
    "toll_names_campaign": Case(
        "update fct_tolls set campaign_id = null",
        "update fct_tolls set campaign_id = 'another'",
    ),
    "toll_names_counting_rule": Case(
        "update fct_tolls set counting_rule = 'unknown'",
        "update fct_tolls set counting_rule = 'unknown', measure = 'strikes'",
    ),
    # conflicts
    "conflict_is_explained": Case(
        conflict("place_disagreement") + "update fct_conflicts set explanation = 'they differ'",
        conflict("place_disagreement")
        + "update fct_conflicts set explanation = 'Daily writes “Here.” Weekly writes “There.”'",
    ),
    "adjudication_applies": Case(
        "update fct_adjudications set problem = 'There is no conflict of this id.'",
        "update fct_adjudications set chosen_reading = '7'",
    ),
    "conflict_names_articles": Case(
        "update fct_conflicts set article_ids = ['a1', 'a9']",
        "update fct_conflicts set article_ids = ['a2']",
    ),
    "conflict_names_claims": Case(
        "update fct_conflicts set claim_ids = null",
        "update fct_conflicts set claim_ids = ['k1']",
    ),
    "conflict_names_known_claims": Case(
        conflict("place_disagreement") + "update fct_conflicts set claim_ids = ['r1', 'r9']",
        conflict("office_holder_mismatch") + "update fct_conflicts set claim_ids = ['o1']",
    ),
    "conflict_range_in_order": Case(
        "update fct_conflicts set highest = 5",
        "update fct_conflicts set lowest = null",
    ),
    "conflict_kind_is_judged": Case(
        "update fct_conflicts set kind = 'weapon_disagreement'",
        "update fct_conflicts set kind = 'toll_disagreement'",
    ),
    "places_agree": open_conflict("place_disagreement"),
    "dates_agree": open_conflict("date_disagreement"),
    "participation_agrees": open_conflict("participation_disagreement"),
    "figures_agree": open_conflict("figure_disagreement"),
    "figures_stand": open_conflict("revision"),
    "strike_counts_agree": open_conflict("strike_count_disagreement"),
    "presumed_dead_were_alive": open_conflict("survivor_arithmetic"),
    "office_holders_held_office": open_conflict("office_holder_mismatch"),
    # statements
    "statement_has_article": Case(
        "update fct_statements set article_id = null",
        "update fct_statements set article_id = 'a2'",
    ),
    "statement_has_evidence": Case(
        "update fct_statements set evidence = ' '",
        "update fct_statements set mode = 'reported', quote = null",
    ),
    "statement_evidence_in_sentence": Case(
        "update fct_statements set sentence = null",
        "update fct_statements set sentence = evidence",
    ),
    "direct_statement_has_quote": Case(
        "update fct_statements set quote = null",
        "update fct_statements set quote = null, mode = 'declined'",
    ),
    "quote_within_evidence": Case(
        "update fct_statements set quote = 'Six men were killed'",
        "update fct_statements set quote = 'men were'",
    ),
    "statement_before_publication": Case(
        "update fct_statements set said_on = date '2026-03-10'",
        "update fct_statements set said_on = date '2026-03-09'",
    ),
    "statements_name_speakers": Case(
        "update fct_statements set speaker_actor_id = null",
        # Four of five: just enough.
        """
        insert into fct_statements
            select * exclude (n) replace ('u' || n as statement_id)
            from fct_statements cross join range(3) as numbers (n);
        insert into fct_statements by name
            select 'u9' as statement_id, 'a1' as article_id, 'an official' as speaker_name
        """,
    ),
    "speaker_is_known": Case(
        "update fct_statements set speaker_actor_id = null, speaker_name = 'Jane Roe'",
        "update fct_statements set speaker_actor_id = null, speaker_name = 'a US official'",
    ),
    "words_have_one_speaker": open_conflict("misattributed_quotation"),
    "quote_is_no_scare_quote": Case(
        "update fct_statements set quote = 'killed'",
        "update fct_statements set quote = 'were killed'",
    ),
    # designations
    "designation_dates_in_order": Case(
        "update fct_designations set designated_end = date '2025-08-31'",
        "update fct_designations set designated_end = designated_start",
    ),
    "designation_has_article": Case(
        "update fct_designations set claim_ids = []",
        "update fct_designations set articles = 2",
    ),
    "designation_before_last_article": Case(
        "update fct_designations set designated_start = date '2026-03-11'",
        "update fct_designations set designated_start = date '2026-03-10'",
    ),
    "target_designation_supported": open_conflict("unsupported_designation"),
    "designated_group_is_known": Case(
        "update fct_designations set actor_id = null",
        "update fct_designations set authority_name = null",
    ),
    "designation_is_dated": Case(
        "update fct_designations set designated_start = null",
        "update fct_designations set designated_end = null",
    ),
    # places
    "place_on_the_globe": Case(
        "update dim_places set latitude = 90.1",
        "update dim_places set latitude = -90, longitude = 180",
    ),
    "place_of_strike_on_map": Case(
        "update dim_places set latitude = null, longitude = null",
        "update dim_places set latitude = null, longitude = null where place_id = 'EC-U'",
    ),
    # articles
    "article_not_from_future": Case(
        "update dim_articles set published_on = current_date + 2",
        "update dim_articles set published_on = current_date + 1",
    ),
    "article_read_once": Case(
        "update dim_articles set url = 'https://daily.example/1'",
        "update dim_articles set url = null",
    ),
    "article_has_date": Case(
        "update dim_articles set published_on = null",
        "update dim_articles set published_on = date '1999-01-01'",
    ),
    "article_has_publisher": Case(
        "update dim_articles set publisher = ''",
        "update dim_articles set publisher = 'Daily'",
    ),
    "article_says_something": Case(
        "insert into dim_articles by name select 'a3' as article_id",
        "delete from fct_strike_reports",
    ),
    "copy_is_no_second_witness": Case(
        "insert into fct_copies values ('a2', 'a1', 'daily', 'near_copy', 2, 1)",
        "insert into fct_copies values ('a2', 'a1', 'daily', 'near_copy', 2, 1);"
        "update dim_articles set source_family = 'daily' where article_id = 'a2'",
    ),
}
