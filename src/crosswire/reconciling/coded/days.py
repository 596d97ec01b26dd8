"""Days: dates as coders write them, and the day that most reports give. eventreport's calc_mode_date."""

import re
from collections import Counter
from datetime import date

from crosswire.reconciling.coded.cells import Cells, Outcome

WRITTEN = re.compile(r"\s*(?P<y>[0-9]{4})(?P<mark>[-/.]?)(?P<m>[0-9]{1,2})(?P=mark)(?P<d>[0-9]{1,2})\s*")
COMPACT = re.compile(r"\s*[0-9]{8}\s*")
YEAR_LAST = {
    order: re.compile(
        rf"\s*(?P<{order[0]}>[0-9]{{1,2}})(?P<mark>[-/.])(?P<{order[1]}>[0-9]{{1,2}})(?P=mark)(?P<y>[0-9]{{4}})\s*"
    )
    for order in ("dmy", "mdy")
}
"""Days with the year last, in the order that a map says; without that they could be read two ways and are not read."""
EPOCH = date(1970, 1, 1).toordinal()


def day(text: str, order: str = "ymd") -> str | None:
    """The day that `text` gives as year, month and day (2031-05-17, 2031/5/17, 20310517), as ISO 8601; null where none.

    `order` may let the year stand last as well: "dmy" (17/05/2031) or "mdy" (05/17/2031).
    """
    found = WRITTEN.fullmatch(text)
    if found is not None and not found["mark"] and not COMPACT.fullmatch(text):
        return None
    if found is None and order in YEAR_LAST:
        found = YEAR_LAST[order].fullmatch(text)
    if found is None:
        return None
    try:
        return date(int(found["y"]), int(found["m"]), int(found["d"])).isoformat()
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
