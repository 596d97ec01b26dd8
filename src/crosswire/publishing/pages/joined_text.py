"""The text of one of two reports as HTML, with the passages that it shares with the other numbered and marked.

Always holds: as for `report_text`, taking tags and numbers away gives the text back. A passage has the same number, tone and
line on both sides, and each number leads to the other side's.
"""

from collections.abc import Iterator, Sequence

from crosswire.model.beside import Beside
from crosswire.publishing.pages.markup import Markup, joined, tag
from crosswire.publishing.pages.pieces import GAPS, Piece, pieces, within
from crosswire.publishing.side_by_side import differing
from crosswire.publishing.wording import tone


def joined_text(found: Beside, side: str, alone: str) -> Markup:
    """The text of the first report (`side` "a") or the second ("b"); `alone` is said of what only it has ("cut", "added")."""
    report = found.a if side == "a" else found.b
    passages = [getattr(joint, side) for joint in found.joints]
    differences = [span for joint in found.joints for span in differing(joint, side)]
    only = found.only_a if side == "a" else found.only_b
    spans = [within(span, report.text) for span in (*passages, *differences, *only)]
    page = _Side(side, alone, len(passages), len(passages) + len(differences))
    return joined(*(tag("p", *page.set(some), dir="auto") for some in pieces(report.text, spans)))


class _Side:
    """One side: marks below `passages` are passages, below `differences` words that differ, the others sentences alone."""

    def __init__(self, side: str, alone: str, passages: int, differences: int) -> None:
        self.side, self.alone, self.passages, self.differences = side, alone, passages, differences
        self.begun: set[int] = set()

    def set(self, found: Sequence[Piece]) -> Iterator[Markup | None]:
        """The pieces of one paragraph, each passage with its number before it."""
        for piece in found:
            yield GAPS[piece.gap]
            for mark in sorted(m for m in piece.inside if m not in self.begun):
                self.begun.add(mark)
                yield self._number(mark + 1) if mark < self.passages else None
                yield (
                    tag("span", id=f"only-{self.side}{mark - self.differences + 1}")
                    if mark >= self.differences
                    else None
                )
            if piece.words:
                yield self._piece(piece)
            if self.alone and any(mark >= self.differences for mark in piece.ended):
                yield tag("span", self.alone, class_="alone-word")

    def _number(self, number: int) -> Markup:
        other = "b" if self.side == "a" else "a"
        return tag(
            "a",
            str(number),
            class_=f"join position position-{tone(number - 1)}",
            id=f"{self.side}{number}",
            href=f"#{other}{number}",
            data_p=number,
            aria_label=f"passage {number}, to the other report",
        )

    def _piece(self, piece: Piece) -> Markup:
        passage = next((m + 1 for m in piece.inside if m < self.passages), None)
        differs = any(self.passages <= m < self.differences for m in piece.inside)
        alone = any(m >= self.differences for m in piece.inside)
        classes = [f"shared position-{tone(passage - 1)}"] if passage else ["alone"] if alone else []
        words = tag("del" if self.side == "a" else "ins", piece.words) if differs and passage else piece.words
        return tag("span", words, class_=" ".join(classes) or None, data_p=passage)
