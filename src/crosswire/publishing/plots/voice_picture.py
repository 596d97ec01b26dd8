"""The picture of voices: on the left who spoke, on the right who carried it, a line between; bows from text to text.

Read without colour: a whole line names the voice, a dashed one gives its figures without naming it, a dotted one is only
likely to mean it; a ring is an outlet that gives figures in its own words; a bow joins
outlets of one text, with a head at the one that took it over where times tell.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

from crosswire.publishing.pages.markup import Markup
from crosswire.publishing.plots.drawing import GAP, SIZE, SIZES, Drawing, wrapped
from crosswire.publishing.voice_tree import TreeOutlet, TreeVoice, VoiceTree
from crosswire.publishing.wiring import NAMED, UNCLEAR, UNNAMED
from crosswire.publishing.wording import counted, listed

WIDTH = 880
VOICE_EDGE, VOICE_X, OUTLET_X, OUTLET_EDGE = 300, 316, 520, 536
"""Where a voice's words end, where its mark and an outlet's mark stand, and where the outlet's words begin."""

BOWED = 32
"""Pixels between an outlet's mark and its words for the bows."""

NARROW_WIDTH = 288
INDENT = 22

ROW, SECOND = 23.0, 15.0
"""Pixels of an outlet's line, and of each further one."""

BETWEEN = 12.0
"""Pixels between the words of two voices."""

MOST_GIVEN = 4
"""Figures told of one voice or outlet."""

STYLES = {NAMED: "wire", UNNAMED: "wire unnamed", UNCLEAR: "wire unclear"}
MEANINGS = {NAMED: "names the voice", UNNAMED: "gives its figures without naming it", UNCLEAR: "likely means it"}
BOWS = {"copy": "bow", "rewrite": "bow reworded", "version": "bow"}


@dataclass(frozen=True, slots=True)
class _Block:
    """Words of several lines round a height: each line with its style."""

    lines: tuple[tuple[str, str], ...]

    @property
    def height(self) -> float:
        return sum((SIZES["small"] if "small" in style else SIZE) * GAP for _, style in self.lines)


def voice_drawing(tree: VoiceTree, counts: str, name: str) -> Markup:
    """The picture for a page with room; `counts` is what it comes to ("five outlets, two voices")."""
    sheet = Drawing(WIDTH)
    edge = OUTLET_EDGE + (BOWED if tree.bows else 0)
    outlets = [_outlet_block(o, (WIDTH - edge) / SIZES["small"]) for o in tree.outlets]
    voices = [_voice_block(v, VOICE_EDGE) for v in tree.voices]
    heights = [max(ROW, b.height + 6) for b in outlets]
    # Where the voices need more room than the outlets, these stand further apart.
    more = sum(b.height + BETWEEN for b in voices) - sum(heights)
    heights = [h + max(0.0, more / len(heights)) for h in heights]
    tops = [26 + sum(heights[:i]) for i in range(len(heights))]
    rows = [top + (h - max(ROW, b.height + 6)) / 2 + ROW / 2 for top, h, b in zip(tops, heights, outlets, strict=True)]
    middles = _voice_heights(tree, voices, rows)
    least = min([m - b.height / 2 for m, b in zip(middles, voices, strict=True)], default=26)
    down = max(0.0, 26 - least)
    rows = [y + down for y in rows]
    middles = [m + down for m in middles]
    sheet.words(VOICE_X + 4, 12, "who spoke", "small grey", anchor="end")
    sheet.words(OUTLET_X - 4, 12, "who carried it", "small grey")
    for line in tree.lines:
        sheet.curve(STYLES[line.how], (VOICE_X, middles[line.voice]), (OUTLET_X, rows[line.outlet]))
    for bow in tree.bows:
        far = abs(rows[bow.second] - rows[bow.first])
        sheet.bow(
            BOWS[bow.kind],
            OUTLET_X + 7,
            rows[bow.first],
            rows[bow.second],
            min(BOWED + 10.0, 16 + far / 7),
            headed=bow.known,
        )
    for voice, block, y in zip(tree.voices, voices, middles, strict=True):
        sheet.dot(VOICE_X, y, 3 + 1.5 * sqrt(voice.reports), "node")
        _set(sheet, block, VOICE_EDGE, y - block.height / 2 + SIZE, anchor="end")
    for outlet, block, y in zip(tree.outlets, outlets, rows, strict=True):
        sheet.dot(OUTLET_X, y, 5 if outlet.own else 3.5, "ring" if outlet.own else "node")
        if outlet.own:
            sheet.dot(OUTLET_X, y, 2, "node")
        _set(sheet, block, edge, y + 4.5)
    ends = [top + height + down for top, height in zip(tops, heights, strict=True)]
    ends += [y + block.height / 2 for y, block in zip(middles, voices, strict=True)]
    foot = max(ends, default=40)
    return sheet.inline(foot + 6, name, f"Whose words the reports carry: {counts}", told(tree))


