"""`talkthru token`: the tokens that a store's devices connect with, issued where the store's key is."""

import time
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jwt

from domain.menu import Menu
from edge.config import EdgeConfig, load
from edge.identity.denied import Denials, ListDamaged
from edge.identity.tokens import DAY_S, HOUR_S, Scope, rotate
from edge.place import Misplaced, roles_of, tokens_of, where
from edge.session.knowing import load_menu

FAILURES = (Misplaced, ListDamaged, OSError, ValueError)  # MenuError and ConfigError are ValueErrors


def store_menu(said: EdgeConfig, default_menu: Path) -> Menu:
    """The menu that an edge of these settings uses. Raises MenuError."""
    return load_menu(said.menu or default_menu)


def issue(
    scope: Scope, *, hours: float, renewable_days: float, config: Path | None, data: Path | None, default_menu: Path
) -> str:
    """Raises FAILURES."""
    said = load(config, data_dir=data)
    menu = store_menu(said, default_menu)
    if scope.role not in (known := roles_of(menu)):
        raise ValueError(f"role: the menu has no role {scope.role!r}; it has {', '.join(sorted(known))}")
    tokens = tokens_of(said, where(said, menu))
    Denials.open(said.data_dir).check()
    return tokens.issue(scope, now=time.time(), lifetime_s=hours * HOUR_S, renewable_s=renewable_days * DAY_S)


def revoke(folder: Path, *, device: str, token_id: str) -> None:
    """A running edge ends the connection within a second or so. Raises FAILURES."""
    Denials.open(folder).deny(device=device, token_id=token_id, now=time.time())


def change_key(folder: Path) -> None:
    """Raises OSError, ValueError."""
    rotate(folder)


def claims(text: str) -> Mapping[str, Any]:
    """What a token says of itself, its times for people; not whether it is true. Raises ValueError."""
    try:
        said = jwt.decode(text, options={"verify_signature": False})
        times = {k: _iso(float(said[k])) for k in ("iat", "nbf", "exp", "renewable_until") if k in said}
    except (jwt.PyJWTError, ValueError, TypeError, OverflowError) as error:
        raise ValueError("this is no token: copy it whole") from error
    return said | times


def _iso(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds")
