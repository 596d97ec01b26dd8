"""Agreement: how far the people who judged the claims of a store said the same. A pure function of the log."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import combinations

from crosswire.model.agreement import Agreement, Differing, PairAgreement
from crosswire.model.decision import BLIND, REPORT, Decision
from crosswire.model.words import DecisionKind
from crosswire.workbench.agreement_measures import chance, cohens_kappa, interval, krippendorffs_alpha, nominal
from crosswire.workbench.deciding_log import Log
from crosswire.workbench.judged import LATELY, last_words, outcome


def agreement(log: Log) -> Agreement:
    """How far people agree on the claims that they judged; see `crosswire.model.agreement.Agreement`."""
    words = {claim: last_words(found) for claim, found in sorted(log.judged_claims().items())}
    counts = Counter(decision.who for found in words.values() for decision in found)
    people = sorted(counts)
    shared = {claim: found for claim, found in words.items() if len(found) > 1}
    by_person: dict[str, dict[str, str]] = {who: {} for who in people}
    for claim, found in shared.items():
        for decision in found:
            by_person[decision.who][claim] = verdict(decision)
    figures = [[f for d in found if (f := figure(d)) is not None] for found in shared.values()]
    return Agreement(
        readers=tuple((who, counts[who]) for who in people),
        pairs=tuple(_pair(a, b, by_person[a], by_person[b]) for a, b in combinations(people, 2)),
        items=len(shared),
        blind=sum(1 for found in shared.values() if all(d.value(BLIND) for d in found[1:])),
        alpha_verdicts=krippendorffs_alpha([[verdict(d) for d in found] for found in shared.values()], nominal),
        figures=sum(1 for unit in figures if len(unit) > 1),
        alpha_figures=krippendorffs_alpha(figures, interval),
        differing=tuple(
            Differing(claim, found[-1].value(REPORT) or "", found)
            for claim, found in shared.items()
            if len({outcome(d) for d in found}) > 1
        ),
    )


def _pair(a: str, b: str, first: dict[str, str], second: dict[str, str]) -> PairAgreement:
    both = [(first[claim], second[claim]) for claim in first if claim in second]
    found = chance(both)
    observed, expected = found if found is not None else (None, None)
    return PairAgreement(a, b, len(both), sum(1 for x, y in both if x == y), observed, expected, cohens_kappa(both))


@lru_cache(maxsize=LATELY)
def verdict(decision: Decision) -> str:
    """What somebody said of a claim as it was read: `confirm`, `correct` or `reject`.

    Confirming what another corrected corrects it as well; adding a claim confirms it.
    """
    if decision.kind is DecisionKind.CONFIRM:
        corrected = decision.claim is not None and decision.claim.feature("corrected") is not None
        return (DecisionKind.CORRECT if corrected else DecisionKind.CONFIRM).value
    return (DecisionKind.CONFIRM if decision.kind is DecisionKind.ADD else decision.kind).value


@lru_cache(maxsize=LATELY)
def figure(decision: Decision) -> float | None:
    """The figure with which a claim stands by somebody's verdict: the middle of its bounds, or the one that there is.

    Null where it is rejected or has none.
    """
    if decision.kind is DecisionKind.REJECT:
        return None
    stands = dict(part.split("=", 1) for part in outcome(decision))
    ends = [float(stands[name]) for name in ("low", "high") if stands.get(name)]
    return sum(ends) / len(ends) if ends else None
