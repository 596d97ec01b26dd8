"""Questions in words: what one asks, whom it counts, and what it comes to."""

from collections.abc import Sequence

from crosswire.model.question import Question
from crosswire.model.words import QuestionStatus
from crosswire.publishing.figure_words import figure, number_words
from crosswire.publishing.wording import clean, words_of


def subject_words(question: Question, asked: Sequence[Question]) -> str:
    """What is asked: "killed, ISIS"; whom it counts is left out where no other question of its kind is `asked`."""
    kind = words_of("kind")[question.kind]
    alone = sum(q.kind is question.kind for q in asked) <= 1
    if question.of is None:
        return kind if alone else f"{kind}, all together"
    return kind if alone and not question.of.label else f"{kind}, {clean(question.of.label)}"


def standing_words(question: Question) -> str:
    """What a question comes to: "14–15, best 15, disputed"; the best figure where the ends do not say it already."""
    if question.status is QuestionStatus.UNKNOWN:
        return "no number"
    if question.low == question.high == 0:
        return f"none, {words_of('status_label')[question.status]}"
    best = question.best
    told = best is None or question.low == question.high == best
    said = [figure(question.low, question.high), *([] if told or best is None else [f"best {number_words(best)}"])]
    return ", ".join([*said, words_of("status_label")[question.status]])
