"""Wiring: which outlet carries whose figures, arranged as a board of outlets and voices."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.leaning import Carrier
from crosswire.publishing.answers import Answer
from crosswire.publishing.outlet_labels import is_own
from crosswire.publishing.wording import clean

NAMED, UNNAMED, UNCLEAR = "named", "unnamed", "unclear"
"""How a report carries a voice's figures: naming it; without naming it; or in a way that only likely makes it that voice."""


@dataclass(frozen=True, slots=True)
class BoardVoice:
    """One voice of the board: what it gives ("killed 15"), and how many reports carry it."""

    label: str
    gives: tuple[str, ...]
    reports: int


@dataclass(frozen=True, slots=True)
class Board:
    """Reports in order of publication, and the voices that others speak with, the widest spread first.

    `joints` say how a report (by id) carries a voice (by its number), where it does; `own` what a report gives in its own
    words, where it gives anything so.
    """

    report_ids: tuple[str, ...]
    voices: tuple[BoardVoice, ...]
    joints: Mapping[tuple[str, int], str]
    own: Mapping[str, tuple[str, ...]]


def board(carriers: Sequence[Carrier], answers: Sequence[Answer], labels: Mapping[str, str]) -> Board:
    """The board of an event; `labels` name its reports, in order of publication."""
    order = list(labels)
    carried: dict[str, list[Carrier]] = {}
    for carrier in carriers:
        if carrier.report_id in labels:
            carried.setdefault(clean(carrier.voice), []).append(carrier)
    own = {v: found[0].report_id for v, found in carried.items() if _is_own(v, found, labels)}

    def rank(voice: str) -> tuple[int, int, str]:
        return -len(carried[voice]), min(order.index(c.report_id) for c in carried[voice]), voice

    ranked = sorted((v for v in carried if v not in own), key=rank)
    return Board(
        report_ids=tuple(order),
        voices=tuple(BoardVoice(v, _gives(v, answers), len(carried[v])) for v in ranked),
        joints={(c.report_id, number): _joint(c) for number, voice in enumerate(ranked) for c in carried[voice]},
        own={report: _gives(voice, answers) for voice, report in sorted(own.items())},
    )


def _joint(carrier: Carrier) -> str:
    return UNCLEAR if not carrier.clear else NAMED if carrier.named else UNNAMED


def _is_own(voice: str, carriers: Sequence[Carrier], labels: Mapping[str, str]) -> bool:
    return len(carriers) == 1 and is_own(voice, carriers[0].report_id, labels)


def _gives(voice: str, answers: Sequence[Answer]) -> tuple[str, ...]:
    """What a voice gives to each question: "killed 15", "killed none (civilians)"; a group that is everybody goes unsaid."""
    out: dict[str, None] = {}
    for answer in answers:
        figures = [s.figure for s in answer.stands if any(v.label == voice for v in s.voices)]
        group = clean(answer.question.of.label) if answer.question.of else ""
        whom = f" ({group})" if group and sum(a.kind == answer.kind for a in answers) > 1 else ""
        if figures and not any(said.startswith(f"{answer.kind} {', '.join(figures)}") for said in out):
            out[f"{answer.kind} {', '.join(figures)}{whom}"] = None
    return tuple(out)
