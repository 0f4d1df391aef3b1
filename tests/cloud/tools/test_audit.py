"""The audit: whatever was changed, cut off or moved is found and named; words are sealed, and can be destroyed."""

from pathlib import Path
from typing import Any

import pytest
import stamina
import structlog
from sqlalchemy import delete, select, update

from cloud.app import configure_logs
from cloud.store.audit import Head
from cloud.store.gate_schema import AuditHeadRow, AuditRow, SealingKeyRow, ToolCallRow
from cloud.tools.tool import Call, Evidence, Identity, Key, Origin, Running, State, Tool, Wish
from domain.control import Action
from tests.cloud.tools.behind import Behind, behind, off

SECRET = "my number is two oh two five five five"


async def written(here: Behind, calls: int = 4) -> None:
    for n in range(calls):
        await here.hold(session=f"s{n}", words=SECRET, said_yes=False)


async def problem(here: Behind, known: Head | None = None) -> str:
    return (await here.door.audit.verify("st-1", known=known)).problem


async def test_every_call_is_a_line_and_the_chain_is_whole() -> None:
    async with behind() as here:
        await written(here)
        await here.hold(intent="done")
        lines = await here.door.audit.lines("st-1")
        assert [line.seq for line in lines] == [1, 2, 3, 4, 5, 6]
        assert [line.event.data["state"] for line in lines][-2:] == ["permitted", "done"]
        assert lines[0].event.data["words"] == SECRET
        assert await problem(here) == ""
        assert await here.door.audit.sites() == ("st-1",)


async def test_a_changed_line_is_named() -> None:
    async with behind() as here:
        await written(here)
        async with here.database.write() as session:
            row = await session.get(AuditRow, ("st-1", 2))
            assert row is not None
            row.body = row.body.replace(b"not_asked", b"done     ")
        assert "line 2" in await problem(here)


async def test_lines_that_changed_places_are_named() -> None:
    async with behind() as here:
        await written(here)
        async with here.database.write() as session:
            for before, after in ((2, 99), (3, 2), (99, 3)):
                await session.execute(update(AuditRow).where(AuditRow.seq == before).values(seq=after))
        assert "line 2" in await problem(here)


async def test_a_missing_line_is_named() -> None:
    async with behind() as here:
        await written(here)
        async with here.database.write() as session:
            await session.execute(delete(AuditRow).where(AuditRow.seq == 2))
        assert await problem(here) == "line 2 missing"


async def test_what_was_cut_off_is_named() -> None:
    async with behind() as here:
        await written(here)
        async with here.database.write() as session:
            await session.execute(delete(AuditRow).where(AuditRow.seq >= 3))
        assert await problem(here) == "cut off: it went to line 4, and ends at 2"


async def test_an_end_that_was_cut_off_with_its_signature_is_known_from_a_head_kept_elsewhere() -> None:
    async with behind() as here:
        await written(here, 2)
        async with here.database.read() as session:
            earlier = await session.scalar(select(AuditHeadRow))
        assert earlier is not None
        seq, link, signature = earlier.seq, earlier.chain, earlier.signature
        await written(here, 4)
        known = (await here.door.audit.verify("st-1")).head
        async with here.database.write() as session:
            await session.execute(delete(AuditRow).where(AuditRow.seq > seq))
            await session.execute(update(AuditHeadRow).values(seq=seq, chain=link, signature=signature))
        assert await problem(here) == ""
        assert await problem(here, known) == "cut off: it is known to have gone to line 6, and ends at 2"


async def test_an_end_that_somebody_wrote_himself_is_not_signed() -> None:
    async with behind() as here:
        await written(here)
        async with here.database.write() as session:
            await session.execute(delete(AuditRow).where(AuditRow.seq == 4))
            last = await session.get(AuditRow, ("st-1", 3))
            assert last is not None
            await session.execute(update(AuditHeadRow).values(seq=3, chain=last.chain))
        assert "not signed" in await problem(here)


