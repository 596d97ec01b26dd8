"""A store of very many invented incidents, made quickly: `python -m benchmarks.many_events STORE --events 100000`.

A few dozen incidents (`benchmarks.invented_events`) are read by crosswire's own reader, more are taken as reading leaves them;
each is derived once, and then written again and again under other ids, days and places. Always holds: the name of a town is
replaced by one as long, so that every quotation stands at its offsets, and `crosswire check` finds the store whole; the same
number of events gives the same store.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks import invented_events
from benchmarks.invented_events import READER, Told, incident
from benchmarks.invented_places import PLACES
from crosswire.ledger.ledger import Ledger
from crosswire.ledger.opening import open_ledger
from crosswire.ledger.schema import metadata
from crosswire.model.identity import short_hash
from crosswire.model.listing import folded_words
from crosswire.model.moment import Moment
from crosswire.model.place import Place
from crosswire.model.words import ClaimKind, DecisionKind, PlacePrecision, TimePrecision
from crosswire.reading.reader import Reading, TimeNotes
from crosswire.reconciling.headline import date_words, headline
from crosswire.workbench.adding import keep
from crosswire.workbench.choosing import DEFAULT_READER, reader_label
from crosswire.workbench.deriving import event_record
from crosswire.workbench.readers import Readers

READ, TAKEN = 36, 120
"""Incidents that are read, and that are taken as reading leaves them."""

READ_SHARE = 0.02
"""The share of events written after one that was read: such are several times as long."""

SIZES = (1,) * 13 + (2,) * 4 + (3,) * 2 + (5,)
"""How many reports the others have, by turns: a heavy tail, as short as a store of 2 GiB allows."""

LARGE = 45
"""Reports of the one incident that is told of most."""

TOWN, PROVINCE, COUNTRY = "Velhollow", "Northmark", "Arvenia"
LATITUDE, LONGITUDE = 12.3456, 65.4321
MARK = "0badc0de"
"""What stands, in the ids of an incident that is to be written again, for the number of the event."""

WEEKS = 52 * 12
"""Events are of this many weeks, from `invented_events.FIRST_DAY` less as many."""

ID = re.compile(r"\b[rce][0-9a-f]{16}\b")
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
WRITTEN: tuple[str, ...] = (
    "reports",
    "report_texts",
    "readings",
    "claims",
    "sketches",
    "events",
    "event_reports",
    "event_claims",
)
WRITTEN += ("dependences", "questions", "positions", "event_listing", "event_words")
DECIDED = 40
"""Of one event in so many, people confirmed the first claim."""

AT_ONCE = 500
"""Events that are written in one step."""

Told_of_progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Pattern:
    """An incident that is written again: its rows as JSON with marks for what changes, its days, how its day is written in its
    headline, and the words of its reports.
    """

    rows: str
    day: str
    days: tuple[str, ...]
    said: str
    words: frozenset[str]


def many_events(path: Path, events: int, told: Told_of_progress = lambda _: None) -> None:
    """Makes a store of `events` events at `path`, where there is none."""
    with TemporaryDirectory(prefix="crosswire-") as folder, open_ledger(Path(folder) / "patterns.db") as ledger:
        read, taken = _patterns(ledger)
    open_ledger(path).close()
    with closing(sqlite3.connect(path)) as store:
        store.execute("PRAGMA synchronous = OFF")
        for first in range(0, events, AT_ONCE):
            some = range(first, min(events, first + AT_ONCE))
            made = [_again(_chosen(number, read, taken), number) for number in some]
            _write(store, made)
            _decide(store, made[::DECIDED])
            told(some.stop)
        store.execute("INSERT INTO event_words_index(event_words_index) VALUES ('optimize')")
        store.commit()
        store.execute("ANALYZE")
        store.commit()


def _chosen(number: int, read: Sequence[Pattern], taken: Sequence[Pattern]) -> Pattern:
    choice = random.Random(number)
    return choice.choice(read if number < len(read) or choice.random() < READ_SHARE else taken)


def _patterns(ledger: Ledger) -> tuple[list[Pattern], list[Pattern]]:
    """The incidents that are written again: those that were read, and those that were taken as they are."""
    told = [_here(one) for one in _incidents()]
    read = {r.report.id: r for r in _read(told[:READ])}
    names = []
    with ledger.transaction():
        for number, every in enumerate(told):
            for one in every:
                found = read.get(one.report.id) or _taken(one)
                keep(ledger, one.report, found, reader_label(DEFAULT_READER) if one.report.id in read else READER)
            name = f"e{number:016x}"
            ids = sorted({one.report.id for one in every})
            ledger.replace_events([], [_placed(ledger, name, ids)])
            names.append(name)
    return [_pattern(ledger, n, read=True) for n in names[:READ]], [
        _pattern(ledger, n, read=False) for n in names[READ:]
    ]


def _incidents() -> Iterator[list[Told]]:
    """The incidents, the one of which most is told first; each says in words on which day it was."""
    yield incident(7, LARGE)
    made = 1
    for number in count():
        size = SIZES[made % len(SIZES)] if made >= READ else 1 + made % 6
        told = incident(len(invented_events.TOWNS) * number, size)
        if any(c.kind is ClaimKind.DATE for one in told for c in one.claims):
            yield told
            made += 1
        if made == READ + TAKEN:
            return


def _here(every: list[Told]) -> list[Told]:
    """The reports as a sender gives them who says which event they are of; each once."""
    given = f"given-{MARK}"
    found = {one.report.id: replace(one, report=replace(one.report, given_event=given)) for one in every}
    return list(found.values())


def _read(told: Sequence[list[Told]]) -> Iterator[Reading]:
    with Readers(1) as read_all:
        for reading in read_all([one.report for every in told for one in every]):
            assert isinstance(reading, Reading)
            yield reading


def _taken(one: Told) -> Reading:
    """The report as reading leaves it, its dates speaking for the incident's day."""
    weights = tuple((c.id, 1.0) for c in one.claims if c.kind is ClaimKind.DATE)
    return Reading(one.report, one.claims, time=TimeNotes(weights=weights))


