"""The history of a saved record: what each question came to as reports came out, which reports changed at their address, and
what placings made of the event.

Always holds: nothing that came out after the record's time is in it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from crosswire.model.version_history import VersionHistory
from crosswire.publishing.history_words import HistoryWords
from crosswire.publishing.question_words import subject_words
from crosswire.publishing.version_words import version_page


@dataclass(frozen=True, slots=True)
class SavedSteps:
    """What one question came to: for each time at which it changed, the time and how it stood from then on.

    Where a report without a figure for it changed it, the time says so.
    """

    subject: str
    steps: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SavedVersions:
    """A report that changed at its address: its outlet, its title, and each version's time with what it changed."""

    outlet: str
    title: str
    versions: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class SavedHistory:
    """The history of a record; `placings` are sentences."""

    questions: tuple[SavedSteps, ...]
    versions: tuple[SavedVersions, ...]
    placings: tuple[str, ...]


def saved_history(
    told: Sequence[HistoryWords], versions: Sequence[VersionHistory], placings: Sequence[str]
) -> SavedHistory:
    """The history in words: of questions that came to something else once, of reports that have several versions."""
    questions = [t.question for t in told]
    moved = [
        SavedSteps(
            subject_words(t.question, questions),
            tuple((rows[0].when if rows else "with a later report", became) for rows, became in t.entries if became),
        )
        for t in told
    ]
    return SavedHistory(
        tuple(one for one in moved if len(one.steps) > 1),
        tuple(
            SavedVersions(
                page.outlet,
                page.title,
                tuple((v.when, tuple(w for w in (v.count, *v.figures, *v.other) if w)) for v in page.versions),
            )
            for page in map(version_page, versions)
        ),
        tuple(placings),
    )


def versions_among(histories: Sequence[VersionHistory], reports: Collection[str]) -> list[VersionHistory]:
    """The histories as far as their versions are among `reports` (ids), those of which two or more are."""
    out = []
    for history in histories:
        known = next((n for n, v in enumerate(history.versions) if v.id not in reports), len(history.versions))
        if known > 1:
            cut = known < len(history.versions)
            out.append(
                replace(history, versions=history.versions[:known], steps=history.steps[: known - 1])
                if cut
                else history
            )
    return out
