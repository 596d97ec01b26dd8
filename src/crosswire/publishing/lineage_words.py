"""The lineage of an event arranged for people: the board of outlets and voices, who leans on whom, and what was made of
each statement, in plain strings that a page or a terminal only has to set.

Always holds: a pure function of the record; every passage shown stands in its report, but for blanks that are run together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from crosswire.model.claim import Claim
from crosswire.model.leaning import Leaning, Lineage, Reworking
from crosswire.model.report import Report
from crosswire.model.statement import EditKind, Family, Manner, Variant
from crosswire.model.versions import first_versions
from crosswire.model.words import DependenceKind
from crosswire.publishing.answers import answers_of
from crosswire.publishing.dependence_words import MOST_NAMED, dependence_sentences
from crosswire.publishing.difference_words import TOO_DIFFERENT, Stretch, stretches
from crosswire.publishing.dossier import counts_words, headline
from crosswire.publishing.outlet_labels import in_order_of_publication, report_labels
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wiring import Board, board
from crosswire.publishing.wording import clean, counted, listed, small_number


@dataclass(frozen=True, slots=True)
class VariantLines:
    """A variant in words: the reports that have it (by label), when they came out, and its words with the differences
    marked; `note` says what there is to say of it besides ("the same words"). `report_ids` are the reports.
    """

    labels: tuple[str, ...]
    report_ids: tuple[str, ...]
    when: str
    manner: Manner
    words: tuple[Stretch, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class FamilyLines:
    """A family in words: the first variant, then the others; `first_known`: the first is the one that came first."""

    variants: tuple[VariantLines, ...]
    first_known: bool


@dataclass(frozen=True, slots=True)
class Told:
    """What a voice said, as several reports carry it; the label is empty for what no report gives to anybody."""

    voice: str
    families: tuple[FamilyLines, ...]


@dataclass(frozen=True, slots=True)
class ReworkingLines:
    """What a copy or rewrite did to the first text: a sentence that counts it, and the sentences cut, added and changed."""

    sentence: str
    summary: str
    cut: tuple[str, ...]
    added: tuple[str, ...]
    changed: tuple[tuple[Stretch, ...], ...]


@dataclass(frozen=True, slots=True)
class LineagePage:
    """The lineage of one event for a reader; `labels` name its reports, `left` counts the families that are not shown."""

    headline: str
    counts: str
    labels: Mapping[str, str]
    days: Mapping[str, str]
    board: Board
    reworked: tuple[ReworkingLines, ...]
    leaning: tuple[str, ...]
    told: tuple[Told, ...]
    left: int


MOST_SPOKEN, MOST_UNSPOKEN = 6, 2
"""Families shown of what somebody said, and of what no report gives to anybody, unless all are asked for."""


def lineage_page(
    lineage: Lineage, reports: Sequence[Report], claims: Sequence[Claim], *, everything: bool = False
) -> LineagePage:
    """The page of `lineage`, from the event's reports and all that these claim.

    Families that a reprint or rewrite explains are left out, as are those beyond what a page holds, unless `everything` is
    asked for.
    """
    reports = in_order_of_publication([r for r in reports if r.id in lineage.event.reports])
    labels = report_labels(reports)
    by_id = {r.id: r for r in reports}
    here = [c for c in claims if c.report_id in by_id]
    answers = answers_of(lineage.event.questions, {c.id: c for c in here}, by_id, labels)
    whole = [x for x in lineage.leanings if x.reworking is not None and {x.dependence.a, x.dependence.b} <= set(by_id)]
    shared = [x.dependence for x in lineage.leanings if x.dependence.kind is DependenceKind.SHARED_STATEMENT]
    found = [f for f in lineage.families if set(f.report_ids) <= set(by_id)]
    apart = [d for d in shared if not any(f.voice and {d.a, d.b} <= set(f.report_ids) for f in found)]
    shown = found if everything else _chosen(found, whole)
    published = {r.id: r.published for r in reports}
    return LineagePage(
        headline=headline(lineage.event),
        counts=counts_words(lineage.event, lineage.most_voices),
        labels=labels,
        days={r.id: _day(r) for r in reports},
        board=board(lineage.carriers, answers, labels),
        reworked=tuple(_reworked(x, by_id, labels, here) for x in whole),
        leaning=(
            *_sharing([f for f in found if not _is_explained(f, whole)], labels),
            *dependence_sentences(apart, labels, here, published, first_versions(reports)),
        ),
        told=tuple(_told(shown, by_id, labels)),
        left=len(found) - len(shown),
    )


def _chosen(found: Sequence[Family], whole: Sequence[Leaning]) -> list[Family]:
    """The families that no reprint or rewrite explains, as many as a page holds."""
    own = [f for f in found if not _is_explained(f, whole)]
    spoken = [f for f in own if f.voice is not None]
    return spoken[:MOST_SPOKEN] + [f for f in own if f.voice is None][:MOST_UNSPOKEN]


def _is_explained(family: Family, whole: Sequence[Leaning]) -> bool:
    """True where its reports are all copies or rewrites of each other."""
    one_text = {frozenset((x.dependence.a, x.dependence.b)) for x in whole}
    return all(frozenset(pair) in one_text for pair in combinations(family.report_ids, 2))


def _sharing(found: Sequence[Family], labels: Mapping[str, str]) -> list[str]:
    """A sentence for each voice: which reports share its words, how many of its statements, and which came first."""
    out = []
    for voice in dict.fromkeys(f.voice for f in found if f.voice is not None):
        own = [f for f in found if f.voice == voice]
        members = [i for i in labels if any(i in f.report_ids for f in own)]
        share = f"share {counted(len(own), 'statement')} of {clean(voice)}"
        out.append(f"{listed([labels[i] for i in members], most=MOST_NAMED)} {share}; {_order(own, labels)}")
    return out


def _order(found: Sequence[Family], labels: Mapping[str, str]) -> str:
    """Which report was the first with all of the statements, where one was."""
    first = {f.report_ids[0] if f.first_known else "" for f in found}
    if len(first) > 1:
        return "no one report came first with all of them"
    return f"{labels[only]} came first" if (only := first.pop()) else "order not known"


def _told(found: Sequence[Family], reports: Mapping[str, Report], labels: Mapping[str, str]) -> list[Told]:
    """The families by voice, in the order in which voices first come up; what is nobody's last."""
    voices = dict.fromkeys(f.voice for f in found)
    ordered = sorted(voices, key=lambda v: v is None)
    return [
        Told(clean(voice or ""), tuple(_family(f, reports, labels) for f in found if f.voice == voice))
        for voice in ordered
    ]


