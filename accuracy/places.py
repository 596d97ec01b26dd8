"""Places held against GeoVirus: names found in a text and put where they are (Gritta and others 2018).

A name counts as found where its words overlap the marked ones and its point lies within 161 km (100 miles) of the marked
point, the distance that the toponym literature uses. The marked names are all places of a piece, whatever they are named
for, while claims are made of an incident's alone: what is scored is the reading of places itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from crosswire.model.geography import kilometres
from crosswire.model.report import Report
from crosswire.reading.document import Document
from crosswire.reading.places import find_places

WITHIN_KM = 161.0
Figures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Located:
    """A name at `start` to `end` of a piece's text, in characters, with its point in degrees."""

    start: int
    end: int
    lat: float
    lon: float


def place_figures(geovirus: Path) -> Figures:
    """Precision, recall and F1 of the places that are read in the pieces of `geovirus.xml`."""
    return figures((places_in(text), wanted) for text, wanted in marked(geovirus))


def places_in(text: str) -> set[Located]:
    """The places read in a text that have a point; streets and buildings are left out, for the set marks none."""
    mentions = find_places(Document.of(Report(id="piece", text=text)))
    return {
        Located(m.span.start, m.span.end, m.place.lat, m.place.lon)
        for m in mentions
        if not m.is_site and m.place.lat is not None and m.place.lon is not None
    }


def figures(pieces: Iterable[tuple[set[Located], list[Located]]]) -> Figures:
    """Precision, recall and F1 over pieces, each what was found and what is marked; each name is counted once."""
    right = named = wanted = 0
    for found, gold in pieces:
        left = sorted(found, key=lambda place: (place.start, place.end, place.lat, place.lon))
        named, wanted = named + len(left), wanted + len(gold)
        for name in gold:
            hit = next((place for place in left if agree(place, name)), None)
            if hit is not None:
                left.remove(hit)
                right += 1
    precision, recall = right / named if named else 0.0, right / wanted if wanted else 0.0
    both = precision + recall
    return {"f1": 2 * precision * recall / both if both else 0.0, "precision": precision, "recall": recall}


def agree(a: Located, b: Located) -> bool:
    """True where two names overlap and their points lie within `WITHIN_KM`."""
    return a.start < b.end and b.start < a.end and kilometres(a.lat, a.lon, b.lat, b.lon) <= WITHIN_KM


def marked(geovirus: Path) -> list[tuple[str, list[Located]]]:
    """The text of each piece with its marked names."""
    return [
        (article.findtext("text") or "", [_located(each) for each in article.iter("location")])
        for article in ElementTree.parse(geovirus).getroot().iter("article")
    ]


def _located(element: ElementTree.Element) -> Located:
    start, end, lat, lon = (element.findtext(key) or "" for key in ("start", "end", "lat", "lon"))
    return Located(int(start), int(end), float(lat), float(lon))
