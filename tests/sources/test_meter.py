"""How much has been read: totals beforehand, and what has been read of them at each report."""

import json
from pathlib import Path

from crosswire.sources.meter import Meter
from crosswire.sources.paths import read_paths
from tests.sources import invented


def test_files_and_bytes_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("".join(json.dumps({"text": f"{n} died. " * 5000}) + "\n" for n in range(8)))
    (tmp_path / "b.parquet").write_bytes(invented.parquet_table((invented.BODY, "Amber Post", "2031")))
    (tmp_path / "c.txt").write_text("Two died.")
    (tmp_path / "style.css").write_text("no report")
    meter = Meter()
    meter.measure([tmp_path])
    size = sum(path.stat().st_size for path in tmp_path.iterdir()) - len("no report")
    assert (meter.all_files, meter.all_bytes, meter.files, meter.bytes) == (3, size, 0, 0)
    seen = [(meter.files, meter.bytes) for _ in read_paths([tmp_path], meter=meter)]
    assert len(seen) == 10 and seen == sorted(seen)
    assert 0 < seen[0][1] < seen[6][1] < size
    assert (meter.files, meter.bytes) == (3, size)


def test_what_cannot_be_known_beforehand(tmp_path: Path) -> None:
    (tmp_path / "a.urls").write_text("https://gazette.example/7")
    for paths in ([tmp_path], ["-"], ["https://gazette.example/7"]):
        meter = Meter()
        meter.measure(paths)
        assert (meter.all_files, meter.all_bytes) == (None, None)
    meter.measure([tmp_path / "gone.txt", "a\0b"])
    assert (meter.all_files, meter.all_bytes) == (0, 0)
