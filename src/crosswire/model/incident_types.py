"""Types of incident, from `data/incident_types.toml`: their words, the broader type of each, and their codes in other systems."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class IncidentType:
    """A type of incident. `kin` is the broader type that it is one of, or its own code; an empty tuple: outside that system.

    `plover` is PLOVER's event type, with its mode where one fits; `acled` ACLED's event type and sub-event type; `emdat`
    EM-DAT's group, subgroup and type.
    """

    code: str
    label: str
    kin: str
    plover: tuple[str, ...] = ()
    acled: tuple[str, ...] = ()
    emdat: tuple[str, ...] = ()


@cache
def incident_types() -> dict[str, IncidentType]:
    """Every type by its code, in the order of the table."""
    table = tomllib.loads(files("crosswire.model").joinpath("data/incident_types.toml").read_text(encoding="utf-8"))
    return {
        e["code"]: IncidentType(
            e["code"],
            e["label"],
            e.get("kin", e["code"]),
            tuple(e.get("plover", ())),
            tuple(e.get("acled", ())),
            tuple(e.get("emdat", ())),
        )
        for e in table["type"]
    }


def kin_of(code: str) -> str:
    """The broader type of `code`; itself where it has none or is not in the table."""
    known = incident_types().get(code)
    return known.kin if known else code
