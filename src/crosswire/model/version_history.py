"""Version histories: the versions of one report, and what each changed against the one before it."""

from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.model.report import Report
from crosswire.model.statement import Difference
from crosswire.model.words import ClaimKind


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """What a version states otherwise: claims of one kind that only the version before has (`before`), and only this (`after`).

    Both are of the same group where `kind` counts people. Either is empty where something is new, or is stated no longer.
    """

    kind: ClaimKind
    before: tuple[Claim, ...]
    after: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class VersionStep:
    """A version against the one before it: claims that changed, those of people hit first, and both texts word by word.

    `order_known`: times tell that it came out later. `title` is null where neither has one or both have the same.
    """

    before: Report
    after: Report
    order_known: bool
    claims: tuple[ClaimChange, ...]
    text: Difference
    title: Difference | None


@dataclass(frozen=True, slots=True)
class VersionHistory:
    """The versions of one report in order (a single one where it never changed), the steps between them, and its events."""

    page: str | None
    versions: tuple[Report, ...]
    steps: tuple[VersionStep, ...]
    event_ids: tuple[str, ...]
