"""Naming: which words each report has for each party of an event, in its own voice and in the words of others.

Counted, not judged. A word is a party's where the party's name stands with it ("ISIS fighters", "members of the Islamic State"),
where a claim about the party holds it ("15 of its fighters"), or where no other party of its kind is in the event and no other
name stands with it. A word that may be anybody's is left out. Pure; the order of reports and claims does not matter.
"""

import re
from collections.abc import Mapping, Sequence

from crosswire.model.claim import Claim
from crosswire.model.event import Event
from crosswire.model.naming import PartyNaming, Wording
from crosswire.model.party import Party
from crosswire.model.report import Report
from crosswire.model.span import Evidence, Span
from crosswire.model.words import PEOPLE_KINDS, Scope, SpeakerRole
from crosswire.reconciling.naming_sides import Names, Side, sides_of
from crosswire.reconciling.naming_table import phrases
from crosswire.reconciling.vocabulary import bare, key_of

QUOTED = re.compile(r"“[^“”]*(?:”|\Z|(?=\n\s*\n))|«[^«»]*»|(?<![\w\"])\"[^\"\n]*\"|(?<!\w)‘[^‘’\n]{2,80}’(?!\w)")
"""Words between quotation marks; a quotation that runs over paragraphs is opened anew in each."""

SENTENCE_HEAD = re.compile(r"(?:^|[.!?:\n“\"]\s*)$")
CAPITAL = re.compile(r"(?P<name>[A-Z][\w’'.-]*)[\s(-]+$")
NAME_AHEAD = re.compile(r"(?:[ae]l-)?[A-Z][\w-]*")
LOOSE_JOINTS = ("with", "for", "from")
"""Joints before which a name is as often that of a place or of somebody else."""
STRETCH = 60
"""Characters on either side of a word in which the name that it belongs to may stand."""


def party_namings(
    event: Event, reports: Sequence[Report], claims: Sequence[Claim], names: Names
) -> tuple[PartyNaming, ...]:
    """The words for each party of `event` that any report has words for; parties in the event's order, those hit last."""
    sides = sides_of(event, claims, names)
    found: list[list[Wording]] = [[] for _ in sides]
    counted = {
        c: q.of.actor_id for q in event.questions if q.of and q.of.actor_id for p in q.positions for c in p.claim_ids
    }
    for report in sorted(reports, key=lambda r: r.id):
        own = [c for c in claims if c.report_id == report.id]
        for side, wording in _wordings(report, own, sides, counted):
            found[sides.index(side)].append(wording)
    return tuple(
        PartyNaming(s.label, s.actor_id, s.kind.name, tuple(own)) for s, own in zip(sides, found, strict=True) if own
    )


def _wordings(
    report: Report, claims: Sequence[Claim], sides: Sequence[Side], counted: Mapping[str, str]
) -> list[tuple[Side, Wording]]:
    """The words of one report for the parties, as they stand in its text; a phrase that has a telling word has it alone.

    `counted` is whom claims of people hit count, an actor's id by the claim's.
    """
    text = report.text
    quoted = [Span(*m.span()) for m in QUOTED.finditer(text)]
    said = [(c.evidence.span, c.speaker) for c in claims if c.speaker and c.speaker.role is not SpeakerRole.OUTLET]
    out: list[tuple[Side, Wording, bool]] = []
    for kind in {s.kind.name: s.kind for s in sides}.values():
        rivals = [s for s in sides if s.kind is kind]
        of_another = 0
        for match in kind.pattern.finditer(text):
            word, at = key_of(match.group()), Span(*match.span())
            found = _whose(at, word, text, claims, rivals, counted, of_another)
            if found is None:
                of_another = at.end
            if not found:
                continue
            if any(phrase != at for _, phrase in found):
                of_another = 0
            in_quotes = any(q.covers(at) for q in quoted)
            speakers = [(s.end - s.start, a.label or a.text) for s, a in said if s.covers(at)]
            speaker = min(speakers, default=(0, None))[1]
            for side, phrase in found:
                own = not in_quotes and speaker is None
                wording = Wording(word, report.id, Evidence.at(text, phrase), own, in_quotes, speaker)
                out.append((side, wording, word in kind.bound))
    # "Terrorist elements" says terrorist: a word that needs a name beside it gives way to one that does not.
    telling = [w.evidence.span for _, w, weak in out if not weak]
    kept = [
        (side, w)
        for side, w, weak in out
        if not weak or not side.kind.loose or not any(t.overlaps(w.evidence.span) for t in telling)
    ]
    return sorted(kept, key=lambda pair: (pair[1].evidence.start, pair[1].evidence.end, pair[1].word))


def _round(at: Span, text: str) -> tuple[str, str]:
    """The text before and after a word, as far as a name in it may belong to the word."""
    return text[max(0, at.start - STRETCH) : at.start], text[at.end : at.end + STRETCH]


