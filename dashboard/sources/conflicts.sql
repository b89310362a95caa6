-- Disagreements, and to which page their subject leads.
select
    conflicts.conflict_id,
    replace(conflicts.kind, '_', ' ') as kind,
    conflicts.severity,
    conflicts.status,
    conflicts.subject_type,
    conflicts.subject_id,
    strikes.strike_id,
    strftime(strikes.date_best, '%Y-%m-%d') as struck_on,
    conflicts.attribute,
    conflicts.lowest,
    conflicts.highest,
    conflicts.readings,
    conflicts.explanation,
    conflicts.would_settle,
    conflicts.chosen_reading,
    conflicts.adjudication_reason,
    strftime(conflicts.adjudicated_on, '%Y-%m-%d') as adjudicated_on,
    array_to_string(conflicts.claim_ids, ',') as claim_ids
from fct_conflicts as conflicts
left join fct_strikes as strikes
    on conflicts.subject_type = 'strike' and conflicts.subject_id = strikes.strike_id
order by
    list_position(['open', 'explained', 'adjudicated'], conflicts.status),
    list_position(['critical', 'warning', 'info'], conflicts.severity),
    conflicts.kind,
    conflicts.conflict_id
