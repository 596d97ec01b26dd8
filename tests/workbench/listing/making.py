"""Invented events by the dozen, for the tests of the list."""

import random
from dataclasses import replace

from crosswire.ledger.ledger import Ledger
from crosswire.ledger.records import EventRecord
from crosswire.model.identity import short_hash
from crosswire.model.moment import Moment
from crosswire.model.place import Place
from crosswire.model.reviewing import Matter
from crosswire.model.words import PlacePrecision, QuestionStatus, TimePrecision
from tests.ledger.making import claims, reading, record, report

TYPES = ("fire", "flood", "raid", None)
COUNTRIES = (
    ("Arvenia", "Northmark", 10.0, 20.0),
    ("Belmora", "Saltshire", -30.0, 120.0),
    ("Corvia", "Duneland", 60.0, -70.0),
)
OUTLETS = ("Harbour Wire", "Dune Post", "Lantern")
STATUSES = (QuestionStatus.DISPUTED, QuestionStatus.AGREED, QuestionStatus.RANGED)
MATTERS = (Matter("disputed/killed", "Two voices differ.", 60.0), Matter("place", "Known to the province.", 35.0))


def put_event(ledger: Ledger, number: int, version: int = 0) -> EventRecord:
    """Puts in the event of that number, in the `version` that is asked for, in the place of what it was."""
    choice = random.Random(number * 1000 + version)
    told = report(number, outlet=choice.choice(OUTLETS))
    bare = record(told, name="e" + short_hash("listed", number))
    country, province, lat, lon = choice.choice(COUNTRIES)
    wide = choice.random() < 0.2
    place = Place(
        f"Town{number % 7}", f"Town{number % 7}", None, lat + choice.random(), lon + choice.random(), province, country,
        PlacePrecision.COUNTRY if wide else PlacePrecision.NEAR,
    )  # fmt: skip
    day = f"{choice.randint(2020, 2024)}-{choice.randint(1, 12):02}-{choice.randint(1, 28):02}"
    date = Moment(day, day, TimePrecision.DAY) if choice.random() < 0.9 else Moment(None, None, TimePrecision.UNKNOWN)
    low = float(choice.randint(0, 30))
    asked = replace(
        bare.event.questions[0], of=None, key="killed", low=low, high=low + choice.randint(0, 9),
        status=choice.choice(STATUSES),
    )  # fmt: skip
    event = replace(
        bare.event,
        label=f"Ferry fire {number}",
        event_type=choice.choice(TYPES),
        place=place if choice.random() < 0.9 else None,
        date=date,
        questions=(asked,),
        n_outlets=choice.randint(1, 9),
        n_origins=choice.randint(1, 4),
    )
    made = replace(bare, event=event, matters=tuple(m for m in MATTERS if choice.random() < 0.4))
    with ledger.transaction():
        if ledger.add_report(told):
            ledger.put_reading(reading(told), claims(told), keys=(), sketch={})
        ledger.replace_events([event.id], [made])
    return made


def drop_event(ledger: Ledger, made: EventRecord) -> None:
    """Takes an event out."""
    with ledger.transaction():
        ledger.replace_events([made.event.id], [])
