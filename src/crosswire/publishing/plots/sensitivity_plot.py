"""The plot of sensitivity: totals under each rule and the events that the rules move most, or one event under each rule."""

from collections.abc import Sequence

from crosswire.model.question import Question
from crosswire.model.sensitivity import KindTotals, RuledEvent, RuledQuestion, RuleTotal, Sensitivity
from crosswire.model.words import QuestionStatus
from crosswire.publishing.figure_words import number_words
from crosswire.publishing.pages.markup import Markup
from crosswire.publishing.plots.drawing import Drawing, width_of
from crosswire.publishing.plots.moved_rows import draw_moved_rows
from crosswire.publishing.plots.rule_rows import MARGIN, RowLayout, RuleRow, draw_rule_rows
from crosswire.publishing.ruled import figures_said, in_one_sentence, left_out, whose, why_it_moves
from crosswire.publishing.standpoints import told_twice
from crosswire.publishing.wording import capital, counted, words_of

WIDTH = 680
MOST_MOVED = 6
"""Events of each kind in the plot."""

KEY = (("span", "lowest to highest that stands"), ("mark", "best"))


def sensitivity_plot(found: Sensitivity) -> bytes:
    """The plot over many events, as SVG in UTF-8: a panel a kind with the totals, then the events that move most."""
    kinds = [k for k in found.kinds if k.numbered or k.wordless]
    title = in_one_sentence(kinds[0]) if kinds else "No event has a figure"
    sheet = Drawing(WIDTH)
    y = _head(
        sheet,
        title,
        f"Totals over {counted(found.events, 'event')}, told in {counted(found.reports, 'report')}, under each rule. A total "
        "counts the events for which its rule gives a best figure; the last column says for how many it can’t tell.",
        [*KEY, ("other", "without the events that the rule can’t tell")],
    )
    for totals in kinds:
        kind = words_of("kind")[totals.kind.value]
        y = _panel(sheet, y, kind, f"{counted(totals.numbered, 'event')} with a number")
        if {v for t in totals.totals for v in (t.low, t.high)} == {totals.least}:
            sheet.words(MARGIN, y + 12, f"{capital(in_one_sentence(totals))}.")
            y += 18
        else:
            y = draw_rule_rows(sheet, y, [_total_row(t) for t in totals.totals], "can’t tell")
        aside = left_out(totals)
        if aside:
            y = sheet.paragraph(MARGIN, y + 14, aside, "small grey", WIDTH - 2 * MARGIN)
    for totals in kinds:
        moved = [q for q in found.moved if q.asked.kind is totals.kind][:MOST_MOVED]
        if moved:
            y = _panel(
                sheet,
                y,
                f"{words_of('kind')[totals.kind.value]}: the events that move most",
                f"{totals.moved:,} of {totals.numbered:,} move",
            )
            y = _key(sheet, y, [("mark", f"by {found.rules[0]}"), ("other", "by another rule")])
            y = draw_moved_rows(sheet, y + 4, moved)
    return sheet.finished(y + 16, title, " ".join([*map(_total_told, kinds), *map(_question_told, found.moved)]))


def event_plot(event: RuledEvent) -> bytes:
    """The plot of one event, as SVG in UTF-8: a panel for each question that the rules can move, and the others in a list."""
    twice = told_twice([q.asked for q in event.questions])
    asked = [q for q in event.questions if q.asked.key not in twice and q.asked.status is not QuestionStatus.UNKNOWN]
    moving = [q for q in asked if can_move(q)]
    reports = counted(len(event.reports), "report")
    sheet = Drawing(WIDTH)
    lead = f"What each rule makes of what {reports} say{'s' if len(event.reports) == 1 else ''}."
    y = _head(sheet, event.label, lead if asked else "No report gives a figure.", KEY if moving else ())
    for question in moving:
        y = _panel(sheet, y, whose(question), why_it_moves(question))
        y = draw_rule_rows(sheet, y, [_figure_row(f) for f in question.figures], "")
    still = [q for q in asked if not can_move(q)]
    if still:
        y = _panel(sheet, y, "The same under every rule that tells", "") + 2
        for question in still:
            sheet.words(MARGIN, y + 10, whose(question), room=WIDTH / 2 - MARGIN)
            sheet.words(WIDTH / 2, y + 10, why_it_moves(question), room=WIDTH / 2 - MARGIN)
            y += 19
    return sheet.finished(y + 16, event.label, " ".join(map(_question_told, asked)))


def rules_drawing(question: RuledQuestion, layout: RowLayout, name: str) -> Markup:
    """One question under each rule as part of a page."""
    sheet = Drawing(layout.width)
    foot = draw_rule_rows(sheet, 0, [_figure_row(f) for f in question.figures], "", layout)
    return sheet.inline(foot, name, f"{capital(whose(question))} under each rule", _question_told(question))


def can_move(question: RuledQuestion) -> bool:
    """Whether rules give, or could give, different figures."""
    return len({v for q in question.figures for v in (q.low, q.best, q.high)} - {None}) > 1


def _head(sheet: Drawing, title: str, lead: str, key: Sequence[tuple[str, str]]) -> float:
    sheet.path("edge", (MARGIN, 14), (WIDTH - MARGIN, 14))
    y = sheet.paragraph(MARGIN, 42, title, "head", WIDTH - 2 * MARGIN)
    y = sheet.paragraph(MARGIN, y + 24, lead, "", WIDTH - 2 * MARGIN)
    return _key(sheet, y + 8, key)


def _key(sheet: Drawing, y: float, marks: Sequence[tuple[str, str]]) -> float:
    """The marks with what they mean, in a row; where it ends."""
    x = float(MARGIN)
    for style, meaning in marks:
        if style == "span":
            sheet.path("span", (x, y + 8), (x + 22, y + 8))
            for end in (x, x + 22):
                sheet.path("span", (end, y + 4), (end, y + 12))
        else:
            sheet.dot(x + 5, y + 8, 4.5, style)
        x += 28 if style == "span" else 15
        sheet.words(x, y + 12, meaning, "small grey")
        x += 11 * width_of(meaning) + 18
    return y + 18


def _panel(sheet: Drawing, y: float, head: str, aside: str) -> float:
    """A panel's head and, at the right, what is to be known of it; where it ends."""
    sheet.path("hair", (MARGIN, y + 14), (WIDTH - MARGIN, y + 14))
    sheet.words(MARGIN, y + 34, head.upper(), "kind", room=380)
    sheet.words(WIDTH - MARGIN, y + 34, aside, "small grey", anchor="end", room=250)
    return y + 42


def _total_row(total: RuleTotal) -> RuleRow:
    untold = number_words(total.untold) if total.untold else ""
    return RuleRow(total.rule, total.low, total.best, total.high, total.open > 0, untold, total.untold > 0)


def _figure_row(figure: Question) -> RuleRow:
    """A question's figure; where no end is given on one side, the row ends at what is given."""
    given = [v for v in (figure.low, figure.best, figure.high) if v is not None]
    low = figure.low if figure.low is not None else 0.0
    return RuleRow(figure.rule, low, figure.best, max(given, default=low), figure.high is None, "")


def _total_told(totals: KindTotals) -> str:
    """A panel of totals in sentences."""
    rows = [
        f"{t.rule}: {'no best figure' if t.best is None else number_words(t.best)}, "
        f"{number_words(t.low)} to {number_words(t.high)}"
        for t in totals.totals
    ]
    return f"{in_one_sentence(totals)}. {'; '.join(rows)}."


def _question_told(question: RuledQuestion) -> str:
    """A question in a sentence."""
    return f"{question.label}, {whose(question)}: {figures_said(question)}."
