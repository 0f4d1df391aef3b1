"""What a record of another system must hold before we believe it, and what becomes of those that do not. PURE.

A record that cannot be used is left out and named (`Problem`); where most of them cannot, the form has changed and
nothing is used. Of two that say the same thing once is enough; of two that contradict each other the newer counts, then
the more cautious. Money is never guessed: "12.99" is cents only where the operator said decimal.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any, Literal

from cloud.integrations.backend import FormatChanged
from cloud.integrations.ports import Count, Problem, Row
from domain.characters import unkeepable

Units = Literal["cents", "decimal"]

MOST_CENTS = 10_000_000  # 100,000.00: a price above is a unit mistaken
MOST_COUNT = 10_000_000
USABLE_AT_LEAST = 0.5  # of the records; below, it is the form that changed and not a record
MOST_DIGITS = 18
LONGEST_TEXT = 4000  # a description; names are cut where they are spoken


class Unusable(ValueError):
    """What is wrong with a value, without the value: it may be somebody's."""


def text(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise Unusable(f"expected text, found {_kind(value)}")
    said = str(value).strip()
    if not said:
        raise Unusable("is empty")
    if unkeepable(said):
        raise Unusable("holds half a character or a NUL")
    return said[:LONGEST_TEXT]


def flag(value: object) -> bool:
    """Yes only where it plainly says so: consent is never read into anything else."""
    return value is True or (isinstance(value, str) and value.strip().lower() in ("true", "yes", "1"))


def count(value: object) -> int:
    """Whole things there are: a fraction is rounded down, less than nothing is nothing (a till that oversold)."""
    number = _number(value)
    if number > MOST_COUNT:
        raise Unusable("is more than anybody has")
    return max(0, int(number.to_integral_value(rounding="ROUND_FLOOR")))


def whole(value: object) -> int:
    number = _number(value)
    if number != number.to_integral_value() or not 0 <= number <= MOST_COUNT:
        raise Unusable("expected a whole number from 0 on")
    return int(number)


def cents(units: Units) -> Callable[[object], int]:
    def read(value: object) -> int:
        number = _number(value)
        amount = number * 100 if units == "decimal" else number
        if amount != amount.to_integral_value():
            raise Unusable(f"is no whole number of cents, read as {units}")
        if not 0 <= amount <= MOST_CENTS:
            raise Unusable("is below zero" if amount < 0 else "is more than anything costs here")
        return int(amount)

    return read


def texts(value: object) -> list[str]:
    if isinstance(value, str):
        value = [part for part in value.split(",") if part.strip()]
    if not isinstance(value, list):
        raise Unusable(f"expected a list, found {_kind(value)}")
    return [text(v) for v in value]


def mapping(value: object) -> dict[str, str]:
    if not isinstance(value, Mapping):
        raise Unusable(f"expected an object, found {_kind(value)}")
    made = {str(k): str(v) for k, v in value.items() if isinstance(v, str | int | float) and not isinstance(v, bool)}
    if unkeepable(made):
        raise Unusable("holds half a character or a NUL")
    return made


def name(value: object) -> Any:
    """A text, or texts by language."""
    if isinstance(value, Mapping):
        return {text(k): text(v) for k, v in value.items()}
    return text(value)


def moment(value: object) -> str:
    """ISO 8601, kept as written: a promotion's begin may be local time."""
    said = text(value)
    try:
        datetime.fromisoformat(said)
    except ValueError:
        raise Unusable("expected a moment such as 2025-03-12T11:55:00-07:00") from None
    return said


Convert = Callable[[object], Any]


@dataclass(frozen=True)
class Kind:
    """A kind of record: its fields by our names, with how each is read; `must` are those without which it is none."""

    name: str
    fields: Mapping[str, Convert | Literal["money"]]
    must: tuple[str, ...] = ("id",)
    nested: Mapping[str, "Kind"] = field(default_factory=dict)


_VARIATION = Kind("variation", {"id": text, "name": name, "price_cents": "money", "default": flag, "aliases": texts},
                  ("id", "price_cents"))  # fmt: skip
ITEM = Kind(
    "item",
    {
        "id": text, "name": name, "category": text, "aliases": texts, "description": text, "available": flag,
        "tax_class": text, "max_per_order": whole, "age_min": whole, "modifier_groups": texts,
        "included_options": texts, "dayparts": texts, "channels": texts,
    },
    ("id", "name", "variations"),
    {"variations": _VARIATION},
)  # fmt: skip
GROUP = Kind(
    "modifier group",
    {"id": text, "name": name, "kind": text, "min": whole, "max": whole, "qualifiers": texts, "max_per_option": whole},
    ("id", "name", "options"),
    {"options": Kind("option", {"id": text, "name": name, "price_cents": "money", "aliases": texts}, ("id", "name"))},
)
PRODUCT = Kind(
    "product",
    {
        "id": text, "name": name, "category": text, "aliases": texts, "description": text, "aisle": text,
        "alternatives": texts, "attributes": mapping, "return_class": text,
    },
    ("id", "name", "variants"),
    {"variants": Kind("variant", {"sku": text, "price_cents": "money", "attributes": mapping}, ("sku", "price_cents"))},
)  # fmt: skip
OFFER = Kind(
    "promotion",
    {
        "id": text, "name": name, "kind": text, "percent": whole, "products": texts, "items": texts, "buy": whole,
        "get": whole, "price_cents": "money", "starts": moment, "ends": moment, "locations": texts, "audience": text,
        "code": text, "automatic": flag, "applies_to": text,
    },
    ("id", "kind"),
)  # fmt: skip
PLACE = Kind(
    "location",
    {
        "id": text, "name": name, "kind": text, "timezone": text, "phone": text, "hours": mapping, "channels": texts,
        "facilities": mapping,
    },
    ("id",),
    {"prices": Kind("override", {"key": text, "price_cents": "money"}, ("key", "price_cents"))},
)  # fmt: skip
COUNT = Kind("count", {"sku": text, "place": text, "count": count, "as_of": lambda v: v}, ("sku", "place", "count"))
PERSON = Kind(
    "customer",
    {
        "id": text, "first_name": text, "last_name": text, "phone": text, "loyalty_number": text,
        "profile_lookup": flag, "history_to_staff": flag, "marketing": flag,
    },
    ("id",),
)  # fmt: skip
MEMBER = Kind(
    "membership", {"program": text, "tier": text, "points": count, "number": text, "customer": text}, ("program",)
)
PRICE = Kind("price", {"key": text, "price_cents": "money", "place": text}, ("key", "price_cents"))
ORDER = Kind(
    "order", {"pos_ref": text, "external_ref": text, "revision": whole, "total_cents": "money"},
    ("pos_ref", "external_ref", "revision", "total_cents"),
)  # fmt: skip
REDEMPTION = Kind("redemption", {"points": count, "customer": text}, ())


def read(kind: Kind, row: Mapping[str, Any], units: Units) -> dict[str, Any]:
    """One record, by our names, from values by our names. Raises Unusable."""
    made: dict[str, Any] = {}
    for key, convert in kind.fields.items():
        value = row.get(key)
        if value is None or value == "":
            continue
        try:
            made[key] = cents(units)(value) if convert == "money" else convert(value)
        except Unusable as error:
            raise Unusable(f"{key} {error}" if str(error).startswith("is ") else f"{key}: {error}") from None
    for key, part in kind.nested.items():
        if row.get(key) is not None:
            made[key] = [read(part, inner, units) for inner in _rows(key, row[key])]
    if lost := [key for key in kind.must if made.get(key) in (None, [])]:
        raise Unusable(f"{lost[0]} is missing")
    return made


def read_all(kind: Kind, rows: Iterable[Any], units: Units, source: str) -> tuple[list[dict[str, Any]], list[Problem]]:
    """Those that can be used, and what was wrong with the others. Raises FormatChanged where most are of no use."""
    good: list[dict[str, Any]] = []
    bad: list[Problem] = []
    for number, row in enumerate(rows):
        try:
            if not isinstance(row, Mapping):
                raise Unusable(f"expected an object, found {_kind(row)}")
            good.append(read(kind, row, units))
        except Unusable as error:
            bad.append(Problem(f"{kind.name} {_called(kind, row) or number + 1}", str(error)))
    seen = len(good) + len(bad)
    if seen and len(good) < seen * USABLE_AT_LEAST:
        raise FormatChanged(
            f"{source}: {len(bad)} of {seen} records cannot be used, so its form must have changed; "
            f"the first: {bad[0]}. What was known before is kept."
        )
    return good, bad


def once(rows: Sequence[dict[str, Any]], kind: Kind, key: str = "id") -> tuple[list[dict[str, Any]], list[Problem]]:
    """Each identifier once. Of two that differ the later counts: a list may grow while its pages are read."""
    kept: dict[str, dict[str, Any]] = {}
    problems: list[Problem] = []
    for row in rows:
        before = kept.get(row[key])
        if before is not None and before != row:
            problems.append(Problem(f"{kind.name} {row[key]}", "came twice and differs: the later one is used"))
        kept[row[key]] = row
    return list(kept.values()), problems


def settled(counts: Iterable[Count]) -> tuple[tuple[Count, ...], tuple[Problem, ...]]:
    """One count for a variant in a place: the newest; of two as new, or of unknown age, the smaller."""
    kept: dict[tuple[str, str], Count] = {}
    problems: list[Problem] = []
    for c in counts:
        before = kept.get((c.sku, c.place))
        if before is None:
            kept[c.sku, c.place] = c
            continue
        if before.count != c.count:
            problems.append(Problem(f"count {c.sku} in {c.place}", "came twice and differs"))
        kept[c.sku, c.place] = _better(before, c)
    return tuple(kept.values()), tuple(problems)


def _called(kind: Kind, row: object) -> str:
    """Its id, where that is nobody's."""
    said = row.get("id") if isinstance(row, Mapping) and kind not in (PERSON, MEMBER) else None
    return str(said)[:60] if isinstance(said, str | int) else ""


def _better(one: Count, other: Count) -> Count:
    if one.as_of is not None and other.as_of is not None and _same_kind(one.as_of, other.as_of):
        if one.as_of != other.as_of:
            return one if one.as_of > other.as_of else other
    elif (one.as_of is None) != (other.as_of is None):
        return one if one.as_of is not None else other
    return min(one, other, key=lambda c: c.count)


def _same_kind(one: datetime, other: datetime) -> bool:
    return (one.tzinfo is None) == (other.tzinfo is None)


def part(value: object) -> Mapping[str, Any]:
    """An object of an answer; nothing where it is none."""
    return value if isinstance(value, Mapping) else {}


def parts(value: object) -> list[Mapping[str, Any]]:
    """The objects of a list; what is none is left out."""
    return [v for v in value if isinstance(v, Mapping)] if isinstance(value, list) else []


def _rows(key: str, value: object) -> list[Row]:
    if not isinstance(value, list) or not all(isinstance(v, Mapping) for v in value):
        raise Unusable(f"{key}: expected a list of objects")
    return value


def _number(value: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise Unusable(f"expected a number, found {_kind(value)}")
    try:
        number = Decimal(str(value).strip())
    except InvalidOperation:
        raise Unusable("expected a number, found text") from None
    if not number.is_finite():
        raise Unusable("is no finite number")
    if number.adjusted() > MOST_DIGITS:  # "-1e999999999" is two dozen letters, and an integer that fills the memory
        raise Unusable("is more than anything there is")
    return number


def _kind(value: object) -> str:
    match value:
        case None:
            return "nothing"
        case bool():
            return "yes or no"
        case int() | float():
            return "a number"
        case str():
            return "text"
        case list():
            return "a list"
        case _:
            return "an object"
