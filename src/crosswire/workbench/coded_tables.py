"""Coded tables: rows that people coded, reconciled under named rules. No store is needed and none is touched."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import BinaryIO

from crosswire.model.coded import ReconciledTable
from crosswire.reconciling.coded.map_file import bundled_map, bundled_maps, read_map
from crosswire.reconciling.coded.maps import CodedMap, MapError
from crosswire.reconciling.coded.reconcile import reconcile
from crosswire.reconciling.coded.rule_columns import check_operators
from crosswire.reconciling.rulebook import DEFAULT_RULE, RuleError
from crosswire.sources.coded_table import UnreadableTableError, read_coded_table
from crosswire.workbench.results import BadMap, BadRule, DeskError, NotFound
from crosswire.workbench.rulebooks import rule_called

LARGEST_MAP = 262_144
"""Bytes of the largest file that is read as a map."""

Told = Callable[[int, int | None, str], None]


def reconcile_table(
    path: str | os.PathLike[str],
    map: str | os.PathLike[str],  # noqa: A002
    *,
    rule: str | os.PathLike[str] | Sequence[str | os.PathLike[str]] = DEFAULT_RULE,
    stdin: BinaryIO | None = None,
    progress: Told | None = None,
    store: str | os.PathLike[str] = "crosswire.db",
) -> ReconciledTable:
    """The coded reports in a CSV or TSV file (`-`: on `stdin`), one row an event and report, made one row an event.

    `map` is a file that says which column is what, or the name of a bundled map; `rule` one rule by name or file, or
    several, which then follow each other. `store` tells where a person's own rules stand: in `rules` beside it.
    `progress` is as for `Desk.add`. Rows that cannot be taken are in the result's `refused`.
    Raises NotFound or BadMap for the map, NotFound or BadRule for a rule, DeskError for a table that cannot be read.
    """
    chosen = [rule] if isinstance(rule, str | os.PathLike) else list(rule)
    rules = [rule_called(name, store) for name in dict.fromkeys(os.fspath(name) for name in chosen)]
    if not rules:
        raise BadRule("no rule is named; give at least one")
    if twice := [name for name, count in Counter(rule.name for rule in rules).items() if count > 1]:
        raise BadRule(f"two of the rules are called {twice[0]}; give the file of one another name")
    given = coded_map(map)
    try:
        check_operators(given)
        laid: list[tuple[CodedMap, list[str]]] = []

        def columns(header: Collection[str]) -> frozenset[str]:
            laid.append((given.laid_on(header), list(header)))
            return laid[0][0].columns

        table = read_coded_table(
            os.fspath(path),
            given.rows.event,
            columns,
            stdin=stdin,
            delimiter=given.reading.delimiter,
            missing=given.reading.missing,
            told=progress,
        )
        on_table, header = laid[0]
        named = on_table.columns | on_table.output.drop | on_table.added
        left_out = [name for name in header if name and name not in named]
        return reconcile(table, on_table, rules, header, left_out, progress)
    except UnreadableTableError as error:
        raise DeskError(str(error)) from None
    except MapError as error:
        raise BadMap(str(error)) from None
    except RuleError as error:
        raise BadRule(str(error)) from None


def coded_map(wanted: str | os.PathLike[str]) -> CodedMap:
    """The map in a file, or the bundled one of that name. Raises NotFound where there is none, BadMap where it is none."""
    named = os.fspath(wanted)
    if named in bundled_maps():
        return bundled_map(named)
    path = Path(named)
    try:
        if path.stat().st_size > LARGEST_MAP:
            raise BadMap(f"{named} is too large to be a map, which is a table of a few lines")
        return read_map(path.read_bytes().decode("utf-8-sig"), named)
    except FileNotFoundError:
        known = ", ".join(bundled_maps())
        raise NotFound(f"there is no map '{named}'; give a file, or the name of a bundled one: {known}") from None
    except UnicodeDecodeError:
        raise BadMap(f"{named} is not text in UTF-8, so it is no map") from None
    except OSError as error:
        raise BadMap(f"{named} cannot be read as a map: {(error.strerror or 'input failed').lower()}") from None
    except MapError as error:
        raise BadMap(str(error)) from None
    except ValueError:
        raise NotFound(f"there is no map {named!r}; take the NUL character out of its name") from None
