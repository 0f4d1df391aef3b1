"""What is remembered of a customer from one visit to the next: closed forms, versions, an end. PURE.

It decides what may be remembered at all (a usual order as lines, allergies as the codes that menus declare; never a
word of anybody), of whom (who may be known, and has not said no to this), what a new telling makes of an older one, and
until when it is held. Each telling that changes something is a version; the newest that has not ended counts.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from domain.codec import line_from_json, line_to_json
from domain.customers import Consent
from domain.events import JSON
from domain.order import QTY_STAFF_OVER

MOST_LINES = 20  # of a usual order; a family's is about eight
KEPT_VERSIONS = 5  # who asks why we say so is shown the last few; more of a person's past serves nobody
DAY_S = 24 * 3600.0
# The major allergens that labels must declare (FALCPA, FASTER Act); what a menu declares are these.
ALLERGENS = frozenset({"milk", "egg", "fish", "shellfish", "tree_nut", "peanut", "wheat", "soy", "sesame"})


class Kind(StrEnum):
    USUAL = "usual"  # {"lines": [...]}, as `domain.codec` writes lines
    ALLERGIES = "allergies"  # {"codes": [...]}


@dataclass(frozen=True, slots=True)
class Memory:
    """One version. Times are seconds since 1970. session, site: where it was told, so that it goes with what was said
    there."""

    kind: Kind
    value: Mapping[str, JSON] = field(repr=False)
    version: int
    told_at: float
    until: float
    session: str
    site: str


def may_be_remembered(consent: Consent) -> bool:
    """Of whom anything may be held or told. The yes to the thing itself is `domain.control`'s."""
    return consent.profile_lookup and consent.memory is not False


def checked(kind: Kind, value: Mapping[str, JSON]) -> dict[str, JSON]:
    """The value in its one form. Raises ValueError for anything else: whatever came in, no text of anybody's is kept.

    Identifiers of the menu stay what they are: whether they can be had is looked at when they are ordered.
    """
    match kind:
        case Kind.USUAL:
            rows = value.get("lines")
            if set(value) != {"lines"} or not isinstance(rows, Sequence) or isinstance(rows, str):
                raise ValueError("a usual order is its lines")
            if not 1 <= len(rows) <= MOST_LINES:
                raise ValueError(f"{len(rows)} lines; 1 to {MOST_LINES}")
            return {"lines": [_line(row) for row in rows]}
        case Kind.ALLERGIES:
            codes = value.get("codes")
            if set(value) != {"codes"} or not isinstance(codes, Sequence) or isinstance(codes, str) or not codes:
                raise ValueError("allergies are their codes")
            if not all(isinstance(code, str) and code in ALLERGENS for code in codes):
                raise ValueError("no allergen that menus declare")
            return {"codes": sorted({str(code) for code in codes})}


def _line(row: JSON) -> JSON:
    """A line without who said it, which number it had, and what it waited for."""
    line = line_from_json(row)
    if not 1 <= line.qty <= QTY_STAFF_OVER:
        raise ValueError(f"a quantity of {line.qty}")
    kept = {k: v for k, v in line_to_json(line).items() if k not in ("id", "speaker", "pending")}
    if any(len(text) > 200 or any(c.isspace() for c in text) for text in _texts(kept)):
        raise ValueError("no identifier of a menu")
    return kept


def _texts(value: JSON) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, Sequence):
        for one in value:
            yield from _texts(one)


def current(versions: Iterable[Memory], now: float) -> Memory | None:
    """The newest, if it has not ended; an older one never stands in for it."""
    newest = max(versions, key=lambda m: m.version, default=None)
    return newest if newest is not None and now < newest.until else None


def told(
    before: Memory | None, kind: Kind, value: Mapping[str, JSON], *, now: float, days: float, session: str, site: str
) -> Memory:
    """What is held from now on. `before` is the newest version, ended or not. Raises ValueError.

    A usual order takes the place of the one before. An allergy is added: that one is over is nothing that a voice at a
    lane can say for good; a person deletes it. The same again in the same session is no new version.
    """
    held = checked(kind, value)
    if before is not None and kind is Kind.ALLERGIES and now < before.until:
        codes = {*_codes(before.value), *_codes(held)}
        held = {"codes": sorted(codes)}
    same = before is not None and (dict(before.value), before.session) == (held, session) and now < before.until
    version = 1 if before is None else before.version + (0 if same else 1)
    return Memory(kind, held, version, now, now + days * DAY_S, session, site)


def _codes(value: Mapping[str, JSON]) -> tuple[str, ...]:
    codes = value.get("codes")
    return tuple(map(str, codes)) if isinstance(codes, Sequence) and not isinstance(codes, str) else ()
