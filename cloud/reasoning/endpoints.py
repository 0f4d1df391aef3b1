"""Models at endpoints, through pydantic-ai: OpenAI-compatible ones (hosted, a gateway, vLLM, llama.cpp, Ollama ...) and
Anthropic's. The only module that imports it, and only once a model is configured: the import takes 2.7 s.

It decides what an exception of theirs means in our words, and stops a stream that has become pointless. It never
repeats a request: whether somebody else is asked is the router's decision, and money.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import structlog
from pydantic_ai import Agent, NativeOutput, PromptedOutput, Tool, ToolOutput, UsageLimits
from pydantic_ai import exceptions as theirs
from pydantic_ai.models import Model as TheirModel
from pydantic_ai.settings import ModelSettings
from pydantic_ai.toolsets import FunctionToolset

from cloud.integrations.backend import Secret
from cloud.integrations.bounded import TooLong, only_there
from cloud.reasoning.model import Allowed, Failure, Meter, ModelFailed, Offered
from cloud.reasoning.prompting import CHARACTERS_A_TOKEN, Shown
from cloud.reasoning.proposed_by_model import Draft
from cloud.reasoning.settings import Configured, ModelIs

log = structlog.get_logger()

ANSWER = "propose"
A_TOKEN = 700  # bytes of a stream for each: an event around a few letters is some 250, and 400 in Anthropic's form
BESIDES = 64 << 10  # beginning, end, pings, what a tool was called with
ANTHROPIC = "https://api.anthropic.com"  # said here: their client would let the environment say another
NO_KEY = "none"  # a local endpoint asks for none; given none at all, their client would look into the environment
_WRITTEN: Mapping[str, Callable[[], Any]] = {
    "tool": lambda: ToolOutput(Draft, name=ANSWER, description="What is proposed."),
    "schema": lambda: NativeOutput(Draft, name=ANSWER),
    "prompt": lambda: PromptedOutput(Draft, name=ANSWER),
}


class Endpoint:
    """`cloud.reasoning.model.Model` at one endpoint."""

    def __init__(self, name: str, said: ModelIs, theirs: TheirModel) -> None:
        self.name, self._said = name, said
        self._agent: Agent[object, Draft] = Agent(theirs, output_type=_WRITTEN[said.answer](), retries=0)

    async def propose(
        self,
        shown: Shown,
        tools: Sequence[Offered],
        allowed: Allowed,
        meter: Meter,
        early: Callable[[Draft], str],
    ) -> Draft:
        whole, first = asyncio.timeout(allowed.within_s), asyncio.timeout(allowed.first_s)
        try:
            async with whole, first:
                return await self._streamed(shown, tools, allowed, meter, early, first)
        except ModelFailed:
            raise
        except Exception as error:  # three libraries and a stranger's bytes: whoever is next is asked, whatever it was
            if (task := asyncio.current_task()) is not None and task.cancelling():
                # Their stream, cancelled while it opens, raises a RuntimeError of its own instead (2.68).
                raise asyncio.CancelledError from error
            if whole.expired() or first.expired():
                raise ModelFailed("slow", "no first token" if first.expired() else "") from error
            if _is_too_long(error):
                raise ModelFailed("cut", "too long") from error
            if not isinstance(error, theirs.AgentRunError | theirs.UserError):
                log.warning("reasoning.endpoint_failed", model=self.name, kind=type(error).__name__)
            raise ModelFailed(*_failure(error)) from error

    async def _streamed(
        self,
        shown: Shown,
        tools: Sequence[Offered],
        allowed: Allowed,
        meter: Meter,
        early: Callable[[Draft], str],
        first: asyncio.Timeout,
    ) -> Draft:
        meter.calls += 1
        limits = UsageLimits(request_limit=allowed.calls, tool_calls_limit=allowed.calls)
        settings = ModelSettings(max_tokens=allowed.output_tokens, timeout=allowed.within_s)
        if self._said.temperature is not None:
            settings["temperature"] = self._said.temperature
        async with self._agent.run_stream(
            shown.user,
            instructions=shown.system,
            usage_limits=limits,
            model_settings=settings,
            toolsets=[FunctionToolset([_tool(one, meter) for one in tools])] if tools else None,
        ) as run:
            try:
                last: Draft | None = None
                async for last in run.stream_output(debounce_by=None):
                    first.reschedule(None)
                    meter.output_tokens = len(last.model_dump_json()) // CHARACTERS_A_TOKEN
                    if why := early(last):
                        raise ModelFailed("nonsense", why)
                draft = await run.get_output()
            finally:
                _measure(meter, run.usage)
        meter.measured = meter.input_tokens > 0
        return draft


def _tool(offered: Offered, meter: Meter) -> Tool[object]:
    async def asked(**arguments: Any) -> str:
        meter.tools += 1
        return await offered.run(arguments)

    return Tool.from_schema(asked, offered.name, offered.about, dict(offered.accepts))


def _measure(meter: Meter, used: Any) -> None:
    """What they say was used; until the end of a stream that is little or nothing."""
    meter.calls = max(meter.calls, used.requests)
    meter.input_tokens = max(meter.input_tokens, used.input_tokens)
    meter.output_tokens = max(meter.output_tokens, used.output_tokens)


def _failure(error: Exception) -> tuple[Failure, str]:
    """Never their text: it may hold a key, an address or a guest's words."""
    match error:
        case theirs.UsageLimitExceeded():
            return "steps", ""
        case theirs.ModelHTTPError() if error.status_code == 429 or error.status_code >= 500:
            return "busy", str(error.status_code)
        case theirs.ModelHTTPError():
            return "refused", str(error.status_code)
        case theirs.ModelTimeoutError():
            return "slow", ""
        case theirs.ModelConnectionError():
            return ("unreachable" if error.phase in ("pool", "connect") else "cut"), ""
        case theirs.OutputTokenLimitExceeded():
            return "cut", "too long"
        case theirs.UnexpectedModelBehavior():
            return "malformed", ""
        case theirs.ModelAPIError():
            return "unreachable", ""
    return "malformed", type(error).__name__


