"""Ordinary type for text in capitals: upper-case wire copy written as a newspaper would, letter by letter in its place."""

from crosswire.reading.casing.restore import as_written
from crosswire.reading.casing.truecase import truecased

__all__ = ["as_written", "truecased"]
