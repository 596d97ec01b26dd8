"""OPML: the feeds of a subscription list, as feed readers export it (OPML 1.0 and 2.0). Entities are not resolved."""

from pathlib import Path

from lxml import etree

from crosswire.sources.links import is_address
from crosswire.sources.making import UnfitError
from crosswire.sources.refusal import shown, why

LARGEST_LIST = 20_000_000
"""Bytes: a list of ten thousand feeds is under 3 MB."""


def feeds_in(path: Path) -> list[str]:
    """The addresses of the feeds in the list at `path`, each once, in its order, whatever folders they stand in.

    Raises UnfitError for what is no such list or names no feed.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_LIST + 1)
    except OSError as error:
        raise UnfitError(f"{shown(path)}: {why(error)}") from None
    if len(data) > LARGEST_LIST:
        raise UnfitError(f"{shown(path)}: is over {LARGEST_LIST // 1_000_000} MB; split the list")
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except (etree.XMLSyntaxError, ValueError):
        raise UnfitError(f"{shown(path)}: is not well-formed OPML; export it again") from None
    found = (_address(outline) for outline in root.iter("{*}outline"))
    feeds = list(dict.fromkeys(a for a in found if is_address(a)))
    if not feeds:
        raise UnfitError(f"{shown(path)}: names no feed; give an OPML file with outlines that have an xmlUrl")
    return feeds


def _address(outline: etree._Element) -> str:
    values = {str(name).lower(): str(value).strip() for name, value in outline.attrib.items()}
    return values.get("xmlurl", "")
