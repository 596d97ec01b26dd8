"""Formats: the table of what crosswire reads, from which help, messages and documentation are made.

To add a format: write its reader, a function from a stream and its name to reports and refusals, and give it a line here.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from crosswire.model.report import Report
from crosswire.sources.refusal import Refusal

Reader = Callable[[BinaryIO, str], Iterator[Report | Refusal]]
"""Takes a stream and the name by which refusals call it to what the stream holds."""

TableReader = Callable[[BinaryIO, str, Mapping[str, str]], Iterator[Report | Refusal]]
"""A reader that also takes what a person says of columns."""


FAULT = "could not be read, by a fault of crosswire"
"""How a refusal begins for which nobody but a parser is to blame."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name, what it is, the endings of its files' names, and where its reader is ("module:function").

    Readers are loaded when a file of theirs comes, so that a text file does not wait for a parser of web pages. The reader
    of a `tabular` one also takes what a person says of columns; one that is not `in_order` is read from here and there.
    """

    name: str
    words: str
    endings: tuple[str, ...]
    reader: str
    tabular: bool = False
    in_order: bool = True

    def read(
        self, stream: BinaryIO, where: str, columns: Mapping[str, str] | None = None
    ) -> Iterator[Report | Refusal]:
        """What `stream` holds, named `where` in refusals; `columns` is what a person says of a table's (`tables.columns`)."""
        module, _, function = self.reader.partition(":")
        found = getattr(import_module(f"crosswire.sources.{module}"), function)
        try:
            if self.tabular:
                of_table: TableReader = found
                yield from of_table(stream, where, columns or {})
            else:
                plain: Reader = found
                yield from plain(stream, where)
        except OSError:
            raise
        except Exception as error:  # a parser's own fault; it may cost this file and no other
            yield Refusal(where, f"{FAULT} ({type(error).__name__}); please report it")


FORMATS = (
    Format("text", "one report of bare text", (".txt", ".md"), "text_file:read_text"),
    Format("jsonl", "JSON Lines, one report a line", (".jsonl", ".ndjson"), "json_lines:read_json_lines"),
    Format("csv", "a table, one report a row", (".csv", ".tsv"), "tables.delimited_file:read_delimited", tabular=True),
    Format(
        "parquet",
        "a Parquet table, one report a row",
        (".parquet",),
        "tables.parquet:read_parquet",
        tabular=True,
        in_order=False,
    ),
    Format("page", "a web page", (".html", ".htm", ".xhtml"), "pages.files:read_page_file"),
    Format("feed", "an RSS or Atom feed, or NewsML-G2", (".xml", ".rss", ".atom", ".newsml"), "xml_files:read_xml"),
    Format("json", "a JSON Feed, or ninjs", (".json",), "json_files:read_json"),
    Format("warc", "a web archive", (".warc", ".warc.gz", ".warc.zst"), "web_archives:read_warc"),
    Format("wacz", "a packed web archive", (".wacz",), "web_archives:read_wacz", in_order=False),
    Format("mail", "a mail or newsletter", (".eml",), "mail:read_mail"),
    Format("pdf", "a PDF with its text in it", (".pdf",), "documents:read_pdf", in_order=False),
    Format("docx", "a word processor's document", (".docx",), "documents:read_docx", in_order=False),
)
"""The formats, in the order in which they are told."""


def format_of(path: Path) -> Format | None:
    """The format that the name of a file tells, or null."""
    name = path.name.lower()
    return next((f for f in FORMATS for ending in f.endings if name.endswith(ending) and name != ending), None)


def endings_told() -> str:
    """The first ending of each format, for messages: ".txt, .jsonl, … or .docx"."""
    *most, last = [f.endings[0] for f in FORMATS]
    return f"{', '.join(most)} or {last}"
