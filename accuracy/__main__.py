"""`python -m accuracy`: measures, prints one table, and ends with exit code 1 where a figure is under its floor.

Exit code 2: wrong use, or the sets are not at hand.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from accuracy.measures import measures
from accuracy.page import freeze, write
from accuracy.sets import OWN, SETS
from accuracy.table import table

SHARED = Path(__file__).parents[2] / "shared"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures the sets asked for; the exit code."""
    given = _parser().parse_args(arguments)
    wanted = [name for name in SETS if name in (given.only or SETS)]
    if not given.shared.is_dir() and not OWN.issuperset(wanted):
        print(
            f"accuracy: {given.shared} is not there: the labelled sets are no part of the repository; nothing was measured",
            file=sys.stderr,
        )
        return 2
    figures = {}
    for name in wanted:
        began = monotonic()
        with TemporaryDirectory(prefix="crosswire-accuracy-") as folder:
            figures[name] = SETS[name](given.shared, Path(folder), given.workers)
        print(f"{name}: measured in {monotonic() - began:.0f} s", file=sys.stderr)
    lines = measures(figures)
    if given.freeze:
        freeze(figures)
        write()
    if given.json:
        keys = {name: {line.key: line.figure for line in lines if line.set_name == name} for name in wanted}
        print(json.dumps(keys, indent=1))
    else:
        print(table(lines))
    for line in (each for each in lines if each.below):
        print(
            f"accuracy: {line.set_name}: {line.words} is {line.figure:.3f}, under its floor of {line.floor}",
            file=sys.stderr,
        )
    return 1 if any(line.below for line in lines) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="accuracy", description="How well crosswire reads and groups, on labelled sets."
    )
    names = ", ".join(SETS)
    for option, more in (
        ("--only", {"action": "append", "choices": SETS, "metavar": "SET", "help": f"only this set, of {names}"}),
        ("--workers", {"type": int, "default": 2, "metavar": "N", "help": "processes that read (default 2)"}),
        ("--shared", {"type": Path, "default": SHARED, "metavar": "FOLDER", "help": "where the sets stand"}),
        ("--json", {"action": "store_true", "help": "print the figures as JSON"}),
        ("--freeze", {"action": "store_true", "help": "keep the figures and write docs/accuracy.md anew"}),
    ):
        parser.add_argument(option, **more)
    return parser


if __name__ == "__main__":
    sys.exit(main())
