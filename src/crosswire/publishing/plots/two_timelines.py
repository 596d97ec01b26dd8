"""Two timelines over one another: above when things happened, below when each report said so; the incident's own day runs
through both as a band.

Always holds: what is known to the day is drawn as long as the day; a report stands where it surely was out.
"""

from collections.abc import Sequence

from crosswire.model.out_by import last_minute
from crosswire.publishing.happenings import Happening, Said
from crosswire.publishing.pages.markup import Markup
from crosswire.publishing.plots.drawing import SIZE, SIZES, Drawing, width_of
from crosswire.publishing.plots.layout import Layout
from crosswire.publishing.plots.time_axis import draw_days, minutes, time_scale
from crosswire.publishing.wording import quoted

BROAD = Layout("broad", 880, 0, 0, 0)
"""The width of both lines on a page with room."""

ROW = 20.0
CLOSE = 7.0
"""Pixels from one report to the next, and where there are too many for a name each."""

MOST_NAMED = 20
MOST_TIMES = 8


def two_timelines(
    happened: Sequence[Happening], said: Sequence[Said], first: str | None, last: str | None, layout: Layout, name: str
) -> Markup:
    """The picture; `first` and `last` are the incident's date. Null reports and times of day without a day are left out."""
    times = [h for h in happened if h.first is not None][:MOST_TIMES]
    out = [s for s in said if s.last is not None]
    ends = [t for h in times for t in _ends(h.first, h.last)]
    ends += [t for s in out for t in (_begin(s.first or ""), s.last or "")]
    ends += _ends(first, last)
    sheet = Drawing(layout.width)
    along = time_scale(ends or ["2000-01-01T00:00"], 8, layout.width - 8)
    begin, y = 18.0, 18.0
    sheet.words(0, 10, "what happened", "small grey")
    for happening in times:
        y += ROW
        x, u = (along.at(minutes(t)) for t in _ends(happening.first, happening.last))
        sheet.path("happened", (x, y - 4), (max(u, x + 3), y - 4))
        _label(sheet, layout, x, max(u, x + 3), y, quoted(happening.tellings[0].words), "small")
    y += 26
    sheet.path("hair", (0, y - 14), (layout.width, y - 14))
    sheet.words(0, y, "when it was said", "small grey")
    y += 4
    row = ROW if len(out) <= MOST_NAMED else CLOSE
    for one in out:
        y += row
        x, u = along.at(minutes(_begin(one.first or ""))), along.at(minutes(one.last or ""))
        if u - x > 4:
            sheet.path("doubt", (x, y - 4), (u, y - 4))
        sheet.dot(u, y - 4, 3.5 if row == ROW else 2.5, "node")
        if row == ROW:
            _label(sheet, layout, u, u, y, one.label, "")
    foot = y + 12
    draw_days(sheet, foot + 12, along)
    if first is not None:
        x, u = (along.at(minutes(t)) for t in _ends(first, last))
        band = Drawing(layout.width)
        band.area("band", (x, begin), (u, begin), (u, foot), (x, foot))
        sheet.behind(band)
    told = [f"{h.when}: {h.tellings[0].words}" for h in times] + [f"{s.when}: {s.label}" for s in out]
    return sheet.inline(foot + 18, name, "What happened when, and when it was said", "; ".join(told))


def _begin(time: str) -> str:
    """The first minute of a time that may be a day, a month or a year."""
    day = f"{time}-01-01"[:10] if len(time) < len("2024-08") else f"{time}-01"[:10]
    return time[:16] if "T" in time else f"{day}T00:00"


def _ends(first: str | None, last: str | None) -> tuple[str, ...]:
    """The first and the last minute of an interval; none where it has no beginning."""
    return (_begin(first), last_minute(last or first)) if first else ()


def _label(sheet: Drawing, layout: Layout, left: float, right: float, y: float, words: str, style: str) -> None:
    """Words after a mark, or before it where there is more room."""
    size = SIZES["small"] if "small" in style else SIZE
    after, before = layout.width - right - 8, left - 8
    if size * width_of(words) <= after or after >= before:
        sheet.words(right + 8, y, words, style, room=max(after, 24))
    else:
        sheet.words(left - 8, y, words, style, anchor="end", room=max(before, 24))
