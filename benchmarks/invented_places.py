"""Invented towns, provinces and countries, spread over the land of the world: a pure function of nothing.

Always holds: every town's name has `TOWN_LETTERS` letters, so that one can stand for another in a text.
"""

import random

TOWN_LETTERS = 9
COUNTRIES = 48
PROVINCES = 5
"""Provinces of a country."""

TOWNS = 6
"""Towns of a province."""

LAND = ((-25, 45, -15, 35), (5, 60, 40, 130), (-30, 10, -70, -40), (25, 55, -120, -75), (36, 60, -8, 38))
"""Boxes that are mostly land: south, north, west, east."""

Town = tuple[str, str, str, float, float]
"""Town, province, country, latitude and longitude."""


def _made() -> tuple[Town, ...]:
    choice = random.Random(11)
    seen: set[str] = set()

    def name(letters: int) -> str:
        while True:
            found = "".join(choice.choice("bdfgklmnprstv") + choice.choice("aeiou") for _ in range(letters))
            found = found[:letters].capitalize()
            if found not in seen:
                seen.add(found)
                return found

    out = []
    for _ in range(COUNTRIES):
        country, box = name(7), choice.choice(LAND)
        middle = (choice.uniform(box[0], box[1]), choice.uniform(box[2], box[3]))
        for _ in range(PROVINCES):
            province = name(8)
            at = (middle[0] + choice.uniform(-3, 3), middle[1] + choice.uniform(-4, 4))
            for _ in range(TOWNS):
                where = (at[0] + choice.uniform(-1, 1), at[1] + choice.uniform(-1, 1))
                out.append((name(TOWN_LETTERS), province, country, *where))
    return tuple(out)


PLACES = _made()
