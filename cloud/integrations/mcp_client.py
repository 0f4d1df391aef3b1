"""Another agent's tools over MCP (`mcp` 2.3, Streamable HTTP): what they are, and calling one whose schema is pinned.

It decides whether a tool is still the one that an operator looked at: its name, title, description and schemas have one
fingerprint, which is compared before every call. What a tool says is data: text of it, or what its own output schema
describes. Nothing that a server may ask of its client (sampling, elicitation, roots) is offered.
"""

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx2
import jsonschema
from jsonschema.protocols import Validator
from jsonschema.validators import validator_for
from mcp import Client, MCPError
from mcp import Tool as McpTool
from mcp.client.streamable_http import streamable_http_client

from cloud.integrations.backend import BackendError, FormatChanged, Refused, Secret, Silent, Unreachable
from cloud.integrations.bounded import TooLong, only_there

MOST_TOOLS = 500
MOST_TEXT = 20_000  # characters of an answer: a page; more is a dump
MOST_BYTES = 4 << 20  # of one response: a list of 500 tools with their schemas is some 1 MB
LIST_TIMEOUT_S = 10.0


@dataclass(frozen=True)
class Listed:
    """One tool of a server. fingerprint: of all that an operator, or a model, can have read of it."""

    name: str
    description: str = field(repr=False)
    accepts: Mapping[str, Any] = field(repr=False)
    answers: Mapping[str, Any] | None = field(repr=False)
    fingerprint: str

    @classmethod
    def of(cls, tool: McpTool) -> "Listed":
        said = {
            "name": tool.name, "title": tool.title, "description": tool.description,
            "input": tool.input_schema, "output": tool.output_schema,
        }  # fmt: skip
        canonical = json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        fingerprint = f"sha256:{hashlib.sha256(canonical.encode()).hexdigest()}"
        return cls(tool.name, tool.description or "", tool.input_schema, tool.output_schema, fingerprint)

    def problem(self, arguments: Mapping[str, Any]) -> str | None:
        """Why these are no arguments of it."""
        return _problem(self.accepts, dict(arguments))


class McpServer:
    """One server. A connection lasts for one question: nothing of one call is there in the next."""

    def __init__(self, name: str, url: str, secret: Secret | None = None) -> None:
        self.name, self._url, self._secret = name, url, secret

    async def tools(self) -> dict[str, Listed]:
        """All of them. Raises BackendError."""
        async with self._asking(LIST_TIMEOUT_S) as client:
            return await _listed(client, self.name)

    async def call(self, name: str, arguments: Mapping[str, Any], *, pinned: str, within_s: float) -> Any:
        """What the tool answers: a JSON value where it declares one, else {"text": ...}.

        Raises SchemaChanged before anything is done; Refused where the tool says it failed, with its text as body;
        FormatChanged for an answer that its own schema does not allow; other BackendErrors.
        """
        async with self._asking(within_s) as client:
            tool = (await _listed(client, self.name)).get(name)
            if tool is None or tool.fingerprint != pinned:
                raise SchemaChanged(self.name, name, tool.fingerprint if tool else "")
            result = await client.call_tool(name, dict(arguments), read_timeout_seconds=within_s)
        said = "\n".join(block.text for block in result.content if block.type == "text")[:MOST_TEXT]
        if result.is_error:
            raise Refused(f"{self.name}: {name} says that it failed", 0, said)
        if tool.answers is None:
            return {"text": said}
        answer = result.structured_content
        if (problem := _problem(tool.answers, answer)) or len(json.dumps(answer)) > MOST_TEXT:
            raise FormatChanged(f"{self.name}: {name} answers what its schema does not allow: {problem or 'too much'}")
        return answer

    @asynccontextmanager
    async def _asking(self, within_s: float) -> AsyncIterator[Client]:
        """Raises BackendError for whatever goes wrong inside."""
        headers = {"Authorization": f"Bearer {self._secret.reveal()}"} if self._secret else None
        try:
            async with (
                asyncio.timeout(within_s),
                httpx2.AsyncClient(
                    headers=headers, timeout=within_s, trust_env=False, **only_there(MOST_BYTES)
                ) as http,
                Client(streamable_http_client(self._url, http_client=http), cache=None) as client,
            ):
                yield client
        except BaseException as error:
            raise _told(error, self.name) from None


class SchemaChanged(BackendError):
    """It is not the tool that an operator looked at any more: it was not called. found: its fingerprint now."""

    def __init__(self, server: str, tool: str, found: str) -> None:
        super().__init__(f"{server}: {tool} is not the one that was pinned")
        self.tool, self.found = tool, found


async def _listed(client: Client, server: str) -> dict[str, Listed]:
    found: dict[str, Listed] = {}
    cursor: str | None = None
    for _ in range(MOST_TOOLS):
        page = await client.list_tools(cursor=cursor)
        for tool in page.tools:
            if tool.name in found:
                raise FormatChanged(f"{server}: two tools are called {tool.name!r}")
            found[tool.name] = Listed.of(tool)
        cursor = page.next_cursor
        if cursor is None or len(found) > MOST_TOOLS:
            break
    if cursor is not None:
        raise FormatChanged(f"{server}: more than {MOST_TOOLS} tools, or pages without end")
    return found


def _problem(schema: Mapping[str, Any], value: Any) -> str | None:
    """In JSON Schema's words without the value. A schema that points elsewhere is none: nothing is fetched for it."""
    if _points_elsewhere(schema):
        return "its schema points to another place"
    try:
        kind: type[Validator] = validator_for(schema, default=jsonschema.Draft202012Validator)
        kind.check_schema(dict(schema))
        error = next(iter(kind(schema).iter_errors(value)), None)
    except (jsonschema.SchemaError, RecursionError):
        return "its schema is none"
    return None if error is None else f"{error.json_path}: {error.validator}"


def _points_elsewhere(schema: Any) -> bool:
    if isinstance(schema, Mapping):
        pointer = schema.get("$ref", schema.get("$dynamicRef", "#"))
        if not isinstance(pointer, str) or not pointer.startswith("#"):
            return True
        return any(_points_elsewhere(value) for value in schema.values())
    return isinstance(schema, list) and any(_points_elsewhere(value) for value in schema)


def _told(error: BaseException, server: str) -> BaseException:
    """The transport's errors come in groups; the first of ours, else what it was."""
    if isinstance(error, BaseExceptionGroup):
        found = [_told(inner, server) for inner in error.exceptions]
        ours = [e for e in found if isinstance(e, BackendError)]
        cancelled = [e for e in found if isinstance(e, asyncio.CancelledError)]
        return (ours or cancelled or found)[0]
    match error:
        case BackendError() | asyncio.CancelledError():
            return error
        case TimeoutError():
            return Silent(f"{server} did not answer in time")
        case TooLong():
            return FormatChanged(f"{server} answers with more than {MOST_BYTES >> 20} MB")
        case httpx2.ConnectError() | httpx2.ConnectTimeout():
            return Unreachable(f"{server} cannot be reached")
        case httpx2.HTTPStatusError():
            return Refused(f"{server} answered {error.response.status_code}", error.response.status_code)
        case MCPError() | httpx2.HTTPError():
            return Silent(f"{server}: {type(error).__name__}")
        case _:
            return error if not isinstance(error, Exception) else Silent(f"{server}: {type(error).__name__}")
