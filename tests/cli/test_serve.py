"""crosswire serve: over a real socket, until it is told to stop."""

import os
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from crosswire.workbench import Desk


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "store.db"
    Desk(path).close()
    return path


def started(store: Path, *options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "crosswire", "--store", str(store), "serve", *options]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")


def test_it_says_where_it_is_answers_there_and_stops_when_told(store: Path) -> None:
    server = started(store, "--port", "0")
    assert server.stdout is not None
    line = server.stdout.readline()
    address = line.split(" at ")[1].split(" ")[0]
    try:
        with urllib.request.urlopen(f"{address}static/base.css") as answer:
            assert answer.headers["content-type"] == "text/css; charset=utf-8"
    finally:
        server.send_signal(signal.SIGINT)
        out, err = server.communicate(timeout=20)
    assert (line, out, err) == (f"The workbench is open at {address} (Ctrl-C stops it).\n", "", "")
    assert address.startswith("http://127.0.0.1:")


def test_a_port_in_use_is_told_in_a_sentence(store: Path) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        out, err = (server := started(store, "--port", str(port))).communicate(timeout=20)
    assert (server.returncode, out) == (1, "")
    assert err == f"crosswire: port {port} cannot be had (address already in use); name another with --port\n"


def test_a_store_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    out, err = (server := started(tmp_path / "none.db")).communicate(timeout=20)
    assert (server.returncode, out) == (1, "")
    assert "there is no store" in err
    assert not os.path.exists(tmp_path / "none.db")  # noqa: PTH110


def test_a_number_that_is_no_port_is_told_in_a_sentence(store: Path) -> None:
    out, err = (server := started(store, "--port", "65536")).communicate(timeout=20)
    assert (server.returncode, out) == (2, "")
    assert "65536 is no port; give one from 1 to 65535, or 0 for one that is free" in err
