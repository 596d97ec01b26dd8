"""The example of another reader works as the page shows it: installed as a package, against an endpoint."""

import json
import re
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from tests.end_to_end.command import crosswire

TEXT = "Four miners died at Oru on Monday, the union said.\n"
ANSWER = [
    {"kind": "killed", "low": 4, "high": 4, "text": "Four", "of": {"text": "miners"},
     "evidence": {"quote": "Four miners died"}, "attribution": [{"text": "the union"}]},
    {"kind": "injured", "low": 9, "high": 9, "evidence": {"quote": "nine were hurt"}},
]  # fmt: skip
ENTRY_POINT = '[project.entry-points."crosswire.readers"]\nfar = "far_reader:FarReader"\n'


@pytest.fixture
def endpoint() -> Iterator[tuple[str, list[str]]]:
    """The address of an endpoint that gives `ANSWER` to everything, and the reports that it was asked about."""
    asked: list[str] = []

    class Answers(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"])))["report"])
            body = json.dumps(ANSWER).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
            return

    server = HTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", asked
    server.shutdown()
    server.server_close()


def installed(page: str, folder: Path) -> Path:
    """The page's reader as an installed package in `folder`."""
    code = re.search(r"<!-- example: far_reader.py -->\n```\n(.*?)```", page, re.S)
    assert code and ENTRY_POINT in page
    folder.mkdir()
    (folder / "far_reader.py").write_text(code[1], encoding="utf-8")
    metadata = folder / "far_reader-1.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: far-reader\nVersion: 1\n", encoding="utf-8")
    (metadata / "entry_points.txt").write_text("[crosswire.readers]\nfar = far_reader:FarReader\n", encoding="utf-8")
    return folder


def test_the_page_s_reader(repository: Path, tmp_path: Path, endpoint: tuple[str, list[str]]) -> None:
    address, asked = endpoint
    package = installed((repository / "docs/readers.md").read_text(encoding="utf-8"), tmp_path / "package")
    (tmp_path / "answers").mkdir()
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    changes: dict[str, str | None] = {
        "PYTHONPATH": f"{repository / 'src'}{':' if sys.platform != 'win32' else ';'}{package}",
        "FAR_READER_URL": address,
        "FAR_READER_FOLDER": str(tmp_path / "answers"),
        "no_proxy": "*",
    }
    assert "far    version 1, from far-reader" in crosswire(tmp_path, "readers", changes=changes).out
    read = crosswire(tmp_path, "read", "a.txt", "--reader", "far", "--json", changes=changes)
    assert read.code == 1
    assert read.sentences == ["claim 2 gives words for its evidence that do not stand in the report; it was left out"]
    [claim] = json.loads(read.out)["claims"]
    assert (claim["kind"], claim["low"], claim["reader"]) == ("killed", 4, "far/1")
    assert claim["attribution"][0]["start"] == TEXT.index("the union")
    added = crosswire(tmp_path, "add", "a.txt", changes=changes | {"CROSSWIRE_READER": "far"})
    assert (added.code, "1 report added" in added.out) == (1, True)
    assert "In the store: 1 read by far/1." in crosswire(tmp_path, "readers", changes=changes).out
    assert asked == [TEXT]
