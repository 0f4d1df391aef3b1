"""From a menu's or a shop's catalog to what conversations know of it. Seconds of work for a large one: in a thread."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from domain.menu import Menu
from domain.menu_file import MenuError, parse
from domain.shop_file import as_menu, is_catalog
from domain.shop_file import parse as parse_shop
from edge.dialog.shop.desk import Store
from edge.dialog.shop.index import build_index
from edge.dialog.understand.rehearsal import rehearsed
from edge.dialog.vocabulary.lexicon import build_lexicon
from edge.session.setting import Knowledge


def knowledge(raw: Any, source: str, *, version: str = "") -> Knowledge:
    """From parsed JSON; `source` names it in errors. `version`: instead of the catalog's own. Raises MenuError."""
    shop = parse_shop(raw, source) if is_catalog(raw) else None
    menu = as_menu(shop) if shop else parse(raw, source)
    if version:
        menu = replace(menu, version=version)
    return Knowledge(menu, rehearsed(build_lexicon(menu)), Store(shop, build_index(shop)) if shop else None)


def load_menu(path: Path) -> Menu:
    """A menu, or a shop's catalog shown as one. Raises MenuError with file, path and field."""
    raw = read(path)
    return as_menu(parse_shop(raw, str(path))) if is_catalog(raw) else parse(raw, str(path))


def read(path: Path) -> Any:
    """Raises MenuError for a file that is missing or no JSON."""
    try:
        return from_json(path.read_bytes(), str(path))
    except OSError as error:
        raise MenuError(str(path), "$", error.strerror or str(error)) from error


def from_json(raw: bytes, source: str) -> Any:
    """Raises MenuError."""
    try:
        return json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise MenuError(source, "$", f"is not JSON: {error}") from error