def _family(family: Family, reports: Mapping[str, Report], labels: Mapping[str, str]) -> FamilyLines:
    groups: dict[object, list[Variant]] = {}
    for variant in family.variants:
        # Those who have the words of one variant stand in one line below it.
        alone = variant.same_as is None
        groups.setdefault(variant.report_id if alone else (variant.same_as, variant.voice), []).append(variant)
    return FamilyLines(tuple(_variant(g, family, reports, labels) for g in groups.values()), family.first_known)


def _variant(
    group: Sequence[Variant], family: Family, reports: Mapping[str, Report], labels: Mapping[str, str]
) -> VariantLines:
    variant, first = group[0], family.variants[0]
    report = reports[variant.report_id]
    notes = []
    if variant.difference is None:
        words = [Stretch(EditKind.SAME, clean(variant.span.of(report.text)))]
    else:
        words = stretches(reports[first.report_id].text, report.text, variant.difference)
        if variant.difference.alike < TOO_DIFFERENT:
            notes.append("in other words")
    if variant.voice is None and family.voice is not None:
        notes.append("nobody is named")
    elif variant.voice != family.voice and variant.voice is not None:
        notes.append(f"given to {clean(variant.voice)}")
    if variant.same_as is not None:
        which = "the same words" if variant.same_as == first.report_id else f"the words of {labels[variant.same_as]}"
        words, notes = [], [which, *notes]
    days = dict.fromkeys(_day(reports[v.report_id]) for v in group)
    return VariantLines(
        tuple(labels[v.report_id] for v in group),
        tuple(v.report_id for v in group),
        listed([d for d in days if d]),
        variant.manner,
        tuple(words),
        ", ".join(notes),
    )


def _day(report: Report) -> str:
    """The day or days on which a report came out, or an empty string."""
    published = report.published
    return interval_words((published.start or "")[:10], (published.end or "")[:10], short=True) or ""


def _reworked(
    leaning: Leaning, reports: Mapping[str, Report], labels: Mapping[str, str], claims: Sequence[Claim]
) -> ReworkingLines:
    assert leaning.reworking is not None
    found = leaning.dependence
    a, b = reports[found.a], reports[found.b]
    published = {a.id: a.published, b.id: b.published}
    done = leaning.reworking
    changed = [stretches(a.text, b.text, p.difference) for p in done.pairs if not p.difference.same_words]
    return ReworkingLines(
        sentence=dependence_sentences([found], labels, claims, published, first_versions([a, b]))[0],
        summary=_summary(done, labels[a.id], labels[b.id]),
        cut=tuple(clean(s.of(a.text)) for s in done.cut),
        added=tuple(clean(s.of(b.text)) for s in done.added),
        changed=tuple(tuple(c) for c in changed),
    )


def _summary(done: Reworking, a: str, b: str) -> str:
    """What became of the first text's sentences, counted."""
    same = sum(p.difference.same_words for p in done.pairs)
    total = len(done.pairs) + len(done.cut) + len(done.folded)
    fates = ((same, "kept"), (len(done.pairs) - same, "changed"), (len(done.folded), "put into others"))
    kept = [f"{small_number(n)} {fate}" for n, fate in (*fates, (len(done.cut), "left out")) if n]
    moved = sum(p.moved for p in done.pairs)
    said = f"of {a}’s {counted(total, 'sentence')} {listed(kept)}"
    if moved:
        said += f", {small_number(moved)} of them moved"
    return said + (f"; {b} has {counted(len(done.added), 'sentence')} of its own" if done.added else "")
