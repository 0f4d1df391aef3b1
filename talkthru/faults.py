"""A TCP proxy that makes a link bad, live: for the demo, for tests, and for
trying an installation.

    python -m talkthru.faults --listen 127.0.0.1:7100 --to 127.0.0.1:7000

Faults are lines on standard input or on the control port; each is answered by
one line:

    latency 0.2    every byte takes that many seconds longer, each way; 0 ends
                   it
    jitter 0.3     every chunk takes up to that much longer, each another time;
                   order is kept; 0 ends it
    lossy 0.05     that share of the chunks comes one retransmission (0.2 s)
                   late, and all behind it; 0 ends it
    stall          nothing passes, nothing is lost: what a lost packet looks
                   like to TCP, for longer
    blackhole      bytes vanish, connections stay open; `blackhole up` or
                   `blackhole down` for one direction
    half-open      the server's end of every connection is gone and the
                   client's end does not know; new ones are whole
    reset          every connection is reset, once
    cut 1000       the connection that carries the next 1000th byte is reset
                   there, once
    down           refused: every connection is reset and nobody listens
    heal           all is well again; connections that lost bytes are reset,
                   as by a router that forgot them
    status         how many connections and bytes there were

It decides nothing about what it carries, and knows no protocol above TCP.
"""

import argparse
import asyncio
import random
import socket
import struct
import sys
from collections.abc import Sequence
from dataclasses import dataclass

COMMANDS = (
    "latency S | jitter S | lossy P | stall | blackhole [up|down] | half-open | reset | cut N | down | heal | status"
)
CHUNK = 16 * 1024
HELD_CHUNKS = 64  # a direction under latency holds this much (1 MiB), then stops reading: as a full pipe does
RETRANSMISSION_S = 0.2  # Linux' smallest retransmission time-out

RESET_ON_CLOSE = struct.pack("ii", 1, 0)  # SO_LINGER without time: close sends a reset instead of an end
UP, DOWN = "up", "down"  # towards the server, towards the client


@dataclass
class Carried:
    """What went through, for reports: bytes towards the server, towards the client, and connections accepted."""

    up: int = 0
    down: int = 0
    connections: int = 0

    def __str__(self) -> str:
        return f"connections={self.connections} up={self.up} down={self.down}"


