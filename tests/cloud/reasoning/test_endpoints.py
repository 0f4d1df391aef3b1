"""Endpoints over real HTTP: what they answer, how they fail, and that a cancelled question ends there, too."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest
from pydantic_ai.messages import ModelMessage
from pydantic_ai.models.function import AgentInfo, FunctionModel
from pydantic_ai.models.test import TestModel

from cloud.integrations.backend import Secret
from cloud.reasoning.endpoints import Endpoint, connect
from cloud.reasoning.model import Allowed, Meter, ModelFailed, Offered
from cloud.reasoning.prompting import Shown
from cloud.reasoning.proposed_by_model import Draft
from cloud.reasoning.settings import ModelIs
from talkthru.scripted_model import Asked, Reply, Scripted

SHOWN = Shown("the prompt", json.dumps({"words": "a cookie", "order_revision": 4}))
COOKIE = {"revision": 4, "offer": ["cookie"], "confidence": 0.7}
QUICK = Allowed(within_s=5.0, first_s=5.0, calls=3)
KEY = "sk-never-shown-0123456789"


def scripted(asked: Asked) -> Reply:
    match asked.model:
        case "cut":
            return Reply(COOKIE, cut=True)
        case "looks-up" if not asked.tool_answers:
            return Reply(tool=("weather", {"place": "here"}))
        case "loops":
            return Reply(tool=("weather", {"place": "here"}))
        case "nobody-asked":
            return Reply(tool=("refund_everything", {"cents": 10_000}))
        case "wrong-shape":
            return Reply({"revision": "four", "comands": []})
    return Reply(COOKIE)


@pytest.fixture
async def endpoint() -> AsyncIterator[Scripted]:
    async with Scripted(scripted) as running:
        yield running


def model(running: Scripted, name: str, kind: str = "openai", answer: str = "tool") -> Endpoint:
    url = running.url if kind == "openai" else running.origin
    said = {"kind": kind, "model": name, "url": url, "answer": answer, "secret": {"env": "UNUSED"}}
    return connect("a-model", ModelIs.model_validate(said), Secret(KEY))


async def proposed(
    one: Endpoint, allowed: Allowed = QUICK, tools: tuple[Offered, ...] = (), meter: Meter | None = None
) -> Draft:
    return await one.propose(SHOWN, tools, allowed, meter or Meter(), lambda half: "")


@pytest.mark.parametrize(
    ("kind", "answer"), [("openai", "tool"), ("openai", "schema"), ("openai", "prompt"), ("anthropic", "tool")]
)
async def test_a_draft_comes_streamed_from_either_kind_with_what_it_used(
    endpoint: Scripted, kind: str, answer: str
) -> None:
    meter = Meter()
    found = await proposed(model(endpoint, "good", kind, answer), meter=meter)
    assert found == Draft.model_validate(COOKIE)
    assert meter.measured
    assert meter.input_tokens == endpoint.asked[0].prompt_tokens
    assert meter.output_tokens > 0
    assert endpoint.asked[0].raw["stream"] is True
    assert endpoint.asked[0].words == "a cookie"


@pytest.mark.parametrize("kind", ["openai", "anthropic"])
@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("x-busy", "busy: 429"),
        ("x-down", "busy: 503"),
        ("x-refused", "refused: 401"),
        ("x-nonsense", "malformed"),
        ("wrong-shape", "malformed"),
        ("cut", "cut"),
        ("nobody-asked", "malformed"),
    ],
)
async def test_each_failure_has_a_word_and_says_nothing_else(
    endpoint: Scripted, kind: str, name: str, why: str
) -> None:
    with pytest.raises(ModelFailed) as failed:
        await proposed(model(endpoint, name, kind))
    assert str(failed.value) == why
    assert len(endpoint.asked) == 1, "nothing is asked again behind the router's back"
    assert KEY not in repr(failed.value)


def _event(said: Mapping[str, Any]) -> bytes:
    return f"event: {said.get('type', 'message')}\ndata: {json.dumps(said)}\n\n".encode()


@pytest.mark.parametrize("kind", ["openai", "anthropic"])
@pytest.mark.parametrize("piece", ["blah ", "x" * 10_000_000])
async def test_an_answer_that_does_not_end_is_not_read_to_its_end(kind: str, piece: str) -> None:
    """Read whole, ten megabytes in one piece held the loop for seconds."""
    sent: list[int] = []

    async def without_end(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        delta = {"choices": [{"index": 0, "delta": {"role": "assistant", "content": piece}}], "id": "1", "model": "m"}
        block = {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": piece}}
        message = {"id": "1", "type": "message", "role": "assistant", "model": "m", "content": []}
        begun = {"type": "message_start", "message": {**message, "usage": {"input_tokens": 1, "output_tokens": 1}}}
        opened = {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}}
        first, event = (b"", _event(delta)) if kind == "openai" else (_event(begun) + _event(opened), _event(block))
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + first)
        try:
            while True:
                writer.write(event)
                await writer.drain()
                sent.append(len(event))
        except ConnectionError:
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(without_end, "127.0.0.1", 0)
    async with server:
        where = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        url = f"{where}/v1" if kind == "openai" else where
        said = {"kind": kind, "model": "m", "url": url, "secret": {"env": "UNUSED"}}
        with pytest.raises(ModelFailed, match="cut: too long"):
            await proposed(connect("a-model", ModelIs.model_validate(said), Secret(KEY)))
    assert sum(sent) < 40_000_000, "what the sockets hold, and no more"


async def test_a_guests_words_do_not_follow_a_redirect(endpoint: Scripted) -> None:
    async def elsewhere(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        where = f"{endpoint.url}/chat/completions".encode()
        writer.write(b"HTTP/1.1 307 Moved\r\nContent-Length: 0\r\nLocation: " + where + b"\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(elsewhere, "127.0.0.1", 0)
    async with server:
        url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
        said = ModelIs.model_validate({"kind": "openai", "model": "m", "url": url})
        with pytest.raises(ModelFailed):
            await proposed(connect("a-model", said, None))
    assert not endpoint.asked


async def test_an_endpoint_that_is_not_there_is_unreachable() -> None:
    async with Scripted(scripted) as gone:
        pass
    with pytest.raises(ModelFailed, match=r"^unreachable"):
        await proposed(model(gone, "good"))


async def test_who_says_nothing_for_too_long_is_slow(endpoint: Scripted) -> None:
    with pytest.raises(ModelFailed, match=r"^slow: no first token$"):
        await proposed(model(endpoint, "x-slow"), Allowed(within_s=5.0, first_s=0.05))


async def test_a_cancelled_question_is_cancelled_at_the_endpoint(endpoint: Scripted) -> None:
    task = asyncio.ensure_future(proposed(model(endpoint, "x-slow")))
    await asyncio.wait_for(endpoint.began.wait(), 5)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await asyncio.wait_for(endpoint.went.wait(), 5)


async def test_an_answer_to_another_question_is_not_waited_for(endpoint: Scripted) -> None:
    with pytest.raises(ModelFailed, match=r"^nonsense: another_revision$"):
        await model(endpoint, "good").propose(SHOWN, (), QUICK, Meter(), lambda half: "another_revision")


def weather(told: list[Mapping[str, Any]]) -> Offered:
    async def run(arguments: Mapping[str, Any]) -> str:
        told.append(arguments)
        return "sunny"

    accepts = {"type": "object", "properties": {"place": {"type": "string"}}, "required": ["place"]}
    return Offered("weather", "The weather at a place.", accepts, run)


@pytest.mark.parametrize("kind", ["openai", "anthropic"])
async def test_a_tool_is_asked_and_its_answer_shown(endpoint: Scripted, kind: str) -> None:
    told: list[Mapping[str, Any]] = []
    meter = Meter()
    found = await proposed(model(endpoint, "looks-up", kind), tools=(weather(told),), meter=meter)
    assert found.offer == ["cookie"]
    assert told == [{"place": "here"}]
    assert (meter.calls, meter.tools) == (2, 1)
    assert "sunny" in endpoint.asked[1].tool_answers[0]


async def test_a_model_that_never_stops_looking_up_is_stopped(endpoint: Scripted) -> None:
    told: list[Mapping[str, Any]] = []
    with pytest.raises(ModelFailed, match=r"^steps"):
        await proposed(model(endpoint, "loops"), Allowed(5.0, 5.0, calls=3), (weather(told),))
    assert len(told) <= 3


async def test_pydantic_ais_own_test_models_pass_through_the_same_door() -> None:
    said = ModelIs(kind="openai", model="m", url="http://127.0.0.1:9/v1")
    args = {"revision": 4, "confidence": 1.0, "offer": ["fries"]}
    assert (await proposed(Endpoint("t", said, TestModel(custom_output_args=args)))).offer == ["fries"]

    async def rambles(messages: list[ModelMessage], info: AgentInfo) -> AsyncIterator[str]:
        yield "I would rather talk about the weather."

    with pytest.raises(ModelFailed, match=r"^malformed"):
        await proposed(Endpoint("f", said, FunctionModel(stream_function=rambles)))


async def test_whatever_a_library_raises_is_a_failure_with_its_name_and_not_its_text() -> None:
    async def breaks(messages: list[ModelMessage], info: AgentInfo) -> AsyncIterator[str]:
        raise LookupError(f"no such header: {KEY}")
        yield ""

    said = ModelIs(kind="openai", model="m", url="http://127.0.0.1:9/v1")
    with pytest.raises(ModelFailed) as failed:
        await proposed(Endpoint("f", said, FunctionModel(stream_function=breaks)))
    assert str(failed.value) == "malformed: LookupError"


async def stubborn(messages: list[ModelMessage], info: AgentInfo) -> AsyncIterator[str]:
    """A stream that answers a cancellation with an error of its own, as pydantic-ai's does while it opens."""
    try:
        await asyncio.Event().wait()
    except asyncio.CancelledError:
        raise RuntimeError("generator didn't stop after athrow()") from None
    yield ""


async def test_a_cancellation_goes_on_also_where_a_library_makes_an_error_of_it() -> None:
    said = ModelIs(kind="openai", model="m", url="http://127.0.0.1:9/v1")
    meter = Meter()
    task = asyncio.ensure_future(proposed(Endpoint("f", said, FunctionModel(stream_function=stubborn)), meter=meter))
    for _ in range(50):
        await asyncio.sleep(0)
    assert meter.calls == 1
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_timeout_is_slow_also_where_a_library_makes_an_error_of_it() -> None:
    said = ModelIs(kind="openai", model="m", url="http://127.0.0.1:9/v1")
    one = Endpoint("f", said, FunctionModel(stream_function=stubborn))
    with pytest.raises(ModelFailed, match=r"^slow"):
        await proposed(one, Allowed(within_s=0.05, first_s=5.0))
