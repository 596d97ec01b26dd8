"""The map beside a list: circles as large as there are many events, the largest of them links."""

import re
from dataclasses import dataclass, replace
from xml.etree import ElementTree

from crosswire.publishing.maps.world import MOST_DRAWN, MOST_LINKS, WHOLE_WORLD, box_over, patch_words, world_map
from tests.publishing.maps.toy_atlas import ToyAtlas


@dataclass(frozen=True)
class Heap:
    lat: float
    lon: float
    n: int
    killed_low: int = 3
    killed_high: int = 5
    label: str | None = None


ONE = Heap(3.2, 2.1, 1, 2, 2, "Raid near Torre")
MANY = Heap(4.0, 8.0, 1200, 30, 4100)


def drawn(*heaps: Heap) -> str:
    return str(world_map(heaps, ToyAtlas(), lambda heap: f"/events?n={heap.n}"))


def radii(picture: str) -> list[float]:
    return [float(r) for r in re.findall(r' r="([\d.]+)"', picture)]


def test_a_patch_in_words() -> None:
    assert (patch_words(ONE), patch_words(MANY), patch_words(replace(ONE, label=None))) == (
        "Raid near Torre",
        "1,200 events, 30 to 4,100 killed",
        "one event, 2 killed",
    )


def test_each_patch_leads_on_and_says_what_it_is() -> None:
    root = ElementTree.fromstring(drawn(ONE, MANY))
    assert root.attrib["role"] == "group" and root.attrib["aria-label"]
    assert [(a.attrib["href"], a.attrib["aria-label"]) for a in root.iter("a")] == [
        ("/events?n=1200", "1,200 events, 30 to 4,100 killed"),
        ("/events?n=1", "Raid near Torre"),
    ]


def test_a_circles_area_grows_with_the_events_in_it() -> None:
    large, small = radii(drawn(replace(MANY, n=400), replace(MANY, n=100, lat=1.0)))
    assert (large, small) == (11.0, 5.5)


def test_of_very_many_patches_the_largest_are_links_and_the_least_are_left_to_the_table() -> None:
    picture = drawn(*(replace(MANY, n=n, lat=n / 1000) for n in range(1, 1001)))
    assert (picture.count("<a "), len(radii(picture))) == (MOST_LINKS, MOST_DRAWN)


def test_the_picture_shows_where_events_are_or_all_the_world() -> None:
    assert box_over([]) == WHOLE_WORLD == box_over([Heap(0, -120, 1), Heap(0, 100, 1)])
    assert box_over([ONE, MANY]) == (-5, -5, 15, 10)
