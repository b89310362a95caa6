-- The corpus in figures. A strike whose highest figure is open counts with its best one.
select
    (select count(*) from dim_articles) as articles,
    (select count(distinct source_family) from dim_articles) as source_families,
    (select strftime(min(published_on), '%Y-%m-%d') from dim_articles) as first_on,
    (select strftime(max(published_on), '%Y-%m-%d') from dim_articles) as last_on,
    (select count(*) from fct_claims) as claims,
    count(*) as strikes,
    count(*) - count(killed_best) as strikes_without_killed,
    coalesce(sum(killed_best), 0)::bigint as killed_best,
    coalesce(sum(coalesce(killed_low, killed_best)), 0)::bigint as killed_low,
    coalesce(sum(coalesce(killed_high, killed_best, killed_low)), 0)::bigint as killed_high,
    coalesce(sum(presumed_dead_best), 0)::bigint as presumed_dead_best,
    (select count(*) from fct_conflicts where status = 'open') as open_conflicts,
    (
        select count(*)
        from fct_conflicts
        where status = 'open' and severity in ('critical', 'warning')
    ) as open_conflicts_to_look_at,
    (select count(*) from fct_conflicts where status <> 'open') as settled_conflicts
from fct_strikes
