"""JSON Lines: the whole record, one object a line, each with its `type`.

Always holds: equal input gives equal bytes, whatever order it comes in; a line holds no character that any reader of
lines takes for a line's end; every line is valid UTF-8.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from crosswire.model.claim import Claim
from crosswire.model.dependence import Dependence
from crosswire.model.event import Event
from crosswire.model.report import Report
from crosswire.publishing.objects import (
    JsonObject,
    claim_object,
    dependence_object,
    event_object,
    report_object_in,
)

TO_ESCAPE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""What stays valid JSON only, or one line only, when written as an escape: lone surrogates have no UTF-8, and NEL and
the two Unicode separators end a line in some languages."""


def lines(
    reports: Iterable[Report], claims: Iterable[Claim], dependences: Iterable[Dependence], events: Iterable[Event]
) -> Iterator[str]:
    """The record as lines of JSON without their ends: reports, then claims, dependences and events.

    Reports and events are sorted by id; claims by report, then by where their words stand, kind and id; dependences by
    the ids of the two reports and kind.
    """
    events = sorted(events, key=lambda e: e.id)
    holders: dict[str, list[str]] = defaultdict(list)
    for event in events:
        for report_id in dict.fromkeys(event.reports):
            holders[report_id].append(event.id)
    for report in sorted(reports, key=lambda r: r.id):
        yield line(report_object_in(report, holders.get(report.id, [])))
    for claim in sorted(claims, key=lambda c: (c.report_id, c.evidence.start, c.evidence.end, c.kind, c.id)):
        yield line(claim_object(claim))
    for dependence in sorted(dependences, key=lambda d: (d.a, d.b, d.kind)):
        yield line(dependence_object(dependence))
    for event in events:
        yield line(event_object(event))


def line(thing: JsonObject) -> str:
    """One object as one line of JSON, without the line's end."""
    return escaped(json.dumps(thing, ensure_ascii=False, allow_nan=False, separators=(", ", ": ")))


def escaped(written: str) -> str:
    """`written` JSON with the characters of `TO_ESCAPE` as escapes: the same values, safe as one line."""
    return TO_ESCAPE.sub(lambda m: f"\\u{ord(m[0]):04x}", written)
