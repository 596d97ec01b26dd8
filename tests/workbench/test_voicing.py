"""Voicing: a store says how many voices stand behind figures, and how many without folds that are only likely."""

from pathlib import Path

from crosswire.workbench import Desk

TEXTS = {
    "Post": "Six people died in a fire in Orvel on Monday, Orvel police said.",
    "Star": "Six people died in a fire in Orvel on Monday, officials said.",
}


def test_officials_beside_a_police_force_make_one_or_two_voices(tmp_path: Path) -> None:
    lines = [f'{{"id": "{o}", "outlet": "{o}", "event": "e", "text": "{t}"}}' for o, t in TEXTS.items()]
    (tmp_path / "reports.jsonl").write_text("\n".join(lines), encoding="utf-8")
    with Desk(tmp_path / "store.db") as desk:
        desk.add(tmp_path / "reports.jsonl")
        (event,) = desk.events()
        assert desk.voices(event.id) == (1, 2)
        assert desk.lineage(event.id).most_voices == 2
        unclear = [o for _, o in desk.explain(event.id).origins if not o.clear]
        assert unclear and all("likely, but not surely" in o.why for o in unclear)
