"""Claims of where: the places that the report gives for its incident, held against the likeliest of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosswire.model.claim import Claim, Feature
from crosswire.model.geography import apart_km, contains
from crosswire.model.names import same_name
from crosswire.model.place import Place
from crosswire.model.words import LIKELIEST, SPOT, ClaimKind, PlacePrecision, Scope
from crosswire.reading.claims.country import country_told
from crosswire.reading.claims.maker import ClaimMaker
from crosswire.reading.places import PlaceMention, PlaceRole, aftermath, incident_place, may_be_part
from crosswire.reading.scope import Verdict

NEIGHBOURHOOD_KM = 60.0
"""Kilometres: what lies nearer to the incident's place can be part of the same account; farther off it is another's."""
LEAD_SENTENCES = 4
"""Sentences at the head of a report in which an unknown name stands for the incident's own spot."""
OPENING_SENTENCES = 2
"""Sentences in which a report in capitals must tell of its incident, and of its day, for the dateline's town to be its place."""
HEAD_SENTENCES = 14
"""Sentences from the head in which a village that no gazetteer has is one of the incident's."""
TOLD = (PlaceRole.INCIDENT, PlaceRole.OTHER)
"""Roles in which a place can be the incident's: not where somebody comes from, speaks, or sends from."""
WIDE = (PlacePrecision.COUNTRY, PlacePrecision.ADMIN1)


def claims(maker: ClaimMaker) -> Iterator[Claim]:
    """The claims of place: those of the incident, and those where the report puts other things."""
    page = maker.page
    own = [m for m in page.places if _story(maker, m) == 0]
    scenes = _scenes(maker)
    main = incident_place(own, sorted(scenes), page.titled_places, page.home)
    if main is not None and _is_guessed(maker) and not _is_beside_a_scene(maker, main):
        main = None
    country = main.country if main is not None and main.country else _commonest_country(own)
    found = [
        (mention, verdict)
        for mention in page.places
        if mention.sentence in page.by_index
        and not _is_in_a_body(maker, mention)
        and not _is_the_agency(maker, mention)
        and _speaks_for_the_incident(maker, mention, main)
        and (verdict := _verdict(maker, mention, main, country, scenes)) is not None
    ]
    found += _spoken_for(maker, own, main, found)
    finer = {
        m.place.country for m, v in found if v.scope is Scope.EVENT and m.place.precision is not PlacePrecision.COUNTRY
    }
    for mention, verdict in found:
        place = mention.place
        part = mention.relation is not None and _is_guessed(maker)  # "Velmar, in northern Peru"
        whole = place.precision is PlacePrecision.COUNTRY and (place.text == place.name or part)
        if whole and (mention.relation is None or part) and verdict.scope is Scope.EVENT and place.country in finer:
            continue  # the country of a place that is told more finely: it stands in that place's record
        yield maker.make(
            ClaimKind.PLACE,
            mention.span,
            text=mention.span,
            sentence=mention.sentence,
            verdict=verdict,
            where=_filled(maker, mention, main) if verdict.scope is Scope.EVENT else mention.place,
            features=[
                Feature("role", mention.role.value),
                *([Feature("relation", mention.relation)] if mention.relation else []),
                *_rank(maker, mention, main),
            ],
        )
    if maker.scenes and not any(v.scope is not Scope.BACKGROUND for _, v in found):
        yield from _country_alone(maker)


def _country_alone(maker: ClaimMaker) -> Iterator[Claim]:
    """The claim of the country where no place is told."""
    told = country_told(maker.page)
    if told is None:
        return
    span, sentence, place = told
    verdict = maker.verdict(sentence, span)
    if verdict.scope is Scope.EVENT:
        role = [Feature("role", "country named in telling of the incident")]
        yield maker.make(
            ClaimKind.PLACE, span, text=span, sentence=sentence, verdict=verdict, where=place, features=role
        )


def _spoken_for(
    maker: ClaimMaker, own: Sequence[PlaceMention], main: Place | None, found: Sequence[tuple[PlaceMention, Verdict]]
) -> list[tuple[PlaceMention, Verdict]]:
    """The first mention of the incident's likeliest place, where a report that tells of an incident makes no claim of it.

    It may stand only before the police that speak, or in a dateline: but that of a wire in capitals is the desk's.
    """
    if main is None or not maker.scenes or any(_is_same(m.place, main) for m, _ in found):
        return []
    named = [m for m in own if _is_same(m.place, main) and not m.is_site and m.sentence in maker.page.by_index]
    told = [m for m in named if m.role is not PlaceRole.DATELINE or not _is_guessed(maker)]
    read = ((m, maker.verdict(m.sentence, m.span)) for m in told)
    return [(m, verdict) for m, verdict in read if verdict.scope is Scope.EVENT][:1]