def _placed(ledger: Ledger, name: str, ids: list[str]) -> Any:
    """The record of an event, in the town whose name changes."""
    record = event_record(ledger, name, ids)
    place = Place(TOWN, TOWN, None, LATITUDE, LONGITUDE, PROVINCE, COUNTRY, PlacePrecision.NEAR)
    event = record.event
    label = headline(event.event_type, place, event.date, event.questions)
    return replace(record, event=replace(event, place=place, label=label))


def _pattern(ledger: Ledger, name: str, *, read: bool) -> Pattern:
    event = ledger.event(name)
    assert event is not None
    kept = _rows_of(ledger, name, event.reports)
    if not read:
        kept["sketches"] = []  # of those that nobody merges or splits there is room for no more
    rows = json.dumps(kept, ensure_ascii=False)
    ranks = {old: rank for rank, old in enumerate(sorted({m[1:] for m in ID.findall(rows)}))}
    rows = ID.sub(lambda m: f"{m[0][0]}{MARK}{ranks[m[0][1:]]:08x}", rows)
    days = tuple(sorted(set(ISO_DAY.findall(rows))))
    day = event.date.day or days[0]
    said = date_words(event.date)
    texts = [r.text for r in ledger.reports(event.reports)] + [r.outlet or "" for r in ledger.reports(event.reports)]
    texts += [words for actor in event.actors for words in (actor.label, *actor.aliases)]
    words = frozenset(word for text in texts for word in folded_words(text.replace(TOWN, " ")))
    return Pattern(rows, day, days, said, words)


def _rows_of(ledger: Ledger, name: str, reports: Sequence[str]) -> dict[str, list[dict[str, Any]]]:
    """The rows of an event and of its reports by table."""
    out = {}
    with closing(sqlite3.connect(ledger.path)) as store:
        store.row_factory = sqlite3.Row
        for table in WRITTEN:
            columns = metadata.tables[table].columns.keys()
            own = "event_id" if "event_id" in columns else "report_id" if "report_id" in columns else "id"
            wanted = [name] if own == "event_id" or table == "events" else list(reports)
            marks = ",".join("?" * len(wanted))
            found = store.execute(f"SELECT * FROM {table} WHERE {own} IN ({marks})", wanted)
            out[table] = [
                {k: v for k, v in dict(row).items() if k != "number" or table != "event_words"} for row in found
            ]
    return out


