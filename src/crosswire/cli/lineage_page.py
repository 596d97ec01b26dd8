"""The lineage page: whose figures stand in which outlet, who leans on whom, and one statement in each outlet's words."""

from collections.abc import Sequence

from crosswire.cli.event_page import heading
from crosswire.cli.lineage_board import write_board
from crosswire.cli.paper import Paper, Piece
from crosswire.model.statement import EditKind, Manner
from crosswire.publishing.difference_words import Stretch
from crosswire.publishing.lineage_words import FamilyLines, LineagePage, ReworkingLines, VariantLines
from crosswire.publishing.wording import counted, listed

STYLES = {EditKind.SAME: "plain", EditKind.CUT: "grey", EditKind.ADDED: "accent"}

HOW_TO_READ = (
    "[-cut-] {+put in+} against the words above them: those that came first where the days tell, else those that most "
    "outlets have, else the fullest"
)

MOST_REWORKED = 3
"""Reprints and rewrites shown with their sentences; of the others what was done is counted."""

MOST_SENTENCES = 3
"""Sentences shown of those that a copy or rewrite left out, added and changed; of the others their number."""

LONGEST_SENTENCE = 160
"""Characters of such a sentence."""

MOST_VARIANTS = 8
"""Variants shown of one statement; of the others their number."""

WIDEST_LABEL, NARROW_LABEL = 24, 8
"""Columns for the outlets beside a statement's variants; longer names take a line of their own, the words under them."""


def write_lineage(paper: Paper, page: LineagePage, *, everything: bool = False) -> None:
    """Sets the page of an event's lineage; `everything` shows every sentence that was left out, added or changed."""
    paper.line((page.headline, "headline"))
    heading(paper, page.counts)
    write_board(paper, page)
    heading(paper, "who leans on whom")
    for number, reworked in enumerate(page.reworked):
        if 0 < number < MOST_REWORKED or (number and everything):
            paper.blank()
        _write_reworked(paper, reworked, everything, whole=everything or number < MOST_REWORKED)
    if page.reworked and page.leaning:
        paper.blank()
    for sentence in page.leaning:
        paper.line(sentence, indent=2, hang=4)
    if not page.reworked and not page.leaning:
        paper.line(("no report was found to lean on another", "grey"), indent=2)
    if page.told:
        heading(paper, "one statement, in each outlet’s words")
        paper.line((HOW_TO_READ, "grey"), indent=2)
    for told in page.told:
        paper.blank()
        paper.line((told.voice or "nobody named", "label"), indent=2)
        for number, family in enumerate(told.families):
            if number:
                paper.blank()
            _write_family(paper, family, everything)
    if page.left:
        more = counted(page.left, "more passage stands", "more passages stand")
        paper.blank()
        paper.line((f"{more} in several reports, most in those told of above; --all shows them", "grey"), indent=2)


def _write_reworked(paper: Paper, reworked: ReworkingLines, everything: bool, *, whole: bool) -> None:
    paper.line(reworked.sentence, indent=2, hang=4)
    paper.line((reworked.summary, "grey"), indent=4, hang=6)
    if not whole:
        return
    most = max(len(reworked.cut), len(reworked.added), len(reworked.changed)) if everything else MOST_SENTENCES
    cut = [[Stretch(EditKind.CUT, _shortened(words, everything))] for words in reworked.cut]
    added = [[Stretch(EditKind.ADDED, _shortened(words, everything))] for words in reworked.added]
    for name, found in (("left out", cut), ("added", added), ("changed", reworked.changed)):
        for number, words in enumerate(found[:most]):
            lead = name if number == 0 else ""
            more = [(f"  +{len(found) - most} more", "grey")] if number == most - 1 and len(found) > most else []
            paper.row((f"    {lead}", "grey"), 14, *_pieces(words), *more)


def _shortened(words: str, everything: bool) -> str:
    if everything or len(words) <= LONGEST_SENTENCE:
        return words
    return words[: words.rfind(" ", 0, LONGEST_SENTENCE)] + " …"


def _write_family(paper: Paper, family: FamilyLines, everything: bool) -> None:
    shown = family.variants if everything else family.variants[:MOST_VARIANTS]
    at = 6 + max((len(lead) for v in shown if len(lead := _lead(v)) <= WIDEST_LABEL), default=NARROW_LABEL)
    for number, variant in enumerate(shown):
        first = "first" if number == 0 and family.first_known else ""
        notes = [variant.when, first, variant.note] if variant.words else [variant.note, variant.when]
        said = "  " if variant.words else ""
        paper.row(f"    {_lead(variant)}", at, *_words(variant), (said + ", ".join(n for n in notes if n), "grey"))
    if len(family.variants) > len(shown):
        left = counted(len(family.variants) - len(shown), "more variant")
        paper.line((f"{left}; --all shows them", "grey"), indent=at)


def _lead(variant: VariantLines) -> str:
    return listed(variant.labels, most=4)


def _words(variant: VariantLines) -> list[Piece]:
    pieces = _pieces(variant.words)
    if not pieces:
        return []
    return ["“", *pieces, "”"] if variant.manner is Manner.QUOTED else pieces


def _pieces(words: Sequence[Stretch]) -> list[Piece]:
    """The stretches with their marks, a blank between two."""
    out: list[Piece] = []
    for number, stretch in enumerate(words):
        out.append((" " if number else "", "plain"))
        out.append((stretch.marked(), STYLES[stretch.kind]))
    return out
