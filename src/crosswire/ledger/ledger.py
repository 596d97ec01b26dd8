"""The ledger: everything a store keeps, behind one object. Loads the database layer: import it late."""

from types import TracebackType

from sqlalchemy import func, select

from crosswire.ledger.changes import Changes
from crosswire.ledger.decisions import Decisions
from crosswire.ledger.derived import Derived
from crosswire.ledger.events import Events
from crosswire.ledger.feeds import Feeds
from crosswire.ledger.links import Links
from crosswire.ledger.schema import claims, decisions, dependences, events, links, reports
from crosswire.ledger.surveys import Surveys

COUNTED = {
    "reports": reports,
    "claims": claims,
    "events": events,
    "dependences": dependences,
    "links": links,
    "decisions": decisions,
}


class Ledger(Events, Links, Decisions, Changes, Derived, Feeds, Surveys):
    """An open store. Reading may happen anywhere, writing only inside `with ledger.transaction():`.

    Every failure of the file, the disk or the database comes out as LedgerError, a sentence that says what to do.
    """

    def counts(self) -> dict[str, int]:
        """How many reports, claims, events, dependences, links and decisions there are."""
        chosen = [
            select(func.count()).select_from(table).scalar_subquery().label(name) for name, table in COUNTED.items()
        ]
        row = self._rows(select(*chosen))[0]
        return {name: row._mapping[name] for name in COUNTED}

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
