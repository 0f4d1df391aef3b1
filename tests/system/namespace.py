"""A network of its own for one process: a namespace and a cable (veth) to it, taken down at the end. Needs root.

The kernel breaks what a proxy cannot: a cable that is pulled, a route that leads nowhere, an address that goes.
"""

import asyncio
import os
import random
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass


def unavailable() -> str:
    """Why there can be none here; empty: there can."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "network namespaces need root"
    return "" if shutil.which("ip") else "network namespaces need `ip` (iproute2)"


class NoNamespace(Exception):
    """The kernel did not let us."""


async def ip(*arguments: str) -> None:
    """Raises NoNamespace with what `ip` said."""
    process = await asyncio.create_subprocess_exec("ip", *arguments, stderr=asyncio.subprocess.PIPE)
    _, said = await process.communicate()
    if process.returncode:
        raise NoNamespace(f"ip {' '.join(arguments)}: {said.decode().strip()}")


@dataclass(frozen=True, slots=True)
class Cable:
    """`name`: the namespace. `near` and `far`: the cable's ends, here and inside, and their addresses."""

    name: str
    near: str
    far: str
    here: str
    there: str

    @property
    def inside(self) -> tuple[str, ...]:
        """Before a command that is to run there."""
        return ("ip", "netns", "exec", self.name)

    async def pull(self) -> None:
        """The cable is out: both ends see it."""
        await ip("link", "set", self.near, "down")

    async def plug_in(self) -> None:
        await ip("link", "set", self.near, "up")

    async def swallow(self) -> None:
        """What is sent towards the store vanishes, and nobody is told."""
        await ip("route", "add", "blackhole", f"{self.there}/32")

    async def spit_out(self) -> None:
        await ip("route", "del", "blackhole", f"{self.there}/32")

    async def mute(self) -> None:
        """What the store sends vanishes; it still hears."""
        await ip("-n", self.name, "route", "add", "blackhole", f"{self.here}/32")

    async def unmute(self) -> None:
        await ip("-n", self.name, "route", "del", "blackhole", f"{self.here}/32")

    async def lose_address(self) -> None:
        """As a lease that was not renewed: there is no way out of the store."""
        await ip("-n", self.name, "addr", "del", f"{self.there}/30", "dev", self.far)

    async def get_address(self) -> None:
        await ip("-n", self.name, "addr", "add", f"{self.there}/30", "dev", self.far)


@asynccontextmanager
async def namespace() -> AsyncIterator[Cable]:
    """Raises NoNamespace where the kernel has none."""
    tag, net = (
        f"{os.getpid() % 10_000}{random.randrange(100)}",
        f"10.{random.randrange(64, 128)}.{random.randrange(256)}",
    )
    cable = Cable(f"talkthru{tag}", f"tt{tag}a", f"tt{tag}b", f"{net}.1", f"{net}.2")
    await ip("netns", "add", cable.name)
    try:
        await ip("link", "add", cable.near, "type", "veth", "peer", "name", cable.far, "netns", cable.name)
        await ip("addr", "add", f"{cable.here}/30", "dev", cable.near)
        await ip("link", "set", cable.near, "up")
        await ip("-n", cable.name, "addr", "add", f"{cable.there}/30", "dev", cable.far)
        for device in ("lo", cable.far):
            await ip("-n", cable.name, "link", "set", device, "up")
        yield cable
    finally:
        await ip("netns", "del", cable.name)  # and the cable with it
