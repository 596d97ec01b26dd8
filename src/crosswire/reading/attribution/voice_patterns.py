"""Patterns for the words of a speaker: titles, appositions, who gave a figure, who somebody says he is."""

from __future__ import annotations

import re

from crosswire.reading.quick import Quick

ARTICLE = re.compile(
    r"^(?:the|an?|another|one|two|three|several|some|other|its|his|her|their|our|this|that|these|those|same|both|"
    r"for\s+his\s+part,?|so-called)\s+",
    re.IGNORECASE,
)
ATTACHED = Quick(
    r"\s*[,(;]|\s+(?:who|which|that|in|on|at|from|near|with|quoted|speaking|told|whose|where|during|after|via|by|cited|"
    r"interviewed|contacted|posted|issued|published|released|carried|seen)\b"
)
DEFINITE = re.compile(r"^(?:the|this|that|these|those|its|his|her|their)\s+(?:same\s+)?", re.IGNORECASE)
MADE_BY = Quick(r"\b(?:by|from|of)\s+(?:the\s+)?(?=\S)")
TITLE = re.compile(
    r"^(?:Mr|Mrs|Ms|Miss|Dr|Gen|Col|Maj|Capt|Lt|Sgt|Sen|Rep|Gov|Prof|President|Governor|Senator|Mayor)\.?\s+"
)
TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "gen",
        "col",
        "maj",
        "capt",
        "lt",
        "sgt",
        "sen",
        "rep",
        "gov",
        "prof",
        "insp",
        "supt",
        "det",
        "brig",
        "cmdr",
        "adm",
        "rev",
        "sr",
        "fr",
        "pvt",
        "cpl",
        "hon",
        "pfc",
        "police",
        "army",
        "navy",
        "fire",
        "chief",
        "deputy",
        "assistant",
        "senior",
        "station",
        "state",
        "county",
        "district",
        "city",
        "town",
        "regional",
        "local",
    ]
)
"""Words before a name that are no part of it."""

GENERIC_SOURCE = re.compile(r"^(?:the\s+)?same\s+\w+$|^the\s+source$", re.IGNORECASE)
SPEAKING_FOR = frozenset(["official", "source", "spokesman", "spokeswoman", "spokesperson", "officer"])
"""Nouns that may stand for whoever spoke last, under whatever name."""

POSED_AS = re.compile(
    r"(?:as\s+)?(?P<role>(?:the|an?|one\s+of\s+the|their|its)?\s*[^,.;:“”\"]{2,60}?)"
    r"(?:,\s+(?P<name>[A-Z][\w.’'\-]*(?:\s+[A-Z][\w.’'\-]*){0,4}))?"
    r"(?=,|\s+(?:told|said|says|called|phoned|wrote|also|by|and|in|on|confirmed|claimed|posted|spoke)\b)"
)
GROUP_NOUN = Quick(
    r"\b(?:group|rebels?|militants?|movement|faction|militia|organi[sz]ation|front|brigades?|insurgents?|guerrillas?|gang|"
    r"fighters?|separatists?)\b",
    re.IGNORECASE,
)
GIVEN_BY = re.compile(
    r"\s+(?:that\s+was\s+|which\s+was\s+|then\s+)?(?:communicated|given|issued|released|published|provided|announced|compiled|"
    r"put\s+out|made\s+public|supplied|established|drawn\s+up|relayed|circulated|collected|gathered)\s+"
    r"(?:(?!by\b)[\w’'\-]+\s+){0,4}by\s+(?P<who>(?:the\s+|an?\s+|its\s+)?[^,.;:“”\"()]{2,70}?)"
    r"(?=\s*(?:[,.;:()“\"]|$|\b(?:on|in|at|late|early|put|puts|said|says|spoke|speaks|stood|stands|was|is|which|who|as)\b))"
)
OPENING_NAME = re.compile(r"(?:The\s+)?(?P<name>(?!The\b|A\b|An\b)[A-Z][\w’'\-]*(?:\s+[A-Z][\w’'\-]*){0,5})")
OPENING_BODY = re.compile(
    r"(?P<who>The\s+(?:[a-z\-]+\s+){0,3}?(?P<head>[a-z]+))(?=\s+(?:[a-z]+s|[a-z]+ed|has|had|is|was|gave|said)\b)"
)

STATEMENT_HEADS = frozenset(
    [
        "statement",
        "report",
        "communique",
        "communiqué",
        "document",
        "tweet",
        "post",
        "message",
        "letter",
        "video",
        "release",
    ]
)
