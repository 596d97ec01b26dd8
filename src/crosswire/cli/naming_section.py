"""The section that says how the parties are named: outlets by words, counted, with an example of each word."""

from collections.abc import Sequence
from dataclasses import replace

from crosswire.cli.event_page import heading
from crosswire.cli.paper import Paper, Piece
from crosswire.publishing.naming_words import Example, NamingTable

HOW_TO_READ = "how often each outlet has a word in its own voice, +how often in the words of those it quotes"

WIDEST_OUTLET = 24
GAP = 2
MOST_ROWS = 16
"""Outlets of a table with a row of their own."""


def write_naming(paper: Paper, tables: Sequence[NamingTable], *, everything: bool = False) -> None:
    """Sets a table for each party, with as many blocks of words as the paper needs, and its examples.

    Of many outlets those with most uses have a row, the others one together, unless `everything` is asked for.
    """
    if not tables:
        return
    heading(paper, "how the parties are named")
    paper.line((HOW_TO_READ, "grey"), indent=2)
    for table in tables if everything else map(_shortened, tables):
        paper.blank()
        paper.line((table.label, "label"), indent=2)
        for block in _blocks(paper, table):
            _write_block(paper, table, block)
        at = 6 + max(len(e.word) for e in table.examples)
        for example in table.examples:
            _write_example(paper, example, at)


def _shortened(table: NamingTable) -> NamingTable:
    """The table with the rows of the outlets that have most uses, and one for all others."""
    if len(table.rows) <= MOST_ROWS + 1:
        return table
    ranked = sorted(table.rows, key=lambda row: -sum(map(sum, row[1])))
    shown = [row for row in table.rows if row in ranked[:MOST_ROWS]][:MOST_ROWS]
    left = [cells for row, cells in table.rows if (row, cells) not in shown]
    others = tuple((sum(c[n][0] for c in left), sum(c[n][1] for c in left)) for n in range(len(table.words)))
    return replace(table, rows=(*shown, (f"{len(left)} other outlets", others)))


def _blocks(paper: Paper, table: NamingTable) -> list[list[int]]:
    """The numbers of the words, in blocks that fit beside the outlets."""
    room = paper.width - 4 - _outlet_width(table)
    blocks: list[list[int]] = [[]]
    used = 0
    for number in range(len(table.words)):
        size = GAP + _width(table, number)
        if blocks[-1] and used + size > room:
            blocks.append([])
            used = 0
        blocks[-1].append(number)
        used += size
    return blocks


def _outlet_width(table: NamingTable) -> int:
    return min(WIDEST_OUTLET, max(len(outlet) for outlet, _ in table.rows))


def _width(table: NamingTable, number: int) -> int:
    return max(len(table.words[number]), *(len(_cell(*cells[number])) for _, cells in table.rows))


def _cell(own: int, others: int) -> str:
    """Both counts: "3", "3 +2", "+2", or a point where the outlet does not have the word."""
    return " ".join([str(own)] * bool(own) + [f"+{others}"] * bool(others)) or "·"


def _write_block(paper: Paper, table: NamingTable, block: Sequence[int]) -> None:
    width = _outlet_width(table)
    heads = [f"{table.words[n]:>{_width(table, n) + GAP}}" for n in block]
    paper.line((" " * width + "".join(heads), "grey"), indent=4)
    for outlet, cells in table.rows:
        if not any(sum(cells[n]) for n in block):
            continue
        name = outlet if len(outlet) <= width else outlet[: width - 1] + "…"
        line: list[Piece] = [name.ljust(width)]
        for n in block:
            said = _cell(*cells[n])
            line.append((f"{said:>{_width(table, n) + GAP}}", "grey" if said == "·" else "plain"))
        paper.line(*line, indent=4)


def _write_example(paper: Paper, example: Example, at: int) -> None:
    whose = f", in the words of {example.voice}" if example.voice else ""
    paper.row(
        (f"    {example.word}", "grey"),
        at,
        example.before.lstrip(),
        (example.phrase, "quote"),
        example.after.rstrip(),
        (f"  {example.outlet}{whose}", "grey"),
        hang=at + 2,
    )
