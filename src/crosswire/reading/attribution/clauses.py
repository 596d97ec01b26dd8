"""Reporting clauses: from a word of saying in a sentence to a draft with its speaker and what was said.

Always holds: content lies in the sentence of the cue; quotations that run on are completed later.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from crosswire.model.span import Span
from crosswire.reading.attribution import cues
from crosswire.reading.attribution.contents import fill
from crosswire.reading.attribution.draft import Draft
from crosswire.reading.attribution.extents import add, trimmed_left
from crosswire.reading.attribution.lexicon import speech
from crosswire.reading.attribution.quotations import Quotation
from crosswire.reading.attribution.speakers import phrase_before, phrase_of, subject_of
from crosswire.reading.attribution.subjects import addressee, from_marks, inverted, quoted_by, surface_subject, to_cue
from crosswire.reading.attribution.tails import tail_end
from crosswire.reading.attribution.tallies import TALLYING, is_tallying, may_own, tally_after, tally_end
from crosswire.reading.document import Sentence

if TYPE_CHECKING:
    from crosswire.reading.tokens import Token


SUPPOSING = frozenset(["would", "could", "should", "might", "may", "must"])
NEVER_SPEAK = frozenset(
    ["arrests", "deaths", "bodies", "injuries", "casualties", "fatalities", "corpses", "explosion", "blast"]
)
"""Subjects that a misread sentence may have: "Sixty-four arrests, announced the commander"."""

FIRST_PERSONS = frozenset(["i", "we", "you", "me", "us"])
INCLUDED = re.compile(
    r"[^,.;:“”\"]{0,40},\s*(?:including|among\s+(?:them|whom)|(?:\w+\s+){1,3}of\s+(?:them|whom)|of\s+(?:them|whom)|of\s+which|bringing|"
    r"raising|taking|and\s+(?:injuries|injury|wounds|\d+|\w+\s+(?:injured|wounded|missing|hurt)))\b",
    re.IGNORECASE,
)


def drafts_in(text: str, sentence: Sentence, quotations: tuple[Quotation, ...]) -> list[Draft]:
    """The reporting clauses of `sentence`, in the order of their cues."""
    inside = [q.span for q in quotations if q.span.overlaps(sentence.span)]
    out = []
    for token in sentence.tokens:
        if not cues.is_cue(token):
            continue
        around = next((q for q in inside if q.start < token.idx < q.end), None)
        if around is not None and token.idx - around.start <= 2 and token.i and token.nbor(-1).idx <= around.start:
            # "The company now “regrets the loss of 12 lives”": the mark opens on the word of saying itself.
            around = around if token.lower_ in ("said", "told", "says") else None
        if not _may_report(token, quoted=around is not None):
            continue
        limits = around or sentence.span
        made = _draft(text, sentence, token, limits, [q for q in inside if q is not around])
        if made is not None and (made.content or made.speaker):
            out.append(made)
    return out


def _may_report(token: Token, *, quoted: bool) -> bool:
    """True where the form of the verb reports a saying: finite or a participle, in a quotation only a plain "said"."""
    classes = speech().verbs.get(cues.verb_of(token) or "", frozenset())
    if quoted:
        # Somebody quoted who quotes a third: only where the words leave no doubt.
        return token.lower_ in ("said", "told", "says") and cues.complement(token) is not None
    children = list(token.children)
    if any(c.dep_ == "mark" and c.lower_ in ("if", "unless", "whether") for c in children):
        return False
    if any(c.tag_ == "MD" and c.dep_ == "aux" and c.lower_ in SUPPOSING for c in children) and not any(
        c.lower_ == "have" for c in children
    ):
        return False
    aided = any(c.dep_ in ("aux", "auxpass") for c in children) or cues.agent_of(token) is not None
    if token.tag_ in ("VBN", "VBD") and token.dep_ == "advcl" and not any(c.dep_.startswith("nsubj") for c in children):
        return token.tag_ == "VBN" and cues.agent_of(token) is not None
    if token.tag_ == "VBN" and token.dep_ in ("advcl", "acl") and not aided and not cues.stands_alone(token):
        # "five rifles, all of them registered": a participle that only describes.
        return False
    if cues.verb_of(token) in speech().aspects and any(c.dep_ == "xcomp" and c.i > token.i for c in children):
        # "will continue to be": somebody goes on doing a thing, he says none.
        return False
    bare = token.tag_ == "VB" and not any(c.tag_ == "MD" for c in token.children)
    if bare and any(c.lower_ == "to" for c in token.children):
        return token.lower_ in ("say", "tell", "add", "write") and token.head.lemma_ in ("go", "continue", "proceed")
    if "think" in classes and not classes & {"say", "announce"}:
        return token.tag_ in ("VBD", "VBZ", "VBP") and not any(c.dep_ == "neg" for c in token.children)
    return not (bare and any(c.dep_ == "neg" for c in token.children) and token.lemma_ in ("say", "reveal", "disclose"))


def _draft(text: str, sentence: Sentence, token: Token, limits: Span, inside: list[Span]) -> Draft | None:
    verb = cues.verb_of(token) or token.lemma_
    classes = speech().verbs.get(verb, frozenset())
    cue = Span(token.idx, token.idx + len(token))
    if cues.is_passive(token):
        return _passive(text, sentence, token, cue, verb, classes)
    tallying = is_tallying(classes)
    if tallying and not tally_after(token, classes):
        return None
    quoted = quoted_by(token)
    head = quoted[0] if quoted else cues.named_after_marks(token) or inverted(token) or subject_of(token)
    if head is not None and any(q.start <= head.idx < q.end for q in inside):
        head = None
    if head is not None and head.like_num and head.i > token.i:
        head = None  # "the office says twelve": the number is said
    head = head or surface_subject(token, limits)
    before = None if head is not None else phrase_before(text, Span(limits.start, cue.start))
    if before is not None and before.of(text).split()[-1].lower() in speech().times:
        before = None
    if head is not None and head.lower_ in ("who", "which", "that", "whom"):
        return None
    if head is not None and any(
        t.lower_ in ("whom", "whose", "which") and t.dep_ != "nsubj" and t.dep_ != "poss"
        for t in head.subtree
        if t.i < token.i
    ):
        return None
    if head is not None and _is_no_speaker(head, classes):
        return None
    if tallying and (head is None or not (may_own(head) or (head.pos_ == "PRON" and "care" not in classes))):
        return None
    follows = token.tag_ == "VBG" and quoted is None and not any(c.dep_.startswith("nsubj") for c in token.children)
    if head is None and before is None and not follows:
        return None
    if head is not None and (
        (head.lower_ in speech().informants and not _kept_by(head))
        or (head.lower_ in FIRST_PERSONS and limits != sentence.span)
    ):
        return None
    if head is not None and "think" in classes and not classes & {"say", "announce"} and head.lower_ in FIRST_PERSONS:
        return None
    speaker = phrase_of(head, text, token) if head is not None else before
    if speaker is not None and not follows and speaker.end < cue.start:
        speaker = to_cue(text, sentence, from_marks(text, speaker, limits), cue)
    if speaker is not None and (speaker.end <= speaker.start or (not follows and not limits.covers(speaker))):
        return None
    clause = cue if speaker is None or follows or not _near(text, speaker, cue) else speaker.joined(cue)
    after = clause.end if clause.end > cue.end else cue.end
    hedged = cues.is_hedged(token)
    draft = Draft(sentence.index, cue, verb, speaker, clause, hedged=hedged, token=token.i, follows=follows)
    if quoted and quoted[1] is not None:
        relay = phrase_of(quoted[1], text)
        draft.relays.append(relay)
        draft.clause = clause = clause.joined(relay)
    stop = min(sentence.span.end, limits.end)
    if "tell" in classes and clause.end == cue.end:
        told = addressee(token)
        if told is not None:
            whom = phrase_of(told, text)
            if whom.start >= cue.end and not any(q.overlaps(whom) for q in inside):
                draft.relays.append(whom)
                after = whom.end
    after = tail_end(text, after, stop)
    draft.clause = clause.joined(Span(clause.start, after))
    if tallying:
        add(text, draft, draft.clause.end, tally_end(text, draft.clause.end, stop))
        return draft if draft.content else None
    fill(text, token, draft, classes, limits, inside, stop)
    if not draft.content and (_says_number(token) or (classes & TALLYING and tally_after(token, classes))):
        add(text, draft, draft.clause.end, tally_end(text, draft.clause.end, stop))
    return draft


def _says_number(token: Token) -> bool:
    """True for "the health office says 31" and for a headline's "union says 12 workers killed"."""
    following = [t for t in token.sent if t.i > token.i][:2]
    if following and following[0].like_num and (len(following) == 1 or following[1].is_punct):
        return True
    thing = cues.thing(token)
    return (
        thing is not None
        and thing.left_edge.i == token.i + 1
        and any(t.like_num for t in thing.subtree if t.i <= thing.i)
    )


