"""The tree of voices: who spoke, who carried it, and who took over whose text. Plain data for a picture and for its words.

Always holds: outlets stand in an order in which few of the lines from their voices cross; each is there once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.dependence import CREDIT
from crosswire.model.leaning import Leaning, Lineage
from crosswire.model.moment import out_before
from crosswire.model.report import Report
from crosswire.model.versions import first_versions
from crosswire.model.words import DependenceKind
from crosswire.publishing.answers import Answer
from crosswire.publishing.dependence_words import share_words
from crosswire.publishing.wiring import board
from crosswire.publishing.wording import clean, listed


@dataclass(frozen=True, slots=True)
class TreeVoice:
    """A voice that others carry: what it gives ("killed 15"), and in how many reports."""

    label: str
    gives: tuple[str, ...]
    reports: int


@dataclass(frozen=True, slots=True)
class TreeOutlet:
    """A report of the tree: its outlet, when it came out, what it gives in its own words, and whose text it took over.

    `credited` are the agencies that it credits together with another report.
    """

    report_id: str
    label: str
    day: str
    own: tuple[str, ...]
    leans: tuple[str, ...]
    credited: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TreeLine:
    """A line from a voice to an outlet, both by their number: how the outlet carries it (named, unnamed, unclear), where."""

    voice: int
    outlet: int
    how: str
    claim_id: str


@dataclass(frozen=True, slots=True)
class TreeBow:
    """That one outlet's text stands in another's, both by their number: from the first to the one that came later.

    `kind` is copy, rewrite or version; `known`: times tell which came first.
    """

    first: int
    second: int
    kind: str
    known: bool


@dataclass(frozen=True, slots=True)
class VoiceTree:
    """The tree of one event."""

    voices: tuple[TreeVoice, ...]
    outlets: tuple[TreeOutlet, ...]
    lines: tuple[TreeLine, ...]
    bows: tuple[TreeBow, ...]


VERSION = "version"
VERBS = {"copy": "reprints", "rewrite": "rewrites", VERSION: "is a later version of"}
BOTH = {"copy": "has the text of", "rewrite": "has, reworded, the text of", VERSION: "is a version of"}
"""What an outlet does to another where it is known which came first, and where not."""


def voice_tree(
    lineage: Lineage,
    reports: Sequence[Report],
    answers: Sequence[Answer],
    labels: Mapping[str, str],
    days: Mapping[str, str],
) -> VoiceTree:
    """The tree of `lineage`; `reports` and `labels` stand in order of publication, `answers` are the event's."""
    found = board(lineage.carriers, answers, labels)
    joined: dict[str, list[int]] = {r: sorted(v for report, v in found.joints if report == r) for r in labels}
    order = sorted(labels, key=lambda r: (_middle(joined[r], len(found.voices)), list(labels).index(r)))
    at = {report: number for number, report in enumerate(order)}
    same = first_versions(reports)
    by_id = {r.id: r for r in reports}
    bows = [b for x in lineage.leanings if (b := _bow(x, at, by_id, same)) is not None]
    claims = {(c.report_id, clean(c.voice)): c.claim_ids[0] for c in lineage.carriers if c.claim_ids}
    return VoiceTree(
        voices=tuple(TreeVoice(v.label, v.gives, v.reports) for v in found.voices),
        outlets=tuple(
            TreeOutlet(
                report_id=r,
                label=labels[r],
                day=days[r],
                own=found.own.get(r, ()),
                leans=tuple(_leans(r, lineage.leanings, bows, order, labels)),
                credited=tuple(
                    dict.fromkeys(n for x in lineage.leanings if r in _pair(x) for n in x.dependence.told(CREDIT))
                ),
            )
            for r in order
        ),
        lines=tuple(
            TreeLine(v, at[r], how, claims.get((r, found.voices[v].label), ""))
            for (r, v), how in sorted(found.joints.items(), key=lambda item: (item[0][1], at[item[0][0]]))
        ),
        bows=tuple(bows),
    )


def _middle(voices: Sequence[int], of: int) -> float:
    """Where an outlet stands among the voices; those that carry none come last."""
    return sum(voices) / len(voices) if voices else float(of)


def _pair(leaning: Leaning) -> tuple[str, str]:
    return leaning.dependence.a, leaning.dependence.b


def _bow(
    leaning: Leaning, at: Mapping[str, int], reports: Mapping[str, Report], same: Mapping[str, str]
) -> TreeBow | None:
    a, b = _pair(leaning)
    kind = leaning.dependence.kind
    if kind is DependenceKind.SHARED_STATEMENT or a not in at or b not in at:
        return None
    version = a in same and same[a] == same.get(b)
    known = out_before(reports[a].published, reports[b].published)
    return TreeBow(at[a], at[b], VERSION if version else kind.value, known)


def _leans(
    report: str, leanings: Sequence[Leaning], bows: Sequence[TreeBow], order: Sequence[str], labels: Mapping[str, str]
) -> list[str]:
    """Whose text a report took over, a phrase for each kind of it: "rewrites Meridian (63%)"."""
    shares = {_pair(x): x.dependence.score for x in leanings}
    groups: dict[str, list[str]] = {}
    for bow in bows:
        first, second = order[bow.first], order[bow.second]
        if second == report:
            share = f" ({share_words(shares[first, second])})" if bow.kind != VERSION else ""
            groups.setdefault((VERBS if bow.known else BOTH)[bow.kind], []).append(f"{labels[first]}{share}")
    return [f"{verb} {listed(whom, most=3)}" for verb, whom in groups.items()]
