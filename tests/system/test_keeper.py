"""Who keeps the edge running: what it starts again, what it does not, and an edge that fails and cannot end."""

import asyncio
import sys
import textwrap
from pathlib import Path

import pytest

from edge import ending

pytestmark = pytest.mark.system
DEADLINE_S = 60.0  # a busy two-core machine; a process takes two seconds to import


async def ran(folder: Path, program: str) -> tuple[int, str]:
    """The exit code of a program and what it said on standard error."""
    script = folder / "program.py"
    script.write_text(textwrap.dedent(program))
    process = await asyncio.create_subprocess_exec(
        sys.executable, str(script), str(folder / "runs"), stderr=asyncio.subprocess.PIPE
    )
    try:
        async with asyncio.timeout(DEADLINE_S):
            _, said = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
    assert process.returncode is not None
    return process.returncode, said.decode()


def runs(folder: Path) -> int:
    return len((folder / "runs").read_text())


COUNTED = """
    import sys
    from pathlib import Path
    from talkthru.keeper import keep

    runs = Path(sys.argv[1])

    def run():
        with runs.open("a") as file:
            file.write("x")
        return len(runs.read_text())
"""


async def test_a_fault_that_nobody_expected_is_no_end_of_selling(tmp_path: Path) -> None:
    code, said = await ran(
        tmp_path,
        COUNTED
        + """
    def work():
        if run() < 3:
            raise RuntimeError("a bug")
        return 0

    sys.exit(keep(work, name="it"))
""",
    )
    assert (code, runs(tmp_path)) == (0, 3)
    assert said.count("RuntimeError: a bug") == said.count("it: failed after") == 2


async def test_a_refused_configuration_is_not_tried_again(tmp_path: Path) -> None:
    code, said = await ran(tmp_path, COUNTED + "\n    sys.exit(keep(lambda: run() and 2, name='it'))\n")
    assert (code, runs(tmp_path), said) == (2, 1, "")


async def test_what_fails_at_each_start_is_given_up(tmp_path: Path) -> None:
    code, said = await ran(tmp_path, COUNTED + "\n    sys.exit(keep(lambda: run() and 1, name='it'))\n")
    assert (code, runs(tmp_path)) == (3, 6)
    assert "failed 6 times at its start; giving up" in said


async def test_an_edge_that_failed_and_hangs_while_it_is_taken_down_is_ended_and_started_again(tmp_path: Path) -> None:
    code, said = await ran(
        tmp_path,
        COUNTED
        + """
    import asyncio
    import time
    from talkthru import edge

    async def serve(*_, **__):
        if run() > 1:
            return
        hanging = asyncio.to_thread(time.sleep, 3600)
        asyncio.get_running_loop().create_task(hanging)
        await asyncio.sleep(0.1)
        raise ExceptionGroup("tasks", [RuntimeError("a bug")])

    edge.serve, edge.ENDS_S = serve, 0.3
    sys.exit(keep(lambda: edge._serve(None, None, dev=False), name="it"))
""",
    )
    assert (code, runs(tmp_path)) == (0, 2)
    assert "RuntimeError: a bug" in said


STOPPED = """
    import signal
    import threading
    import time
    from talkthru import keeper

    def stop():
        while not (runs.exists() and runs.stat().st_size):
            time.sleep(0.01)
        # A signal to a process is any of its threads' to take; libraries have threads of their own.
        signal.pthread_kill(threading.get_ident(), signal.SIGTERM)

    threading.Thread(target=stop, daemon=True).start()
"""


async def test_being_asked_to_stop_is_never_missed_whichever_thread_the_signal_comes_to(tmp_path: Path) -> None:
    """It was: a signal just before `waitpid` began was found when the child ended, which it had no reason to."""
    code, said = await ran(
        tmp_path, COUNTED + STOPPED + "    sys.exit(keep(lambda: run() and time.sleep(3600), name='it'))\n"
    )
    assert (code, runs(tmp_path), said) == (0, 1, "")


async def test_what_does_not_end_when_it_is_asked_to_is_killed_and_that_is_said(tmp_path: Path) -> None:
    code, said = await ran(
        tmp_path,
        COUNTED
        + STOPPED
        + """
    def work():
        signal.signal(signal.SIGTERM, lambda *_: None)
        run()
        while True:
            time.sleep(3600)

    keeper.ENDS_S = 0.3
    sys.exit(keep(work, name="it"))
""",
    )
    assert (code, runs(tmp_path)) == (1, 1)
    assert "it: did not end within 0 s of being asked to; killed. What it kept is on disk." in said


ASKED = """
    import asyncio, os, signal, sys, time
    from pathlib import Path
    from edge import ending

    ending.ENDS_S = 0.3

    async def work():
        stop = ending.stop_event()
        os.kill(os.getpid(), signal.SIGTERM)
        await stop.wait()
"""


async def test_an_edge_that_hangs_while_it_ends_says_what_hung_and_is_gone(tmp_path: Path) -> None:
    """Also without a keeper. In the loop, or because the loop itself hangs."""
    for hangs in ("await asyncio.create_task(asyncio.sleep(60), name='the voice')", "time.sleep(60)"):
        code, said = await ran(tmp_path, f"{ASKED}        {hangs}\n\n    asyncio.run(work())\n")
        assert code == ending.HUNG
        assert "What it kept is on disk" in said
        assert ("the voice" if "voice" in hangs else "program.py") in said


PATIENT = ASKED.replace("ENDS_S = 0.3", "ENDS_S = 60")


async def test_a_second_signal_ends_an_edge_at_once(tmp_path: Path) -> None:
    again = "await asyncio.sleep(0.4); os.kill(os.getpid(), signal.SIGTERM); await asyncio.sleep(60)"
    code, said = await ran(tmp_path, f"{PATIENT}        {again}\n\n    asyncio.run(work())\n")
    assert code == 128 + 15
    assert "SIGTERM again" in said


async def test_a_signal_that_the_terminal_and_the_keeper_bring_is_one(tmp_path: Path) -> None:
    again = "os.kill(os.getpid(), signal.SIGINT); await asyncio.sleep(0.05)"
    code, said = await ran(tmp_path, f"{PATIENT}        {again}\n\n    asyncio.run(work())\n")
    assert (code, said) == (0, "")


async def test_an_edge_that_ends_in_order_is_not_forced(tmp_path: Path) -> None:
    code, said = await ran(tmp_path, f"{ASKED}\n    asyncio.run(work())\n")
    assert (code, said) == (0, "")
