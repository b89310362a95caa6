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

full_names as (
    select
        place_id,
        full_name
    from {{ ref('int_place_names') }}
),

lineage as (
    select
        place_id,
        ancestor_place_id
    from {{ ref('int_place_lineage') }}
    where steps_up > 0
),

-- Other names of the place itself: "Caribbean", "Haitian".
own_names as (
    select
        place_id,
        {{ fold_text('alias') }} as own_name
    from {{ ref('stg_place_aliases') }}
    where kind not in ('city', 'region')
    union
    select
        place_id,
        {{ fold_text('name') }} as own_name
    from places
),

-- Lands of several provinces, wider than any town: "Darfur".
regions as (
    select
        place_id,
        {{ fold_text('alias') }} as region
    from {{ ref('stg_place_aliases') }}
    where kind = 'region'
),

-- Other spellings of a province: "Arbil".
spellings as (
    select distinct
        place_id,
        {{ fold_text('alias') }} as spelling
    from {{ ref('stg_place_aliases') }}
    where kind = 'name'
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
        first(
            place_claims.place_text
            order by regions.region is not null, place_claims.char_start
        ) filter (where own_names.own_name is null) as locality,
        bool_and(regions.region is not null) filter (
            where own_names.own_name is null
        ) as is_region
    from place_claims
    left join places on place_claims.place_id = places.place_id
    left join own_names
        on
            place_claims.place_id = own_names.place_id
            and {{ fold_text('place_claims.place_text') }} = own_names.own_name
    left join regions
        on
            place_claims.place_id = regions.place_id
            and {{ fold_text('place_claims.place_text') }} = regions.region
    group by all
),

-- What a province is called, where that isn't its name in the reference.
named as (
    select
        *,
        case
            when
                kind = 'subdivision'
                and not contains({{ fold_text('place_text') }}, {{ fold_text('name') }})
                and not contains({{ fold_text('name') }}, {{ fold_text('place_text') }})
                then {{ fold_text('place_text') }}
        end as other_name
    from counted
),

-- "Across the Gaza Strip", then "Khan Younis": what holds another place of the event.
containing as (
    select distinct
        narrow.article_id,
        narrow.event_no,
        lineage.ancestor_place_id as place_id
    from counted as narrow
    inner join lineage on narrow.place_id = lineage.place_id
),

-- The town told first that lies nobody knows where in a country.
towns as (
    select
        article_id,
        event_no,
        country,
        arg_min(locality, first_mention) as town
    from counted
    where kind = 'country' and locality is not null and not is_region
    group by all
),

most_specific as (
    select
        counted.article_id,
        counted.event_no,
        counted.place_id,
        counted.kind as place_kind,
        counted.country,
        counted.locality,
        coalesce(counted.locality, towns.town, counted.place_text) as place_text,
        concat_ws(
            ', ',
            coalesce(counted.locality, towns.town),
            case
                -- Who looks for "Arbil" finds "Arbil (Erbil), Iraq".
                when
                    spellings.spelling is not null
                    and coalesce(counted.locality, towns.town) is null
                    then
                        counted.place_text || ' (' || counted.name || ')'
                        || substr(full_names.full_name, length(counted.name) + 1)
                else full_names.full_name
            end
        ) as place_name
    from named as counted
    left join full_names on counted.place_id = full_names.place_id
    left join spellings
        on
            counted.place_id = spellings.place_id
            and counted.other_name = spellings.spelling
    left join towns
        on
            counted.article_id = towns.article_id
            and counted.event_no = towns.event_no
            -- A condition on one side by itself would make this a nested loop.
            and case when counted.kind = 'subdivision' then counted.country end
            = towns.country
    left join containing
        on
            counted.article_id = containing.article_id
            and counted.event_no = containing.event_no
            and counted.place_id = containing.place_id
    qualify row_number() over (
        partition by counted.article_id, counted.event_no
        order by
            case
                when counted.kind is null then 3
                when counted.kind = 'country' and counted.locality is null then 2
                when counted.kind = 'country' then 1.5
                else 1
            end,
            containing.place_id is not null,
            counted.mentions desc,
            counted.first_mention asc,
            counted.place_key asc
    ) = 1
)

select * from most_specific
