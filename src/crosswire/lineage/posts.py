"""Posts: the body that a named person speaks for, as the reports of one event tell it.

"Lena Marr, spokeswoman for the harbour police", "harbour police spokeswoman Lena Marr", "Marr of the harbour police". What
one report says holds for all. Two reports that name two bodies leave the person alone.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from crosswire.lineage.bars import table
from crosswire.lineage.bodies import MOST_WORDS, Form, form_of, is_body
from crosswire.model.names import fold

RANK = (
    r"(?:(?:[A-Z][a-z]{1,4}\.|Colonel|General|Major|Captain|Lieutenant|Brigadier|Inspector|Sergeant|Superintendent|Dr|Mr|Ms|"
    r"Mrs)\s+){0,2}"
)
DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today"
GIVEN = r"(?:[A-Z][\w.’'\-]*\s+){0,4}"
PERSON = "Qxperson"
"""Stands for the surname looked for, so that the patterns are the same for everybody."""

BESIDE = 300
"""Characters on either side of a name in which its body is told; the patterns reach no further."""

BODY = r"(?P<body>[^,.;:()“”\"\n]{2,70}?)"


@cache
def _posts() -> str:
    words = str(table("voices")["posts"]).split()
    return "|".join(sorted(words, key=lambda w: (-len(w), w)))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """What tells a person's body, the surname written as `PERSON`: compiled once for all persons."""
    ending = r"(?=\s*(?:[,.;:()“”\"\n]|$|\b(?:said|says|told|who|in|on|at|was|and|also|added|declined|confirmed)\b))"
    lead = r"(?:an?\s+|the\s+|its\s+|their\s+)?(?:[\w\-]+\s+){0,3}?"
    name = rf"{RANK}{GIVEN}{PERSON}\b"
    post = rf"(?i:{_posts()})"
    return (
        re.compile(
            rf"{PERSON},\s+(?:who\s+(?:speaks|spoke)\s+for|{lead}{post}\s+(?:for|of|with|at|from|in))\s+(?:the\s+)?{BODY}{ending}"
        ),
        re.compile(rf"(?<!\w){post}\s+(?:for|of|at|with)\s+(?:the\s+)?{BODY},?\s+(?:{post}\s+)?{name}"),
        re.compile(rf"\b(?P<body>(?:[\w’'\-]+\s+){{1,4}}){post}\s*,?\s+{name}"),
        re.compile(rf"{PERSON},?\s+(?:of|from)\s+(?:the\s+)?{BODY}{ending}"),
        re.compile(rf"\b(?P<body>(?i:minister|secretary)\s+(?:of|for)\s+(?:the\s+)?[\w\s]{{3,40}}?),?\s+{name}"),
    )


def _told(found: Sequence[Sequence[str]], short: Mapping[str, Form], surname: str) -> Counter[Form]:
    """How many texts tell which body; `found` are the stretches of each text, the surname written as `PERSON`."""
    said: Counter[Form] = Counter()
    for stretches in found:
        bodies = {body for stretch in stretches for body in _bodies(stretch)}
        said.update({f for body in bodies if (f := _form(body.replace(PERSON, surname), short)) is not None})
    return said


@cache
def _its_post() -> re.Pattern[str]:
    """ "Its director, Lena Marr": the body is the last one named before."""
    return re.compile(rf"\b(?:[Ii]ts|[Tt]heir)\s+(?:[\w\-]+\s+){{0,2}}(?:{_posts()}),?\s+{RANK}{GIVEN}{PERSON}\b")


@lru_cache(maxsize=2048)
def _bodies(stretch: str) -> frozenset[str]:
    """The words for bodies that a stretch has beside `PERSON`, kept for as long as its event is worked out again."""
    return frozenset(m.group("body") for pattern in _patterns() for m in pattern.finditer(stretch))


@lru_cache(maxsize=2048)
def _before_its_post(stretch: str) -> tuple[str, ...]:
    """What stands before "its director, `PERSON`" in a stretch, kept for as long."""
    return tuple(stretch[: m.start()] for m in _its_post().finditer(stretch))


def _named_before(stretch: str) -> Form | None:
    """The last body that `stretch` names."""
    tokens = re.findall(r"[\w’'\-]+|[^\w\s]", stretch)
    for end in range(len(tokens), 0, -1):
        if not is_body(form_of(tokens[end - 1])):
            continue
        start = end - 1
        while (
            start
            and end - start < MOST_WORDS
            and (tokens[start - 1][:1].isupper() or tokens[start - 1] in _area_words())
        ):
            start -= 1
        return _form(" ".join(tokens[start:end]), {})
    return None


@cache
def _area_words() -> frozenset[str]:
    return frozenset(str(table("voices")["area_words"]).split())


def _around(surname: str, text: str) -> Iterator[str]:
    """The stretches of `text` in which the surname stands: what tells a person's body stands beside the name."""
    reach: list[tuple[int, int]] = []
    at = text.find(surname)
    while at >= 0:
        start, end = max(0, at - BESIDE), at + len(surname) + BESIDE
        # Stretches that meet are one, so that nothing is told twice.
        reach.append((reach.pop()[0], end) if reach and start <= reach[-1][1] else (start, end))
        at = text.find(surname, at + len(surname))
    return (text[start:end] for start, end in reach)


def body_of(surname: str, texts: Sequence[str], short: Mapping[str, Form]) -> Form | None:
    """The form of the body that the person of that surname speaks for; null where none is told, or where two are."""
    found = [
        [stretch.replace(surname, PERSON) for stretch in _around(surname, text)] for text in texts if surname in text
    ]
    said = _told(found, short, surname)
    if not said:
        before = [words for stretches in found for stretch in stretches for words in _before_its_post(stretch)]
        said = Counter(f for words in before if (f := _named_before(words)) is not None)
    if not said:
        return None
    # "army" and "national army" are one telling: the longest that all others end. "The army's third brigade" is the army's.
    longest = max(said, key=lambda f: (len(f), f))
    if all(longest[-len(f) :] == f for f in said):
        return longest
    shortest = min(said, key=lambda f: (len(f), f))
    return shortest if all(set(shortest) <= set(f) for f in said) else None


def _form(words: str, short: Mapping[str, Form]) -> Form | None:
    """The form of the body that `words` end in, without what stands before its name; null where no body stands there."""
    if (known := short.get(fold(re.sub(r"^(?:the|The)\s+", "", words.strip())))) is not None:
        return known
    kept = re.split(r"\b(?:said|says|told|that|and|when|as|by|while|but|with|a|an|the|its|their)\s+", words.strip())[-1]
    kept = re.split(rf"\b(?:{DAYS})\b['’]?s?\s*", kept)[-1]
    form = form_of(re.sub(r"['’]s?\s*$", "", kept))
    while form and not is_body(form):
        form = form[:-1]
    return form if form else None
