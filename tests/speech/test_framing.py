import os

from edge.speech.framing import ParentPipe


def test_a_worker_whose_parent_has_gone_ends_without_a_word() -> None:
    reads, writes = os.pipe()
    os.close(reads)
    pipe = object.__new__(ParentPipe)  # not on this process's own standard input and output
    pipe._out, pipe._waiting, pipe._ended = writes, [], False
    pipe.send(1, b"sound")
    pipe.send(1, b"more")
    assert pipe.ended
    assert pipe.receive() is None
    os.close(writes)
