"""Linking: which place the text puts inside or beside which ("Paris, Texas", "east of Wadi X").

Always holds: a place is put inside a wider one only, and only where the words between them say so.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from crosswire.reading.places.candidates import Candidate
from crosswire.reading.places.gazetteer import Entry
from crosswire.reading.places.lexicon import alternatives
from crosswire.reading.quick import Quick

WIDTH = {"city": 1, "admin2": 2, "region": 3, "admin1": 3, "country": 4}


@cache
def _inward() -> Quick:
    """Between a place and the wider one after it."""
    types = "|".join(
        alternatives(k) for k in ("admin1_types", "district_types", "settlement_types", "nature_types", "near_types")
    )
    directions = alternatives("directions")
    return Quick(
        rf"(?:[\s\-](?:{types})\b)?(?:,?\s*(?:(?:which|that)\s+is\s+)?(?:(?:located|situated|lies)\s+)?(?:just\s+)?(?:in|of)\s+|,\s*|\s*\(|\s+[–—-]\s+)"
        rf"(?:(?:a|an|the|its|a\s+\w+\s+\w+\s+in)\s+)?(?:far\s+)?(?:(?:\w+ly|tribal|volatile|restive|troubled|remote|neighboring|neighbouring|US|U\.S\.|"
        rf"capital\s+of|state\s+of|{directions})\s+)*(?:(?:the\s+)?(?:(?:US|U\.S\.|\w+an|\w+ese|\w+i|\w+ish)\s+)?(?:{directions}\s+)?(?:{types})\s+(?:of\s+)?)?(?:the\s+)?",
        re.IGNORECASE,
    )


@cache
def _outward() -> Quick:
    """Between a wide place and the narrower one after it."""
    types = "|".join(alternatives(k) for k in ("admin1_types", "district_types", "settlement_types"))
    directions = alternatives("directions")
    return Quick(
        rf"(?:[\s\-](?:{types})\b)?(?:[’'‘]s?\s+|\s*[:/]\s+|\s+)(?:(?:\w+ern|\w+ly|{directions}|capital,?|restive|volatile|second\s+city,?|troubled|remote|main|largest|second-largest)\s+)*"
        rf"(?:(?:{types})\s+(?:of\s+)?)*",
        re.IGNORECASE,
    )


@cache
def _beside() -> Quick:
    """Between a place and the landmark that tells where it is."""
    near, directions = alternatives("nearness"), alternatives("directions")
    types = "|".join(
        alternatives(k) for k in ("admin1_types", "district_types", "settlement_types", "nature_types", "near_types")
    )
    return Quick(
        rf"(?:[\s\-](?:{types})\b)?,?\s*(?:which\s+is\s+|located\s+|situated\s+|lying\s+)?(?:(?:just|about|some|around|roughly|nearly|almost|approximately)\s+)*"
        rf"(?:\d[\d.,]*\s*[-\s]?(?:km|kms|kilomet(?:er|re)s?|miles?|mi|m|metres|meters)\b\s*(?:\([^)]*\)\s*)?)?(?:(?:{near})|(?:to\s+the\s+)?(?:{directions})\s+of|from|away\s+from)\s+"
        rf"(?:the\s+)?(?:(?:\w+)\s+)?(?:(?:{types})\s+(?:of\s+)?)?(?:the\s+)?",
        re.IGNORECASE,
    )


def link(text: str, candidates: list[Candidate]) -> None:
    """Fills in `inside` (the candidate that contains it) and `anchor` (the one it lies by) from neighbours."""
    for a, b in pairwise(candidates):
        if a.line.index != b.line.index or b.core.start - a.core.end > 90:
            continue
        gap = text[a.core.end : b.core.start]
        if a.is_site_like() or b.is_site_like():
            if a.is_site_like() and not b.is_site_like() and _inward().fullmatch(gap):
                a.inside = b
            continue
        if _inward().fullmatch(gap) and gap.strip(" ") and _may_contain(b, a):
            a.inside = b
        elif _outward().fullmatch(gap) and re.match(r"(?:[\s\-]\w+)?\s*[’'‘:/]", gap) and _may_contain(a, b):
            b.inside = a
        elif _beside().fullmatch(gap):
            a.anchor = b
    # "in X in western Iraq's Y province": X lies in Y, the narrower of the two that the words put together.
    for a, b, c in zip(candidates, candidates[1:], candidates[2:], strict=False):
        if a.inside is b and c.inside is b and a.line.index == c.line.index and _may_contain(c, a):
            a.inside = c


def _may_contain(outer: Candidate, inner: Candidate) -> bool:
    """True where some reading of `outer` is wider than and holds some reading of `inner`."""
    if not outer.entries:
        return False
    if not inner.entries:
        return True
    kinds = {e.kind for e in inner.entries if e.main}
    fitting = {o.kind for o in outer.entries for i in inner.entries if i.main and holds(o, i)}
    if not fitting:
        return any(holds(o, i) for o in outer.entries for i in inner.entries) and not kinds & {
            "country",
            "admin1",
            "region",
        }
    provinces = {i.country_code for i in inner.entries if i.main and i.kind == "admin1"}
    if any(o.main and o.kind == "admin1" and o.country_code in provinces for o in outer.entries):
        return False  # a list of provinces of one country
    if fitting == {"country"} and kinds & {"country", "admin1"}:
        # A list ("Iraq, Iran"), not a hamlet called Iraq; a province may be said to lie in its country.
        return any(i.kind == "admin1" and holds(o, i) for o in outer.entries for i in inner.entries)
    return True


def holds(outer: Entry, inner: Entry) -> bool:
    """True where one gazetteer entry lies in the other by their divisions (a district is known only by its name)."""
    if WIDTH[outer.kind] <= WIDTH[inner.kind]:
        return False
    if outer.kind == "country":
        return bool(outer.country_code) and outer.country_code == inner.country_code
    if outer.kind == "region":
        return bool(outer.country_code) and outer.country_code == inner.country_code and near(outer, inner, 600)
    if outer.country_code != inner.country_code or outer.admin1_id != inner.admin1_id:
        return False
    return outer.kind == "admin1" or (outer.admin1_id is not None and near(outer, inner, 120))


def near(a: Entry, b: Entry, within: float) -> bool:
    """True where both have coordinates that are no further apart than `within` kilometres."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return False
    from crosswire.model.geography import kilometres

    return kilometres(a.lat, a.lon, b.lat, b.lon) <= within
