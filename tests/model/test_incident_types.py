"""Types of incident: every one has a broader type and its codes in the systems that it belongs to."""

from crosswire.model.incident_types import incident_types, kin_of

ACLED = {
    "Battles": {"Government regains territory", "Non-state actor overtakes territory", "Armed clash"},
    "Explosions/Remote violence": {
        "Chemical weapon",
        "Air/drone strike",
        "Suicide bomb",
        "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED",
        "Grenade",
    },
    "Violence against civilians": {"Sexual violence", "Attack", "Abduction/forced disappearance"},
    "Protests": {"Excessive force against protesters", "Protest with intervention", "Peaceful protest"},
    "Riots": {"Violent demonstration", "Mob violence"},
    "Strategic developments": {"Looting/property destruction", "Arrests", "Disrupted weapons use", "Other"},
}
PLOVER = {
    "ASSAULT": {
        *("Unconventional", "Targeted", "Suicide-attack", "Aerial", "Drone", "Heavy-weapons", "Firearms", "Explosives"),
        *("Abduct", "Torture", "Sexual", "Destroy", "Primitive", "Beat", "Crowd-control"),
    },
    "PROTEST": {"Riot", "Demo", "Strike", "Hunger", "Boycott", "Obstruct"},
}
EMDAT = {
    "Natural": {"Geophysical", "Meteorological", "Hydrological", "Climatological", "Biological"},
    "Technological": {"Transport", "Industrial accident", "Miscellaneous accident"},
}


def test_codes_are_those_of_the_systems() -> None:
    for known in incident_types().values():
        assert bool(known.plover) == bool(known.acled) != bool(known.emdat), known.code
        if known.acled:
            assert known.acled[1] in ACLED[known.acled[0]]
            assert not known.plover[1:] or known.plover[1] in PLOVER[known.plover[0]]
        else:
            assert len(known.emdat) == 3
            assert known.emdat[1] in EMDAT[known.emdat[0]]


def test_a_broader_type_is_a_type_and_has_none_above_it() -> None:
    for known in incident_types().values():
        assert known.kin in incident_types()
        assert kin_of(known.kin) == known.kin


def test_a_code_of_nobody_is_its_own_kin() -> None:
    assert kin_of("picnic") == "picnic"
