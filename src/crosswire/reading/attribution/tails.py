"""What may stand between a word of saying and what was said: "on Friday", "in a statement", "told AFP by telephone".

Always holds: a tail never runs into a quotation, past a colon or past the sentence.
"""

from __future__ import annotations

import re
from functools import cache

from crosswire.reading.attribution.lexicon import speech


def _any(words: frozenset[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


def _when() -> str:
    """Times: "on Friday", "early Saturday morning", "at 10 a.m.", "on 3 March"."""
    times = _any(speech().times)
    lead = r"(?:(?:early|late|last|this|next|the|same|previous|mid|an?|one|two|few|several)[\s-]+)*"
    clock = r"\d{1,2}(?:[:.]\d{2})?\s*(?:a\.?m\.?|p\.?m\.?|gmt|local\s+time|hours)"
    day = rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{times})\b(?:,?\s+\d{{4}})?"
    named = rf"{lead}(?:{times})s?\b(?:\s+\d{{1,2}}(?:st|nd|rd|th)?\b)?"
    prepositions = r"(?:(?:on|late|early|in|at|during|over|by|before|after|of|to|from|the)\s+)*"
    after = r"(?:\s+(?:ago|before|afterwards?|night|morning|evening|afternoon))?(?:,?\s+(?:local\s+time|gmt))?"
    return rf"{prepositions}(?:{day}|{named}|{clock}){after}"


def _medium() -> str:
    """Where it was said: "in a statement posted on its website", "on X", "by telephone"."""
    which = r"(?:(?:an?|the|his|her|its|their|one|another|two|separate)\s+)?"
    joined = (
        r"(?:on|to|with|for|from|by|at|of|issued|released|posted|published|shared|carried|sent|broadcast)"
        r"(?:\s+(?:on|by|to|in))?(?:\s+(?:an?|the|its|his|her|their))?"
    )
    return (
        rf"(?:in|on|via|through|by|during|at|over|under|from)\s+{which}(?:[\w’'.\-]+\s+){{0,4}}?(?:{_any(speech().media)})s?\b"
        rf"(?:\s+{joined}(?:\s+(?!that\b|how\b)[\w’'.&\-]+){{0,5}}?(?=\s*[,:.“\"]|\s+that\b|\s+on\b|$))?"
    )


@cache
def _tail() -> re.Pattern[str]:
    condition = r"(?:speaking\s+)?on\s+(?:the\s+)?condition\s+(?:of\s+anonymity|that\s+[\w\s]{3,60}?)"
    name = r"(?-i:[A-Z][\w.’'&\-]*(?:\s+[A-Z][\w.’'&\-]*){0,4})"
    to_whom = rf"to\s+(?:reporters|journalists|the\s+press|the\s+media|(?:the\s+)?{name}|this\s+\w+|our\s+\w+)"
    adverb = rf"(?:{_any(speech().adverbs)})\b(?!-)"
    return re.compile(rf"(?:\s*,?\s*(?:{condition}|{_medium()}|{_when()}\b|{to_whom}|{adverb}))+", re.IGNORECASE)


def tail_end(text: str, start: int, stop: int) -> int:
    """Where the tail that begins at `start` ends; `start` itself where there is none. Never past `stop`."""
    mark = re.search(r"[“\"«‘:]|''", text[start:stop])
    match = _tail().match(text, start, start + mark.start() if mark else stop)
    return match.end() if match else start
