"""Searching for a place by its name, to settle where an event was."""

from crosswire.model.place import Place
from crosswire.workbench.results import DeskError


def places_named(words: str, most: int = 20) -> list[Place]:
    """The places of the world whose name begins as `words` do, the most populous first; after a comma the province or country.

    Raises DeskError where the gazetteer is not there and cannot be built.
    """
    from crosswire.reading.places.searching import places_beginning

    try:
        return places_beginning(words, most)
    except OSError as error:
        raise DeskError(f"the gazetteer cannot be read: {error.strerror or error}") from error
