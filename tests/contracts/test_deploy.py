"""The files of `deploy/` say what the programs understand: settings, ports, probes, names of each other's parts."""

import asyncio
import configparser
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from cloud.config import PREFIX, CloudConfig, split_address
from cloud.embedded import EmbeddedCloud
from cloud.integrations.simulated_pos import SimulatedPos
from talkthru.cli import app
from talkthru.healthy import serves
from tests.cloud.world import StandingClock, demo_catalog

DEPLOY = Path(__file__).parents[2] / "deploy"
KUBERNETES: list[dict[str, Any]] = list(yaml.safe_load_all((DEPLOY / "kubernetes/cloud.yaml").read_text()))
COMPOSE: dict[str, Any] = yaml.safe_load((DEPLOY / "compose/compose.yaml").read_text())
SECRET = {"TALKTHRU_CLOUD_DATABASE_URL"}


def of_kind(kind: str, name: str = "talkthru-cloud") -> dict[str, Any]:
    (found,) = [one for one in KUBERNETES if one["kind"] == kind and one["metadata"]["name"] == name]
    return found


def settings() -> dict[str, dict[str, str]]:
    """By file, what a tier is told in its environment."""
    compose = {k: v for n in ("cloud-1", "cloud-2") for k, v in COMPOSE["services"][n]["environment"].items()}
    container = of_kind("Deployment")["spec"]["template"]["spec"]["containers"][0]
    told = {row["name"]: "postgresql://u:p@h/d" for row in container["env"]} | of_kind("ConfigMap")["data"]
    return {"compose": compose, "kubernetes": told}


@pytest.mark.parametrize("file", ["compose", "kubernetes"])
def test_every_setting_is_one_and_the_tier_takes_them_together(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    told = settings()[file]
    assert {name.removeprefix(PREFIX).lower() for name in told} <= set(CloudConfig.model_fields)
    for name, value in told.items():
        monkeypatch.setenv(name, "postgresql://u:p@h/d" if name in SECRET else value)
    config = CloudConfig()
    assert config.address and not config.insecure and config.log_json


def test_what_is_secret_is_in_no_file() -> None:
    assert not SECRET & of_kind("ConfigMap")["data"].keys()
    for file in DEPLOY.rglob("*"):
        if file.is_file() and file.suffix != ".md":
            assert not re.search(r"(?i)(password|token|secret)\s*[:=]\s*['\"]?[a-z0-9]{8,}", file.read_text()), file


def test_ports_of_the_service_are_those_that_the_tier_listens_on() -> None:
    data, container = of_kind("ConfigMap")["data"], of_kind("Deployment")["spec"]["template"]["spec"]["containers"][0]
    listened = {split_address(data[f"{PREFIX}LISTEN"])[1], split_address(data[f"{PREFIX}ENROL"])[1]}
    assert {port["containerPort"] for port in container["ports"]} == listened
    named = {port["name"] for port in container["ports"]}
    assert {port["targetPort"] for port in of_kind("Service")["spec"]["ports"]} <= named


def test_a_container_is_confined_bounded_and_probed() -> None:
    pod = of_kind("Deployment")["spec"]["template"]["spec"]
    assert pod["securityContext"]["runAsNonRoot"]
    for container in (*pod["initContainers"], *pod["containers"]):
        assert container["resources"]["limits"]["memory"] and container["resources"]["requests"]
        assert container["securityContext"]["readOnlyRootFilesystem"]
        assert ":" in container["image"] and not container["image"].endswith(":latest")
    (cloud,) = pod["containers"]
    assert {"startupProbe", "readinessProbe", "livenessProbe"} <= cloud.keys()
    volumes, mounted = {v["name"] for v in pod["volumes"]}, {m["name"] for m in cloud["volumeMounts"]}
    assert mounted <= volumes


@pytest.mark.parametrize("unit", ["talkthru-edge", "talkthru-cloud"])
def test_a_unit_starts_a_program_that_there_is_and_does_not_start_again_what_cannot_start(unit: str) -> None:
    parsed = configparser.RawConfigParser(strict=False)
    parsed.optionxform = str  # type: ignore[assignment,method-assign]
    parsed.read(DEPLOY / f"systemd/{unit}.service")
    program = parsed["Service"]["ExecStart"].split()
    assert program[1] in {
        command.name or getattr(command.callback, "__name__", "") for command in app.registered_commands
    }
    assert (parsed["Service"]["Restart"], parsed["Service"]["RestartPreventExitStatus"]) == ("always", "2")


def test_the_images_are_built_from_what_the_wheel_is_made_of() -> None:
    said = (DEPLOY / "Dockerfile").read_text()
    root = DEPLOY.parent
    for folder in ("domain", "protos", "edge", "cloud", "models", "talkthru"):
        assert f"COPY {folder} {folder}" in said and (root / folder).is_dir()
    assert "constraints.txt" in said and "USER 10001" in said


async def test_the_probe_says_whether_a_tier_serves() -> None:
    catalog = demo_catalog()
    async with EmbeddedCloud(catalog, SimulatedPos(catalog), StandingClock()) as tier:
        assert await asyncio.to_thread(serves, tier.address, None) == ""
        gone = tier.address
    assert gone in await asyncio.to_thread(serves, gone, None)
    assert "No such file" in serves(gone, Path("no-such.pem"))


def test_what_is_sent_to_a_builder_is_what_it_copies_and_nothing_secret() -> None:
    root = DEPLOY.parent
    first, *let_in = [line for line in (root / ".dockerignore").read_text().splitlines() if line[:1] not in ("", "#")]
    copied = [
        name
        for line in (DEPLOY / "Dockerfile").read_text().splitlines()
        if line.startswith("COPY ") and "--from" not in line
        for name in line.split()[1:-1]
    ]
    assert first == "*"
    assert {line.removeprefix("!") for line in let_in if line.startswith("!")} == set(copied)
