"""Finding: the places that a report names, in order, each resolved as far as its words and the gazetteer tell.

Always holds: `span.of(report.text) == place.text`; a name that is in no gazetteer keeps its words and gets no
coordinates but those of the landmark or town that the text puts it by.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from math import asin, atan2, cos, degrees, radians, sin
from typing import TYPE_CHECKING

from crosswire.model.geography import EARTH_RADIUS_KM
from crosswire.model.names import fold
from crosswire.model.place import Place
from crosswire.model.span import Span
from crosswire.model.words import PlacePrecision
from crosswire.reading.noise import agency_of
from crosswire.reading.places.acceptance import accept
from crosswire.reading.places.candidates import Candidate, find_candidates, widen
from crosswire.reading.places.gazetteer import Gazetteer, open_gazetteer
from crosswire.reading.places.hints import outlet_town, own_title, title_hints
from crosswire.reading.places.lexicon import demonyms, stop_words
from crosswire.reading.places.linking import link
from crosswire.reading.places.mention import NamedPlace, PlaceMention, PlaceRole
from crosswire.reading.places.press import is_the_press, press_names
from crosswire.reading.places.resolving import resolve
from crosswire.reading.places.roles import incident_words, relation_of, role_of
from crosswire.reading.places.unknown import find_again, find_unknown
from crosswire.reading.places.words import Line, line_of
from crosswire.reading.quick import Quick
from crosswire.reading.scan import keep

if TYPE_CHECKING:
    from crosswire.reading.document import Document

DEMONYM_VOTE = 0.35
"""Weight of one demonym ("Iraqi") beside one country named: foreign soldiers and speakers bear demonyms too."""

PRECISION_OF_KIND = {
    "city": PlacePrecision.EXACT,
    "admin2": PlacePrecision.DISTRICT,
    "admin1": PlacePrecision.ADMIN1,
    "country": PlacePrecision.COUNTRY,
}


def find_places(document: Document, *, second_opinion: bool = True) -> list[PlaceMention]:
    """The places that a report names, in the order of the text. See `read_places`."""
    return read_places(document, second_opinion=second_opinion).mentions


@dataclass(frozen=True, slots=True)
class PlacesRead:
    """The places that a report names in its text, those that its title names beyond doubt, and its outlet's town or null."""

    mentions: list[PlaceMention]
    titled: list[NamedPlace]
    home: NamedPlace | None = None


def read_places(document: Document, *, second_opinion: bool = True) -> PlacesRead:
    """The places that a report names, in the order of the text, those that its title names, and its outlet's town.

    The title's are resolved with the text's. They stand in no text, so they bear no span and `place.text` is the title's
    words: a hint for `incident_place`, never a claim's evidence. What a page adds to its title, the outlet and its town, is
    no place of the title's.

    With `second_opinion` the model's own names (GPE, LOC, FAC, PERSON, ORG) are asked too, which needs the parse.
    Builds the gazetteer where there is none yet (see `open_gazetteer` for errors).
    """
    gazetteer = open_gazetteer()
    text = document.masked
    datelines = _datelines(document, gazetteer)
    for dateline in datelines:
        text = text[: dateline.start] + _plain_case(document.text[dateline.start : dateline.end]) + text[dateline.end :]
    if datelines:
        keep(document.scan, text)
    lines = [line_of(text, d.start, d.end, -1) for d in datelines if not document.masked[d.start : d.end].strip()]
    lines += [line_of(text, s.span.start, s.span.end, n) for n, s in enumerate(document.segments)]
    labels = [(e.start_char, e.end_char, e.label_) for e in document.parsed.ents] if second_opinion else []
    title = own_title(document.report.title or "")
    press = press_names(document.text, document.report.outlet, datelines)
    candidates = _candidates(text, lines, labels, title, gazetteer, datelines, press)
    hints = title_hints(document.report.title, gazetteer)
    at_home = title_hints(outlet_town(document.report.outlet, gazetteer), gazetteer)
    resolve(candidates, hints, at_home, gazetteer, _demonym_votes(lines))
    own = [c for c in hints if c.accepted and c.core.end <= len(title)]
    titled = {fold(c.name) for c in [*own, *(c for c in candidates if c.accepted and c.in_title)]}
    out = [m for c in candidates if c.accepted and (m := _mention(document, text, c, titled, datelines)) is not None]
    agencies = [a for d in datelines if (a := agency_of(document.text, d)) is not None]
    out = [
        m
        for m in out
        if not any(d.covers(m.span) and AGENCY.search(text, d.start, m.span.start) for d in datelines)
        and not any(a.covers(m.span) for a in agencies)
    ]
    if datelines and _is_told_here(document):
        first = datelines[0]
        out = [replace(m, role=PlaceRole.INCIDENT) if first.covers(m.span) and _is_local(m) else m for m in out]
    named = sorted(_with_nested_roles(out, candidates), key=lambda m: (m.span.start, -m.span.end))
    named = _with_listed_roles(text, named)
    added = [c for c in hints if c.core.start >= len(title)]
    return PlacesRead(
        named,
        [NamedPlace(_place(title, c, c.span), _people(c)) for c in own if c.chosen is not None],
        _home(document.report.title or "", at_home, added),
    )


