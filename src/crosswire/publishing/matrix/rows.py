"""Rows: answers with the claims that give them, set into the columns of a matrix."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from crosswire.model.claim import Claim
from crosswire.model.report import Report
from crosswire.model.words import Modality, Modifier, Polarity
from crosswire.publishing.figure_words import number_words
from crosswire.publishing.matrix.few_words import WordsOf, few_words, own_words
from crosswire.publishing.matrix.grid import Answered, Cell, Column, Entry
from crosswire.publishing.wording import letter, listed, words_of


@dataclass(frozen=True, slots=True)
class Given:
    """One answer and the claims that give it; `parts` are those (by id) that give it in parts, `gone` that it was replaced;
    `ends` are its low and high where it is a figure.
    """

    figure: str
    claims: tuple[Claim, ...]
    parts: frozenset[str] = frozenset()
    gone: bool = False
    ends: tuple[float | None, float | None] = (None, None)


FigureOf = Callable[[Given, Sequence[Claim]], str]
"""Says an answer as some of its claims have it, the one whose words are shown first."""


class Setting:
    """What cells are set from: the columns, the reports by id, and the order of all reports."""

    def __init__(self, columns: Sequence[Column], reports: Mapping[str, Report]) -> None:
        self.columns = columns
        self.reports = reports
        self.order = {i: n for n, i in enumerate(i for c in columns for i in c.report_ids)}

    def answers(self, given: Sequence[Given], *, compare: bool = True) -> tuple[Answered, ...]:
        """The answers with the columns that give each; `compare`: say which is the odd one."""
        answers = [Answered(letter(i), g.figure, self._columns_of(g), gone=g.gone) for i, g in enumerate(given)]
        return with_the_odd_one(answers) if compare else tuple(answers)

    def cells(self, given: Sequence[Given], figure_of: FigureOf, value_of: WordsOf = own_words) -> tuple[Cell, ...]:
        """A cell for each column; the figures are as the claims of the column have them, the words those round the value's."""
        of: dict[str, list[tuple[int, Given, Claim]]] = {}
        for position, answer in enumerate(given):
            for claim in answer.claims:
                of.setdefault(claim.report_id, []).append((position, answer, claim))
        return tuple(Cell(c.key, tuple(self._entries(c, of, figure_of, value_of))) for c in self.columns)

    def _columns_of(self, given: Given) -> tuple[str, ...]:
        ids = {c.report_id for c in given.claims}
        return tuple(c.key for c in self.columns if not ids.isdisjoint(c.report_ids))

    def _entries(
        self,
        column: Column,
        of: Mapping[str, Sequence[tuple[int, Given, Claim]]],
        figure_of: FigureOf,
        value_of: WordsOf,
    ) -> list[Entry]:
        """What a column gives: of versions of one report what the last that speaks of it has, then what an earlier one had."""
        speaking = [r for r in column.report_ids if r in of]
        last = set(speaking[-1:] if column.versions > 1 and column.outlets == 1 else speaking)
        own: dict[int, tuple[Given, list[Claim]]] = {}
        for position, answer, claim in (told for r in speaking for told in of[r]):
            own.setdefault(position, (answer, []))[1].append(claim)
        entries = []
        for position, (answer, claims) in own.items():
            standing = [c for c in claims if c.report_id in last]
            entry = self._entry(position, answer, standing or claims, figure_of, value_of)
            entries.append(entry if standing else replace(entry, earlier=True))
        return sorted(entries, key=lambda e: (e.earlier, own[e.position][0].gone, e.position))

    def _entry(
        self, position: int, given: Given, claims: Sequence[Claim], figure_of: FigureOf, value_of: WordsOf
    ) -> Entry:
        quotation, words = few_words(claims, self.reports, self.order, value_of)
        ordered = sorted(claims, key=lambda c: (self.order[c.report_id], c.evidence.start, c.id))
        shown = next(c for c in claims if c.id == quotation.claim_id)
        return Entry(
            position=position,
            letter=letter(position),
            figure=figure_of(given, [shown, *(c for c in ordered if c is not shown)]),
            words=words,
            speaker=quotation.speaker,
            report_id=quotation.report_id,
            claim_id=quotation.claim_id,
            claim_ids=tuple(c.id for c in ordered),
            note=_note(given, shown, ordered),
            reports=len({c.report_id for c in claims}),
        )


def with_the_odd_one(answers: Sequence[Answered]) -> tuple[Answered, ...]:
    """The answers, those that one column gives marked as odd where two or more, and at least half of all, give another."""
    standing = [a for a in answers if not a.gone]
    most = max((len(a.columns) for a in standing), default=0)
    leads = most > 1 and 2 * most >= len({c for a in standing for c in a.columns})
    return tuple(replace(a, odd=leads and not a.gone and len(a.columns) == 1) for a in answers)


JUDGED = ("confirmed", "corrected", "added")
"""The features by which a claim tells what people did to it."""


def is_worked_out(given: Given, claim: Claim) -> bool:
    """True where the record comes to an answer from a claim that gives another number: a sum, or what is left of one.

    "About 50" may stand behind 51 as it is.
    """
    low, high = given.ends
    if claim.quantity is None or claim.quantity.modifier is Modifier.ABOUT or claim.id in given.parts:
        return False
    over = high is not None and claim.low is not None and claim.low > high
    under = low is not None and claim.high is not None and claim.high < low
    return over or under


def _note(given: Given, shown: Claim, claims: Sequence[Claim]) -> str:
    """What the figure leaves out: the parts that make it, that it is worked out or denied, that no claim states it as fact, and
    what people did to it.
    """
    parts = [c for c in claims if c.id in given.parts]
    said = []
    if len({c.report_id for c in claims}) == 1 and len(parts) > 1:
        numbers = sorted((c.low or 0 for c in parts), reverse=True)
        said.append(listed([number_words(n) for n in numbers]))
    if is_worked_out(given, shown):
        said.append("worked out")
    if shown.quantity is None and all(c.polarity is Polarity.DENIED for c in claims):
        said.append(words_of("polarity")[Polarity.DENIED])
    if {c.modality for c in claims} <= {Modality.HEDGED, Modality.EXPECTED}:
        said.append(words_of("modality")[shown.modality])
    said += [name for name in JUDGED if any(c.feature(name) for c in claims)]
    return ", ".join(said)
