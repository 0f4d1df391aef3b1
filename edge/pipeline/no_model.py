"""What pipecat asks of a service for a language model, where there is none: `Brain` is one without.

pipecat's own choice would import a vendor's whole client: 0.6 s of the event loop and 17 MB, while the first guest's
device connects and everybody else is to be heard.
"""

from typing import Any

from pipecat.adapters.llm.base_llm_adapter import BaseLLMAdapter
from pipecat.adapters.llm.schemas.tools_schema import ToolsSchema
from pipecat.processors.aggregators.llm_context import LLMContext


class NoModelAdapter(BaseLLMAdapter[dict[str, Any]]):  # type: ignore[no-untyped-call]  # as pipecat's base class is
    """Nobody asks it for anything: the attendant answers, and the session's log is the memory."""

    @property
    def id_for_llm_specific_messages(self) -> str:
        return "none"

    async def get_llm_invocation_params(self, context: LLMContext, **_: Any) -> dict[str, Any]:
        return {}

    def to_provider_tools_format(self, tools_schema: ToolsSchema) -> list[Any]:
        return []

    def get_messages_for_logging(self, context: LLMContext) -> list[dict[str, Any]]:
        return []
