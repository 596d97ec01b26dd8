"""What of a page may stand in a file: words and pictures, no control, no script, no way out."""

import pytest

from crosswire.web.saving.flat import flat
from crosswire.web.saving.tree import tree_of


def kept(html: str, prefix: str = "", down: int = 0) -> str:
    """What is kept of a piece of HTML; `/here` is a place of the file, `/control` a control."""
    return flat(tree_of(html), {"/here": "there", "/control": ""}.get, prefix, down).inside()


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<p>a &lt;b&gt; &amp; c</p>", "<p>a &lt;b&gt; &amp; c</p>"),
        ("<script>alert(1)</script><p onclick=x style=y data-z>a</p>", "<p>a</p>"),
        ("<form><p>gone</p></form><button>b</button><nav>n</nav>c", "c"),
        ('<p class="control">gone</p><p hidden>gone</p>c', "c"),
        ("<main><article>a<wbr>b</article></main>", "<article>a<wbr>b</article>"),
        ('<a href="/here" class="x">a</a>', '<a class="x" href="#there">a</a>'),
        ('<a href="#own">a</a>', '<a href="#own">a</a>'),
        ('<a href="https://else.example/" class="x">a</a>', '<span class="x">a</span>'),
        ('<a href="javascript:alert(1)">a</a>', "<span>a</span>"),
        ('<a href="/control">show</a>', ""),
        ('<img src=x onerror=alert(1)><iframe src="/x">i</iframe>', ""),
        ('<svg viewBox="0 0 1 1"><image href="x"/><path d="M0 0" fill="url(http://x)"/></svg>',
         '<svg viewbox="0 0 1 1"><path d="M0 0"></path></svg>'),
        ("<details open><summary>s</summary>d</details>", "<details open><summary>s</summary>d</details>"),
        ("<p>not closed <b>here", "<p>not closed <b>here</b></p>"),
        ("</p>x", "x"),
        ("<!-- c --><p>a</p>", "<p>a</p>"),
    ],
)  # fmt: skip
def test_what_is_kept(html: str, left: str) -> None:
    assert kept(html) == left


def test_a_second_part_of_one_file_has_ids_and_headings_of_its_own() -> None:
    html = '<h1 id="a">A</h1><p aria-labelledby="a b"><a href="#a">to</a></p><path clip-path="url(#c)"></path>'
    assert kept(html, "why-", 2) == (
        '<h3 id="why-a">A</h3><p aria-labelledby="why-a why-b"><a href="#why-a">to</a></p>'
        '<path clip-path="url(#why-c)"></path>'
    )
