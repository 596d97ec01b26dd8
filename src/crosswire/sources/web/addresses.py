"""Addresses: which hosts may be asked. Those of private networks, of this machine and of its link are refused unless allowed.

Always holds: a host is connected to at an address that was checked here, so that a name cannot be turned to another one
between the check and the connection (DNS rebinding).
"""

import ipaddress
import socket
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import urlsplit

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

PORTS = {"http": 80, "https": 443}
OTHER_PORTS = frozenset({8000, 8080, 8443})
"""Ports beside the usual ones on which pages are served; any other is a service that is no web server."""


class ForbiddenError(ValueError):
    """An address that may not be asked; the message is a sentence without its subject."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where to connect for a URL: its scheme, host, port and target, and the addresses that are permitted, in order."""

    scheme: str
    host: str
    port: int
    target: str
    addresses: tuple[str, ...]


def placed(url: str, allowed_hosts: Collection[str] = ()) -> Place:
    """Where `url` leads. Hosts in `allowed_hosts` (names or addresses) may be private, and served on any port.

    Raises ForbiddenError for schemes other than HTTP and HTTPS, for passwords in the address, for odd ports, and for hosts
    that are, or lead to, an address which is not public; OSError where the name is not known.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise ForbiddenError("is no address; check it") from None
    if parts.scheme not in PORTS or not host:
        raise ForbiddenError("is no address of the web; give one that begins with http:// or https://")
    if parts.username is not None or parts.password is not None:
        raise ForbiddenError("has a name or password in it; take them out")
    try:
        name = host.encode("idna").decode("ascii") if not _is_address(host) else host
    except UnicodeError:
        raise ForbiddenError("has a host that is no name; check it") from None
    allowed = host in allowed_hosts or name in allowed_hosts
    port = port or PORTS[parts.scheme]
    if port not in PORTS.values() and port not in OTHER_PORTS and not allowed:
        raise ForbiddenError(f"asks for port {port}, on which no pages are served; it is not fetched")
    found = _addresses(name, port)
    if not allowed and not all(is_public(a) for a in found):
        raise ForbiddenError(
            "leads into a private network or to this machine; it is not fetched unless you allow its host"
        )
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Place(parts.scheme, name, port, target, tuple(map(str, found)))


def is_public(address: Address) -> bool:
    """True for an address of the public internet, looked at through what carries an IPv4 address inside an IPv6 one."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if inner is None and address in NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
"""RFC 6052: IPv4 addresses as IPv6 networks write them."""


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _addresses(host: str, port: int) -> list[Address]:
    """The addresses of a host, each once, in the order in which the system gives them. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    texts = dict.fromkeys(str(entry[4][0]).partition("%")[0] for entry in found)
    return [ipaddress.ip_address(text) for text in texts]