def _home(title: str, at_home: list[Candidate], added: list[Candidate]) -> NamedPlace | None:
    """The town that the outlet's address names, or the only one in what the page adds to its title; else null."""
    towns = [c for c in added if c.chosen is not None and c.chosen.kind == "city"]
    found = next((c for c in at_home if c.chosen is not None), towns[0] if len(towns) == 1 else None)
    if found is None or found.chosen is None:
        return None
    words = found.name if found in at_home else title
    return NamedPlace(_place(words, found, Span(0, len(words)) if found in at_home else found.span), _people(found))


def _people(c: Candidate) -> int:
    return c.chosen.population if c.chosen is not None and c.chosen.kind == "city" else 0


def _is_told_here(document: Document) -> bool:
    """True where the head of the report puts what it tells "here", outside quotations."""
    for s in document.segments[:HERE_SENTENCES]:
        words = re.sub(r"[“\"][^”\"]*[”\"]", " ", s.span.of(document.masked))
        if HERE.search(words) and incident_words().search(words):
            return True
    return False


def _is_local(mention: PlaceMention) -> bool:
    return mention.place.precision in (PlacePrecision.EXACT, PlacePrecision.DISTRICT, PlacePrecision.NEAR)


def _candidates(
    text: str,
    lines: list[Line],
    labels: list[tuple[int, int, str]],
    title: str,
    gazetteer: Gazetteer,
    datelines: list[Span],
    press: frozenset[str],
) -> list[Candidate]:
    lines = [line for line in lines if line.words]
    known = find_candidates(text, lines, gazetteer)
    for c in known:
        widen(text, c)
    link(text, known)
    accept(text, known, labels, title)
    papers = [c for c in known if is_the_press(text, c, press)]
    towns = {c.name for c in known if c.accepted and c not in papers}
    for c in known:
        if any(d.covers(c.core) for d in datelines) and fold(c.name) not in stop_words():
            c.accepted = True
        if c in papers and not (c.organisation and c.name in towns):
            c.accepted = False  # a town's paper bears the town out where the text names it; by itself it is no place
        if c.inside is not None and not c.inside.accepted:
            c.inside = None
    by_line: dict[int, list[Candidate]] = defaultdict(list)
    for c in known:
        by_line[c.line.index].append(c)
    accepted = [c for c in known if c.accepted]
    for line in lines:
        if line.index >= 0:
            for c in find_unknown(text, line, by_line.get(line.index, []), labels):
                if not c.is_site_like() and not c.type_hint:
                    widen(text, c)
                accepted.append(c)
    for line in lines:
        if line.index >= 0:
            accepted += find_again(text, line, accepted, labels)
    accepted.sort(key=lambda c: (c.core.start, -c.core.end))
    accepted = _without_overlaps(accepted)
    for c in accepted:
        c.inside = c.anchor = None
    link(text, accepted)
    return accepted


def _without_overlaps(candidates: list[Candidate]) -> list[Candidate]:
    """The candidates without those that overlap an earlier one; a street's words are no town."""
    kept: list[Candidate] = []
    for c in candidates:
        if kept and kept[-1].core.overlaps(c.core):
            if c.is_site_like() and not kept[-1].is_site_like() and not _is_town_of(kept[-1], c):
                kept[-1] = c
            continue
        kept.append(c)
    return kept


def _is_town_of(town: Candidate, site: Candidate) -> bool:
    """True where a site has no name but its town's: "Brussels airport"."""
    own = town.core.start == site.core.start and bool(town.entries)
    return own and all(w.islower() for w in site.name[len(town.name) :].split())


CAPITAL_DATELINE = re.compile(
    r"([A-Z][A-Z’'. ]{2,30}(?:,\s+[A-Z][\w.’' ]{1,20}?)?)\s*(?:\([^()\n]{2,40}\)\s*[—–-]{0,2}|[—–]|--?(?=\s)|•)"
)
"""A dateline at the head of a later paragraph: a town in capitals, then an agency in brackets or a dash."""


