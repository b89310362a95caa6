with place_claims as (
    select
        article_id,
        event_no,
        place_id,
        place_text,
        char_start
    from {{ ref('stg_strike_claims') }}
    where event_no is not null and coalesce(place_id, place_text) is not null
),

places as (
    select
        place_id,
        name,
        kind,
        country
    from {{ ref('stg_places') }}
),

-- A city resolves to its province; `locality` keeps the city's name.
counted as (
    select
        place_claims.article_id,
        place_claims.event_no,
        places.place_id,
        places.name,
        places.kind,
        places.country,
        coalesce(places.place_id, {{ fold_text('place_claims.place_text') }})
            as place_key,
        count(*) as mentions,
        min(place_claims.char_start) as first_mention,
        arg_min(place_claims.place_text, place_claims.char_start) as place_text,
        arg_min(place_claims.place_text, place_claims.char_start) filter (
            where {{ fold_text('place_claims.place_text') }}
            is distinct from {{ fold_text('places.name') }}
        ) as locality
    from place_claims
    left join places on place_claims.place_id = places.place_id
    group by all
),

most_specific as (
    select
        article_id,
        event_no,
        place_id,
        kind as place_kind,
        country,
        place_text,
        locality,
        coalesce(name, place_text) as place_name
    from counted
    qualify row_number() over (
        partition by article_id, event_no
        order by
            case when kind is null then 3 when kind = 'country' then 2 else 1 end,
            mentions desc,
            first_mention asc,
            place_key asc
    ) = 1
)

select * from most_specific
