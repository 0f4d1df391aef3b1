"""One call of a back end's API as an operator writes it down: path, query, body, rows, fields, pages. No code.

    [integrations.inventory.counts]
    path   = "/v1/stock"
    query  = { sku = "join(',', skus)" }             # expressions over what we ask
    rows   = "data[]"                                 # expressions over what it answers
    fields = { sku = "code", place = "branch", count = "on_hand", as_of = "counted_at" }
    pages  = { next = "paging.cursor", parameter = "cursor" }

Expressions are JMESPath (jmespath.org). This module decides what may be written and turns an answer into records; it
knows no port and no vendor.
"""

from collections.abc import Mapping
from typing import Any, Literal, Self
from urllib.parse import quote

import jmespath
from jmespath.exceptions import JMESPathError
from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from cloud.integrations.backend import FormatChanged
from cloud.integrations.ports import Problem
from cloud.integrations.records import Kind, Units, read_all
from cloud.integrations.wire import MOST_PAGES, Wire


def expression(said: str) -> str:
    """Raises ValueError, with what JMESPath says of it."""
    try:
        jmespath.compile(said)
    except JMESPathError as error:
        raise ValueError(f"{said!r} is no JMESPath: {str(error).splitlines()[0]}") from error
    return said


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Pages(Strict):
    """How the next page is asked for: by a cursor that the answer holds, by number, or by a Link header.

    next: expression of the cursor; empty, null or missing ends. more: expression that must be true to go on.
    parameter: the query parameter that carries cursor or number, or with `in_body` the field of the body.
    """

    by: Literal["cursor", "number", "link"] = "cursor"
    next: str = ""
    more: str = ""
    parameter: str = ""
    in_body: bool = False
    first: int = 1

    @field_validator("next", "more")
    @classmethod
    def _expressions(cls, said: str) -> str:
        return expression(said) if said else said

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.by == "cursor" and not self.next:
            raise ValueError("next: say where the answer holds the next page's cursor")
        if self.by != "link" and not self.parameter:
            raise ValueError("parameter: say which parameter asks for the next page")
        return self


