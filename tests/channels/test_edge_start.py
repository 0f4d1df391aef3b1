"""Where the edge cannot start it says so in one line, and what to do."""

import asyncio
import json
import socket
import sys
from pathlib import Path

import pytest

from domain.menu_file import MenuError
from edge.config import ConfigError, load
from edge.session.knowing import load_menu
from talkthru.edge import DEMO_MENU

PROGRAM = "from talkthru.cli import main; main()"


async def refused(*options: object) -> str:
    """The one line that the process ends with."""
    command = (sys.executable, "-c", PROGRAM, "edge", *map(str, options))
    process = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.PIPE)
    try:
        async with asyncio.timeout(60):
            _, errors = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
    assert process.returncode == 2, errors.decode()
    assert "Traceback" not in errors.decode()
    return errors.decode().splitlines()[-1]


@pytest.mark.system
async def test_a_port_that_is_taken(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert f"port {port} is taken" in await refused("--listen", f"127.0.0.1:{port}", "--data", tmp_path)


@pytest.mark.system
async def test_a_folder_that_cannot_hold_data(tmp_path: Path) -> None:
    taken = tmp_path / "data"
    taken.write_text("a file")
    assert str(taken) in await refused("--listen", "127.0.0.1:0", "--data", taken)


def test_a_wrong_menu_names_file_path_and_field(tmp_path: Path) -> None:
    menu = tmp_path / "menu.json"
    with pytest.raises(MenuError, match=r"menu\.json: .*No such file"):
        load_menu(menu)
    menu.write_text("{")
    with pytest.raises(MenuError, match=r"menu\.json: \$: is not JSON"):
        load_menu(menu)
    wrong = json.loads(DEMO_MENU.read_text("utf-8"))
    wrong["items"][3]["variations"][0]["price_cents"] = "a dollar"
    menu.write_text(json.dumps(wrong))
    with pytest.raises(MenuError, match=r"menu\.json: items\[3\]\.variations\[0\]\.price_cents"):
        load_menu(menu)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('[edge]\n[[edge.devices]]\nid = "lane-1"\ntoken = "short"', r"edge\.toml: devices\.0\.token: "),
        ('[edge]\ndevices = [{id="a", token="12345678"}, {id="a", token="12345678"}]', "a is there twice"),
        ('[edge]\nlisten = "0.0.0.0:80"', "--insecure"),
        ('[edge]\nlisten = "nowhere"', "expected HOST:PORT"),
        ('[edge]\nrecogniser = "whisper"', "whisper_model"),
        ("[edge]\nlistne = 1", "listne"),
        ("[edge", r"edge\.toml: "),
    ],
)
def test_settings_that_cannot_be_meant(tmp_path: Path, text: str, problem: str) -> None:
    config = tmp_path / "edge.toml"
    config.write_text(text)
    with pytest.raises(ConfigError, match=problem) as error:
        load(config)
    assert "\n" not in str(error.value)


def test_the_command_line_wins_over_the_environment_and_that_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "edge.toml"
    config.write_text('[edge]\nsite = "file"\nlocation = "file"\ncloud = "file:1"')
    monkeypatch.setenv("TALKTHRU_EDGE_SITE", "environment")
    monkeypatch.setenv("TALKTHRU_EDGE_LOCATION", "environment")
    settings = load(config, site="given", menu=None)
    assert (settings.site, settings.location, settings.cloud) == ("given", "environment", "file:1")
