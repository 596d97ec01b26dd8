"""Learns the points of `data/weights.toml` from labelled reports: `fit_grouping.py WEIGHTS --set STORE,GOLD,SAME,OTHER …`.

STORE is a store to which the labelled reports were added. GOLD is a file of JSON Lines with a report's sender's id (`doc_id`
or `id`) and its incident (`incident_id` or `incident`), or a folder that holds one folder of reports an incident. SAME and
OTHER weigh its pairs of one incident and of two, so that sets of unlike sizes and kinds all have a say.

A logistic regression by Newton's method on the pairs that placing would compare and all pairs of one incident. Each pair
counts once more, with a fifth of its weight, without what it says of dates, so that undated reports fare well. Points are
pulled towards `PRIOR` with the strength of `PULL` pairs: what the labelled pairs do not show stays what a person would say.
Prints how well each fifth of the incidents is grouped with points learned from the other four.
"""

import argparse
import json
import re
import zlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from crosswire.grouping import Sketch, group, keys
from crosswire.grouping.compare import measures
from crosswire.grouping.digest import Digest, digest, is_round_up
from crosswire.grouping.linking import leading
from crosswire.ledger.opening import open_ledger
from crosswire.model.plain import from_plain
from crosswire.model.report import Report
from crosswire.sources.paths import read_paths

PULL = 2.0
LEAN = 0.5
"""Points added to the start once learned: in average link one pair that fails to join parts all the others of its group."""

DROPPED = 0.2
ROUNDS = 60
PARTS = 5
OF_DATES = ("date_", "day_", "published_", "other_day_and_place")
PRIOR = {
    "near_copy": 4.0, "words_alike": 5.0, "place_same": 1.0, "date_same": 1.0, "day_same": 1.0, "figure_shared": 0.8,
    "country_other": -2.0, "region_other": -1.5, "place_far": -1.5, "place_other": -0.7, "type_other": -1.0,
    "actors_other": -0.5, "date_clashes": -2.0, "date_far": -1.5, "day_far": -1.5, "date_week": -0.8, "date_near": -0.5,
    "figure_apart": -1.0, "harm_other": -0.5, "other_day_and_place": -1.0,
}  # fmt: skip
"""What a person would say before seeing a pair; the rest begins at nought."""

FRONT = re.compile(r"\d+|[^-]+")

Pair = tuple[int, int]


@dataclass
class Labelled:
    """The reports of all sets: their digests and keys, incidents, sets, and each set's two weights."""

    digests: list[Digest]
    keys: list[frozenset[int]]
    incidents: list[str]
    sets: list[int]
    weights: list[tuple[float, float]]

    def part(self, report: int) -> int:
        """Which part an incident is in: by the digits or the word its name begins with, so that look-alikes stay together."""
        name = self.incidents[report].split(":", 1)[1]
        front = FRONT.match(name)
        return zlib.crc32(f"{self.sets[report]}:{front.group() if front else name}".encode()) % PARTS


def load(sets: Sequence[str]) -> Labelled:
    """The labelled reports of `STORE,GOLD,SAME,OTHER` texts."""
    out = Labelled([], [], [], [], [])
    for number, text in enumerate(sets):
        store, gold_path, same, other = text.split(",")
        gold = gold_of(Path(gold_path))
        out.weights.append((float(same), float(other)))
        with open_ledger(Path(store), create=False) as ledger:
            for report in list(ledger.reports()):
                sketch = from_plain(Sketch, ledger.sketch(report.id))
                incident = gold.get(report.external_id or "", gold.get(report.id))
                if incident is not None:
                    out.digests.append(digest(sketch))
                    out.keys.append(keys(sketch))
                    out.incidents.append(f"{number}:{incident}")
                    out.sets.append(number)
    return out


def gold_of(path: Path) -> dict[str, str]:
    """The incident of each report, by the sender's id, or by the report's own where `path` is a folder of folders."""
    if not path.is_dir():
        lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        return {d.get("doc_id", d.get("id")): d.get("incident_id", d.get("incident")) for d in lines}
    found = {}
    for folder in sorted(p for p in path.iterdir() if p.is_dir()):
        reports = [p for p in sorted(folder.iterdir()) if p.suffix == ".txt" or p.name == "reports.jsonl"]
        found |= {r.id: folder.name for r in read_paths(map(str, reports), None) if isinstance(r, Report)}
    return found


def candidates(labelled: Labelled) -> set[Pair]:
    """The pairs that placing compares."""
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for report, some in enumerate(labelled.keys):
        for key in some:
            holders[key].append(report)
    out = set()
    for key, some_reports in holders.items():
        ordered = sorted(some_reports, key=lambda r: labelled.digests[r].report_id)
        first = leading(key, [labelled.digests[r].report_id for r in ordered])
        out |= {(min(i, j), max(i, j)) for i in ordered[: len(first)] for j in ordered if i != j}
    return out


