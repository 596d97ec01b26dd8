"""Scores of pairs, kept in little room: 4 bytes a pair of reports that hang together.

A late report opens its whole component again, and the scores of all pairs in it are asked for once more; what they cost
must not grow with how long ago the others came. Reports whose scores are kept stand in circles; in each, a report's row
holds its scores with those before it. Which circle a report stands in follows the order of arrival, what is kept does not.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field

from crosswire.grouping.recent import Recent

MOST_TOGETHER = 1000
"""Reports of a circle; scores between larger ones are kept as long as they are used."""

MOST_OTHERS = 50_000
"""Scores that are kept so at least."""

MILLION = 1_000_000
"""Scores have 6 decimals: as whole millionths they are kept exactly."""

UNKNOWN = -(2**31)


@dataclass(slots=True)
class _Circle:
    """Reports, and of each the scores with those before it."""

    reports: list[str] = field(default_factory=list)
    rows: list[array[int]] = field(default_factory=list)


class PairScores:
    """The scores, to 6 decimals and under 2,000 either way, of pairs of reports named by their ids."""

    def __init__(self) -> None:
        self._places: dict[str, tuple[_Circle, int]] = {}
        self._others: Recent[tuple[str, str], float] = Recent(MOST_OTHERS)

    def get(self, a: str, b: str) -> float | None:
        """The score of `a` and `b`, or null where it is not kept; asked for in the order in which it was put."""
        first, second = self._places.get(a), self._places.get(b)
        if first is None or second is None or first[0] is not second[0]:
            return self._others.get((a, b))
        i, j = first[1], second[1]
        found = first[0].rows[i][j] if j < i else first[0].rows[j][i]
        return None if found == UNKNOWN else found / MILLION

    def put(self, a: str, b: str, score: float) -> float:
        """Keeps the score of `a` and `b`, two reports, and gives it back."""
        circle = self._together(self._circle(a), self._circle(b))
        if circle is None:
            return self._others.put((a, b), score)
        i, j = sorted((self._places[a][1], self._places[b][1]))
        circle.rows[j][i] = round(score * MILLION)
        return score

    def _circle(self, report: str) -> _Circle:
        found = self._places.get(report)
        if found is None:
            found = self._places[report] = (_Circle([report], [array("i")]), 0)
        return found[0]

    def _together(self, a: _Circle, b: _Circle) -> _Circle | None:
        """The one circle that two become, or null where it would be too large."""
        if a is b:
            return a
        if len(a.reports) < len(b.reports):
            a, b = b, a
        before = len(a.reports)
        if before + len(b.reports) > MOST_TOGETHER:
            return None
        nothing = array("i", [UNKNOWN]) * before
        for at, (report, row) in enumerate(zip(b.reports, b.rows, strict=True)):
            self._places[report] = (a, before + at)
            a.reports.append(report)
            a.rows.append(nothing + row)
        return a
