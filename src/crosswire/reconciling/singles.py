"""Singles: victims told of one by one ("a 61-year-old woman", "the driver"), and how many different people they are."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from crosswire.model.words import Modifier
from crosswire.reconciling.figures import EVERYBODY, Counted, Figure, Mention, is_single
from crosswire.reconciling.gathering import ReportFigures, Wholes, summed
from crosswire.reconciling.mentions import Omission, omissions
from crosswire.reconciling.vocabulary import key_of
from crosswire.reconciling.wording import listed, number

EMPTY = frozenset(
    {
        "a",
        "an",
        "the",
        "who",
        "was",
        "were",
        "one",
        "another",
        "of",
        "and",
        "in",
        "at",
        "year",
        "old",
        "third",
        "second",
    }
)


def description(mention: Mention) -> frozenset[str]:
    """The telling words of a description: nouns, names and the age; articles and the like left out."""
    text = mention.claim.of.text if mention.claim.of else ""
    ages = re.findall(r"\b\d{1,3}\b", text)
    return frozenset([w for w in re.split(r"[\s-]+", key_of(text)) if w not in EMPTY] + ages)


def distinct_people(singles: Sequence[Mention]) -> list[Mention]:
    """One mention for each different person: the same by the report's register of persons, else by a description
    whose words all stand in another's."""
    ordered = sorted(singles, key=lambda m: (-len(description(m)), m.start, m.claim.id))
    kept: list[Mention] = []
    for mention in ordered:
        if mention.person is not None:
            if not any(mention.person == k.person for k in kept):
                kept.append(mention)
            continue
        telling = description(mention)
        if mention.part == "rest" or not any(telling <= description(k) for k in kept):
            kept.append(mention)
    return sorted(kept, key=lambda m: (m.start, m.claim.id))


def take_singles(mentions: list[Mention], result: ReportFigures, own: Wholes, wholes: Wholes) -> list[Mention]:
    """Takes the victims told of one by one out of one report's mentions and gives back the rest.

    They are parts of a number, no smaller than they are, that the report states (`own`), or that other reports state
    (`wholes`), as a portrait of one victim counts nobody; otherwise their count is the report's figure.
    """
    singles = [m for m in mentions if is_single(m)]
    own = _with_floors(own, mentions)
    for home in sorted({_home(m) for m in singles}, key=lambda g: (g.label, str(g))):
        _count([m for m in singles if _home(m) == home], home, result, own, wholes)
    for group in sorted(
        {m.counted for m in singles if m.counted.standing == "subset"}, key=lambda g: (g.label, str(g))
    ):
        people = distinct_people([m for m in singles if m.counted == group])
        if group.label not in ("men", "women") and not any(v >= len(people) for v in wholes.get(group, ())):
            result.figures[group].append(summed(people, result.report))
    return [m for m in mentions if not is_single(m)]


def _with_floors(own: Wholes, mentions: Sequence[Mention]) -> Wholes:
    """The wholes with "at least six" too: of those six are the people whom a report goes on to describe."""
    out = defaultdict(set, {group: set(values) for group, values in own.items()})
    for m in mentions:
        if m.claim.low is not None and m.claim.high is None and not (m.vague or m.denied or m.part):
            out[m.counted].add(m.claim.low)
    return {group: frozenset(values) for group, values in out.items()}


def without_doubtful_sums(
    figures: Sequence[Figure], mentions: Mapping[str, Mention], omitted: list[Omission]
) -> list[Figure]:
    """The figures of everybody without sums over people told of one by one, where a report without that sum states a number.

    A person added to "four others" may be the one who died, or one of the four; who states a number has counted.
    """
    stated = [f for f in figures if f.firm and not f.derived and f.revision != "old" and (f.low or 0) > 1]
    kept = []
    for figure in figures:
        singles = [mentions[c] for c in figure.claim_ids if c in mentions and is_single(mentions[c])]
        doubtful = figure.derived and singles and not any(f.value == figure.value for f in stated)
        alike = {r for f in figures if f.derived and f.value == figure.value for r in f.report_ids}
        others = sorted({number(f.low or 0) for f in stated if not alike.issuperset(f.report_ids)})
        if not doubtful or not others:
            kept.append(figure)
            continue
        reason = f"added up with people told of one by one; other reports state {listed(others)}"
        omitted += omissions(figure.claim_ids, mentions, reason, EVERYBODY)
    return kept


def _home(mention: Mention) -> Counted:
    """The group that a single victim counts for: civilians where they are counted as such, else everybody."""
    return mention.counted if mention.counted.side == "civilian" else EVERYBODY


def _count(singles: list[Mention], home: Counted, result: ReportFigures, own: Wholes, wholes: Wholes) -> None:
    count = len(distinct_people(singles))
    groups = [home, *(g for g in own if home == EVERYBODY and g.standing == "subset")]
    here = sorted(v for g in groups for v in own.get(g, ()) if v >= max(count, 2 if g != home else 1))
    elsewhere = sorted(v for v in wholes.get(home, ()) if v > count)
    if here or elsewhere:
        whole = (
            f"the {number(here[0])} that the same report states"
            if here
            else f"{number(elsewhere[0])} that others state"
        )
        for m in singles:
            result.leave_out(m, f"told of by itself, one of {whole}")
        return
    voices = [m.voice for m in singles]
    voice = max(sorted(set(voices)), key=voices.count)
    figure = summed(singles, result.report)
    result.figures[home].append(replace(figure, low=count, high=count, modifier=Modifier.EXACT, voice=voice))
