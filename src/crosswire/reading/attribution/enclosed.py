"""Sentences without a speaker of their own that are plainly somebody's: closed off by "he said", or in his list.

Always holds: a sentence that any statement touches is left alone, and nothing is carried past a paragraph's end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosswire.model.span import Span
from crosswire.reading.attribution.draft import Draft
from crosswire.reading.attribution.lexicon import speech
from crosswire.reading.attribution.quotations import Quotation
from crosswire.reading.attribution.statement import Statement
from crosswire.reading.document import Document

MOST_ENCLOSED = 2
"""Sentences in a row that two statements of one speaker may enclose: of more, the writer tells the story himself."""

FEWEST_QUOTED, MOST_QUOTED = 2, 8
"""Words between marks that are taken from somebody: a single one may be irony, more are a sentence with its own speaker."""

BULLET = re.compile(r"^[ \t]*(?:[-–—•*·▪◦]|\d{1,2}[.)]|[a-z]\))\s*$")
"""What stands before a list's line on its line, where it is not in the sentence."""

ITEM = re.compile(r"[ \t]*(?:[-–—•*·▪◦]|\d{1,2}[.)]|[a-z]\))\s+\S")


def enclosed(document: Document, quotations: tuple[Quotation, ...], found: list[Statement]) -> list[Statement]:
    """`found` with what stands between two statements of one speaker and is plainly his.

    "The chief said a man opened fire. Two adults died inside. Seven people were hit, she said.": the closing "she
    said" covers what led up to it. Where the next sentence opens with "She said", the one between is the writer's,
    unless he has been taken up by a pronoun before it too: "He stressed … Two died. He explained …". And words in
    quotation marks between two statements of one speaker are his.
    """
    segments = document.segments
    by_sentence: dict[int, list[Statement]] = {}
    for statement in found:
        for index in statement.sentences:
            by_sentence.setdefault(index, []).append(statement)
    made: list[Statement] = []
    number = 0
    while number < len(segments):
        run = _run(number, document, by_sentence)
        if run is None:
            number += 1
            continue
        before, after = by_sentence[number][-1], by_sentence[run[-1] + 1][0]
        marked = [q.span for i in run for q in quotations if q.span.overlaps(segments[i].span)]
        if _one_speaker(before, after):
            content = [segments[i].span for i in run] if not marked and _is_carried(document, before, after) else []
            content += [m for m in marked if _is_picked_out(document, m)]
            if content:
                made.append(_of_speaker(before, tuple(content), document))
        number = run[-1] + 1
    return sorted([*found, *made], key=lambda s: s.content[0].start) if made else found


def _of_speaker(before: Statement, content: tuple[Span, ...], document: Document) -> Statement:
    touched = tuple(i for i, s in enumerate(document.segments) if any(s.span.overlaps(c) for c in content))
    return Statement(content=content, speaker=before.speaker, relays=before.relays, sentences=touched)


def _run(number: int, document: Document, by_sentence: dict[int, list[Statement]]) -> list[int] | None:
    """The sentences without a statement after sentence `number`, up to the next that holds one; null where they are many."""
    segments = document.segments
    if number not in by_sentence:
        return None
    at = number + 1
    while at < len(segments) and at not in by_sentence and at - number <= MOST_ENCLOSED:
        at += 1
    run = list(range(number + 1, at))
    return run if run and at < len(segments) and at in by_sentence else None


def _is_carried(document: Document, before: Statement, after: Statement) -> bool:
    """True where the writer leaves no doubt that the speaker goes on between two of his statements."""
    segments = document.segments
    first, last = before.sentences[-1], after.sentences[0]
    paragraph = segments[first].paragraph
    if any(segments[i].paragraph != paragraph for i in range(first, last)):
        return False
    if _closes(after):
        return segments[last].paragraph == paragraph
    words = (before.speaker.text.lower(), after.speaker.text.lower())
    return all(w in speech().pronouns for w in words) and after.sentences[0] == last


def _is_picked_out(document: Document, quoted: Span) -> bool:
    """True for a few words that the writer takes from somebody's mouth: no name, no sentence, and nobody else beside them."""
    words = quoted.of(document.masked).strip("“”\"«»‘’' ")
    if not FEWEST_QUOTED <= len(words.split()) <= MOST_QUOTED or re.search(r"[.?!]", words) or words[:1].isupper():
        return False
    sentence = document.sentence_at(quoted.start)
    return sentence is not None and not any(
        t.ent_type_ == "PERSON" or speech().pronouns.get(t.lower_, "thing") != "thing" for t in sentence.tokens
    )


def _closes(statement: Statement) -> bool:
    """True where the reporting clause stands behind what was said."""
    return statement.cue is not None and statement.cue.start > statement.content[0].start


def _one_speaker(a: Statement, b: Statement) -> bool:
    x, y = a.speaker, b.speaker
    if x.actor_id or y.actor_id:
        return x.actor_id == y.actor_id
    return bool(x.label) and x.label == y.label


def listed_after(document: Document, drafts: Sequence[Draft]) -> None:
    """Gives the lines of a list to the speaker of the sentence that ends in a colon right before it. In place."""
    # The masked text has no line ends, and lists are told by them.
    text = document.text
    segments = document.segments
    for place, segment in enumerate(segments):
        if not segment.span.of(text).rstrip().endswith(":"):
            continue
        here = [d for d in drafts if d.sentence == place and d.speaker is not None]
        if not here:
            continue
        end = segment.span.end
        following = segments[place + 1] if place + 1 < len(segments) else None
        if not here[-1].content and following is not None and not _is_item(text, following.span):
            _give_paragraph(document, here[-1], place + 1)
            continue
        for later in segments[place + 1 :]:
            if not _is_item(text, later.span) or text[end : later.span.start].count("\n\n") > 1:
                break
            here[-1].content.append(later.span)
            end = later.span.end


def _give_paragraph(document: Document, draft: Draft, first: int) -> None:
    """Gives a statement's text, which follows its announcement without marks, to its speaker: the next paragraph. In place."""
    segments = document.segments
    words = segments[first].span.of(document.text).lstrip()
    if words[:1] in '“"«„‘' or segments[first].paragraph == segments[draft.sentence].paragraph:
        return
    for later in segments[first:]:
        if later.paragraph != segments[first].paragraph:
            break
        draft.content.append(later.span)


def _is_item(text: str, span: Span) -> bool:
    line = text.rfind("\n", 0, span.start) + 1
    return BULLET.match(text[line : span.start]) is not None or (
        not text[line : span.start].strip() and ITEM.match(text, span.start) is not None
    )
