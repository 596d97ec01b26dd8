"""Our own invented cases: the share of the facts that a careful coder takes from them which the product holds too.

Claims are taken as placed in their events, each incident in a store of its own. What is missed is not said: the held-out
cases are there to be counted and not to be looked at.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import crosswire
from crosswire.model.claim import Claim
from tests.support.facts import CASES, facts_of, missed


def case_figures() -> dict[str, float]:
    """Shares of core facts and of all facts, over the open and over the held-out cases."""
    figures: dict[str, float] = {}
    for name, before in (("incidents", ""), ("heldout", "heldout_")):
        counts = Counter[tuple[str, str]]()
        for folder in _folders(CASES / name):
            counts += counted(folder)
        figures |= {f"{before}{kind}": counts[kind, "held"] / counts[kind, "facts"] for kind in ("core", "all")}
    return figures


def counted(folder: Path) -> Counter[tuple[str, str]]:
    """How many `facts` there are in a case and how many are `held`, of the core facts and of `all`."""
    out: Counter[tuple[str, str]] = Counter()
    by_report = defaultdict(list)
    for fact in facts_of(folder):
        by_report[fact["report"]].append(fact)
    for name, (text, claims) in _read(folder).items():
        lost = {id(miss.fact) for miss in missed(by_report[name], text, claims)}
        for fact in by_report[name]:
            for kind in ("all", "core") if fact["core"] else ("all",):
                out[kind, "facts"] += 1
                out[kind, "held"] += id(fact) not in lost
    return out


def _read(folder: Path) -> dict[str, tuple[str, list[Claim]]]:
    """The text and the claims of each report of a case, by the name that its facts give it."""
    texts = {path.read_bytes().decode("utf-8"): path.stem for path in folder.glob("*.txt")}
    with TemporaryDirectory(prefix="crosswire-") as store, crosswire.open(Path(store) / "case.db") as desk:
        desk.add(*sorted(path for path in folder.iterdir() if path.suffix == ".txt" or path.name == "reports.jsonl"))
        return {
            report.external_id or texts[report.text]: (report.text, desk.claims(report=report.id))
            for report in desk.reports()
        }


def _folders(folder: Path) -> Iterable[Path]:
    return [path for path in sorted(folder.iterdir()) if (path / "expected.jsonl").exists()]
