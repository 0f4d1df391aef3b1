"""A language model that says what a script says, over real HTTP: to try a cloud without a key, for benches and tests.

It answers as an OpenAI-compatible endpoint (`/v1/chat/completions`) and as Anthropic's (`/v1/messages`) do, streamed,
with tool calls and token counts; and it fails as they do. A script is a function of what was asked; `from_file` makes
one from JSON. Nothing here understands a word.
"""

import asyncio
import contextlib
import json
import socket
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

CHARACTERS_A_TOKEN = 4
PIECES = 4  # that an answer is streamed in
ANSWER = "propose"  # the tool that an answer is written with, where tools are used


@dataclass(frozen=True)
class Asked:
    """One request, whichever way it came. question: the JSON object of the prompt; empty where there is none."""

    model: str
    question: Mapping[str, Any]
    tools: tuple[str, ...]
    tool_answers: tuple[str, ...]
    prompt_tokens: int
    raw: Mapping[str, Any] = field(repr=False)

    @property
    def words(self) -> str:
        return str(self.question.get("words", ""))


@dataclass(frozen=True)
class Reply:
    """draft: what is proposed, or any text instead. tool: another tool is called, with these arguments.

    status: an HTTP error. cut: the connection breaks off in the middle. first_s, then_s: before the first piece, and
    between pieces.
    """

    draft: Mapping[str, Any] | str = ""
    tool: tuple[str, Mapping[str, Any]] | None = None
    status: int = 200
    cut: bool = False
    first_s: float = 0.0
    then_s: float = 0.0

    @property
    def text(self) -> str:
        return self.draft if isinstance(self.draft, str) else json.dumps(self.draft)


Script = Callable[[Asked], Reply]
FAULTS: Mapping[str, Reply] = {  # by the end of a model's name: "any-busy"
    "slow": Reply(first_s=30.0),
    "busy": Reply(status=429),
    "down": Reply(status=503),
    "refused": Reply(status=401),
    "nonsense": Reply("certainly! I have { added"),
}