def fit(x: np.ndarray, same: np.ndarray, weight: np.ndarray, names: list[str]) -> np.ndarray:
    """The points that make the labels likeliest, pulled towards `PRIOR`."""
    dated = [i for i, name in enumerate(names) if name.startswith(OF_DATES)]
    column = {name: i for i, name in enumerate(names)}
    without = x.copy()
    without[:, dated] = 0.0
    without[:, column["undated"]] = without[:, column["published_unknown"]] = 1.0
    without[:, column["year_same"]] += without[:, column["year_same_dated"]]
    without[:, column["year_same_dated"]] = 0.0
    without[:, column["words_alike_undated"]] = without[:, column["words_alike"]]
    x, same = np.vstack([x, without]), np.concatenate([same, same])
    weight = np.concatenate([weight, weight * DROPPED])
    prior = np.array([PRIOR.get(name, 0.0) for name in names])

    def loss(at: np.ndarray) -> float:
        z = np.clip(x @ at, -30, 30)
        return float(np.sum(weight * (np.log1p(np.exp(z)) - same * z)) + PULL / 2 * np.sum((at - prior) ** 2))

    points = prior.copy()
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-np.clip(x @ points, -30, 30)))
        gradient = x.T @ (weight * (same - p)) - PULL * (points - prior)
        hessian = (x * (weight * p * (1 - p))[:, None]).T @ x + PULL * np.eye(len(names))
        step, length = np.linalg.solve(hessian, gradient), 1.0
        while length > 1e-3 and loss(points + length * step) > loss(points):
            length /= 2
        points = points + length * step
        if float(np.abs(length * step).max()) < 1e-5:
            break
    points[column["start"]] += LEAN
    return points


def grouped(labelled: Labelled, pairs: set[Pair], points: dict[str, float], number: int) -> dict[int, int]:
    """The group of each report of a set under `points`."""
    place = {labelled.digests[r].report_id: r for r in range(len(labelled.sets)) if labelled.sets[r] == number}

    def score(a: str, b: str) -> float:
        found = measures(labelled.digests[place[a]], labelled.digests[place[b]])
        return sum(points[name] * amount for name, amount in found)

    name = {r: report_id for report_id, r in place.items()}
    inside = [(min(name[i], name[j]), max(name[i], name[j])) for i, j in pairs if i in name and j in name]
    links = [(a, b) for a, b in inside if score(a, b) >= 0]
    wide = [report_id for r, report_id in name.items() if is_round_up(labelled.digests[r])]
    found = group(sorted(place), links, score, bar=0.0, round_ups=wide)
    return {place[r]: n for n, g in enumerate(found) for r in g.members}


def counts(labelled: Labelled, groups: dict[int, int], wanted: list[int]) -> np.ndarray:
    """Of the reports `wanted` under `groups`: B³ precision and recall, pairs hit, said and true, and reports, added up."""
    made, gold = defaultdict(set), defaultdict(set)
    for report, number in groups.items():
        made[number].add(report)
        gold[labelled.incidents[report]].add(report)
    out = np.zeros(6)
    for report in wanted:
        mine, its = made[groups[report]], gold[labelled.incidents[report]]
        both = len(mine & its)
        out += (both / len(mine), both / len(its), both - 1, len(mine) - 1, len(its) - 1, 1)
    return out


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def main() -> None:
    """Learns, prints the cross-fitted scores and writes the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("table", type=Path, help="the weights.toml that is written")
    parser.add_argument("--set", action="append", required=True, metavar="STORE,GOLD,SAME,OTHER")
    options = parser.parse_args()
    labelled = load(options.set)
    compared = candidates(labelled)
    members: defaultdict[str, list[int]] = defaultdict(list)
    for report, incident in enumerate(labelled.incidents):
        members[incident].append(report)
    every = sorted(compared | {(i, j) for some in members.values() for i in some for j in some if i < j})
    rows = [measures(labelled.digests[i], labelled.digests[j]) for i, j in every]
    names = sorted({name for row in rows for name, _ in row} | set(PRIOR))
    column = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(every), len(names)))
    for at, row in enumerate(rows):
        for name, amount in row:
            x[at, column[name]] += amount
    same = np.array([float(labelled.incidents[i] == labelled.incidents[j]) for i, j in every])
    weight = np.array(
        [
            labelled.weights[labelled.sets[i]][int(not s)] if labelled.sets[i] == labelled.sets[j] else 1.0
            for (i, j), s in zip(every, same, strict=True)
        ]
    )
    parts = np.array([[labelled.part(i), labelled.part(j)] for i, j in every])
    learned = [fit(x[m], same[m], weight[m], names) for m in ((parts != p).all(axis=1) for p in range(PARTS))]
    for number, text in enumerate(options.set):
        total = np.zeros(6)
        for part, points in enumerate(learned):
            groups = grouped(labelled, compared, dict(zip(names, points, strict=True)), number)
            total += counts(labelled, groups, [r for r in groups if labelled.part(r) == part])
        precision, recall, hit, said, true, count = total
        b_cubed, pairs = _f1(precision / count, recall / count), _f1(hit / max(1, said), hit / max(1, true))
        print(f"{Path(text.split(',')[0]).stem}: B³ F1 {b_cubed:.4f}, pair F1 {pairs:.4f}")
    points = fit(x, same, weight, names)
    head = options.table.read_text(encoding="utf-8").split("[points]")[0]
    lines = "".join(f"{n} = {p:.2f}\n" for n, p in zip(names, points, strict=True))
    options.table.write_text(f"{head}[points]\n{lines}", encoding="utf-8")
    print(f"{len(every)} pairs; raise `version` in {options.table}")


if __name__ == "__main__":
    main()
