"""The brand's menu and what becomes of it in a day: prices that change, under another version or the same one.

Read and compiled once a process, whatever runs need of it. `MenuInUse` is a store's end of the catalog: the last one it
was given, and what came before; `edge.menus` with files in the place of these bytes.
"""

import copy
import json
from dataclasses import replace
from functools import cache
from importlib import resources
from typing import Any

from cloud.catalog import Catalog, from_raw
from domain.customers import Customers
from edge.dialog.vocabulary.lexicon import build_lexicon
from edge.link.exchange import MenuDelta, MenuSnapshot
from edge.link.sync import StartOver
from edge.session.setting import Knowledge
from protos.delta import DeltaError, apply, digest_of

CHANGES = 3  # different menus that a day may bring, one after another
DEARER_CENTS = 35


@cache
def _file() -> Any:
    return json.loads((resources.files("talkthru.data") / "menu.json").read_text(encoding="utf-8"))


@cache
def catalog(change: int = 0) -> Catalog:
    """0: as the day begins. An odd one has another version, an even one is another file under the same."""
    raw = copy.deepcopy(_file())
    if change % 2:
        raw["menu_version"] = f"{raw['menu_version']}.{change}"
    for variation in (v for item in raw["items"] for v in item["variations"]):
        variation["price_cents"] += DEARER_CENTS * change
    people = json.loads((resources.files("talkthru.data") / "customers.json").read_text(encoding="utf-8"))
    return Catalog((from_raw(raw),), Customers.parse(people))


@cache
def knowledge(change: int = 0, version: str = "") -> Knowledge:
    """version: instead of the menu's own."""
    (held,) = catalog(change).held
    menu = replace(held.menu, version=version) if version else held.menu
    return Knowledge(menu, build_lexicon(menu))


@cache
def _digests() -> dict[str, int]:
    return {catalog(change).held[0].digest: change for change in range(CHANGES + 1)}


class MenuInUse:
    """A store's. It outlives the process: `edge.link.catalog` writes it before it is used."""

    def __init__(self) -> None:
        (held,) = catalog().held
        self._raw, self.have = held.raw, held.digest
        self.now = knowledge()
        self.before: tuple[Knowledge, ...] = ()

    def take(self, event: MenuSnapshot | MenuDelta) -> Knowledge | None:
        """The menu that this makes; None: the one at hand is right. Raises StartOver."""
        try:
            raw = self._made_by(event)
        except DeltaError as error:
            self.have = ""
            raise StartOver from error
        digest = digest_of(raw)
        if digest == self.have:
            return None
        self._raw, self.have = raw, digest
        made = knowledge(_digests()[digest])
        if made.menu.version in {k.menu.version for k in (self.now, *self.before) if k is not made}:
            made = knowledge(_digests()[digest], f"{made.menu.version}+{digest[:8]}")
        self.now, self.before = made, (*self.before, self.now)
        return made

    def _made_by(self, event: MenuSnapshot | MenuDelta) -> bytes:
        match event:
            case MenuSnapshot(_, _, raw, _):
                return raw
            case MenuDelta(_, _, base, digest, patch):
                if base != self.have:
                    raise DeltaError("the difference is to another catalog")
                return apply(self._raw, patch, digest) if patch else self._raw
