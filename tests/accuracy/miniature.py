"""Miniature sets in the shape of the real ones, invented throughout, and small programs in the place of their scorers."""

import json
from pathlib import Path
from typing import Any

REPORTS = [
    ("d1", "i1", "A kiln burst in Nether Poole on Monday, killing two potters."),
    ("d2", "i1", "Two potters died in the Nether Poole kiln blast."),
    ("d3", "i2", "A ferry sank off Cape Sallow on Friday and one sailor drowned."),
    ("d4", "i3", "Three hikers were hurt by falling rock near Upper Dray."),
]

SCORER = """import json, sys
lines = [[json.loads(line) for line in open(path)] for path in sys.argv[1:]]
kinds = [thing.get("type") for thing in lines[0]]
print(json.dumps({"reports": kinds.count("report"), "gold": len(lines[1]), "inner": {"f1": 0.5}}))
"""


def make_shared(folder: Path) -> Path:
    """A folder as `shared`, with the incidents, one report a topic of ECB+, and their scorers."""
    incidents, ecbplus, programs = folder / "data/incidents", folder / "data/ecbplus", folder / "bin"
    for each in (incidents, ecbplus, programs):
        each.mkdir(parents=True)
    lines(incidents / "reports.jsonl", [{"id": d, "text": text} for d, _, text in REPORTS])
    lines(incidents / "gold.jsonl", [{"doc_id": d, "incident_id": i} for d, i, _ in REPORTS])
    lines(incidents / "incidents.jsonl", [{"incident_id": i, "killed": 0} for i in ("i1", "i2", "i3")])
    lines(ecbplus / "reports.jsonl", [{"id": f"{n % 2}_{d}", "text": text} for n, (d, _, text) in enumerate(REPORTS)])
    lines(ecbplus / "gold.jsonl", [{"doc_id": "0_d1", "incident_id": "i1"}])
    for name in ("score-incidents", "score-grouping"):
        (programs / name).write_text(SCORER, encoding="utf-8")
    return folder


def lines(path: Path, objects: list[dict[str, Any]]) -> None:
    """Writes objects as JSON Lines."""
    path.write_text("".join(json.dumps(each) + "\n" for each in objects), encoding="utf-8")