async def test_a_line_that_was_added_is_named() -> None:
    async with behind() as here:
        await written(here)
        from domain.events import chain

        async with here.database.write() as session:
            last = await session.get(AuditRow, ("st-1", 4))
            assert last is not None
            session.add(AuditRow(site="st-1", seq=5, body=b"{}", chain=chain(last.chain, b"{}")))
        assert "line 5 was added" in await problem(here)


async def test_words_are_sealed_and_a_destroyed_key_takes_them_and_leaves_the_chain(tmp_path: Path) -> None:
    file = tmp_path / "c.db"
    async with behind(f"sqlite+aiosqlite:///{file}") as here:
        await written(here, 2)
        await here.hold(session="s0", intent="kept")
        for part in (file, file.with_name("c.db-wal")):
            assert SECRET.encode() not in part.read_bytes()
        assert await here.door.audit.forget("s0")
        assert not await here.door.audit.forget("nobody")
        lines = await here.door.audit.lines("st-1")
        assert [line.event.data.get("words") for line in lines][:2] == [None, SECRET]
        assert await problem(here) == ""
        async with here.database.read() as session:
            assert list(await session.scalars(select(ToolCallRow.value))) == [""]
            keys = {row.session_id: row.key for row in await session.scalars(select(SealingKeyRow))}
        assert not any(keys["s0"]) and not any(keys["nobody"]) and any(keys["s1"])


async def test_nothing_is_sealed_again_for_who_was_forgotten() -> None:
    async with behind() as here:
        await here.door.audit.forget("s0")
        await written(here, 1)
        (line,) = await here.door.audit.lines("st-1")
        assert line.event.data["words"] is None
        assert await problem(here) == ""


@pytest.mark.parametrize("words", [SECRET, "Avery Testwood", "4111111111111111"])
async def test_nothing_that_is_logged_holds_a_guests_words(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    async with behind() as here:
        here.other.script = [RuntimeError("a fault of ours")]
        here.other.answer = "lie"
        wished = Evidence(turn=1, words=words, wishes=(Wish(Action.DISCOUNT),), speaker="assoc-07")
        failed = await here.gate.call(off(10, arguments={"sku": words, "percent": 10}, evidence=wished, vouched=True))
        assert failed.state is State.UNKNOWN, "the tool ran, and failed with them at hand"
        await here.hold(words=words, said_yes=False, intent="again")
        await here.hold(intent="lied", session="s9")
        said = capsys.readouterr()
        assert words not in said.out + said.err


@pytest.mark.parametrize("as_json", [False, True])
def test_a_trace_in_the_log_shows_no_values(capsys: pytest.CaptureFixture[str], as_json: bool) -> None:
    configure_logs(as_json=as_json)
    assert not stamina.instrumentation.get_on_retry_hooks(), "a retry's line tells the exception's text"
    try:
        heard = SECRET + str(len(SECRET))
        try:
            raise RuntimeError(heard)
        except RuntimeError:
            structlog.get_logger().exception("cloud.care_failed")
    finally:
        structlog.reset_defaults()
        stamina.instrumentation.set_on_retry_hooks(None)
    said = capsys.readouterr()
    assert "Traceback" in said.err
    assert SECRET not in said.out + said.err


async def test_what_a_read_was_asked_with_is_sealed_like_words() -> None:
    """Of a search that was refused, the words of it stood in the audit for good."""
    async with behind() as here:
        call = Call(
            "tests.look",
            {"search": "what Maria likes"},
            Key("s7", 1, "look"),
            Identity("agent", "st-1", "kiosk"),
            Origin.MCP,
        )
        look = Tool("tests.look", Action.PRICE_READ, dict, _never, callers=frozenset(), effect=False, personal=False)  # type: ignore[arg-type]
        here.gate.register(look)
        assert (await here.gate.call(call)).state is State.REFUSED
        (line,) = await here.door.audit.lines("st-1")
        assert line.event.data["arguments"] == {"search": "what Maria likes"}
        await here.door.audit.forget("s7")
        (line,) = await here.door.audit.lines("st-1")
        assert line.event.data["arguments"] is None


async def _never(asked: Any, running: Running) -> None:
    raise AssertionError