class Operation(Strict):
    """See the module. `body` is an expression over what we ask; those of `fields` are over a row of the answer."""

    method: Literal["GET", "POST", "PUT"] = "GET"
    path: str = Field(pattern=r"^/")
    query: Mapping[str, str] = {}
    body: str = ""
    headers: Mapping[str, str] = {}
    rows: str = "@"
    fields: Mapping[str, str] = {}
    nested: Mapping[str, "Nested"] = {}
    pages: Pages | None = None
    units: Units = "cents"

    @field_validator("body", "rows")
    @classmethod
    def _expression(cls, said: str) -> str:
        return expression(said) if said else said

    @field_validator("query", "fields")
    @classmethod
    def _expressions(cls, said: Mapping[str, str]) -> Mapping[str, str]:
        return {key: expression(value) for key, value in said.items()}

    def check(self, kind: Kind, given: tuple[str, ...]) -> None:
        """Raises ValueError where fields are missing or unknown, or the path asks for what is not given."""
        _check(self.fields, self.nested, kind)
        for part in self.path.split("{")[1:]:
            if part.split("}")[0] not in given:
                raise ValueError(f"path: there is no {{{part.split('}')[0]}}}; there are {', '.join(given) or 'none'}")

    # ---- at work

    async def records(
        self, wire: Wire, kind: Kind, given: Mapping[str, Any], *, absent: tuple[int, ...] = ()
    ) -> tuple[list[dict[str, Any]], list[Problem]]:
        """All pages, read as `kind`. Raises BackendError."""
        rows: list[Any] = []
        cursor: Any = self.pages.first if self.pages and self.pages.by == "number" else None
        first = path = self.path_for(given)
        seen = set[str]()
        for _ in range(MOST_PAGES):
            query = self.query_for(given, cursor) if path == first else {}  # a link to the next page has its own
            reply = await wire.read(
                self.method, path, query=query, body=self.body_for(given, cursor), headers=self.headers, absent=absent
            )
            if reply.body is None and not reply.absent:
                raise FormatChanged(f"{wire.name} {self.path}: an answer without a body; nothing of it is used")
            page = self.rows_of(reply.body, wire.name)
            rows += page
            path, cursor = self._next(reply.body, reply.links, path, cursor, page)
            if cursor is None and (self.pages is None or self.pages.by != "link" or not path):
                return read_all(kind, rows, self.units, f"{wire.name} {self.path}")
            mark = f"{path} {cursor}"
            if mark in seen:
                break
            seen.add(mark)
        raise FormatChanged(f"{wire.name} {self.path}: its pages have no end; nothing of them is used")

    async def once(self, wire: Wire, given: Mapping[str, Any], *, absent: tuple[int, ...] = ()) -> Any:
        """An effect: sent once. The answer's body, None where it is absent. Raises BackendError."""
        reply = await wire.send(
            self.method, self.path_for(given), query=self.query_for(given), body=self.body_for(given),
            headers=self.headers, absent=absent,
        )  # fmt: skip
        return reply.body

    def rows_of(self, body: Any, source: str) -> list[dict[str, Any]]:
        """The answer's rows, their values by our names. Raises FormatChanged."""
        if body is None:
            return []
        found = _search(self.rows, body)
        if found is None:
            raise FormatChanged(f"{source} {self.path}: the answer has no {self.rows!r}; nothing of it is used")
        return [_named(self.fields, self.nested, row) for row in (found if isinstance(found, list) else [found])]

    def path_for(self, given: Mapping[str, Any]) -> str:
        path = self.path
        for key, value in given.items():
            path = path.replace(f"{{{key}}}", quote(str(value), safe=""))
        return path

    def query_for(self, given: Mapping[str, Any], cursor: Any = None) -> dict[str, Any]:
        query = {key: _search(said, given) for key, said in self.query.items()}
        if self.pages and not self.pages.in_body and self.pages.parameter and cursor is not None:
            query[self.pages.parameter] = cursor
        return {key: value for key, value in query.items() if value is not None}

    def body_for(self, given: Mapping[str, Any], cursor: Any = None) -> Any:
        body = _search(self.body, given) if self.body else None
        if self.pages and self.pages.in_body and cursor is not None:
            body = {**(body or {}), self.pages.parameter: cursor}
        return body

    def _next(self, body: Any, links: Mapping[str, str], path: str, cursor: Any, page: list[Any]) -> tuple[str, Any]:
        """Path and cursor of the page after this one; ("", None) at the end."""
        pages = self.pages
        if pages is None or body is None or (pages.more and _search(pages.more, body) is not True):
            return "", None
        match pages.by:
            case "number":
                return (path, cursor + 1) if page else ("", None)
            case "link":
                return links.get("next", ""), None
            case _:
                return path, _search(pages.next, body) or None


class Nested(Strict):
    """Rows within a row: a product's variants."""

    rows: str
    fields: Mapping[str, str]

    @field_validator("rows")
    @classmethod
    def _expression(cls, said: str) -> str:
        return expression(said)

    @field_validator("fields")
    @classmethod
    def _expressions(cls, said: Mapping[str, str]) -> Mapping[str, str]:
        return {key: expression(value) for key, value in said.items()}


def _check(fields: Mapping[str, str], nested: Mapping[str, Nested], kind: Kind) -> None:
    known = (*kind.fields, *kind.nested)
    if unknown := [key for key in (*fields, *nested) if key not in known]:
        raise ValueError(f"fields: a {kind.name} has no {unknown[0]!r}; it has {', '.join(known)}")
    if lost := [key for key in kind.must if key not in fields and key not in nested]:
        raise ValueError(f"fields: say where the answer holds {lost[0]!r}: a {kind.name} is none without it")
    for key, part in nested.items():
        if key not in kind.nested:
            raise ValueError(f"nested: {key!r} of a {kind.name} is no list of rows")
        _check(part.fields, {}, kind.nested[key])


def _named(fields: Mapping[str, str], nested: Mapping[str, Nested], row: Any) -> dict[str, Any]:
    made = {key: _search(said, row) for key, said in fields.items()}
    for key, part in nested.items():
        rows = _search(part.rows, row)
        made[key] = [_named(part.fields, {}, r) for r in rows] if isinstance(rows, list) else rows
    return made


def _search(said: str, value: Any) -> Any:
    try:
        return jmespath.search(said, value)
    except JMESPathError:  # a function given what it cannot take: the value is not what it was
        return None
