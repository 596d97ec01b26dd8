"""Names found and put where they are, on pieces written for the test."""

from pathlib import Path

from accuracy.places import Located, agree, figures, marked, place_figures, places_in

OSLO = (59.91, 10.75)


def piece(text: str, *names: tuple[str, float, float]) -> str:
    told = "".join(
        f"<location><name>{name}</name><start>{text.index(name)}</start><end>{text.index(name) + len(name)}</end>"
        f"<lat>{lat}</lat><lon>{lon}</lon></location>"
        for name, lat, lon in names
    )
    return f"<article><text>{text}</text><locations>{told}</locations></article>"


def test_a_name_agrees_where_its_words_meet_and_its_point_is_near() -> None:
    name = Located(10, 14, *OSLO)
    assert agree(Located(8, 12, 59.0, 10.0), name)
    assert not agree(Located(14, 18, *OSLO), name)
    assert not agree(Located(10, 14, 40.0, 10.0), name)


def test_each_name_counts_once() -> None:
    gold = [Located(0, 4, *OSLO), Located(20, 24, *OSLO)]
    found = {Located(0, 4, *OSLO), Located(1, 4, *OSLO), Located(40, 44, *OSLO)}
    assert figures([(found, gold), (set(), [])]) == {"f1": 0.4, "precision": 1 / 3, "recall": 0.5}
    assert figures([]) == {"f1": 0.0, "precision": 0.0, "recall": 0.0}


def test_places_are_read_and_held_against_the_marked_ones(tmp_path: Path) -> None:
    text = "A ferry sank off Bergen, Norway, on Monday. A team flew in from Oslo."
    file = tmp_path / "pieces.xml"
    names = [("Bergen", 60.39, 5.32), ("Norway", 62.0, 10.0), ("Oslo", *OSLO)]
    file.write_text(f"<articles>{piece(text, *names)}</articles>", encoding="utf-8")
    assert marked(file) == [(text, [Located(text.index(n), text.index(n) + len(n), y, x) for n, y, x in names])]
    assert {text[p.start : p.end] for p in places_in(text)} >= {"Bergen", "Oslo"}
    assert place_figures(file)["recall"] > 0.6
