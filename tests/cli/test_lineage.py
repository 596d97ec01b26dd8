import io
import json

from crosswire.cli.lineage_page import write_lineage
from crosswire.cli.naming_section import write_naming
from crosswire.cli.paper import Paper
from crosswire.publishing.lineage_words import lineage_page
from crosswire.publishing.naming_words import Example, NamingTable
from tests.cli.conftest import Run, golden
from tests.cli.fake_desk import FakeDesk
from tests.publishing.hand_made import CLAIMS, REPORTS


def test_an_event(run: Run) -> None:
    shown = run("lineage", "1")
    assert (shown.code, shown.err, shown.out) == (0, "", golden("lineage.txt"))


def test_a_narrow_page() -> None:
    stream = io.StringIO()
    page = lineage_page(FakeDesk("").lineage("1"), REPORTS, CLAIMS)
    write_lineage(Paper(stream, 60), page)
    assert stream.getvalue() == golden("lineage-60.txt")
    assert max(map(len, stream.getvalue().splitlines())) <= 60


def test_everything(run: Run) -> None:
    assert "nobody named" in run("lineage", "1", "--all").out


def test_an_event_of_one_report(run: Run) -> None:
    shown = run("lineage", "2").out
    assert "no report gives a figure of people hit" in shown
    assert "no report was found to lean on another" in shown


def test_as_it_stood_at_a_time(run: Run) -> None:
    assert "Dune Radio" not in run("lineage", "1", "--as-of", "2031-03-04").out


def test_json_gives_every_passage_with_its_words(run: Run) -> None:
    told = json.loads(run("lineage", "1", "--json").out)
    texts = {r.id: r.text for r in REPORTS}
    assert list(told) == [
        "event",
        "label",
        "n_outlets",
        "n_origins",
        "n_origins_at_most",
        "reports",
        "carriers",
        "leanings",
        "families",
        "naming",
    ]
    quoted = [
        (texts[v["report_id"]][v["passage"]["start"] : v["passage"]["end"]], v["passage"]["quote"])
        for f in told["families"]
        for v in f["variants"]
    ]
    assert quoted and all(a == b for a, b in quoted)
    copy = next(x for x in told["leanings"] if x["kind"] == "copy")
    assert [texts[copy["a"]][p["start"] : p["end"]] for p in copy["reworking"]["cut"]] == [
        p["quote"] for p in copy["reworking"]["cut"]
    ]


def test_what_is_not_there_is_wrong_use(run: Run) -> None:
    assert (run("lineage", "e9").code, run("lineage", "1", "--rule", "unheard").code, run("lineage").code) == (2, 2, 2)
    assert run("lineage", "1", "--as-of", "soon").err.count("\n") == 1


def naming(width: int, outlets: int, *, everything: bool = False) -> list[str]:
    rows = tuple((f"Outlet {n}", ((n % 3, 1), (0, n % 2))) for n in range(outlets))
    example = Example("rebel", "…killed ", "Amber Front rebels", " in the hills…", "Outlet 1", "the army")
    stream = io.StringIO()
    table = NamingTable("Amber Front", ("rebel", "armed element"), rows, (example,))
    write_naming(Paper(stream, width), [table], everything=everything)
    return stream.getvalue().splitlines()


def test_the_words_for_a_party() -> None:
    assert naming(100, 3)[3:] == [
        "",
        "  Amber Front",
        "              rebel  armed element",
        "    Outlet 0     +1              ·",
        "    Outlet 1   1 +1             +1",
        "    Outlet 2   2 +1              ·",
        "    rebel  …killed Amber Front rebels in the hills…  Outlet 1, in the words of the army",
    ]


def test_words_that_do_not_fit_stand_in_a_block_below() -> None:
    lines = naming(30, 3)
    assert [line for line in lines if line.startswith("    ")][:6] == [
        "              rebel",
        "    Outlet 0     +1",
        "    Outlet 1   1 +1",
        "    Outlet 2   2 +1",
        "              armed element",
        "    Outlet 1             +1",
    ]


def test_of_many_outlets_those_with_fewest_words_have_one_row() -> None:
    lines = naming(80, 40)
    assert len([line for line in lines if line.startswith("    Outlet")]) == 16
    assert next(line for line in lines if "other outlets" in line).split()[:3] == ["24", "other", "outlets"]
    assert len([line for line in naming(80, 40, everything=True) if line.startswith("    Outlet")]) == 40
