with office_claims as (
    select
        claim_id,
        article_id,
        actor_id,
        office_id,
        person_text,
        as_of
    from {{ ref('stg_office_claims') }}
    where office_id is not null and coalesce(actor_id, person_text) is not null
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
        source_family,
        source_name,
        source_label
    from {{ ref('int_article_families') }}
),

offices as (
    select
        office_id,
        name
    from {{ ref('stg_offices') }}
),

actors as (
    select
        actor_id,
        name
    from {{ ref('stg_actors') }}
),

terms as (
    select
        office_terms.office_id,
        office_terms.actor_id,
        office_terms.term_start,
        office_terms.term_end,
        actors.name as holder_name
    from {{ ref('stg_office_terms') }} as office_terms
    inner join actors on office_terms.actor_id = actors.actor_id
),

claims as (
    select
        office_claims.claim_id,
        office_claims.article_id,
        office_claims.actor_id,
        office_claims.office_id,
        coalesce(office_claims.actor_id, {{ fold_text('office_claims.person_text') }})
            as person_key,
        coalesce(actors.name, office_claims.person_text) as person_name,
        coalesce(office_claims.as_of, articles.published_on) as as_of
    from office_claims
    inner join articles on office_claims.article_id = articles.article_id
    left join actors on office_claims.actor_id = actors.actor_id
    -- Without a day nobody can say who held the office.
    where coalesce(office_claims.as_of, articles.published_on) is not null
),

-- Who held the office on the day of the claim. A person whom the reference does not
-- know is taken for the holder if they share the last name.
holders as (
    select
        claims.claim_id,
        list(terms.holder_name order by terms.term_start) as holder_names,
        min(terms.term_start) as term_start,
        bool_or(
            claims.actor_id = terms.actor_id
            or (
                claims.actor_id is null
                and split_part({{ fold_text('terms.holder_name') }}, ' ', -1)
                = split_part(claims.person_key, ' ', -1)
            )
        ) as is_held_by_person
    from claims
    inner join terms
        on
            claims.office_id = terms.office_id
            and claims.as_of >= terms.term_start
            and claims.as_of <= coalesce(terms.term_end, claims.as_of)
    group by all
),

own_terms as (
    select
        claims.claim_id,
        max(terms.term_end) filter (where terms.term_end < claims.as_of)
            as last_term_end,
        min(terms.term_start) filter (where terms.term_start > claims.as_of)
            as next_term_start
    from claims
    inner join terms
        on claims.office_id = terms.office_id and claims.actor_id = terms.actor_id
    group by all
),

mismatches as (
    select
        claims.*,
        holders.holder_names,
        holders.term_start,
        own_terms.last_term_end,
        own_terms.next_term_start
    from claims
    left join holders on claims.claim_id = holders.claim_id
    left join own_terms on claims.claim_id = own_terms.claim_id
    where
        not coalesce(holders.is_held_by_person, false)
        and (holders.claim_id is not null or own_terms.claim_id is not null)
),

-- One conflict a person and office; its words are those of the latest claim.
latest as (
    select
        mismatches.office_id,
        mismatches.person_key,
        mismatches.person_name,
        mismatches.actor_id,
        mismatches.as_of,
        mismatches.holder_names,
        mismatches.term_start,
        mismatches.last_term_end,
        mismatches.next_term_start,
        coalesce(offices.name, mismatches.office_id) as office_name
    from mismatches
    left join offices on mismatches.office_id = offices.office_id
    qualify row_number() over (
        partition by mismatches.office_id, mismatches.person_key
        order by mismatches.as_of desc, mismatches.claim_id asc
    ) = 1
),

readings as (
    select
        mismatches.office_id as subject_id,
        mismatches.person_key as attribute,
        mismatches.person_name as reading,
        mismatches.person_name as phrase,
        0 as reading_order,
        mismatches.article_id,
        [mismatches.claim_id] as claim_ids,
        families.source_family,
        families.source_name,
        families.source_label
    from mismatches
    inner join families on mismatches.article_id = families.article_id
),

gathered as (
    {{ gather_readings('readings') }}
),

conflicts as (
    select
        {{ conflict_id('office_holder_mismatch', 'gathered') }} as conflict_id,
        'office_holder_mismatch' as kind,
        case
            when
                latest.holder_names is null
                or coalesce(latest.last_term_end, latest.next_term_start) is null
                then 'info'
            else 'warning'
        end as severity,
        'office' as subject_type,
        gathered.subject_id,
        gathered.attribute,
        null::bigint as lowest,
        null::bigint as highest,
        gathered.readings || coalesce(
            '; ' || array_to_string(latest.holder_names, ', ')
            || ' (office terms, since ' || strftime(latest.term_start, '%Y-%m-%d')
            || ')',
            ''
        ) as readings,
        gathered.article_ids,
        gathered.claim_ids,
        gathered.source_families,
        'On ' || {{ day_in_words('latest.as_of') }} || ' the office of '
        || latest.office_name || ' is given to ' || gathered.who_says_what || '. '
        || coalesce(
            'The term of ' || latest.person_name || ' ended on '
            || {{ day_in_words('latest.last_term_end') }} || '. ',
            'The term of ' || latest.person_name || ' began only on '
            || {{ day_in_words('latest.next_term_start') }} || '. ',
            'No term of ' || latest.person_name || ' is on record. '
        )
        || coalesce(
            'On that day it was held by ' || {{ and_list('latest.holder_names') }}
            || ', since ' || {{ day_in_words('latest.term_start') }} || '.',
            'Who held it that day is not on record.'
        ) as explanation,
        'A correction by the outlet, or an official record of '
        || 'who held the office of ' || latest.office_name
        || ' on that day.' as would_settle,
        gathered.choices,
        false as is_explained
    from gathered
    inner join latest
        on
            gathered.subject_id = latest.office_id
            and gathered.attribute = latest.person_key
)

select * from conflicts
