"""What an answer of the workbench must hold, whatever words are in it: no element, attribute or header came from them."""

from __future__ import annotations

import csv
import json
import re
from base64 import b64encode
from hashlib import sha256
from html import unescape
from importlib.resources import files
from typing import Any

from crosswire.publishing.wording import UNSAFE
from crosswire.web.security import CONTENT_SECURITY_POLICY
from tests.web.attacks.loading import Attack
from tests.web.parsed import parsed

HEADERS = {
    "cache-control",
    "content-disposition",
    "content-length",
    "content-security-policy",
    "content-type",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
    "location",
    "permissions-policy",
    "referrer-policy",
    "server-timing",
    "set-cookie",
    "vary",
    "x-content-type-options",
}
FORBIDDEN = {
    *("applet", "base", "embed", "frame", "frameset", "iframe", "noscript", "object", "portal", "style", "template"),
    *("math", "foreignobject", "animate", "set", "xmp", "plaintext", "marquee", "img", "video", "audio", "picture"),
}
"""Elements that no page of the workbench has."""

OWN_STYLE = files("crosswire.publishing").joinpath("data/plot.css").read_text(encoding="utf-8")
VALUE = r"\"[^\"<>]*\""
TAG = re.compile(
    rf"<(?:!doctype html|/[a-z][a-z0-9-]*|[a-zA-Z][a-zA-Z0-9-]*(?:\s+[a-zA-Z][a-zA-Z0-9:-]*(?:={VALUE})?)*\s*/?)>"
)
"""A tag as our templates write it: every value in double quotes, and nothing in it that could end it."""

ADDRESSES = {
    "href",
    "src",
    "action",
    "formaction",
    "xlink:href",
    "data-src",
    "poster",
    "cite",
    "ping",
    "background",
    "srcset",
}
FORMULA = ("=", "+", "-", "@", "\t", "\r")
NUMBER = re.compile(r"-?\d+(\.\d+)?(e-?\d+)?")


def assert_harmless(answered: Any, some: list[Attack]) -> None:
    """Asserts that the words of those attacks are words in that answer and nothing else."""
    where = answered.request.url
    assert answered.status_code < 500, where
    assert {name.lower() for name in answered.headers} <= HEADERS, where
    assert answered.headers["content-security-policy"] == CONTENT_SECURITY_POLICY
    assert answered.headers["x-content-type-options"] == "nosniff"
    kind = answered.headers.get("content-type", "").partition(";")[0]
    if kind == "application/json":
        json.loads(answered.text)
    elif kind == "text/csv":
        for row in csv.reader(answered.text.splitlines()):
            for cell in row:
                assert not cell.startswith(FORMULA) or NUMBER.fullmatch(cell), (where, cell)
    elif kind == "image/svg+xml":
        # A picture that stands alone has its style sheet in it, which holds no word of a report.
        own = f"<style>{OWN_STYLE}</style>"
        _assert_page(answered.text.replace(own, ""), some, str(where))
    elif kind == "text/css":
        assert "zq" not in answered.text, where
    elif kind == "application/pdf":
        assert answered.content.startswith(b"%PDF-")
    elif "attachment" in answered.headers.get("content-disposition", ""):
        _assert_page(_without_its_own(answered.text), some, str(where))
    elif answered.text:
        assert kind == "text/html", (where, kind)
        _assert_page(answered.text, some, str(where))


def _without_its_own(page: str) -> str:
    """A file that stands alone without its policy and its style sheet, which the policy names by its hash."""
    policy = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
    assert policy is not None
    said = unescape(policy.group(1))
    assert said.startswith("default-src 'none'; ")
    for style in re.findall(r"<style>(.*?)</style>", page, re.S):
        assert b64encode(sha256(style.encode("utf-8")).digest()).decode() in said
        page = page.replace(f"<style>{style}</style>", "", 1)
    return page.replace(policy.group(), "", 1)


def _assert_page(page: str, some: list[Attack], where: str) -> None:
    assert not {hex(ord(character)) for character in set(page)} & {hex(code) for code in UNSAFE}, where
    bare = TAG.sub("", page)
    at = bare.find("<")
    assert at < 0, (where, bare[max(0, at - 80) : at + 80])
    for attack in some:
        if any(c in attack.words for c in "<>\"'"):
            assert attack.words not in page, where
    for element in parsed(page.encode("utf-8")).iter():
        _assert_element(element, where)


def _assert_element(element: Any, where: str) -> None:
    assert isinstance(element.tag, str), (where, element)  # a comment
    name = element.tag.lower().rpartition("}")[2]
    said = (where, name, dict(element.attrib))
    assert name not in FORBIDDEN, said
    if name == "script":
        assert element.get("src", "").startswith("/static/"), said
        assert not (element.text or "").strip(), said
    if name == "meta":
        assert "http-equiv" not in element.attrib, said
    for attribute, value in element.attrib.items():
        assert not attribute.lower().startswith("on"), said
        assert attribute.lower() not in ("style", "srcdoc"), said
        if attribute.lower() in ADDRESSES:
            ours = re.match(r"[#?]|/(?![/\\])", value) is not None or value == ""
            followed = re.match(r"https?://", value, re.I) is not None and "noreferrer" in element.get("rel", "")
            assert ours or (followed and name == "a"), said