class FaultProxy:
    """Carries TCP between its own port and `host`:`port`, as badly as it is told to.

    `start` and `stop` frame its life; in between every method takes effect at once, on open connections too.
    """

    def __init__(self, host: str, port: int, *, seed: int = 0) -> None:
        self._upstream = (host, port)
        self._random = random.Random(seed)
        self._server: asyncio.Server | None = None
        self._listen = ("127.0.0.1", 0)
        self._pairs: dict[asyncio.Task[None], _Pair] = {}
        self._passing = asyncio.Event()
        self._passing.set()
        self._latency_s = 0.0
        self._jitter_s = 0.0
        self._lossy = 0.0
        self._swallowed: frozenset[str] = frozenset()
        self._cut_in: int | None = None
        self.carried = Carried()

    @property
    def address(self) -> str:
        return f"{self._listen[0]}:{self._listen[1]}"

    async def start(self, *, host: str = "127.0.0.1", port: int = 0) -> str:
        """Listens; port 0 takes a free one. Returns host:port. Raises OSError when the port is taken."""
        self._listen = (host, port)
        await self._open()
        return self.address

    async def stop(self) -> None:
        self.reset()
        await self._shut()

    async def __aenter__(self) -> "FaultProxy":
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    # ---- faults

    def latency(self, seconds: float) -> None:
        self._latency_s = seconds

    def jitter(self, seconds: float) -> None:
        self._jitter_s = seconds

    def lossy(self, share: float) -> None:
        self._lossy = share

    def stall(self) -> None:
        self._passing.clear()

    def blackhole(self, *directions: str) -> None:
        self._swallowed = frozenset(directions or (UP, DOWN))

    def half_open(self) -> None:
        for pair in list(self._pairs.values()):
            pair.lose_server()

    def reset(self) -> None:
        for pair in list(self._pairs.values()):
            pair.abort()

    def cut_after(self, count: int) -> None:
        self._cut_in = count

    async def down(self) -> None:
        self.reset()
        await self._shut()

    async def heal(self) -> None:
        self._latency_s = self._jitter_s = self._lossy = 0.0
        self._swallowed, self._cut_in = frozenset(), None
        for pair in list(self._pairs.values()):
            if pair.lost_bytes:
                pair.abort()
        self._passing.set()
        await self._open()

    async def obey(self, line: str) -> str:
        """One line of the module's language. Returns what to answer; never raises for what a person may type."""
        match line.split():
            case ["latency", seconds] if _number(seconds) is not None:
                self.latency(float(seconds))
            case ["jitter", seconds] if _number(seconds) is not None:
                self.jitter(float(seconds))
            case ["half-open"]:
                self.half_open()
            case ["lossy", share] if _number(share) is not None:
                self.lossy(float(share))
            case ["cut", count] if count.isdecimal():
                self.cut_after(int(count))
            case ["stall"]:
                self.stall()
            case ["blackhole", *directions] if set(directions) <= {UP, DOWN}:
                self.blackhole(*directions)
            case ["reset"]:
                self.reset()
            case ["down"]:
                await self.down()
            case ["heal"]:
                await self.heal()
            case ["status"]:
                return f"ok {'listening' if self._server else 'refusing'} open={len(self._pairs)} {self.carried}"
            case _:
                return f"error: {COMMANDS}"
        return "ok"

    # ---- carrying

    async def _open(self) -> None:
        if self._server is None:
            host, port = self._listen
            self._server = await asyncio.start_server(self._accept, host, port)
            self._listen = (host, self._server.sockets[0].getsockname()[1])

    async def _shut(self) -> None:
        server, self._server = self._server, None
        if server is not None:
            server.close()
            await asyncio.gather(*self._pairs, return_exceptions=True)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self.carried.connections += 1
        pair = _Pair(task, writer)
        self._pairs[task] = pair
        try:
            upstream_reader, pair.upstream = await asyncio.open_connection(*self._upstream)
            async with asyncio.TaskGroup() as both:
                both.create_task(self._carry(reader, pair.upstream, UP, pair))
                both.create_task(self._carry(upstream_reader, writer, DOWN, pair))
        except OSError:
            pair.reset()  # the server refused
        except asyncio.CancelledError:
            pass  # this task's root, and its end by `abort`: Python 3.11 reports a cancelled one as an error
        finally:
            pair.close()
            del self._pairs[task]

    async def _carry(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, direction: str, pair: "_Pair"
    ) -> None:
        """One direction until either end closes it; a full pipe stops reading."""
        held: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue(HELD_CHUNKS)
        async with asyncio.TaskGroup() as ends:
            ends.create_task(self._take_in(reader, held))
            ends.create_task(self._give_out(held, writer, direction, pair))

    async def _take_in(self, reader: asyncio.StreamReader, held: asyncio.Queue[tuple[float, bytes]]) -> None:
        now = asyncio.get_running_loop().time
        data = b"-"
        while data:
            try:
                data = await reader.read(CHUNK)
            except OSError:
                data = b""
            late = RETRANSMISSION_S if self._random.random() < self._lossy else 0.0
            late += self._random.random() * self._jitter_s
            await held.put((now() + self._latency_s + late, data))

    async def _give_out(
        self, held: asyncio.Queue[tuple[float, bytes]], writer: asyncio.StreamWriter, direction: str, pair: "_Pair"
    ) -> None:
        now = asyncio.get_running_loop().time
        while True:
            due, data = await held.get()
            if (wait := due - now()) > 0:
                await asyncio.sleep(wait)
            await self._passing.wait()
            if pair.server_lost and direction == UP and not data:
                pair.abort()  # the client gave up
                return
            if direction in self._swallowed or pair.server_lost:
                pair.lost_bytes = True
                continue
            if not data:
                writer.close()  # this end said it is done: pass that on
                return
            if self._cut_in is not None and len(data) > self._cut_in:
                data, self._cut_in = data[: self._cut_in], None
                writer.write(data)
                pair.abort()
                return
            if self._cut_in is not None:
                self._cut_in -= len(data)
            setattr(self.carried, direction, getattr(self.carried, direction) + len(data))
            try:
                writer.write(data)
                await writer.drain()
            except OSError:
                if not pair.server_lost:
                    pair.abort()
                    return


