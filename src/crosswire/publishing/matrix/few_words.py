"""Few words: those of a claim that a cell of the matrix has room for, parted round the value's own."""

from collections.abc import Callable, Mapping, Sequence

from crosswire.model.claim import Claim
from crosswire.model.report import Report
from crosswire.publishing.quotations import Quotation, quotation, tightest
from crosswire.publishing.wording import clean

LONGEST = 64
"""Characters of the words in a cell: two or three lines of a narrow column."""

WordsOf = Callable[[Claim], str]
"""Says which words of a claim are the value that matters."""


def few_words(
    claims: Sequence[Claim], reports: Mapping[str, Report], order: Mapping[str, int], value_of: WordsOf
) -> tuple[Quotation, tuple[str, str, str]]:
    """The tightest words among `claims` and their three parts: before the value's own words, these, and after them.

    `order` numbers the reports; `value_of` says which words are the value. Raises ValueError where there are no claims.
    """
    claim = tightest(claims, order)
    said = quotation(claim, reports.get(claim.report_id), LONGEST)
    return said, parted(said.words, value_of(claim))


def own_words(claim: Claim) -> str:
    """The words that are the value itself: "Eleven", "on Saturday night"."""
    return clean((claim.quantity.text if claim.quantity else claim.text) or claim.text)


def parted(words: str, value: str) -> tuple[str, str, str]:
    """`words` before, at and after the first place where `value` stands as a word; all before where it does not."""
    # A pattern of its own for each value would take a hundred times as long to make as to look for.
    at = _stands(words.lower(), value.lower())
    if at is None or len(words.lower()) != len(words) or len(value.lower()) != len(value):
        return words, "", ""
    return words[:at], words[at : at + len(value)], words[at + len(value) :]


def _stands(words: str, value: str) -> int | None:
    """Where `value` first stands as a word, or words, of its own."""
    at = words.find(value) if value else -1
    while at >= 0:
        end = at + len(value)
        if not (at and _is_letter(words[at - 1])) and not (end < len(words) and _is_letter(words[end])):
            return at
        at = words.find(value, at + 1)
    return None


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"
