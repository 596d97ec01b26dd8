"""What the benchmark of the workbench asks for: for each page the addresses of it, at random, over the events of a store."""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode

from crosswire.web import address

SECTIONS = ("figures", "voices", "statements", "timeline", "map", "naming", "background", "others", "history", "rules")
SAMPLED = 2_000
"""Events of the store that are asked for."""

LARGE = 30
"""Reports from which an event is large; such are asked for apart."""

LARGE_ONES, FILES = "large: ", "file: "
OUTSIDE = (LARGE_ONES, FILES)
"""How the names begin of what no limit holds for: pages of large events, which grow with the event and not with the store, and
files to keep, each made of all the pages of an event.
"""

Choice = random.Random
Known = tuple[str, tuple[str, ...], tuple[str, ...], str]
"""An event: its id, its questions' keys, its reports, and when the last of them came out."""

Ask = Callable[[Choice], str]


@dataclass(frozen=True, slots=True)
class Sample:
    """Some of what is in a store: events, large ones, words, values of filters, matrix cells as (event, report, key), and
    matters of review as (event, matter).
    """

    events: tuple[Known, ...]
    large: tuple[Known, ...]
    words: tuple[str, ...]
    values: dict[str, tuple[str, ...]]
    cells: tuple[tuple[str, str, str], ...]
    matters: tuple[tuple[str, str], ...]


def sample_of(store: Path, seed: int = 1) -> Sample:
    """The sample of a store that the pages are asked for."""
    with closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as found:
        ids = [row[0] for row in found.execute("SELECT event_id FROM event_listing ORDER BY event_id")]
        many = "SELECT event_id FROM event_listing WHERE n_reports >= ? ORDER BY event_id LIMIT 50"
        large = [row[0] for row in found.execute(many, (LARGE,))]
        chosen = sorted(random.Random(seed).sample(ids, min(SAMPLED, len(ids))))
        columns = {"country": "country", "type": "event_type", "status": "status", "place": "place_name"}
        values = {
            name: tuple(
                row[0]
                for row in found.execute(
                    f"SELECT DISTINCT {column} FROM event_listing WHERE {column} IS NOT NULL ORDER BY {column} LIMIT 500"
                )
            )
            for name, column in columns.items()
        }
        outlets = found.execute("SELECT DISTINCT outlet FROM reports WHERE outlet IS NOT NULL ORDER BY outlet LIMIT 40")
        values["outlet"] = tuple(row[0] for row in outlets)
        bags = found.execute("SELECT words FROM event_words ORDER BY number LIMIT 200").fetchall()
        words = sorted({word for row in bags for word in row[0].split() if word.isalpha()})
        marks = ",".join("?" * len(chosen[:500]))
        answers = found.execute(
            f"SELECT event_id, report_ids, key FROM positions WHERE event_id IN ({marks})", chosen[:500]
        )
        cells = tuple((e, r, k) for e, told, k in answers.fetchall() for r in json.loads(told))
        waiting = found.execute(
            f"SELECT event_id, matters FROM event_listing WHERE event_id IN ({marks})", chosen[:500]
        )
        matters = tuple((e, m["matter"]) for e, body in waiting.fetchall() for m in json.loads(body or "[]"))
        return Sample(
            tuple(_known(found, each) for each in chosen),
            tuple(_known(found, each) for each in large),
            tuple(words),
            values,
            cells,
            matters,
        )


def _known(store: sqlite3.Connection, event: str) -> Known:
    keys = tuple(
        row[0] for row in store.execute("SELECT key FROM questions WHERE event_id = ? ORDER BY position", (event,))
    )
    told = store.execute(
        "SELECT report_id, published_start FROM event_reports WHERE event_id = ? ORDER BY report_id", (event,)
    ).fetchall()
    last = max((row[1][:10] for row in told if row[1]), default="2030-01-01")
    return event, keys, tuple(row[0] for row in told), last


def pages_of(sample: Sample, rules: Sequence[str]) -> dict[str, Ask]:
    """The pages by name, each with what makes an address of it."""
    return {
        **_lists(sample),
        **_events(sample.events, rules, ""),
        **_events(sample.large, rules, LARGE_ONES),
        **_rest(sample),
    }


