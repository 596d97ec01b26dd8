"""Rows of facts: what, when, where, by whom and with what, as each outlet has it.

No rule chooses between facts: a row says how the accounts stand to each other, and the record's own words where there are any.
What a report is most sure of counts: of several places or days that it names, the one that it gives for its incident.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.model.event import Event
from crosswire.model.incident_types import incident_types
from crosswire.model.moment import Moment
from crosswire.model.names import same_name
from crosswire.model.place import Place
from crosswire.model.words import LIKELIEST, ClaimKind, PlacePrecision, Polarity, Scope
from crosswire.publishing.matrix.few_words import own_words
from crosswire.publishing.matrix.grid import Row
from crosswire.publishing.matrix.rows import Given, Setting
from crosswire.publishing.place_words import place_words
from crosswire.publishing.speaker_words import party_words
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import clean, words_of

AREAS = (PlacePrecision.DISTRICT, PlacePrecision.ADMIN1, PlacePrecision.COUNTRY)


@dataclass(frozen=True, slots=True)
class Told:
    """What one claim gives for a fact: a key that is equal where two say the same, and how a page says it."""

    key: str
    said: str
    claim: Claim


def fact_rows(event: Event, claims: Sequence[Claim], setting: Setting) -> list[Row]:
    """The rows of facts that any report states; `claims` are the event's, in the order of their reports and words."""
    own = [c for c in claims if c.scope is Scope.EVENT and c.report_id in setting.order]
    place = event.place
    rows = (
        ("type", _types(own), lambda told: False, _type_words(event.event_type)),
        ("date", _dates(own), _overlap, interval_words(event.date.start, event.date.end) or ""),
        ("place", _places(own), lambda told: _nested(told, place), place_words(place) if place else ""),
        ("by", _actors(own), lambda told: False, ""),
        ("weapon", _weapons(own), lambda told: False, ""),
    )
    return [_row(key, told, nested, figure, setting) for key, told, nested, figure in rows if told]


def _row(
    key: str, told: Sequence[Told], nested: Callable[[Sequence[Told]], bool], figure: str, setting: Setting
) -> Row:
    found: dict[str, list[Told]] = {}
    for one in told:
        found.setdefault(one.key, []).append(one)
    given = [Given(group[0].said, tuple(t.claim for t in group)) for group in found.values()]
    answers = setting.answers(given)
    ranked = sorted(range(len(given)), key=lambda i: (-len(answers[i].columns), i))
    given = [given[i] for i in ranked]
    columns = {c for a in answers for c in a.columns}
    status = (
        "single" if len(columns) == 1
        else "agreed" if len(given) == 1
        else "nested" if nested(told)
        else "several"
    )  # fmt: skip
    return Row(
        key=key,
        name=words_of("fact")[key],
        figure=figure or given[0].figure,
        status=status,
        said=words_of("fact_status")[status],
        answers=setting.answers(given, compare=status == "several"),
        cells=setting.cells(
            given,
            _own_weapon if key == "weapon" else lambda answer, claims: answer.figure,
            _own_name if key == "by" else own_words,
        ),
    )


def _own_weapon(given: Given, claims: Sequence[Claim]) -> str:
    """A weapon as one outlet calls it."""
    return clean(claims[0].text)


def _own_name(claim: Claim) -> str:
    """A party as one outlet names it."""
    return clean(claim.by.text) if claim.by else ""


def _of_kind(claims: Iterable[Claim], kind: ClaimKind) -> dict[str, list[Claim]]:
    """The claims of a kind by report."""
    out: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.kind is kind:
            out.setdefault(claim.report_id, []).append(claim)
    return out


def _types(claims: Iterable[Claim]) -> list[Told]:
    """What each report is most about: the type with the largest share of it, else the one that it names most."""
    out = []
    for own in _of_kind(claims, ClaimKind.INCIDENT).values():
        codes = [c.feature("incident_type") or "" for c in own]
        best = max(own, key=lambda c: (_share(c), codes.count(c.feature("incident_type") or "")))
        code = best.feature("incident_type")
        if code:
            same = [c for c in own if c.feature("incident_type") == code]
            out += [Told(code, _type_words(code), c) for c in same]
    return out


def _share(claim: Claim) -> float:
    share = (claim.feature("share") or "").split()
    return float(share[0]) if share else 0.0


