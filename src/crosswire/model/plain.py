"""Plain values: the frozen model as dictionaries, lists and scalars, for JSON, and back.

Always holds: `from_plain(type(x), to_plain(x)) == x` for every model object, also through JSON text.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Write = Callable[[Any], Any]
Read = Callable[[Any], Any]


def to_plain(obj: object) -> Any:
    """A model object as plain values: dataclasses become dictionaries in field order, tuples lists, enums their values.

    Strings, numbers, booleans and null stay as they are; mappings keep their keys, which must be strings.
    Raises TypeError for anything else.
    """
    return _writer(cast(Hashable, type(obj)))(obj)


def from_plain(cls: type[T], data: object) -> T:
    """The object of class `cls` that `data` was written from; the inverse of `to_plain`.

    A key that the class does not know is passed over and a missing one takes the field's default, so that a class may
    gain fields. Raises ValueError where a value does not fit its field, saying which.
    """
    read: Callable[[object], T] = _reader(cast(Hashable, cls))
    return read(data)


@cache
def _writer(cls: Hashable) -> Write:
    """The function that makes plain values of objects of exactly the class `cls`."""
    assert isinstance(cls, type)
    if issubclass(cls, Enum):
        return attrgetter("value")
    if cls in (str, int, float, bool, NoneType):
        return _as_is
    if is_dataclass(cls):
        names = tuple(f.name for f in fields(cls))
        return lambda obj: {name: to_plain(getattr(obj, name)) for name in names}
    if issubclass(cls, (tuple, list)):
        return lambda obj: [to_plain(item) for item in obj]
    if issubclass(cls, Mapping):
        return lambda obj: {_key(key): to_plain(value) for key, value in obj.items()}
    raise TypeError(f"{cls.__name__} has no plain form")


def _as_is(value: Any) -> Any:
    return value


def _key(key: object) -> str:
    if type(key) is not str:
        raise TypeError(f"a key must be a string, not {type(key).__name__}")
    return key


@cache
def _reader(hint: Any) -> Read:
    """The function that reads plain values as the type `hint`."""
    if hint is Any or hint is object:
        return _as_is
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return _union_reader(get_args(hint))
    if origin is tuple:
        return _tuple_reader(get_args(hint))
    if origin is not None and issubclass(origin, Mapping):
        item = _reader(get_args(hint)[1])
        return lambda data: {_key(key): item(value) for key, value in _checked(data, dict).items()}
    if not isinstance(hint, type):
        raise TypeError(f"{hint} has no plain form")
    if issubclass(hint, Enum):
        members = {member.value: member for member in hint}
        return lambda data: members[data] if type(data) is str and data in members else hint(data)
    if is_dataclass(hint):
        return _dataclass_reader(hint)
    if hint is float:
        return lambda data: data if type(data) in (float, int) else _unfit(data, float)
    if hint in (str, int, bool, NoneType):
        return lambda data: data if type(data) is hint else _unfit(data, hint)
    raise TypeError(f"{hint.__name__} has no plain form")


def _union_reader(members: tuple[Any, ...]) -> Read:
    """Reads a value as null or as the first member that it fits."""
    readers = tuple(_reader(member) for member in members if member is not NoneType)
    nullable = NoneType in members
    if nullable and len(readers) == 1:
        only = readers[0]
        return lambda data: None if data is None else only(data)

    def read(data: Any) -> Any:
        if data is None and nullable:
            return None
        for reader in readers:
            try:
                return reader(data)
            except ValueError:
                continue
        raise ValueError(f"{type(data).__name__} fits none of {members}")

    return read


def _tuple_reader(members: tuple[Any, ...]) -> Read:
    """Reads a list as `tuple[X, ...]` or as a tuple of fixed length."""
    if len(members) == 2 and members[1] is Ellipsis:
        item = _reader(members[0])
        return lambda data: tuple([item(value) for value in _checked(data, list)])
    readers = tuple(_reader(member) for member in members)

    def read(data: Any) -> Any:
        if len(_checked(data, list)) != len(readers):
            raise ValueError(f"{len(data)} values where {len(readers)} belong")
        return tuple([reader(value) for reader, value in zip(readers, data, strict=True)])

    return read


def _dataclass_reader(cls: type) -> Read:
    """Reads a dictionary as the dataclass `cls`."""
    hints = get_type_hints(cls)
    known = {f.name: _reader(hints[f.name]) for f in fields(cls) if f.init}
    needed = {f.name for f in fields(cls) if f.init and f.default is MISSING and f.default_factory is MISSING}

    pairs = tuple(known.items())

    def read(data: Any) -> Any:
        # The whole object at once is the usual case; going field by field is for what is missing, unknown or unfit.
        if type(data) is dict and data.keys() == known.keys():
            try:
                return cls(**{name: reader(data[name]) for name, reader in pairs})
            except ValueError:
                pass
        values = {}
        for name, value in _checked(data, dict).items():
            if name not in known:
                continue
            try:
                values[name] = known[name](value)
            except ValueError as error:
                raise ValueError(f"{cls.__name__}.{name}: {error}") from None
        if not needed <= values.keys():
            raise ValueError(f"{cls.__name__} lacks {', '.join(sorted(needed - values.keys()))}")
        return cls(**values)

    return read


def _checked(data: Any, kind: type) -> Any:
    return data if type(data) is kind else _unfit(data, kind)


def _unfit(data: object, kind: type) -> Any:
    raise ValueError(f"{type(data).__name__} where {kind.__name__} belongs")
