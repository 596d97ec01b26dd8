"""Versioning: what each version of a report changed against the one before, in its claims and word by word.

A pure function of the versions and their claims. Claims are held against each other by what they state, not by where it
stands: words that moved changed no claim.
"""

from collections.abc import Hashable, Mapping, Sequence
from itertools import pairwise

from crosswire.lineage.differences import difference
from crosswire.model.claim import Claim
from crosswire.model.moment import out_before
from crosswire.model.names import fold
from crosswire.model.report import Report
from crosswire.model.span import Span
from crosswire.model.statement import Difference
from crosswire.model.version_history import ClaimChange, VersionStep
from crosswire.model.words import PEOPLE_KINDS, ClaimKind

ORDER = {kind: number for number, kind in enumerate((*PEOPLE_KINDS, *(k for k in ClaimKind if k not in PEOPLE_KINDS)))}


def version_steps(versions: Sequence[Report], claims: Mapping[str, Sequence[Claim]]) -> list[VersionStep]:
    """What each of `versions`, which are in order, changed against the one before; `claims` are by report id.

    Statements are no claims here: what was said otherwise is in the words. Nor is whether a figure is attributed.
    """
    return [
        VersionStep(
            a,
            b,
            out_before(a.published, b.published),
            tuple(_changes(claims.get(a.id, ()), claims.get(b.id, ()))),
            _between(a.text, b.text),
            _titles(a.title or "", b.title or ""),
        )
        for a, b in pairwise(versions)
    ]


def _between(a: str, b: str) -> Difference:
    return difference(a, Span(0, len(a)), b, Span(0, len(b)))


def _titles(a: str, b: str) -> Difference | None:
    found = _between(a, b)
    return None if found.same_words else found


def _changes(before: Sequence[Claim], after: Sequence[Claim]) -> list[ClaimChange]:
    stated, now = {_value(c) for c in before}, {_value(c) for c in after}
    gone = _by_subject([c for c in before if _value(c) not in now])
    new = _by_subject([c for c in after if _value(c) not in stated])
    for subject in sorted(gone.keys() - new.keys(), key=str):
        # Who is counted may be worded otherwise as well: where one of a kind went and one came, the one became the other.
        of_kind = [s for s in new if s[0] == subject[0] and s not in gone]
        if len(of_kind) == 1 and sum(s[0] == subject[0] for s in gone.keys() - new.keys()) == 1:
            new[subject] = new.pop(of_kind[0])
    found = [
        ClaimChange(ClaimKind(kind), tuple(gone.get((kind, group), ())), tuple(new.get((kind, group), ())))
        for kind, group in gone.keys() | new.keys()
    ]
    return sorted(found, key=lambda c: (ORDER[c.kind], not (c.before and c.after), _place(c)))


def _by_subject(claims: Sequence[Claim]) -> dict[tuple[str, str], list[Claim]]:
    """The claims by kind and whom they count, each value once, as they stand in the text."""
    out: dict[tuple[str, str], list[Claim]] = {}
    seen: set[Hashable] = set()
    for claim in sorted(claims, key=lambda c: (c.evidence.start, c.id)):
        if claim.kind is ClaimKind.STATEMENT or _value(claim) in seen:
            continue
        seen.add(_value(claim))
        out.setdefault((claim.kind.value, _group(claim)), []).append(claim)
    return out


def _group(claim: Claim) -> str:
    if claim.kind not in PEOPLE_KINDS or claim.of is None:
        return ""
    return fold(claim.of.label or claim.of.text)


def _value(claim: Claim) -> tuple[Hashable, ...]:
    quantity = claim.quantity
    said = (quantity.low, quantity.high, quantity.modifier) if quantity is not None else fold(claim.text)
    return claim.kind, _group(claim), said, claim.polarity, claim.scope


def _place(change: ClaimChange) -> tuple[int, str]:
    first = (change.after or change.before)[0]
    return first.evidence.start, first.id
