import asyncio
import sys
from collections.abc import AsyncIterator

import pytest

from talkthru.faults import FaultProxy


@pytest.fixture
async def echo() -> AsyncIterator[int]:
    async def answer(reader, writer):
        try:
            while data := await reader.read(4096):
                writer.write(data)
                await writer.drain()
        except OSError:
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    yield server.sockets[0].getsockname()[1]
    server.close()


@pytest.fixture
async def proxy(echo):
    async with FaultProxy("127.0.0.1", echo) as made:
        yield made


async def connect(proxy):
    host, port = proxy.address.split(":")
    return await asyncio.open_connection(host, int(port))


async def says(reader, writer, words: bytes) -> bytes:
    writer.write(words)
    return await reader.readexactly(len(words))


async def test_bytes_pass_both_ways_and_are_counted(proxy):
    talk = await connect(proxy)
    assert await says(*talk, b"hello") == b"hello"
    assert (proxy.carried.connections, proxy.carried.up, proxy.carried.down) == (1, 5, 5)
    talk[1].close()


async def test_latency_keeps_bytes_in_order(proxy):
    proxy.latency(0.001)
    reader, writer = await connect(proxy)
    words = [b"%04d" % n for n in range(200)]
    for word in words:
        writer.write(word)
    assert await reader.readexactly(800) == b"".join(words)
    writer.close()


async def test_a_stall_holds_bytes_and_loses_none(proxy):
    reader, writer = await connect(proxy)
    assert await says(reader, writer, b"before") == b"before"
    proxy.stall()
    writer.write(b"held")
    await proxy.heal()
    assert await reader.readexactly(4) == b"held"
    writer.close()


async def test_a_blackhole_keeps_the_connection_open_and_healing_resets_it(proxy, eventually):
    reader, writer = await connect(proxy)
    assert await says(reader, writer, b"before") == b"before"
    proxy.blackhole()
    writer.write(b"lost")
    await eventually(lambda: any(p.lost_bytes for p in proxy._pairs.values()))
    assert not reader.at_eof()
    await proxy.heal()
    with pytest.raises(ConnectionResetError):
        await reader.readexactly(1)
    writer.close()
    talk = await connect(proxy)
    assert await says(*talk, b"after") == b"after"
    talk[1].close()


async def test_a_one_way_blackhole_lets_the_other_way_pass(proxy, eventually):
    _, writer = await connect(proxy)
    proxy.blackhole("down")
    writer.write(b"lost")
    await eventually(lambda: proxy.carried.up == 4)
    await eventually(lambda: any(p.lost_bytes for p in proxy._pairs.values()))
    assert proxy.carried.down == 0
    writer.close()


async def test_jitter_keeps_bytes_in_order(proxy):
    proxy.jitter(0.004)
    reader, writer = await connect(proxy)
    words = [b"%04d" % n for n in range(50)]
    for word in words:
        writer.write(word)
        await asyncio.sleep(0)
    assert await reader.readexactly(200) == b"".join(words)
    writer.close()


async def test_half_open_the_client_hears_nothing_and_a_new_connection_is_whole(proxy, eventually):
    reader, writer = await connect(proxy)
    assert await says(reader, writer, b"before") == b"before"
    proxy.half_open()
    writer.write(b"lost")
    await eventually(lambda: any(p.lost_bytes for p in proxy._pairs.values()))
    assert not reader.at_eof()
    talk = await connect(proxy)
    assert await says(*talk, b"whole") == b"whole"
    writer.close()
    await eventually(lambda: len(proxy._pairs) == 1)
    talk[1].close()


async def test_a_reset_is_a_reset(proxy):
    reader, writer = await connect(proxy)
    assert await says(reader, writer, b"before") == b"before"
    proxy.reset()
    with pytest.raises(ConnectionResetError):
        await reader.readexactly(1)
    writer.close()


async def test_a_cut_comes_at_the_byte(proxy):
    reader, writer = await connect(proxy)
    proxy.cut_after(3)
    writer.write(b"abcdef")
    with pytest.raises((ConnectionResetError, asyncio.IncompleteReadError)):
        await reader.readexactly(6)
    assert proxy.carried.up == 0
    talk = await connect(proxy)
    assert await says(*talk, b"again") == b"again"
    for each in (writer, talk[1]):
        each.close()


async def test_down_refuses_and_heal_listens_on_the_same_port(proxy):
    await proxy.down()
    with pytest.raises(ConnectionRefusedError):
        await connect(proxy)
    await proxy.heal()
    talk = await connect(proxy)
    assert await says(*talk, b"back") == b"back"
    talk[1].close()


async def test_a_server_that_refuses_is_a_reset_not_a_hang(proxy, echo):
    proxy._upstream = ("127.0.0.1", 9)
    reader, writer = await connect(proxy)
    with pytest.raises((ConnectionResetError, asyncio.IncompleteReadError)):
        await reader.readexactly(1)
    writer.close()


@pytest.mark.parametrize("line", ["", "blackhole sideways", "latency", "latency -1", "latency nan", "cut x", "explode"])
async def test_a_line_that_means_nothing_is_said_and_changes_nothing(proxy, line):
    assert (await proxy.obey(line)).startswith("error: latency S")
    talk = await connect(proxy)
    assert await says(*talk, b"fine") == b"fine"
    talk[1].close()


@pytest.mark.system
async def test_the_program_obeys_standard_input_and_its_control_port(echo):
    arguments = ["-m", "talkthru.faults", "--to", f"127.0.0.1:{echo}", "--control", "127.0.0.1:0"]
    process = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    try:
        ready = dict(w.split("=") for w in (await process.stdout.readline()).decode().split()[1:])
        process.stdin.write(b"down\n")
        assert await process.stdout.readline() == b"ok\n"
        host, port = ready["listening"].split(":")
        with pytest.raises(ConnectionRefusedError):
            await asyncio.open_connection(host, int(port))
        reader, writer = await asyncio.open_connection("127.0.0.1", int(ready["control"]))
        assert await says_line(reader, writer, b"heal") == b"ok"
        assert (await says_line(reader, writer, b"status")).startswith(b"ok listening open=0")
        talk = await asyncio.open_connection(host, int(port))
        assert await says(*talk, b"hello") == b"hello"
        for each in (writer, talk[1]):
            each.close()
    finally:
        process.kill()
        await process.wait()


async def says_line(reader, writer, line: bytes) -> bytes:
    writer.write(line + b"\n")
    return (await reader.readline()).strip()
