"""Parts and wholes: what one report says of one kind, as figures. Five wounded and two others hurt are seven, once.

Always holds: every mention either stands behind a figure or is left out with a reason.
"""

from collections.abc import Sequence

from crosswire.model.report import Report
from crosswire.reconciling.by_place import take_places
from crosswire.reconciling.figures import EVERYBODY, Mention, is_single
from crosswire.reconciling.gathering import ReportFigures, Wholes, stated_wholes
from crosswire.reconciling.selection import one_a_voice
from crosswire.reconciling.singles import take_singles
from crosswire.reconciling.sums import take_conjuncts, take_rests, take_sums
from crosswire.reconciling.wording import number


def report_figures(report: Report, mentions: Sequence[Mention], wholes: Wholes) -> ReportFigures:
    """The figures of one report for one kind; `mentions` are the report's own, `wholes` the event's."""
    result = ReportFigures(report)
    own = stated_wholes(mentions)
    rest = sorted(mentions, key=lambda m: (m.start, m.claim.id))
    rest = _take_denials(rest, result)
    rest = _take_vague(rest, result)
    rest = take_places(rest, result, own, wholes)
    rest = take_conjuncts(rest, result, own)
    rest = take_rests(rest, result, own)
    rest = take_sums(rest, result, own, wholes)
    rest = _take_parts(rest, result, own, wholes)
    rest = _take_cared_for(rest, result, own)
    rest = take_singles(rest, result, own, wholes)
    for mention in rest:
        result.add(mention)
    _raise_whole(result, own, wholes)
    for group in list(result.figures):
        kept, folded = one_a_voice(result.figures[group])
        result.figures[group] = kept
        by_id = {m.claim.id: m for m in mentions}
        for claim_id, reason, check in folded:
            if claim_id in by_id:  # the dead whom a figure was lessened by answer their own question
                result.leave_out(by_id[claim_id], reason, check)
    return result


def _take_cared_for(mentions: list[Mention], result: ReportFigures, own: Wholes) -> list[Mention]:
    """Leaves out people told of as in hospital or in some condition beside a larger number of people hurt: some of those."""
    larger = max((v for g, own_wholes in own.items() if g.standing != "unit" for v in own_wholes), default=0)
    rest = []
    for m in mentions:
        cared_for = m.claim.feature("found_by") in ("phrase", "lead") and m.part is None and not is_single(m)
        if cared_for and 0 < (m.number or 0) < larger:
            result.leave_out(m, f"people in care, taken as a part of the {number(larger)} that the same report states")
        else:
            rest.append(m)
    return rest


def _raise_whole(result: ReportFigures, own: Wholes, wholes: Wholes) -> None:
    """Lets people of one kind stand for everybody where the report counts nobody beyond them ("five teenagers were shot").

    Only where it counts no side: fighters and those whom they fought are added up for the event, in `everybody`.
    """
    if any(group.standing == "side" and figures for group, figures in result.figures.items()):
        return
    largest = max(
        [f.size for f in result.figures.get(EVERYBODY, ()) if not f.vague] + list(wholes.get(EVERYBODY, ())), default=0
    )
    for group in sorted((g for g in result.figures if g.standing == "subset"), key=lambda g: g.label):
        for figure in result.figures[group]:
            if not figure.vague and figure.size > max(1, largest) and figure.low in own.get(group, ()):
                result.figures[EVERYBODY].append(figure)


def _take_denials(mentions: list[Mention], result: ReportFigures) -> list[Mention]:
    counted = [m for m in mentions if not m.denied and (m.number or 0) > 0]
    rest = []
    for m in mentions:
        if not m.denied:
            rest.append(m)
        elif m.counted == EVERYBODY and counted:
            result.leave_out(m, "a denial for a part only, as the same report counts people hit", "")
        elif any(c.counted == m.counted and c.voice == m.voice for c in counted):
            result.leave_out(m, "a denial beside a number that the same voice gives", "")
        else:
            result.add(m)
    return rest


def _take_vague(mentions: list[Mention], result: ReportFigures) -> list[Mention]:
    for m in mentions:
        if not m.vague:
            continue
        if m.part in ("of", "including"):
            result.leave_out(m, "a part, and no number is given")
        else:
            result.add(m)
    return [m for m in mentions if not m.vague]


def _take_parts(mentions: list[Mention], result: ReportFigures, own: Wholes, wholes: Wholes) -> list[Mention]:
    """Leaves out parts ("of", "including"), but those of a group of their own answer that group's question."""
    rest = []
    for m in mentions:
        if m.part not in ("of", "including"):
            rest.append(m)
            continue
        if (
            m.counted != EVERYBODY
            and m.counted.standing != "described"
            and (m.number or 0) not in own.get(m.counted, ())
        ):
            larger_own = [v for v in own.get(m.counted, ()) if v > (m.number or 0)]
            if not larger_own:
                rest.append(m)
                continue
        larger = sorted(
            v for v in own.get(m.counted, frozenset()) | own.get(EVERYBODY, frozenset()) if v >= (m.number or 0)
        )
        elsewhere = wholes.get(m.counted, frozenset()) | wholes.get(EVERYBODY, frozenset())
        if m.part == "of" and not larger and not any(v > (m.number or 0) for v in elsewhere):
            rest.append(m)  # "three of the victims died": whatever they are a part of is no count of the same harm
            continue
        reason = (
            f"a part of the {number(larger[0])} that the same report states"
            if larger
            else "a part of a number that the report does not give"
        )
        result.leave_out(m, reason)
    return rest
