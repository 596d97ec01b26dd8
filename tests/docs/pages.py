"""Pages whose output is real: the commands and Python in them are run, and what they print is what the page shows.

`python -m tests.docs.pages` (or `make docs`) writes the output anew. A page is run from top to bottom in one empty
folder in which `src` leads to the repository's, so that a reader can follow it in a clone. Filled are:

- a `console` block: a line that begins with `$ ` is a command, the lines after it are what it prints;
- a `text` block right after a `python` block: what that Python prints (the blocks of a page are one program).

`<!-- keep: HEAD; HEAD[3] -->` on the line before a block keeps of its output only the paragraphs that begin with one of
the HEADs, whole or their first lines; what is left out is marked by a line with an ellipsis.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from tests.support.nursery import ROOT, nursery

PAGES = (
    "README.md",
    "docs/tutorial.md",
    "docs/python.md",
    "docs/rules.md",
    "docs/history.md",
    "docs/sensitivity.md",
    "docs/coded-tables.md",
    "docs/lineage.md",
)
BLOCK = re.compile(
    r"(?:^<!-- keep: (?P<keep>.*?) -->\n)?^```(?P<kind>console|python|text)\n(?P<body>.*?)^```$", re.M | re.S
)
PLAIN = re.compile(r"crosswire(?: [\w./:=,-]+| '[^']*')*")
"""A command that needs no shell."""

LEFT_OUT = "…"


def filled(text: str, folder: Path) -> str:
    """The page `text` with the output of what it runs, run in `folder`. Raises AssertionError where a command fails."""
    (folder / "src").symlink_to(ROOT / "src")
    names: dict[str, object] = {"__name__": "__main__"}
    printed = ""

    def fill(block: re.Match[str]) -> str:
        nonlocal printed
        heads = [head.strip() for head in (block["keep"] or "").split(";") if head.strip()]
        opening = block[0][: block.start("body") - block.start()]
        if block["kind"] == "python":
            printed = run_python(block["body"], names, folder)
            return block[0]
        if block["kind"] == "text":
            return f"{opening}{kept(printed, heads)}```"
        commands = [line for line in block["body"].splitlines() if line.startswith("$ ")]
        outputs = [run_command(command[2:], folder) for command in commands]
        unmet = [h for h in heads if not any(begins(p, h) for o in outputs for p in paragraphs(o))]
        assert not unmet, f"{commands}: no paragraph of the output begins with {unmet}"
        return opening + "".join(f"{c}\n{kept(o, heads)}" for c, o in zip(commands, outputs, strict=True)) + "```"

    return BLOCK.sub(fill, text)


def run_command(command: str, folder: Path) -> str:
    """What `command` prints on both streams, run by the shell in `folder` with this interpreter's `crosswire`."""
    environment = {
        k: v for k, v in os.environ.items() if k not in ("CROSSWIRE_STORE", "CROSSWIRE_DEBUG", "FORCE_COLOR")
    }
    if PLAIN.fullmatch(command) and hasattr(os, "fork"):
        ran = nursery().run(folder, tuple(shlex.split(command)[1:]), environment, merged=True)
        assert ran.code == 0, f"{command}: exit code {ran.code}\n{ran.out.decode()}"
        return ran.out.decode()
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment.get('PATH', '')}"
    done = subprocess.run(
        command, shell=True, cwd=folder, env=environment, encoding="utf-8", stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{command}: exit code {done.returncode}\n{done.stdout}"
    return done.stdout


def run_python(source: str, names: dict[str, object], folder: Path) -> str:
    """What `source` prints, run in `folder` as a part of the program whose names are `names`."""
    before, out = Path.cwd(), StringIO()
    os.chdir(folder)
    try:
        with redirect_stdout(out):
            exec(compile(source, "<page>", "exec"), names)
    finally:
        os.chdir(before)
    return out.getvalue()


def paragraphs(output: str) -> list[str]:
    """The paragraphs of `output`, parted by empty lines, without blanks at the ends of lines."""
    whole = "\n".join(line.rstrip() for line in output.splitlines()).strip("\n")
    return re.split(r"\n{2,}", whole) if whole else []


def begins(paragraph: str, head: str) -> bool:
    """Whether `paragraph` begins with the words of `head`."""
    return paragraph.lstrip().startswith(re.sub(r"\[\d+\]$", "", head))


def kept(output: str, heads: list[str]) -> str:
    """The paragraphs of `output`; where there are `heads`, those that begin with one."""
    shown: list[str] = []
    for paragraph in paragraphs(output):
        head = next((h for h in heads if begins(paragraph, h)), None)
        if head is None and heads:
            shown.extend([LEFT_OUT] if shown and shown[-1] != LEFT_OUT else [])
            continue
        few = re.search(r"\[(\d+)\]$", head or "")
        lines = paragraph.splitlines()
        shown.append(
            "\n".join([*lines[: int(few[1])], f"  {LEFT_OUT}"]) if few and int(few[1]) < len(lines) else paragraph
        )
    return "\n\n".join(shown) + "\n" if shown else ""


def main() -> None:
    """Writes the output in every page anew."""
    for name in PAGES:
        with tempfile.TemporaryDirectory() as folder:
            page = ROOT / name
            page.write_text(filled(page.read_text(encoding="utf-8"), Path(folder)), encoding="utf-8")


if __name__ == "__main__":
    main()
