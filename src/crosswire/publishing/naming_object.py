"""How the parties are named, as plain values: every word of every outlet counted, with an example of each."""

from collections.abc import Mapping, Sequence
from typing import Any

from crosswire.model.naming import PartyNaming, Wording
from crosswire.model.outlets import outlet_key
from crosswire.model.report import Report

JsonObject = dict[str, Any]


def naming_object(naming: PartyNaming, reports: Mapping[str, Report]) -> JsonObject:
    """The words for one party; `reports` are by id. A row is a word in one outlet: how often in its own voice (`own`), how
    often in the words of others (`others`), and an example of each.
    """
    rows: dict[tuple[str, str], list[Wording]] = {}
    for wording in naming.wordings:
        outlet = outlet_key(reports[wording.report_id])
        rows.setdefault((outlet, wording.word), []).append(wording)
    return {
        "party": {"label": naming.label, "actor_id": naming.actor_id, "kind": naming.kind},
        "words": [
            {
                "outlet": reports[own[0].report_id].outlet,
                "report_ids": sorted({w.report_id for w in own}),
                "word": word,
                "own": sum(w.own for w in own),
                "others": sum(not w.own for w in own),
                "examples": _examples(own),
            }
            for (_, word), own in rows.items()
        ],
    }


def _examples(wordings: Sequence[Wording]) -> list[JsonObject]:
    first = [next((w for w in wordings if w.own is voice), None) for voice in (True, False)]
    return [
        {
            "report_id": w.report_id,
            "start": w.evidence.start,
            "end": w.evidence.end,
            "quote": w.evidence.quote,
            "own": w.own,
            "quoted": w.quoted,
            "speaker": w.speaker,
        }
        for w in first
        if w is not None
    ]
