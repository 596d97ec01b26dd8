"""Voice folds: what each voice of an event stands behind, and why each of its claims is that voice's, in words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.model.event import Event
from crosswire.model.voice import OriginReason
from crosswire.publishing.figure_words import claim_figure
from crosswire.publishing.speaker_words import party_words
from crosswire.publishing.wording import clean, listed, quoted, words_of

MOST_NAMED = 4
"""Outlets named with one figure."""


@dataclass(frozen=True, slots=True)
class Fold:
    """One reason for which claims are a voice's: the reason, whether it is sure, what they state and in which outlets, how many
    others there are that answer no question, and the claims that are told of, by id.
    """

    why: str
    clear: bool
    said: tuple[str, ...]
    others: int
    claim_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VoiceFolds:
    """A voice and the reasons for which claims are its own; `answers`: some of them answer a question of the event."""

    label: str
    folds: tuple[Fold, ...]
    answers: bool


def voice_folds(
    event: Event,
    reasons: Iterable[tuple[str, OriginReason]],
    claims: Sequence[Claim],
    labels: Mapping[str, str],
    *,
    everything: bool = False,
) -> list[VoiceFolds]:
    """The voices behind `claims`, in the order of `reasons` (claim id, reason), which are of `event`.

    Claims that answer no question of the event are only counted unless `everything` is asked for.
    """
    by_id = {c.id: c for c in claims}
    answering = {i for q in event.questions for p in q.positions for i in p.claim_ids}
    voices: dict[str, dict[tuple[str, bool], list[Claim]]] = {}
    for claim_id, reason in reasons:
        if claim_id in by_id:
            why = (clean(reason.why), reason.clear)
            voices.setdefault(clean(reason.label), {}).setdefault(why, []).append(by_id[claim_id])
    return [
        VoiceFolds(
            label,
            tuple(_fold(why, clear, found, answering, labels, everything) for (why, clear), found in whys.items()),
            any(c.id in answering for found in whys.values() for c in found),
        )
        for label, whys in voices.items()
    ]


def _fold(
    why: str, clear: bool, found: Sequence[Claim], answering: set[str], labels: Mapping[str, str], everything: bool
) -> Fold:
    told = [c for c in found if everything or c.id in answering]
    outlets: dict[str, list[str]] = {}
    for claim in told:
        outlets.setdefault(_claim_words(claim), []).append(labels.get(claim.report_id, claim.report_id))
    said = tuple(f"{words} ({listed(list(dict.fromkeys(names)), most=MOST_NAMED)})" for words, names in outlets.items())
    return Fold(why, clear, said, len(found) - len(told), tuple(c.id for c in told))


def _claim_words(claim: Claim) -> str:
    figure = claim_figure(claim)
    of = f", {party_words(claim.of)}" if claim.of else ""
    return f"{words_of('kind')[claim.kind]} {figure if claim.quantity else quoted(figure)}{of}"
