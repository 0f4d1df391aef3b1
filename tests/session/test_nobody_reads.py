"""`talkthru converse ... | head -1`: whoever reads has seen enough."""

import io
from importlib import resources
from pathlib import Path

from talkthru.converse import run


class Gone(io.StringIO):
    def flush(self) -> None:
        if self.getvalue().count("\n") > 1:
            raise BrokenPipeError


def test_a_conversation_that_nobody_reads_ends_quietly() -> None:
    lines = ['{"type":"start","channel":"lane"}\n', *['{"type":"turn","user":"a cheeseburger"}\n'] * 3]
    told = Gone()
    with resources.as_file(resources.files("talkthru.data")) as data:
        assert run(data=Path(data), cloud="embedded", stdin=lines, stdout=told) == 0
    assert told.getvalue().count("\n") == 2
