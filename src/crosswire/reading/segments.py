"""Segments: paragraphs, sentences and inserted stories of a report. Every segment is a span of the report's text."""

import itertools
import re
from dataclasses import dataclass

import sentencex

from crosswire.model.span import Span
from crosswire.reading.noise import Noise, lines
from crosswire.reading.quick import Quick

SENTENCE_END = Quick(r"[.!?…][\"”’')\]]*$|:$")
INNER_END = Quick(r"(?<=[a-z0-9)%”\"’])[.!?][”\"’)]?\s+(?=[“\"‘]?[A-Z“\"])")
LOWER_START = re.compile(r"\s*[a-z(,;]")
ABBREVIATION = Quick(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Cpl|Sgt|Brig|Adm|Sen|Rep|Gov|Pres|Prof|St|Mt|Ft|No|Nos|vs|etc|Jan|Feb|Mar|Apr"
    r"|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|Corp|Ave|Blvd|Rd|approx|est|a\.m|p\.m|U\.S|U\.K|U\.N|D\.C|[A-Z])\.)\s*$",
    re.IGNORECASE,
)
NO_WORD = Quick(r"[\W_]")
LONGEST_SENTENCE = 1500
"""Characters: what runs on for longer is a list or a broken text, and is read in pieces.

Of 95,000 sentences of news one was longer.
"""
WRAP_WIDTHS = range(40, 101)
"""Characters: the widths at which mail and wire systems break lines in the middle of a sentence."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, with the number of the story it stands in: 0 is the report's own, 1 and on were pasted in."""

    span: Span
    story: int


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence with the number of its paragraph and of its story."""

    span: Span
    paragraph: int
    story: int


def paragraphs(text: str, noise: list[Noise]) -> list[Paragraph]:
    """The paragraphs of `text` that are not noise. A line broken in mid-sentence goes on; a blank line always ends one."""
    whole = {n.span.start: n for n in noise}
    out: list[Paragraph] = []
    current: Span | None = None
    story, heading_before, any_prose = 0, False, False
    previous: Span | None = None

    def close() -> None:
        nonlocal current
        if current is not None:
            out.append(Paragraph(current, story))
        current = None

    for line in lines(text):
        words = line.of(text).strip()
        noisy = whole.get(line.start)
        is_noise = noisy is not None and noisy.span == line
        if not words or is_noise:
            close()
            if is_noise and noisy is not None and noisy.kind == "byline" and heading_before and any_prose:
                # A heading and then a byline in the middle of a text: another story begins at the heading.
                story += 1
                out[-1] = Paragraph(out[-1].span, story)
            previous = None
            continue
        if current is not None and previous is not None and not _goes_on(text, previous, line):
            close()
        current = line if current is None else Span(current.start, line.end)
        heading_before = (previous is None and is_heading(words)) or (current == line and is_heading(words))
        any_prose = any_prose or len(words) > 120 or len(out) > 2
        previous = line
    close()
    return _with_other_stories(text, out)


NAME = Quick(r"(?<=[a-z,;] )[A-Z][a-zà-ÿ’'-]{2,}")
"""A capitalised word in the middle of a sentence: a name, as far as a pattern can tell."""
HEADLINE_WORDS = 4
"""Words: a shorter heading is a cross-heading of the same story ("What we know")."""
ENOUGH_BEFORE = 60
"""Words of prose before a heading that can begin another story."""


def _with_other_stories(text: str, found: list[Paragraph]) -> list[Paragraph]:
    """`found` with the stories that begin at a headline in mid-text and share no name with what stands before it."""
    for at in range(1, len(found) - 1):
        words = found[at].span.of(text).strip()
        before, after = text[: found[at].span.start], text[found[at].span.end :]
        if (
            found[at].story
            or not is_heading(words)
            or len(words.split()) < HEADLINE_WORDS
            or words.startswith(("“", '"', "‘"))
        ):
            continue
        names = set(NAME.findall(" ".join(p.span.of(text) for p in found[at + 1 : at + 4]))) - CALENDAR
        known = set(re.findall(r"[A-Z][\w’'-]+", before))
        if len(before.split()) >= ENOUGH_BEFORE and names and not names & known and after.strip():
            return [p if i < at else Paragraph(p.span, p.story + 1) for i, p in enumerate(found)]
    return found


CALENDAR = frozenset(
    {
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
    }
    | {"May", "June", "July", "August", "September", "October", "November", "December"}
)


def is_heading(words: str) -> bool:
    """True for a short line that is no sentence: a headline or a cross-heading."""
    return len(words) <= 120 and not re.search(r"[.!:;,][\"”’]?$", words) and len(words.split()) <= 18


def _goes_on(text: str, before: Span, line: Span) -> bool:
    """True where `line` carries on the sentence that `before` left open."""
    gap = text[before.end : line.start]
    if gap.count("\n") > 1 or (gap.count("\r") > 1 and "\n" not in gap):
        return False
    head, tail = before.of(text).rstrip(), line.of(text)
    if LOWER_START.match(tail) and not SENTENCE_END.search(head):
        return True
    wide = len(head) in WRAP_WIDTHS
    if SENTENCE_END.search(head):
        # Sentences that end at a line's end are told apart later anyway; joining keeps a wrapped paragraph whole.
        return wide and len(head) > 60 and not tail.startswith(("“", '"')) and len(tail) <= 100
    return (wide and not is_heading(head)) or (wide and len(head) > 55 and len(tail) <= 100)


def sentences(text: str, masked: str, paragraph_list: list[Paragraph]) -> list[Segment]:
    """The sentences of the paragraphs, blanks at their ends left out; sentences inside one quotation are parted too."""
    out: list[Segment] = []
    for number, paragraph in enumerate(paragraph_list):
        start = paragraph.span.start
        words = masked[start : paragraph.span.end]
        if not words.strip():
            continue
        for piece in _with_clocks_joined(words):
            for span in _inner(masked, Span(start + piece.start, start + piece.end)):
                out.append(Segment(span, number, paragraph.story))
    return out


CLOCK_END = Quick(r"\d\s*[ap]\.m\.\s*$", re.IGNORECASE)
ITS_DAY = Quick(
    r"\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\w*\.?\s+\d"
    r"|(?:[ECMP][SD]?T|GMT|UTC|BST)\b)"
)
"""What follows a time of day in the same sentence: "at 4:10 p.m. Friday"."""


def _with_clocks_joined(words: str) -> list[Span]:
    """The sentences of one paragraph; one that ends with a time of day goes on where its day or its zone follows."""
    out: list[Span] = []
    for boundary in sentencex.get_sentence_boundaries("en", words):
        span = Span(boundary["start_index"], boundary["end_index"])
        clock = bool(out) and CLOCK_END.search(words[max(out[-1].start, out[-1].end - 12) : out[-1].end])
        if clock and ITS_DAY.match(words, span.start):
            span = Span(out.pop().start, span.end)
        out.append(span)
    return out


def _inner(masked: str, span: Span) -> list[Span]:
    """`span` cut at sentence ends inside quotations, each piece without blanks at its ends."""
    cuts = [span.start]
    for match in INNER_END.finditer(masked, span.start, span.end):
        mark = match.start() + 1
        if not ABBREVIATION.search(masked[max(span.start, mark - 12) : mark]):
            cuts.append(match.end())
    cuts.append(span.end)
    out = []
    cuts = [at for a, b in itertools.pairwise(cuts) for at in (a, *_inside(masked, a, b))] + [span.end]
    for a, b in itertools.pairwise(cuts):
        piece = masked[a:b]
        stripped = piece.strip()
        if stripped and re.search(r"\w", stripped):
            lead = len(piece) - len(piece.lstrip())
            out.append(Span(a + lead, a + lead + len(stripped)))
    return out


def _inside(masked: str, start: int, end: int) -> list[int]:
    """Where to cut a stretch that is too long for a sentence: at blanks or, where there is none, at marks; never in a word."""
    out: list[int] = []
    at = start
    while end - at > LONGEST_SENTENCE:
        window = masked[at : at + LONGEST_SENTENCE]
        cut = max(window.rfind(" "), 0) or next(
            (n for n in range(len(window) - 1, 0, -1) if not window[n].isalnum()), 0
        )
        if not cut:
            after = NO_WORD.search(masked, at + LONGEST_SENTENCE, end)
            cut = (after.start() if after else end) - at
        at += cut
        if at < end:
            out.append(at)
    return out