PARTS = frozenset(["all", "some", "most", "many", "none", "both", "half", "few", "each", "one", "two", "three", "four"])


def _is_no_speaker(head: Token, classes: frozenset[str]) -> bool:
    """True for subjects that say nothing: days, numbers of people hit, "all of them", and things that raise a toll."""
    lowered, lemma = head.lower_, head.lemma_.lower()
    if lowered in speech().times or lowered in NEVER_SPEAK:
        return True
    if "say" not in classes and lowered in PARTS and any(c.lower_ == "of" for c in head.children):
        return True
    if classes <= {"put", "give", "number"} and head.pos_ == "NOUN":
        reports = speech().tallies | speech().nouns | speech().media | speech().records | {"study", "survey", "source"}
        speaks = speech().person_heads | speech().body_heads | reports
        return lowered not in speaks and lemma not in speaks
    return False


def _kept_by(head: Token) -> bool:
    """True for "hospital records", "the ministry's data": a collection whose keeper stands with it."""
    heads = speech().body_heads | speech().person_heads | {"official", "government"}
    return head.lower_ in speech().records and any(
        c.lemma_.lower() in heads or c.lower_ in heads for c in head.subtree if c.i != head.i
    )


def _near(text: str, speaker: Span, cue: Span) -> bool:
    """True where speaker and cue stand in one clause: nothing quoted and no sentence end between them."""
    between = text[min(speaker.end, cue.end) : max(speaker.start, cue.start)]
    return len(between) < 200 and not re.search(r"[“”\";]|''", between)


