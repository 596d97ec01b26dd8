"""The workbench: where the rooms are put together. Everything a person can do with a store goes through `Desk`."""

from crosswire.ledger.records import EventChange
from crosswire.reconciling.rulebook import DEFAULT_RULE
from crosswire.sources.meter import Meter
from crosswire.workbench.choosing import DEFAULT_READER, KnownReader, known_readers
from crosswire.workbench.coded_tables import reconcile_table
from crosswire.workbench.desk import Desk, read_file, sample_folder
from crosswire.workbench.fetching import Web
from crosswire.workbench.opened import DEFAULT_STORE
from crosswire.workbench.outlet_lists import file_of as outlets_file
from crosswire.workbench.outlet_lists import known_outlets, outlet_called
from crosswire.workbench.place_search import places_named
from crosswire.workbench.results import (
    Added,
    BadMap,
    BadOutlets,
    BadRule,
    Between,
    Change,
    Decided,
    DeskError,
    EventExplanation,
    NotFound,
    QuestionExplanation,
    Rebuilt,
    Refused,
    Reread,
    Stood,
    Watched,
)
from crosswire.workbench.rulebooks import KnownRule, known_rules, rule_called, steps_in_words
from crosswire.workbench.whole_reports import NamedCredit, WholeReport

__all__ = [
    "DEFAULT_READER",
    "DEFAULT_RULE",
    "DEFAULT_STORE",
    "Added",
    "BadMap",
    "BadOutlets",
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
    "Meter",
    "NamedCredit",
    "NotFound",
    "QuestionExplanation",
    "Rebuilt",
    "Refused",
    "Reread",
    "Stood",
    "Watched",
    "Web",
    "WholeReport",
    "known_outlets",
    "known_readers",
    "known_rules",
    "outlet_called",
    "outlets_file",
    "places_named",
    "read_file",
    "reconcile_table",
    "rule_called",
    "sample_folder",
    "steps_in_words",
]
