"""The counters, where an operator asks for them."""

import httpx
import pytest

from cloud.reasoning.metrics import Metrics
from cloud.reasoning.metrics_web import shown_at
from cloud.reasoning.settings import ReasoningError


async def test_counters_are_served_in_prometheus_form_and_a_taken_port_is_said() -> None:
    async with shown_at("127.0.0.1:0", Metrics().exposition) as where, httpx.AsyncClient() as client:
        answer = await client.get(where)
        assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
        assert "talkthru_reasoning_questions_total 0" in answer.text
        taken = where.removeprefix("http://").removesuffix("/metrics")
        with pytest.raises(ReasoningError, match="cannot listen there"):
            async with shown_at(taken, Metrics().exposition):
                pass
