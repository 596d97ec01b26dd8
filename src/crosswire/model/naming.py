"""Naming: the words that outlets use for a party of an event, each with where it stands and in whose voice."""

from dataclasses import dataclass

from crosswire.model.span import Evidence


@dataclass(frozen=True, slots=True)
class Wording:
    """One use of a word for a party: the word in its singular, the report, and the words that show it.

    `evidence` is the phrase ("ISIS terrorists"). `own` is true in the outlet's own voice; else it stands in somebody's words as
    the report gives them, between quotation marks (`quoted`) or not, by `speaker` where the report names one.
    """

    word: str
    report_id: str
    evidence: Evidence
    own: bool
    quoted: bool = False
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class PartyNaming:
    """All words used for one party of an event (`kind`: armed, security, protesters, hit), by report and place in its text."""

    label: str
    actor_id: str | None
    kind: str
    wordings: tuple[Wording, ...]