def _most(said: ModelIs) -> int:
    return BESIDES + A_TOKEN * said.output_tokens


def _is_too_long(error: BaseException | None) -> bool:
    while error is not None and not isinstance(error, TooLong):
        error = error.__cause__ or error.__context__
    return error is not None


def connect(name: str, said: ModelIs, secret: Secret | None) -> Endpoint:
    """Opens nothing yet: the first question does, and the connection is kept for the next."""
    key = secret.reveal() if secret else NO_KEY
    if said.kind == "anthropic":
        from anthropic import AsyncAnthropic
        from anthropic import DefaultAsyncHttpxClient as AnthropicsClient
        from pydantic_ai.models.anthropic import AnthropicModel
        from pydantic_ai.providers.anthropic import AnthropicProvider

        anthropic = AsyncAnthropic(
            api_key=key,
            base_url=said.url or ANTHROPIC,
            max_retries=0,
            timeout=said.within_s,
            http_client=AnthropicsClient(timeout=said.within_s, **only_there(_most(said))),
        )
        return Endpoint(name, said, AnthropicModel(said.model, provider=AnthropicProvider(anthropic_client=anthropic)))
    from openai import AsyncOpenAI
    from openai import DefaultAsyncHttpxClient as OpenAIsClient
    from pydantic_ai.models.openai import OpenAIChatModel
    from pydantic_ai.providers.openai import OpenAIProvider

    openai = AsyncOpenAI(
        api_key=key,
        base_url=said.url,
        max_retries=0,
        timeout=said.within_s,
        http_client=OpenAIsClient(timeout=said.within_s, **only_there(_most(said))),
    )
    return Endpoint(name, said, OpenAIChatModel(said.model, provider=OpenAIProvider(openai_client=openai)))


def connect_all(configured: Configured) -> dict[str, Endpoint]:
    """Takes seconds, the first time in a process: call it in a thread."""
    models = configured.said.models
    return {name: connect(name, said, configured.secrets.get(name)) for name, said in models.items()}
