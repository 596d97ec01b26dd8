"""The sources of a saved record, from the desk: one state of the store, one event, under one rule, at one time."""

from __future__ import annotations

from crosswire import __version__
from crosswire.publishing.saved.history import versions_among
from crosswire.publishing.saved.record import SavedRecord, Sources, saved_record
from crosswire.web.placing_words import placing_words
from crosswire.workbench import DEFAULT_RULE, Desk


def record_to_save(desk: Desk, event: str, rule: str | None = None, as_of: str | None = None) -> SavedRecord:
    """The record of `event` to be saved. Raises NotFound where there is none, DeskError where the time cannot be read."""
    with desk.snapshot():
        stood = desk.stood(event, as_of, rule=rule)
        found = stood.event
        reports = desk.reports(event=found.id, as_of=as_of)
        known = desk.rule(rule or DEFAULT_RULE)
        claims = desk.claims(event=found.id, as_of=as_of)
        decided = desk.standing_decisions()
        touching = {r.id for r in reports} | {c.id for c in claims}
        return saved_record(
            Sources(
                event=found,
                reports=reports,
                claims=claims,
                dependences=desk.dependences(event=found.id, as_of=as_of),
                history=desk.history(found.id, rule=rule, as_of=as_of),
                lineage=desk.lineage(found.id, rule=rule, as_of=as_of),
                naming=desk.naming(found.id, as_of=as_of),
                rule=(known.name, known.definition),
                readers=sorted({c.reader for c in claims}),
                decisions=sum(d.id in decided and not touching.isdisjoint(d.subjects) for d in desk.decisions()),
                made_by=f"crosswire {__version__}",
                ruled=desk.under_rules(found.id, as_of=as_of).questions,
                now=stood.now if as_of is not None else None,
                parted=stood.parted if as_of is not None else None,
                everything=desk.reports(event=found.id),
                versions=versions_among(desk.versions(found.id), {r.id for r in reports}),
                placings=[placing_words(c) for c in desk.changes(found.id)],
            )
        )
