"""Links: the comparisons of reports two by two, and what hangs together through them."""

from collections.abc import Iterable

from sqlalchemy import delete, or_, select, true
from sqlalchemy.dialects.sqlite import insert

from crosswire.ledger.rows import link_columns
from crosswire.ledger.schema import links
from crosswire.ledger.session import Session, in_pieces
from crosswire.model.linkage import Link


class Links(Session):
    """What a store knows of which reports tell of the same incident."""

    def put_link(self, link: Link) -> None:
        """Puts in a comparison, in the place of an earlier one of the same two reports."""
        self.put_links([link])

    def put_links(self, some: Iterable[Link]) -> None:
        """Puts in comparisons, each in the place of an earlier one of the same two reports."""
        put = insert(links)
        put = put.on_conflict_do_update(
            index_elements=["a", "b"], set_={name: put.excluded[name] for name in ("score", "same", "body")}
        )
        self._write(put, [link_columns(link) for link in some])

    def delete_links(self, report_id: str) -> None:
        """Takes out all comparisons of that report."""
        self._write(delete(links).where(or_(links.c.a == report_id, links.c.b == report_id)))

    def delete_link(self, a: str, b: str) -> None:
        """Takes out the comparison of two reports, `a` < `b`."""
        self._write(delete(links).where(links.c.a == a, links.c.b == b))

    def linked_to(self, report_id: str) -> list[str]:
        """The reports that a report's links that are marked `same` lead to, in order."""
        found: set[str] = set()
        for here, there in ((links.c.a, links.c.b), (links.c.b, links.c.a)):
            rows = self._rows(select(there.label("id")).where(here == report_id, links.c.same == true()))
            found.update(row.id for row in rows)
        return sorted(found)

    def pairs_among(self, report_ids: Iterable[str]) -> list[tuple[str, str]]:
        """The pairs of reports among those given that links marked `same` hold, in order."""
        wanted = set(report_ids)
        out = []
        for piece in in_pieces(sorted(wanted)):
            found = select(links.c.a, links.c.b).where(links.c.a.in_(piece), links.c.same == true())
            out += [(row.a, row.b) for row in self._rows(found.order_by(links.c.a, links.c.b)) if row.b in wanted]
        return out

    def links_of(self, report_id: str) -> list[Link]:
        """All comparisons of that report, by the ids of the two."""
        found = select(links.c.body).where(or_(links.c.a == report_id, links.c.b == report_id))
        return [self._object(Link, row.body) for row in self._rows(found.order_by(links.c.a, links.c.b))]

    def points_of(self, report_ids: Iterable[str]) -> list[tuple[str, str, float]]:
        """The two reports and the points of every comparison marked `same` of which one is among those given, in order."""
        found: set[tuple[str, str, float]] = set()
        for piece in in_pieces(sorted(set(report_ids))):
            either = or_(links.c.a.in_(piece), links.c.b.in_(piece))
            rows = self._rows(select(links.c.a, links.c.b, links.c.score).where(either, links.c.same == true()))
            found.update((row.a, row.b, row.score) for row in rows)
        return sorted(found)

    def component(self, report_ids: Iterable[str]) -> set[str]:
        """Those reports and all that hang together with them through links that are marked `same`."""
        reached = set(report_ids)
        edge = sorted(reached)
        while edge:
            found: set[str] = set()
            for piece in in_pieces(edge):
                for here, there in ((links.c.a, links.c.b), (links.c.b, links.c.a)):
                    rows = self._rows(select(there.label("id")).where(here.in_(piece), links.c.same == true()))
                    found.update(row.id for row in rows)
            edge = sorted(found - reached)
            reached |= found
        return reached
