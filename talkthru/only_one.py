"""One process to a data folder. Two would each send the orders that both know of, and what staff took on the screen of
one would go to the till from the other.

It decides whether this process may have the folder. The lock is the system's own (`flock`) and ends with the process,
however that ends; where there is none (a network disk, another system), it goes without.
"""

import errno
import os
import time
from pathlib import Path
from typing import IO

FILE = "in-use"
WITHIN_S = 6.0  # one that was asked to end does so within five
_LOOK_S = 0.1


class InUse(Exception):
    """One line: who has the folder, and what to do."""


def hold(folder: Path, *, within_s: float = WITHIN_S) -> IO[str] | None:
    """The folder is this process's, and its children's, for as long as what this returns is open. Raises InUse.

    None: it cannot be locked; what is wrong with the folder is said by who keeps something there.
    """
    try:
        import fcntl

        folder.mkdir(parents=True, exist_ok=True)
        held = (folder / FILE).open("a+")
    except (ImportError, OSError):
        return None
    gives_up = time.monotonic() + within_s
    while True:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= gives_up:
                raise InUse(_by_whom(folder, held)) from None
            time.sleep(_LOOK_S)
        except OSError as error:
            held.close()
            if error.errno in (errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS):
                return None
            raise
        else:
            held.truncate(0)
            held.write(f"{os.getpid()}\n")
            held.flush()
            return held


def _by_whom(folder: Path, held: IO[str]) -> str:
    held.seek(0)
    process = held.read(20).strip()
    held.close()
    who = f"process {process}" if process.isdecimal() else "another process"
    return f"{folder} is in use by {who}: stop that one, or give this one a data_dir of its own"
