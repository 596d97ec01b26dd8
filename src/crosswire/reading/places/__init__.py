"""Places: the places a report names, resolved against a gazetteer, and the one where its incident was."""

from crosswire.reading.places.finding import PlacesRead, find_places, read_places
from crosswire.reading.places.incident import incident_place
from crosswire.reading.places.mention import NamedPlace, PlaceMention, PlaceRole
from crosswire.reading.places.parts import may_be_part
from crosswire.reading.places.roles import aftermath

__all__ = [
    "NamedPlace",
    "PlaceMention",
    "PlaceRole",
    "PlacesRead",
    "aftermath",
    "find_places",
    "incident_place",
    "may_be_part",
    "read_places",
]
