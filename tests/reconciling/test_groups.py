"""Claims of the same people under several names are one group; people apart stay apart."""

from tests.reconciling.factories import told


def keys(*lines: str) -> list[str]:
    return [q.key for q in told(list(lines)).event().questions]


def test_all_fighters_are_the_one_armed_actor() -> None:
    assert keys(
        "a army: killed 4 Tide members [combatant=Tide]",
        "b army: killed 4 terrorists [combatant]",
        "c army: killed 4 gunmen [combatant]",
        "d army: killed 4 members of the Tide [combatant=Tide]",
    ) == ["killed", "killed/tide"]


def test_gunmen_are_attackers_where_nobody_counts_fighters() -> None:
    assert keys("a police: killed 2 gunmen", "a police: killed 3 people") == ["killed", "killed/attackers"]


def test_soldiers_without_a_nation_are_the_one_nation_of_the_event() -> None:
    assert keys(
        "a command: injured 7 US soldiers", "b command: injured 7 American troops", "c command: injured 7 soldiers"
    ) == ["injured", "injured/us-soldiers"]


def test_security_personnel_are_the_one_force_of_the_event() -> None:
    assert keys("a police: killed 5 security personnel", "b wing: killed 5 soldiers") == ["killed", "killed/soldiers"]


def test_soldiers_and_police_are_two() -> None:
    assert keys("a ministry: killed 5 soldiers", "a ministry: killed 3 policemen") == [
        "killed",
        "killed/soldiers",
        "killed/police-officers",
    ]


def test_the_group_keeps_actor_and_class() -> None:
    question = told(["a army: killed 4 rebels [combatant=Tide]"]).event().question("killed/tide")
    assert question is not None and question.of is not None
    assert (question.of.label, question.of.actor_id, question.of.party_class) == ("Tide", "tide", "combatant")


def test_questions_come_whole_first_then_by_size() -> None:
    assert keys(
        "a police: injured 2 people",
        "a police: killed 9 people",
        "a police: killed 3 women (including)",
        "a police: killed 4 children (including)",
    ) == ["killed", "killed/children", "killed/women", "injured"]


def test_a_number_without_a_noun_counts_whom_the_same_report_gives_it_for() -> None:
    assert keys("a army: injured 7 seven [combatant]", "a army: injured 7 US soldiers") == [
        "injured",
        "injured/us-soldiers",
    ]


def test_a_force_that_is_fighters_here_and_soldiers_there_is_one_group() -> None:
    assert keys(
        "a army: killed 9 Tide fighters [combatant=Tide]",
        "b army: killed 4 gunmen [combatant=Tide]",
        "a envoy: killed 3 soldiers [security_force=Tide]",
    ) == ["killed", "killed/tide"]