def _speaks_for_the_incident(maker: ClaimMaker, mention: PlaceMention, main: Place | None) -> bool:
    """True for a place that may be the incident's.

    A dateline says where the reporter was: it speaks only where no sentence that tells of the incident names a place, or
    where it agrees. A town whose mayor or police speaks does where it is the incident's own.
    """
    if mention.role is PlaceRole.DATELINE:
        told = any(
            m.role in TOLD and m.sentence in maker.scenes and m.place.geonames_id is not None and not m.is_site
            for m in maker.page.places
        )
        if told:
            return main is not None and _belongs(mention.place, main) and _is_told_again(maker, mention)
        if not _is_guessed(maker):
            return not maker.scenes.isdisjoint(range(LEAD_SENTENCES))
        opening = maker.scenes & set(range(OPENING_SENTENCES))
        return bool(opening & {d.sentence for d in maker.page.dated if d.of_event and d.fits is not False})
    return mention.role in TOLD or _is_own_town(mention, main)


def _is_told_again(maker: ClaimMaker, mention: PlaceMention) -> bool:
    """True where the text names a dateline's place again for what it tells."""
    place = mention.place
    return any(
        m.role in TOLD and same_name(m.place.name or m.place.text, place.name or place.text) for m in maker.page.places
    )


def _is_guessed(maker: ClaimMaker) -> bool:
    """True for a report in capitals alone: which of its words are names is guessed, and a name alone tells little."""
    return maker.page.document.text != maker.page.report.text


def _is_in_a_body(maker: ClaimMaker, mention: PlaceMention) -> bool:
    """True for a name inside that of an armed group or another body: "the Amber Bay Liberation Front"."""
    inside = maker.page.actors.within(mention.span)
    return any(m.kind in BODIES and m.span.covers(mention.span) for m in inside)


def _is_the_agency(maker: ClaimMaker, mention: PlaceMention) -> bool:
    """True for a name behind the day in a dateline: that of the agency or the station."""
    document = maker.page.document
    lines = (n.span for n in document.noise if n.kind == "dateline" and n.span.covers(mention.span))
    return any(re.search(r"\d", document.text[line.start : mention.span.start]) for line in lines)


BODIES = frozenset(
    {
        "armed group",
        "organisation",
        "international organisation",
        "aid organisation",
        "monitor",
        "news agency",
        "news outlet",
    }
)
"""Kinds of actors whose names hold places' names that tell nothing of where something was."""


def _rank(maker: ClaimMaker, mention: PlaceMention, main: Place | None) -> Iterator[Feature]:
    """What a claim of place is to the incident's town: the town itself, a spot in it, or nothing of note."""
    if main is None:
        return
    if not mention.is_site and _is_same(mention.place, main):
        yield Feature("rank", LIKELIEST)
    elif (
        mention.role is PlaceRole.INCIDENT
        and (mention.is_site or _is_part(maker, mention, main))
        and not aftermath(mention.place.text)
    ):
        yield Feature("rank", SPOT)


def _is_same(place: Place, main: Place) -> bool:
    if place.geonames_id is not None or main.geonames_id is not None:
        return place.geonames_id == main.geonames_id
    return same_name(place.name or place.text, main.name or main.text)


def _is_part(maker: ClaimMaker, mention: PlaceMention, main: Place) -> bool:
    page = maker.page
    named = [(m.place, m.people) for m in page.places]
    named += [(n.place, n.people) for n in (*page.titled_places, page.home) if n is not None]
    people = max((people for place, people in named if place.geonames_id == main.geonames_id), default=0)
    return may_be_part(mention.place, mention.people, main, people)


def _story(maker: ClaimMaker, mention: PlaceMention) -> int:
    sentence = maker.page.by_index.get(mention.sentence)
    return sentence.story if sentence is not None else 0


def _scenes(maker: ClaimMaker) -> set[int]:
    """The sentences that tell of the incident itself: of people hit in it, or of its kind."""
    page = maker.page
    return {
        s
        for s, span in [
            *((t.sentence, t.evidence) for t in page.tolls),
            *((w.sentence, w.span) for w in page.showings if w.kind is ClaimKind.INCIDENT),
        ]
        if maker.verdict(s, span).scope is Scope.EVENT
    }


def _commonest_country(mentions: Sequence[PlaceMention]) -> str | None:
    votes = Counter(m.place.country for m in mentions if m.place.country and m.role in TOLD)
    return min(votes, key=lambda c: (-votes[c], c or "")) if votes else None


def _is_own_town(mention: PlaceMention, main: Place | None) -> bool:
    """True where a place that speaks, or that somebody comes from, is by name the incident's own town."""
    if main is None or mention.place.precision in WIDE or mention.is_site:
        return False
    return same_name(mention.place.name or mention.place.text, main.name or main.text)


