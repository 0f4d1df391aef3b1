"""A [reasoning] table that cannot be meant is refused with file, line and reason; a secret is never in it."""

from pathlib import Path

import pytest

from cloud.config import load
from cloud.reasoning.settings import ReasoningError, read

GOOD = """
[reasoning]
small = ["local"]
big = ["large"]

[reasoning.models.local]
kind = "openai"
url = "http://127.0.0.1:8000/v1"
model = "m"

[reasoning.models.large]
kind = "anthropic"
model = "l"
secret = { env = "TALKTHRU_TEST_KEY" }
input_cents_per_million = 300

[reasoning.budgets]
order = { cents = 2.5 }
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TALKTHRU_TEST_KEY", "sk-secret-0123456789")
    return tmp_path / "cloud.toml"


def test_a_table_is_read_with_its_secrets_and_shows_none(file: Path) -> None:
    file.write_text(GOOD)
    found = read(file)
    assert found is not None
    assert found.secrets["large"].reveal() == "sk-secret-0123456789"
    assert "sk-secret" not in repr(found) + str(found.secrets["large"])
    assert found.said.budgets.limits()["order"].micros == 25_000
    assert found.said.models["large"].cost(1_000_000, 0).micros == 3_000_000


def test_a_cloud_without_the_table_has_no_models(file: Path) -> None:
    file.write_text("[cloud]\n")
    assert read(file) is None
    assert load(file).reasoning is None


def test_the_clouds_own_file_may_hold_the_table(file: Path) -> None:
    file.write_text("[cloud]\n" + GOOD)
    assert load(file).reasoning == file


def test_one_model_can_be_chosen_alone(file: Path) -> None:
    file.write_text(GOOD)
    found = read(file)
    assert found is not None
    assert found.only("large").said.small == ("large",)
    with pytest.raises(ReasoningError, match="there is no model 'gpt'"):
        found.only("gpt")


@pytest.mark.parametrize(
    ("was", "now", "line", "said"),
    [
        ('small = ["local"]', 'small = ["lokal"]', 3, "there is no model 'lokal'"),
        ('small = ["local"]', "", 6, "nobody would ask it"),
        ('kind = "openai"', 'kind = "openapi"', 7, "'openai' or 'anthropic'"),
        ('url = "http://127.0.0.1:8000/v1"', 'url = "127.0.0.1:8000"', 6, "expected http://host:port/path"),
        ('url = "http://127.0.0.1:8000/v1"', 'url = "http://models.example/v1"', 6, "a guest's words can be read"),
        ('url = "http://127.0.0.1:8000/v1"', "", 6, "say where the endpoint is"),
        ('secret = { env = "TALKTHRU_TEST_KEY" }', 'secret = "sk-in-the-file"', 14, "does not belong in this file"),
        ('secret = { env = "TALKTHRU_TEST_KEY" }', "", 11, "lets nobody in without one"),
        ('env = "TALKTHRU_TEST_KEY"', 'env = "NOT_SET_ANYWHERE"', 14, "NOT_SET_ANYWHERE"),
        ("order = { cents = 2.5 }", "order = { cents = -1 }", 18, "greater than or equal to 0"),
        ("[reasoning.budgets]", '[reasoning]\nprompt = "nice-1"\n[reasoning.budgets]', 0, "is not TOML"),
        ('small = ["local"]', 'small = ["local"]\nprompt = "nice-1"', 4, "there is no prompt 'nice-1'"),
        ('model = "m"', 'model = "m"\ntemprature = 1', 10, "Extra inputs"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_file_line_and_reason(
    file: Path, was: str, now: str, line: int, said: str
) -> None:
    file.write_text(GOOD.replace(was, now, 1))
    with pytest.raises(ReasoningError) as refused:
        read(file)
    assert said in str(refused.value)
    assert str(file) in str(refused.value)
    assert "sk-in-the-file" not in str(refused.value)
    assert not line or f"line {line}:" in str(refused.value)
