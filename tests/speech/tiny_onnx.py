"""A network that makes a hum of each id, in ONNX's own bytes (onnx.proto), so that no library has to write it."""

import numpy as np

FLOAT, INT64 = 1, 7
HUM = 1024  # samples for each id


def number(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def field(tag: int, value: int | str | bytes) -> bytes:
    if isinstance(value, int):
        return number(tag << 3) + number(value)
    raw = value.encode() if isinstance(value, str) else value
    return number(tag << 3 | 2) + number(len(raw)) + raw


def value_info(name: str, kind: int, *dims: int | str) -> bytes:
    shape = b"".join(field(1, field(1, d) if isinstance(d, int) else field(2, d)) for d in dims)
    return field(1, name) + field(2, field(1, field(1, kind) + field(2, shape)))


def tensor(name: str, values: np.ndarray) -> bytes:  # type: ignore[type-arg]
    kind = FLOAT if values.dtype == np.float32 else INT64
    return b"".join(field(1, d) for d in values.shape) + field(2, kind) + field(8, name) + field(9, values.tobytes())


def node(kind: str, inputs: list[str], output: str, attribute: bytes = b"") -> bytes:
    return b"".join(field(1, i) for i in inputs) + field(2, output) + field(4, kind) + attribute


def humming(ids: str, others: list[bytes], output_shape: list[int]) -> bytes:
    """A model that takes `ids` (1, n), and others which it ignores."""
    hum = (0.05 * np.sin(np.arange(HUM) / 8)).astype(np.float32).reshape(1, HUM)
    to_float = field(5, field(1, "to") + field(3, FLOAT) + field(20, 2))
    graph = b"".join(
        (
            field(1, node("Cast", [ids], "loud", to_float)),
            field(1, node("Transpose", ["loud"], "column")),
            field(1, node("MatMul", ["column", "hum"], "rows")),
            field(1, node("Reshape", ["rows", "shape"], "sound")),
            field(2, "humming"),
            field(5, tensor("hum", hum)),
            field(5, tensor("shape", np.array(output_shape, np.int64))),
            field(11, value_info(ids, INT64, 1, "n")),
            *(field(11, other) for other in others),
            field(12, value_info("sound", FLOAT, *(d if d > 0 else "samples" for d in output_shape))),
        )
    )
    return field(1, 8) + field(8, field(1, "") + field(2, 13)) + field(7, graph)
