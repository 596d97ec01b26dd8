"""Died since: wounded whom a later report counts among the dead. They are wounded no longer, though the earlier report said so.

Always holds: whoever is taken off is taken off for a report that came out no earlier, counts more dead, and no wounded.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from crosswire.model.report import Report, is_dated
from crosswire.model.words import ClaimKind
from crosswire.reconciling.figures import Mention, day_of, is_before, is_single
from crosswire.reconciling.mentions import Omission
from crosswire.reconciling.shot import dead_of
from crosswire.reconciling.singles import distinct_people


@dataclass(frozen=True, slots=True)
class _Told:
    """What one report says in all: how many died, by which claims, and how many were wounded."""

    day: tuple[str, str] | None
    dead: float
    because: tuple[str, ...]
    hurt: float


def without_died_since(
    mentions: Sequence[Mention], reports: Mapping[str, Report]
) -> tuple[list[Mention], list[Omission]]:
    """The mentions with the wounded of earlier reports less those who, by a later one, have died; and those all taken off."""
    told = {
        r: _told([m for m in mentions if m.claim.report_id == r], reports[r])
        for r in {m.claim.report_id for m in mentions}
    }
    kept, omitted = [], []
    for m in mentions:
        own = told[m.claim.report_id]
        later = _with_more_dead(own, list(told.values()))
        if later is None or m.claim.kind is not ClaimKind.INJURED or m.denied or not m.is_point:
            kept.append(m)
            continue
        more = later.dead - own.dead
        rest = (m.number or 0) - more
        if (is_single(m) and own.hurt <= more) or (rest <= 0 < (m.number or 0) and m.number == own.hurt):
            omitted.append(
                Omission(m.claim, m.counted, "died since, as a later report counts more dead and no wounded", "older")
            )
        elif not is_single(m) and m.number == own.hurt and rest > 0:
            kept.append(replace(m, less=m.less + more, because=tuple(sorted({*m.because, *later.because}))))
        else:
            kept.append(m)
    return kept, omitted


def _told(mentions: Sequence[Mention], report: Report) -> _Told:
    dead, because = dead_of(mentions)
    hurt = [m for m in mentions if m.claim.kind is ClaimKind.INJURED and m.is_point and not m.denied]
    singles = len(distinct_people([m for m in hurt if is_single(m)]))
    # Whom a report leaves out because they died since, only its given day can tell.
    return _Told(
        day_of(report) if is_dated(report) else None,
        dead,
        because,
        max([m.number or 0 for m in hurt if not is_single(m)] + [singles]),
    )


def _with_more_dead(own: _Told, told: Sequence[_Told]) -> _Told | None:
    """The report with most dead of those that came out no earlier, unless one that counts as many counts the wounded too."""
    more = [t for t in told if t.dead > own.dead and own.hurt and own.day and t.day and not is_before(t.day, own.day)]
    if not more:
        return None
    most = max(more, key=lambda t: (t.dead, t.because))
    return None if any(t.hurt and t.dead == most.dead for t in told) else most