def _passive(
    text: str, sentence: Sentence, token: Token, cue: Span, verb: str, classes: frozenset[str]
) -> Draft | None:
    """A draft of "X was confirmed by Y" or "a toll given by Y"; null without a speaker."""
    if verb == "tell":
        return _told_at(text, sentence, token, cue)
    agent = cues.agent_of(token)
    if agent is None or not classes & {"announce", "give", "put"} or agent.lower_ in speech().times:
        return None
    if "announce" not in classes and not _of_tally(token):
        return None
    speaker = phrase_of(agent, text)
    draft = Draft(sentence.index, cue, verb, speaker, cue.joined(speaker), hedged=cues.is_hedged(token))
    if any(c.lower_ == "as" for c in token.children) and token.dep_ in ("advcl", "acl", "ROOT", "prep", "conj"):
        first = next(c for c in token.children if c.lower_ == "as")
        left = trimmed_left(text, sentence.span.start, first.idx)
        draft.content += [left] if left is not None else []
        return draft if left is not None else None
    if token.dep_ in ("acl", "relcl"):
        noun = token.head
        if _of_tally(token) and not re.search(r"\d", text[noun.left_edge.idx : cue.start]):
            # "a toll given by the prefecture": what it says stands elsewhere, or before it in the sentence.
            left = trimmed_left(text, sentence.span.start, noun.left_edge.idx)
            if left is None or text[: noun.left_edge.idx].rstrip()[-1:] not in (",", "–", "—"):
                return None
            draft.content.append(left)
            return draft
        add(text, draft, noun.left_edge.idx, cue.start)
        _add_included(text, draft, sentence)
        return draft
    subject = next((c for c in token.children if c.dep_ in ("nsubjpass", "nsubj")), None)
    clause = cues.complement(token)
    if clause is not None:
        add(text, draft, clause.left_edge.idx, clause.right_edge.idx + len(clause.right_edge))
    elif subject is not None:
        add(text, draft, subject.left_edge.idx, subject.right_edge.idx + len(subject.right_edge))
    if "put" in classes and re.match(r"\s+(?:to|at|from)\s", text[draft.clause.end : sentence.span.end]):
        # "The toll was revised by the ministry to nine."
        add(text, draft, draft.clause.end, tally_end(text, draft.clause.end, sentence.span.end))
    _add_included(text, draft, sentence)
    return draft if draft.content else None


def _told_at(text: str, sentence: Sentence, token: Token, cue: Span) -> Draft | None:
    """The draft of "the agency was told at the ministry that …": who told is the speaker, who was told hands it on."""
    teller = cues.agent_of(token) or next(
        (o for c in token.children if c.lower_ in ("at", "in") for o in c.children if o.dep_ == "pobj"), None
    )
    clause = cues.complement(token)
    if teller is None or clause is None or not may_own(teller):
        return None
    speaker = phrase_of(teller, text)
    draft = Draft(sentence.index, cue, "tell", speaker, cue.joined(speaker))
    told = next((c for c in token.children if c.dep_ == "nsubjpass"), None)
    if told is not None:
        draft.relays.append(phrase_of(told, text))
    add(text, draft, max(speaker.end, clause.left_edge.idx), sentence.span.end)
    return draft


def _of_tally(token: Token) -> bool:
    """True where a passive tells of a figure: "a toll given by X", "the count was published by X"."""
    nouns = [token.head] if token.dep_ in ("acl", "relcl") else []
    nouns += [c for c in token.children if c.dep_ == "nsubjpass"]
    return any(n.lower_ in speech().tallies or n.lemma_.lower() in speech().tallies for n in nouns)


def _add_included(text: str, draft: Draft, sentence: Sentence) -> None:
    """Adds what goes on after the speaker: "nineteen deaths confirmed by the ministry, including eight children"."""
    going_on = INCLUDED.match(text, draft.clause.end, sentence.span.end)
    if going_on and draft.content:
        end = re.compile(r"[;:]|,\s+(?:while|but|and)\b").search(text, going_on.end(), sentence.span.end)
        add(text, draft, going_on.start(), end.start() if end else sentence.span.end)
