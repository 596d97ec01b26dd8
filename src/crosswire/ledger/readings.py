"""What was read in each report: the reading, its claims, the keys and the sketch that grouping finds it by.

Always holds: the quotation of every claim equals the report's text at its offsets; a report has one reading at a time.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import and_, delete, func, insert, select

from crosswire.ledger.errors import LedgerError
from crosswire.ledger.records import Reading
from crosswire.ledger.reports import Reports
from crosswire.ledger.rows import as_json, claim_columns, reading_columns, reading_of
from crosswire.ledger.schema import KEPT_FROM, claims, event_claims, grouping_keys, readings, report_texts, sketches
from crosswire.ledger.session import in_pieces
from crosswire.model.claim import Claim


class Readings(Reports):
    """What a store knows of what its reports say."""

    def put_reading(
        self, reading: Reading, claims_read: Sequence[Claim], *, keys: Iterable[str], sketch: Mapping[str, Any]
    ) -> None:
        """Puts in what was read in a report, in the place of what was read before.

        Raises LedgerError, and writes nothing, where the report is not in the store, a claim is of another report, its
        quotation is not what stands at its offsets, or two claims have one id; TypeError or ValueError where facets or
        sketch are not what JSON can hold.
        """
        report_id = reading.report_id
        self.check_evidence(claims_read, only=report_id)
        if len({claim.id for claim in claims_read}) < len(claims_read):
            raise LedgerError(f"{self.path}: two claims of report {report_id} have one id; nothing was written")
        rows = [claim_columns(claim, position) for position, claim in enumerate(claims_read)]
        columns = reading_columns(reading)
        for table in (claims, readings):
            self._write(delete(table).where(table.c.report_id == report_id))
        self._write(insert(readings), columns)
        self._write(insert(claims), rows)
        self.put_sketch(report_id, keys=keys, sketch=sketch)

    def put_sketch(self, report_id: str, *, keys: Iterable[str], sketch: Mapping[str, Any]) -> None:
        """Puts in what grouping finds a report by, in the place of what was there before.

        Raises TypeError or ValueError where the sketch is not what JSON can hold.
        """
        body = as_json(sketch)
        for table in (grouping_keys, sketches):
            self._write(delete(table).where(table.c.report_id == report_id))
        self._write(insert(grouping_keys), [{"key": key, "report_id": report_id} for key in sorted(set(keys))])
        self._write(insert(sketches), {"report_id": report_id, "body": body})

    def check_evidence(self, some: Sequence[Claim], *, only: str | None = None) -> None:
        """Raises LedgerError unless every claim's quotation equals its report's text at its offsets.

        `only` names the one report that the claims must be of.
        """
        texts = self._texts({claim.report_id for claim in some} | ({only} if only else set()))
        if only is not None and only not in texts:
            raise LedgerError(f"{self.path}: report {only} is not in the store; add it before its reading")
        for claim in some:
            if only is not None and claim.report_id != only:
                raise LedgerError(
                    f"{self.path}: claim {claim.id} is of another report than {only}; nothing was written"
                )
            if not claim.evidence.stands_in(texts.get(claim.report_id, "")):
                raise LedgerError(
                    f"{self.path}: the quotation of claim {claim.id} is not what stands in report {claim.report_id} "
                    f"at {claim.evidence.start} to {claim.evidence.end}; nothing was written"
                )

    def reading(self, report_id: str) -> Reading | None:
        """What was read in that report beside its claims, or null where it was not read."""
        return self.readings([report_id]).get(report_id)

    def readings(self, report_ids: Sequence[str]) -> dict[str, Reading]:
        """What was read in each of those reports beside its claims, by report id; reports that were not read are left out."""
        out: dict[str, Reading] = {}
        for piece in in_pieces(report_ids):
            found = select(readings).where(readings.c.report_id.in_(piece))
            out.update((row.report_id, reading_of(row)) for row in self._rows(found))
        return out

    def read_by(self) -> dict[str, str]:
        """The name and version of what read each report, by report id, in order; reports that were not read are left out."""
        found = select(readings.c.report_id, readings.c.reader).order_by(readings.c.report_id)
        return {row.report_id: row.reader for row in self._stream(found)}

    def known_claims(self, claim_ids: Iterable[str]) -> set[str]:
        """Those of the ids that are a claim's in the store."""
        out: set[str] = set()
        for piece in in_pieces(sorted(set(claim_ids))):
            out.update(row.id for row in self._rows(select(claims.c.id).where(claims.c.id.in_(piece)).distinct()))
        return out

    def reports_of_claims(self, claim_ids: Iterable[str]) -> set[str]:
        """The reports of those of the ids that are a claim's in the store."""
        out: set[str] = set()
        for piece in in_pieces(sorted(set(claim_ids))):
            out.update(row.report_id for row in self._rows(select(claims.c.report_id).where(claims.c.id.in_(piece))))
        return out

    def claims_called(self, wanted: str) -> list[Claim]:
        """The claims of that id or of ids that begin so, read or kept by decisions, by id and report; three at most."""
        begins = (claims.c.id >= wanted) & (claims.c.id < f"{wanted}~")
        found = select(claims.c.body).where(begins).order_by(claims.c.id, claims.c.report_id).limit(3)
        exact = select(claims.c.body).where(claims.c.id == wanted).order_by(claims.c.report_id).limit(1)
        return [self._object(Claim, row.body) for row in self._rows(exact) or self._rows(found)]

    def drop_kept_claims(self, report_ids: Iterable[str]) -> None:
        """Takes out the claims of those reports that decisions alone keep."""
        kept = delete(claims).where(claims.c.position >= KEPT_FROM)
        for piece in in_pieces(sorted(set(report_ids))):
            self._write(kept.where(claims.c.report_id.in_(piece)))

    def claims(self, report_id: str) -> list[Claim]:
        """The claims of that report as they were read, in the order of the reading; not those which decisions alone keep."""
        return self.claims_by_report([report_id])[report_id]

    def claims_by_report(self, report_ids: Sequence[str]) -> dict[str, list[Claim]]:
        """The claims of each of those reports, by report id; see `claims`."""
        out: dict[str, list[Claim]] = {report: [] for report in report_ids}
        for piece in in_pieces(list(out)):
            read = claims.c.report_id.in_(piece) & (claims.c.position < KEPT_FROM)
            found = select(claims.c.report_id, claims.c.body).where(read)
            for row in self._rows(found.order_by(claims.c.report_id, claims.c.position)):
                out[row.report_id].append(self._object(Claim, row.body))
        return out

    def all_claims(self) -> Iterator[Claim]:
        """Every claim of the store, by report and in the order of its reading, a few in memory at a time: as placed in
        its event (in each, by id, where there are several), else as read.
        """
        body = func.coalesce(event_claims.c.body, claims.c.body).label("body")
        placed = and_(event_claims.c.report_id == claims.c.report_id, event_claims.c.claim_id == claims.c.id)
        order = (claims.c.report_id, claims.c.position, event_claims.c.event_id)
        for row in self._stream(select(body).select_from(claims.outerjoin(event_claims, placed)).order_by(*order)):
            yield self._object(Claim, row.body)

    def sketch(self, report_id: str) -> dict[str, Any] | None:
        """What grouping kept of that report, or null."""
        return self.sketches([report_id]).get(report_id)

    def sketches(self, report_ids: Iterable[str]) -> dict[str, dict[str, Any]]:
        """What grouping kept of those reports, by id, in order; reports without a sketch are left out."""
        out = {}
        for piece in in_pieces(sorted(set(report_ids))):
            wanted = select(sketches).where(sketches.c.report_id.in_(piece)).order_by(sketches.c.report_id)
            out.update({row.report_id: json.loads(row.body) for row in self._rows(wanted)})
        return out

    def keys(self, report_id: str) -> set[str]:
        """The grouping keys of that report."""
        found = select(grouping_keys.c.key).where(grouping_keys.c.report_id == report_id)
        return {row.key for row in self._rows(found)}

    def holders(self, key: str, most: int | None = None) -> list[str]:
        """The ids of the reports that have that grouping key, in order; the `most` smallest of them where a number is given."""
        found = select(grouping_keys.c.report_id).where(grouping_keys.c.key == key)
        rows = self._rows(found.order_by(grouping_keys.c.report_id).limit(most))
        return [row.report_id for row in rows]

    def sharing_keys(self, report_ids: Iterable[str], beginning: str) -> set[str]:
        """Of those reports, and all others, those that share a key that begins so with another; each with one of those given."""
        one, other = grouping_keys.alias(), grouping_keys.alias()
        both = one.join(other, and_(other.c.key == one.c.key, other.c.report_id != one.c.report_id))
        chosen = select(one.c.report_id.label("one"), other.c.report_id.label("other")).select_from(both)
        out: set[str] = set()
        for piece in in_pieces(sorted(set(report_ids))):
            rows = self._rows(chosen.where(one.c.report_id.in_(piece), one.c.key.startswith(beginning)))
            out.update(report for row in rows for report in (row.one, row.other))
        return out

    def _texts(self, report_ids: Iterable[str]) -> dict[str, str]:
        """The texts of those reports by id."""
        out: dict[str, str] = {}
        for piece in in_pieces(sorted(set(report_ids))):
            rows = self._rows(select(report_texts).where(report_texts.c.report_id.in_(piece)))
            out.update({row.report_id: row.text for row in rows})
        return out