AGENCY = re.compile(r"\d[^()\n]*\([^()\n]*$")
"""Before a name in a dateline: the day and a bracket, in which the agency or the station stands."""

COLON_DATELINE = re.compile(r"([A-ZÀ-Þ][\w’'\-]{2,20}(?:\s[A-ZÀ-Þ][\w’'\-]{2,20}){0,2}):\s+(?=[A-Z“\"][^\n]{60})")
"""A dateline with a colon, as South Asian papers write it: a town, then a sentence of some length."""

HERE = Quick(r"\b(?:here|this\s+(?:town|city|village|port|district|county|island|hamlet|suburb))\b", re.IGNORECASE)
"""Words by which a reporter puts what is told where the dateline says."""

HERE_SENTENCES = 8
"""Sentences at the head of a report in which those words speak of its own incident."""


def _datelines(document: Document, gazetteer: Gazetteer) -> list[Span]:
    """The datelines of a report: the one that is marked as noise, and those at the head of a paragraph."""
    out = [n.span for n in document.noise if n.kind == "dateline"]
    paragraph = -1
    for s in document.segments[:3]:
        m = COLON_DATELINE.match(document.masked, s.span.start, s.span.end) if not out else None
        if m and gazetteer.lookup([fold(m.group(1))]):
            out.append(Span(*m.span(1)))
    for s in document.segments:
        if s.paragraph != paragraph:
            paragraph = s.paragraph
            m = CAPITAL_DATELINE.match(document.masked, s.span.start, s.span.end)
            if m:
                out.append(Span(m.start(1), m.end(1)))
    return sorted(out)


def _plain_case(words: str) -> str:
    """A dateline's words with long words in capitals written as names: "LEWISTON" becomes "Lewiston"."""
    return re.sub(r"[^\W\d_]{4,}", lambda m: m.group().capitalize() if m.group().isupper() else m.group(), words)


def _demonym_votes(lines: list[Line]) -> dict[str, float]:
    votes: dict[str, float] = defaultdict(float)
    known = demonyms()
    for line in lines:
        previous = ""
        for w in line.words:
            if w.capital or line.shouting:
                code = known.get(f"{previous} {w.folded}") or known.get(w.folded)
                if code:
                    votes[code] += DEMONYM_VOTE
            previous = w.folded
    return {code: min(v, 4 * DEMONYM_VOTE) for code, v in sorted(votes.items())}


def _mention(
    document: Document, text: str, c: Candidate, titled: set[str], datelines: list[Span]
) -> PlaceMention | None:
    if c.line.index == -1:
        number = next((n for n, s in enumerate(document.segments) if s.span.start >= c.core.end), 0)
        sentence = c.core
    else:
        number = c.line.index
        sentence = document.segments[number].span
    if not document.text[c.core.start : c.core.end].strip():
        return None
    c.relation, span = relation_of(text, c)
    role = PlaceRole.DATELINE if any(d.covers(c.core) for d in datelines) else role_of(text, c, sentence, number)
    if role is PlaceRole.INCIDENT and c.line.index >= 0 and document.segments[number].story > 0:
        role = PlaceRole.OTHER  # a story pasted in tells of another incident
    if role is PlaceRole.OTHER and not c.organisation and fold(c.name) in titled:
        role = PlaceRole.INCIDENT  # the title names it
    place = _place(document.text, c, span)
    return PlaceMention(span, number, place, c.relation, role, c.is_site_like(), _people(c))


def _place(text: str, c: Candidate, span: Span) -> Place:
    words = span.of(text)
    e = c.chosen
    if e is None:
        return _unknown_place(c, words)
    precision = PlacePrecision(e.precision) if e.precision else PRECISION_OF_KIND[e.kind]
    lat, lon = e.lat, e.lon
    if _is_beside(c.relation):
        if precision is PlacePrecision.EXACT:
            precision = PlacePrecision.NEAR
        if c.relation is not None and lat is not None and lon is not None and e.kind == "city":
            lat, lon = shifted(lat, lon, c.relation)
    elif c.type_hint == "nature" and e.kind == "city" and c.span.end > c.core.end:
        precision = PlacePrecision.NEAR
    admin1 = e.admin1 if e.kind != "country" else None
    return Place(words, e.name, e.geonames_id, lat, lon, admin1, e.country, precision)


def _is_beside(relation: str | None) -> bool:
    if relation is None:
        return False
    return " of" in relation or not re.fullmatch(
        r"(?:far |north|south|east|west|central|upper|lower|mid|inner|down|greater|rural|coastal|remote|inland|-|ern"
        r"|most|town)+",
        relation,
    )


