"""Surveying: what a store holds, and how the outlets in it stand to each other; no outlet is ranked.

Always holds: a pure function of the store, whatever order its reports came in.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from crosswire.ledger.ledger import Ledger
from crosswire.model.dependence import CREDIT, Dependence
from crosswire.model.moment import Publication, out_before
from crosswire.model.outlet import plain_name
from crosswire.model.outlets import outlet_by, registry
from crosswire.model.sensitivity import RuledEvent
from crosswire.model.survey import Contents, OutletRow, Tally
from crosswire.model.words import PEOPLE_KINDS, PublicationBasis
from crosswire.reconciling.report_measures import steps_by_outlet


def contents(ledger: Ledger) -> Contents:
    """What the store holds, in counts."""
    counts = ledger.counts()
    names = [outlet_by(given, url) for _, given, url in ledger.given_outlets()]
    of_events, of_reports = ledger.event_span(), ledger.report_span()
    return Contents(
        reports=counts["reports"],
        claims=counts["claims"],
        events=counts["events"],
        dependences=counts["dependences"],
        decisions=counts["decisions"],
        outlets=len({plain_name(name) for name in names if name}),
        unnamed=sum(not name for name in names),
        first_event=of_events.first,
        last_event=of_events.last,
        undated_events=of_events.undated,
        first_report=of_reports.first,
        last_report=of_reports.last,
        undated_reports=of_reports.undated,
        statuses=ledger.statuses(),
        voices=ledger.voice_tallies(),
        **ledger.tallied(),
    )


@dataclass(slots=True)
class _Outlet:
    """What is counted of one outlet; reports by their ids, so that one in two events counts once."""

    names: Counter[str] = field(default_factory=Counter)
    events: int = 0
    alone: int = 0
    shared: int = 0
    first: int = 0
    untold: int = 0
    reprinting: set[str] = field(default_factory=set)
    reprinted: set[str] = field(default_factory=set)
    unordered: set[str] = field(default_factory=set)
    leans_on: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    steps: Counter[str] = field(default_factory=Counter)


class OutletTally:
    """The outlets of a store, counted: made from its rows, then told each event under rules (`add`) for what was changed."""

    def __init__(self, ledger: Ledger) -> None:
        self._outlets: defaultdict[str, _Outlet] = defaultdict(_Outlet)
        self._of: dict[str, str] = {}
        for report, given, url in ledger.given_outlets():
            name = outlet_by(given, url)
            if name:
                self._of[report] = plain_name(name)
                self._outlets[plain_name(name)].names[name] += 1
        leaning: defaultdict[str, list[Dependence]] = defaultdict(list)
        for event, dependence in ledger.reprints():
            leaning[event].append(dependence)
        for event, told in ledger.told_when():
            self._tell(told)
            for dependence in leaning.get(event, ()):
                self._lean(dependence, told)

    def add(self, event: RuledEvent) -> None:
        """Takes in which outlets gave a figure of the event again, and changed it."""
        for kind in PEOPLE_KINDS:
            for key, steps in steps_by_outlet(event.reports, kind).items():
                if key in self._outlets:
                    self._outlets[key].steps.update(steps)

    def rows(self) -> tuple[OutletRow, ...]:
        """The outlets, by name."""
        names = {key: min(o.names, key=lambda n: (-o.names[n], n)) for key, o in self._outlets.items()}
        found = [self._row(key, names) for key in names]
        return tuple(sorted(found, key=lambda row: (row.name.casefold(), row.key)))

    def _row(self, key: str, names: Mapping[str, str]) -> OutletRow:
        outlet, known = self._outlets[key], registry().find(names[key])
        leaned = [Tally(names.get(on, on), len(reports)) for on, reports in outlet.leans_on.items()]
        return OutletRow(
            key=key,
            name=names[key],
            agency=known is not None and known.agency,
            reports=outlet.names.total(),
            events=outlet.events,
            alone=outlet.alone,
            shared=outlet.shared,
            first=outlet.first,
            untold=outlet.untold,
            reprinting=len(outlet.reprinting),
            reprinted=len(outlet.reprinted),
            unordered=len(outlet.unordered - outlet.reprinting),
            leans_on=tuple(sorted(leaned, key=lambda t: (-t.count, t.name or ""))),
            again=outlet.steps["outlets"],
            changed=outlet.steps["changed"],
            up=outlet.steps["up"],
            down=outlet.steps["down"],
        )

    def _tell(self, told: Mapping[str, Publication]) -> None:
        """Counts an event for the outlets that told of it."""
        outlets = {self._of[r] for r in told if r in self._of}
        # A report by nobody known is somebody else's: whoever stands beside it is not alone.
        several = len(outlets) > 1 or any(r not in self._of for r in told)
        first = self._first(told) if several else None
        for key in outlets:
            outlet = self._outlets[key]
            outlet.events += 1
            outlet.alone += not several
            outlet.shared += several
            outlet.first += several and first == key
            outlet.untold += several and first is None

    def _first(self, told: Mapping[str, Publication]) -> str | None:
        """The outlet of which a report surely came out before all of others; the empty key for one that is not known; else null.

        A day that only the other reports of the event settle says nothing of who was first.
        """
        if any(p.start is None or p.basis is PublicationBasis.SIBLINGS for p in told.values()):
            return None
        earliest = min(told, key=lambda r: (told[r].start or "", told[r].end or "", r))
        own = self._of.get(earliest, "")
        others = [p for r, p in told.items() if not own or self._of.get(r) != own]
        return own if all(out_before(told[earliest], p) for p in others if p is not told[earliest]) else None

    def _lean(self, dependence: Dependence, told: Mapping[str, Publication]) -> None:
        """Counts one report's taking over of another's text."""
        a, b = dependence.a, dependence.b
        one, other = self._of.get(a), self._of.get(b)
        if one == other:  # an outlet's own earlier text, or two of nobody known
            return
        credited = [plain_name(name) for name in dependence.told(CREDIT)]
        if credited:
            for report, key in ((a, one), (b, other)):
                self._reprint(report, key, [name for name in credited if name != key])
            for report, key in ((a, one), (b, other)):
                if key in credited:
                    self._outlets[key].reprinted.add(report)
        elif a in told and b in told and out_before(told[a], told[b]):
            self._reprint(b, other, [one or ""])
            if one:
                self._outlets[one].reprinted.add(a)
        else:
            for report, key in ((a, one), (b, other)):
                if key:
                    self._outlets[key].unordered.add(report)

    def _reprint(self, report: str, key: str | None, whose: Iterable[str]) -> None:
        for name in whose if key else ():
            self._outlets[key or ""].reprinting.add(report)
            self._outlets[key or ""].leans_on[name].add(report)
