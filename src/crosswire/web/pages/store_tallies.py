"""The lists of counts of the store's page: incidents by country and kind, reports by language, decisions by who took them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from crosswire.model.survey import Contents, Tally
from crosswire.publishing.pages.markup import Markup
from crosswire.publishing.plots.share_bar import count_bar
from crosswire.publishing.wording import clean, words_of
from crosswire.web import address

MOST_NAMED = 12
"""Countries, types, languages … named in a list; further ones are counted together."""


@dataclass(frozen=True, slots=True)
class TallyLine:
    """A line of a list of counts: what is counted, in words, how many there are, and where the list of them is."""

    words: str
    count: int
    most: int
    path: str | None = None

    @property
    def bar(self) -> Markup:
        """The count as a bar."""
        return count_bar(self.count, self.most)


@dataclass(frozen=True, slots=True)
class TallyList:
    """A list of counts under its heading; `beyond` are those of the names left off."""

    heading: str
    lines: tuple[TallyLine, ...]
    beyond: int = 0


def tally_lists(found: Contents) -> tuple[TallyList, ...]:
    """The lists of counts that say something, each with the words of its names."""
    precisions = words_of("place_precision")
    lists = (
        _list("Countries", found.countries, str, lambda name: address.events(country=name)),
        _list("Kinds of incident", found.types, _spaced, lambda name: address.events(type=name)),
        _list("How well the place is known", found.place_precisions, lambda name: precisions.get(name, name)),
        _list("Languages of the reports", found.languages, str),
        _list("What read the reports", found.readers, str),
        _list("What people settled", found.decided, str, lambda _: "/decisions"),
        _list("Who settled it", found.deciders, str),
    )
    return tuple(one for one in lists if one.lines)


def _list(
    heading: str,
    tallies: Sequence[Tally],
    words: Callable[[str], str],
    path: Callable[[str], str] | None = None,
) -> TallyList:
    shown = tallies[:MOST_NAMED]
    most = max((t.count for t in shown), default=0)
    lines = tuple(
        TallyLine(
            clean(words(t.name)) if t.name else "not known", t.count, most, path(t.name) if path and t.name else None
        )
        for t in shown
    )
    return TallyList(heading, lines, sum(t.count for t in tallies[MOST_NAMED:]))


def _spaced(name: str) -> str:
    return name.replace("_", " ")
