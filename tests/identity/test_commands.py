"""`talkthru identity` and `talkthru token` as a person runs them, against a cloud that is a real process."""

import json
import re
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import structlog
from typer.testing import CliRunner

from edge.identity.certificate import load
from edge.identity.tokens import Token, Tokens
from talkthru.cli import app

pytestmark = pytest.mark.system
PROGRAM = (sys.executable, "-c", "from talkthru.cli import main; main()")


@dataclass
class Cloud:
    data: Path
    edges: str
    enrol: str


@pytest.fixture(scope="module")
def cloud(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cloud]:
    """`talkthru cloud` without `--insecure`, on free ports."""
    folder = tmp_path_factory.mktemp("cloud")
    command = (*PROGRAM, "cloud", "--listen", "127.0.0.1:0", "--data", str(folder), "--pos", "http://127.0.0.1:9")
    log = (folder / "log").open("w")
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True)
    assert process.stdout is not None
    said = process.stdout.readline() + process.stdout.readline()
    found = re.findall(r"127\.0\.0\.1:\d+", said)
    assert len(found) == 2, said + (folder / "log").read_text()
    yield Cloud(folder, *found)
    process.terminate()
    process.wait(20)
    process.stdout.close()
    log.close()


@pytest.fixture(autouse=True)
def logs() -> Iterator[None]:
    """A command sets its process's logs; here that is the tests'."""
    before = structlog.get_config()
    yield
    structlog.configure(**before)


def ran(*arguments: object, given: str | None = None, code: int = 0) -> str:
    """What a command printed, on both of its outputs; never a traceback."""
    result = CliRunner().invoke(app, [str(a) for a in arguments], input=given)
    said = result.output
    assert result.exit_code == code, said + repr(result.exception)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in said
    return said


def test_from_the_invitation_to_the_revocation(cloud: Cloud, tmp_path: Path) -> None:
    invitation, edge = tmp_path / "invitation.txt", tmp_path / "edge"
    here, there = ("--data", cloud.data), ("--data", edge)
    assert "identity enrol" in ran("identity", "invite", "--site", "loc-101", "--out", invitation, *here)
    assert stat.S_IMODE(invitation.stat().st_mode) == 0o600
    assert "never enrolled" in ran("identity", "status", *there, code=2)
    name = "spiffe://talkthru/tenant/main/site/loc-101/edge/edge-1"
    assert f"Enrolled as {name}" in ran("identity", "enrol", invitation, *there)
    assert "good, says the cloud" in ran("identity", "status", *there)
    line = ran("identity", "invite", "--site", "loc-102", *here).splitlines()[0]
    assert "loc-102" in ran("identity", "enrol", "-", "--data", tmp_path / "by-pipe", given=f"Here it is: {line}\n")
    assert "used before" in ran("identity", "enrol", invitation, "--data", tmp_path / "thief", code=2)
    assert load(tmp_path / "thief") is None
    assert "loc-101" in ran("identity", "list", *here)

    ran("identity", "revoke", "--site", "loc-101", "--why", "the box was stolen", *here)
    deadline = time.monotonic() + 10
    while "good" in (said := CliRunner().invoke(app, ["identity", "status", "--data", str(edge)]).output):
        assert time.monotonic() < deadline
        time.sleep(0.02)  # another process revoked it: it counts after its next look
    assert "revoked: the box was stolen" in " ".join(said.split())
    assert "revoked" in ran("identity", "list", *here)


def test_what_cannot_be_done_is_one_line(cloud: Cloud, tmp_path: Path) -> None:
    here = ("--data", cloud.data)
    assert "letters, digits" in ran("identity", "invite", "--site", "a site/with", *here, code=2)
    assert "no certificate of edge" in ran("identity", "revoke", "--site", "loc-999", *here, code=2)
    assert "No such file" in ran("identity", "enrol", tmp_path / "nothing", code=2)
    assert "begins with" in ran("identity", "enrol", "-", given="hello", code=2)
    assert "cut short" in ran("identity", "enrol", "-", given="talkthru-invitation-1.AAAA", code=2)
    (tmp_path / "cloud.toml").write_text('[cloud]\nlisten = "0.0.0.0:8070"\n')
    said = ran(
        "identity", "invite", "--site", "a", "--config", tmp_path / "cloud.toml", "--data", tmp_path / "c", code=2
    )
    assert "--address" in said
    (tmp_path / "broken" / "authority").mkdir(parents=True)
    (tmp_path / "broken" / "authority" / "authority.pem").write_text("no key")
    assert "restore it" in ran("identity", "list", "--data", tmp_path / "broken", code=2)


