"""The forms of all actions: what each asks, prefilled with what stands, and with what was typed where it was not taken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from crosswire.model.claim import Claim
from crosswire.model.event import Event
from crosswire.model.report import Report
from crosswire.model.words import PlacePrecision
from crosswire.publishing.claim_words import claim_words
from crosswire.publishing.dossier import counts_words, headline
from crosswire.publishing.matrix.passages import passage
from crosswire.publishing.outlet_labels import report_labels
from crosswire.publishing.wording import capital, clean
from crosswire.web import address
from crosswire.web.acting.claim_values import claim_fields, values_of
from crosswire.web.acting.fields import Field, Form, Shown, options
from crosswire.web.acting.marks import mark_of_claim, mark_of_event
from crosswire.web.acting.posted import Posted
from crosswire.workbench import Desk, DeskError

KEPT = ("claim", "event", "report", "matter", "decision", "start", "end", "blind")
"""What a form sends on unseen: what it is about, and whether the person is to see what others said."""

OTHER = "the id of the other event or report, the beginning of one, or the address of its page"
"""How one names what an event or a report is put with."""


def form_of(desk: Desk, action: str, given: Posted, trouble: str | None = None) -> Form:
    """The form of an action with what was given typed in. Raises NotFound where what it is about is gone."""
    made = FORMS[action](desk, given)
    sent = {f.name for f in made.fields} | {name for name, _ in made.hidden}
    kept = tuple((name, value) for name in KEPT if name not in sent for value in given.all(name))
    typed = tuple(_typed(field, given) for field in made.fields)
    return replace(
        made,
        fields=typed,
        hidden=(*made.hidden, *kept),
        trouble=trouble,
        back=given.back,
        who=given.who,
        why=given.why,
    )


def _typed(field: Field, given: Posted) -> Field:
    if not given.has(field.name):
        return field
    if field.sort == "checks":
        return replace(field, chosen=given.all(field.name))
    return replace(field, value=given.one(field.name))


def _confirm(desk: Desk, given: Posted) -> Form:
    note = "The claim stands as it is, over any later reading of the report."
    return _of_claims(desk, given, "confirm", "Confirm a claim", "Confirm", note)


def _reject(desk: Desk, given: Posted) -> Form:
    note = (
        "The claim stays in sight and answers nothing any more: the report does not state it, or not of this incident."
    )
    return _of_claims(desk, given, "reject", "Reject a claim", "Reject", note)


def _of_claims(desk: Desk, given: Posted, action: str, heading: str, button: str, note: str) -> Form:
    found = [desk.claim(claim) for claim in given.all("claim")]
    shown = [desk.claim_unjudged(c.id) for c in found] if given.one("blind") else found
    if not found:
        raise DeskError("no claim is named; open the form from a claim")
    return Form(
        action=action,
        heading=heading,
        button=button,
        note=note,
        shown=tuple(shown_claim(desk, claim) for claim in shown),
        hidden=tuple((f"mark-{c.id}", mark_of_claim(c)) for c in found),
    )


def _correct(desk: Desk, given: Posted) -> Form:
    stands = desk.claim(given.one("claim"))
    claim = desk.claim_unjudged(stands.id) if given.one("blind") else stands
    return Form(
        action="correct",
        heading="Correct a claim",
        button="Correct",
        note="What you change takes the place of what was read; what was read stays in the record beside it.",
        shown=(shown_claim(desk, claim),),
        fields=claim_fields(values_of(claim)),
        hidden=((f"mark-{stands.id}", mark_of_claim(stands)),),
    )


def _add(desk: Desk, given: Posted) -> Form:
    report = desk.report(given.one("report"))
    words = given.one("words")
    if not words and given.one("start").isdecimal() and given.one("end").isdecimal():
        words = report.text[int(given.one("start")) : int(given.one("end"))].strip()
    return Form(
        action="add",
        heading="Add a claim",
        button="Add",
        note="Select the words in the report, or give them here: they must stand in it.",
        shown=(shown_report(report),),
        fields=claim_fields({"words": words, "kind": "killed", "scope": "event"}, is_new=True),
    )


def _place(desk: Desk, given: Posted) -> Form:
    event = desk.event(given.one("event"))
    place = event.place
    values = {
        "name": (place.name or place.text) if place else "",
        "lat": _degrees(place.lat) if place else "",
        "lon": _degrees(place.lon) if place else "",
        "precision": place.precision.value if place else PlacePrecision.NEAR.value,
        "admin1": (place.admin1 or "") if place else "",
        "country": (place.country or "") if place else "",
        "geonames_id": str(place.geonames_id or "") if place else "",
    }
    found = (
        Field(name="name", label="Name", needed=True),
        Field(name="lat", label="Latitude", sort="number", hint="degrees, north above 0"),
        Field(name="lon", label="Longitude", sort="number", hint="degrees, east above 0"),
        Field(
            name="precision",
            label="How precisely",
            sort="select",
            options=options("place_precision", PlacePrecision),
            needed=True,
        ),
        Field(name="admin1", label="Province"),
        Field(name="country", label="Country"),
        Field(name="geonames_id", label="GeoNames number", sort="number", hint="may stay empty"),
    )
    return Form(
        action="place",
        heading="Settle the place",
        button="Settle",
        note="It takes the place of what was read, for this incident, until somebody undoes it.",
        shown=(shown_event(event),),
        fields=tuple(replace(f, value=values[f.name]) for f in found),
        hidden=(("mark", mark_of_event(event)),),
    )


def _degrees(value: float | None) -> str:
    return "" if value is None else f"{value:.5f}".rstrip("0").rstrip(".")


def _accept(desk: Desk, given: Posted) -> Form:
    event = desk.event(given.one("event"))
    if not given.one("matter"):
        raise DeskError("no matter is named; open the form from the queue")
    return Form(
        action="accept",
        heading="Accept as it stands",
        button="Accept",
        note="You looked at it and it stands as it is. It comes back to the queue when what you saw changes.",
        shown=(shown_event(event),),
        hidden=(("mark", mark_of_event(event)),),
    )


def _merge(desk: Desk, given: Posted) -> Form:
    event = desk.event(given.one("event"))
    return Form(
        action="merge",
        heading="Merge with another event",
        button="Merge",
        note="All reports of both become one event, over any later run.",
        shown=(shown_event(event),),
        fields=(Field(name="with", label="Merge with", hint=OTHER, needed=True),),
        hidden=(("mark", mark_of_event(event)),),
    )


def _split(desk: Desk, given: Posted) -> Form:
    event = desk.event(given.one("event"))
    labels = report_labels(desk.reports(event=event.id))
    chosen = Field(
        name="off",
        label="Reports to split off",
        sort="checks",
        chosen=given.all("report"),
        options=tuple(labels.items()),
    )
    return Form(
        action="split",
        heading="Split reports off",
        button="Split off",
        note="They become an event of their own and stay apart from the others, over any later run.",
        shown=(shown_event(event),),
        fields=(chosen,),
        hidden=(("mark", mark_of_event(event)),),
    )


def _move(desk: Desk, given: Posted) -> Form:
    report = desk.report(given.one("report"))
    return Form(
        action="move",
        heading="Move a report",
        button="Move",
        note="The report leaves its event and is held with the other, over any later run.",
        shown=(shown_report(report),),
        fields=(Field(name="to", label="Move to", hint=OTHER, needed=True),),
    )


def _undo(desk: Desk, given: Posted) -> Form:
    if not given.all("decision"):
        raise DeskError("no decision is named; open the form from the log")
    return Form(
        action="undo",
        heading="Undo",
        button="Undo",
        note="The decision stays in the log and no longer takes effect; the undoing is an entry as well.",
        shown=tuple(Shown(label=decision, address="/decisions") for decision in given.all("decision")),
    )


def shown_claim(desk: Desk, claim: Claim) -> Shown:
    """A claim in its sentence, with its report."""
    report = desk.report(claim.report_id)
    words = claim_words(claim)
    said = f"{capital(words.kind)}, {words.value}" + (f", said by {words.said}" if words.said else "")
    if claim.rejected:
        said += "; it stands rejected"
    return Shown(
        label=report_labels([report])[report.id],
        address=address.report(report.id, claim.id),
        said=said,
        pieces=passage(claim, report),
    )


def shown_report(report: Report) -> Shown:
    """A report by its outlet and title."""
    label = report_labels([report])[report.id]
    return Shown(label=label, address=address.report(report.id), said=clean(report.title or ""))


def shown_event(event: Event) -> Shown:
    """An event by its headline."""
    return Shown(label=headline(event), address=address.event(event.id), said=counts_words(event))


FORMS: dict[str, Callable[[Desk, Posted], Form]] = {
    "confirm": _confirm,
    "reject": _reject,
    "correct": _correct,
    "add": _add,
    "place": _place,
    "accept": _accept,
    "merge": _merge,
    "split": _split,
    "move": _move,
    "undo": _undo,
}
"""The form of each action by its name, which is the last step of its address."""
