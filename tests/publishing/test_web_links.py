"""Which addresses of reports may be followed."""

import pytest

from crosswire.publishing.web_links import web_link


@pytest.mark.parametrize(
    "address",
    ["https://wire.example/a", "http://wire.example:8080/a?b=1#c", "HTTPS://wire.example", "https://wire.example/%22"],
)
def test_an_address_of_the_web_is_followed_as_it_is_written(address: str) -> None:
    assert web_link(address) == address


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "wire.example/a",
        "//wire.example/a",
        "javascript:alert(1)",
        "java\nscript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/hosts",
        "https:",
        "https://",
        "https://wire.example@other.example/",
        "https://[::1",
        "https://wire.example:port/",
        "https://wire.example/\u202egpj.exe",
        'https://wire.example/"onmouseover="x',
        "https://wire.example/\\a",
    ],
)
def test_all_else_is_only_shown(address: str | None) -> None:
    assert web_link(address) is None
