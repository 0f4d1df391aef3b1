import builtins
import sys
from typing import Any

import pytest
from pipecat.processors.aggregators.llm_context import LLMContext

from edge.pipeline.brain import Brain


def test_a_connection_waits_for_no_vendors_client(monkeypatch: pytest.MonkeyPatch) -> None:
    """pipecat's services import one where they are not told otherwise."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "openai" or "open_ai_adapter" in name]:
        monkeypatch.delitem(sys.modules, name)
    imported = builtins.__import__

    def without_vendors(name: str, *rest: Any) -> Any:
        if name.partition(".")[0] in ("openai", "anthropic"):
            raise ImportError(f"{name}: a guest is waiting")
        return imported(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without_vendors)
    assert Brain(LLMContext(), on_device_played=lambda _utterance, _samples: None)
