"""Posts: the body that a named person speaks for, as the reports of one event tell it.

"Lena Marr, spokeswoman for the harbour police", "harbour police spokeswoman Lena Marr", "Marr of the harbour police". What
one report says holds for all. Two reports that name two bodies leave the person alone.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from crosswire.lineage.bars import table
from crosswire.lineage.bodies import Form, form_of, is_body
from crosswire.model.names import fold

RANK = (
    r"(?:(?:[A-Z][a-z]{1,4}\.|Colonel|General|Major|Captain|Lieutenant|Brigadier|Inspector|Sergeant|Superintendent|Dr|Mr|Ms|"
    r"Mrs)\s+){0,2}"
)
DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today"
GIVEN = r"(?:[A-Z][\w.’'\-]*\s+){0,4}"
BODY = r"(?P<body>[^,.;:()“”\"\n]{2,70}?)"


@cache
def _posts() -> str:
    words = str(table("voices")["posts"]).split()
    return "|".join(sorted(words, key=lambda w: (-len(w), w)))


def _patterns(surname: str) -> list[re.Pattern[str]]:
    name = rf"{RANK}{GIVEN}{re.escape(surname)}\b"
    ending = r"(?=\s*(?:[,.;:()“”\"\n]|$|\b(?:said|says|told|who|in|on|at|was|and|also|added|declined|confirmed)\b))"
    lead = r"(?:an?\s+|the\s+|its\s+|their\s+)?(?:[\w\-]+\s+){0,3}?"
    return [
        re.compile(
            rf"{name},\s+(?:who\s+(?:speaks|spoke)\s+for|{lead}(?i:{_posts()})\s+(?:for|of|with|at|from|in))\s+(?:the\s+)?{BODY}{ending}"
        ),
        re.compile(rf"(?i:{_posts()})\s+(?:for|of|at|with)\s+(?:the\s+)?{BODY},?\s+(?:(?i:{_posts()})\s+)?{name}"),
        re.compile(rf"(?P<body>(?:[\w’'\-]+\s+){{1,4}})(?i:{_posts()})\s*,?\s+{name}"),
        re.compile(rf"{name},?\s+(?:of|from)\s+(?:the\s+)?{BODY}{ending}"),
    ]


def body_of(surname: str, texts: Sequence[str], short: Mapping[str, Form]) -> Form | None:
    """The form of the body that the person of that surname speaks for; null where none is told, or where two are."""
    said: Counter[Form] = Counter()
    patterns = _patterns(surname)
    for text in texts:
        if surname not in text:
            continue
        found = {f for p in patterns for m in p.finditer(text) if (f := _form(m.group("body"), short)) is not None}
        said.update(found)
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
    return form if form and len(form) <= 6 else None
