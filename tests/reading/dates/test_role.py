"""What an expression is the time of: speaking, the incident, what came after, or something else."""

import pytest

from crosswire.reading.dates import MomentRole
from tests.reading.dates.reports import moments

SPEECH, EVENT, AFTER, OTHER = MomentRole.SPEECH, MomentRole.EVENT, MomentRole.AFTER, MomentRole.OTHER


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Two ferries sank off Port Lyle on Thursday, the coast guard said Saturday.", [EVENT, SPEECH]),
        ("Police told reporters on Tuesday that three men were killed on Sunday.", [SPEECH, EVENT]),
        ("The raid on Monday killed six rebels.", [EVENT]),
        ("Monday's explosion wrecked the mill.", [EVENT]),
        ("The fire was reported at 11:40 p.m. Saturday.", [EVENT]),
        ("The shooting took place on Sunday.", [EVENT]),
        ("In a statement on Monday, the ministry put the toll at nine.", [SPEECH]),
        ("The ministry annouced on Monday that nine miners had died.", [SPEECH]),
        ("Nine miners remained in hospital as of Monday morning.", [SPEECH]),
        ("A suspect was arrested on Friday.", [AFTER]),
        ("A boy was shot near the mill on Sunday, deputies said.", [EVENT]),
        ("On Sunday, police say they were called to a shooting at the mill.", [EVENT]),
        ("Relatives say the girl was at her grandmother's home on Sunday.", [OTHER]),
        ("Police said Sunday's shooting followed a quarrel.", [EVENT]),
        ("The blast claimed the life of a welder on Sunday.", [EVENT]),
        ("Neighbours called 911 on Sunday.", [EVENT]),
        ("The patient was released on Sunday.", [AFTER]),
        ("The report was released on Sunday.", [SPEECH]),
        ("The mayor has reported that on Sunday a band raided the farm.", [EVENT]),
        ("The mayor has reported that in the past few hours a band raided the farm.", [EVENT]),
        ("Two bombs exploded a few minutes ago.", [EVENT]),
    ],
)
def test_roles(text: str, roles: list[MomentRole]) -> None:
    assert [mention.role for mention in moments(text, "2021-03-10")] == roles