def _filled(maker: ClaimMaker, mention: PlaceMention, main: Place | None) -> Place:
    """A place of no gazetteer with the country, and the province, that the incident's likeliest place lies in.

    A street or a neighbourhood stands under its town's name where the report's title or its outlet alone names the town.
    """
    place = mention.place
    if main is None or place.precision in WIDE:
        return place
    if main.precision is PlacePrecision.EXACT and not any(_is_same(m.place, main) for m in maker.page.places):
        if mention.is_site and place.geonames_id is None and place.country in (None, main.country):
            return replace(main, text=place.text, precision=PlacePrecision.NEAR)
        if place.geonames_id is not None and _is_part(maker, mention, main):
            return replace(main, text=place.text, lat=place.lat, lon=place.lon)
    if place.geonames_id is not None:
        return place
    if place.country is None and main.country:
        return replace(place, country=main.country, admin1=place.admin1 or main.admin1)
    if place.admin1 is None and place.country == main.country and place.precision is PlacePrecision.UNKNOWN:
        return replace(place, admin1=main.admin1)
    return place


def _verdict(
    maker: ClaimMaker, mention: PlaceMention, main: Place | None, country: str | None, scenes: set[int]
) -> Verdict | None:
    """The scope of a place with the reason; null where nothing says that the report means it for any incident."""
    found = maker.verdict(mention.sentence, mention.span)
    place = mention.place
    told = mention.role is PlaceRole.INCIDENT
    if place.precision is PlacePrecision.COUNTRY and place.country is None:
        return None  # a part of the world: an incident has a country
    scene = mention.sentence in maker.scenes
    guessed = _is_guessed(maker)
    if not maker.scenes:
        return Verdict(Scope.BACKGROUND, Feature("scope", "the report tells of no incident")) if told else None
    if found.scope is Scope.BACKGROUND and main is not None and _is_own_ground(mention, main):
        found = Verdict(Scope.EVENT, None)
    if found.scope is not Scope.EVENT:
        return found if told and (scene or found.scope is Scope.BACKGROUND) else None
    if guessed and AFAR.search(mention.relation or "") and _is_set_out(maker, mention):
        return None  # "Velmar, 200 km north of Lima": Lima only says where Velmar lies
    elsewhere = Scope.OTHER if scene else Scope.BACKGROUND
    if country and place.country and place.country != country:
        why = Feature("scope", f"lies in {place.country}, the incident in {country}")
        return Verdict(elsewhere, why) if told else None
    lead = mention.sentence < LEAD_SENTENCES
    reach = 0 if guessed else (3 if told else 1)
    if guessed and not scene and mention.role is PlaceRole.OTHER:
        return None
    beside = not maker.scenes.isdisjoint(range(mention.sentence - reach, mention.sentence + reach + 1))
    if not beside and mention.role is not PlaceRole.DATELINE and not (main is not None and _belongs(place, main)):
        return None
    if place.precision is PlacePrecision.COUNTRY:
        return found if told or lead else None
    if main is not None and _belongs(place, main):
        return found
    if place.lat is None:
        # A name that no gazetteer has is mostly a village of the incident's own ground, unless it stands far down.
        near = mention.sentence < (LEAD_SENTENCES if mention.is_site else HEAD_SENTENCES)
        often = not mention.is_site and sum(same_name(m.place.text, place.text) for m in maker.page.places) > 1
        return found if told or (not guessed and (near or often or mention.sentence in scenes)) else None
    far = apart_km(place, main) if main is not None else None
    if far is None or far <= NEIGHBOURHOOD_KM:
        return found if told or lead else None
    why = Feature("scope", f"lies {far:.0f} km from the incident's place")
    return Verdict(elsewhere, why) if told else None


AFAR = re.compile(r"\d\s*(?:kms?|kilomet\w+|miles?)\b", re.IGNORECASE)


def _is_set_out(maker: ClaimMaker, mention: PlaceMention) -> bool:
    """True where a place named right before is told by its distance from this one."""
    before = [m for m in maker.page.places if m.sentence == mention.sentence and m.span.end <= mention.span.start]
    return any(mention.span.start - m.span.end <= LONGEST_WAY_TO for m in before)


LONGEST_WAY_TO = 60
"""Characters between a place and the one that it is so and so many kilometres from."""


def _is_beside_a_scene(maker: ClaimMaker, main: Place) -> bool:
    """True where the text names a place in, or right beside, a sentence that tells of an incident."""
    scenes = maker.scenes
    return any(
        not scenes.isdisjoint(range(m.sentence - 1, m.sentence + 2))
        for m in maker.page.places
        if _is_same(m.place, main)
    )


def _is_own_ground(mention: PlaceMention, main: Place) -> bool:
    """True where a sentence that sums up a time names the incident's own place: figures stand for long there, it does not."""
    place = mention.place
    if place.precision is PlacePrecision.COUNTRY or mention.sentence >= 2 * LEAD_SENTENCES:
        return False
    if place.lat is None:
        return place.country in (None, main.country) and place.admin1 in (None, main.admin1)
    return _belongs(place, main)


def _belongs(place: Place, main: Place) -> bool:
    """True where one is the other, lies in it, or has its name."""
    if same_name(place.name or place.text, main.name or main.text):
        return True
    if contains(place, main):
        return True
    return main.precision in (PlacePrecision.ADMIN1, PlacePrecision.DISTRICT) and bool(contains(main, place))
