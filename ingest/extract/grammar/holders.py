"""Offices and who holds them: a title, a body or country, a person and a day."""

from collections.abc import Sequence
from datetime import date

from ingest.text.tokens import fold
from ingest.vocabulary import Vocabulary


def choose_office(
    office_ids: Sequence[str],
    vocabulary: Vocabulary,
    organization_id: str = "",
    country: str = "",
    actor_id: str = "",
) -> str:
    """Return the one office that title, body or country, and person leave; ``""`` if none does.

    What is said beside the title decides ("Ecuadorian", "of Southern Command"); without that the
    person does: an office once held, else one of the person's country.
    """
    if organization_id and organization_id in vocabulary.actors:
        line = {actor.actor_id for actor in vocabulary.lineage(organization_id)}
        exact = [o for o in office_ids if vocabulary.offices[o].organization_id == organization_id]
        if exact:
            return exact[0]
        if vocabulary.actors[organization_id].kind != "country":
            above = [o for o in office_ids if vocabulary.offices[o].organization_id in line]
            return above[0] if len(above) == 1 else ""
    if country:
        fitting = [o for o in office_ids if vocabulary.offices[o].country == country]
        held = [o for o in fitting if _has_held(o, actor_id, vocabulary)]
        return (held or fitting)[0] if held or len(fitting) == 1 else ""
    if actor_id:
        held = [o for o in office_ids if _has_held(o, actor_id, vocabulary)]
        if held:
            return held[0]
        home = vocabulary.country_of(actor_id)
        fitting = [o for o in office_ids if home and vocabulary.offices[o].country == home]
        return fitting[0] if len(fitting) == 1 else ""
    return office_ids[0] if len(office_ids) == 1 else ""


def _has_held(office_id: str, actor_id: str, vocabulary: Vocabulary) -> bool:
    return any(term.office_id == office_id for term in vocabulary.terms_of.get(actor_id, ()))


def holder(office_id: str, on: date | None, vocabulary: Vocabulary) -> str:
    """Return the actor that holds an office on a day (today's holder without a day), or ``""``."""
    day = on or date.max
    return next(
        (
            term.actor_id
            for term in vocabulary.terms_in.get(office_id, ())
            if term.start <= day <= term.end
        ),
        "",
    )


def organization_of(actor_id: str, on: date | None, vocabulary: Vocabulary) -> str:
    """Return the body of the office that a person holds on a day, or ``""``."""
    day = on or date.max
    for term in vocabulary.terms_of.get(actor_id, ()):
        if term.start <= day <= term.end:
            office = vocabulary.offices.get(term.office_id)
            if office:
                return office.organization_id
    return ""


def namesake(actor_id: str, name: str, country: str, vocabulary: Vocabulary) -> str:
    """Return who of a country bears a name that the reference gives to somebody of another.

    ``actor_id`` where nothing speaks against it, ``""`` where that country has nobody so called.
    """
    home = vocabulary.country_of(actor_id)
    if not country or not home or home == country:
        return actor_id
    words = set(fold(name).split())
    return next(
        (
            actor.actor_id
            for actor in vocabulary.actors_of.get(country, ())
            if actor.kind == "person" and words <= set(fold(actor.name).split())
        ),
        "",
    )


def offices_with_head(head: str, actor_id: str, on: date | None, vocabulary: Vocabulary) -> str:
    """Return the office of a person whose title has this head: "Secretary Hegseth"."""
    day = on or date.max
    for term in vocabulary.terms_of.get(actor_id, ()):
        if term.start <= day <= term.end:
            office = vocabulary.offices[term.office_id]
            if any(head in title.split() for title in office.titles):
                return office.office_id
    return ""


def offices_of(organization_id: str, head: str, vocabulary: Vocabulary) -> list[str]:
    """Return the offices of a body whose title ends with this noun: the Pentagon's "spokesman"."""
    return [
        office.office_id
        for office in vocabulary.offices.values()
        if office.organization_id == organization_id
        and any(title.split()[-1] == head for title in office.titles)
    ]
