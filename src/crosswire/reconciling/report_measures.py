"""Report measures: how far the reports of one event disagree, and how often an outlet changes its own number.

A report that says nothing of a variable is left out of it: silence is no value. What `disagreement` measures of the rest
is measured over all events with a value, and over those where two reports or more give one.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from math import fsum

from crosswire.model.outlet import plain_name
from crosswire.model.outlets import outlet_name
from crosswire.model.sensitivity import EventMeasures, Measures, ReportValue, Revisions
from crosswire.model.words import PEOPLE_KINDS, ClaimKind
from crosswire.reconciling.disagreement import (
    Disagreement,
    disagreement,
    disagreement_of_numbers,
    dscore,
    event_level_disagreement,
    standard_deviation,
    value_range,
)
from crosswire.reconciling.figures import is_before

WORDS = ("date", "place", "actor", "event_type")
"""The variables of a report's own values that are no numbers."""

SEVERAL = (1, 2)
"""Reports that must give a value for an event to be measured: any; and as many as can disagree."""


class ReportMeasures:
    """The reports' own values, event by event."""

    def __init__(self, kinds: Sequence[ClaimKind]) -> None:
        self._numbers: dict[str, list[list[float]]] = {kind.value: [] for kind in kinds}
        self._words: dict[str, list[list[str]]] = {variable: [] for variable in WORDS}
        self._steps: dict[ClaimKind, Counter[str]] = {kind: Counter() for kind in kinds}

    def add(self, reports: Sequence[ReportValue]) -> None:
        """Takes in what each report of one event says."""
        for variable, numbers in self._numbers.items():
            numbers.append([value for r in reports for name, value in r.numbers if name == variable])
        for variable, words in self._words.items():
            words.append([value for r in reports for name, value in r.words if name == variable])
        for kind, counts in self._steps.items():
            counts.update(steps(reports, kind))

    def measures(self) -> tuple[Measures, ...]:
        """Each variable over all events, then each over those with several reports."""
        return tuple(
            made
            for several in SEVERAL
            for made in (
                *(_of_numbers(variable, several, groups) for variable, groups in self._numbers.items()),
                *(_of_words(variable, several, groups) for variable, groups in self._words.items()),
            )
        )

    def revisions(self) -> tuple[Revisions, ...]:
        """How often outlets changed their own number, by kind."""
        return tuple(
            Revisions(kind, n["outlets"], n["changed"], n["up"], n["down"], n["same"])
            for kind, n in self._steps.items()
        )


def event_measures(reports: Sequence[ReportValue]) -> tuple[EventMeasures, ...]:
    """How far the reports of one event disagree: on each variable of which any gives a value, numbers first."""
    numbers = {kind.value: [v for r in reports for name, v in r.numbers if name == kind.value] for kind in PEOPLE_KINDS}
    words = {variable: [v for r in reports for name, v in r.words if name == variable] for variable in WORDS}
    return (
        *(
            EventMeasures(name, len(g), dscore(g), event_level_disagreement(g), standard_deviation(g), value_range(g))
            for name, g in numbers.items()
            if g
        ),
        *(
            EventMeasures(name, len(g), dscore(g), event_level_disagreement(g), None, None)
            for name, g in words.items()
            if g
        ),
    )


def steps(reports: Sequence[ReportValue], kind: ClaimKind) -> Counter[str]:
    """The steps from one report of an outlet to its next that gives a figure of `kind`: `up`, `down`, `same`.

    `outlets` that took any, and those of them that `changed`. Where times do not tell which report was first there is no step.
    """
    return sum(steps_by_outlet(reports, kind).values(), Counter())


def steps_by_outlet(reports: Sequence[ReportValue], kind: ClaimKind) -> dict[str, Counter[str]]:
    """The steps of each outlet that took any, as `steps` counts them, by `plain_name` of the outlet."""
    told: dict[str, list[tuple[tuple[str, str], str, float]]] = defaultdict(list)
    for report in reports:
        number = next((value for name, value in report.numbers if name == kind.value), None)
        if report.outlet and report.published and number is not None:
            told[plain_name(outlet_name(report.outlet))].append((report.published, report.report_id, number))
    out = {}
    for outlet, given in told.items():
        taken = [
            "up" if after > before else "down" if after < before else "same"
            for (first, _, before), (second, _, after) in pairwise(sorted(given))
            if is_before(first, second)
        ]
        if taken:
            moved = any(step != "same" for step in taken)
            out[outlet] = +Counter([*taken, "outlets", *["changed"] * moved])
    return out


def _of_numbers(variable: str, several: int, groups: Sequence[Sequence[float]]) -> Measures:
    kept = [g for g in groups if len(g) >= several]
    return _measures(variable, several, kept, disagreement_of_numbers(kept))


def _of_words(variable: str, several: int, groups: Sequence[Sequence[str]]) -> Measures:
    kept = [g for g in groups if len(g) >= several]
    return _measures(variable, several, kept, disagreement(kept))


def _measures(variable: str, several: int, groups: Sequence[Sequence[float | str]], found: Disagreement) -> Measures:
    levels = [level for g in groups if (level := event_level_disagreement(g)) is not None]
    return Measures(
        variable=variable,
        several=several,
        events=len(groups),
        reports=sum(map(len, groups)),
        mean_dscore=found.dscore,
        normalised=found.normalised,
        mean_sd=found.sd,
        mean_range=found.range,
        share=found.share,
        event_level=fsum(levels) / len(levels) if levels else None,
        modal_confidence=found.modal_confidence,
    )
