"""Mail: a newsletter (.eml) as one report: who sent it is its outlet, its subject the title."""

from collections.abc import Iterator
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr
from typing import BinaryIO

from crosswire.model.report import Report
from crosswire.sources.html_text import html_to_text
from crosswire.sources.making import Given, NoTextError, UnfitError, made_leniently
from crosswire.sources.pages.times import believed
from crosswire.sources.refusal import Refusal, megabytes

LARGEST_MAIL = 50_000_000
"""Bytes: with its pictures a newsletter is under 25 MB, where servers mostly stop."""


def read_mail(stream: BinaryIO, where: str) -> Iterator[Report | Refusal]:
    """The report in a mail (RFC 5322 with MIME); its plain text, else the words of its HTML."""
    data = stream.read(LARGEST_MAIL + 1)
    if len(data) > LARGEST_MAIL:
        yield Refusal(where, f"is over {megabytes(LARGEST_MAIL)}; give the mail without what is attached")
        return
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        if not message.keys():
            raise UnfitError("is no mail; give a message as it was saved (.eml)")
        yield made_leniently(_given(message))
    except UnfitError as unfit:
        yield Refusal(where, "has no text in it" if isinstance(unfit, NoTextError) else str(unfit))
    except (
        MessageError,
        LookupError,
        ValueError,
        AttributeError,
        IndexError,
        RecursionError,
        TypeError,
        OverflowError,
    ) as error:
        yield Refusal(where, f"is damaged ({type(error).__name__}); save the mail again")


def _given(message: EmailMessage) -> Given:
    name, address = parseaddr(str(message.get("From", "")))
    return Given(
        id=_header(message, "Message-ID"),
        text=_text(message),
        outlet=name or address.rpartition("@")[2] or None,
        url=_header(message, "Archived-At"),
        title=_header(message, "Subject"),
        language=_header(message, "Content-Language"),
        published=believed(_header(message, "Date")),
    )


def _header(message: EmailMessage, name: str) -> str | None:
    value = message.get(name)
    return str(value).strip("<> \r\n\t") or None if value is not None else None


def _text(message: EmailMessage) -> str | None:
    body = message.get_body(preferencelist=("plain", "html"))
    if body is None:
        return None
    payload = body.get_payload(decode=True)
    charset = body.get_content_charset() or "utf-8"
    if not isinstance(payload, bytes):
        return None
    try:
        words = payload.decode(charset, "replace")
    except LookupError:
        words = payload.decode("utf-8", "replace")
    return html_to_text(words) if body.get_content_subtype() == "html" else words
