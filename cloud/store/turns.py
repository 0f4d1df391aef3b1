"""One at a time, by name: whoever works on an order is alone with it."""

import asyncio
from contextlib import AbstractAsyncContextManager
from typing import Protocol


class Turns(Protocol):
    def alone(self, name: str) -> AbstractAsyncContextManager[None]:
        """Waits until nobody else has that name. Raises StoreError where that cannot be known."""


class LocalTurns:
    """`Turns` among the tasks of one process. A name is forgotten when nobody has or awaits it: orders come and go
    all day."""

    def __init__(self) -> None:
        self._held: dict[str, tuple[asyncio.Lock, int]] = {}

    def alone(self, name: str) -> AbstractAsyncContextManager[None]:
        return _Alone(self._held, name)


class _Alone:
    def __init__(self, held: dict[str, tuple[asyncio.Lock, int]], name: str) -> None:
        self._held, self._name = held, name

    async def __aenter__(self) -> None:
        lock, users = self._held.get(self._name, (asyncio.Lock(), 0))
        self._held[self._name] = (lock, users + 1)
        try:
            await lock.acquire()
        except BaseException:  # cancelled while waiting: not ours, so only the count goes back
            self._leave()
            raise

    async def __aexit__(self, *_: object) -> None:
        self._held[self._name][0].release()
        self._leave()

    def _leave(self) -> None:
        lock, users = self._held[self._name]
        if users == 1:
            del self._held[self._name]
        else:
            self._held[self._name] = (lock, users - 1)
