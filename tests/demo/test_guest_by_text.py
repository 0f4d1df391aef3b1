"""Every guest against the real dialogue: the text door as a process, on its virtual clock, without sound."""

from pathlib import Path

from talkthru.bench.text_door import Door, order_by_text
from talkthru.demo.bank import Bank


async def test_every_guest_who_is_heard_gets_exactly_what_they_wanted(tmp_path: Path) -> None:
    ended = {}
    async with Door(tmp_path / "converse.log") as door:
        for order in Bank().orders:
            state, exact, turns = await order_by_text(door, order, order.id)
            if not exact:
                ended[order.id] = f"{state} after {len(turns)} turns"
    assert ended == {}