def _unknown_place(c: Candidate, words: str) -> Place:
    around = next((a.chosen for a in (c.inside, c.anchor) if a is not None and a.chosen is not None), None)
    if around is None:
        outer = c.inside or c.anchor
        again = outer.inside if outer is not None else None
        around = again.chosen if again is not None else None
    if around is None:
        return Place(words, c.name)
    admin1 = around.admin1 if around.kind != "country" else None
    if around.kind in ("city", "admin2") and around.lat is not None:
        precision = PlacePrecision.NEAR if around.kind == "city" else PlacePrecision.UNKNOWN
        return Place(words, c.name, None, around.lat, around.lon, admin1, around.country, precision)
    return Place(words, c.name, None, None, None, admin1, around.country, PlacePrecision.UNKNOWN)


_KM_PER = {
    "km": 1.0,
    "kms": 1.0,
    "kilometer": 1.0,
    "kilometre": 1.0,
    "mile": 1.609344,
    "mi": 1.609344,
    "meter": 0.001,
    "metre": 0.001,
}
_BEARINGS = {"north": 0.0, "east": 90.0, "south": 180.0, "west": 270.0}
_PAIRS = {("north", "east"): 45.0, ("south", "east"): 135.0, ("south", "west"): 225.0, ("north", "west"): 315.0}


def shifted(lat: float, lon: float, relation: str) -> tuple[float, float]:
    """The point that "20 km north of" names, in degrees; without a distance and a side the point itself."""
    distance = re.search(r"(\d[\d.,]*)\s*-?\s*(km|kms|kilomet(?:er|re)|mile|mi|met(?:er|re))s?\b", relation)
    sides = re.findall(r"north|south|east|west", relation)
    if not distance or not sides or " of" not in relation:
        return lat, lon
    try:
        km = float(distance.group(1).replace(",", "").rstrip(".")) * _KM_PER[distance.group(2)]
    except ValueError:
        return lat, lon
    bearing = _PAIRS.get((sides[0], sides[1])) if len(sides) > 1 else _BEARINGS[sides[0]]
    if bearing is None or km > 1000:
        return lat, lon
    arc, toward, y = km / EARTH_RADIUS_KM, radians(bearing), radians(lat)
    new_y = asin(sin(y) * cos(arc) + cos(y) * sin(arc) * cos(toward))
    new_x = radians(lon) + atan2(sin(toward) * sin(arc) * cos(y), cos(arc) - sin(y) * sin(new_y))
    return round(degrees(new_y), 5), round((degrees(new_x) + 540) % 360 - 180, 5)


def _with_nested_roles(mentions: list[PlaceMention], candidates: list[Candidate]) -> list[PlaceMention]:
    """A place that contains, or lies by, an incident's place is the incident's place too, only wider."""
    by_start = {c.core.start: c for c in candidates if c.accepted}
    roles: dict[int, PlaceRole] = {}
    found = {}
    for m in mentions:
        c = next(
            (x for s, x in by_start.items() if m.span.start <= s < m.span.end and x.line.index in (m.sentence, -1)),
            None,
        )
        if c is not None:
            found[id(c)] = m
            roles[id(c)] = m.role
    for _ in range(3):
        for c in candidates:
            for outer in (c.inside, c.anchor):
                if outer is None or id(c) not in roles or id(outer) not in roles:
                    continue
                if roles[id(c)] in (PlaceRole.INCIDENT, PlaceRole.ORIGIN, PlaceRole.DATELINE) and roles[id(outer)] in (
                    PlaceRole.OTHER,
                    PlaceRole.ORIGIN,
                    PlaceRole.INCIDENT,
                ):
                    roles[id(outer)] = roles[id(c)]
                elif roles[id(outer)] is PlaceRole.INCIDENT and roles[id(c)] is PlaceRole.OTHER:
                    roles[id(c)] = PlaceRole.INCIDENT
    changed = {id(m): roles[key] for key, m in found.items()}
    return [replace(m, role=changed.get(id(m), m.role)) for m in mentions]


LISTED = re.compile(r",\s+(?:and\s+)?|\s+and\s+")
"""What stands between the places of a list: "in Ayo, Besa, and Colla"."""


def _with_listed_roles(text: str, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """A place of a list that begins with an incident's place is another of its places."""
    out: list[PlaceMention] = []
    for m in mentions:
        before = out[-1] if out else None
        listed = (
            before is not None
            and before.role is PlaceRole.INCIDENT
            and m.role is PlaceRole.OTHER
            and m.sentence == before.sentence
            and LISTED.fullmatch(text, before.span.end, m.span.start) is not None
        )
        out.append(replace(m, role=PlaceRole.INCIDENT) if listed else m)
    return out
