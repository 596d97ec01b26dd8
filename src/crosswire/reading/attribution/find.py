"""All statements of a document: reporting clauses, the quotations they open and close, and who speaks.

Always holds: statements are in the order of what was said; each has a speaker with words in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from crosswire.model.party import Attribution
from crosswire.model.span import Span
from crosswire.model.words import Modality, SpeakerRole
from crosswire.reading.actors.index import ActorIndex
from crosswire.reading.attribution.according import according_drafts
from crosswire.reading.attribution.clauses import drafts_in
from crosswire.reading.attribution.draft import Draft, trimmed
from crosswire.reading.attribution.enclosed import enclosed, listed_after
from crosswire.reading.attribution.follow import complete_quotations
from crosswire.reading.attribution.nouns import colon_draft, heading_draft, issued_draft, noun_drafts
from crosswire.reading.attribution.quotations import find_quotations, kind_of
from crosswire.reading.attribution.relays import cited_speaker, find_relays
from crosswire.reading.attribution.statement import Statement
from crosswire.reading.attribution.tallies import tally_drafts
from crosswire.reading.attribution.views import view_drafts
from crosswire.reading.attribution.voices import Voices
from crosswire.reading.document import Document
from crosswire.reading.gate import Trigger

SPOKEN = Trigger.SAYING | Trigger.REPORTING | Trigger.NUMBER | Trigger.PHRASE | Trigger.HEAD


def find_statements(document: Document, actors: ActorIndex) -> list[Statement]:
    """Everything that `document` reports somebody as having said, with speaker and relays; none without a speaker."""
    text = document.masked
    quotations = find_quotations(document)
    drafts: list[Draft] = []
    for sentence in document.having(SPOKEN):
        here = drafts_in(text, sentence, quotations)
        here += noun_drafts(text, sentence, quotations)
        here += tally_drafts(text, sentence, quotations)
        here += list(according_drafts(text, sentence, quotations, here))
        here += view_drafts(document, sentence, quotations, here, actors)
        told = [c for d in here for c in d.content]
        if not told:
            here += (
                colon_draft(text, sentence, quotations)
                or heading_draft(document, sentence, actors)
                or issued_draft(text, sentence)
            )
        else:
            headed = heading_draft(document, sentence, actors)
            here += [d for d in headed if not any(c.overlaps(d.clause.joined(d.content[0])) for c in told)]
        here.sort(key=lambda d: d.cue.start)
        _share_speaker(document, here)
        for draft in here:
            cited_speaker(draft, text, sentence.span.end, actors)
        drafts += here
    listed_after(document, drafts)
    drafts = complete_quotations(document, quotations, drafts)
    voices = Voices(actors)
    out: list[tuple[Statement, int]] = []
    for draft in sorted(drafts, key=lambda d: d.cue.start):
        if draft.speaker is None or draft.speaker.end <= draft.speaker.start:
            continue
        if not voices.speaks(draft.speaker):
            continue
        speaker = voices.hear(draft.speaker)
        content = _settled(text, draft)
        if not content:
            continue
        out.append(
            (
                Statement(
                    content=content,
                    speaker=speaker,
                    relays=_relays(draft, text, actors, voices, speaker),
                    cue=draft.cue,
                    kind=kind_of(text, content, quotations),
                    hedge=Modality.REPORTED if draft.hedged else Modality.STATED,
                    sentences=_touched(document, content),
                ),
                draft.cue.start,
            )
        )
    found = [s for s, _ in sorted(out, key=lambda pair: (pair[0].content[0].start, pair[1]))]
    return enclosed(document, quotations, found)


def _share_speaker(document: Document, drafts: list[Draft]) -> None:
    """Gives "adding that …" the speaker of the reporting clause before it in the sentence."""
    for number, draft in enumerate(drafts):
        _cut_shared(document, draft, drafts[:number])
        inside = (
            draft.speaker is not None
            and draft.cue.start > draft.speaker.end
            and any(c.covers(draft.speaker) and not c.covers(draft.cue) for d in drafts[:number] for c in d.content)
        )
        if not draft.follows and not inside:
            continue
        earlier = [d for d in drafts[:number] if not d.follows and d.speaker is not None]
        if earlier:
            draft.speaker = earlier[-1].speaker


def _cut_shared(document: Document, draft: Draft, earlier: list[Draft]) -> None:
    """Ends what an earlier speaker said where he goes on with another verb of saying, in the same tense.

    "The army says two were killed and denies the rest": the parse may hang "denies" on "killed".
    """
    if draft.token < 0 or draft.follows:
        return
    token = document.parsed[draft.token]
    if token.dep_ != "conj" or any(c.dep_.startswith("nsubj") for c in token.children):
        return
    for d in reversed(earlier):
        if d.token < 0 or document.parsed[d.token].tag_ != token.tag_ or token.head.tag_ == token.tag_:
            continue
        joints = [c.idx for c in token.head.children if c.dep_ == "cc" and d.cue.end < c.idx < token.idx]
        joint = joints[-1] if joints else token.idx
        cut = [Span(c.start, min(c.end, joint)) for c in d.content if c.start < joint]
        if cut and cut != d.content:
            d.content[:] = [c for c in (trimmed(document.masked, c.start, c.end) for c in cut) if c is not None]
            return


def _settled(text: str, draft: Draft) -> tuple[Span, ...]:
    """The content in order, joined where pieces touch, nothing of the reporting clause in it."""
    pieces: list[Span] = []
    for span in sorted(draft.content):
        if pieces and (span.start <= pieces[-1].end or not re.search(r"\w", text[pieces[-1].end : span.start])):
            pieces[-1] = pieces[-1].joined(span)
        else:
            pieces.append(span)
    out = []
    for piece in pieces:
        if draft.cue.start >= piece.start and draft.cue.end <= piece.end:
            for start, end in ((piece.start, draft.clause.start), (draft.clause.end, piece.end)):
                if re.search(r"\w", text[start:end]):
                    out.append(Span(start, end))
        else:
            out.append(piece)
    return tuple(s for s in out if re.search(r"\w", s.of(text)))


def _touched(document: Document, content: tuple[Span, ...]) -> tuple[int, ...]:
    segments = document.segments
    found = set()
    for span in content:
        at = max(0, bisect_right(segments, span.start, key=lambda s: s.span.start) - 1)
        while at < len(segments) and segments[at].span.start < span.end:
            if segments[at].span.overlaps(span):
                found.add(at)
            at += 1
    return tuple(sorted(found))


def _relays(
    draft: Draft, text: str, actors: ActorIndex, voices: Voices, speaker: Attribution
) -> tuple[Attribution, ...]:
    """Who handed the words on: agencies and outlets named in the reporting clause, each once."""
    out: list[Attribution] = []
    for span in find_relays(draft, text, actors):
        relay = voices.hear(span, SpeakerRole.RELAY)
        same = relay.actor_id is not None and relay.actor_id == speaker.actor_id
        if not same and relay.label not in [r.label for r in out]:
            out.append(relay)
    return tuple(out)
