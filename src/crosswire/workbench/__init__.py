"""The workbench: where the rooms are put together. Everything a person can do with a store goes through `Desk`."""

from crosswire.ledger.records import EventChange
from crosswire.workbench.choosing import DEFAULT_READER, KnownReader, known_readers
from crosswire.workbench.desk import DEFAULT_STORE, Desk, read_file, rules, sample_folder
from crosswire.workbench.results import (
    Added,
    Between,
    Change,
    Decided,
    DeskError,
    EventExplanation,
    NotFound,
    QuestionExplanation,
    Refused,
    Reread,
)

__all__ = [
    "DEFAULT_READER",
    "DEFAULT_STORE",
    "Added",
    "Between",
    "Change",
    "Decided",
    "Desk",
    "DeskError",
    "EventChange",
    "EventExplanation",
    "KnownReader",
    "NotFound",
    "QuestionExplanation",
    "Refused",
    "Reread",
    "known_readers",
    "read_file",
    "rules",
    "sample_folder",
]
