"""Headline: what happened, where, when, and how many were hit, in one line made from the record's own values."""

from collections.abc import Sequence

from crosswire.model.incident_types import incident_types
from crosswire.model.moment import Moment
from crosswire.model.names import same_name
from crosswire.model.place import Place
from crosswire.model.question import Question
from crosswire.model.words import QuestionStatus
from crosswire.reconciling.tables import headline_words
from crosswire.reconciling.wording import figure_words

LONGEST_TOLL = 3
"""Kinds of harm told in a headline at most."""


def headline(event_type: str | None, place: Place | None, date: Moment, questions: Sequence[Question]) -> str:
    """The event's label: "Raid in Anbar desert, Iraq, 29 August 2024: 14 to 15 killed, disputed; 7 injured"."""
    head = happening(event_type, place, date)
    toll = toll_words(questions)
    return f"{head}: {toll}" if toll else head


def happening(event_type: str | None, place: Place | None, date: Moment) -> str:
    """What happened, where and when: "Raid in Anbar desert, Iraq, 29 August 2024"."""
    happened = kind_words(event_type)
    where = place_words(place)
    if where:
        preposition = headline_words()["before"].get(place.precision.value, "in") if place else "in"
        happened = f"{happened} {preposition} {where}"
    return ", ".join(part for part in (happened, date_words(date)) if part)


def kind_words(event_type: str | None) -> str:
    """The kind of incident with a capital: "Air strike"."""
    known = incident_types().get(event_type or "")
    said = known.label if known else event_type.replace("_", " ") if event_type else str(headline_words()["unnamed"])
    return said[:1].upper() + said[1:]


def place_words(place: Place | None) -> str:
    """The place and its country, once where they are the same; empty where none is known."""
    if place is None:
        return ""
    # As the papers spell it, where that is the gazetteer's name in another spelling.
    spelled = (
        place.text if place.name and not place.text.isupper() and same_name(place.text, place.name) else place.name
    )
    name = " ".join((spelled or place.text or place.admin1 or "").split())
    name = name or place.country or ""
    country = place.country if place.country and place.country.casefold() not in name.casefold() else None
    return f"{name}, {country}" if country and name else name


def date_words(date: Moment) -> str:
    """The date in words, as fine as it is known: "29 August 2024", "29 to 30 August 2024", "August 2024"; or empty."""
    if date.start is None:
        return ""
    months = headline_words()["months"]
    first, last = date.start[:10].split("-"), (date.end or date.start)[:10].split("-")
    if len(first) == 1 or date.precision.value == "year":
        return first[0]
    if len(first) == 2 or date.precision.value == "month":
        return f"{months[int(first[1]) - 1]} {first[0]}"
    one = (int(first[2]), months[int(first[1]) - 1], first[0])
    other = (int(last[2]), months[int(last[1]) - 1], last[0]) if len(last) == 3 else one
    end = f"{other[0]} {other[1]} {other[2]}"
    if one == other:
        return end
    if one[1:] == other[1:]:
        return f"{one[0]} to {end}"
    return f"{one[0]} {one[1]} to {end}" if one[2] == other[2] else f"{one[0]} {one[1]} {one[2]} to {end}"


def toll_words(questions: Sequence[Question]) -> str:
    """The toll: everybody's figures, or the largest groups' where nobody counts everybody; noughts are left out."""
    parts = []
    for kind, said in headline_words()["kinds"].items():
        asked = [q for q in questions if q.kind.value == kind]
        whole = [q for q in asked if q.of is None]
        for question in whole or asked[:2]:
            if question.status is QuestionStatus.UNKNOWN or question.high == 0:
                continue
            group = f" {question.of.label}" if question.of else ""
            disputed = ", disputed" if question.status is QuestionStatus.DISPUTED else ""
            parts.append(f"{figure_words(question.low, question.high)}{group} {said}{disputed}")
    return "; ".join(parts[:LONGEST_TOLL])
