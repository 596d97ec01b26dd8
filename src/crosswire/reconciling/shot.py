"""Shot: people of whom a report says by the word for it only that they were hit, not whether they lived."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from crosswire.model.report import Report
from crosswire.model.words import ClaimKind
from crosswire.reconciling.figures import Mention, is_single
from crosswire.reconciling.mentions import Omission
from crosswire.reconciling.singles import distinct_people
from crosswire.reconciling.sums import same_sentence
from crosswire.reconciling.tables import words


def shot_less_dead(mentions: Sequence[Mention], reports: Mapping[str, Report]) -> tuple[list[Mention], list[Omission]]:
    """The mentions with people shot as the wounded among them: less those who died; left out where wounded are counted.

    "Five people were shot" counts the dead among the five, unless they are others, or stand beside the dead in one
    sentence ("one was killed and four were shot").
    """
    kept, omitted = [], []
    dead: dict[str, tuple[float, tuple[str, ...]]] = {}
    for report_id in {m.claim.report_id for m in mentions}:
        dead[report_id] = dead_of([m for m in mentions if m.claim.report_id == report_id])
    for m in mentions:
        number, because = dead[m.claim.report_id]
        died = _died_of_them(m, mentions, reports[m.claim.report_id].text)
        if died is not None and not is_hit(m):
            kept.append(replace(m, less=m.less + (died.number or 0), because=(died.claim.id,)))
            continue
        if not (
            is_hit(m)
            and not is_single(m)
            and (m.number or 0) > 1
            and number
            and _holds_dead(m, mentions, reports[m.claim.report_id])
        ):
            kept.append(m)
            continue
        rest = (m.number or 0) - number
        counted = [x for x in mentions if x.claim.report_id == m.claim.report_id and _counts_wounded(x)]
        if counted:
            omitted.append(
                Omission(m.claim, m.counted, "counts the dead too, and the report counts the wounded by themselves")
            )
        elif rest <= 0:
            omitted.append(Omission(m.claim, m.counted, "all of them died, as the report says elsewhere"))
        else:
            kept.append(replace(m, less=number, because=because))
    return kept, omitted


OF_WHOM = re.compile(r"^\S+ of (?:whom|them)\b", re.IGNORECASE)


def _died_of_them(m: Mention, mentions: Sequence[Mention], text: str) -> Mention | None:
    """Those of the wounded of `m` who died, as told right behind: "wounded nine, two of whom later died"."""
    if m.claim.kind is not ClaimKind.INJURED or not m.is_point or m.denied or (m.number or 0) < 2:
        return None
    for k in mentions:
        if (
            k.claim.report_id == m.claim.report_id
            and k.claim.kind is ClaimKind.KILLED
            and k.is_point
            and k.claim.of is not None
            and OF_WHOM.match(k.claim.of.text)
            and 0 < k.start - m.start <= NEAREST
            and (k.number or 0) < (m.number or 0)
            and same_sentence(text, m, k)
        ):
            return k
    return None


NEAREST = 40
"""Characters from a number of wounded to the "two of whom" that tell of its dead."""


def is_hit(mention: Mention) -> bool:
    """True for people shot or stabbed, of whom it is not said by that word whether they lived."""
    trigger = (mention.claim.feature("trigger") or "").casefold()
    return (
        mention.claim.kind is ClaimKind.INJURED
        and trigger in words()["hit"]
        and mention.is_point
        and not mention.denied
    )


def dead_of(mentions: Sequence[Mention]) -> tuple[float, tuple[str, ...]]:
    """How many died by the mentions of one report, and the claims that say it."""
    killed = [
        m for m in mentions if m.claim.kind is ClaimKind.KILLED and m.is_point and not m.denied and m.revision != "old"
    ]
    singles = distinct_people([m for m in killed if is_single(m)])
    stated = [m for m in killed if not is_single(m)]
    largest = max((m.number or 0 for m in stated), default=0)
    if largest >= len(singles):
        return largest, tuple(m.claim.id for m in stated if m.number == largest)
    return len(singles), tuple(m.claim.id for m in singles)


def _holds_dead(hit: Mention, mentions: Sequence[Mention], report: Report) -> bool:
    if hit.part in ("rest", "of", "including") or hit.claim.feature("part") == "rest":
        return False
    return not any(
        m.claim.report_id == report.id
        and m.claim.kind is ClaimKind.KILLED
        and m.part not in ("of", "including")
        and (m.claim.feature("trigger") or "").casefold() not in words()["fatally"]
        and m.claim.evidence.end <= hit.claim.evidence.start
        and same_sentence(report.text, m, hit)
        for m in mentions
    )


def _counts_wounded(mention: Mention) -> bool:
    """True for a number of people said to be wounded, not only shot, taken to hospital, or a part."""
    return (
        mention.claim.kind is ClaimKind.INJURED
        and (not is_hit(mention) or mention.part == "of")
        and mention.is_point
        and not mention.denied
        and (mention.number or 0) > 0
        and not is_single(mention)
        and (mention.part in (None, "rest", "total") or mention.claim.feature("part") == "rest")
        and mention.claim.feature("found_by") not in ("phrase", "lead")
        and not (mention.claim.feature("trigger") or "").casefold().startswith("hospitali")
    )
