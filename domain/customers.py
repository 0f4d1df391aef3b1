"""The people of a shop: its customers with what they agreed to, and its staff with their roles.

It decides who a spoken phone or loyalty number belongs to, and what of a customer may be known to whom: nothing
without `consent.profile_lookup`, no purchases without `consent.history_to_staff`. What nobody may ever hear (mail,
address, birth date, notes) is not read from the file at all, so no later mistake can say it. It never does I/O.
Source of the format: `talkthru/data/README.md`.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from domain.menu_file import Reader

PHONE_AT_LEAST = 7  # digits: a number without its area code; less is an extension or a guess
NUMBER_KEYS = ("number", "card_number", "member_number", "loyalty_number", "member_id")


@dataclass(frozen=True, slots=True)
class Consent:
    """What a customer agreed to; what a file does not say was not agreed to."""

    profile_lookup: bool = False
    history_to_staff: bool = False
    marketing: bool = False
    memory: bool | None = None  # False: they said no to being remembered; not said: each memory needs its own yes


@dataclass(frozen=True, slots=True)
class Membership:
    program: str
    tier: str = ""
    points: int | None = None  # None: not known
    number: str = ""  # of the loyalty card, digits and letters


@dataclass(frozen=True, slots=True)
class Bought:
    sku: str
    qty: int = 1


@dataclass(frozen=True, slots=True)
class Purchase:
    date: str  # ISO 8601
    location: str
    lines: tuple[Bought, ...]


@dataclass(frozen=True, slots=True)
class Customer:
    id: str
    first_name: str
    last_name: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)  # digits
    loyalty_number: str = field(default="", repr=False)
    consent: Consent = Consent()
    loyalty: tuple[Membership, ...] = ()
    preferences: Mapping[str, str] = field(default_factory=dict)
    purchases: tuple[Purchase, ...] = ()  # newest first

    def membership(self, program: str) -> Membership | None:
        return next((m for m in self.loyalty if m.program == program), None)

    def membership_of(self, brand: str) -> Membership | None:
        """Their membership with a brand: the programme that is called as the brand is ("juniper-volt")."""
        words = set(_words(brand))
        return next((m for m in self.loyalty if (named := set(_words(m.program))) and named <= words), None)

    def as_agreed(self) -> "Customer":
        """What may be known of them at all: nothing but that they exist, or all but the purchases, or all."""
        if not self.consent.profile_lookup:
            return Customer(self.id, "", consent=self.consent)
        return self if self.consent.history_to_staff else replace(self, purchases=())


@dataclass(frozen=True, slots=True)
class StaffMember:
    id: str
    name: str
    role: str
    location: str = ""


@dataclass(frozen=True)
class Customers:
    """All of them. The ways in are by what somebody present can say; there is no way to list them."""

    people: tuple[Customer, ...] = field(default=(), repr=False)
    staff: tuple[StaffMember, ...] = ()

    @classmethod
    def parse(cls, raw: Any, source: str = "customers.json") -> "Customers":
        """From parsed JSON. Raises MenuError with file, path and field."""
        r = Reader(source)
        root = r.mapping(raw, "$")
        people = tuple(_customer(r, path, row) for path, row in r.rows(root.get("customers"), "customers"))
        staff = tuple(
            StaffMember(
                id=r.text(row, "id", path),
                name=str(row.get("name") or ""),
                role=r.text(row, "role", path),
                location=str(row.get("location") or ""),
            )
            for path, row in r.rows(root.get("staff"), "staff")
        )
        return cls(people, staff)

    def by_phone(self, digits: str) -> tuple[Customer, ...]:
        """Whose phone ends in what was said, or is it with a country code in front. Too few digits are nobody's."""
        said = "".join(c for c in digits if c.isdigit())
        if len(said) < PHONE_AT_LEAST:
            return ()
        return tuple(p for p in self.people if p.phone and (p.phone.endswith(said) or said.endswith(p.phone)))

    def by_loyalty_number(self, number: str) -> tuple[Customer, ...]:
        said = _plain(number)
        if not said:
            return ()
        return tuple(
            p for p in self.people if said in {_plain(p.loyalty_number), *(_plain(m.number) for m in p.loyalty)} - {""}
        )

    def by_name(self, name: str) -> tuple[Customer, ...]:
        """Everybody of that name, first or full, as heard. A name identifies nobody: ask for digits of the phone."""
        said = _plain(name)
        return tuple(self._named.get(said, ())) if said else ()

    def by_id(self, customer_id: str) -> Customer | None:
        return next((p for p in self.people if p.id == customer_id), None)

    def member_of_staff(self, staff_id: str) -> StaffMember | None:
        return next((s for s in self.staff if s.id == staff_id), None)

    @cached_property
    def _named(self) -> Mapping[str, list[Customer]]:
        found: dict[str, list[Customer]] = {}
        for person in self.people:
            first, last = person.first_name, person.last_name
            for name in {first, f"{first} {last}", f"{last} {first}"}:
                found.setdefault(_plain(name), []).append(person)
        return found


def ending(people: Iterable[Customer], digits: str) -> tuple[Customer, ...]:
    """Those whose phone ends in these digits: how two of one name are told apart."""
    said = "".join(c for c in digits if c.isdigit())
    return tuple(p for p in people if len(said) >= 2 and p.phone.endswith(said))


def _customer(r: Reader, path: str, row: Mapping[str, Any]) -> Customer:
    consent = r.mapping(row.get("consent") or {}, f"{path}.consent")
    preferences = r.mapping(row.get("preferences") or {}, f"{path}.preferences")
    rows = r.rows(row.get("purchase_history"), f"{path}.purchase_history")
    purchases = [_purchase(r, p, purchase) for p, purchase in rows]
    return Customer(
        id=r.text(row, "id", path),
        first_name=str(row.get("first_name") or ""),
        last_name=str(row.get("last_name") or ""),
        phone="".join(c for c in str(row.get("phone") or "") if c.isdigit()),
        loyalty_number=_number(row),
        consent=Consent(
            profile_lookup=consent.get("profile_lookup") is True,
            history_to_staff=consent.get("history_to_staff") is True,
            marketing=consent.get("marketing") is True,
            memory=None if consent.get("memory") is None else consent.get("memory") is True,
        ),
        loyalty=tuple(
            Membership(
                program=r.text(m, "program", p),
                tier=str(m.get("tier") or ""),
                points=r.maybe_count(m, "points", p),
                number=_number(m),
            )
            for p, m in r.rows(row.get("loyalty"), f"{path}.loyalty")
        ),
        preferences={k: str(v) for k, v in preferences.items() if isinstance(v, str | int)},
        purchases=tuple(sorted(purchases, key=lambda p: p.date, reverse=True)),
    )


def _purchase(r: Reader, path: str, row: Mapping[str, Any]) -> Purchase:
    return Purchase(
        date=str(row.get("date") or ""),
        location=str(row.get("location") or ""),
        lines=tuple(
            Bought(str(line.get("sku") or line.get("item") or ""), r.count(line, "qty", p, 1))
            for p, line in r.rows(row.get("lines"), f"{path}.lines")
        ),
    )


def _number(row: Mapping[str, Any]) -> str:
    return next((str(row[key]) for key in NUMBER_KEYS if row.get(key)), "")


def _words(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in text.lower()).split()


def _plain(text: str) -> str:
    """Letters and digits alone, lower case, without accents: "Stubbs-Example" is heard as "stubbs example"."""
    flat = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in flat if c.isalnum())