def test_an_operators_certificate_is_files_for_other_tools(cloud: Cloud, tmp_path: Path) -> None:
    ran("identity", "operator", "ada", "--out", tmp_path, "--data", cloud.data)
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == ["ca.crt", "operator.crt", "operator.key"]
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    here, there = ("--data", cloud.data), ("--cloud", cloud.edges, "--identity", tmp_path)
    assert "Nothing is stopped" in ran("stops", *there)
    assert "say whose" in ran("identity", "revoke", *here, code=2)
    assert "no certificate of operator 'eve'" in ran("identity", "revoke", "--operator", "eve", *here, code=2)
    assert "of ada" in ran("identity", "revoke", "--operator", "ada", "--why", "left us", *here)
    deadline = time.monotonic() + 10
    while "left us" not in (said := CliRunner().invoke(app, ["stops", *map(str, there)]).output):
        assert time.monotonic() < deadline, said
        time.sleep(0.02)  # another process revoked it: it counts after its next look


def test_the_text_door_calls_a_running_cloud_as_an_edge_of_this_machine(
    cloud: Cloud, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lines = '{"type":"start","channel":"lane"}\n{"type":"end"}\n'
    monkeypatch.setenv("TALKTHRU_CLOUD_DATA_DIR", str(cloud.data))
    assert '"link": "up"' in ran("converse", "--cloud", cloud.edges, given=lines)
    assert "text-door" in ran("identity", "list")
    assert "as whom?" in ran("converse", "--cloud", "127.0.0.1:9", code=2)
    assert "is not this machine" in ran("converse", "--cloud", "cloud.example:1", "--insecure", code=2)
    assert "holds no identity" in ran("converse", "--cloud", cloud.edges, "--identity", tmp_path, given=lines)


def test_what_a_cloud_keeps_is_its_owners_alone(cloud: Cloud) -> None:
    kept = [path for path in cloud.data.rglob("*") if path.is_file() and path.name != "log"]
    assert {path.name for path in kept} >= {"authority.pem", "serving.json", "cloud.db"}
    assert [path.name for path in kept if path.stat().st_mode & 0o077 and path.suffix != ".crt"] == []


def test_a_device_gets_a_token_and_loses_it(tmp_path: Path) -> None:
    edge, file = ("--data", tmp_path / "edge"), tmp_path / "token"
    role = ("--role", "crew")
    assert "has no role 'boss'" in ran("token", "issue", "a", "--channel", "headset", "--role", "boss", *edge, code=2)
    ran("token", "issue", "headset-1", "--channel", "headset", *role, "--out", file, *edge)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    text = file.read_text().strip()
    shown = json.loads(ran("token", "show", given=text))
    scope = [shown[name] for name in ("sub", "channel", "role", "site")]
    assert scope == ["headset-1", "headset", "crew", "loc-101"]
    tokens = Tokens.open(tmp_path / "edge", tenant="main", site="loc-101")
    assert isinstance(tokens.verified(text, now=time.time(), channel="headset", device="headset-1"), Token)
    ran("token", "revoke", "headset-1", *edge)
    tokens.refresh()
    assert not isinstance(tokens.verified(text, now=time.time(), channel="headset", device="headset-1"), Token)
    assert "Restart" in ran("token", "change-key", *edge)


def test_what_is_no_token_or_no_key_is_one_line(tmp_path: Path) -> None:
    assert "no token" in ran("token", "show", "nonsense", code=2)
    assert "which DEVICE" in ran("token", "revoke", "--data", tmp_path, code=2)
    (tmp_path / "devices.key").write_bytes(b"short")
    said = ran("token", "issue", "a", "--channel", "lane", "--data", tmp_path, code=2)
    assert "It was kept" in said
    (tmp_path / "denied_tokens.json").write_text("{")
    assert "Move it away" in ran("token", "revoke", "a", "--data", tmp_path, code=2)
