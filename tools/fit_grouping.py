"""Fits the points of `data/weights.toml` to labelled pairs: `fit_grouping.py OUT [--pull P] PAIRS…`.

Each PAIRS file is JSONL: one candidate pair a line, `{"same": true, "weight": 1, "measures": {"date_same": 1, …}}` with
the measures that `crosswire.grouping.compare.measures` found. Dates must be left out of a good part of the pairs, or
undated reports fare badly.

A logistic regression by Newton's method, pulled towards the hand-set points with the strength of `P` pairs, so that a
measure that the labelled pairs do not show keeps its hand-set points. No measure may change its sign, and those named
with `--hold` keep their points: what pairs of one kind of incident cannot teach (another country, large figures).
"""

import argparse
import json
import math
import tomllib
from pathlib import Path

import numpy as np

ROUNDS = 40


def fit(
    rows: list[dict[str, float]],
    same: list[bool],
    weights: list[float],
    prior: dict[str, float],
    pull: float,
    held: set[str],
) -> dict[str, float]:
    """The points that make the labels likeliest, pulled towards `prior`; those in `held` stay."""
    names = sorted(prior)
    column = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(rows), len(names)))
    for i, row in enumerate(rows):
        for name, amount in row.items():
            x[i, column[name]] = amount
    y, w = np.array(same, dtype=float), np.array(weights)
    start = np.array([prior[n] for n in names])
    loose = np.array([n not in held for n in names])
    sign = np.where(np.array(names) == "start", 0.0, np.sign(start))

    def loss(at: np.ndarray) -> float:
        z = np.clip(x @ at, -30, 30)
        return float(np.sum(w * (np.log1p(np.exp(z)) - y * z)) + pull / 2 * np.sum((at - start) ** 2))

    def projected(at: np.ndarray) -> np.ndarray:
        return np.where(at * sign < 0, 0.0, at)

    points = start.copy()
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-np.clip(x @ points, -30, 30)))
        gradient = x.T @ (w * (y - p)) - pull * (points - start)
        hessian = (x * (w * p * (1 - p))[:, None]).T @ x + pull * np.eye(len(names))
        # A measure that stands at nought stays there as long as the pairs push it over to the other sign.
        free = loose & ~((points == 0) & (gradient * sign < 0))
        step = np.zeros(len(names))
        step[free] = np.linalg.solve(hessian[np.ix_(free, free)], gradient[free])
        length, before = 1.0, loss(points)
        while length > 1e-4 and loss(projected(points + length * step)) > before:
            length /= 2
        moved = projected(points + length * step)
        done = float(np.abs(moved - points).max()) < 1e-5
        points = moved
        if done:
            break
    return {n: round(float(v), 2) + 0.0 for n, v in zip(names, points, strict=True)}


def main() -> None:
    """Reads the pairs and prints the fitted points beside the old ones; writes them into the table's lines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("table", type=Path, help="the weights.toml that is read and written")
    parser.add_argument("pairs", type=Path, nargs="+")
    parser.add_argument("--pull", type=float, default=5.0)
    parser.add_argument("--hold", default="", help="measures that keep their points, with commas")
    options = parser.parse_args()
    text = options.table.read_text(encoding="utf-8")
    prior = {k: float(v) for k, v in tomllib.loads(text)["points"].items()}
    found = [json.loads(line) for path in options.pairs for line in path.read_text(encoding="utf-8").splitlines()]
    rows, same = [f["measures"] for f in found], [bool(f["same"]) for f in found]
    points = fit(
        rows, same, [float(f.get("weight", 1)) for f in found], prior, options.pull, set(options.hold.split(","))
    )
    lines = []
    for line in text.splitlines():
        name = line.split(" = ")[0]
        lines.append(f"{name} = {points[name]}" if name in points else line)
    options.table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    loss = [
        math.log1p(math.exp(-(1 if s else -1) * sum(points[k] * v for k, v in r.items())))
        for r, s in zip(rows, same, strict=True)
    ]
    print(f"{len(rows)} pairs, mean loss {sum(loss) / len(loss):.4f}")
    for name, before in prior.items():
        print(f"{name:26} {before:6.2f} -> {points[name]:6.2f}")


if __name__ == "__main__":
    main()
