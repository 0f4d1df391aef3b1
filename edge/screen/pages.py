"""The screen as HTML: the whole page, and its parts for screens that are open already. Everything in it is escaped."""

import hashlib
from collections.abc import Mapping
from functools import partial
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from edge.screen import words
from edge.screen.view import Shown

PARTS = ("head", "alerts", "calls", "approvals", "goods", "orders", "lanes", "system")
STATIC = {"screen.css": "text/css", "screen.js": "text/javascript"}


def static(name: str) -> bytes:
    return (resources.files("edge.screen") / "static" / name).read_bytes()


class Pages:
    """`version` changes with the files, so that a browser never runs yesterday's."""

    def __init__(self) -> None:
        self._templates = Environment(
            loader=PackageLoader("edge.screen"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.tests["known"] = words.EN.__contains__
        self.version = hashlib.sha256(b"".join(map(static, STATIC))).hexdigest()[:12]

    def login(self, language: str, *, said: str = "", store: str = "", nobody: str = "") -> str:
        return self._render("login.html", language, said=said, store=store, nobody=nobody)

    def board(self, shown: Shown, language: str, *, csrf: str, said: str = "") -> str:
        parts = {name: Markup(html) for name, html in self.parts(shown, language, csrf=csrf).items()}
        return self._render("board.html", language, shown=shown, csrf=csrf, said=said, parts=parts)

    def parts(self, shown: Shown, language: str, *, csrf: str) -> Mapping[str, str]:
        """Each part's inside. The same state gives the same text: ages are counted by the browser."""
        return {name: self._render("parts.html", language, shown=shown, csrf=csrf, part=name).strip() for name in PARTS}

    def _render(self, template: str, language: str, **values: Any) -> str:
        said = partial(words.said, language=language)
        return self._templates.get_template(template).render(
            t=said, span=partial(words.span, language=language), lang=language, languages=words.LANGUAGES,
            version=self.version, **values,
        )  # fmt: skip
