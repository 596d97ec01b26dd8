"""People hit: killed, injured, missing, captured, displaced, rescued, with their numbers. See `find`."""

from crosswire.reading.casualties.find import find_tolls
from crosswire.reading.casualties.toll import Toll

__all__ = ["Toll", "find_tolls"]
