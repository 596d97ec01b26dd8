"""What can go wrong with a store, as sentences that say what to do. Light to import: no database is loaded."""

import sqlite3
from pathlib import Path


class LedgerError(Exception):
    """Raised for everything that goes wrong with a store; the message is one sentence that names the store."""


_SENTENCES = {
    sqlite3.SQLITE_FULL: "{store}: the disk is full, nothing of this step was kept; make room and do it again",
    sqlite3.SQLITE_IOERR: "{store}: the disk cannot be read or written ({detail}), nothing of this step was kept; "
    "check the disk and its limits, then do it again",
    sqlite3.SQLITE_BUSY: "{store}: another program is writing to it; wait until that is done and do it again",
    sqlite3.SQLITE_LOCKED: "{store}: another program is writing to it; wait until that is done and do it again",
    sqlite3.SQLITE_READONLY: "{store}: it is read-only; give a store that you may write to",
    sqlite3.SQLITE_PERM: "{store}: it may not be opened; ask its owner for the right to",
    sqlite3.SQLITE_CANTOPEN: "{store}: it cannot be opened; check that you may write to its folder",
    sqlite3.SQLITE_NOTADB: "{store}: it is no crosswire store; name another file",
    sqlite3.SQLITE_CORRUPT: "{store}: it is damaged ({detail}); go back to a backup",
    sqlite3.SQLITE_TOOBIG: "{store}: a value is larger than the store can hold; split the report",
    sqlite3.SQLITE_NOMEM: "{store}: there is not enough memory; close other programs and do it again",
    sqlite3.SQLITE_CONSTRAINT: "{store}: what was to be written does not fit ({detail}); nothing was written",
}
_OTHER = "{store}: the database failed ({detail}); run `crosswire check` on it"


def as_ledger_error(error: Exception, store: Path) -> LedgerError:
    """The failure `error` of the database behind `store`, told as a sentence."""
    if isinstance(error, LedgerError):
        return error
    if isinstance(error, UnicodeEncodeError):
        return LedgerError(f"{store}: a text holds half a character (a lone surrogate); nothing was written")
    cause = getattr(error, "orig", None) or error
    code = getattr(cause, "sqlite_errorcode", None)
    sentence = _SENTENCES.get(code & 0xFF, _OTHER) if code is not None else _OTHER
    return LedgerError(sentence.format(store=store, detail=cause))
