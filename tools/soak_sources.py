"""Soaks the readers of sources: whole files of every format, damaged at random, for as long as asked.

python tools/soak_sources.py [SECONDS] [SEED]

A reader passes where it gives reports and refusals back and says of none that it was a fault of its own; what it
stumbles on is written to the working folder, to become a case in tests/sources/test_broken_input.py.
"""

import io
import random
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PIECES = (
    b"<", b"&", b'"', b"\0", b"\xff\xfe", b"}", b"9" * 300, b"<![CDATA[", b"]]>", b"&#x110000;", b"\xed\xa0\x80", b"%",
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"PK\x03\x04", b"\r\n\r\n", b"endobj", b"stream", b"=?utf-8?q?", b"{", b"[",
    b"null", b"1e999", b"-1", b"\x1f\x8b\x08", b",,", b"\t",
)  # fmt: skip
MOST_CHANGES, LONGEST_CUT, LONGEST_COPY = 6, 60, 5_000


def damaged(whole: bytes, chance: random.Random) -> bytes:
    """`whole` with a few pieces cut out, put in, turned over or doubled."""
    data = bytearray(whole)
    for _ in range(chance.randint(1, MOST_CHANGES)):
        at, how = chance.randrange(len(data) + 1), chance.random()
        if how < 0.3:
            data[at : at + chance.randint(0, LONGEST_CUT)] = b""
        elif how < 0.6:
            data[at:at] = chance.choice(PIECES)
        elif how < 0.8 and data:
            data[at % len(data)] = chance.randrange(256)
        else:
            other = chance.randrange(len(data) + 1)
            data[at:at] = data[min(at, other) : max(at, other)][:LONGEST_COPY]
    return bytes(data)


def main(seconds: float = 60.0, seed: int = 1) -> int:
    """Runs for `seconds`; the exit code, 1 where a reader stumbled."""
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]
    from crosswire.model.report import Report
    from crosswire.sources.formats import FAULT, FORMATS
    from tests.sources.test_broken_input import WHOLE

    chance, end = random.Random(seed), time.monotonic() + seconds
    runs: Counter[str] = Counter()
    slowest: dict[str, float] = {}
    stumbled = 0
    while time.monotonic() < end:
        kind = chance.choice(FORMATS)
        data = damaged(WHOLE[kind.name], chance)
        begun = time.monotonic()
        found = list(kind.read(io.BytesIO(data), "input"))
        slowest[kind.name] = max(slowest.get(kind.name, 0.0), time.monotonic() - begun)
        runs[kind.name] += 1
        faults = [f.reason for f in found if not isinstance(f, Report) and f.reason.startswith(FAULT)]
        if faults:
            stumbled += 1
            path = Path(f"stumbled-{kind.name}-{stumbled}")
            path.write_bytes(data)
            print(f"{kind.name}: {faults[0]} ({path})")
    for name, count in sorted(runs.items()):
        print(f"{name:<8} {count:>8,} runs, the slowest {slowest[name]:.2f} s")
    return 1 if stumbled else 0


if __name__ == "__main__":
    sys.exit(main(*(kind(given) for kind, given in zip((float, int), sys.argv[1:], strict=False))))
