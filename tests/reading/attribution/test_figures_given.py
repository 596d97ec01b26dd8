"""Figures that somebody gives, and speakers named in passing."""

import pytest

from crosswire.model.span import Span
from crosswire.reading.attribution.chain import attribution_of
from tests.reading.attribution.helpers import statements

CASES = """
Two people died, as confirmed by the regional health office.|Two people|health office
Nineteen deaths were confirmed by the ministry, including eight children.|eight children|ministry
The fire killed nine, informed the Municipal Fire Brigade of the city.|nine|Fire Brigade
Sixty-four arrests, announced for his part the commander of the gendarmerie.|Sixty-four|commander
The Ministry of Health, for its part, counts 41 wounded, including three firemen.|three firemen|Ministry
Nine people were injured, Harris said — seven of them by gunfire and two in the crush.|seven|Harris
Sixteen people have died, according to a new toll communicated overnight by the public prosecutor.|Sixteen|prosecutor
A new toll given by the prefecture on Friday put the number of dead at 12.|12|prefecture
A toll by the fire brigade spoke of nine dead and 27 injured.|nine|fire brigade
The ministry's figure of 41 injured includes three firefighters.|41|ministry
The interior ministry's latest count stood at 14 dead.|14|ministry
A local rights group, the Justice Collective, put the number of deaths at seven and of arrests at 118.|118|Collective
In the night three camps were attacked and 11 fighters killed, so the command.|11|command
The body count rose to 13 last night, at least in the government's telling.|13|government
By the police's count, 40 people were arrested.|40|police
HRM assesses that between 11 and 13 civilians were killed.|11 and 13|HRM
The monitors have found no sign of any fighter casualties.|no sign|monitors
2,400 people displaced (OCHA, 22 June)|2,400|OCHA
Killed: 14 (source: Ministry of Health)|14|Ministry
The gendarmerie evoked a toll of seven dead.|seven|gendarmerie
The mayor relayed a toll of nine dead.|nine|mayor
Rescuers tallied 12 bodies by nightfall.|12|Rescuers
The rebels claimed to have killed 14 soldiers.|14|rebels
Hospital records show that 23 bodies were received.|23|Hospital
The ministry gave the following figures: 12 dead, 40 injured and three missing.|40|ministry
Twelve people died, per the county coroner.|Twelve|coroner
No citizen figures among the victims, the embassy in Quito let it be known.|No citizen|embassy
Local media, citing a security source, reported three deaths.|three|security source
The chief told reporters at the scene that a man opened fire.|a man|chief
"""


@pytest.mark.parametrize("line", CASES.strip().splitlines())
def test_who_gave_it(line: str) -> None:
    text, words, speaker = line.split("|")
    at = text.find(words)
    chain = attribution_of(statements(text), Span(at, at + len(words)))
    assert any(speaker in (name or "") for a in chain for name in (a.text, a.label)), chain


@pytest.mark.parametrize(
    "text",
    [
        "The country's death toll rose to 14.",
        "Friday's count stood at 14 dead.",
        "By Sunday nearly 500 tents had been put up.",
        "A new toll put the number of dead at 12.",
        "The list counts 40 names.",
        "They took five rifles, all of them registered.",
    ],
)
def test_what_nobody_says(text: str) -> None:
    assert statements(text) == []


def test_a_sentence_closed_off_by_he_said() -> None:
    text = "Chief Dan Harris told reporters that a man opened fire. Two adults died. Seven were hit, Harris said."
    at = text.find("Two adults died")
    assert attribution_of(statements(text), Span(at, at + 15))[0].label == "Chief Dan Harris"


def test_who_says_that_he_is_the_spokesman() -> None:
    text = "A man who said he was the group's spokesman, Abu Jalil, told a station that 14 soldiers had been killed."
    assert statements(text)[-1].speaker.label == "Abu Jalil"
    text = "A man claiming to be a spokesman for the rebels told the station that 14 soldiers had been killed."
    assert statements(text)[-1].speaker.label == "spokesman for the rebels"


def test_it_is_the_body_that_the_sentence_before_begins_with() -> None:
    text = (
        "The Harbour Front was busy. The army said so.\n\nThe Northern Hill Front has grown. It claimed nine attacks."
    )
    assert statements(text)[-1].speaker.label == "Northern Hill Front"


def test_the_lines_of_a_list_after_a_colon() -> None:
    text = "The health ministry said on Friday:\n- 12 people died\n- 40 people were injured\n\nThe road is closed."
    for words, label in (("12 people died", "health ministry"), ("40 people", "health ministry")):
        at = text.find(words)
        assert attribution_of(statements(text), Span(at, at + len(words)))[0].label == label
    at = text.find("The road")
    assert attribution_of(statements(text), Span(at, at + 8)) == ()
