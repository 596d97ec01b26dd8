"""Exchange formats of newsrooms: ninjs, NewsML-G2, mail, PDF and DOCX, each as the report it holds."""

import io
import json
from collections.abc import Iterator

import pytest

from crosswire.model.report import Report
from crosswire.sources.documents import read_docx, read_pdf
from crosswire.sources.formats import Reader
from crosswire.sources.mail import read_mail
from crosswire.sources.newsml import read_newsml
from crosswire.sources.ninjs import read_ninjs
from crosswire.sources.refusal import Refusal
from tests.sources.invented import BODY, MAIL, NEWSML, NINJS, PARAGRAPHS, TITLE, docx, pdf


def one(found: Iterator[Report | Refusal]) -> Report:
    [report] = found
    assert isinstance(report, Report)
    return report


def test_ninjs() -> None:
    found = one(read_ninjs(io.BytesIO(json.dumps(NINJS).encode()), "a.json"))
    assert (found.text, found.title, found.byline) == (BODY, TITLE, "A. Writer")
    assert (found.outlet, found.url, found.language) == ("Coast Wire", "https://wire.example/items/7", "en")
    assert found.published.start == "2031-05-17T23:41"


def test_ninjs_of_version_three() -> None:
    item = {
        "uri": "urn:7",
        "headlines": [{"role": "main", "value": TITLE}],
        "bodies": [{"contenttype": "text/plain", "value": BODY}],
        "infosources": [{"name": "Coast Wire"}],
        "altids": [{"value": "https://wire.example/7"}],
    }
    found = one(read_ninjs(io.BytesIO(json.dumps(item).encode()), "a.json"))
    assert (found.text, found.title, found.outlet, found.url) == (BODY, TITLE, "Coast Wire", "https://wire.example/7")


def test_newsml_passes_over_pictures() -> None:
    found = one(read_newsml(io.BytesIO(NEWSML.encode()), "a.xml"))
    assert found.text == f"{PARAGRAPHS[0]}\n\n{PARAGRAPHS[2]}"
    assert (found.title, found.byline, found.outlet, found.language) == (TITLE, "A. Writer", "CoastWire", "en-GB")
    assert (found.external_id, found.published.start) == ("tag:wire.example,2031:7", "2031-05-17T23:41")


def test_newsml_resolves_no_entities() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>' + NEWSML.replace(PARAGRAPHS[0], "&a; came first.")
    found = list(read_newsml(io.BytesIO(bomb.encode()), "a.xml"))
    assert all(isinstance(f, Refusal) or f.text == f"&a; came first.\n\n{PARAGRAPHS[2]}" for f in found)


def test_mail() -> None:
    found = one(read_mail(io.BytesIO(MAIL.encode()), "a.eml"))
    assert (found.text, found.title, found.outlet) == (PARAGRAPHS[0], "Ferry fire – two dead", "The Harbour Morning")
    assert (found.external_id, found.published.start) == ("7@gazette.example", "2031-05-18T06:00")


def test_pdf() -> None:
    found = one(read_pdf(io.BytesIO(pdf("Two people died on Saturday", "when a ferry caught fire.")), "a.pdf"))
    assert found.text.split() == ["Two", "people", "died", "on", "Saturday", "when", "a", "ferry", "caught", "fire."]
    assert (found.title, found.byline, found.published.start) == (TITLE, "A. Writer", "2031-05-18T06:00")


def test_docx() -> None:
    found = one(read_docx(io.BytesIO(docx(*PARAGRAPHS)), "a.docx"))
    assert (found.text, found.title, found.byline) == (BODY, TITLE, "A. Writer")
    assert found.published.start == "2031-05-18T06:00"


@pytest.mark.parametrize("reader", [read_ninjs, read_newsml, read_mail, read_pdf, read_docx])
@pytest.mark.parametrize("data", [b"", b"\0" * 40, b"PK\x03\x04broken", b"%PDF-1.4 broken", b"[" * 5000, b"<a><b></a>"])
def test_what_is_broken_is_refused_in_a_sentence(reader: Reader, data: bytes) -> None:
    found = list(reader(io.BytesIO(data), "a"))
    assert len(found) == 1
    assert isinstance(found[0], Refusal)
    assert found[0].where == "a"


def test_a_document_that_unpacks_to_too_much_is_refused() -> None:
    [refusal] = read_docx(io.BytesIO(docx("x" * 30_000_000)), "a.docx")
    assert str(refusal) == "a.docx: unpacks to over 20.0 MB; give the text alone"
