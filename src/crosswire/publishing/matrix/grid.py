"""The grid: what a matrix is made of. Always holds: a row has a cell for each column, in the columns' order; equal letters in
one row are one answer; what an outlet does not say is an empty cell and never a guess.
"""

from dataclasses import dataclass

from crosswire.publishing.matrix.range_mark import RangeMark


@dataclass(frozen=True, slots=True)
class Column:
    """One outlet's report, or all outlets that mostly carry one voice.

    `key` is the id of the report that stands in it, the last of its versions; `report_ids` are all that it holds, in order.
    `when` is the day it came out, null where not known, and `basis` what says so, where that was not given with the report.
    `versions` is how many versions of one report are folded into it, `outlets` how many outlets it stands for.
    """

    key: str
    name: str
    report_ids: tuple[str, ...]
    when: str | None = None
    basis: str = ""
    voice: str = ""
    versions: int = 1
    outlets: int = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One answer that a column gives, with the few words that carry it.

    `words` are those before the value's own, the value's own, and those after them; `speaker` is null where the report says it
    itself. `note` adds what the figure leaves out ("5 and 2", "denied"). `earlier`: only an earlier version of the report has
    it. `claim_id` is the claim whose words stand here, `claim_ids` are all of the column that give the answer. `reports` is how
    many reports of the column give it.
    """

    position: int
    letter: str
    figure: str
    words: tuple[str, str, str]
    speaker: str | None
    report_id: str
    claim_id: str
    claim_ids: tuple[str, ...]
    note: str = ""
    earlier: bool = False
    reports: int = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """What one column says to one row; without entries it says nothing."""

    column: str
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer of a row: the columns (by key) that give it. `odd`: one gives it where more give another. `gone`: it was
    replaced and no longer stands.
    """

    letter: str
    figure: str
    columns: tuple[str, ...]
    odd: bool = False
    gone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One question. `inner`: it counts a part of those whom the row above it counts.

    `group` is whom it counts, empty for everybody; `status` the word of the closed vocabulary (of `crosswire.model.words` for
    figures, of `fact_rows` for facts) and `said` what a page calls it; `rule` is null where no rule is at work, and `best` where
    the rule gives no figure.
    """

    key: str
    name: str
    group: str = ""
    inner: bool = False
    figure: str = ""
    best: str | None = None
    status: str = ""
    said: str = ""
    rule: str | None = None
    why: str = ""
    reasons: tuple[str, ...] = ()
    mark: RangeMark | None = None
    answers: tuple[Answered, ...] = ()
    cells: tuple[Cell, ...] = ()

    @property
    def stated(self) -> bool:
        """True where any column answers it."""
        return bool(self.answers)


@dataclass(frozen=True, slots=True)
class Tie:
    """Columns (by key, in their order) that carry one statement or one text; `words` say which."""

    words: str
    columns: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """An event's questions by its outlets. `ties_left` is how many further ties there are beyond those shown; `twice` are the
    keys of questions that have no row of their own, each with that of the row which says the same.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    ties: tuple[Tie, ...] = ()
    ties_left: int = 0
    twice: tuple[tuple[str, str], ...] = ()

    def row(self, key: str) -> Row | None:
        """The row of that key, or null; of everybody together the row of the group that is everybody."""
        wanted = dict(self.twice).get(key, key)
        return next((row for row in self.rows if row.key == wanted), None)

    def column(self, report_id: str) -> Column | None:
        """The column that holds the report, or null."""
        return next((c for c in self.columns if report_id in c.report_ids), None)
