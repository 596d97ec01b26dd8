"""Sums: numbers of one report that belong together: joined by "and", by "others", or adding up to a stated whole."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from crosswire.reconciling.figures import EVERYBODY, Mention, is_single
from crosswire.reconciling.gathering import ReportFigures, Wholes
from crosswire.reconciling.tables import thresholds, words
from crosswire.reconciling.vocabulary import entries, entry_in
from crosswire.reconciling.wording import figure_words, number

SENTENCE_END = re.compile(r"[.!?][”\"’')]*\s+(?=[“\"‘(]*[A-Z0-9])|\n\s*\n")


def take_conjuncts(mentions: list[Mention], result: ReportFigures, own: Wholes) -> list[Mention]:
    """Sums "two women and a child"; each conjunct of a group of its own stands for that group too."""
    rest, run = [], list[Mention]()

    def close() -> None:
        if len(run) < 2:
            rest.extend(run)
        else:
            _conjunct_sum(run, result, own)
        run.clear()

    for m in mentions:
        if m.part == "conjunct":
            if run and not same_sentence(result.report.text, run[-1], m):
                close()
            run.append(m)
        else:
            rest.append(m)
    close()
    return sorted(rest, key=lambda m: (m.start, m.claim.id))


def _conjunct_sum(run: list[Mention], result: ReportFigures, own: Wholes) -> None:
    groups = {m.counted for m in run}
    sides = {g.side for g in groups if g.standing == "side"}
    whole = next(iter(groups)) if len(groups) == 1 else EVERYBODY
    if whole.standing == "described":
        whole = EVERYBODY
    total = sum(m.number or 0 for m in run)
    larger = [v for v in own.get(whole, ()) if v >= total]
    for m in run:
        if m.counted not in (whole, EVERYBODY) and m.counted.standing != "described":
            result.add(m)
        elif larger:
            result.leave_out(m, f"a part of the {number(min(larger))} that the same report states")
    # Fighters and those whom they fought are added up, if at all, for the event: see everybody.py.
    if not larger and not (len(groups) > 1 and sides & {"armed", "attacker"}):
        result.add_sum(run, whole)
    elif not larger:
        for m in run:
            if m.counted == EVERYBODY or m.counted.standing == "described":
                result.add(m, EVERYBODY)


def take_rests(mentions: list[Mention], result: ReportFigures, own: Wholes) -> list[Mention]:
    """Joins "two others" to the number before it: parts of a whole that the report states, else a sum."""
    rest = _said_once(mentions, result)
    for m in list(rest):
        if m.part != "rest" or m not in rest:
            continue
        run = run_before(m, rest)
        if not run or not _goes_on(run[-1], m, result.report.text):
            continue
        following = [
            x for x in rest[rest.index(m) + 1 :] if x.part == "rest" and x.start - m.start < thresholds().rest_reach
        ]
        run = [*run, m, *[x for x in following if _may_join(x, run[0])]]
        group = next((x.counted for x in run if x.counted != EVERYBODY), EVERYBODY)
        if group.standing == "described" or (group.standing == "subset" and any(x.counted != group for x in run)):
            group = EVERYBODY
        total = sum(x.number or 0 for x in run)
        larger = [v for v in own.get(group, frozenset()) | own.get(EVERYBODY, frozenset()) if v >= total]
        for x in run:
            rest.remove(x)
            if larger:
                result.leave_out(x, f"a part of the {number(min(larger))} that the same report states")
        if not larger:
            result.add_sum(run, group)
    return rest


ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def _goes_on(before: Mention, m: Mention, text: str) -> bool:
    """True where the others come on top of the number before: in its sentence or the next, one person in its own or by rank.

    Further on they are told of by themselves: "five were hurt. … Another victim is a nurse" makes no six.
    """
    between = text[min(before.start, m.start) : max(before.start, m.start)]
    apart = len(SENTENCE_END.findall(between))
    if m.number != 1 or (before.number == 1 and is_single(before)):
        return apart <= (1 if not is_hit_word(before) else 0) or before.number == 1
    said = (m.claim.of.text if m.claim.of else m.claim.text).casefold()
    rank = next((i + 2 for i, word in enumerate(ORDINALS) if re.search(rf"\b{word}\b", said)), None)
    return before.number == rank - 1 if rank else apart == 0


def is_hit_word(m: Mention) -> bool:
    """True where the word of harm says only that people were hit."""
    return (m.claim.feature("trigger") or "").casefold() in words()["hit"]


def _said_once(mentions: list[Mention], result: ReportFigures) -> list[Mention]:
    """`mentions` without "others" in a number that the report has already given for others."""
    kept: list[Mention] = []
    for m in mentions:
        others = [k for k in kept if k.claim.feature("part") == "rest" and k.value == m.value]
        if m.part == "rest" and not is_single(m) and others:
            result.leave_out(m, f"says the {figure_words(*m.value)} others once more")
        else:
            kept.append(m)
    return kept


def run_before(m: Mention, mentions: list[Mention]) -> list[Mention]:
    """The number that "others" are other than: the nearest before, within reach, that may count the same people."""
    before = [x for x in mentions if x.start < m.start and m.start - x.start <= thresholds().rest_reach]
    for x in reversed(before):
        if x.part != "including" and x.part != "total" and _may_join(x, m):
            return [x]
    return []


def _may_join(a: Mention, b: Mention) -> bool:
    loose = ("described", "subset")
    return (
        a.counted == b.counted
        or EVERYBODY in (a.counted, b.counted)
        or (a.counted.standing in loose and b.counted.standing in loose)
    )


def take_sums(mentions: list[Mention], result: ReportFigures, own: Wholes, wholes: Wholes) -> list[Mention]:
    """Numbers in a row by one voice, close together, that add up to a whole stated in the event are its parts."""
    rest = list(mentions)
    for length in range(thresholds().longest_sum, 1, -1):
        plain = [m for m in rest if m.part in (None, "of") and m.is_point and (m.number or 0) > 0]
        for run in (plain[i : i + length] for i in range(len(plain) - length + 1)):
            if any(m not in rest for m in run) or len({m.voice for m in run}) > 1:
                continue
            if any(b.start - a.start > thresholds().rest_reach for a, b in pairwise(run)):
                continue
            groups = {m.counted for m in run} - {EVERYBODY}
            group = next(iter(groups)) if len(groups) == 1 else EVERYBODY
            total = sum(m.number or 0 for m in run)
            if len(groups) > 1 or total not in wholes.get(group, ()):
                continue
            said_here = total in own.get(group, ())
            for m in run:
                rest.remove(m)
                if said_here:
                    result.leave_out(m, f"a part of the {number(total)} that the same report states")
            if not said_here:
                result.add_sum(run, group)
    return rest


def same_sentence(text: str, a: Mention, b: Mention) -> bool:
    """True where no sentence ends between the two."""
    return not SENTENCE_END.search(text[min(a.start, b.start) : max(a.start, b.start) + 1])


def without_lone_parts(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """One report's mentions of one kind, where a part of nothing is a whole: "and" or "others" of another kind only."""
    ordered = sorted(mentions, key=lambda m: (m.start, m.claim.id))
    joined = [m for m in ordered if m.part == "conjunct"]
    out = []
    for m in ordered:
        if m.part == "conjunct" and not any(o is not m and same_sentence(text, m, o) for o in joined):
            m = replace(m, part=None)
        elif m.part == "rest" and not run_before(m, [x for x in ordered if not x.vague and not x.denied]):
            # Others than those of another kind ("a soldier died and 14 others were hurt") need not be of their group.
            named = m.claim.of is None or entry_in(m.claim.of.text) not in (entries()["other"], None)
            m = replace(m, part=None, counted=m.counted if named else EVERYBODY)
        out.append(m)
    return out
