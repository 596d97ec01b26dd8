"""Dependences in sentences: who reprints whom, who rewrites whom, who carries the same statement."""

from collections.abc import Iterable, Mapping, Sequence

from crosswire.model.claim import Claim
from crosswire.model.dependence import Dependence
from crosswire.model.words import DependenceKind
from crosswire.publishing.speaker_words import speaker_of
from crosswire.publishing.wording import listed


def dependence_sentences(
    dependences: Iterable[Dependence], labels: Mapping[str, str], claims: Sequence[Claim]
) -> list[str]:
    """A sentence for each copy and rewrite and for each circle of reports that carry one statement.

    `labels` name the reports; a dependence on a report without one is passed over. `claims` tell who spoke.
    """
    known = sorted((d for d in dependences if d.a in labels and d.b in labels), key=lambda d: (d.kind, d.a, d.b))
    verbs = {DependenceKind.COPY: "reprints", DependenceKind.REWRITE: "rewrites"}
    out = [
        f"{labels[d.b]} {verbs[d.kind]} {labels[d.a]} (score {score_words(d.score)})" for d in known if d.kind in verbs
    ]
    circles: dict[str | None, list[list[Dependence]]] = {}
    for d in known:
        if d.kind is DependenceKind.SHARED_STATEMENT:
            _join(circles.setdefault(statement_speaker(d, claims), []), d)
    order = list(labels)
    for speaker, groups in circles.items():
        for group in groups:
            members = sorted({i for d in group for i in (d.a, d.b)}, key=order.index)
            scores = sorted(d.score for d in group)
            spread = score_words(scores[0])
            if score_words(scores[-1]) != spread:
                spread = f"{spread} to {score_words(scores[-1])}"
            said = f" by {speaker}" if speaker else ""
            out.append(f"{listed([labels[i] for i in members])} carry the same statement{said} (score {spread})")
    return out


def score_words(score: float) -> str:
    """A score from 0 to 1 with two decimals and no leading nought: ".97", "1.00"."""
    return f"{score:.2f}".removeprefix("0") if score < 0.995 else "1.00"


def statement_speaker(dependence: Dependence, claims: Sequence[Claim]) -> str | None:
    """Who speaks in the passages that two reports share: what the dependence says, else the speaker of claims there."""
    for feature in dependence.features:
        if feature.name == "speaker" and feature.value:
            return feature.value
    said: dict[str, int] = {}
    for feature in dependence.features:
        for report_id, span in ((dependence.a, feature.a), (dependence.b, feature.b)):
            for claim in claims:
                if claim.report_id == report_id and span.overlaps(claim.evidence.span):
                    speaker = speaker_of(claim)
                    if speaker:
                        said[speaker] = said.get(speaker, 0) + 1
    return min(said, key=lambda s: (-said[s], s), default=None)


def _join(groups: list[list[Dependence]], dependence: Dependence) -> None:
    """Adds a dependence to the groups it touches, which become one."""
    touched = [g for g in groups if any({d.a, d.b} & {dependence.a, dependence.b} for d in g)]
    merged = [d for g in touched for d in g] + [dependence]
    groups[:] = [g for g in groups if g not in touched] + [merged]
