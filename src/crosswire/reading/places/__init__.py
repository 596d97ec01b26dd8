"""Places: the places a report names, resolved against a gazetteer, and the one where its incident was."""

from crosswire.reading.places.finding import find_places, read_places, title_places
from crosswire.reading.places.incident import incident_place
from crosswire.reading.places.mention import PlaceMention, PlaceRole

__all__ = ["PlaceMention", "PlaceRole", "find_places", "incident_place", "read_places", "title_places"]
