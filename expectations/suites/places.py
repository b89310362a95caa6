"""What must be true of places."""

from expectations.expectation import Expectation, Suite

PLACES = Suite(
    subject="places",
    mart="dim_places",
    expectations=(
        Expectation(
            name="place_on_the_globe",
            sentence="Every place lies on the globe",
            severity="critical",
            reason="Latitudes run from -90 to 90 degrees, longitudes from -180 to 180, in pairs.",
            sql="""
select
    place_id as place,
    name,
    latitude,
    longitude
from dim_places
where
    latitude not between -90 and 90
    or longitude not between -180 and 180
    or (latitude is null) <> (longitude is null)
order by place_id
""",
        ),
        Expectation(
            name="place_of_strike_on_map",
            sentence="Every place where a strike happened can be put on a map",
            severity="info",
            reason="Maps leave out a strike at a place without coordinates, and nobody notices.",
            sql="""
select
    places.place_id as place,
    places.name,
    places.kind,
    count(*) as strikes
from fct_strikes as strikes
inner join dim_places as places on strikes.place_id = places.place_id
where places.latitude is null or places.longitude is null
group by all
order by strikes desc, place asc
""",
        ),
    ),
)
