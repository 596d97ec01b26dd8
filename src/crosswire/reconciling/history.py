"""History: who gave which figure when, and what each outlet's figure is against the one that it gave before.

Pure: the same reports, claims and stages give the same history, in whatever order they come.
"""

from collections.abc import Iterable, Mapping, Sequence

from crosswire.model.claim import Claim
from crosswire.model.dependence import Dependence
from crosswire.model.figure_history import FigureHistory, Given, Shared, Stage, Turn, Value
from crosswire.model.out_by import last_minute
from crosswire.model.outlets import outlet_key
from crosswire.model.question import Position, Question
from crosswire.model.report import Report
from crosswire.model.same_question import same_questions
from crosswire.model.versions import by_one_outlet
from crosswire.model.words import DependenceKind, Modifier
from crosswire.reconciling.figures import revision_of

Moment = tuple[str, tuple[str, ...], tuple[Question, ...]]
"""An event at a time: the time, the reports that came out then, and its questions with them."""

STRONGEST = (DependenceKind.COPY, DependenceKind.REWRITE, DependenceKind.SHARED_STATEMENT)


def figure_histories(
    questions: Sequence[Question],
    moments: Sequence[Moment],
    reports: Sequence[Report],
    claims: Sequence[Claim],
    dependences: Sequence[Dependence],
) -> tuple[FigureHistory, ...]:
    """The histories of `questions`, which are the event's after the last of `moments`; these are in order of time."""
    known = {r.id: r for r in by_one_outlet(reports)}
    by_id = {c.id: c for c in claims}
    at = [(time, ids, same_questions(then, questions)) for time, ids, then in moments]
    out = []
    for question in questions:
        given = _given(question, known, by_id, dependences)
        out.append(
            FigureHistory(
                question,
                tuple(g for g in given if known[g.report_id].published.start is not None),
                tuple(g for g in given if known[g.report_id].published.start is None),
                tuple(Stage(time, ids, found.get(question.key)) for time, ids, found in at),
            )
        )
    return tuple(out)


def publication_order(report: Report) -> tuple[bool, str, str, str]:
    """Where a report stands in time: by when it surely was out, then by when it may have been; undated ones last."""
    published = report.published
    return (
        published.start is None,
        last_minute(published.end or published.start or ""),
        published.start or "",
        report.id,
    )


def _given(
    question: Question, reports: Mapping[str, Report], claims: Mapping[str, Claim], dependences: Sequence[Dependence]
) -> list[Given]:
    """The figures that reports gave to a question, by time, then as they stand in the text."""
    out: list[Given] = []
    last: dict[str, list[Given]] = {}
    for report in sorted(reports.values(), key=publication_order):
        own = [
            (p, sorted((claims[c] for c in p.claim_ids if claims[c].report_id == report.id), key=_place))
            for p in question.positions
            if report.id in p.report_ids
        ]
        found = [(p, said) for p, said in own if said]
        found.sort(key=lambda pair: _place(pair[1][0]))
        outlet = outlet_key(report)
        drafts = [(p, said, *_value(p, said), _recalled(said, report)) for p, said in found]
        current = [(low, high) for _, _, low, high, recalled in drafts if not recalled]
        now = []
        for position, said, low, high, recalled in drafts:
            voices = tuple(o.label for o in position.origins if any(c.id in o.claim_ids for c in said))
            turn, before = _turn((low, high), voices, current, last.get(outlet, []))
            given = Given(
                report.id,
                low,
                high,
                tuple(c.id for c in said),
                voices,
                Turn.RECALLED if recalled else turn,
                () if recalled else before,
                _shared(position, said, report, reports, claims, dependences),
            )
            out.append(given)
            if not recalled:
                now.append(given)
        if now:
            last[outlet] = now
    return out


def _place(claim: Claim) -> tuple[int, str]:
    return claim.evidence.start, claim.id


def _value(position: Position, said: Sequence[Claim]) -> Value:
    """The figure that claims of one report give to a position: their own bound ("at least 20" behind 34), else the position's."""
    own = (position.low, position.high)
    if any((c.low, c.high) == own for c in said):
        return own
    bounds = [c for c in said if c.quantity is not None and c.quantity.modifier is not Modifier.EXACT]
    return (bounds[0].low, bounds[0].high) if bounds else own


def _recalled(said: Sequence[Claim], report: Report) -> bool:
    return all(revision_of(claim, report)[0] == "old" for claim in said)


def _turn(
    value: Value, voices: Sequence[str], current: Sequence[Value], last: Sequence[Given]
) -> tuple[Turn, tuple[Value, ...]]:
    """How a figure stands to its outlet's last ones; `current` are all that the report gives."""
    if not last:
        return Turn.FIRST, ()
    if any(_repeats(value, g.value) for g in last):
        return Turn.AGAIN, ()
    dropped = [g for g in last if not any(_repeats(v, g.value) for v in current)]
    replaced = [g for g in dropped if set(g.voices) & set(voices)] or dropped
    if not replaced:
        return Turn.ADDED, ()
    return Turn.CHANGED, tuple(dict.fromkeys(g.value for g in replaced))


def _repeats(value: Value, earlier: Value) -> bool:
    """True where `value` is the earlier one, or a bound that it fits: "more than 30" after 34."""
    if value == earlier:
        return True
    (low, high), (least, most) = value, earlier
    if low == high or least is None or least != most:
        return False
    return (low is None or low <= least) and (high is None or least <= high)


def _shared(
    position: Position,
    said: Sequence[Claim],
    report: Report,
    reports: Mapping[str, Report],
    claims: Mapping[str, Claim],
    dependences: Iterable[Dependence],
) -> Shared | None:
    """Another outlet's report that has the figure in words that this one has too; a reprint goes before a statement."""
    found = []
    for dependence in dependences:
        if report.id not in (dependence.a, dependence.b):
            continue
        first = dependence.b == report.id
        other = dependence.a if first else dependence.b
        if other not in position.report_ids or other not in reports or outlet_key(reports[other]) == outlet_key(report):
            continue
        if dependence.kind is DependenceKind.SHARED_STATEMENT:
            theirs = [claims[c] for c in position.claim_ids if claims[c].report_id == other]
            if not any(
                any((f.b if first else f.a).overlaps(c.evidence.span) for c in said)
                and any((f.a if first else f.b).overlaps(c.evidence.span) for c in theirs)
                for f in dependence.features
            ):
                continue
        came_first = first and _is_known_earlier(reports[other], report)
        order = (not came_first, STRONGEST.index(dependence.kind), publication_order(reports[other]))
        found.append((order, Shared(other, dependence.kind, came_first)))
    kept = [shared for _, shared in sorted(found, key=lambda pair: pair[0])]
    # What came out later took it from here, and says so in its own row.
    return next((s for s in kept if s.came_first or not _is_known_earlier(report, reports[s.report_id])), None)


def _is_known_earlier(a: Report, b: Report) -> bool:
    """True where `a` was out before `b` came out, as far as both dates tell."""
    if a.published.start is None or b.published.start is None:
        return False
    return (
        last_minute(a.published.end or a.published.start) <= b.published.start and a.published.start < b.published.start
    )
