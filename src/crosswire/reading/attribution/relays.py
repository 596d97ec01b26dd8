"""Relays: the agency or outlet that a speaker told, or that carried the words."""

from __future__ import annotations

import re

from crosswire.model.span import Span
from crosswire.reading.actors.index import ActorIndex
from crosswire.reading.attribution.draft import Draft, trimmed, without
from crosswire.reading.quick import Quick

NEWS = ("news agency", "news outlet")
CARRIED = Quick(
    r"\b(?:carried|published|broadcast|quoted|cited|reported|relayed|aired|contacted|reached|distributed|circulated)\s+"
    r"(?:on|by|in)\s+|\b(?:interview|call|conversation|remarks?|comments?)\s+(?:with|to)\s+|\b(?:told|informed|to|via)\s+"
)
NAME = Quick(
    r"(?:the\s+)?(?:state\s+|local\s+|state-run\s+|semi-official\s+|official\s+|private\s+|national\s+)?"
    r"(?:(?:news\s+agency|news\s+website|newspaper|broadcaster|television\s+channel|tv\s+channel|channel|website|radio|television|"
    r"agency|media)\s+)?(?P<name>[A-Z][\w.’'\-]*(?:\s+[A-Z][\w.’'\-]*){0,4})"
)
OUTLET_WORD = Quick(
    r"\b(?:News|Times|Post|Agency|Agencia|Press|TV|Radio|Television|Wire|Newswire|Journal|Herald|Tribune|Telegraph|Mail|Sun|"
    r"Star|Gazette|Chronicle|Daily|Today|Channel|Network|Observer|Independent|Guardian|Mirror|Express|Standard|Globe|Review|"
    r"Weekly|Magazine|Media|Broadcasting|Online|Courier|Monitor|Bulletin|newspaper|agency|channel|broadcaster|website)\b"
)


def find_relays(draft: Draft, text: str, actors: ActorIndex) -> list[Span]:
    """The words for those who handed the draft's words on, in text order, each stretch once."""
    out: list[Span] = []
    lead = LEAD.search(text, max(0, draft.clause.start - LONGEST_LEAD), draft.clause.start)
    stretch = Span(lead.start() if lead else draft.clause.start, min(len(text), draft.clause.end + 1))
    candidates = [Span(s.start, s.end) for s in draft.relays]
    for match in CARRIED.finditer(text, stretch.start, stretch.end):
        named = NAME.match(text, match.end(), stretch.end)
        if named:
            candidates.append(Span(named.start("name"), named.end("name")))
    for span in candidates:
        if draft.speaker is not None and draft.speaker.overlaps(span) and not CARRIED.search(draft.speaker.of(text)):
            continue
        mention = next((m for m in actors.within(span) if m.kind in NEWS), None)
        words = span.of(text)
        is_outlet = OUTLET_WORD.search(words) is not None and words[:1].isupper()
        found = mention.span if mention else span if is_outlet or COMMON_OUTLET.search(words) else None
        if found is not None and not any(found.overlaps(o) for o in out):
            out.append(found)
    return sorted(out)


COMMON_OUTLET = Quick(
    r"\b(?:media|television|tv|radio|news agency|newspapers?|press agency|broadcaster)$", re.IGNORECASE
)
LEAD = Quick(r"\b(?:In|On|Via|Through|During|Speaking)\s[^.!?“”\"]*,\s*$")
LONGEST_LEAD = 200
"""Characters: how far before the reporting clause its own lead ("In a statement carried by X,") may begin."""

CITED = Quick(r"\b(?:citing|quoting|with\s+reference\s+to|referring\s+to)\s+(?P<who>[^,.;:“”\"]{3,120})")


HANDS_ON = re.compile(
    r"(?:\s+(?:on|late|early|in)\s+(?:\w+\s*){1,3})?\s*,\s*(?:citing|quoting)\s+(?:the\s+|an?\s+|its\s+|local\s+)*(?:[\w’'-]+\s+){0,4}?"
    r"(?:ministry|officials?|sources?|police|authorities|office|department|agency|spokes\w+|doctors?|medics|witnesses|statement)\b",
    re.IGNORECASE,
)
"""Right behind a word of saying: whoever says so hands on another's words, outlet or not."""
CITED_FIRST = Quick(rf"{CITED.pattern}\s*,\s*$", re.IGNORECASE)


def _cited_first(text: str, draft: Draft) -> re.Match[str] | None:
    """The one cited in "Citing the ministry, the agency reports …"."""
    return CITED_FIRST.search(text, max(0, draft.clause.start - LONGEST_LEAD), draft.clause.start)


def cited_speaker(draft: Draft, text: str, end: int, actors: ActorIndex) -> None:
    """Makes the cited one the speaker and the outlet the relay in "the agency reported, citing officials". In place."""
    if draft.speaker is None:
        return
    words = draft.speaker.of(text)
    mention = actors.actor_at(draft.speaker)
    is_news = (mention is not None and mention.kind in NEWS) or OUTLET_WORD.search(words) is not None
    if not is_news and COMMON_OUTLET.search(words) is None and not HANDS_ON.match(text, draft.cue.end, end):
        return
    match = CITED.search(text, min(draft.speaker.end, draft.cue.end), end) or _cited_first(text, draft)
    if match:
        draft.relays.insert(0, draft.speaker)
        who = Span(match.start("who"), match.end("who"))
        draft.speaker = Span(who.start, who.start + len(who.of(text).rstrip()))
        pieces = [piece for c in draft.content for piece in without(c, Span(match.start(), match.end()))]
        draft.content = [kept for kept in (trimmed(text, p.start, p.end) for p in pieces) if kept is not None]
