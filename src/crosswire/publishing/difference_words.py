"""Differences in words: a passage with what was cut from the first and what was put in marked, as stretches to be set.

Always holds: the stretches that are not cut give the passage's own words, but for blanks that are run together and long
stretches of the same words, which are shortened to their ends where that is asked for.
"""

from dataclasses import dataclass

from crosswire.model.statement import Difference, EditKind
from crosswire.publishing.wording import clean

SAME, CUT, ADDED = EditKind.SAME, EditKind.CUT, EditKind.ADDED

LONGEST_SAME = 14
"""Words in a row that stay the same and are shown whole; of more only the ends are."""

SHOWN_ENDS = 5
"""Words shown at each end of such a stretch."""

TOO_DIFFERENT = 0.4
"""Likeness under which marks say less than the words by themselves."""

MARKS = {CUT: ("[-", "-]"), ADDED: ("{+", "+}"), SAME: ("", "")}
"""How words cut and words added are marked, as `wdiff` marks them: to be read without colour."""

EDGE = " ,;:"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a passage: the same as in the first, added, or cut from the first."""

    kind: EditKind
    words: str

    def marked(self) -> str:
        """The words with the marks of their kind."""
        opening, closing = MARKS[self.kind]
        return f"{opening}{self.words}{closing}"


def stretches(first: str, text: str, difference: Difference, *, shortened: bool = True) -> list[Stretch]:
    """A passage of `text` beside one of the text `first`; where they have too little in common, its words unmarked.

    What was changed is words cut and words added, one after the other.
    """
    if difference.alike < TOO_DIFFERENT:
        return [Stretch(SAME, clean("".join(e.b.of(text) for e in difference.edits)))]
    out: list[Stretch] = []
    for number, edit in enumerate(difference.edits):
        if edit.kind is SAME:
            words = clean(edit.b.of(text))
            ends = (number > 0, number < len(difference.edits) - 1)
            out.append(Stretch(SAME, _shortened(words, *ends) if shortened else words))
            continue
        for kind, words in ((CUT, clean(edit.a.of(first))), (ADDED, clean(edit.b.of(text)))):
            if words.strip(EDGE):
                out.append(Stretch(kind, words.strip(EDGE)))
    return [s for s in out if s.words]


def marked(found: list[Stretch]) -> str:
    """The stretches as one line of plain text with their marks."""
    return " ".join(s.marked() for s in found)


def _shortened(words: str, after_change: bool, before_change: bool) -> str:
    """The ends of a long stretch of words that stay the same, those that lie beside a change."""
    parts = words.split()
    if len(parts) <= LONGEST_SAME or not (after_change or before_change):
        return words
    head = parts[:SHOWN_ENDS] if after_change else []
    tail = parts[-SHOWN_ENDS:] if before_change else []
    return " ".join([*head, "…", *tail])