def _type_words(code: str | None) -> str:
    known = incident_types().get(code or "")
    return clean(known.label if known else (code or "").replace("_", " "))


def _dates(claims: Iterable[Claim]) -> list[Told]:
    """The day that each report gives: that of the words which say when it happened, the finest of them."""
    out = []
    for own in _of_kind(claims, ClaimKind.DATE).values():
        dated = [(c, c.when) for c in own if c.when is not None and c.when.start is not None]
        told = [(c, m) for c, m in dated if c.feature("role") == "event"] or dated
        if told:
            finest = min((m for _, m in told), key=_days)
            out += [Told(_days_key(m), _day_words(m), c) for c, m in told if _days_key(m) == _days_key(finest)]
    return out


def _days(moment: Moment) -> tuple[int, str]:
    """How many days a moment may be, as far as its first and last tell, then the first."""
    return (0 if moment.day and moment.day == moment.last_day else 1), moment.start or ""


def _days_key(moment: Moment) -> str:
    return f"{(moment.start or '')[:10]}/{(moment.end or moment.start or '')[:10]}"


def _day_words(moment: Moment) -> str:
    return interval_words((moment.start or "")[:10], (moment.end or moment.start or "")[:10], short=True) or ""


def _overlap(told: Sequence[Told]) -> bool:
    """True where one day may be what every report means."""
    spans = [t.key.split("/") for t in told]
    return max(s[0] for s in spans) <= min(s[1] for s in spans)


def _places(claims: Iterable[Claim]) -> list[Told]:
    """The place that each report gives: the one that it seems to mean, first by words that put the incident there."""
    seen: list[tuple[Place, str]] = []
    out = []
    for own in _of_kind(claims, ClaimKind.PLACE).values():
        named = [(c, c.where) for c in own if c.where is not None and c.polarity is Polarity.ASSERTED]
        told = [(c, w) for c, w in named if c.feature("rank") == LIKELIEST] or [
            (c, w) for c, w in named if c.feature("role") == "incident"
        ]
        if not told:
            continue
        first = min(told, key=lambda cw: (cw[0].feature("role") != "incident", cw[0].evidence.start))[1]
        key = next((k for place, k in seen if _same_place(place, first)), f"{len(seen)}")
        seen.append((first, key))
        words = clean(first.name or first.text)
        out += [Told(key, words, c) for c, w in told if _same_place(w, first)]
    return out


def _same_place(a: Place, b: Place) -> bool:
    if a.geonames_id is not None and a.geonames_id == b.geonames_id and a.precision is b.precision:
        return True
    return same_name(a.name or a.text, b.name or b.text)


def _nested(told: Sequence[Told], place: Place | None) -> bool:
    """True where every place that is told is the event's own or an area round it."""
    if place is None:
        return False
    round_it = [n for n in (place.admin1, place.country) if n]
    own = [n for n in (place.name, place.text) if n]

    def fits(one: Place) -> bool:
        names = [n for n in (one.name, one.text) if n]
        areas = round_it if one.precision in AREAS else []
        return any(same_name(n, o) for n in names for o in (*own, *areas))

    return all(fits(t.claim.where) for t in told if t.claim.where is not None)


def _actors(claims: Sequence[Claim]) -> list[Told]:
    """Who did it, as each report says: the parties that it says acted, or by whom people were hit."""
    out = []
    for claim in claims:
        party = claim.by
        acted = claim.kind is ClaimKind.ACTOR and claim.feature("role") == "initiator"
        hit = claim.kind in (ClaimKind.KILLED, ClaimKind.INJURED)
        if party is not None and (acted or hit) and (party.actor_id or party.label):
            label = party_words(party)
            out.append(Told((party.actor_id or label).casefold(), label, claim))
    named = {t.key for t in out if any(letter.isupper() for letter in t.said)}
    return [t for t in out if not named or t.key in named]


def _weapons(claims: Iterable[Claim]) -> list[Told]:
    """The kinds of weapon that each report names."""
    out = []
    for claim in claims:
        if claim.kind is ClaimKind.WEAPON:
            sort = claim.feature("weapon_class") or clean(claim.text).casefold()
            out.append(Told(sort, clean(sort.replace("_", " ")), claim))
    return out
