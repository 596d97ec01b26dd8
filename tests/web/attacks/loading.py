"""The attacks of the folder, as reports, and a store that has them in every place where a report's or a person's words can stand."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crosswire.workbench import Desk, DeskError

FOLDER = Path(__file__).parent
WHEN = "2031-03-05T10:00:00Z"


@dataclass(frozen=True)
class Attack:
    """One attack: its file's name, what its first line says, its words, and its address."""

    name: str
    what: str
    words: str
    url: str


def attacks() -> list[Attack]:
    """All attacks, by name."""
    return [_read(path) for path in sorted(FOLDER.glob("*.toml"))]


def _read(path: Path) -> Attack:
    source = path.read_text(encoding="utf-8")
    table = tomllib.loads(source)
    words = table["words"] * table.get("times", 1)
    return Attack(
        path.stem, source.splitlines()[0].removeprefix("# "), words, table.get("url", f"https://wire.example/{words}")
    )


def reports_of(attack: Attack) -> list[dict[str, str]]:
    """Two reports of one incident, with the attack wherever they can have words; the second has much of the first's text."""
    w = attack.words
    said = f"“{w} The fire began in the boiler house and took the roof within a quarter of an hour,” said {w}, of the {w} ministry."
    first = (
        f"{w}\n\nZESTAPONI, Georgia, March 3 ({w}) - A fire killed 11 {w} at a spinning mill near Zestaponi on Monday, {w} "
        f"said.\n\n{said} Seven others were injured, {w} told {w}.\n\nIn 2029 a fire at {w} killed four."
    )
    second = f"Fire at a mill near Zestaponi killed 13 {w} on Monday, police said. {w}\n\n{said}\n\n{w}"
    return [
        {
            "id": f"{w} {attack.name} {n}",
            "outlet": f"{w} {outlet}",
            "title": f"{w} fire kills {toll}",
            "byline": f"By {w}",
            "language": w[:20],
            "url": attack.url if n == 1 else f"https://herald.example/{attack.name}",
            "published": day,
            "event": f"{w} {attack.name}",
            "text": text,
        }
        for n, outlet, toll, day, text in (
            (1, "Wire", 11, "2031-03-03T15:10", first),
            (2, "Herald", 13, "2031-03-04", second),
        )
    ]


def make_attacked_store(path: Path, some: list[Attack]) -> dict[str, str]:
    """A store with the reports of those attacks, judged by people of such names for such reasons; the event of each attack, by
    name, those left out that are refused.
    """
    lines = path.with_suffix(".jsonl")
    given = [report for attack in some for report in reports_of(attack)]
    lines.write_text("".join(json.dumps(report) + "\n" for report in given), encoding="utf-8")
    with Desk(path) as desk:
        desk.add(lines)
        taken = {(r.external_id or "").split()[-2]: r.id for r in desk.reports()}
        events = {attack.name: desk.events_of(taken[attack.name])[0] for attack in some if attack.name in taken}
        for attack in some:
            if attack.name in events:
                _judge(desk, events[attack.name], attack.words)
    return events


def _judge(desk: Desk, event: str, words: str) -> None:
    """Has somebody of that name judge, for that reason, all that can be judged of an event."""
    by: dict[str, Any] = {"who": words[:80], "when": WHEN, "why": words}
    claims = [c.id for c in desk.claims(event=event)]
    values = {"name": words, "lat": "42.1", "lon": "43.0", "precision": "near", "admin1": words, "country": words}
    acts: list[Callable[[], object]] = [
        lambda: desk.confirm(claims[0], **by),
        lambda: desk.reject(claims[1], **by),
        lambda: desk.correct(claims[2], {"of": words}, **by),
        lambda: desk.settle_place(event, values, **by),
        lambda: desk.accept(event, f"disputed/{words}", **by),
    ]
    for act in acts:
        try:
            act()
        except DeskError:
            continue  # a name of marks alone is no name
