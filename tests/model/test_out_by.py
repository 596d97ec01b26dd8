"""Which reports were out by a time: by the end of the interval that their dates leave open."""

from hypothesis import given
from hypothesis import strategies as st

from crosswire.model.moment import Publication
from crosswire.model.out_by import OutBy, last_minute, out_by
from crosswire.model.words import PublicationBasis, TimePrecision


def published(start: str | None, end: str | None = None, *, siblings: bool = False) -> Publication:
    basis = PublicationBasis.SIBLINGS if siblings else PublicationBasis.METADATA
    return Publication(start, end or start, TimePrecision.DAY, basis) if start else Publication()


REPORTS = {
    "morning": published("2031-05-02T08:15"),
    "that day": published("2031-05-02"),
    "that week": published("2031-05-01", "2031-05-07", siblings=True),
    "day before": published("2031-05-01", siblings=True),
    "day after": published("2031-05-03"),
    "no day": published(None),
}


def test_a_day_counts_to_its_end() -> None:
    assert out_by(REPORTS, "2031-05-02") == OutBy(
        until="2031-05-02",
        out=("day before", "that day", "morning"),
        inferred=("day before",),
        later=("day after",),
        unsettled=("that week",),
        undated=("no day",),
    )


def test_a_report_of_that_day_without_an_hour_may_have_come_later() -> None:
    parted = out_by(REPORTS, "2031-05-02T08:15")
    assert parted.out == ("day before", "morning")
    assert parted.unsettled == ("that week", "that day")


def test_coarse_times_end_with_their_last_minute() -> None:
    ends = {t: last_minute(t) for t in ("2031", "2032-02", "2031-05-02", "2031-05-02T08:15", "2031-05-02T08:15:30")}
    assert ends == {
        "2031": "2031-12-31T23:59",
        "2032-02": "2032-02-29T23:59",
        "2031-05-02": "2031-05-02T23:59",
        "2031-05-02T08:15": "2031-05-02T08:15",
        "2031-05-02T08:15:30": "2031-05-02T08:15",
    }


DAYS = st.dates().map(lambda d: d.isoformat())
TIMES = DAYS | st.datetimes().map(lambda t: t.isoformat(timespec="minutes"))
PUBLISHED = st.none() | st.lists(TIMES, min_size=1, max_size=2).map(sorted)


@given(st.lists(PUBLISHED, max_size=8), TIMES, TIMES)
def test_a_later_time_has_every_report_that_an_earlier_one_has(
    times: list[list[str] | None], one: str, other: str
) -> None:
    reports = {f"r{n}": published(t[0] if t else None, t[-1] if t else None) for n, t in enumerate(times)}
    first, last = sorted((one, other), key=last_minute)
    before, after = out_by(reports, first), out_by(reports, last)
    assert set(before.out) <= set(after.out)
    assert set(before.later) >= set(after.later)
    assert before.undated == after.undated
    for parted in (before, after):
        every = (*parted.out, *parted.later, *parted.unsettled, *parted.undated)
        assert sorted(every) == sorted(reports) and parted.total == len(reports)
    assert out_by(dict(reversed(reports.items())), first) == before
