"""A ruled question, an event and totals made by hand, for what is drawn and said of them."""

from crosswire.model.question import Group, Origin, Position, Question
from crosswire.model.sensitivity import KindTotals, RuledEvent, RuledQuestion, RuleTotal, Sensitivity
from crosswire.model.words import ClaimKind, QuestionStatus

RULES = ("majority-of-origins", "conservative", "informative", "airwars")


def position(low: float | None, high: float | None, *voices: str) -> Position:
    return Position(low, high, (), (), tuple(Origin(voice, ()) for voice in voices))


def question(
    label: str = "Raid near Oru, Belland, 4 March 2031",
    best: tuple[float | None, ...] = (11, 11, 13, None),
    low: float | None = 11,
    high: float | None = 13,
    event_id: str = "e1",
    of: str | None = None,
    positions: tuple[Position, ...] = (
        position(6, 6, "mayor"),
        position(11, 11, "army", "police"),
        position(13, 13, "ministry"),
    ),
) -> RuledQuestion:
    return RuledQuestion(
        event_id,
        label,
        tuple(
            Question(
                key="killed",
                kind=ClaimKind.KILLED,
                of=Group(of) if of else None,
                rule=rule,
                low=low,
                best=b,
                high=high,
                status=QuestionStatus.DISPUTED,
                why="Because.",
                positions=positions,
                reason="Army and police say 11, the ministry says 13.",
            )
            for rule, b in zip(RULES, best, strict=True)
        ),
    )


def totals(**changed: object) -> KindTotals:
    made: dict[str, object] = {
        "kind": ClaimKind.KILLED,
        "numbered": 40,
        "wordless": 0,
        "apart": 0,
        "moved": 7,
        "least": 3105.0,
        "most": 5010.0,
        "totals": (
            RuleTotal(rule=RULES[0], told=38, untold=2, low=3000, best=3290, high=4900, open=1),
            RuleTotal(rule=RULES[1], told=40, untold=0, low=3105, best=3105, high=5010, open=1),
            RuleTotal(rule=RULES[2], told=40, untold=0, low=3105, best=5010, high=5010, open=1),
            RuleTotal(rule=RULES[3], told=0, untold=40, low=3105, best=None, high=5010, open=1),
        ),
    }
    return KindTotals(**(made | changed))  # type: ignore[arg-type]


def found(*moved: RuledQuestion, **changed: object) -> Sensitivity:
    return Sensitivity(
        rules=RULES, events=50, reports=120, kinds=(totals(**changed),), moved=moved, measures=(), revisions=()
    )


def event(*questions: RuledQuestion, label: str = "Raid near Oru, Belland, 4 March 2031") -> RuledEvent:
    return RuledEvent("e1", label, "2031-03-04", questions, ())
