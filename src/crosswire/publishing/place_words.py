"""Places in words: as much as was resolved, the widest last, else the words as written."""

from crosswire.model.place import Place
from crosswire.publishing.wording import clean


def place_words(place: Place) -> str:
    """A place as a line: "Purros, Kunene Region, Namibia"; nothing is said twice."""
    parts: list[str] = []
    for part in (place.name or place.text, place.admin1, place.country):
        said = clean(part or "")
        if said and not any(said.casefold() in before.casefold() for before in parts):
            parts.append(said)
    return ", ".join(parts)
