"""The way to a model or a tool's server: to the address that was said and no further, and so much of an answer.

An answer that is read to its end, however long, stalls everybody: a model's 10 MB in one piece held the loop for three
seconds, a stream of single letters kept a core busy until its time was over, a tool's 100 MB took a gigabyte. It
decides what is too long; redirects are not followed, for they would take a guest's words to another machine.
"""

from collections.abc import AsyncIterator
from typing import Any

import httpx2


class TooLong(Exception):
    """More than it was allowed to say; the rest is not read."""


def only_there(most: int) -> dict[str, Any]:
    """Settings of an `httpx2.AsyncClient`, or of what a library makes of it. most: bytes of one response."""

    async def asked(request: httpx2.Request) -> None:
        request.headers["Accept-Encoding"] = "identity"

    async def bounded(response: httpx2.Response) -> None:
        if response.headers.get("content-encoding", "identity") != "identity":  # it was not asked for, and may unfold
            raise TooLong
        assert isinstance(response.stream, httpx2.AsyncByteStream)
        response.stream = _Bounded(response.stream, most)

    return {
        "follow_redirects": False,
        "event_hooks": {"request": [asked], "response": [bounded]},
    }


class _Bounded(httpx2.AsyncByteStream):
    def __init__(self, stream: httpx2.AsyncByteStream, most: int) -> None:
        self._stream, self._left = stream, most

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._stream:
            self._left -= len(part)
            if self._left < 0:
                raise TooLong
            yield part

    async def aclose(self) -> None:
        await self._stream.aclose()
