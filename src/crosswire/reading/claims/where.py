"""Claims of where: the places that the report gives for its incident, held against the likeliest of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from crosswire.model.claim import Claim, Feature
from crosswire.model.geography import apart_km, contains
from crosswire.model.names import same_name
from crosswire.model.place import Place
from crosswire.model.words import ClaimKind, PlacePrecision, Scope
from crosswire.reading.claims.maker import ClaimMaker
from crosswire.reading.places import PlaceMention, PlaceRole, incident_place
from crosswire.reading.scope import Verdict

NEIGHBOURHOOD_KM = 60.0
"""Kilometres: what lies nearer to the incident's place can be part of the same account; farther off it is another's."""
LEAD_SENTENCES = 4
"""Sentences at the head of a report in which an unknown name stands for the incident's own spot."""
TOLD = (PlaceRole.INCIDENT, PlaceRole.OTHER)
"""Roles in which a place can be the incident's: not where somebody comes from, speaks, or sends from."""


def claims(maker: ClaimMaker) -> Iterator[Claim]:
    """The claims of place: those of the incident, and those where the report puts other things."""
    page = maker.page
    own = [m for m in page.places if _story(maker, m) == 0]
    scenes = _scenes(maker)
    main = incident_place(own, sorted(scenes))
    country = main.country if main is not None and main.country else _commonest_country(own)
    datelines = [m for m in page.places if m.role is PlaceRole.DATELINE]
    told = [m for m in page.places if m.role in TOLD]
    # A dateline says where the reporter was: it speaks for the incident's place only where nothing else is told, or agrees.
    chosen = [*(d for d in datelines if not told or (main is not None and _belongs(d.place, main))), *told]
    for mention in chosen:
        if mention.sentence not in page.by_index:
            continue
        verdict = _verdict(maker, mention, main, country, scenes)
        if verdict is None:
            continue
        yield maker.make(
            ClaimKind.PLACE,
            mention.span,
            text=mention.span,
            sentence=mention.sentence,
            verdict=verdict,
            where=mention.place,
            features=[
                Feature("role", mention.role.value),
                *([Feature("relation", mention.relation)] if mention.relation else []),
            ],
        )


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


def _verdict(
    maker: ClaimMaker, mention: PlaceMention, main: Place | None, country: str | None, scenes: set[int]
) -> Verdict | None:
    """The scope of a place with the reason; null where nothing says that the report means it for any incident."""
    found = maker.verdict(mention.sentence, mention.span)
    place = mention.place
    told = mention.role is PlaceRole.INCIDENT
    if found.scope is not Scope.EVENT:
        return found if told else None
    if country and place.country and place.country != country:
        why = Feature("scope", f"lies in {place.country}, the incident in {country}")
        return Verdict(Scope.BACKGROUND, why) if told else None
    lead = mention.sentence < LEAD_SENTENCES
    if place.precision is PlacePrecision.COUNTRY:
        return found if told or lead else None
    if main is not None and _belongs(place, main):
        return found
    if place.lat is None:
        return found if told or lead or mention.sentence in scenes else None
    far = apart_km(place, main) if main is not None else None
    if far is None or far <= NEIGHBOURHOOD_KM:
        return found if told or lead else None
    why = Feature("scope", f"lies {far:.0f} km from the incident's place")
    return Verdict(Scope.BACKGROUND, why) if told else None


def _belongs(place: Place, main: Place) -> bool:
    """True where one is the other, lies in it, or has its name."""
    if same_name(place.name or place.text, main.name or main.text):
        return True
    if contains(place, main):
        return True
    return main.precision in (PlacePrecision.ADMIN1, PlacePrecision.DISTRICT) and bool(contains(main, place))
