"""The development sets as JSON Lines for `crosswire add`, with the part of the gold that belongs to them."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

Line = dict[str, Any]


def read_lines(path: Path) -> Iterator[Line]:
    """The objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def write_lines(path: Path, objects: Iterable[Line]) -> Path:
    """Writes objects as a JSON Lines file and gives its path back."""
    with path.open("w", encoding="utf-8") as file:
        for each in objects:
            file.write(json.dumps(each, ensure_ascii=False) + "\n")
    return path


def is_tuned_on(incident_id: object) -> bool:
    """True for the half of the incidents that rules may be tuned on: told by a hash, so that it never moves."""
    return int(hashlib.sha256(str(incident_id).encode()).hexdigest(), 16) % 2 == 0


def incidents_kept(data: Path, folder: Path) -> tuple[Path, Path, Path]:
    """The half of the incidents that nothing was tuned on: reports with their `event`, gold by report, gold by incident."""
    gold = {d["doc_id"]: d["incident_id"] for d in read_lines(data / "gold.jsonl")}
    kept = {doc: incident for doc, incident in gold.items() if not is_tuned_on(incident)}
    reports = (d | {"event": kept[d["id"]]} for d in read_lines(data / "reports.jsonl") if d["id"] in kept)
    incidents = (d for d in read_lines(data / "incidents.jsonl") if not is_tuned_on(d["incident_id"]))
    return (
        write_lines(folder / "reports.jsonl", reports),
        write_lines(folder / "gold.jsonl", ({"doc_id": d, "incident_id": i} for d, i in kept.items())),
        write_lines(folder / "incidents.jsonl", incidents),
    )


def by_topic(data: Path, folder: Path) -> list[Path]:
    """The reports of ECB+, a file a topic: an id begins with its topic's number and an underscore."""
    topics: dict[str, list[Line]] = defaultdict(list)
    for report in read_lines(data / "reports.jsonl"):
        topics[report["id"].split("_")[0]].append(report)
    return [write_lines(folder / f"topic-{topic}.jsonl", reports) for topic, reports in sorted(topics.items())]


def muc4(data: Path, folder: Path) -> tuple[Path, Path]:
    """Both test parts of MUC-4: the reports, and their keys."""
    keys = [document for part in ("tst1", "tst2") for document in read_lines(data / f"{part}.jsonl")]
    reports = ({"id": d["doc_id"], "text": d["text"]} for d in keys)
    return write_lines(folder / "reports.jsonl", reports), write_lines(folder / "keys.jsonl", keys)


def attribution(data: Path, folder: Path) -> Path:
    """The articles of the development part, without what is marked in them."""
    wanted = ("id", "outlet", "published", "text")
    articles = ({key: d.get(key) for key in wanted} for d in read_lines(data / "dev.jsonl"))
    return write_lines(folder / "reports.jsonl", articles)
