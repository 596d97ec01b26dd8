"""The sets by name: how each is read and scored.

Each function takes the folder `shared`, an empty folder to work in, and the number of processes that read.
"""

from collections.abc import Callable
from pathlib import Path

from accuracy import prepare
from accuracy.cases import case_figures
from accuracy.coded import coded_figures
from accuracy.places import place_figures
from accuracy.reading import record_of, records_of
from accuracy.rewrites.finding import rewrite_figures
from accuracy.scorers import scored, seeds_scored

Figures = dict[str, float]


def incidents(shared: Path, folder: Path, workers: int) -> Figures:
    """Reading and reconciling on the half of the incidents that was not tuned on, the grouping given."""
    reports, gold, truth = prepare.incidents_kept(shared / "data/incidents", folder)
    return scored(shared / "bin/score-incidents", record_of([reports], folder, workers=workers), gold, truth)


def grouping(shared: Path, folder: Path, workers: int) -> Figures:
    """Grouping all incidents with nothing given."""
    data = shared / "data/incidents"
    export = record_of([data / "reports.jsonl"], folder, workers=workers)
    return scored(shared / "bin/score-grouping", export, data / "gold.jsonl")


def ecbplus(shared: Path, folder: Path, workers: int) -> Figures:
    """Grouping look-alikes, a topic at a time."""
    data = shared / "data/ecbplus"
    export = records_of(prepare.by_topic(data, folder), folder, workers=workers)
    return scored(shared / "bin/score-grouping", export, data / "gold.jsonl")


def muc4(shared: Path, folder: Path, workers: int) -> Figures:
    """Reading wire reports against answer keys."""
    reports, keys = prepare.muc4(shared / "data/muc4", folder)
    return scored(shared / "bin/score-muc4", record_of([reports], folder, workers=workers), keys)


def attribution(shared: Path, folder: Path, workers: int) -> Figures:
    """Who said what."""
    data = shared / "data/attribution"
    export = record_of([prepare.attribution(data, folder)], folder, workers=workers)
    return scored(shared / "bin/score-attribution", export, data / "dev.jsonl")


def places(shared: Path, folder: Path, workers: int) -> Figures:
    """Reading places, and putting them where they are; in one process, without a store."""
    return place_figures(shared / "data/places/geovirus.xml")


def seeds(shared: Path, folder: Path, workers: int) -> Figures:
    """The five reports of one raid."""
    export = record_of(sorted((shared / "seeds").glob("0*.txt")), folder, workers=workers)
    return seeds_scored(shared / "bin/check-seeds", export, shared / "seeds/expected.jsonl")


def maverick(shared: Path, folder: Path, workers: int) -> Figures:
    """Coded reports under the three rules of the package that they came with; without a store."""
    return coded_figures(shared / "data/maverick")


def cases(shared: Path, folder: Path, workers: int) -> Figures:
    """Our own cases; needs none of the others' sets."""
    return case_figures()


def rewrites(shared: Path, folder: Path, workers: int) -> Figures:
    """Who leans on whom, in reports made for it; needs none of the others' sets."""
    return rewrite_figures(folder, workers)


SETS: dict[str, Callable[[Path, Path, int], Figures]] = {
    function.__name__: function
    for function in (incidents, grouping, ecbplus, muc4, attribution, places, seeds, maverick, cases, rewrites)
}
OWN = frozenset({"cases", "rewrites"})
"""The sets that come with the repository."""
