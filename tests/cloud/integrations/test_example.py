"""The worked example of docs/integrations.md, as a reader would run it."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from talkthru.integrations import run

EXAMPLES = Path(__file__).parents[3] / "docs" / "examples"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("SHOP_TOKEN", "demo")
    monkeypatch.chdir(EXAMPLES.parents[1])
    program = [sys.executable, str(EXAMPLES / "shop_api.py"), "0"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as shop:
        assert shop.stdout is not None
        url = shop.stdout.readline().split()[-1]
        copy = tmp_path / "integrations.toml"
        copy.write_text((EXAMPLES / "integrations.toml").read_text().replace("http://127.0.0.1:9100", url))
        yield copy
        shop.kill()


def test_every_system_of_the_example_answers(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(file, phone="2025550101") == 0
    said = capsys.readouterr().out
    assert "3 records, 1 left out" in said
    assert "left out: product GIFT: price_cents is missing" in said
    assert "LAMP-B in st-1: 3" in said
    assert "1 found: looking up agreed" in said
    assert "Ada" not in said
    assert "lights 1+" in said


def test_a_secret_that_is_not_accepted_is_said_and_exits_with_1(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOP_TOKEN", "another-secret")
    assert run(file) == 1
    said = capsys.readouterr().out
    assert said.count("shop answered 401 (its secret is not accepted)") >= 3
    assert "another-secret" not in said


def test_a_table_that_cannot_be_meant_exits_with_2(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(file.read_text().replace('rows = "people"', 'rows = "people["', 1))
    assert run(file) == 2
    assert "is no JMESPath" in capsys.readouterr().err


def test_a_file_without_the_table_is_no_success(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.toml").write_text("")
    assert run(tmp_path / "empty.toml") == 2
    assert "has no [integrations] table" in capsys.readouterr().err
