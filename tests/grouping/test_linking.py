"""Linking: who is compared through which key, and what is undone when a key's leaders change or it wears out."""

from bisect import insort
from collections import defaultdict
from collections.abc import Collection, Iterable

from crosswire.grouping.linking import ASLEEP, LEADERS, SLEEPS, WEARS_OUT, WORN, hanging_together, relink

LASTING, WEARING, SLEEPING = 8, 8 + WEARS_OUT, 8 + SLEEPS


class Held:
    """A shelf of reports that have one or two keys, and of the pairs that were asked about."""

    def __init__(self) -> None:
        self.of: dict[str, set[int]] = {}
        self.having: defaultdict[int, list[str]] = defaultdict(list)
        self.links: defaultdict[str, set[str]] = defaultdict(set)
        self.asked: list[tuple[str, str]] = []
        self.days: dict[str, int] = {}

    def day(self, report: str) -> int | None:
        return self.days.get(report)

    def keys(self, report: str) -> Collection[int]:
        return self.of[report]

    def smallest(self, key: int, most: int) -> list[str]:
        return self.having[key][:most]

    def holders(self, key: int) -> Iterable[str]:
        return self.having[key]

    def linked(self, report: str) -> Iterable[str]:
        return self.links[report]

    def link(self, a: str, b: str) -> None:
        self.links[a].add(b)
        self.links[b].add(a)

    def unlink(self, a: str, b: str) -> None:
        self.links[a].discard(b)
        self.links[b].discard(a)

    def come(self, reports: list[str], *keys: int) -> set[str]:
        """Puts reports on the shelf and links them to all that they meet."""
        for report in reports:
            self.of[report] = set(keys)
            for key in keys:
                insort(self.having[key], report)
        self.asked = []
        return relink(self, reports, self._same)

    def _same(self, a: str, b: str) -> bool:
        self.asked.append((a, b))
        return True


def named(numbers: Iterable[int]) -> list[str]:
    """Ids in the order of those numbers."""
    return [f"r{n:03d}" for n in numbers]


def test_a_newcomer_meets_the_leaders_of_its_keys() -> None:
    shelf = Held()
    shelf.come(named(range(40)), LASTING)
    changed = shelf.come(["r900"], LASTING)
    assert sorted(a for a, _ in shelf.asked) == named(range(LEADERS))
    assert changed == {"r900", *named(range(LEADERS))}


def test_a_newcomer_that_leads_meets_all_and_the_links_of_the_displaced_are_undone() -> None:
    shelf = Held()
    shelf.come(named(range(10, 50)), LASTING)
    displaced, last = f"r{10 + LEADERS - 1:03d}", "r049"
    assert displaced in shelf.linked(last)
    shelf.come(["r000"], LASTING)
    assert len(shelf.asked) == 40
    assert displaced not in shelf.linked(last) and "r000" in shelf.linked(last)
    assert "r010" in shelf.linked(displaced)  # a leader still is


def test_a_key_that_wears_out_leads_nowhere_once_many_have_it() -> None:
    shelf = Held()
    shelf.come(named(range(WORN)), WEARING)
    assert hanging_together(shelf, ["r000"]) == set(named(range(WORN)))
    assert shelf.come(["r900"], WEARING) == set(named((*range(WORN), 900)))
    assert shelf.asked == []
    assert hanging_together(shelf, ["r000"]) == {"r000"}


def test_links_that_another_key_makes_outlast_a_worn_one() -> None:
    shelf = Held()
    shelf.come(["r000", "r001"], WEARING, LASTING)
    shelf.come(named(range(2, WORN + 1)), WEARING)
    assert hanging_together(shelf, ["r000"]) == {"r000", "r001"}


def test_a_key_that_sleeps_brings_together_only_what_came_out_within_weeks() -> None:
    shelf = Held()
    shelf.days = {"r001": 100, "r002": 100 + ASLEEP, "r003": 101 + ASLEEP}
    shelf.come(["r001", "r002", "r003", "r004"], SLEEPING)
    assert sorted(shelf.asked) == [
        (a, b) for a in sorted(shelf.of) for b in sorted(shelf.of) if a < b and (a, b) != ("r001", "r003")
    ]


def test_a_link_that_only_a_sleeping_key_could_have_made_is_undone_with_its_leader() -> None:
    shelf = Held()
    shelf.days = {"r010": 100, "r049": 900}
    shelf.come(["r010"], SLEEPING, LASTING)
    shelf.come(["r049"], SLEEPING, LASTING)
    assert shelf.links["r010"] == {"r049"}
    shelf.come(named(range(LEADERS)), LASTING)
    assert shelf.links["r010"] == set(named(range(LEADERS)))
