"""How fast coded tables are reconciled: `python -m benchmarks.coded_speed`.

An invented table in the shape of MAVERICK's (two thirds of the events have one report, six parties in numbered columns) is
reconciled under each rule, reading and writing counted. In turns with it a bare pass goes over the same file with Python's own
csv module and takes the most frequent text of each cell: a machine that is busy or slow is so for both. With `--maverick` the
real table is reconciled too, and what the R package took stands beside it. The exit code is 1 where a figure is under its floor
in `benchmarks/floors.toml`. Times are processor times.
"""

import argparse
import csv
import random
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from crosswire.publishing.coded_csv import table_csv
from crosswire.workbench import reconcile_table

FLOORS = Path(__file__).parent / "floors.toml"
RULES = ("majority-of-origins", "conservative", "representative", "informative")
PARTIES = 6
WORDS = [
    f"{a}{b}" for a in ("Or", "Lem", "Tam", "Sarn", "Kel", "Dun") for b in ("u", "ba", "sa", "dor", "wick", "holm")
]


@dataclass(frozen=True, slots=True)
class Turn:
    """One rule over one table: processor seconds of crosswire and of the bare pass, and how many reports there were."""

    rule: str
    seconds: float
    bare: float
    reports: int

    @property
    def ratio(self) -> float:
        """How many times as fast as the bare pass."""
        return self.bare / self.seconds


def header() -> list[str]:
    """The columns of the invented table."""
    names = [
        "id",
        "event_id",
        "country",
        "election",
        "event_context",
        "target",
        "date_start",
        "date_end",
        "city",
        "location",
    ]
    names += ["latitude", "longitude", "geo_precision", "source", "source_author", "source_classification", "certain"]
    names += [f"{kind}_{end}" for kind in ("deaths", "injuries") for end in ("best", "low", "high")]
    names += ["displacement", "damage", "certain1"]
    parts = ("", "_id", "_type", "_subtype", "_party", "_violence", "_precision")
    roles = ("_initiator", "_perpetrator", "_intervener", "_bystander", "_victim")
    return names + [f"actor{n}{part}" for n in range(1, PARTIES + 1) for part in (*parts, *roles)]


def rows(reports: int, seed: int = 5) -> Iterator[list[str]]:
    """Invented rows: reports of one event follow each other, most events have one."""
    chance = random.Random(seed)
    event = 0
    left = 0
    for report in range(reports):
        if not left:
            event, left = event + 1, chance.choice((1, 1, 1, 1, 1, 1, 2, 2, 3, 6))
        left -= 1
        dead, hurt, day = chance.randrange(9), chance.randrange(30), 1 + event % 27
        out = [f"r{report}", f"e{event}", WORDS[event % 30], *(chance.choice(WORDS) for _ in range(3))]
        out += [
            f"2031-05-{day:02}",
            f"2031-05-{min(28, day + report % 2):02}",
            WORDS[event % 36],
            chance.choice(("", "Mole")),
        ]
        out += [f"{event % 90 + 0.25}", f"{event % 170 + 0.5}", str(chance.randrange(1, 5))]
        outlet = chance.choice(WORDS)
        out += [f"{outlet} (2031-05-28) {event}", outlet, str(chance.randrange(4)), str(chance.randrange(5))]
        out += [
            str(n) for n in (dead, max(0, dead - 1), dead + 1, hurt, hurt, hurt + 3, report % 2, event % 2, report % 2)
        ]
        for party in range(PARTIES):
            if party < 2 or chance.random() < 0.1:
                name = chance.choice(WORDS)
                out += [
                    name,
                    name[:2],
                    name[1:3],
                    "",
                    "",
                    chance.choice(("Riot", "Arson; Theft")),
                    str(chance.randrange(5)),
                ]
                out += [str(chance.randrange(2)) for _ in range(5)]
            else:
                out += [""] * 7 + ["0"] * 5
        yield out


def bare(path: Path) -> int:
    """The number of cells that a plain pass over the file writes: of each event and column the most frequent text."""
    with path.open(newline="", encoding="utf-8") as file:
        lines = csv.reader(file)
        names = next(lines)
        events: dict[str, list[list[str]]] = defaultdict(list)
        for line in lines:
            events[line[names.index("event_id")]].append(line)
    return sum(len([Counter(cells).most_common(1)[0][0] for cells in zip(*e, strict=True)]) for e in events.values())


def turn(path: Path, rule: str) -> Turn:
    """One rule over the table at `path`, and the bare pass beside it."""
    began = process_time()
    found = reconcile_table(path, "eventreport", rule=rule)
    size = sum(map(len, table_csv(found)))
    taken = process_time() - began
    began = process_time()
    bare(path)
    assert size
    return Turn(rule, taken, process_time() - began, found.n_reports)


def table(turns: Sequence[Turn]) -> list[str]:
    """What turns show, a line each."""
    return [
        f"{each.rule:20} {each.reports:8,} reports {each.seconds:8.2f} s {each.reports / each.seconds:10,.0f} a second"
        f"   {each.ratio:.2f} times as fast as the bare pass"
        for each in turns
    ]


def below(turns: Sequence[Turn], floor: float) -> list[str]:
    """What is under its floor, in sentences."""
    return [
        f"{each.rule} is {each.ratio:.2f} times as fast as the bare pass; the floor is {floor}"
        for each in turns
        if each.ratio < floor
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures and prints; the exit code."""
    parser = argparse.ArgumentParser(prog="coded_speed", description="How fast coded tables are reconciled.")
    parser.add_argument("--reports", type=int, default=6_000, metavar="N", help="rows of the table (default 6,000)")
    parser.add_argument("--maverick", type=Path, metavar="FOLDER", help="MAVERICK's folder, timed beside the R package")
    given = parser.parse_args(arguments)
    with TemporaryDirectory(prefix="crosswire-") as folder:
        path = Path(folder) / "reports.csv"
        with path.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([header(), *rows(given.reports)])
        turns = []
        for rule in RULES:
            turns.append(turn(path, rule))
            print(table(turns[-1:])[0], flush=True)
    if given.maverick is not None:
        from accuracy.coded import shortest_times

        times = shortest_times(given.maverick / "expected/timings.csv")
        for rule in sorted(times):
            print(
                f"{table([turn(given.maverick / 'input_reports.csv', rule)])[0]}; in R {times[rule]:.2f} s", flush=True
            )
    under = below(turns, tomllib.loads(FLOORS.read_text(encoding="utf-8"))["coded"]["ratio"])
    for each in under:
        print(f"coded_speed: {each}", file=sys.stderr)
    return 1 if under else 0


if __name__ == "__main__":
    sys.exit(main())
