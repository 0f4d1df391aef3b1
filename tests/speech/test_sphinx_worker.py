"""What the decoder's process makes of what the decoder says."""

from types import SimpleNamespace
from typing import Any

from edge.speech.sphinx_worker import Worker


class Decoder:
    """Of its n best readings one cannot be put together, as PocketSphinx has it now and then."""

    def nbest(self) -> list[Any]:
        said = ("two colas", None, "<s> two colas </s>", "to <sil> colas(2)", "two colas and")
        return [None if text is None else SimpleNamespace(hypstr=text) for text in said]


def test_a_reading_that_the_decoder_cannot_put_together_costs_no_turn() -> None:
    worker = Worker(pipe=None)  # type: ignore[arg-type]
    worker._decoder = Decoder()
    assert worker._alternatives("two colas") == ["to colas", "two colas and"]
