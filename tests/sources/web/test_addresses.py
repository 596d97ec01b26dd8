"""Addresses: only the public web is asked, however an address is written."""

import ipaddress
import socket

import pytest

from crosswire.sources.web.addresses import ForbiddenError, is_public, placed


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
        "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
        "64:ff9b::a00:1", "2002:7f00:1::", "198.18.0.1", "192.0.2.1", "240.0.0.1",
    ],
)  # fmt: skip
def test_private_and_special_addresses_are_not_public(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::5db8:d822"])
def test_public_addresses(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://news.example/a", "is no address of the web; give one that begins with http:// or https://"),
        ("file:///etc/passwd", "is no address of the web; give one that begins with http:// or https://"),
        ("http:///a", "is no address of the web; give one that begins with http:// or https://"),
        ("http://a:b@news.example/", "has a name or password in it; take them out"),
        ("http://93.184.216.34:22/", "asks for port 22, on which no pages are served; it is not fetched"),
        ("http://93.184.216.34:x/", "is no address; check it"),
        ("http://[::1/", "is no address; check it"),
        ("http://127.0.0.1/", PRIVATE := "leads into a private network or to this machine; it is not fetched unless you allow its host"),
        ("http://[::ffff:7f00:1]/", PRIVATE),
        ("http://2130706433/", PRIVATE),
        ("http://0x7f.1/", PRIVATE),
        ("http://localhost/", PRIVATE),
    ],
)  # fmt: skip
def test_what_is_refused(url: str, reason: str) -> None:
    with pytest.raises(ForbiddenError, match=f"^{reason}$"):
        placed(url)


def test_a_name_that_leads_to_a_private_address_too_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (a, 80)) for a in ("93.184.216.34", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(ForbiddenError):
        placed("http://news.example/")


def test_an_allowed_host_may_be_private_and_on_any_port() -> None:
    found = placed("http://127.0.0.1:4711/a?b=c#d", {"127.0.0.1"})
    assert (found.addresses, found.port, found.target) == (("127.0.0.1",), 4711, "/a?b=c")