def _whose(
    at: Span,
    word: str,
    text: str,
    claims: Sequence[Claim],
    rivals: Sequence[Side],
    counted: Mapping[str, str],
    of_another: int,
) -> list[tuple[Side, Span]] | None:
    """The parties that a word is used for, each with the phrase that shows it; none where nothing tells, null where another's.

    `of_another` is where in the text the last word of its kind stands that is another's, or 0.
    """
    table = phrases()
    before, after = _round(at, text)
    if table.thing.match(after) or table.against.search(before):
        return []
    named = [(side, phrase) for side in rivals if (phrase := _named(side, rivals, before, after, at)) is not None]
    if named:
        return named
    # In a text all of capitals nothing tells a name from other words.
    if not text[at.start : at.end].isupper() and _is_anothers(before, after, text):
        return None
    about = [(c, p) for c in claims for p in (c.of, c.by) if p is not None and _holds(c, p, word, at)]
    for claim, party in sorted(about, key=lambda pair: (len(pair[0].evidence.quote), pair[0].id)):
        if claim.scope is Scope.OTHER:
            return None
        side = _of_party(claim, party, rivals, counted)
        if side is not None:
            return [(side, at)]
    alone = len(rivals) == 1 and word not in rivals[0].kind.bound
    if not alone or any(_of_other(c, rivals[0]) for c, _ in about):
        return []
    # After "a cell linked to the Amber Front", "these fighters" are more likely that one's.
    return [] if of_another and "\n" not in text[of_another : at.start] else [(rivals[0], at)]


def _holds(claim: Claim, party: Party, word: str, at: Span) -> bool:
    """True where the word stands in a claim's words, in those for that party of it where they stand there as they are."""
    quote = claim.evidence.quote
    if not claim.evidence.span.covers(at) or word not in key_of(party.text):
        return False
    starts = [m.start() + claim.evidence.start for m in re.finditer(re.escape(party.text), quote)]
    return not starts or any(Span(s, s + len(party.text)).covers(at) for s in starts)


def _named(side: Side, rivals: Sequence[Side], before: str, after: str, at: Span) -> Span | None:
    """The phrase in which the party's name stands with the word, or null; "Norlish and Tavian troops" name two parties."""
    if side.names is None:
        return None
    table = phrases()
    for match in side.names.finditer(before):
        rest = before[match.end() :]
        joined = re.match(r"\s+(?:and|&)\s+", rest)
        if joined is not None and not side.kind.pattern.search(match.group()):
            others = [m.end() for o in rivals if o.names is not None and (m := o.names.match(rest, joined.end()))]
            rest = rest[max(others) :] if others else rest
        if table.between.fullmatch(rest):
            return Span(at.start - (len(before) - match.start()), at.end)
    for gap in (table.joint.match(after), table.collective.match(after)):
        # A name may bring its own article: "the Front".
        for start in (gap.end(), gap.end("gap")) if gap is not None else ():
            if (found := side.names.match(after, start)) is not None:
                return Span(at.start, at.end + found.end())
    return None


def _is_anothers(before: str, after: str, text: str) -> bool:
    """True where a name that is not the party's stands with the word: "Amber Front fighters", "fighters of the Amber Front".

    At the head of a sentence any word has a capital: there it is a name where `text` has it within a sentence too.
    """
    name = CAPITAL.search(before)
    if name is not None and bare(name["name"]):
        within = re.compile(rf"(?<=[\w,;] ){re.escape(name['name'])}(?!\w)")
        if not SENTENCE_HEAD.search(before[: name.start()]) or within.search(text):
            return True
    table = phrases()
    collective = table.collective.match(after)
    if collective is not None and collective.start("gap") and NAME_AHEAD.match(after, collective.end()):
        return True
    gap = table.joint.match(after, collective.start("gap") if collective else 0)
    if gap is None or NAME_AHEAD.match(after, gap.end()) is None:
        return False
    return gap["joint"].casefold() not in LOOSE_JOINTS


def _of_party(claim: Claim, party: Party, rivals: Sequence[Side], counted: Mapping[str, str]) -> Side | None:
    """The party that a claim's words are about."""
    actor = party.actor_id or (counted.get(claim.id) if party is claim.of else None)
    for side in rivals:
        if actor is not None and actor in side.actors:
            return side
    if party.actor_id is not None or len(rivals) > 1 or claim.scope is not Scope.EVENT:
        return None
    [side] = rivals
    if side.kind.people:
        return side if claim.kind in PEOPLE_KINDS and claim.high != 0 else None
    of_kind = side.kind.party_class in (None, party.party_class.value)
    return side if side.kind.loose and of_kind else None


def _of_other(claim: Claim, side: Side) -> bool:
    ids = {p.actor_id for p in (claim.of, claim.by) if p is not None and p.actor_id}
    return bool(ids) and not ids & side.actors
