"""Finding: the dependences of invented incidents, from their texts alone or as a whole record has them."""

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from accuracy.reading import record_of
from accuracy.rewrites.pieces import Written
from accuracy.rewrites.score import READ, SCORED, figures, written_incident
from crosswire.lineage import dependences
from crosswire.model.dependence import Dependence, SharedPassage
from crosswire.model.moment import Publication
from crosswire.model.report import Report
from crosswire.model.span import Span
from crosswire.model.words import DependenceKind

FIND = Callable[[Sequence[Written]], Iterable[Dependence]]


def rewrite_figures(folder: Path, workers: int) -> dict[str, float]:
    """The figures over the scored incidents, from texts alone; and, as `read_…`, over some of them read as a user would."""
    alone = figures(SCORED, from_texts)
    read = figures(READ, from_record(READ, folder, workers))
    return alone | {f"read_{key}": value for key, value in read.items()}


def from_texts(reports: Sequence[Written]) -> list[Dependence]:
    """What the texts, their outlets and their times of publication show, without anything read in them."""
    return dependences([report_of(w) for w in reports], {})


def from_record(seeds: Iterable[int], folder: Path, workers: int) -> FIND:
    """What a store holds after all the reports of the incidents of `seeds` were added, their grouping given."""
    path = folder / "rewrites.jsonl"
    with path.open("w", encoding="utf-8") as out:
        for seed in seeds:
            for w in written_incident(seed):
                out.write(json.dumps(_given(w), ensure_ascii=False) + "\n")
    lines = [json.loads(x) for x in record_of([path], folder, workers=workers).read_text(encoding="utf-8").splitlines()]
    own_id = {line["id"]: line["external_id"] for line in lines if line["type"] == "report"}
    found: dict[str, list[Dependence]] = {}
    for line in lines:
        if line["type"] == "dependence":
            a, b = own_id[line["a"]], own_id[line["b"]]
            passages = tuple(_passage(f) for f in line["features"])
            dependence = Dependence(a, b, DependenceKind(line["kind"]), line["score"], passages)
            found.setdefault(_incident_of(a), []).append(dependence)
    return lambda reports: found.get(_incident_of(reports[0].draft.id), [])


def _incident_of(report_id: str) -> str:
    return report_id.rpartition("-")[0]


def _passage(feature: dict[str, object]) -> SharedPassage:
    a, b = feature["a"], feature["b"]
    assert isinstance(a, dict) and isinstance(b, dict)
    return SharedPassage(
        str(feature["name"]), str(feature["value"]), Span(a["start"], a["end"]), Span(b["start"], b["end"])
    )


def report_of(w: Written) -> Report:
    """The report that is written, as sources would give it."""
    published = Publication(start=w.draft.published)
    return Report(id=w.draft.id, text=w.text, outlet=w.draft.outlet, title=w.draft.title, published=published)


def _given(w: Written) -> dict[str, str]:
    return {
        "id": w.draft.id,
        "outlet": w.draft.outlet,
        "title": w.draft.title,
        "published": w.draft.published,
        "text": w.text,
        "event": _incident_of(w.draft.id),
    }
