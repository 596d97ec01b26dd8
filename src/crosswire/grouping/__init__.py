"""Grouping: which reports tell of the same incident."""

from crosswire.grouping.average_link import Group
from crosswire.grouping.group import group
from crosswire.grouping.keys import keys
from crosswire.grouping.labels import event_id
from crosswire.grouping.reasons import compare
from crosswire.grouping.sketch import Sketch, sketch

__all__ = ["Group", "Sketch", "compare", "event_id", "group", "keys", "sketch"]
