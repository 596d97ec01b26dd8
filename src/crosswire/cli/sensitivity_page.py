"""The sensitivity page: totals under each rule, the events that move most, how reports disagree, who changed a number."""

from collections.abc import Sequence

from crosswire.cli.paper import Paper, Piece
from crosswire.cli.rule_line import RuleLine
from crosswire.model.sensitivity import KindTotals, RuledQuestion, Sensitivity
from crosswire.publishing.figure_words import number_words
from crosswire.publishing.ruled import figures_said, in_one_sentence, left_out, why_it_moves
from crosswire.publishing.store_tables import MEASURES, REVISIONS, measure_lines, revision_lines
from crosswire.publishing.wording import capital, clean, counted, words_of

SHORT_ID = 8
"""Characters of an event's id."""

GAP = 2
"""Blanks between columns."""


def write_sensitivity(paper: Paper, found: Sensitivity) -> None:
    """Sets the page."""
    kinds = [k for k in found.kinds if k.numbered or k.wordless or k.apart]
    paper.line(
        (f"{capital(counted(found.events, 'event'))} under {counted(len(found.rules), 'rule')}", "headline"),
        (f"  {counted(found.reports, 'report')}", "grey"),
    )
    if not kinds:
        paper.blank()
        kind = " or ".join(words_of("kind")[k.kind.value] for k in found.kinds)
        paper.line((f"no report gives a figure for {kind}", "grey"))
    for totals in kinds:
        paper.blank()
        _write_totals(paper, totals)
    if kinds:
        paper.blank()
        paper.line(
            ("A total counts the events for which its rule gives a best figure; under ", "grey"),
            ("can’t tell", "label"),
            (" stands how many it leaves out, and ○ marks its best.", "grey"),
        )
    for totals in kinds:
        _write_moved(paper, totals, [q for q in found.moved if q.asked.kind is totals.kind])
    _write_measures(paper, found)
    _write_revisions(paper, found)


def _write_totals(paper: Paper, totals: KindTotals) -> None:
    kind = words_of("kind")[totals.kind.value]
    paper.row((kind.upper(), "label"), len(kind) + GAP, in_one_sentence(totals))
    rows = totals.totals
    said = [
        [
            number_words(t.low),
            number_words(t.best) if t.best is not None else "–",
            number_words(t.high) + "+" * bool(t.open),
            number_words(t.untold) if t.untold else "",
        ]
        for t in rows
    ]
    heads = ["low", "best", "high", "can’t tell"]
    widths = [max(len(row[i]) for row in [heads, *said]) for i in range(len(heads))]
    name = max(len(clean(t.rule)) for t in rows)
    used = GAP + name + sum(widths) + GAP * 5 + 1
    line = RuleLine(min(t.low for t in rows), max(t.high for t in rows), paper.width - used)
    head: list[Piece] = [" " * (GAP + name)]
    head += [(" " * GAP + h.rjust(w), "grey") for h, w in zip(heads[:3], widths[:3], strict=True)]
    head += [" " * (GAP + 1 + line.columns), (" " * GAP + heads[3].rjust(widths[3]), "grey")]
    paper.line(*head)
    for i, (total, cells) in enumerate(zip(rows, said, strict=True)):
        pieces: list[Piece] = [" " * GAP, (clean(total.rule).ljust(name), "label" if i == 0 else "plain")]
        styles = ("grey", "accent", "grey")
        pieces += [(" " * GAP + c.rjust(w), s) for c, w, s in zip(cells[:3], widths[:3], styles, strict=True)]
        pieces.append(" " * (GAP + 1))
        pieces += line.drawn(total.low, total.best, total.high, open_above=bool(total.open), partial=total.untold > 0)
        pieces.append((" " * GAP + cells[3].rjust(widths[3]), "grey"))
        paper.line(*pieces)
    if left_out(totals):
        paper.line((left_out(totals), "grey"), indent=GAP)


def _write_moved(paper: Paper, totals: KindTotals, moved: Sequence[RuledQuestion]) -> None:
    if not moved:
        return
    paper.blank()
    kind = words_of("kind")[totals.kind.value]
    paper.line(
        (f"{kind.upper()}: THE EVENTS THAT MOVE MOST", "label"),
        (f"  {totals.moved:,} of {totals.numbered:,} move", "grey"),
    )
    paper.line((f"● by {clean(moved[0].asked.rule)}, ○ by others", "grey"), indent=GAP)
    line = RuleLine(0, max(max(q.told) for q in moved), 24)
    for question in moved:
        paper.line((clean(question.label), "headline"), (f"  {question.event_id[:SHORT_ID]}", "grey"), indent=GAP)
        picture = line.dotted(question.told, question.asked.best)
        ends = f"{number_words(min(question.told))} to {number_words(max(question.told))}"
        paper.line(
            *picture,
            " " * GAP,
            (ends, "accent"),
            f", {why_it_moves(question)}",
            indent=2 * GAP,
            hang=3 * GAP + line.columns,
        )
        paper.line((figures_said(question), "grey"), indent=2 * GAP, hang=3 * GAP)


def _write_measures(paper: Paper, found: Sensitivity) -> None:
    lines = measure_lines(found)
    if not lines:
        return
    paper.blank()
    paper.line(("HOW FAR REPORTS DISAGREE", "label"), ("  in events of which two reports or more give a value", "grey"))
    rows: list[list[Piece]] = [[(head, "grey") for head in MEASURES]]
    rows += [[*line] for line in lines]
    paper.columns(rows, right_aligned=range(1, len(MEASURES)), indent=GAP)
    said = " · ".join(f"{name}: {words}" for name, words in words_of("measure").items())
    paper.line((f"{said}; each a mean over events", "grey"), indent=GAP)


def _write_revisions(paper: Paper, found: Sensitivity) -> None:
    lines = revision_lines(found)
    if not lines:
        return
    paper.blank()
    paper.line(("OUTLETS THAT GAVE A FIGURE AGAIN", "label"), ("  later, for the same event", "grey"))
    rows: list[list[Piece]] = [[(head, "grey") for head in REVISIONS]]
    rows += [[*line] for line in lines]
    paper.columns(rows, right_aligned=range(1, len(REVISIONS)), indent=GAP)
