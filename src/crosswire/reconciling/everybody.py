"""Everybody: the figures for all who were hit, whoever they are: as stated, or added up from sides that are apart.

Children, women, passengers and the like are some of those hit and are never added; nor is anything added to a whole
that a report states.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crosswire.model.words import ClaimKind, Modifier
from crosswire.reconciling.agreement import agree
from crosswire.reconciling.answers import Matter
from crosswire.reconciling.changes import changes
from crosswire.reconciling.figures import EVERYBODY, Counted, Figure, merged
from crosswire.reconciling.positions import Standing, standings
from crosswire.reconciling.status import standing_still
from crosswire.reconciling.wording import listed

Figures = Mapping[Counted, Sequence[Figure]]


def everybody(kind: ClaimKind, figures: Figures, partial: frozenset[Counted]) -> Matter | None:
    """The question of everybody for one kind, or null where nothing can be told.

    `partial` are the groups that some report shows as a part of a larger whole ("including six soldiers").
    """
    stated = list(figures.get(EVERYBODY, ()))
    sides = {g: list(f) for g, f in figures.items() if g.standing == "side" and any(_counts(x) for x in f)}
    numbers = [f for f in stated if not f.vague]
    if (numbers and any(_counts(f) for f in numbers)) or (numbers and not sides):
        return _with_only_side(kind, stated, numbers, sides, partial)
    if not sides:
        return _from_subset(kind, figures, stated)
    if len(sides) == 1:
        group, own = next(iter(sides.items()))
        if group in partial:
            return Matter(kind, EVERYBODY, tuple(stated)) if stated else None
        note = f"no report counts others than {group.label}, so that their number is everybody's"
        return Matter(kind, EVERYBODY, (*own, *stated), notes=(note,))
    return _added(kind, sides, stated)


def _counts(figure: Figure) -> bool:
    """True for a figure of more than nought, or of an open number."""
    return not figure.vague and (figure.high is None or figure.high > 0)


def _with_only_side(
    kind: ClaimKind,
    stated: list[Figure],
    numbers: list[Figure],
    sides: dict[Counted, list[Figure]],
    partial: frozenset[Counted],
) -> Matter:
    """Stated wholes; where all of them equal figures of the one side that was hit, that side's figures answer too."""
    if len(sides) == 1:
        group, own = next(iter(sides.items()))
        same = all(any(agree(n, f) for f in own if not f.vague) for n in numbers)
        if same and group not in partial and group.side != "attacker":
            twins = {(f.voice, f.report_ids, f.value) for f in own}
            others = [f for f in stated if (f.voice, f.report_ids, f.value) not in twins]
            note = f"the numbers without a group are those given for {group.label}, and no report counts others"
            return Matter(kind, EVERYBODY, (*own, *others), notes=(note,))
    most = max(f.size for f in numbers)
    beyond = [f for own in sides.values() for f in own if f.spoken and not f.vague and (f.low or 0) > most]
    notes = (
        ("whoever counts more of one side than others count people counts as many people at least",) if beyond else ()
    )
    return Matter(kind, EVERYBODY, (*stated, *beyond), notes=notes)


def _from_subset(kind: ClaimKind, figures: Figures, stated: list[Figure]) -> Matter | None:
    """Where reports count one kind of people only ("four children were killed"), they are everybody."""
    subsets = {
        g: f for g, f in figures.items() if g.standing == "subset" and any(_counts(x) and not x.derived for x in f)
    }
    if len(subsets) == 1 and not any(not f.vague for f in stated):
        group, own = next(iter(subsets.items()))
        return Matter(kind, EVERYBODY, (*own, *stated), notes=(f"no report counts others than {group.label}",))
    return Matter(kind, EVERYBODY, tuple(stated)) if stated else None


def _added(kind: ClaimKind, sides: dict[Counted, list[Figure]], stated: list[Figure]) -> Matter:
    """Sums over the sides, one for each voice that can be followed through all of them."""
    groups = sorted(sides, key=lambda g: g.label)
    live: dict[Counted, list[Standing]] = {}
    revised = False
    for group in groups:
        own = sorted(sides[group], key=lambda f: (f.report_ids, f.start, f.claim_ids, f.voice))
        gone = [c.figure for c in changes(own)]
        made = standings(own, gone)
        revised = revised or any(not s.live for s in made)
        live[group] = [s for s in standing_still(made) if not s.vague]
    groups = [g for g in groups if live[g]]
    if not groups:
        return Matter(kind, EVERYBODY, tuple(stated))
    voices = sorted({v for positions in live.values() for s in positions for v in s.voices})
    open_groups = [g for g in groups if len(live[g]) > 1]
    sums = []
    for voice in voices:
        chosen = [_given_by(voice, live[g]) for g in groups]
        leads = all(_given_by(voice, live[g]) is not None for g in (open_groups or groups))
        filled = [c or (live[g][0] if len(live[g]) == 1 else None) for c, g in zip(chosen, groups, strict=True)]
        if leads and all(filled):
            sums.append(_sum([s for s in filled if s is not None], voice))
    if not sums:
        spans = [_span(live[g]) for g in groups]
        label = listed(voices)
        sums = [_sum(spans, label)]
    names = listed([g.label for g in groups])
    note = f"no report counts everybody: {names} are added up, for each voice that gives what is disputed among them"
    return Matter(kind, EVERYBODY, (*sums, *[f for f in stated if f.vague]), notes=(note,), revised=revised)


def _given_by(voice: str, positions: Sequence[Standing]) -> Standing | None:
    given = [s for s in positions if voice in s.voices]
    return given[-1] if given else None


def _span(positions: Sequence[Standing]) -> Standing:
    """All positions of a group as one, from its lowest to its highest number."""
    figures = tuple(f for s in positions for f in s.live)
    lows = [f.low for f in figures if f.low is not None]
    highs = [f.high for f in figures]
    top = None if any(h is None for h in highs) else max(h for h in highs if h is not None)
    lead = replace(figures[0], low=min(lows) if lows else None, high=top)
    return Standing((lead, *figures), (lead, *figures))


def _sum(parts: Sequence[Standing], voice: str) -> Figure:
    lows, highs = [s.value[0] for s in parts], [s.value[1] for s in parts]
    low = sum(v or 0 for v in lows)
    high = None if any(v is None for v in highs) else sum(v for v in highs if v is not None)
    figures = [f for s in parts for f in s.live if f.value == s.value or f is s.lead]
    exact = all(s.lead.modifier is Modifier.EXACT for s in parts)
    if high is None:
        modifier = Modifier.AT_LEAST
    elif low != high:
        modifier = Modifier.BETWEEN
    else:
        modifier = Modifier.EXACT if exact else Modifier.ABOUT
    days = [f.day for f in figures if f.day is not None]
    return Figure(
        low,
        high,
        modifier,
        voice,
        merged(*(f.claim_ids for f in figures)),
        merged(*(f.report_ids for f in figures)),
        max(days, default=None),
        spoken=True,
        derived=True,
    )
