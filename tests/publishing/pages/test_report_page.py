"""The page of one report: self-contained, every claim in the list and on the text, each tied to the other."""

import base64
import hashlib
import re
from dataclasses import replace

from crosswire.model.claim import Feature
from crosswire.model.span import Span
from crosswire.publishing.pages.report_page import report_page
from tests.publishing.hand_made import CLAIMS, LEAFLET, WIRE
from tests.publishing.pages.browser import Element, browsed

READ = [c for c in CLAIMS if c.report_id == WIRE.id]
NOISE = [(Span(0, 36), "dateline")]
PAGE = report_page(WIRE, READ, NOISE)
ROOT = browsed(PAGE)


def one(root: Element, name: str | None = None, css: str | None = None) -> Element:
    [found] = root.find(name, css)
    return found


def test_the_head_says_what_it_is_and_where_it_is_from() -> None:
    assert one(ROOT, "h1").words() == WIRE.title
    assert (
        one(ROOT, "p", "from").words()
        == "Harbour Wire · by Ada Quill · published 3 March 2031, 15:10 (given with the report)"
    )
    assert one(ROOT, "title").words() == f"{WIRE.title} · crosswire"


def test_what_the_report_says_at_a_glance() -> None:
    rows = {one(d, "dt").words(): [s.words() for s in d.find("span")] for d in one(ROOT, "dl", "glance").find("div")}
    assert rows == {"killed": ["11\u00a01\u00a04", "none (civilians)\u00a05"], "injured": ["4\u00a03"]}


def test_every_claim_stands_in_the_list_and_on_the_text() -> None:
    entries = ROOT.find("li", "entry")
    assert [e["id"] for e in entries] == [f"c{n}" for n in range(1, len(READ) + 1)]
    assert [e.find("a", "number")[0]["href"] for e in entries] == [f"#m{n}" for n in range(1, len(READ) + 1)]
    ids = [e["id"] for e in ROOT.find() if e["id"]]
    assert len(set(ids)) == len(ids)
    targets = {e["href"] or "" for e in ROOT.find("a")}
    assert {t.removeprefix("#") for t in targets} <= set(ids)


def test_an_entry_says_what_was_read_who_said_it_and_why() -> None:
    entry = ROOT.find("li", "entry")[3]
    assert one(entry, "p", "head").words() == "killed 11 “Eleven” of smugglers (combatants)"
    assert one(entry, "p", "facts").words() == "said by Guard Command (“the statement”) · this incident"
    why = one(entry, "dl", "why")
    assert [(t.words(), d.words()) for t, d in zip(why.find("dt"), why.find("dd"), strict=True)] == [
        ("verb", "killed, passive"),
        ("number word", "Eleven = 11"),
    ]
    denied, background = (ROOT.find("li", "entry")[n] for n in (4, 5))
    assert one(denied, "strong").words() == "denied"
    assert (one(background, "span", "scope").words(), background["class"]) == ("background", "entry of-background")


def test_nothing_is_fetched_and_nothing_but_its_own_runs() -> None:
    text = PAGE.decode("utf-8")
    assert not re.search(r"(?:src|href|action|url)\s*[=(]\s*[\"']?(?!#)[a-z/]", text, re.I)
    assert "http" not in re.sub(r"http-equiv", "", text)
    policy = next(m["content"] or "" for m in ROOT.find("meta") if m["http-equiv"] == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; ")
    for name in ("style", "script"):
        own = base64.b64encode(hashlib.sha256(one(ROOT, name).words().encode("utf-8")).digest()).decode()
        assert f"{name}-src 'sha256-{own}'" in policy
    assert not [e for e in ROOT.find() if any(k.startswith("on") or k == "style" for k in e.attributes)]


def test_equal_readings_give_equal_bytes() -> None:
    assert report_page(WIRE, READ[::-1], NOISE) == PAGE


def test_what_was_passed_over_and_what_read_it_stand_at_the_foot() -> None:
    foot = one(ROOT, "footer").words()
    assert foot.startswith(f"Read by {READ[0].reader}. One stretch passed over (dateline). What is marked")


def test_a_report_without_claims_or_title() -> None:
    root = browsed(report_page(LEAFLET, [], []))
    assert one(root, "h1").words() == "Several were hurt at the wells, people say."
    assert one(root, "section", "beside").words() == "This report states nothing that crosswire reads."
    assert root.find("p", "legend") == root.find("dl", "glance") == []
    assert one(browsed(report_page(replace(LEAFLET, text=" \n"), [], [])), "h1").words() == "A report without words"


def test_hostile_words_anywhere_stay_words() -> None:
    bad = '"><script>alert(1)</script>'
    report = replace(WIRE, title=bad, outlet=bad, byline=bad, language=bad, text=WIRE.text + bad)
    claims = [replace(c, reader=bad, features=(Feature(bad, bad),)) for c in READ]
    root = browsed(report_page(report, claims, [(Span(0, 9), bad)]))
    assert len(root.find("script")) == 1
    assert bad in one(root, "article").words(without=("n",))
