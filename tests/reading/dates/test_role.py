"""What an expression is the time of: speaking, the incident, what came after, or something else."""

import pytest

from crosswire.reading.dates import MomentRole
from tests.reading.dates.reports import moments

SPEECH, EVENT, AFTER = MomentRole.SPEECH, MomentRole.EVENT, MomentRole.AFTER


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
    ],
)
def test_roles(text: str, roles: list[MomentRole]) -> None:
    assert [mention.role for mention in moments(text, "2021-03-10")] == roles
