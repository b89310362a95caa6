with actors as (
    select
        article_id,
        event_no,
        side_actor_ids,
        lead_actor_id
    from {{ ref('int_event_actors') }}
),

places as (
    select
        article_id,
        event_no,
        case when place_kind = 'sea' then 'sea' else country end as region
    from {{ ref('int_event_places') }}
),

targets as (
    select
        article_id,
        event_no,
        target_type
    from {{ ref('int_event_targets') }}
),

dates as (
    select
        article_id,
        event_no,
        date_start,
        date_end
    from {{ ref('int_event_dates') }}
),

toll_claims as (
    select distinct
        article_id,
        campaign_id
    from {{ ref('stg_casualty_claims') }}
    where scope = 'cumulative' and campaign_id is not null
),

campaigns as (
    select
        campaign_id,
        attacker_actor_id,
        target_type,
        start_date,
        end_date
    from {{ ref('stg_campaigns') }}
),

lineage as (
    select
        actor_id,
        ancestor_actor_id
    from {{ ref('int_actor_lineage') }}
    where is_root
),

events as (
    select
        actors.article_id,
        actors.event_no,
        actors.side_actor_ids,
        actors.lead_actor_id,
        places.region,
        targets.target_type,
        dates.date_start,
        dates.date_end
    from actors
    left join places
        on actors.article_id = places.article_id and actors.event_no = places.event_no
    left join targets
        on actors.article_id = targets.article_id and actors.event_no = targets.event_no
    left join dates
        on actors.article_id = dates.article_id and actors.event_no = dates.event_no
),

-- An article that names one attacker throughout means the same one where it names
-- none, in the same country or at sea.
only_leads as (
    select
        article_id,
        min(lead_actor_id) as lead_actor_id,
        list(distinct region) as regions
    from events
    where lead_actor_id is not null
    group by article_id
    having count(distinct lead_actor_id) = 1
),

-- An article that gives the toll of one campaign means a strike of it, unless what is
-- struck, where or when is not the campaign's.
only_campaigns as (
    select
        toll_claims.article_id,
        any_value(campaigns.target_type) as target_type,
        any_value(campaigns.start_date) as start_date,
        any_value(campaigns.end_date) as end_date,
        any_value(lineage.ancestor_actor_id) as attacker_side_id
    from toll_claims
    inner join campaigns on toll_claims.campaign_id = campaigns.campaign_id
    inner join lineage on campaigns.attacker_actor_id = lineage.actor_id
    group by toll_claims.article_id
    having count(*) = 1
),

sided as (
    select
        events.article_id,
        events.event_no,
        case
            when events.side_actor_ids is not null then 'stated'
            when
                only_leads.lead_actor_id is not null
                and (
                    events.region is null
                    or list_contains(only_leads.regions, events.region)
                )
                then 'article'
            when
                only_campaigns.article_id is not null
                and (
                    events.target_type = only_campaigns.target_type
                    or only_campaigns.target_type = 'vessel' and events.region = 'sea'
                    or events.target_type is null and events.region is null
                )
                and events.date_start
                >= coalesce(only_campaigns.start_date, events.date_start)
                and events.date_end
                <= coalesce(only_campaigns.end_date, events.date_end)
                then 'campaign'
        end as side_basis,
        case side_basis
            when 'stated' then events.side_actor_ids
            when 'article' then [only_leads.lead_actor_id]
            when 'campaign' then [only_campaigns.attacker_side_id]
        end as side_actor_ids
    from events
    left join only_leads on events.article_id = only_leads.article_id
    left join only_campaigns on events.article_id = only_campaigns.article_id
)

select * from sided
