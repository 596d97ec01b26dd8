"""Dependences in sentences: who reprints whom, who rewrites whom, who carries the same statement, and which came first."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from crosswire.model.claim import Claim
from crosswire.model.dependence import CREDIT, SPEAKER, Dependence
from crosswire.model.moment import Publication, out_before
from crosswire.model.span import Span
from crosswire.model.words import DependenceKind
from crosswire.publishing.speaker_words import speaker_of
from crosswire.publishing.wording import counted, listed

MOST_NAMED = 8
"""Reports named in a sentence; the others are counted."""

SpeakerOf = Callable[[Dependence, Sequence[Claim]], str | None]

COPY, REWRITE, SHARED = DependenceKind.COPY, DependenceKind.REWRITE, DependenceKind.SHARED_STATEMENT


def dependence_sentences(
    dependences: Iterable[Dependence],
    labels: Mapping[str, str],
    claims: Sequence[Claim],
    published: Mapping[str, Publication],
    versions: Mapping[str, str] | None = None,
) -> list[str]:
    """A sentence for each copy and rewrite and for each circle of reports that carry one statement.

    `labels` name the reports; a dependence on a report without one is passed over. `claims` tell who spoke, `published`
    which report came first, `versions` which are versions of one (equal values): these are no copies, and that they
    carry the same statement goes without saying.
    """
    known = sorted((d for d in dependences if d.a in labels and d.b in labels), key=lambda d: (d.kind, d.a, d.b))
    of = versions or {}
    same = {(d.a, d.b) for d in known if d.a in of and of[d.a] == of.get(d.b)}
    out = [_whole(d, labels, published, (d.a, d.b) in same) for d in known if d.kind is not SHARED]
    shared = [d for d in known if d.kind is SHARED and (d.a, d.b) not in same]
    order = list(labels)
    for speaker, group in statement_circles(shared, claims):
        members = sorted({i for d in group for i in (d.a, d.b)}, key=order.index)
        said = f" by {speaker}" if speaker else ""
        spread = [share_words(min(d.score for d in group)), share_words(max(d.score for d in group))]
        alike = spread[0] if spread[0] == spread[1] else f"{spread[0].removesuffix('%')} to {spread[1]}"
        passages = counted(sum(passage_count(d) for d in group), "shared passage")
        out.append(
            f"{listed([labels[i] for i in members], most=MOST_NAMED)} carry the same statement{said} "
            f"({passages}, {alike} alike; {order_words(members, labels, published)})"
        )
    return out


def statement_circles(
    shared: Iterable[Dependence], claims: Sequence[Claim], speaker_of: SpeakerOf | None = None
) -> list[tuple[str | None, list[Dependence]]]:
    """The circles of reports that carry one statement: who speaks in it (null: not known), and what ties the reports.

    By speaker, in the order of the dependences; two circles of one speaker have no report in common. `speaker_of` says who
    speaks, from a dependence and the claims of its two reports; it is `statement_speaker` where it is not given.
    """
    by_report: dict[str, list[Claim]] = {}
    for claim in claims:
        by_report.setdefault(claim.report_id, []).append(claim)
    circles: dict[str | None, list[list[Dependence]]] = {}
    for d in shared:
        own = (*by_report.get(d.a, ()), *by_report.get(d.b, ()))
        join_circle(circles.setdefault((speaker_of or statement_speaker)(d, own), []), d)
    return [(speaker, group) for speaker, groups in circles.items() for group in groups]


def _whole(found: Dependence, labels: Mapping[str, str], published: Mapping[str, Publication], versions: bool) -> str:
    """The sentence for a copy or a rewrite; which is the other's is said only where times tell."""
    a, b = labels[found.a], labels[found.b]
    copied = found.kind is COPY
    if versions:
        known = _comes_first(found.a, [found.b], published)
        who = f"{b} is a later version of {a}" if known else f"{a} and {b} are versions of one report"
    elif _comes_first(found.a, [found.b], published):
        who = f"{b} {'reprints' if copied else 'rewrites'} {a}"
    else:
        who = f"{a} and {b} carry one text" + ("" if copied else ", reworded")
    credited = f"; both credited to {listed(found.told(CREDIT))}" if found.told(CREDIT) else ""
    share = f"{share_words(found.score)} of the shorter{' word for word' if copied else ''}"
    first = order_words([found.a, found.b], labels, published)
    return f"{who} ({share}, {counted(passage_count(found), 'passage')}; {first}{credited})"


def order_words(members: Sequence[str], labels: Mapping[str, str], published: Mapping[str, Publication]) -> str:
    """Which of several reports (by id) came out first: "Wire came first", or that it is not known."""
    for member in members:
        if _comes_first(member, [m for m in members if m != member], published):
            return f"{labels[member]} came first"
    return "order not known"


def _comes_first(report: str, others: Sequence[str], published: Mapping[str, Publication]) -> bool:
    unknown = Publication()
    return all(out_before(published.get(report, unknown), published.get(o, unknown)) for o in others)


def passage_count(dependence: Dependence) -> int:
    """How many passages two reports share: stretches of the first that do not touch."""
    ends: list[Span] = []
    for passage in sorted(f.a for f in dependence.passages):
        if ends and passage.overlaps(ends[-1]):
            ends[-1] = ends[-1].joined(passage)
        else:
            ends.append(passage)
    return len(ends)


def share_words(share: float) -> str:
    """A share from 0 to 1 in per cent: "97%"."""
    return f"{share:.0%}"


def statement_speaker(dependence: Dependence, claims: Sequence[Claim]) -> str | None:
    """Who speaks in the passages that two reports share: what the dependence says, else the speaker of claims there."""
    told = dependence.told(SPEAKER)
    if told:
        return told[0]
    return commonest_in(dependence, claims, speaker_of)


def commonest_in(dependence: Dependence, claims: Sequence[Claim], of: Callable[[Claim], str | None]) -> str | None:
    """What most of the claims in the passages that two reports share have in common, by `of`; null where none says."""
    said: dict[str, int] = {}
    for feature in dependence.passages:
        for report_id, span in ((dependence.a, feature.a), (dependence.b, feature.b)):
            for claim in claims:
                if claim.report_id == report_id and span.overlaps(claim.evidence.span):
                    word = of(claim)
                    if word:
                        said[word] = said.get(word, 0) + 1
    return min(said, key=lambda s: (-said[s], s), default=None)


def join_circle(groups: list[list[Dependence]], dependence: Dependence) -> None:
    """Adds a dependence to the circles of reports that it touches, which become one. In place."""
    touched = [g for g in groups if any({d.a, d.b} & {dependence.a, dependence.b} for d in g)]
    merged = [d for g in touched for d in g] + [dependence]
    groups[:] = [g for g in groups if g not in touched] + [merged]
