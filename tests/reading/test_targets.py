"""Targets and damage: what an attack was aimed at, and what became of the things that a report counts."""

import tomllib
from importlib.resources import files

import pytest

from crosswire.model.claim import Claim
from crosswire.model.report import Report
from crosswire.model.words import ClaimKind
from crosswire.reading.rules import RulesReader

TARGETS = [
    ("The bomb hit a police station.", "a police station"),
    ("Gunmen attacked a church.", "a church"),
    ("A drone struck a fuel depot.", "a fuel depot"),
    ("Militants stormed an army base.", "an army base"),
    ("The attack on a bus killed six.", "a bus"),
    ("Gunmen opened fire on a convoy.", "a convoy"),
    ("A suicide bomber blew himself up outside a mosque.", "a mosque"),
    ("The market was shelled.", "The market"),
    ("Rockets landed on a school.", "a school"),
    ("Rebels set fire to a clinic.", "a clinic"),
    ("The strike destroyed a warehouse.", "a warehouse"),
    ("A car bomb exploded near the ministry.", "the ministry"),
    ("Arsonists burned down a library.", "a library"),
]
DAMAGE = [
    ("Twelve houses were destroyed.", [(12, "houses", "destroyed")]),
    ("The fire destroyed 40 homes and 15 shops.", [(40, "homes", "destroyed"), (15, "shops", "destroyed")]),
    ("At least 300 buildings were damaged.", [(300, "buildings", "damaged")]),
    ("Some 2,000 dwellings collapsed.", [(2000, "dwellings", "destroyed")]),
    ("Rebels torched eight lorries.", [(8, "lorries", "destroyed")]),
    ("Two bridges were washed away.", [(2, "bridges", "damaged")]),
    ("The storm tore the roofs off 90 houses.", [(90, "houses", "damaged")]),
    ("Six ambulances came.", [(6, "ambulances", None)]),
]


def read(text: str, kind: ClaimKind) -> list[Claim]:
    return [c for c in RulesReader().read(Report(id="r", text=text)).claims if c.kind is kind]


def test_a_day_of_the_week_is_no_target() -> None:
    assert read("Troops killed nine men in a raid before dawn on Wednesday, the army said.", ClaimKind.TARGET) == []
    assert read("The attack on Friday killed six.", ClaimKind.TARGET) == []


@pytest.mark.parametrize(("text", "target"), TARGETS)
def test_what_an_attack_was_aimed_at(text: str, target: str) -> None:
    assert target in [c.text for c in read(text, ClaimKind.TARGET)]


@pytest.mark.parametrize(
    "text",
    ["The fire destroyed a library.", "The bomb did not explode near the ministry.", "Six died."],
)
def test_what_nobody_attacked_is_no_target(text: str) -> None:
    assert read(text, ClaimKind.TARGET) == []


@pytest.mark.parametrize(("text", "things"), DAMAGE)
def test_what_became_of_things(text: str, things: list[tuple[int, str, str | None]]) -> None:
    told = [(c.low, c.quantity.unit, c.feature("damage")) for c in read(text, ClaimKind.COUNT) if c.quantity]
    assert told == things


def test_every_list_has_words_in_lower_case() -> None:
    table = tomllib.loads(files("crosswire.reading").joinpath("data/damage.toml").read_text(encoding="utf-8"))
    assert all(words and all(w == w.casefold() for w in words) for words in table.values())
