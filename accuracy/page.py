"""The frozen run: the figures of one whole run as `frozen.json`, and the table that docs/accuracy.md shows of them.

`python -m accuracy.page` writes the table anew from `frozen.json`; a test holds the two together.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from accuracy.measures import measures, read
from accuracy.table import cells

PAGE = Path(__file__).parents[1] / "docs" / "accuracy.md"
FROZEN = Path(__file__).parent / "frozen.json"
BEGIN, END = "<!-- figures: written by `make accuracy-docs` -->\n", "<!-- end of the figures -->"


def shown(figures: Mapping[str, Mapping[str, float]]) -> str:
    """The figures of all sets as Markdown: what the set is, then its measures."""
    lines = measures(figures)
    out = []
    for name, described in read("measures.toml").items():
        if name not in figures:
            continue
        out += [f"**{name}.** {described['what']}", "", "| measure | figure | floor | goal | what it is |"]
        out.append("| --- | ---: | ---: | ---: | --- |")
        for line in (each for each in lines if each.set_name == name):
            _, figure, floor, goal, _ = cells(line)
            meaning = described["measures"][line.key]["meaning"]
            out.append(f"| {line.words} | {figure} | {floor} | {goal} | {meaning} |")
        out.append("")
    return "\n".join(out)


def filled(page: str, figures: Mapping[str, Mapping[str, float]]) -> str:
    """The page with the figures between its two marks. Raises ValueError where it lacks the marks."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the page needs the lines {BEGIN.strip()} and {END}")
    return f"{before}{BEGIN}\n{shown(figures)}\n{END}{after}"


def frozen() -> dict[str, dict[str, float]]:
    """The figures of the frozen run, by set."""
    figures: dict[str, dict[str, float]] = json.loads(FROZEN.read_text(encoding="utf-8"))
    return figures


def freeze(figures: Mapping[str, Mapping[str, float]]) -> None:
    """Keeps the figures that the table names, in the place of those kept of the same sets."""
    kept = frozen() if FROZEN.exists() else {}
    for line in measures(figures):
        kept.setdefault(line.set_name, {})
    for name in figures:
        kept[name] = {line.key: round(line.figure, 4) for line in measures({name: figures[name]})}
    FROZEN.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


def write() -> None:
    """Writes the frozen figures into the page."""
    PAGE.write_text(filled(PAGE.read_text(encoding="utf-8"), frozen()), encoding="utf-8")


if __name__ == "__main__":
    write()
