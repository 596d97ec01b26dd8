"""The picture of voices: every voice and outlet is in it, wide and narrow; what words a report brings stay words."""

from xml.etree.ElementTree import fromstring

import pytest

from crosswire.publishing.plots.voice_picture import narrow_voice_drawing, told, voice_drawing
from crosswire.publishing.voice_tree import TreeBow, TreeLine, TreeOutlet, TreeVoice, VoiceTree

SMALL = VoiceTree(
    voices=(TreeVoice("Guard Command", ("killed 11",), 2),),
    outlets=(
        TreeOutlet("r1", "Wire", "4 Mar 2031", (), (), ()),
        TreeOutlet("r2", "Radio <b>&", "", ("injured 4",), ("reprints Wire (97%)",), ("Harbour Agency",)),
    ),
    lines=(TreeLine(0, 0, "named", "c1"), TreeLine(0, 1, "unclear", "c2")),
    bows=(TreeBow(0, 1, "copy", known=True),),
)


def large(outlets: int, voices: int) -> VoiceTree:
    return VoiceTree(
        tuple(TreeVoice(f"voice {n}", (f"killed {n}",), outlets // voices) for n in range(voices)),
        tuple(TreeOutlet(f"r{n}", f"Outlet {n}", "4 Mar 2031", (), (), ()) for n in range(outlets)),
        tuple(TreeLine(n % voices, n, "named", f"c{n}") for n in range(outlets)),
        (),
    )


@pytest.mark.parametrize("draw", [voice_drawing, narrow_voice_drawing])
@pytest.mark.parametrize("tree", [SMALL, large(40, 12), large(3, 9), VoiceTree((), (), (), ())])
def test_all_are_in_the_picture_and_nothing_beyond_its_edges(draw, tree) -> None:  # type: ignore[no-untyped-def]
    drawn = fromstring(draw(tree, "some outlets", "v"))
    words = " ".join("".join(t.itertext()) for t in drawn.iter("text"))
    assert all(v.label in words for v in tree.voices)
    assert all(o.label in words for o in tree.outlets)
    width, height = (float(drawn.attrib[name]) for name in ("width", "height"))
    for text in drawn.iter("text"):
        assert 0 <= float(text.attrib["x"]) <= width
        assert 0 <= float(text.attrib["y"]) <= height


def test_the_lines_say_how_a_voice_is_carried_and_the_bow_where_a_text_went() -> None:
    drawn = voice_drawing(SMALL, "two outlets, one voice", "v")
    assert drawn.count('class="wire"') == 1
    assert drawn.count('class="wire unclear"') == 1
    assert (drawn.count('class="bow"'), drawn.count('class="head-of-line"')) == (1, 1)
    assert "<b>" not in drawn


def test_it_is_told_in_sentences() -> None:
    assert told(SMALL) == (
        "Guard Command is carried by Wire and Radio <b>&. Radio <b>& gives figures in its own words. "
        "Radio <b>& reprints Wire (97%). Radio <b>& credits Harbour Agency."
    )
    assert told(VoiceTree((), (), (), ())) == "no reports, none with a figure."
