"""The stop button of a real edge without a cloud: the lane falls silent, the guest hears who comes, so it stays."""

import re
from pathlib import Path

import httpx
import pytest

from edge.screen.staff import Member, StaffFile, hashed
from talkthru.demo.device import LaneDevice
from tests.system.test_edge_killed import TOKEN, hung_up, kill, running_edge, told

pytestmark = pytest.mark.system
COMING = "Somebody is on the way."


async def stopped(address: str) -> str:
    """Logs in and presses the lane's stop button; what the screen says."""
    async with httpx.AsyncClient(base_url=f"http://{address}") as client:
        assert (await client.post("/staff/login", data={"member": "ana", "pin": "739214"})).status_code == 303
        page = (await client.get("/staff")).text
        found = re.search(r'name="csrf" value="([^"]+)"', page)
        assert found
        form = {"csrf": found[1], "about": "lane-1"}
        answer = await client.post("/staff/act/stop", data=form, headers={"Accept": "application/json"})
        return str(answer.json()["key"])


async def test_a_stopped_lane_says_that_a_person_comes_and_stays_stopped_when_the_edge_is_killed(
    tmp_path: Path,
) -> None:
    StaffFile(tmp_path / "data").put(Member("ana", "Ana", "manager", hashed("739214")))
    async with running_edge(tmp_path) as address:
        uri = f"ws://{address}/v1/lane/lane-1"
        async with LaneDevice(uri, TOKEN) as lane:
            await lane.arrive()
            await told(lane, lambda m: m.kind == "bot-started-speaking")  # in the middle of the greeting
            assert await stopped(address) == "stopped"
            await told(lane, lambda m: m.kind == "say" and m.data["text"] == COMING)
            await kill(address)
            await hung_up(lane)
        async with LaneDevice(uri, TOKEN) as lane:
            await told(lane, lambda m: m.kind == "welcome")
            assert await stopped(address) == "stopped", "whoever stopped it first is remembered"
            await lane.leave()
            await lane.arrive()
            assert (await told(lane, lambda m: m.kind == "say")).data["text"] == COMING, "the next guest, too"
