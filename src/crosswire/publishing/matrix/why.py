"""Why: how a row of the matrix came to what it says: the reason of its status, the rule, and each answer with its voices,
who gave it, and the very sentences.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.publishing.matrix.grid import Answered, Row
from crosswire.publishing.matrix.sayings import Saying, Sayings
from crosswire.publishing.wording import capital, words_of


@dataclass(frozen=True, slots=True)
class WhyVoice:
    """A voice behind an answer and the sentences that carry it; `label` is empty where no voices are told apart.

    `why` says for each way in which it is that voice how many of the sentences are its by that, where it is not plain.
    """

    label: str
    why: tuple[str, ...]
    unsure: bool
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class WhyAnswer:
    """One answer with the voices behind it, the widest spread first."""

    answer: Answered
    voices: tuple[WhyVoice, ...]

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that give it, in order."""
        return tuple(dict.fromkeys(s.outlet for v in self.voices for s in v.sayings))


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """Why a row is as it is. `definition` says what the status means, `lines` how the rule came to its figure, step by step."""

    row: Row
    definition: str
    reasons: tuple[str, ...]
    answers: tuple[WhyAnswer, ...]
    lines: tuple[str, ...] = ()


def why_of(row: Row, claims: Mapping[str, Claim], sayings: Sayings, lines: tuple[str, ...] = ()) -> Why:
    """Why a row is as it is. `claims` are by id; `lines` the record's own reasons."""
    return Why(
        row=row,
        definition=words_of("status").get(row.status, "")
        if row.rule
        else words_of("fact_status_meaning").get(row.status, ""),
        reasons=tuple(capital(sayings.named(r)).rstrip(".") for r in (*row.reasons, row.why) if r),
        answers=tuple(_answer(row, number, claims, sayings) for number in range(len(row.answers))),
        lines=tuple(sayings.named(line) for line in lines if line.strip()),
    )


def _answer(row: Row, number: int, claims: Mapping[str, Claim], sayings: Sayings) -> WhyAnswer:
    ids = [i for cell in row.cells for e in cell.entries if e.position == number for i in e.claim_ids]
    heard: dict[str, list[Saying]] = {}
    for claim_id in ids:
        if claim_id in claims:
            saying = sayings.of(claims[claim_id])
            heard.setdefault(saying.voice if row.rule else "", []).append(saying)
    voices = sorted(heard.items(), key=lambda item: -len({s.report_id for s in item[1]}))
    return WhyAnswer(row.answers[number], tuple(_voice(label, said) for label, said in voices))


def _voice(label: str, said: list[Saying]) -> WhyVoice:
    why = dict.fromkeys(s.voice_why for s in said if label and s.voice_why)
    return WhyVoice(label, tuple(why), any(s.unsure for s in said), tuple(said))
