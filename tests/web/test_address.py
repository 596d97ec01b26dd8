"""Addresses stay within the workbench, whatever an id holds."""

from urllib.parse import unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from crosswire.web import address


def test_addresses_of_the_pages() -> None:
    assert address.events(q="fire & smoke", page=2, from_="2021") == "/events?q=fire+%26+smoke&page=2&from=2021"
    assert address.event("e1", "history", as_of="2021-05-12") == "/events/e1/history?as_of=2021-05-12"
    assert address.why("e1", "killed/rail staff") == "/events/e1/why/killed/rail%20staff"
    assert (
        address.opened_cell("e1", "r1", "killed/rail staff", by="voice")
        == "/events/e1/cells/r1/killed/rail%20staff?by=voice"
    )
    assert address.report("r1", "c2") == "/reports/r1?claim=c2"
    assert address.beside("r1", "r2") == "/reports/r1/beside/r2"
    assert address.cell("killed/rail staff", "r1") == "cell-killed-rail-staff-r1"


@given(st.text(min_size=1).filter(lambda text: text.isprintable()))
def test_an_id_is_one_step_of_the_path(name: str) -> None:
    path = urlsplit(address.event(name)).path
    assert path.startswith("/events/")
    assert path.count("/") == 2
    assert unquote(path.removeprefix("/events/")) == name
    assert path.removeprefix("/events/") not in (".", "..")


def test_a_form_leads_back_to_pages_of_the_workbench_alone() -> None:
    assert [address.is_local(path) for path in ("/events/e1?rule=latest#killed", "/")] == [True, True]
    for other in ("//host/x", "/\\host", "https://host/", "events", "", "/a\r\nb", "/a b"):
        assert not address.is_local(other)
