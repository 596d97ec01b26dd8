"""Sayings: one claim for a reader: its figure, its sentence, who said it there, and whose voice stands behind it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.model.report import Report
from crosswire.model.voice import OriginReason
from crosswire.model.words import Modality, Polarity, SpeakerRole
from crosswire.publishing.figure_words import claim_figure
from crosswire.publishing.matrix.passages import Piece, passage
from crosswire.publishing.matrix.rows import JUDGED
from crosswire.publishing.outlet_labels import with_labels
from crosswire.publishing.speaker_words import chain_words
from crosswire.publishing.wording import clean, words_of


@dataclass(frozen=True, slots=True)
class Saying:
    """One claim with its sentence. `said_by` is null where the report says it in its own voice; `voice` and `voice_why` whose
    voice it is and why, empty where that is not asked; `unsure`: a fold on the way to that voice is only likely.
    """

    claim_id: str
    report_id: str
    outlet: str
    figure: str
    pieces: tuple[Piece, ...]
    said_by: str | None
    voice: str = ""
    voice_why: str = ""
    unsure: bool = False
    manner: str = ""


class Sayings:
    """Makes sayings of claims: from the reports, their names and the reasons of voices, all by id."""

    def __init__(
        self,
        reports: Sequence[Report],
        labels: Mapping[str, str],
        voices: Mapping[str, OriginReason],
    ) -> None:
        self._reports = {r.id: r for r in reports}
        self._list = list(reports)
        self._labels = labels
        self._voices = voices
        self._named: dict[str, str] = {}

    def of(self, claim: Claim) -> Saying:
        """The saying of `claim`."""
        reason = self._voices.get(claim.id)
        speakers = [a for a in claim.attribution if a.role is not SpeakerRole.OUTLET]
        return Saying(
            claim_id=claim.id,
            report_id=claim.report_id,
            outlet=self._labels[claim.report_id],
            figure=claim_figure(claim),
            pieces=passage(claim, self._reports[claim.report_id]),
            said_by=chain_words(claim) if speakers else None,
            voice=self.named(reason.label) if reason else "",
            voice_why=self.named(reason.why) if reason else "",
            unsure=bool(reason and not reason.clear),
            manner=_manner(claim),
        )

    def named(self, words: str) -> str:
        """`words` with reports called as this page calls them."""
        if words not in self._named:
            self._named[words] = clean(with_labels(words, self._list, self._labels))
        return self._named[words]


def _manner(claim: Claim) -> str:
    """How sure the report is of it, where it does not state it as fact, whether it denies it, and what people did to it."""
    said = [words_of("modality")[claim.modality]] if claim.modality is not Modality.STATED else []
    if claim.polarity is Polarity.DENIED:
        said.append(words_of("polarity")[claim.polarity])
    said += [f"{name} {clean(told)}" for name in JUDGED if (told := claim.feature(name))]
    return ", ".join(said)
