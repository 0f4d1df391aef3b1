"""The way to a provider: no further than the address that was said, and no more of an answer than was asked for.

An answer that is read to its end, however long, stalls everybody: 10 MB in one piece held the loop for three seconds,
a stream of single letters kept a core busy until its time was over. It decides what is too long; redirects are not
followed, for they would take a guest's words to another machine.
"""

from collections.abc import AsyncIterator
from typing import Any

import httpx2

A_TOKEN = 700  # bytes of a stream for each: an event around a few letters is some 250, and 400 in Anthropic's form
BESIDES = 64 << 10  # beginning, end, pings, what a tool was called with


class TooLong(Exception):
    """More than it was allowed to say; the rest is not read."""


def only_there(output_tokens: int) -> dict[str, Any]:
    """Settings of a provider's HTTP client (`DefaultAsyncHttpxClient` of either library)."""
    most = BESIDES + A_TOKEN * output_tokens

    async def bounded(response: httpx2.Response) -> None:
        if response.headers.get("content-encoding", "identity") != "identity":  # it was not asked for, and may unfold
            raise TooLong
        assert isinstance(response.stream, httpx2.AsyncByteStream)
        response.stream = _Bounded(response.stream, most)

    return {
        "follow_redirects": False,
        "headers": {"Accept-Encoding": "identity"},
        "event_hooks": {"response": [bounded]},
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
