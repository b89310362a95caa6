with claims as (
    select
        claim_id,
        article_id,
        actor_id,
        group_text,
        coalesce(designation, 'unknown') as designation,
        authority_actor_id,
        authority_text,
        date_start,
        coalesce(date_end, date_start) as date_end,
        coalesce(date_precision, 'unknown') as date_precision,
        char_start
    from {{ ref('stg_designation_claims') }}
),

actors as (
    select
        actor_id,
        name,
        kind
    from {{ ref('stg_actors') }}
),

lineage as (
    select
        actor_id,
        ancestor_actor_id,
        steps_up
    from {{ ref('int_actor_lineage') }}
    where is_root
),

articles as (
    select
        article_id,
        published_on
    from {{ ref('stg_articles') }}
),

families as (
    select
        article_id,
        source_family
    from {{ ref('int_article_families') }}
),

-- "The United States" and "the State Department" are one authority: they share the
-- organisation that both belong to.
keyed as (
    select
        claims.*,
        articles.published_on,
        families.source_family,
        coalesce(claims.actor_id, {{ fold_text('claims.group_text') }}) as group_key,
        coalesce(group_actors.name, claims.group_text) as group_name,
        coalesce(
            lineage.ancestor_actor_id, {{ fold_text('claims.authority_text') }}
        ) as stated_authority_key,
        -- A court or ministry that the reference lacks says more than its country;
        -- "Congress" alone says less.
        case
            when
                authorities.kind = 'country'
                and contains(
                    regexp_replace(claims.authority_text, '^(the|an?) ', '', 'i'), ' '
                )
                and regexp_matches(
                    lower(claims.authority_text),
                    '\b(court|ministry|congress|parliament|senate|cabinet'
                    || '|assembly|council)\b'
                )
                then regexp_replace(claims.authority_text, '^(the|an?) ', '', 'i')
            else coalesce(authorities.name, claims.authority_text)
        end as authority_name,
        coalesce(lineage.steps_up, -1) as authority_depth
    from claims
    inner join articles on claims.article_id = articles.article_id
    inner join families on claims.article_id = families.article_id
    left join actors as group_actors on claims.actor_id = group_actors.actor_id
    left join actors as authorities
        on claims.authority_actor_id = authorities.actor_id
    left join lineage on claims.authority_actor_id = lineage.actor_id
),

-- Also those in brackets and behind "known as": "Red Command (Comando Vermelho – CV)".
named as (
    select
        group_key,
        group_name,
        unnest(
            string_split_regex(
                trim(regexp_extract(group_text, '^[^(]+')),
                ',\s+or\s+|,?\s+((also|better|commonly)\s+)?known\s+as\s+'
            )
            || string_split_regex(
                regexp_extract(group_text, '\(([^)]*)\)', 1),
                '\s[-–—]\s|[,;]\s+(or\s+)?|\s+or\s+'
            )
        ) as name_given
    from keyed
    where actor_id is not null
),

-- What the reports call a group, without article or possessor ("Iran's").
spoken as (
    select
        group_key,
        group_name,
        regexp_replace(name_given, '^(the\s+|[^\s''’]+[''’]s?\s+)+', '', 'i')
            as spoken_name
    from named
),

-- Those that the reference's name doesn't hold: a reader looks for what he has read.
other_names as (
    select
        group_key,
        spoken_name,
        row_number() over (
            partition by group_key order by count(*) desc, spoken_name asc
        ) as rank
    from spoken
    where
        spoken_name != ''
        and not contains({{ fold_text('group_name') }}, {{ fold_text('spoken_name') }})
    group by group_key, spoken_name
),

bracketed as (
    select
        group_key,
        ' (' || string_agg(spoken_name, ', ' order by rank) || ')' as other_names
    from other_names
    where rank <= 2
    group by group_key
),

-- A claim that names no authority goes with one that does.
with_authority as (
    select
        *,
        coalesce(
            stated_authority_key,
            min(stated_authority_key) over (partition by group_key, designation),
            'unknown'
        ) as authority_key
    from keyed
),

merged as (
    select
        group_key,
        designation,
        authority_key,
        min(actor_id) as actor_id,
        first(group_name order by published_on, article_id, char_start) as known_name,
        first(
            authority_name
            order by
                authority_name is null,
                authority_depth desc,
                published_on asc,
                article_id asc,
                char_start asc
        ) as authority_name,
        first(
            { 'date_start': date_start, 'date_end': date_end }
            order by
                date_start is null,
                list_position(
                    ['day', 'week', 'month', 'year', 'unknown'], date_precision
                ),
                published_on,
                article_id,
                char_start
        ) as designated,
        count(distinct article_id) as articles,
        count(distinct source_family) as source_families,
        list(claim_id order by claim_id) as claim_ids
    from with_authority
    group by all
),

identified as (
    select
        'designation-'
        || {{
            short_hash(
                ['merged.group_key', 'merged.designation', 'merged.authority_key']
            )
        }} as designation_id,
        merged.actor_id,
        merged.group_key,
        merged.known_name || coalesce(bracketed.other_names, '') as group_name,
        merged.designation,
        merged.authority_name,
        merged.designated['date_start'] as designated_start,
        merged.designated['date_end'] as designated_end,
        merged.articles,
        merged.source_families,
        merged.claim_ids
    from merged
    left join bracketed on merged.group_key = bracketed.group_key
)

select * from identified
