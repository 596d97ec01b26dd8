"""The board: outlets on the left, wired to the voices whose figures they carry.

Each outlet has a line to the right, each voice a line down to its name; a mark stands where they are joined. Read without
colour: ● names the voice, ○ gives its figures without naming it, ? is only likely to mean it.
"""

from collections.abc import Sequence
from textwrap import wrap

from crosswire.cli.paper import Paper
from crosswire.publishing.lineage_words import LineagePage
from crosswire.publishing.wiring import NAMED, UNCLEAR, UNNAMED, Board
from crosswire.publishing.wording import counted

JOINTS = {NAMED: "●", UNNAMED: "○", UNCLEAR: "?"}
MEANINGS = {NAMED: "names the voice", UNNAMED: "gives its figures without naming it", UNCLEAR: "likely means it"}

MOST_REPORTS = 30
"""Reports with a line of their own, the earliest."""

MOST_WIRES = 8
"""Voices with a line of their own; of those beyond, which few reports carry, only the number is told."""

MOST_GIVEN = 3
"""Figures told of one voice."""

APART = 3
"""Columns from one voice's line to the next."""

LONGEST_LABEL = 30
NARROWEST_WORDS = 12

WIDE_ENOUGH = 84
"""Columns from which the board tells each report's day."""


def write_board(paper: Paper, page: LineagePage) -> None:
    """Sets the board of an event with its legend."""
    board = page.board
    shown = min(len(board.voices), MOST_WIRES)
    if not board.voices and not board.own:
        paper.line(("no report gives a figure of people hit", "grey"), indent=2)
        return
    shown_reports = board.report_ids[:MOST_REPORTS]
    names = {i: _cut(page.labels[i]) for i in shown_reports}
    days = {i: page.days[i] or "undated" for i in shown_reports} if paper.width >= WIDE_ENOUGH else {}
    label_width, day_width = max(map(len, names.values())), max(map(len, days.values()), default=-2)
    at = 2 + label_width + 2 + day_width + 1
    end = at + APART * shown + 2
    for report in shown_reports:
        lead = f"  {names[report]:<{label_width}}" + (f"  {days[report]:<{day_width}}" if days else "")
        wires = _wires(board, report, shown)
        own = board.own.get(report, ())
        bare = not own and not any(r == report for r, _ in board.joints)
        said = f"in its own words: {_given(own)}" if own else "gives no figure" if bare else ""
        begun = [v for v in range(shown) if _has_begun(board, v, report) or (report, v) in board.joints]
        _write_wired(paper, f"{lead} {wires}", end, " " * at + _hanging(begun, shown), ("", said))
    left = len(board.report_ids) - len(shown_reports)
    if left:
        begun = [v for v in range(shown) if _has_begun(board, v, board.report_ids[-1])]
        more = f"  and {counted(left, 'more report')}"
        paper.line((f"{more:<{at}}" + _hanging(begun, shown), "grey"))
    for voice in range(shown - 1, -1, -1):
        _write_voice(paper, board, voice, shown, at)
    if len(board.voices) > shown:
        paper.line((f"and {counted(len(board.voices) - shown, 'more voice')}, each in few reports", "grey"), indent=2)
    marks = [f"{JOINTS[j]} {MEANINGS[j]}" for j in JOINTS if j in board.joints.values()]
    if marks:
        paper.line(("   ".join(marks), "grey"), indent=2)


def _cut(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1].rstrip() + "…"


def _given(gives: tuple[str, ...]) -> str:
    told = list(gives[:MOST_GIVEN])
    if len(gives) > MOST_GIVEN:
        told.append(f"+{len(gives) - MOST_GIVEN} more")
    return " · ".join(told)


def _hanging(voices: Sequence[int], shown: int) -> str:
    """The voices' lines beside words that run on below their own line."""
    return "".join(" " * (APART - 1) + ("│" if v in voices else " ") for v in range(shown))


def _write_wired(paper: Paper, lead: str, end: int, below: str, words: tuple[str, str]) -> None:
    """Sets a name and what is said behind it from column `end` on, with the voices' lines going on beside further lines."""
    name, said = words
    lines = wrap(name + said, max(NARROWEST_WORDS, paper.width - end)) or [""]
    for number, line in enumerate(lines):
        start = f"{lead if number == 0 else below:<{end}}"
        named = len(name) if number == 0 and line.startswith(name) else 0
        paper.line(start, (line[:named], "label"), line[named:]) if line else paper.line(start)


def _wires(board: Board, report: str, shown: int) -> str:
    """One outlet's line: its joints, and the voices' lines that it crosses or that come down beside it."""
    joined = [v for v in range(shown) if (report, v) in board.joints]
    out = ""
    for voice in range(shown):
        is_open = bool(joined) and voice <= joined[-1]
        joint = board.joints.get((report, voice))
        begun = _has_begun(board, voice, report)
        mark = JOINTS[joint] if joint else ("┼" if is_open else "│") if begun else ("─" if is_open else " ")
        out += ("──" if is_open else "  ") + mark
    return out


def _has_begun(board: Board, voice: int, report: str) -> bool:
    """True where the voice's line comes down past the report: one above it is joined to it."""
    above = board.report_ids[: board.report_ids.index(report)]
    return any((r, voice) in board.joints for r in above)


def _write_voice(paper: Paper, board: Board, voice: int, shown: int, at: int) -> None:
    """Sets a voice's name at the end of its line, with what it gives and in how many reports."""
    found = board.voices[voice]
    lines = " " * at + _hanging(range(voice), voice)
    elbow = " " * (APART - 1) + "└" + "─" * (APART * (shown - 1 - voice) + 1)
    said = f" in {counted(found.reports, 'report')}" + (f": {_given(found.gives)}" if found.gives else "")
    _write_wired(paper, lines + elbow, at + APART * shown + 2, lines, (found.label, said))