def _lists(sample: Sample) -> dict[str, Ask]:
    values = sample.values

    def one(name: str) -> Ask:
        return lambda c: address.events(**{name: c.choice(values[name])})

    def years(c: Choice) -> str:
        first = c.randint(2019, 2030)
        return address.events(from_=str(first), to=f"{first}-{c.randint(1, 12):02}")

    def box(c: Choice) -> str:
        west, south = c.uniform(-120, 100), c.uniform(-30, 40)
        return address.events(
            bbox=f"{west:.2f},{south:.2f},{west + c.uniform(1, 60):.2f},{south + c.uniform(1, 30):.2f}"
        )

    def several(c: Choice) -> str:
        return address.events(
            country=c.choice(values["country"]), type=c.choice(values["type"]), least=str(c.randint(1, 9)),
            from_="2020", q=c.choice(sample.words), sort=c.choice(("toll", "changed", "weight", "")),
        )  # fmt: skip

    return {
        "events": lambda c: address.events(
            page=c.choice(("", "2", "40", "900")), sort=c.choice(("", "toll", "oldest"))
        ),
        "events, words": lambda c: address.events(q=" ".join(c.sample(sample.words, c.randint(1, 2)))),
        "events, beginning of a word": lambda c: address.events(q=c.choice(sample.words)[: c.randint(1, 3)]),
        "events, time": years,
        "events, country": one("country"),
        "events, place": one("place"),
        "events, type": one("type"),
        "events, toll": lambda c: address.events(least=c.randint(1, 20), most=c.randint(20, 60)),
        "events, status": one("status"),
        "events, outlet": one("outlet"),
        "events, outlets and voices": lambda c: address.events(outlets=c.randint(1, 3), voices=c.randint(1, 3)),
        "events, reviewed": lambda c: address.events(reviewed=c.choice(("yes", "no"))),
        "events, matter": lambda c: address.events(matter=c.choice(("any", "disputed", "place"))),
        "events, part of the map": box,
        "events, several filters": several,
        "events.json": lambda c: several(c).replace("/events", "/events.json", 1),
        "events/map.json": lambda c: years(c).replace("/events", "/events/map.json", 1),
    }


def _events(events: Sequence[Known], rules: Sequence[str], head: str) -> dict[str, Ask]:
    if not events:
        return {}

    def section(name: str) -> Ask:
        return lambda c: address.event(c.choice(events)[0], name)

    def why(c: Choice) -> str:
        event, keys, _, _ = c.choice([e for e in events if e[1]])
        return address.why(event, c.choice(keys))

    def before(c: Choice) -> str:
        event, _, _, last = c.choice(events)
        return address.event(event, as_of=last)

    def beside(c: Choice) -> str:
        told = c.choice([e for e in events if len(e[2]) > 1] or events)[2]
        return address.beside(*(c.sample(told, 2) if len(told) > 1 else (told[0], c.choice(events)[2][0])))

    return {
        f"{head}event": section(""),
        f"{head}event.json": lambda c: f"{address.event(c.choice(events)[0])}.json",
        f"{head}event, another rule": lambda c: address.event(c.choice(events)[0], rule=c.choice(rules)),
        f"{head}event, as of a day": before,
        f"{head}event, why": why,
        **{f"{head}event, {name}": section(name) for name in SECTIONS},
        f"{head}report": lambda c: address.report(c.choice(c.choice(events)[2])),
        f"{head}report.json": lambda c: f"{address.report(c.choice(c.choice(events)[2]))}.json",
        f"{head}two reports side by side": beside,
    }


def _rest(sample: Sample) -> dict[str, Ask]:
    def plain(path: str) -> Ask:
        return lambda c: path

    def cell(c: Choice) -> str:
        event, report, key = c.choice(sample.cells)
        return f"{address.event(event)}/cells/{report}/{quote(key)}"

    def item(c: Choice) -> str:
        event, matter = c.choice(sample.matters)
        return f"/review/item?{urlencode({'event': event, 'matter': matter})}"

    waiting: dict[str, Ask] = {"review, item": item} if sample.matters else {}
    return {
        **waiting,
        "event, cell": cell,
        "places": lambda c: f"/places?q={c.choice(sample.words)[:4]}",
        "review": plain("/review"),
        "review.json": plain("/review.json"),
        "review, of a country": lambda c: address.events(country=c.choice(sample.values["country"])).replace(
            "/events", "/review", 1
        ),
        "review, next": plain("/review/next"),
        "decisions": plain("/decisions"),
        "decisions.json": plain("/decisions.json"),
        "agreement": plain("/agreement"),
        "store": plain("/store"),
        "store.json": plain("/store.json"),
        "design": plain("/design"),
        f"{FILES}saved page": lambda c: address.event(c.choice(sample.events)[0], "saved.html"),
        f"{FILES}saved PDF": lambda c: address.event(c.choice(sample.events)[0], "saved.pdf"),
    }