class _Pair:
    """The two sockets of one carried connection, and the task that carries."""

    def __init__(self, task: asyncio.Task[None], client: asyncio.StreamWriter) -> None:
        self.task = task
        self.client = client
        self.upstream: asyncio.StreamWriter | None = None
        self.lost_bytes = self.server_lost = False

    def lose_server(self) -> None:
        """The server sees a reset; the client sees nothing, and is not answered any more."""
        self.server_lost = True
        if self.upstream is not None:
            self._reset(self.upstream)

    def abort(self) -> None:
        """As `reset`, and ends the carrying, also where a fault holds it up."""
        self.reset()
        self.task.cancel()

    def reset(self) -> None:
        """Resets both ends, whatever is still in their buffers."""
        for writer in self._writers():
            self._reset(writer)

    @staticmethod
    def _reset(writer: asyncio.StreamWriter) -> None:
        connection = writer.get_extra_info("socket")
        if connection is not None and not writer.transport.is_closing():
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)
        writer.transport.abort()

    def close(self) -> None:
        """Both ends, after what is in their buffers."""
        for writer in self._writers():
            writer.close()

    def _writers(self) -> list[asyncio.StreamWriter]:
        return [writer for writer in (self.client, self.upstream) if writer is not None]


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if 0.0 <= value < 3600.0 else None


# ---- as a program


def _host_port(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if not port.isdecimal():
        raise argparse.ArgumentTypeError(f"write host:port, not {text!r}")
    return host or "127.0.0.1", int(port)


async def serve(listen: tuple[str, int], to: tuple[str, int], control: tuple[str, int] | None, *, seed: int) -> None:
    """Until standard input ends (or, with a control port, for ever). Prints one line when it is ready."""
    proxy = FaultProxy(*to, seed=seed)
    await proxy.start(host=listen[0], port=listen[1])

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while line := await reader.readline():
                writer.write((await proxy.obey(line.decode("utf-8", "replace")) + "\n").encode())
                await writer.drain()
        except (OSError, ValueError):
            pass  # whoever spoke hung up, or sent a line without end
        finally:
            writer.close()

    server = await asyncio.start_server(talk, *control) if control else None
    ends = f" control={server.sockets[0].getsockname()[1]}" if server else ""
    print(f"faults listening={proxy.address} to={to[0]}:{to[1]}{ends}", flush=True)
    try:
        while line := await asyncio.to_thread(sys.stdin.readline):
            print(await proxy.obey(line), flush=True)
        if server is not None:
            await server.serve_forever()
    finally:
        await proxy.stop()


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m talkthru.faults", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--listen", type=_host_port, default=("127.0.0.1", 0), metavar="HOST:PORT", help="default: any free port here"
    )
    parser.add_argument("--to", type=_host_port, required=True, metavar="HOST:PORT", help="who is really spoken to")
    parser.add_argument(
        "--control", type=_host_port, metavar="HOST:PORT", help="takes the same lines as standard input"
    )
    parser.add_argument("--seed", type=int, default=0, help="of `lossy`")
    options = parser.parse_args(arguments)
    try:
        asyncio.run(serve(options.listen, options.to, options.control, seed=options.seed))
    except KeyboardInterrupt:
        pass
    except OSError as error:
        print(f"faults: {error.strerror or error}: {options.listen[0]}:{options.listen[1]}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
