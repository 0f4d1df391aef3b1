"""A catalog as the difference to the one before: a Zstandard frame whose dictionary is the base.

Bytes, not JSON: the result is the published file to the byte, so one digest says on both sides that it is right, and
any edit is small, also one that moves everything after it. Raises `DeltaError` where base and patch do not belong
together.
"""

import hashlib

import zstandard as zstd

MOST_BYTES = 32 * 2**20  # as a message may carry; a menu of 20,000 items is 15 MB
_WINDOW_LOG = 26  # the base must lie within the window: 2 * MOST_BYTES


class DeltaError(ValueError):
    """Why the catalog could not be made: what is at hand stays in use, and the whole one must be asked for."""


def digest_of(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def make(base: bytes, target: bytes) -> bytes:
    parameters = zstd.ZstdCompressionParameters.from_level(
        9, window_log=_WINDOW_LOG, enable_ldm=True, write_content_size=True, write_checksum=False
    )
    compressor = zstd.ZstdCompressor(dict_data=_dictionary(base), compression_params=parameters)
    return compressor.compress(target)


def apply(base: bytes, patch: bytes, digest: str) -> bytes:
    """The catalog with this digest."""
    decompressor = zstd.ZstdDecompressor(dict_data=_dictionary(base), max_window_size=2**_WINDOW_LOG)
    try:
        size = zstd.frame_content_size(patch)
        if not 0 <= size <= MOST_BYTES:
            raise DeltaError(f"the patch would make {size} bytes; a catalog has at most {MOST_BYTES}")
        made = decompressor.decompress(patch, max_output_size=MOST_BYTES)
    except zstd.ZstdError as error:
        raise DeltaError(f"the patch does not belong to the catalog at hand: {error}") from error
    if digest_of(made) != digest:
        raise DeltaError("the patch made another catalog than was announced")
    return made


def _dictionary(base: bytes) -> zstd.ZstdCompressionDict:
    return zstd.ZstdCompressionDict(base, dict_type=zstd.DICT_TYPE_RAWCONTENT)
