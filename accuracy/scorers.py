"""The scorers that come with the sets: programs of their own, run as such."""

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from accuracy.prepare import read_lines


def scored(scorer: Path, *arguments: Path) -> dict[str, float]:
    """The figures that a scorer prints as a JSON object; figures inside figures get names such as `killed.f1`."""
    run = subprocess.run([sys.executable, scorer, *arguments], capture_output=True, text=True)
    if run.returncode:
        raise RuntimeError(f"{scorer.name} failed: {run.stderr.strip().splitlines()[-1] if run.stderr else 'silently'}")
    return flat(json.loads(run.stdout))


def flat(figures: Mapping[str, Any]) -> dict[str, float]:
    """Figures with their names joined by dots."""
    out: dict[str, float] = {}
    for name, value in figures.items():
        if isinstance(value, Mapping):
            out.update({f"{name}.{inner}": figure for inner, figure in flat(value).items()})
        else:
            out[name] = float(value)
    return out


SEEDS = re.compile(r"^core facts (?P<found>\d+)/(?P<core>\d+), event problems (?P<problems>\d+)", re.M)
MISSED = re.compile(r"^\d{3} ", re.M)


def seeds_scored(scorer: Path, export: Path, expected: Path) -> dict[str, float]:
    """What `check-seeds` finds: shares of the core facts and of all facts, and 1 where the event is as it should be."""
    run = subprocess.run([sys.executable, scorer, export, "--all"], capture_output=True, text=True)
    told = SEEDS.search(run.stdout)
    if told is None:
        raise RuntimeError(f"{scorer.name} failed: {run.stderr.strip().splitlines()[-1] if run.stderr else 'silently'}")
    facts = sum(1 for _ in read_lines(expected))
    return {
        "core": int(told["found"]) / int(told["core"]),
        "all": 1 - len(MISSED.findall(run.stdout)) / facts,
        "event": float(told["problems"] == "0"),
    }
