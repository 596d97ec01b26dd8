"""The workbench: where the rooms are put together. Everything a person can do with a store goes through `Desk`."""

from crosswire.ledger.records import EventChange
from crosswire.workbench.choosing import DEFAULT_READER, KnownReader, known_readers
from crosswire.workbench.desk import DEFAULT_STORE, Desk, read_file, sample_folder
from crosswire.workbench.results import (
    Added,
    BadRule,
    Between,
    Change,
    Decided,
    DeskError,
    EventExplanation,
    NotFound,
    QuestionExplanation,
    Refused,
    Reread,
    Stood,
)
from crosswire.workbench.rulebooks import KnownRule, known_rules, rule_called, steps_in_words

__all__ = [
    "DEFAULT_READER",
    "DEFAULT_STORE",
    "Added",
    "BadRule",
    "Between",
    "Change",
    "Decided",
    "Desk",
    "DeskError",
    "EventChange",
    "EventExplanation",
    "KnownReader",
    "KnownRule",
    "NotFound",
    "QuestionExplanation",
    "Refused",
    "Reread",
    "Stood",
    "known_readers",
    "known_rules",
    "read_file",
    "rule_called",
    "sample_folder",
    "steps_in_words",
]
