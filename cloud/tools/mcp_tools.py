"""Tools of MCP servers behind the gate: on an operator's list, with the action that decides, and a pinned schema.

A tool that is not on the list does not exist here. One whose schema is another than the pinned one is withdrawn and
reported, until an operator has looked at it. Their arguments come from a model and are checked against the pinned
schema; which identity calls, and on whose words, is the gate's, as with any other tool.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import structlog

from cloud.integrations.backend import BackendError, Busy, FormatChanged, Refused, Unreachable
from cloud.integrations.mcp_client import Listed, McpServer, SchemaChanged
from cloud.integrations.settings import McpServer as Said
from cloud.integrations.settings import McpTool
from cloud.integrations.wire import codes_of
from cloud.tools.gate import Gate
from cloud.tools.tool import Declined, MaybeDone, NotDone, Origin, Running, Tool
from domain.control import Action

log = structlog.get_logger()

LARGEST_UNSAID = 999  # a count, days, a percentage; a longer figure is somebody's number, and must have been said
DEADLINE_S = 5.0  # of one call, with connecting and comparing the schema


def name_of(server: str, tool: str) -> str:
    return f"mcp.{server}.{tool}"


class McpTools:
    """Call `refresh` at the start and every so often: servers come and go, and their tools change."""

    def __init__(self, gate: Gate, servers: Mapping[str, tuple[McpServer, Said]]) -> None:
        self._gate, self._servers = gate, servers
        self._listed: dict[str, Listed] = {}  # by the name in the gate; what was withdrawn there is offered to nobody
        self._reported: dict[str, str] = {}  # what was said of a tool or server last: each state once

    async def refresh(self) -> None:
        for name, (server, said) in self._servers.items():
            try:
                found = await server.tools()
            except BackendError as error:
                self._report(name, "mcp.unreachable", server=name, said=codes_of(error))
                continue
            self._report(name, "mcp.reachable", server=name, tools=len(found), allowed=len(said.tools))
            for tool, pinned in said.tools.items():
                self._settle(name, server, tool, pinned, found.get(tool))

    def for_models(self) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
        """(name in the gate, what it says of itself, JSON schema of its arguments) of those that may be called now."""
        names = frozenset(self._gate.names)
        return ((name, one.description, one.accepts) for name, one in self._listed.items() if name in names)

    def _settle(self, name: str, server: McpServer, tool: str, pinned: McpTool, found: Listed | None) -> None:
        full = name_of(name, tool)
        if found is None or found.fingerprint != pinned.schema_hash:
            self._gate.withdraw(full)
            event, now = ("mcp.tool_gone", "") if found is None else ("mcp.schema_changed", found.fingerprint)
            self._report(
                full, event, tool=full, pinned=pinned.schema_hash, found=now, until="an operator pins it again"
            )
        elif full not in self._gate.names:
            self._gate.register(self._tool(full, server, pinned, found))
            self._listed[full] = found
            self._report(full, "mcp.tool", tool=full, action=pinned.action)

    def _tool(self, full: str, server: McpServer, pinned: McpTool, listed: Listed) -> Tool[Any, Any]:
        async def run(asked: Mapping[str, Any], running: Running) -> Any:
            try:
                return await server.call(listed.name, asked, pinned=pinned.schema_hash, within_s=DEADLINE_S)
            except SchemaChanged as error:
                self._gate.withdraw(full)
                self._report(full, "mcp.schema_changed", tool=full, pinned=pinned.schema_hash, found=error.found)
                raise NotDone("schema_changed", again=False) from error
            except BackendError as error:
                raise _told(error, effect=pinned.effect) from error

        return Tool(
            full,
            Action(pinned.action),
            _reader(listed),
            run,
            callers=frozenset({Origin.MODEL}),
            said=_said(listed),
            deadline_s=DEADLINE_S,
            effect=pinned.effect,
            breaker=f"mcp.{server.name}",
        )

    def _report(self, key: str, event: str, **facts: Any) -> None:
        state = f"{event} {facts.get('found', '')}"
        if self._reported.get(key) != state:
            (log.info if event in ("mcp.tool", "mcp.reachable") else log.error)(event, **facts)
        self._reported[key] = state


def _reader(listed: Listed) -> Callable[[Mapping[str, Any]], dict[str, Any]]:
    def read(arguments: Mapping[str, Any]) -> dict[str, Any]:
        if problem := listed.problem(arguments):
            raise ValueError(problem)
        return dict(arguments)

    return read


def _said(listed: Listed) -> Callable[[Mapping[str, Any]], tuple[str, ...]]:
    """What is told to somebody else's tool has left us: each text is in the person's own words, or the schema lists it.

    Without this a model that obeys a tool's description would hand it what it knows of a customer.
    """
    known = frozenset(_listed(listed.accepts))
    return lambda arguments: tuple(text for text in _texts(arguments) if text not in known)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():  # where a schema lets any name in, a name is a text like another
            yield str(key)
            yield from _texts(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _texts(inner)
    elif isinstance(value, int) and abs(value) > LARGEST_UNSAID:
        yield str(abs(value))
    elif isinstance(value, float) and len(figures := str(value).replace(".", "").lstrip("-0")) > len(
        str(LARGEST_UNSAID)
    ):
        yield figures


def _listed(schema: Any) -> Iterator[str]:
    """The texts that a schema itself names as choices."""
    if isinstance(schema, Mapping):
        yield from (text for text in (*schema.get("enum", ()), schema.get("const")) if isinstance(text, str))
        properties = schema.get("properties")
        yield from properties if isinstance(properties, Mapping) else ()
        for inner in schema.values():
            yield from _listed(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from _listed(inner)


def _told(error: BackendError, *, effect: bool) -> Exception:
    match error:
        case Unreachable() | Busy():
            return NotDone(type(error).__name__)
        case Refused() if error.status:  # HTTP said no, before a tool saw it
            return NotDone(type(error).__name__, again=False)
        case Refused():
            return MaybeDone("the tool failed") if effect else Declined("the tool failed", {"text": error.body})
        case FormatChanged():
            return ValueError(str(error)) if not effect else MaybeDone("an answer without meaning")
        case _:
            return MaybeDone(type(error).__name__)
