"""Choosing a reader: by name, among crosswire's own and those that packages register; what cannot be used says why."""

from importlib.metadata import EntryPoint

import pytest

from crosswire.reading.rules import RulesReader
from crosswire.workbench import DeskError, NotFound
from crosswire.workbench.choosing import GROUP, KnownReader, chosen_reader, known_readers, reader_label
from tests.workbench.other_readers import LineReader, Register


class Mute:
    name = "mute"
    version = "1"


class Unnamed(LineReader):
    name = "lines/2"


def point(name: str, cls: str) -> EntryPoint:
    return EntryPoint(name, f"tests.workbench.test_choosing:{cls}", GROUP)


def test_a_reader_by_its_name(register: Register) -> None:
    assert type(chosen_reader("rules")) is RulesReader
    assert type(chosen_reader("lines")) is LineReader
    assert chosen_reader("lines") is chosen_reader("lines")
    assert reader_label("lines") == "lines/1"


def test_a_name_that_nobody_registers(register: Register) -> None:
    with pytest.raises(NotFound, match=r"^there is no reader 'x'; there are failing, inventing, lines, rules$"):
        chosen_reader("x")


def test_crosswire_s_own_name_is_not_given_away(register: Register) -> None:
    register(point("rules", "Mute"))
    assert type(chosen_reader("rules")) is RulesReader


def test_two_packages_with_one_name(register: Register) -> None:
    register(point("lines", "Mute"))
    with pytest.raises(DeskError, match="two packages register a reader 'lines'"):
        chosen_reader("lines")


@pytest.mark.parametrize(
    ("name", "cls", "why"),
    [
        ("gone", "Missing", r"cannot be loaded \(AttributeError"),
        ("mute", "Mute", "has no function read"),
        ("other", "Mute", "it calls itself 'mute'"),
        ("lines/2", "Unnamed", "its name must be a word without blanks and without /"),
    ],
)
def test_what_cannot_be_used_says_why(register: Register, name: str, cls: str, why: str) -> None:
    register(point(name, cls))
    with pytest.raises(DeskError, match=why):
        chosen_reader(name)


def test_the_list_of_all(register: Register) -> None:
    register(point("gone", "Missing"))
    rules, failing, gone, *others = known_readers()
    assert rules == KnownReader("rules", RulesReader.version, "crosswire")
    assert failing == KnownReader("failing", "1", "crosswire")
    assert (gone.version, "cannot be loaded" in (gone.failure or "")) == (None, True)
    assert [reader.name for reader in others] == ["inventing", "lines"]
