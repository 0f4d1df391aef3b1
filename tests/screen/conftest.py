"""The store's screen: at HTTP, and in a browser where there is one."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from tests.screen.store import PINS, Store, open_store

CSRF = re.compile(r'name="csrf" value="([^"]+)"')


class Browser:
    """One member's way in without a browser: the cookie and the form's secret."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client
        self.csrf = ""

    async def log_in(self, member: str, pin: str | None = None) -> httpx.Response:
        form = {"member": member, "pin": PINS[member] if pin is None else pin}
        answer = await self.client.post("/staff/login", data=form)
        if found := CSRF.search((await self.client.get("/staff")).text):
            self.csrf = found[1]
        return answer

    async def act(self, act: str, about: str, **form: str) -> httpx.Response:
        form = {"csrf": self.csrf, "about": about} | form
        return await self.client.post(f"/staff/act/{act}", data=form, headers={"Accept": "application/json"})


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with open_store(tmp_path) as made:
        yield made


As = Callable[[str], Awaitable[Browser]]


@pytest.fixture
async def at(store: Store) -> AsyncIterator[As]:
    """A member, logged in."""
    clients = []

    async def log_in(member: str) -> Browser:
        clients.append(store.client())
        browser = Browser(clients[-1])
        assert (await browser.log_in(member)).status_code == 303
        return browser

    yield log_in
    for client in clients:
        await client.aclose()


@asynccontextmanager
async def nobody(store: Store) -> AsyncIterator[Browser]:
    async with store.client() as client:
        yield Browser(client)
