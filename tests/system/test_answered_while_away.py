"""A real edge is killed between the guest's yes and the till's answer; the guest who waits hears what became of it."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from cloud import catalog
from cloud.integrations.pos import PosOrder, Ticket
from cloud.integrations.simulated_pos import SimulatedPos
from talkthru.demo.bank import Bank
from talkthru.demo.device import LaneDevice, Message
from talkthru.demo.visit import Visit, attend
from tests.cloud.processes import running_cloud
from tests.cloud.test_pos import serving
from tests.system.test_edge_killed import TOKEN, kill, menu_at_any_hour, running_edge, told

pytestmark = [pytest.mark.slow, pytest.mark.system]
BACK_AFTER_S = 1.5  # as a device that tries again


class SlowTill(SimulatedPos):
    """Says nothing until it is let, and then that everything costs a euro more."""

    def __init__(self, sold: catalog.Catalog) -> None:
        super().__init__(sold)
        self.asked, self.may_answer = asyncio.Event(), asyncio.Event()
        items = sold.held[0].menu.items
        self.faults.prices = {f"{i.id}/{v.id}": v.price_cents + 100 for i in items for v in i.variations}

    async def create(self, ticket: Ticket) -> PosOrder:
        self.asked.set()
        await self.may_answer.wait()
        return await super().create(ticket)


async def test_the_tills_answer_to_an_order_of_before_the_fall_is_told_to_the_guest(tmp_path: Path) -> None:
    bank = Bank()
    order = next(o for o in bank.orders if len(o.openings) == 1 and all("item" in line.form for line in o.lines))
    menu = menu_at_any_hour(tmp_path)
    till = SlowTill(catalog.load([menu]))
    async with serving(till) as pos_url, running_cloud(tmp_path / "cloud", pos_url, menus=[str(menu)]) as cloud:
        more = f'cloud = "{cloud.address}"\ncloud_insecure = true\n'
        async with running_edge(tmp_path, more=more) as address:
            uri, killed = f"ws://{address}/v1/lane/lane-1", asyncio.Event()

            async def fall() -> None:
                await till.asked.wait()
                await kill(address)
                killed.set()

            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(fall())
                with suppress(Exception):  # the device loses its edge in the middle of the visit
                    async with LaneDevice(uri, TOKEN) as lane:
                        await attend(lane, bank, Visit(order))
                await killed.wait()
            till.may_answer.set()
            await asyncio.sleep(BACK_AFTER_S)
            async with LaneDevice(uri, TOKEN) as lane:
                await told(lane, says("I was away for a moment"))
                await told(lane, says("The price changed"))


def says(words: str) -> Callable[[Message], bool]:
    def wanted(message: Message) -> bool:
        return message.kind == "say" and words in message.data["text"]

    return wanted
