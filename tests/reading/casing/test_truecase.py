"""Text in capitals is written in ordinary type, letter by letter in its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.model.report import Report
from crosswire.reading.casing import truecased
from crosswire.reading.casing.spelling import respelled, titled
from crosswire.reading.rules import RulesReader

WIRE = """PUERTO CLARO, 4 FEB 90 (SANTEL) -- [TEXT] COLONEL ERNESTO
VALDARRAMA WAS KILLED ON MONDAY IN PUERTO CLARO BY MEMBERS OF THE
OLMEDO WORKERS FRONT (FTO).  THE POLICE SAID THE FTO LEFT THE BOMB
UNDER HIS CAR.

   I BELIEVE THIS WILL BE KNOWN IN LIMA AND SAN SALVADOR IN MAY 1990.
"""


def test_names_keep_capitals_and_ordinary_words_lose_them() -> None:
    assert truecased(WIRE) == (
        """Puerto Claro, 4 FEB 90 (Santel) -- [Text] Colonel Ernesto
Valdarrama was killed on Monday in Puerto Claro by members of the
Olmedo Workers Front (FTO).  The police said the FTO left the bomb
under his car.

   I believe this will be known in Lima and San Salvador in May 1990.
"""
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A TITLE IN CAPITALS",
        "Colonel Valdarrama was killed on Monday in Puerto Claro, where the OAS and the UN have offices, say the police.",
    ],
)
def test_ordinary_type_and_short_headings_are_left_alone(text: str) -> None:
    assert truecased(text) == text


@given(st.text(alphabet="ABCÉßİ DE.,[]()'’-19\n", min_size=0, max_size=200))
def test_every_letter_keeps_its_place(text: str) -> None:
    cased = truecased(text * 3)
    assert len(cased) == len(text * 3)
    assert [c for c in cased if not c.isalpha()] == [c for c in text * 3 if not c.isalpha()]


@pytest.mark.parametrize(
    ("word", "name"),
    [("O'HARA", "O'Hara"), ("MCALLEN", "McAllen"), ("SAINT-MARC", "Saint-Marc"), ("D'ORSO", "D'Orso"), ("D", "D")],
)
def test_spelling_of_a_name(word: str, name: str) -> None:
    assert titled(word) == name


def test_a_spelling_is_laid_over_the_letters() -> None:
    assert respelled("AL-QA'IDA'S", "al-Qaida") == "al-Qa'ida's"


def test_claims_quote_the_capitals_of_the_report() -> None:
    reading = RulesReader().read(Report(id="r1", text=WIRE))
    assert all(WIRE[c.evidence.start : c.evidence.end] == c.evidence.quote for c in reading.claims)
    killed = [c for c in reading.claims if c.kind == "killed"]
    assert [(c.low, c.text, c.of and c.of.text) for c in killed] == [(1, "VALDARRAMA", "COLONEL ERNESTO\nVALDARRAMA")]
    assert {c.by.label for c in killed if c.by} == {"Olmedo Workers Front"}
    assert reading.report.text == WIRE


@pytest.mark.parametrize(
    ("shouted", "plain"),
    [
        ("THE ELN SAID", "The ELN said"),
        ("THE OLMEDO WORKERS FRONT [FTO] SAID", "The Olmedo Workers Front [FTO] said"),
        ("THE OWF [OLMEDO WORKERS FRONT] SAID", "The OWF [Olmedo Workers Front] said"),
        ("THE OLMO [WORKERS' AND FARMERS' ALLIANCE] SAID", "The OLMO [Workers' and Farmers' Alliance] said"),
        ("COLONEL VALDARRAMA WILL LEAVE BEFORE DAWN", "Colonel Valdarrama will leave before dawn"),
        ("LET US REMEMBER", "Let us remember"),
        ("BANKER LUIS CARLOS GALANZA LOVE SPOKE", "Banker Luis Carlos Galanza Love spoke"),
        ("MR. VALDARRAMA OF SAN VIDAL DE LA REINA", "Mr. Valdarrama of San Vidal de la Reina"),
        ("IT IS 3D IN LINE; THE M-16 IS OLD", "It is 3d in line; the M-16 is old"),
    ],
)
def test_words(shouted: str, plain: str) -> None:
    rest = " AND NOBODY ELSE HAD ANYTHING TO SAY ABOUT THE MATTER ON THAT DAY."
    assert truecased(shouted + rest) == plain + rest.lower()