def _voice_heights(tree: VoiceTree, blocks: Sequence[_Block], rows: Sequence[float]) -> list[float]:
    """How high each voice stands: in the middle of its outlets, pushed apart where the words would meet."""
    wanted = []
    for number in range(len(tree.voices)):
        own = [rows[line.outlet] for line in tree.lines if line.voice == number]
        wanted.append(sum(own) / len(own) if own else 0.0)
    order = sorted(range(len(wanted)), key=lambda n: (wanted[n], n))
    out = dict(enumerate(wanted))
    for before, after in pairwise(order):
        apart = (blocks[before].height + blocks[after].height) / 2 + BETWEEN
        out[after] = max(out[after], out[before] + apart)
    # What was pushed down is centred again as far as the first allows.
    over = sum(out[n] - wanted[n] for n in order) / len(order) if order else 0.0
    room = out[order[0]] - blocks[order[0]].height / 2 - 26 if order else 0.0
    shift = max(0.0, min(over, room))
    return [out[n] - shift for n in range(len(wanted))]


def _voice_block(voice: TreeVoice, room: float) -> _Block:
    lines = [(line, "strong") for line in wrapped(voice.label, room / (SIZE * 1.08))]
    return _Block(
        (*lines, *((line, "small grey") for line in wrapped(_given(voice.gives), room / SIZES["small"]) if line))
    )


def _outlet_block(outlet: TreeOutlet, room: float) -> _Block:
    head = f"{outlet.label}  {outlet.day}" if outlet.day else f"{outlet.label}  undated"
    below = [*([f"in its own words: {_given(outlet.own)}"] if outlet.own else []), *_takes(outlet)]
    return _Block(((head, "outlet"), *((line, "small grey") for words in below for line in wrapped(words, room))))


def _takes(outlet: TreeOutlet) -> list[str]:
    """Whose text an outlet took over, and whom it credits."""
    return [*outlet.leans, *([f"credits {listed(outlet.credited)}"] if outlet.credited else [])]


def _given(gives: Sequence[str]) -> str:
    more = [f"{len(gives) - MOST_GIVEN} more"] if len(gives) > MOST_GIVEN else []
    return " · ".join([*gives[:MOST_GIVEN], *more])


def _set(sheet: Drawing, block: _Block, x: float, y: float, anchor: str | None = None) -> None:
    for words, style in block.lines:
        if style == "outlet":
            label, _, day = words.partition("  ")
            sheet.words(x, y, label, "outlet", aside=day)
        else:
            sheet.words(x, y, words, style, anchor=anchor)
        y += (SIZES["small"] if "small" in style else SIZE) * GAP


def narrow_voice_drawing(tree: VoiceTree, counts: str, name: str) -> Markup:
    """The picture for a narrow page: under each voice the outlets that carry it."""
    sheet = Drawing(NARROW_WIDTH)
    y = 16.0
    for number, voice in enumerate(tree.voices):
        own = [line for line in tree.lines if line.voice == number]
        sheet.dot(6, y - 4, min(6.0, 3 + sqrt(voice.reports)), "node")
        y = sheet.paragraph(16, y, voice.label, "strong", (NARROW_WIDTH - 16) / 1.08)
        if voice.gives:
            y = sheet.paragraph(16, y + 15, _given(voice.gives), "small grey", NARROW_WIDTH - 16)
        begun = y + 4
        for line in own:
            y += 20
            sheet.path(STYLES[line.how], (6, y - 4), (INDENT - 4, y - 4))
            y = _narrow_outlet(sheet, tree.outlets[line.outlet], y, with_own=False)
            last = y
        if own:
            sheet.path("wire", (6, begun), (6, last - 4))
        y += 26
    alone = [o for n, o in enumerate(tree.outlets) if o.own or all(line.outlet != n for line in tree.lines)]
    if alone:
        sheet.words(0, y, "for themselves", "small grey")
        for outlet in alone:
            y += 20
            sheet.dot(6, y - 4, 4.5 if outlet.own else 3, "ring" if outlet.own else "node")
            y = _narrow_outlet(sheet, outlet, y, with_own=True)
        y += 10
    return sheet.inline(y, name, f"Whose words the reports carry: {counts}", told(tree))


def _narrow_outlet(sheet: Drawing, outlet: TreeOutlet, y: float, *, with_own: bool) -> float:
    """Sets an outlet with its day and what it does; the foot of its last line."""
    sheet.words(INDENT, y, outlet.label, "outlet", room=(NARROW_WIDTH - INDENT - 84) / 1.08)
    sheet.words(NARROW_WIDTH, y, outlet.day or "undated", "small grey", anchor="end")
    said = (
        [f"in its own words: {_given(outlet.own)}"] if with_own and outlet.own else [] if with_own else _takes(outlet)
    )
    if with_own and not outlet.own:
        said = ["gives no figure"]
    for words in said:
        y = sheet.paragraph(INDENT, y + 15, words, "small grey", NARROW_WIDTH - INDENT)
    return y


def told(tree: VoiceTree) -> str:
    """The tree in sentences."""
    out = []
    for number, voice in enumerate(tree.voices):
        own = [tree.outlets[line.outlet].label for line in tree.lines if line.voice == number]
        out.append(f"{voice.label} is carried by {listed(own)}.")
    out += [f"{o.label} gives figures in its own words." for o in tree.outlets if o.own]
    out += [f"{o.label} {takes}." for o in tree.outlets for takes in _takes(o)]
    return " ".join(out) or f"{counted(len(tree.outlets), 'report')}, none with a figure."
