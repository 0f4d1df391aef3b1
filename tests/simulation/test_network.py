"""The simulated way between an edge and its cloud keeps what a real one keeps."""

from functools import partial
from random import Random

from talkthru.simulation.network import Wire
from talkthru.simulation.virtual import VirtualLoop


class Nobody:
    listens = True

    def take(self, call: object) -> None: ...


def test_what_a_silent_link_held_comes_in_its_order_and_before_what_is_sent_after_it() -> None:
    for seed in range(20):
        loop = VirtualLoop(0.0)
        wire = Wire(loop, Random(seed), Nobody(), at=lambda point: None)
        came: list[int] = []
        last = 0.0

        def send(numbers: range, wire: Wire = wire, came: list[int] = came) -> None:
            nonlocal last
            for n in numbers:
                last = wire.carry(lambda: True, partial(came.append, n), not_before=last)

        wire.stall()
        send(range(8))
        loop.call_later(1.0, wire.heal)
        loop.call_later(1.001, send, range(8, 12))
        loop.call_later(2.0, loop.stop)
        loop.run_forever()
        loop.close()
        assert came == list(range(12)), seed
