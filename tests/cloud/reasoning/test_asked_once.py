"""`talkthru reasoning FILE`, and which models `talkthru converse --model` takes: as an operator meets them."""

import asyncio
from pathlib import Path

import pytest

from talkthru.reasoning import run
from talkthru.scripted_model import Scripted, from_file
from talkthru.thinking import CannotThink, chosen

EXAMPLES = Path(__file__).parents[3] / "docs" / "examples"


async def test_each_model_is_asked_once_and_a_failing_one_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with Scripted(from_file(EXAMPLES / "scripted_model.json")) as model:
        text = (EXAMPLES / "reasoning.toml").read_text().replace("http://127.0.0.1:8072/v1", model.url)
        file = tmp_path / "cloud.toml"
        file.write_text(text.replace('"scripted-too"', '"scripted-busy"') + "\n[cloud]\n")
        assert await asyncio.to_thread(run, file, words="some munchables") == 1
        told = capsys.readouterr().out
    assert "offer apple_slices, cookie, 70% sure" in told
    assert "FAILED  busy: 429" in told
    assert len(model.asked) == 3


@pytest.mark.parametrize(
    ("model", "config", "cloud", "why"),
    [
        ("auto", EXAMPLES / "reasoning.toml", "127.0.0.1:1", "only the embedded cloud"),
        ("auto", None, "embedded", "say with --config FILE"),
        ("gpt", EXAMPLES / "reasoning.toml", "embedded", "there is no model 'gpt'"),
        ("auto", EXAMPLES / "integrations.toml", "embedded", "has no [reasoning] table"),
        ("auto", EXAMPLES / "nowhere.toml", "embedded", "cannot be read"),
    ],
)
def test_a_model_that_cannot_be_asked_is_said_with_what_to_do(
    model: str, config: Path | None, cloud: str, why: str
) -> None:
    with pytest.raises(CannotThink) as refused:
        chosen(model, config, cloud)
    assert why in str(refused.value)


def test_the_examples_can_be_meant() -> None:
    assert chosen("auto", EXAMPLES / "reasoning.toml", "embedded").said.big == ("large",)
    assert chosen("large", EXAMPLES / "reasoning.toml", "embedded").said.small == ("large",)
