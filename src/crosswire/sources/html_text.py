"""HTML to text: the words of a page, a paragraph to a block, without markup, scripts, menus or forms.

Always holds: the time taken grows with the length of the page only, however broken its markup; nothing is raised.
The way through tags, comments and raw text is that of the HTML standard (section 13.2.5, tokenization), cut short.
"""

import re
from collections.abc import Iterator
from html import unescape

RAW = frozenset({"iframe", "noembed", "noframes", "noscript", "script", "style", "textarea", "title", "xmp"})
"""Elements whose inside is no markup; none of it is words of the report."""

LEFT_OUT = frozenset(
    {"audio", "button", "canvas", "footer", "math", "nav", "object", "select", "svg", "template", "video"}
)
"""Elements that are left out with all that is in them: menus, buttons, drawings, page furniture."""

# fmt: off
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html",
    "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead",
    "tr", "ul",
})
# fmt: on
"""Elements that begin and end a paragraph."""

TAG_NAME = re.compile(r"(/?)([a-zA-Z][^\s/>]*)")
TAG_TURN = re.compile(r"[>=]")
NUMBER_TOO_LONG = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{8,});?")
BLANKS = re.compile(r"[ \t\r\n\f\v]+")


def html_to_text(html: str) -> str:
    """The words of `html`: an empty line between blocks, `<br>` as a line end, a blank between cells.

    Runs of blanks become one; line ends inside `<pre>` stay. Empty where the page holds no words.
    """
    return _words(html, LEFT_OUT) or _words(html, frozenset())


def _words(html: str, left_out: frozenset[str]) -> str:
    """The words of `html` without those inside the elements `left_out`."""
    paragraphs: list[str] = []
    current: list[str] = []
    preformatted = 0
    outside, depth = "", 0  # the element that is being left out, and how often it is nested in itself

    for kind, words in _pieces(html):
        if depth:
            if kind != "text" and words == outside:
                depth += 1 if kind == "start" else -1
        elif kind == "text":
            text = unescape(NUMBER_TOO_LONG.sub("\ufffd", words))
            current.append(text.replace("\r\n", "\n") if preformatted else BLANKS.sub(" ", text))
        elif words == "br":
            current.append("\n")
        elif words in ("td", "th"):
            current.append(" ")
        elif words in BLOCKS:
            paragraphs.append("".join(current))
            current.clear()
        if not depth and kind == "start" and words in left_out:
            outside, depth = words, 1
        if words == "pre" and kind != "text":
            preformatted = max(0, preformatted + (1 if kind == "start" else -1))
    paragraphs.append("".join(current))
    return "\n\n".join(filter(None, map(_tidy, paragraphs)))


def _tidy(paragraph: str) -> str:
    """`paragraph` without blanks at the ends of its lines, and with one blank where several stand."""
    return "\n".join(re.sub(r" {2,}", " ", line).strip() for line in paragraph.split("\n")).strip()


def _pieces(html: str) -> Iterator[tuple[str, str]]:
    """The page cut up: ("text", words), ("start", tag name) and ("end", tag name), names in small letters."""
    at, length = 0, len(html)
    while at < length:
        opening = html.find("<", at)
        if opening < 0:
            yield "text", html[at:]
            return
        if opening > at:
            yield "text", html[at:opening]
        tag = TAG_NAME.match(html, opening + 1)
        if tag is None:
            at = _past_comment(html, opening)
            if at == opening:  # a bare "less than"
                yield "text", "<"
                at += 1
            continue
        name = tag[2].lower()
        at = _past_tag(html, tag.end())
        if tag[1]:
            yield "end", name
            continue
        if not html.startswith("/>", at - 2) or name not in LEFT_OUT:
            yield "start", name
        if name in RAW:
            closing = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(html, at)
            at = closing.start() if closing else length


def _past_comment(html: str, at: int) -> int:
    """Where the comment, declaration or instruction that begins at `at` ends; `at` where none begins there."""
    if html.startswith("<!--", at):
        end = html.find("-->", at + 2)
        return end + 3 if end >= 0 else len(html)
    if html.startswith(("<!", "<?", "</"), at):
        end = html.find(">", at + 2)
        return end + 1 if end >= 0 else len(html)
    return at


def _past_tag(html: str, at: int) -> int:
    """Where the tag ends whose name ends at `at`: past its first ">" that is in no quoted value, or the page's end."""
    while turn := TAG_TURN.search(html, at):
        at = turn.end()
        if turn[0] == ">":
            return at
        while at < len(html) and html[at].isspace():
            at += 1
        if html[at : at + 1] in ('"', "'"):
            end = html.find(html[at], at + 1)
            if end < 0:
                break
            at = end + 1
    return len(html)
