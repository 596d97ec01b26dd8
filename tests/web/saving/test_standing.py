"""Standing pictures: an SVG file of its own, in the page's print drawing."""

from xml.etree import ElementTree

from crosswire.web.saving.standing import standing
from tests.publishing.maps.test_claimed import PROVINCE
from tests.publishing.maps.test_locator import drawn


def test_a_map_stands_by_itself_with_its_colours_worked_out() -> None:
    found = standing(drawn(PROVINCE))
    root = ElementTree.fromstring(found)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    style = root[0].text or ""
    assert ".locator .tone-a{ fill: #" in style and "var(" not in style and "@" not in style
