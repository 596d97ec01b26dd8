"""The review queue: what of the store needs a person, and why, a sentence each."""

from crosswire.workbench.queue.beside import Beside
from crosswire.workbench.queue.firsts import first_reason
from crosswire.workbench.queue.reasons import reasons_of
from crosswire.workbench.queue.table import Sort, sorts

__all__ = ["Beside", "Sort", "first_reason", "kinds_of", "reasons_of", "sorts"]
