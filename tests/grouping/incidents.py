"""Invented incidents as sketches, for the tests of grouping: two reports of one, and others that sound like it."""

from crosswire.grouping import Sketch, sketch
from crosswire.model.claim import Claim
from crosswire.model.report import Report
from tests.factories import make_claim, make_day, make_hint, make_province, make_report, make_town

MILL = make_town("Dravik", admin1="Orlen", country="Veldavia", lat=47.10, lon=21.30, geonames_id=1)
PORT = make_town("Sennburg", admin1="Hask", country="Veldavia", lat=49.90, lon=25.70, geonames_id=2)


def mill_fire_day() -> tuple[Report, Sketch]:
    """The first report of a fire."""
    report = make_report(
        "Nine workers were killed and 23 injured when fire swept through the Kolmar textile mill in Dravik on "
        "Tuesday, the regional governor said. The blaze broke out in a dye store shortly after the night shift began.",
        own_id="r-mill-1",
        published="2031-05-07",
    )
    return report, sketch(report, _fire_claims(report, "Nine workers were killed", 9, "23 injured", 23, "Tuesday"))


def mill_fire_later() -> tuple[Report, Sketch]:
    """Another outlet's report of the same fire, two days later, with a higher toll."""
    report = make_report(
        "The toll of the fire at a textile mill in Dravik rose to 11 dead and 23 injured after two workers died in "
        "hospital, officials said. Investigators believe that a faulty cable set alight the dye store "
        "of the Kolmar works on May 6.",
        own_id="r-mill-2",
        published="2031-05-09",
    )
    return report, sketch(report, _fire_claims(report, "11 dead", 11, "23 injured", 23, "May 6"))


def port_fire() -> tuple[Report, Sketch]:
    """A fire on the same day in another town."""
    report = make_report(
        "Four people were killed and six injured in a warehouse fire in the port of Sennburg on Tuesday, the "
        "regional governor said. The blaze broke out shortly after midnight.",
        own_id="r-port-1",
        published="2031-05-07",
    )
    claims = [
        make_claim(report, "killed", "Four people were killed", low=4),
        make_claim(report, "injured", "six injured", low=6),
        make_claim(report, "date", "Tuesday", when=make_day("2031-05-06", "Tuesday")),
        make_claim(report, "place", "Sennburg", where=PORT),
        make_claim(report, "incident", "fire", features={"incident_type": "fire"}),
    ]
    return report, sketch(report, claims)


def mill_fire_before() -> tuple[Report, Sketch]:
    """A fire in the same town, seven months before."""
    report = make_report(
        "A fire at a bakery in Dravik killed one person and injured two on October 3, police said. The blaze was put "
        "out within an hour.",
        own_id="r-bakery-1",
        published="2030-10-04",
    )
    claims = [
        make_claim(report, "killed", "killed one person", low=1),
        make_claim(report, "injured", "injured two", low=2),
        make_claim(report, "date", "October 3", when=make_day("2030-10-03", "October 3")),
        make_claim(report, "place", "Dravik", where=MILL),
        make_claim(report, "incident", "fire", features={"incident_type": "fire"}),
    ]
    return report, sketch(report, claims)


def undated_raid(number: int) -> tuple[Report, Sketch]:
    """One of two reports without a date on one raid, in a province."""
    texts = (
        "Soldiers stormed a hideout of the Grey Banner in Tamrat province on Thursday and killed 16 fighters, the "
        "joint staff said. Five soldiers were wounded near the village of Al-Rhazeb.",
        "Sixteen members of the Grey Banner died in a raid on August 29, officials said. Five troops were hurt in the "
        "fighting in the Tamrat highlands, close to Rhazib.",
    )
    report = make_report(texts[number], own_id=f"r-raid-{number}")
    day = make_hint("Thursday", weekday=3) if number == 0 else make_hint("August 29", month=8, day=29)
    village = make_town("Al-Rhazeb" if number == 0 else "Rhazib", admin1="Tamrat")
    claims = [
        make_claim(report, "killed", "killed 16 fighters" if number == 0 else "Sixteen members", low=16),
        make_claim(report, "injured", "Five soldiers" if number == 0 else "Five troops", low=5),
        make_claim(report, "date", day.text, when=day),
        make_claim(report, "place", "Tamrat", where=make_province("Tamrat")),
        make_claim(report, "place", village.text, where=village),
        make_claim(report, "incident", "stormed" if number == 0 else "raid", features={"incident_type": "raid"}),
    ]
    return report, sketch(report, claims)


def look_alike_raid() -> tuple[Report, Sketch]:
    """A raid of the same army on the same group and the same day, in another province."""
    report = make_report(
        "Soldiers killed seven fighters of the Grey Banner in a raid near Oskol in Bremel province on Thursday, the "
        "joint staff said. One soldier was wounded. A hideout was destroyed.",
        own_id="r-raid-x",
    )
    claims = [
        make_claim(report, "killed", "killed seven fighters", low=7),
        make_claim(report, "injured", "One soldier was wounded", low=1),
        make_claim(report, "date", "Thursday", when=make_hint("Thursday", weekday=3)),
        make_claim(report, "place", "Bremel", where=make_province("Bremel")),
        make_claim(report, "place", "Oskol", where=make_town("Oskol", admin1="Bremel")),
        make_claim(report, "incident", "raid", features={"incident_type": "raid"}),
    ]
    return report, sketch(report, claims)


def _fire_claims(report: Report, dead: str, killed: int, hurt: str, injured: int, day: str) -> list[Claim]:
    return [
        make_claim(report, "killed", dead, low=killed),
        make_claim(report, "injured", hurt, low=injured),
        make_claim(report, "date", day, when=make_day("2031-05-06", day)),
        make_claim(report, "place", "Dravik", where=MILL),
        make_claim(report, "incident", "fire", features={"incident_type": "fire"}),
    ]
