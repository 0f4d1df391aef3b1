"""Catalogs that came from the cloud, taken up one after another beside the watch that brought them.

A catalog of 20,000 items takes half a minute of a small box to be read and to be heard. Whoever waited for that would
hear no heartbeat meanwhile, give the link up, and look for it no more until the menu is in use: orders would wait for a
menu. It decides nothing about a catalog (`edge.menus`), only when it is its turn.
"""

from collections import deque
from collections.abc import Awaitable, Callable

import structlog

from edge.link.alarm import Alarm, Clock
from edge.link.exchange import MenuDelta, MenuSnapshot
from edge.link.sync import StartOver
from edge.menus import Menus
from edge.session.setting import Knowledge

log = structlog.get_logger()

MOST = 16  # that wait; a menu is changed by hand, and what is too much is asked for whole


class MenuNews:
    """`came` for each, in order; `run` for ever. start_over: called where the whole catalog is needed."""

    def __init__(
        self,
        menus: Menus,
        use: Callable[[Knowledge], Awaitable[None]],
        *,
        clock: Clock,
        start_over: Callable[[], None],
    ) -> None:
        self._menus, self._use, self._start_over = menus, use, start_over
        self._waiting: deque[MenuSnapshot | MenuDelta] = deque()
        self._alarm = Alarm(clock)

    def came(self, event: MenuSnapshot | MenuDelta) -> None:
        if isinstance(event, MenuSnapshot):
            self._waiting.clear()  # it is the whole: what it replaces need not be read
        if len(self._waiting) >= MOST:
            self._give_up()
            return
        self._waiting.append(event)
        self._alarm.ring()

    async def run(self) -> None:
        while True:
            while self._waiting:
                event = self._waiting.popleft()
                try:
                    await self._menus.take(event, self._use)
                except StartOver:
                    self._give_up()
                except Exception:  # a task's root: a catalog that cannot be used is reported, the store goes on
                    log.exception("catalog.failed", cursor=event.cursor)
            await self._alarm.wait(None)

    def _give_up(self) -> None:
        self._waiting.clear()
        self._start_over()
