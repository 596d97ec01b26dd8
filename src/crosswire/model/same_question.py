"""Which question of one record asks the same as which of another: a group may go by another name once more is known."""

from collections.abc import Sequence

from crosswire.model.question import Question


def same_questions(earlier: Sequence[Question], today: Sequence[Question]) -> dict[str, Question]:
    """For the key of each question of `today` the one of `earlier` that asks the same, each once; those without are left out.

    By its key, else by the claims that answer both.
    """
    by_key = {q.key: q for q in earlier}
    out = {q.key: by_key.pop(q.key) for q in today if q.key in by_key}
    for question in (q for q in today if q.key not in out):
        own = _claims(question)
        shared = {o.key: len(own & _claims(o)) for o in by_key.values() if o.kind is question.kind}
        best = max(shared, key=lambda key: shared[key], default=None)
        if best is not None and shared[best]:
            out[question.key] = by_key.pop(best)
    return out


def _claims(question: Question) -> set[str]:
    return {c for p in question.positions for c in p.claim_ids}
