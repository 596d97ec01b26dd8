"""Claims: one value that one report states, with its words, its speaker and why it was read so."""

from dataclasses import dataclass

from crosswire.model.identity import short_hash
from crosswire.model.moment import Moment
from crosswire.model.party import Attribution, Party
from crosswire.model.place import Place
from crosswire.model.quantity import Quantity
from crosswire.model.span import Evidence, Span
from crosswire.model.words import ClaimKind, Modality, Polarity, Scope

PERSON = "person/"
"""How the reader of a claim begins that a person added; the name follows."""


@dataclass(frozen=True, slots=True)
class Feature:
    """One named reason, in words a person can check: `name` says what was looked at, `value` what was found."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One value that one report states. `id` is the same whenever a reader finds the same value at the same words of the
    report: what people decided of it holds when the report is read again.

    `quantity` is null for kinds that are no number (date, place, actor …); its `text` is then empty and the words of
    the value stand in `text`. `event_id` is null as read; it and a resolved `when` come when the report is placed.
    """

    id: str
    report_id: str
    kind: ClaimKind
    text: str
    evidence: Evidence
    reader: str
    quantity: Quantity | None = None
    event_id: str | None = None
    of: Party | None = None
    by: Party | None = None
    when: Moment | None = None
    where: Place | None = None
    scope: Scope = Scope.EVENT
    polarity: Polarity = Polarity.ASSERTED
    modality: Modality = Modality.STATED
    attribution: tuple[Attribution, ...] = ()
    features: tuple[Feature, ...] = ()

    def feature(self, name: str) -> str | None:
        """The value of the feature called `name`, or null."""
        return next((f.value for f in self.features if f.name == name), None)

    @property
    def low(self) -> float | None:
        """The quantity's lower bound, or null."""
        return self.quantity.low if self.quantity else None

    @property
    def high(self) -> float | None:
        """The quantity's upper bound, or null."""
        return self.quantity.high if self.quantity else None

    @property
    def rejected(self) -> bool:
        """True where a person says that the report does not state it: it is shown, and answers nothing."""
        return self.scope is Scope.REJECTED

    @property
    def added_by(self) -> str | None:
        """Who added the claim by hand, or null where a reader found it."""
        return self.reader.removeprefix(PERSON) if self.reader.startswith(PERSON) else None

    @property
    def speaker(self) -> Attribution | None:
        """The nearest speaker, or null where the report says it in its own voice."""
        return self.attribution[0] if self.attribution else None


def claim_id(
    report_id: str, kind: ClaimKind, evidence: Span, text: Span, low: float | None = None, high: float | None = None
) -> str:
    """The id of a claim: a hash of what is stated where, whoever read it."""
    return "c" + short_hash(report_id, kind, evidence.start, evidence.end, text.start, text.end, low, high)
