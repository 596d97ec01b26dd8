"""Days: dates as coders write them, and the day that most reports give. eventreport's calc_mode_date."""

import re
from collections import Counter
from datetime import date

from crosswire.reconciling.coded.cells import Cells, Outcome

WRITTEN = re.compile(r"\s*([0-9]{4})([-/.]?)([0-9]{1,2})\2([0-9]{1,2})\s*")
COMPACT = re.compile(r"\s*[0-9]{8}\s*")
EPOCH = date(1970, 1, 1).toordinal()


def day(text: str) -> str | None:
    """The day that `text` gives as year, month and day (2031-05-17, 2031/5/17, 20310517), as ISO 8601; null where none."""
    found = WRITTEN.fullmatch(text)
    if found is None or (not found[2] and not COMPACT.fullmatch(text)):
        return None
    try:
        return date(int(found[1]), int(found[3]), int(found[4])).isoformat()
    except ValueError:
        return None


def mode_date(cells: Cells) -> Outcome:
    """The most frequent day; of equals the mean of them, rounded down to a day. Null where none is given."""
    counts = Counter(value for value in cells.values if isinstance(value, str) and value)
    if not counts:
        return None
    most = max(counts.values())
    left = [value for value, count in counts.items() if count == most]
    if len(left) == 1:
        return left[0]
    numbers = [date.fromisoformat(value).toordinal() - EPOCH for value in left]
    return date.fromordinal(sum(numbers) // len(numbers) + EPOCH).isoformat()
