"""Time bars: how many incidents began in each month, or in each year where there are many, as a row of bars that lead to them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from crosswire.model.survey import Tally
from crosswire.publishing.figure_words import number_words
from crosswire.publishing.pages.markup import Markup, tag
from crosswire.publishing.plots.drawing import number
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import counted

WIDTH, HEIGHT, FOOT, HEAD = 720, 84, 18, 16
MOST_MONTHS = 96
"""Months shown one by one at most: beyond, bars are of years."""

WIDEST = 26
LABEL = 44
"""Pixels that a label under the bars needs."""


@dataclass(frozen=True, slots=True)
class TimeBar:
    """A month or a year (ISO 8601, `2031-05` or `2031`), and how many incidents began in it."""

    time: str
    count: int

    @property
    def words(self) -> str:
        """The time in words."""
        return interval_words(self.time) or self.time


def time_bars(months: Sequence[Tally]) -> tuple[TimeBar, ...]:
    """A bar for every month from the first to the last, empty ones too; for every year where that would be too many."""
    counts = {t.name: t.count for t in months if t.name}
    if not counts:
        return ()
    first, last = (_number(t) for t in (min(counts), max(counts)))
    if last - first < MOST_MONTHS:
        return tuple(TimeBar(name, counts.get(name, 0)) for name in map(_month, range(first, last + 1)))
    years = range(first // 12, last // 12 + 1)
    of_year = {year: sum(n for name, n in counts.items() if int(name[:4]) == year) for year in years}
    return tuple(TimeBar(f"{year:04}", count) for year, count in of_year.items())


def time_plot(bars: Sequence[TimeBar], link: Callable[[TimeBar], str], name: str = "time") -> Markup:
    """The bars as a picture; each that is not empty leads to `link` of it. `name` is one that no other on the page has."""
    step = min(WIDEST, WIDTH / max(1, len(bars)))
    most = max((b.count for b in bars), default=0) or 1
    foot, things, labelled = HEIGHT - FOOT, list[Markup](), -LABEL * 2.0
    for at, bar in enumerate(bars):
        x, height = at * step, (foot - HEAD) * bar.count / most
        if bar.count:
            rect = tag(
                "rect",
                x=number(x + 0.5),
                y=number(foot - max(1.5, height)),
                width=number(max(1.0, step - 1.5)),
                height=number(max(1.5, height)),
                class_="part",
            )
            title = tag("title", f"{bar.words}: {counted(bar.count, 'incident')}")
            room = tag("rect", x=number(x), y="0", width=number(step), height=number(foot), class_="room")
            things.append(tag("a", title, room, rect, href=link(bar), tabindex="-1"))
        begins = at == 0 or bar.time.endswith("-01") or len(bar.time) == len("2031")
        if begins and x - labelled >= LABEL:
            things.append(tag("path", d=f"M{number(x)} {foot}V{foot + 4}", class_="axis"))
            things.append(tag("text", bar.time[:4], x=number(x + 2), y=str(HEIGHT - 4)))
            labelled = x
    highest = max(range(len(bars)), key=lambda i: bars[i].count, default=0)
    label = tag("text", number_words(most), x=number(highest * step + 1), y=number(HEAD - 4))
    axis = tag("path", d=f"M0 {foot}H{number(step * len(bars))}", class_="axis")
    return tag(
        "svg",
        tag("title", "Incidents over time", id=f"{name}-title"),
        axis,
        *things,
        label,
        class_="time",
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        width=WIDTH,
        height=HEIGHT,
        role="group",
        aria_labelledby=f"{name}-title",
    )


def _number(month: str) -> int:
    """The month counted from the beginning of years."""
    return int(month[:4]) * 12 + int(month[5:7] or 1) - 1


def _month(number: int) -> str:
    return f"{number // 12:04}-{number % 12 + 1:02}"
