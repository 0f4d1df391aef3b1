"""The ways in which a store's link breaks, and how one is broken and mended; for `bench link-outage`.

A fault is lines for the proxy between edge and cloud, or something that happens to the cloud's own process.
"""

import signal
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from talkthru.demo.store import Store


@dataclass(frozen=True, slots=True)
class Fault:
    """proxy: lines of `talkthru.faults`. cloud: stopped (it lives and says nothing) or killed."""

    proxy: tuple[str, ...] = ()
    cloud: str = ""


NO_FAULT = "no fault"
STOPPED, KILLED = "stopped", "killed"
FAULTS: dict[str, Fault] = {
    NO_FAULT: Fault(),
    "400 ms later": Fault(("latency 0.4",)),
    "up to 600 ms of jitter": Fault(("jitter 0.6",)),
    "10 % lost": Fault(("lossy 0.1",)),
    "reset, once": Fault(("reset",)),
    "refused": Fault(("down",)),
    "blackhole": Fault(("blackhole",)),
    "half-open": Fault(("half-open",)),
    "nothing goes up": Fault(("blackhole up",)),
    "nothing comes down": Fault(("blackhole down",)),
    "stalled": Fault(("stall",)),
    "cloud stopped": Fault(cloud=STOPPED),
    "cloud killed": Fault(cloud=KILLED),
}
QUICK = (NO_FAULT, "refused", "blackhole")

Tell = Callable[[str], Awaitable[object]]


async def strike(fault: Fault, store: Store, tell: Tell) -> None:
    """The fault begins. `tell` carries a line to the proxy that is in between."""
    for line in fault.proxy:
        await tell(line)
    match fault.cloud:
        case "stopped":
            store.cloud.send(signal.SIGSTOP)
        case "killed":
            store.cloud.kill()


async def mend(fault: Fault, store: Store, tell: Tell) -> None:
    """All is well again; a cloud that was killed has been started, and may not listen yet."""
    match fault.cloud:
        case "stopped":
            store.cloud.send(signal.SIGCONT)
        case "killed":
            await store.cloud.again()
    if fault.proxy:
        await tell("heal")
