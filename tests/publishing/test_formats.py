import pytest

from crosswire.publishing.formats import FORMATS, UnknownFormatError, format_named
from crosswire.publishing.record import Record
from tests.publishing.hand_made import CLAIMS, DEPENDENCES, RAID, REPORTS


def test_every_format_writes_the_same_bytes_twice() -> None:
    record = Record(REPORTS, CLAIMS, DEPENDENCES, [RAID])
    for name, one in FORMATS.items():
        assert one.name == name and one.words
        assert b"".join(one.write(record)) == b"".join(one.write(record)) != b""


def test_an_unknown_name_is_refused_with_those_there_are() -> None:
    with pytest.raises(UnknownFormatError, match="there is no format “tablet”; there is jsonl"):
        format_named("tablet")
