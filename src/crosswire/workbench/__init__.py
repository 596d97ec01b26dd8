"""The workbench: where the rooms are put together. Everything a person can do with a store goes through `Desk`."""

from crosswire.workbench.desk import DEFAULT_STORE, Desk, read_file, rules, sample_folder
from crosswire.workbench.results import Added, DeskError, EventExplanation, NotFound, QuestionExplanation, Refused

__all__ = [
    "DEFAULT_STORE",
    "Added",
    "Desk",
    "DeskError",
    "EventExplanation",
    "NotFound",
    "QuestionExplanation",
    "Refused",
    "read_file",
    "rules",
    "sample_folder",
]
