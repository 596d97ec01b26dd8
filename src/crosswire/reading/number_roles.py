"""Roles of numbers: ages, years, clock times, money, shares, sizes, names. Holds: such a number counts nobody."""

import re
from functools import cache

from crosswire.reading.persons import is_collective, is_person
from crosswire.reading.quick import Quick

NOT_A_COUNT: tuple[tuple[str, str, str], ...] = (
    # role, what must stand before (end-anchored), what must stand after (start-anchored); an empty pattern always holds.
    (
        "age",
        r"\ban?\s+(?:[\w-]+\s+)?(?!(?:group|crew|toll|total|family|team|party|convoy|force|unit|band|crowd|gang|patrol|couple"
        r"|number|mother|father|parent|grandmother|grandfather|maximum|minimum|staff|series|column|squad|platoon|delegation|household|population|figure|count|tally)\b)"
        r"[\w-]+\s+of\s+(?:about\s+|around\s+|some\s+)?$",
        r"^(?:,|\.|\s+(?:who|was|had|has|is|from|said|died)\b)",
    ),
    ("age", r"", r"^[\s-]+(?:years?|yrs?|months?|weeks?|days?)[\s-]+(?:olds?|of\s+age)\b"),
    # "An 11-month-boy": the "old" left out.
    (
        "age",
        r"",
        r"^-(?:years?|months?|weeks?|days?)-(?:boys?|girls?|man|men|woman|women|child|infant|baby|toddler|son|daughter)\b",
    ),
    (
        "age",
        r"\b(?:aged?|ages)\s+(?:(?:of|between|from|just|only|about|ranging)\s+)*(?:[\w,]+\s+(?:and|to|or)\s+|(?:\w+,\s+)+(?:and\s+)?)?$",
        r"",
    ),
    ("age", r"\b(?:male|female|man|woman|boy|girl|m|f),?\s+$", r"^\s*[),;]"),
    ("age", r"[A-Z][\w’'.-]+,\s+$", r"^(?:,(?!\d)|;|\.$|\s+[–—-]\s|\s+and\s+[A-Z][\w’'.-]+\s[^;.]{1,40}?,\s+\d)"),
    ("age", r"\b[a-z][\w’'-]+,\s+$", r"^,\s+(?:of|from|who|was|were|and|died|a|an|the)\b"),
    ("age", r"\b(?:[a-z]+s|men|women|children|two|three|four|five),\s+(?:both\s+)?$", r"^\s+and\s+\d{1,2},"),
    ("age", r"\b(?:[a-z]+s|men|women|children|two|three|four|five),\s+(?:both\s+)?\d{1,2}\s+and\s+$", r"^,\s"),
    ("age", r",\s+(?:both|each|all)\s+$", r"^\s*[,.;)–—]"),
    # A line of a list of names: "Ana Lopes, 33 (killed on the quay)".
    (
        "age",
        r"^\W*(?!(?:In|At|On|Near|Around|By|From|Outside|Of)\s)(?:[A-Z][\w’'.-]+\s+){1,3}[A-Z][\w’'.-]+,\s+$",
        r"^\s*\(",
    ),
    ("age", r"\b(?:in|of)\s+(?:their\s+|his\s+|her\s+)?(?:(?:early|mid|late)[\s-]+)?$", r"^['’]?s\b"),
    # Lists of ages: "ages 24, 25 and 38", "11 and 13 years old", "one 17 and the other 21", "also 22".
    ("age", r"\b(?:aged?|ages)\s+(?:\d{1,2},?\s+(?:and\s+|to\s+)?){2,}$", r""),
    (
        "age",
        r"",
        r"^(?:,\s+\d{1,2}){0,4},?\s+(?:and|or|to)\s+\d{1,2}[\s-]+(?:years?|months?)[\s-]+(?:olds?|of\s+age)\b",
    ),
    ("age", r"\bone,?\s+\d{1,2},?\s+and\s+the\s+other,?\s+$|,\s+also\s+$", r"^\s*[,.;)–—]"),
    ("age", r"\bone,?\s+$", r"^,?\s+and\s+the\s+other,?\s+\d"),
    ("age", r"[A-Z][\w’'.-]+\s+[A-Z][\w’'.-]+,\s+$", r"^\s+of\s+[A-Z][\w-]+,"),
    # A telephone number, and a note's number in brackets.
    ("phone", r"", r"^[-.]\d{3}[-.][\dA-Z]{3,}"),
    ("phone", r"\b\d{3}[-.]$|\(\d{3}\)\s*$|\btoll[\s-]free:?\s+(?:at\s+)?$", r""),
    ("note", r"\[$", r"^\]"),
    # "Seven guards -- not six -- were hurt".
    ("denied", r"(?:[,(–—]|--)\s*(?:and\s+)?not\s+$", r"^\s*(?:[,.;)–—]|--)"),
    ("age", r"\b(?:the|an?|his|her|their|’s|'s)\s+(?:[a-z][\w-]*\s+){0,3}[a-z][\w’'-]+,\s+$", r"^,\s+[a-z]"),
    (
        "age",
        r"\b(?:men|women|people|teens|teenagers|boys|girls|males|females|brothers|sisters|children|victims|students),\s+"
        r"(?:\d{1,2},?\s+)*(?:and\s+)?$",
        r"^(?:,|\s+and\s+\d|\s*\)|\s+who\b)",
    ),
    ("kin", r"\b(?:mother|father|mum|mom|dad|parents?|grandmother|grandfather)[\s-]+of[\s-]+$", r""),
    (
        "size",
        r"",
        r"^-(?!(?:odd|plus|member|man|strong|person|year|day|month|week|hour|minute|and|to|or|some)\b)[a-z]{3,}\b",
    ),
    ("share", r"", r"^\s*(?:%|percent\b|per\s+cent\b|percentage)"),
    ("money", r"[$€£¥]\s*$|\b(?:USD|EUR|Rs\.?)\s*$", r""),
    ("money", r"", r"^\s*(?:dollars?|euros?|pounds?|dinars?|rupees?|pesos?|million\s+dollars)\b"),
    ("clock", r"", r"^\s*(?:a\.?\s?m\b|p\.?\s?m\b|o['’]clock|hrs\b|hours\s+(?:GMT|local|UTC)|GMT\b|UTC\b)"),
    ("clock", r"\d:$", r""),
    ("clock", r"", r"^:\d\d"),
    (
        "calendar",
        r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
        r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+$",
        r"^(?:st|nd|rd|th)?(?!\s+(?:people|men|women|dead|wounded|killed|injured))",
    ),
    (
        "calendar",
        r"",
        r"^(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|"
        r"july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b",
    ),
    (
        "distance",
        r"",
        r"^[\s-]*(?:km|kms|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|m|feet|foot|ft|yards?|cm|mm|"
        r"inch(?:es)?|hectares?|acres?|knots|mph|kph)\b",
    ),
    (
        "size",
        r"",
        r"^[\s-]*(?:kg|kilograms?|kilos?|tons?|tonnes?|pounds|lbs?|lit(?:re|er)s?|gallons?|calib(?:re|"
        r"er)|mw|megawatts?|degrees?)\b",
    ),
    ("ordinal", r"", r"^(?:st|nd|rd|th)\b"),
    ("magnitude", r"\bmagnitude(?:\s+of)?[\s-]*$", r""),
    ("magnitude", r"", r"^[\s-]*magnitude\b"),
    (
        "address",
        r"",
        r"^\s+(?:block\b|(?:[A-Z]\w+\s+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|"
        r"Boulevard|Blvd|Court|Way|Place)\b)",
    ),
    (
        "name",
        r"\b(?:highway|route|interstate|road|flight|exit|gate|ward|district|platform|"
        r"(?<!dead )(?<!now )(?<!deaths )(?<!fatalities )(?<!wounded )(?<!injured )(?<!victims )number|"
        r"no|no\.|article|section|chapter|resolution|page|image|photo|room|building|zone|area|sector|"
        r"level|phase|boeing|airbus|covid|channel|radio)[\s-]+$",
        r"",
    ),
    ("name", r"", r"^\s+(?:calls?|callers?|dispatchers?|operators?|recordings?)\b"),
    ("score", r"", r"^\s*[-–]\s*\d+\s+(?:win|loss|victory|defeat)"),
)
"""Contexts in which a number counts nothing. Looked at in order, within the sentence, case ignored but for names."""

