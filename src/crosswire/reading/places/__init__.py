"""Places: the places a report names, resolved against a gazetteer, and the one where its incident was."""

from crosswire.reading.places.finding import find_places, read_places, title_places
from crosswire.reading.places.incident import incident_place
from crosswire.reading.places.mention import PlaceMention, PlaceRole
from crosswire.reading.places.parts import may_be_part
from crosswire.reading.places.roles import aftermath

__all__ = [
    "PlaceMention",
    "PlaceRole",
    "aftermath",
    "find_places",
    "incident_place",
    "may_be_part",
    "read_places",
    "title_places",
]
