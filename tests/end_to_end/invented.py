"""Many small reports of invented incidents, for runs that need a crowd. The same number gives the same reports."""

import json

TOWNS = ("Port Senn", "Hallow Quay", "Upper Marrick", "Tarn Bridge", "Low Ferring")
OUTLETS = ("Harbour Wire", "Dune Radio", "Evening Lantern", "The Salt Road Courier")
DAYS = ("2031-03-03", "2031-03-04", "2031-03-05", "2031-03-06")


def report_line(number: int) -> str:
    """One report as a line of JSON: three outlets on each incident, which differ in how many were hurt."""
    incident, outlet = divmod(number, 3)
    town, day = TOWNS[incident % len(TOWNS)], DAYS[(incident // len(TOWNS)) % len(DAYS)]
    street = f"{['North', 'South', 'East', 'West'][incident % 4]} Gate {incident}"
    text = (
        f"A fire at a warehouse in {street}, {town}, killed {incident % 7 + 2} people on {day}, the fire service said.\n\n"
        f"{incident % 5 + outlet + 3} others were injured, according to the {town} hospital. "
        f'"It was over within the hour," said Officer {OUTLETS[outlet][:3]}an Brill.\n'
    )
    return json.dumps({"id": f"n{number}", "outlet": OUTLETS[outlet], "published": f"{day}T2{outlet}:00", "text": text})


def report_lines(count: int) -> str:
    """The first `count` reports as JSON Lines."""
    return "".join(report_line(number) + "\n" for number in range(count))
