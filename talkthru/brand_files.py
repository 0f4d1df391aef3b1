"""The demo brands' files, or others of that form, as a session of the text door finds them: patched, read once."""

import gc
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cloud.catalog import Held, from_raw
from domain.customers import Customers
from domain.menu_file import MenuError
from edge.dialog.shop.desk import Store
from edge.dialog.shop.index import build_index
from edge.dialog.understand.rehearsal import rehearsed
from edge.dialog.vocabulary.lexicon import Lexicon, build_lexicon
from talkthru.world import BadLine, patched

MENUS = {"demo-burger": "menu.json", "demo-store": "store_catalog.json"}
FILES = ("menu.json", "store_catalog.json", "customers.json")


class BrandFiles:
    """A folder. Every method raises BadLine for what is missing or wrong there."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._raw: dict[str, Any] = {}
        self._menus: dict[str, tuple[Held, Lexicon, Store | None]] = {}

    def menu(self, name: str, world: Mapping[str, Any]) -> tuple[Held, Lexicon, Store | None]:
        """The menu as patched, read once for all sessions that have the same."""
        patch = world.get("catalog_patch")
        key = f"{name} {json.dumps(patch, sort_keys=True)}"
        if key not in self._menus:
            held = self._read_menu(name, patch)
            store = Store(held.shop, build_index(held.shop)) if held.shop else None
            lexicon = build_lexicon(held.menu)
            # One that was patched serves a single conversation as a rule, which would not get back what it costs.
            self._menus[key] = held, lexicon if patch else rehearsed(lexicon), store
            gc.freeze()  # as `edge.app` does: a collection through a lexicon holds a turn up for 50 to 130 ms
        return self._menus[key]

    def _read_menu(self, name: str, patch: Any) -> Held:
        raw = self._file(MENUS[name])
        if patch:
            raw = patched(raw, patch, "catalog_patch", ("items", "products", "combos", "promotions"))
        try:
            return from_raw(raw, MENUS[name])
        except MenuError as error:
            raise BadLine(str(error)) from error

    def customers(self, world: Mapping[str, Any]) -> Customers:
        """Customers and staff as patched."""
        raw = self._file("customers.json")
        if world.get("customer_patch"):
            raw = patched(raw, world["customer_patch"], "customer_patch", ("customers", "staff"))
        try:
            return Customers.parse(raw)
        except MenuError as error:
            raise BadLine(str(error)) from error

    def _file(self, name: str) -> Any:
        if name not in self._raw:
            try:
                self._raw[name] = json.loads((self._data / name).read_text(encoding="utf-8"))
            except FileNotFoundError as error:
                wanted = ", ".join(FILES)
                raise BadLine(f"{self._data / name} is missing: --data names a folder with {wanted}") from error
            except ValueError as error:
                raise BadLine(f"{self._data / name} is not JSON: {error}") from error
        return self._raw[name]
