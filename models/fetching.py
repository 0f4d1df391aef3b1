"""One file, from an address or a folder, into a half file that outlives everything that can go wrong on the way.

It decides what a server's answer means for the half that is there; whether the bytes are the right ones is decided by
whoever asked. A half is asked for with `If-Range`, so that a file that changed meanwhile is begun anew, not mixed.
"""

import errno
import json
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx

TRIES = 4  # of one file; a connection that breaks goes on from the byte where it broke
PAUSES_S = (0.5, 2.0, 5.0)
TIMEOUT = httpx.Timeout(20.0)  # a hub's slowest first byte in practice; a stalled read is a broken connection
CHUNK = 1 << 18
_SPARE_BYTES = 64 << 20  # a disk that a download fills to the last byte stops an edge that keeps orders on it

Told = Callable[[int, int | None], None]  # (bytes there so far, bytes in all where known)


class FetchFailed(Exception):
    """What happened, what was kept, what to do: for people."""


def fetch(
    address: str,
    half: Path,
    *,
    told: Told = lambda _have, _whole: None,
    client: httpx.Client | None = None,
    pause: Callable[[float], None] = time.sleep,
) -> None:
    """Makes `half` whole. address: http(s)://... or the path of a file. Raises FetchFailed; `half` is kept then."""
    half.parent.mkdir(parents=True, exist_ok=True)
    if not address.startswith(("http://", "https://")):
        _copy(Path(address), half, told)
        return
    own = client or httpx.Client(timeout=TIMEOUT, follow_redirects=True)
    try:
        for attempt in range(TRIES):
            try:
                _download(own, address, half, told)
            except (httpx.TransportError, _Interrupted) as error:
                if attempt == TRIES - 1:
                    what = (
                        "reached" if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout) else "read to its end"
                    )
                    raise FetchFailed(
                        f"{_host(address)} could not be {what} ({_why(error)}). {_kept(half)} Run the same command "
                        "again to go on; without internet, pull from a mirror with --from."
                    ) from error
                pause(PAUSES_S[attempt])
            else:
                _validator(half).unlink(missing_ok=True)
                return
    except httpx.InvalidURL as error:
        raise FetchFailed(f"{address}: {error}") from error
    finally:
        if client is None:
            own.close()


class _Interrupted(Exception):
    """The answer ended before its end."""


def _download(client: httpx.Client, address: str, half: Path, told: Told) -> None:
    have, validator = _size(half), _read(_validator(half))
    if have and not validator:
        have = 0  # nothing says that the rest would belong to it
    headers = {"Accept-Encoding": "identity"}
    if have:
        headers |= {"Range": f"bytes={have}-", "If-Range": validator}
    with client.stream("GET", address, headers=headers) as answer:
        if answer.status_code == 416:  # the half is as long as the file, or longer than it
            if have and answer.headers.get("content-range", "") == f"bytes */{have}":
                told(have, have)
                return
            half.unlink(missing_ok=True)
            raise _Interrupted("the file is another one by now")
        if answer.status_code not in (200, 206):
            raise FetchFailed(_refused(address, answer.status_code, half))
        goes_on = answer.status_code == 206 and answer.headers.get("content-range", "").startswith(f"bytes {have}-")
        if answer.status_code == 206 and not goes_on:
            half.unlink(missing_ok=True)
            raise _Interrupted("it sent another part than was asked for")
        have = have if goes_on else 0  # a server without ranges sends all of it again
        length = answer.headers.get("content-length")
        whole = have + int(length) if length is not None and length.isdigit() else None
        _write_text(_validator(half), _strong(answer.headers))
        _keep(answer.iter_raw(), half, have, whole, told)
    if whole is not None and _size(half) != whole:
        raise _Interrupted(f"{_size(half)} of {whole} bytes came")


def _strong(headers: httpx.Headers) -> str:
    """What tells this state of the file from another; a weak one must not be asked with (RFC 9110, 13.1.5)."""
    tag: str = headers.get("etag", "")
    return tag if tag and not tag.startswith("W/") else headers.get("last-modified", "")


def _copy(source: Path, half: Path, told: Told) -> None:
    try:
        whole = source.stat().st_size
        with source.open("rb") as file:
            _keep(iter(lambda: file.read(CHUNK), b""), half, 0, whole, told)
    except FileNotFoundError as error:
        raise FetchFailed(
            f"{source} is not there. A mirror has each file as NAME/REVISION/PATH, as the folder of a machine that "
            "pulled it."
        ) from error
    except OSError as error:
        raise FetchFailed(f"{source}: {error.strerror}") from error


def _keep(chunks: Iterator[bytes], half: Path, have: int, whole: int | None, told: Told) -> None:
    """Writes them behind the first `have` bytes. Raises FetchFailed where the disk does not take them."""
    try:
        _ask_for_room(half, (whole or 0) - have)
        with half.open("r+b" if half.exists() else "wb") as file:
            file.truncate(have)
            file.seek(have)
            for chunk in chunks:
                file.write(chunk)
                have += len(chunk)
                told(have, whole)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            missing = f"; it needs {(whole - have) / 1e6:,.0f} MB more" if whole else ""
            full = f"The disk of {half.parent} is full{missing}. {_kept(half)} Make room, and run it again."
            raise FetchFailed(full) from error
        if isinstance(error, FileNotFoundError | PermissionError | IsADirectoryError) or error.errno == errno.EROFS:
            raise FetchFailed(f"{half}: {error.strerror}") from error
        raise


def _ask_for_room(half: Path, wanted: int) -> None:
    """Before the first byte: so that a download that cannot succeed does not fill the disk of a store that sells."""
    free = shutil.disk_usage(half.parent).free
    if free < wanted + _SPARE_BYTES:
        raise OSError(errno.ENOSPC, "no room")


def _refused(address: str, status: int, half: Path) -> str:
    advice = {
        401: "It wants an account. Pull from a mirror of your own with --from.",
        403: "It lets nobody in from here. Pull from a mirror of your own with --from.",
        404: "There is no such file: the address may have moved. `talkthru models list` names the model's page.",
        429: "It is asked too often. Wait some minutes and run the same command again.",
    }
    what = advice.get(status, "Run the same command again later, or pull from a mirror with --from.")
    return f"{_host(address)} answered {status} for {urlsplit(address).path}. {_kept(half)} {what}"


def _why(error: Exception) -> str:
    return str(error) or type(error).__name__


def _kept(half: Path) -> str:
    size = _size(half)
    return f"The {size / 1e6:,.1f} MB that came are kept." if size else "Nothing of it was kept."


def _host(address: str) -> str:
    return urlsplit(address).netloc or address


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _validator(half: Path) -> Path:
    return half.with_name(half.name + ".from")


def _read(path: Path) -> str:
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        return said if isinstance(said, str) else ""
    except (OSError, ValueError):
        return ""


def _write_text(path: Path, text: str) -> None:
    path.write_text(json.dumps(text), encoding="utf-8")