class _Web(uvicorn.Server):
    """Leaves the process's signals to the process."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class Scripted:
    """`async with Scripted(script) as model: ... model.url`. asked: all requests; gone: those whose asker went away."""

    def __init__(self, script: Script, *, port: int = 0) -> None:
        self.script = script
        self.asked: list[Asked] = []
        self.gone = 0
        self.went = asyncio.Event()  # somebody went away before the end
        self.began = asyncio.Event()
        routes = [Route("/v1/chat/completions", self._openai, methods=["POST"])]
        routes += [Route("/v1/messages", self._anthropic, methods=["POST"])]
        app = Starlette(routes=routes)
        self._port = port
        self._server = _Web(uvicorn.Config(app, log_level="critical", lifespan="off"))

    async def __aenter__(self) -> "Scripted":
        """Raises OSError where it cannot listen."""
        listening = socket.create_server(("127.0.0.1", self._port))
        self.origin = f"http://127.0.0.1:{listening.getsockname()[1]}"
        self.url = f"{self.origin}/v1"
        self._serving = asyncio.create_task(self._server.serve(sockets=[listening]))
        return self  # who connects before it has started waits in the socket's queue

    async def __aexit__(self, *_: object) -> None:
        self._server.should_exit = self._server.force_exit = True
        await self._serving

    # ---- the two forms

    async def _openai(self, request: Request) -> Response:
        body = await request.json()
        asked = Asked(
            body["model"],
            _question(body["messages"]),
            tuple(t["function"]["name"] for t in body.get("tools", ())),
            tuple(str(m["content"]) for m in body["messages"] if m["role"] == "tool"),
            len(json.dumps(body)) // CHARACTERS_A_TOKEN,
            body,
        )
        return self._answer(asked, _openai_events)

    async def _anthropic(self, request: Request) -> Response:
        body = await request.json()
        parts = [p for m in body["messages"] for p in (m["content"] if isinstance(m["content"], list) else ())]
        asked = Asked(
            body["model"],
            _question(body["messages"]),
            tuple(t["name"] for t in body.get("tools", ())),
            tuple(str(p.get("content")) for p in parts if p.get("type") == "tool_result"),
            len(json.dumps(body)) // CHARACTERS_A_TOKEN,
            body,
        )
        return self._answer(asked, _anthropic_events)

    def _answer(self, asked: Asked, events: "Callable[[Asked, Reply], Sequence[str]]") -> Response:
        self.asked.append(asked)
        reply = next((r for end, r in FAULTS.items() if asked.model.endswith(f"-{end}")), None) or self.script(asked)
        if reply.status != 200:
            error = {"type": "api_error", "message": "as scripted"}
            return JSONResponse({"type": "error", "error": error}, reply.status)
        return StreamingResponse(self._streamed(events(asked, reply), reply), media_type="text/event-stream")

    async def _streamed(self, events: Sequence[str], reply: Reply) -> AsyncIterator[str]:
        self.began.set()
        try:
            await asyncio.sleep(reply.first_s)
            for number, event in enumerate(events):
                if reply.cut and number > len(events) // 2:
                    raise ConnectionResetError("as scripted")
                yield event
                await asyncio.sleep(reply.then_s)
        except (asyncio.CancelledError, GeneratorExit):
            self.gone += 1
            self.went.set()
            raise


def from_file(path: Path) -> Script:
    """From JSON: [{"when": "birdie", "commands": [...], "offer": [...], "confidence": 0.9}, ...]: the first whose words
    are in the turn's. What nothing fits is answered with no idea. Raises ValueError."""
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ValueError(f"{path}: cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise ValueError(f"{path}: is not JSON: {error}") from error
    if not isinstance(rows, list) or not all(isinstance(r, dict) and isinstance(r.get("when"), str) for r in rows):
        raise ValueError(f'{path}: expected a list of objects, each with "when": words of a turn')
    return from_rows(rows)


def from_rows(rows: Sequence[Mapping[str, Any]]) -> Script:
    def script(asked: Asked) -> Reply:
        row = next((r for r in rows if r["when"].casefold() in asked.words.casefold()), {})
        draft = {key: value for key, value in row.items() if key != "when"}
        return Reply({"revision": asked.question.get("order_revision", 0), "confidence": 0.9 if row else 0.0, **draft})

    return script


def _question(messages: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """The first message of the one who asks; a schema that was put before it is passed over."""
    for message in messages:
        content = message["content"] if message["role"] == "user" else ""
        parts = content if isinstance(content, list) else [{"text": content}]
        for part in parts:
            with contextlib.suppress(ValueError, TypeError):
                found = json.loads(part.get("text") or "")
                if isinstance(found, dict):
                    return found
    return {}


def _pieces(text: str) -> list[str]:
    size = max(1, -(-len(text) // PIECES))
    return [text[i : i + size] for i in range(0, len(text), size)] or [""]


def _tool(asked: Asked, reply: Reply) -> tuple[str, str] | None:
    """The tool that is called, and its arguments; None: plain text."""
    if reply.tool is not None:
        return reply.tool[0], json.dumps(reply.tool[1])
    return (ANSWER, reply.text) if ANSWER in asked.tools else None


def _openai_events(asked: Asked, reply: Reply) -> list[str]:
    called = _tool(asked, reply)
    base = {"id": "scripted", "object": "chat.completion.chunk", "created": 0, "model": asked.model}

    def chunk(delta: Mapping[str, Any], ended: str | None = None, **more: Any) -> str:
        choice = {"index": 0, "delta": delta, "finish_reason": ended}
        return f"data: {json.dumps({**base, 'choices': [choice], **more})}\n\n"

    if called is None:
        events = [chunk({"role": "assistant", "content": piece}) for piece in _pieces(reply.text)]
    else:
        name, arguments = called
        head = {"index": 0, "id": f"call_{len(asked.tool_answers)}", "type": "function"}
        events = [chunk({"role": "assistant", "tool_calls": [{**head, "function": {"name": name, "arguments": ""}}]})]
        for piece in _pieces(arguments):
            events.append(chunk({"tool_calls": [{"index": 0, "function": {"arguments": piece}}]}))
    wrote = len(reply.text if called is None else called[1]) // CHARACTERS_A_TOKEN + 1
    used = {"prompt_tokens": asked.prompt_tokens, "completion_tokens": wrote}
    used["total_tokens"] = asked.prompt_tokens + wrote
    return [*events, chunk({}, "stop" if called is None else "tool_calls", usage=used), "data: [DONE]\n\n"]


def _anthropic_events(asked: Asked, reply: Reply) -> list[str]:
    called = _tool(asked, reply)

    def event(kind: str, **data: Any) -> str:
        return f"event: {kind}\ndata: {json.dumps({'type': kind, **data})}\n\n"

    message: dict[str, Any] = {
        "id": "scripted",
        "type": "message",
        "role": "assistant",
        "model": asked.model,
        "content": [],
    }
    message |= {"stop_reason": None, "stop_sequence": None}
    message |= {"usage": {"input_tokens": asked.prompt_tokens, "output_tokens": 1}}
    if called is None:
        block: dict[str, Any] = {"type": "text", "text": ""}
        deltas = [{"type": "text_delta", "text": piece} for piece in _pieces(reply.text)]
    else:
        block = {"type": "tool_use", "id": f"call_{len(asked.tool_answers)}", "name": called[0], "input": {}}
        deltas = [{"type": "input_json_delta", "partial_json": piece} for piece in _pieces(called[1])]
    wrote = len(reply.text if called is None else called[1]) // CHARACTERS_A_TOKEN + 1
    ended = {"stop_reason": "end_turn" if called is None else "tool_use", "stop_sequence": None}
    return [
        event("message_start", message=message),
        event("content_block_start", index=0, content_block=block),
        *(event("content_block_delta", index=0, delta=delta) for delta in deltas),
        event("content_block_stop", index=0),
        event("message_delta", delta=ended, usage={"output_tokens": wrote}),
        event("message_stop"),
    ]


def run(script: Path, *, port: int) -> int:
    """Until Ctrl-C. Raises ValueError for a script that means nothing, OSError where it cannot listen."""
    said = from_file(script)

    async def serve() -> None:
        async with Scripted(said, port=port) as model:
            print(f"Scripted model on {model.url} (Anthropic's form: {model.origin}). Stop it with Ctrl-C.", flush=True)
            await asyncio.Event().wait()

    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve())
    return 0