def _again(pattern: Pattern, number: int) -> dict[str, list[dict[str, Any]]]:
    """The rows of the event of that number, after the pattern."""
    choice = random.Random(-number - 1)
    town, province, country, latitude, longitude = choice.choice(PLACES)
    later = timedelta(weeks=choice.randrange(WEEKS))
    first = date.fromisoformat(pattern.day)
    new_day = invented_events.FIRST_DAY - timedelta(weeks=WEEKS) + timedelta(days=(first.weekday() - 2) % 7) + later
    rows = pattern.rows.replace(MARK, f"{number * 2654435761 % 2**32:08x}").replace(TOWN, town)
    rows = rows.replace(PROVINCE, province).replace(COUNTRY, country)
    rows = rows.replace(str(LATITUDE), str(round(latitude + choice.uniform(-0.2, 0.2), 4)))
    rows = rows.replace(str(LONGITUDE), str(round(longitude + choice.uniform(-0.2, 0.2), 4)))
    moved = {day: (date.fromisoformat(day) + (new_day - first)).isoformat() for day in pattern.days}
    rows = ISO_DAY.sub(lambda m: moved[m[0]], rows)
    made: dict[str, list[dict[str, Any]]] = json.loads(rows)
    event = made["events"][0]
    _say_day(made, pattern, date_words(_moment(event)))
    said = (made["events"][0]["label"], town, province, country)
    words = pattern.words.union(word for one in said for word in folded_words(one))
    made["event_words"][0]["words"] = " ".join(sorted(words))
    return made


def _say_day(made: dict[str, list[dict[str, Any]]], pattern: Pattern, said: str) -> None:
    """Writes the day of an event into its headline, wherever that stands."""
    event, row = made["events"][0], made["event_listing"][0]
    before, after = event["label"], event["label"].replace(pattern.said, said)
    event["body"] = event["body"].replace(json.dumps(before, ensure_ascii=False)[1:-1], json.dumps(after)[1:-1])
    event["label"] = row["label"] = after


def _moment(event: dict[str, Any]) -> Moment:
    return Moment(event["date_start"], event["date_end"], TimePrecision(event["date_precision"]))


def _write(store: sqlite3.Connection, some: Sequence[dict[str, list[dict[str, Any]]]]) -> None:
    for table in WRITTEN:
        rows = [row for one in some for row in one[table]]
        if not rows:
            continue
        columns = list(rows[0])
        marks = ",".join("?" * len(columns))
        statement = f"INSERT INTO {table} ({','.join(columns)}) VALUES ({marks})"
        store.executemany(statement, [tuple(row.values()) for row in rows])
    store.commit()


def _decide(store: sqlite3.Connection, some: Sequence[dict[str, list[dict[str, Any]]]]) -> None:
    """Writes that one person confirmed the first claim of each event, and of every other a second one after."""
    rows = []
    for number, made in enumerate(some):
        claim = made["claims"][0]
        values = json.dumps([["report", claim["report_id"]], ["seen", claim["body"]]])
        for who in ("Ada", "Bo")[: 1 + number % 2]:
            name = "d" + short_hash(claim["id"], who)
            rows.append(
                (name, DecisionKind.CONFIRM.value, json.dumps([claim["id"]]), who, "2032-01-05T10:00", "", values)
            )
    columns = "id, kind, subjects, who, decided_at, why, corrected"
    store.executemany(f"INSERT INTO decisions ({columns}) VALUES (?,?,?,?,?,?,?)", rows)
    store.commit()


def main(arguments: list[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.many_events", description=__doc__)
    parser.add_argument("store", type=Path, help="the store to make; there must be none")
    parser.add_argument("--events", type=int, default=100_000, help="how many events")
    chosen = parser.parse_args(arguments)
    if chosen.store.exists():
        print(f"{chosen.store}: there is a file already; name another", file=sys.stderr)
        return 1

    def told(done: int) -> None:
        print(f"\r{done:,} of {chosen.events:,} events", end="", file=sys.stderr, flush=True)

    many_events(chosen.store, chosen.events, told)
    print(f"\n{chosen.store}: {chosen.store.stat().st_size / 2**20:,.0f} MiB", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
