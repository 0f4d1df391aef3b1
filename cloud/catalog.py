"""The brand's menus as this tier holds them: which menu a site serves, and the file that sites are given.

It decides which menu belongs to a site; it never changes one. `cloud.publishing` reads the files again when they
change.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from domain.customers import Customers
from domain.menu import Menu, Serving
from domain.menu_file import MenuError, parse
from domain.shop import Shop
from domain.shop_file import as_menu, is_catalog, menu_offers
from domain.shop_file import parse as parse_shop

MOST_BYTES = 32 << 20  # of a menu's file: what an edge takes in (`protos.delta`); 100,000 items are 30 MB
KEPT = 8  # catalogs that a site may still have: it follows within a second, or was without link for a few changes


@dataclass(frozen=True)
class Held:
    """One menu: the value, and the bytes that a site receives. Of a shop also its catalog, which `menu` shows."""

    menu: Menu
    raw: bytes
    shop: Shop | None = None

    @cached_property
    def digest(self) -> str:
        return hashlib.sha256(self.raw).hexdigest()

    def at(self, moment: datetime, place: str) -> Menu:
        """The menu with the offers that run then and there: a shop's begin and end at exact moments."""
        if self.shop is None:
            return self.menu
        return replace(self.menu, promotions=menu_offers(self.shop.running(moment, place)))


NOBODY = Customers()


@dataclass(frozen=True)
class Catalog:
    held: tuple[Held, ...]
    customers: Customers = NOBODY
    earlier: tuple[Held, ...] = ()  # what was published before, the newest first: sites are told the difference

    def after(self, before: "Catalog") -> "Catalog":
        """This one, published instead of that one."""
        held = {h.digest: h for h in (*before.held, *before.earlier)}
        return replace(self, earlier=tuple(held.values())[:KEPT])

    def published(self, digest: str) -> Held | None:
        """A catalog that sites were given; None: not by this process, or too long ago."""
        return next((h for h in (*self.held, *self.earlier) if h.digest == digest), None)

    @property
    def digest(self) -> str:
        """Of all that is held: what changes with any of it."""
        return "+".join(h.digest for h in self.held)

    def said_with(self, site: str, version: str) -> tuple[Held, ...]:
        """The catalogs that a site may mean by a version, the one in use first; empty: none is known here any more.

        A site that was given two under one version adds the beginning of the later one's digest: `7+53a58d63`.
        """
        now = self.for_site(site)
        own = [h for h in (now, *self.held, *self.earlier) if h is now or h.menu.id == now.menu.id]
        named, plus, digits = version.rpartition("+")
        exact = [h for h in own if plus and h.menu.version == named and h.digest.startswith(digits)]
        found = exact or [h for h in own if h.menu.version == version]
        return tuple({h.digest: h for h in found}.values())

    def for_site(self, site: str) -> Held:
        """The menu that names the site as a location; else the first: a till's export names none."""
        return next((h for h in self.held if h.menu.location(site)), self.held[0])

    def serving(
        self, site: str, channel: str, at: datetime, out: Iterable[str] = (), location: str | None = None
    ) -> Serving:
        place = location or site
        menu = self.for_site(site).at(at, place)
        return Serving(menu, channel, at, menu.location(place), frozenset(out))


def from_raw(raw: Any, source: str = "menu.json") -> Held:
    """From parsed JSON, a menu's or a shop's. Raises MenuError."""
    return _held(raw, json.dumps(raw, ensure_ascii=False, separators=(",", ":")).encode(), source)


def from_bytes(raw: bytes, source: str) -> Held:
    """From a file's bytes. Raises MenuError."""
    try:
        parsed = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise MenuError(source, "$", f"is not JSON: {error}") from error
    return _held(parsed, raw, source)


def _held(parsed: Any, raw: bytes, source: str) -> Held:
    if len(raw) > MOST_BYTES:
        raise MenuError(source, "$", f"has {len(raw) >> 20} MB; a store takes at most {MOST_BYTES >> 20}")
    if not is_catalog(parsed):
        return Held(parse(parsed, source), raw)
    shop = parse_shop(parsed, source)
    return Held(as_menu(shop), raw, shop)


def load(paths: Iterable[Path], customers: Path | None = None) -> Catalog:
    """Raises MenuError, with file, path and field, also for a file that is missing or no JSON."""
    people = Customers.parse(_read(customers)[1], str(customers)) if customers else NOBODY
    return Catalog(tuple(_load(p) for p in paths), people)


def _load(path: Path) -> Held:
    raw, parsed = _read(path)
    return _held(parsed, raw, str(path))


def _read(path: Path) -> tuple[bytes, Any]:
    try:
        raw = path.read_bytes()
        return raw, json.loads(raw)
    except OSError as error:
        raise MenuError(str(path), "$", f"cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise MenuError(str(path), "$", f"is not JSON: {error}") from error


def local(text: str) -> datetime:
    """A site's local time. Raises ValueError unless it is ISO 8601 without offset."""
    at = datetime.fromisoformat(text)
    if at.tzinfo is not None:
        raise ValueError(f"a local time has no offset: {text!r}")
    return at