PEOPLE_AFTER = re.compile(
    r"^\s+(?:[\w’'-]+\s+){0,3}?(?:people|persons|men|women|children|soldiers|troops|personnel|"
    r"fighters|civilians|militants|dead|wounded|injured|killed)\b",
    re.IGNORECASE,
)


OF_A_YEAR = re.compile(r"^\s+[a-z]+\s+(?:of|in|about|that|on)\b")
"""Behind a year: what is of it ("2014 video of people killed")."""


ROLE_REACH = 120
"""Characters on each side of a number that tell what it is; the longest pattern above needs about half of that."""


OF_AGE = Quick(
    r"\b(?:an?|the|another)\s+(?:[\w’'-]+\s+){0,2}?(?P<who>[\w’'-]+)\s+of\s+(?:about\s+|around\s+|some\s+)?$",
    re.IGNORECASE,
)
AFTER_AGE = re.compile(
    r"^(?:\s+years?(?:\s+of\s+age)?)?\s*(?:[,.;)]|$|(?:and|who|was|were|is|had|has|died|in|from|"
    r"with|as|at|on|after|succumbed|under|to)\b)"
)


@cache
def _guards() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """`NOT_A_COUNT` made ready: case counts for addresses and names."""
    out = []
    for role, before, after in NOT_A_COUNT:
        flags = 0 if role == "address" or "[A-Z]" in before else re.IGNORECASE
        out.append((role, re.compile(before, flags), re.compile(after, flags)))
    return tuple(out)


def role_of(sentence: str, start: int, end: int, words: str) -> str:
    """What the number `words` at `start` to `end` of `sentence` is: count, or why it counts nothing (age, clock, money …)."""
    head, tail = sentence[max(0, start - ROLE_REACH) : start], sentence[end : end + ROLE_REACH]
    for role, before, after in _guards():
        if after.match(tail) and before.search(head):
            if role == "name" and before.pattern and PEOPLE_AFTER.match(tail):
                continue  # "in the district 12 people died": the number belongs to what follows
            return role
    if re.fullmatch(r"\d{3}[-.]\d{4}", sentence[start:end]) and not PEOPLE_AFTER.match(tail):
        return "phone"
    of_age = OF_AGE.search(head)
    who = of_age["who"].casefold() if of_age else ""
    if is_person(who) and not is_collective(who) and AFTER_AGE.match(tail):
        return "age"  # "a woman of 60"
    if re.fullmatch(r"(?:1[5-9]|20)\d\d", words) and not (PEOPLE_AFTER.match(tail) and not OF_A_YEAR.match(tail)):
        return "year"
    return "count"
