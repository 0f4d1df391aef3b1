"""The wire between a device and the edge: pipecat's protobuf frames, in from an allow-list, out to another.

Decides what a device may say to us at all: sound of one form, and a handful of messages. A device can neither put
words into a guest's mouth nor into ours. What is refused is counted, logged once per kind, and the session lives.
"""

import json
import time
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import structlog
from google.protobuf.message import DecodeError
from pipecat.frames.frames import (
    Frame,
    InputAudioRawFrame,
    InputTransportMessageFrame,
    InterruptionFrame,
    OutputAudioRawFrame,
    OutputTransportMessageFrame,
    OutputTransportMessageUrgentFrame,
)
from pipecat.frames.protobufs import frames_pb2
from pipecat.serializers.protobuf import ProtobufFrameSerializer

log = structlog.get_logger()

RATE_HZ = 16000
MAX_AUDIO_BYTES = RATE_HZ * 2  # one second; devices send 10 to 100 ms at a time
MAX_MESSAGE_BYTES = 64 * 1024
RTVI = "rtvi-ai"
_SHORT = 500  # characters: a presence has a hundred
DUCKED = 0.25  # -12 dB: still to be heard, and no longer in the way
MESSAGES_A_S, MESSAGES_AT_ONCE = 10.0, 40.0  # a device has a handful to say in a turn; 10,000 a second stall every lane
_AHEAD_S = 5.0  # a device may catch up so much after a stalled network; more sound than time is a flood
_OUT = frozenset(
    {"bot-ready", "error-response", "server-message"}
    | {f"{who}-{what}-speaking" for who in ("user", "bot") for what in ("started", "stopped")}
)


class Refused(ValueError):
    """A frame that this device may not send; the message is the kind that is counted."""


def server_message(kind: str, **fields: Any) -> dict[str, Any]:
    """One of ours, as an RTVI server message: `hears`, `welcome`, `say`, `board`, `flush`, `link`, `full`.

    And for benches `heard`, `timing`."""
    return {"label": RTVI, "type": "server-message", "data": {"type": kind, **fields}}


def rtvi_message(data: bytes | str) -> tuple[str, Mapping[str, Any]]:
    """The type and data of an RTVI message. Raises Refused for anything else."""
    message = _rtvi(_frame(data))
    return str(message.get("type")), message.get("data") or {}


class AllowList(ProtobufFrameSerializer):
    """One connection's wire. `refused` counts by kind. ducked: whether sound goes out softly now, asked for each frame
    as the last thing before it leaves. played: told what leaves, PCM16 and its rate; flushed: that what a device has of
    it is not played."""

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.monotonic,
        ducked: Callable[[], bool] = lambda: False,
        played: Callable[[bytes, int], None] = lambda _pcm, _rate_hz: None,
        flushed: Callable[[], None] = lambda: None,
        **facts: Any,
    ) -> None:
        super().__init__()
        self._ducked, self._gain = ducked, 1.0
        self._played, self._flushed = played, flushed
        self.refused: Counter[str] = Counter()
        self._clock, self._since = clock, clock()
        self._heard_s = 0.0
        self._may_say, self._counted = MESSAGES_AT_ONCE, self._since
        self._late: Frame | None = None  # the last of a sensor that chatters: what it says in the end is what is so
        self._log = log.bind(**facts)

    async def deserialize(self, data: str | bytes) -> Frame | None:
        try:
            frame = _frame(data)
            match frame.WhichOneof("frame"):
                case "audio":
                    heard = self._in_time(_audio(frame.audio))
                    if self._late is not None and self._has_its_turn():
                        late, self._late = self._late, None
                        return late  # in place of a moment of sound
                    return heard
                case "message":
                    return self._in_turn(frame)
                case kind:
                    raise Refused(kind or "empty")
        except Refused as refusal:
            self._refuse(str(refusal))
            return None

    async def serialize(self, frame: Frame) -> str | bytes | None:
        match frame:
            case OutputAudioRawFrame():
                levelled = self._at_level(frame)
                self._played(levelled.audio, levelled.sample_rate)
                return await super().serialize(levelled)
            case InterruptionFrame():
                self._flushed()
                return await super().serialize(frame)
            case OutputTransportMessageFrame() | OutputTransportMessageUrgentFrame():
                if frame.message.get("label") == RTVI and frame.message.get("type") in _OUT:
                    return await super().serialize(frame)
        return None

    def _at_level(self, frame: OutputAudioRawFrame) -> OutputAudioRawFrame:
        """A step in level would click: the gain moves within the first 5 ms of the frame."""
        before, self._gain = self._gain, DUCKED if self._ducked() else 1.0
        if before == self._gain == 1.0:
            return frame
        samples = np.frombuffer(frame.audio, "<i2")
        gains = np.full(len(samples), self._gain)
        moving = min(len(samples), frame.sample_rate // 200)
        gains[:moving] = np.linspace(before, self._gain, moving)
        return OutputAudioRawFrame((samples * gains).astype("<i2").tobytes(), frame.sample_rate, frame.num_channels)

    def _in_time(self, frame: InputAudioRawFrame) -> InputAudioRawFrame:
        elapsed = self._clock() - self._since
        ahead = max(self._heard_s, elapsed - _AHEAD_S) + frame.num_frames / RATE_HZ
        if ahead > elapsed + _AHEAD_S:
            raise Refused("audio_faster_than_time")
        self._heard_s = ahead
        return frame

    def _in_turn(self, frame: Any) -> Frame:
        """A message, unless there are too many; of presence the last one then comes as soon as it may."""
        if self._has_its_turn():
            made = InputTransportMessageFrame(message=_message(frame))
            if _is_presence(made.message):
                self._late = None
            return made
        if len(frame.message.data) < _SHORT and _is_presence(message := _message(frame)):
            self._late = InputTransportMessageFrame(message=message)
        raise Refused("too_many_messages")

    def _has_its_turn(self) -> bool:
        now = self._clock()
        self._may_say = min(MESSAGES_AT_ONCE, self._may_say + (now - self._counted) * MESSAGES_A_S)
        self._counted = now
        if self._may_say < 1.0:
            return False
        self._may_say -= 1.0
        return True

    def _refuse(self, kind: str) -> None:
        self.refused[kind] += 1
        if self.refused[kind] == 1:
            self._log.warning("wire.refused", kind=kind)


def _frame(data: str | bytes) -> Any:
    if isinstance(data, str):
        raise Refused("text_frame")
    if len(data) > MAX_MESSAGE_BYTES:
        raise Refused("too_large")
    try:
        return frames_pb2.Frame.FromString(data)  # type: ignore[attr-defined]
    except DecodeError:
        raise Refused("garbage") from None


def _audio(audio: Any) -> InputAudioRawFrame:
    if audio.sample_rate != RATE_HZ:
        raise Refused("audio_rate")
    if audio.num_channels != 1:
        raise Refused("audio_channels")
    if not audio.audio or len(audio.audio) % 2:
        raise Refused("audio_length")
    if len(audio.audio) > MAX_AUDIO_BYTES:
        raise Refused("too_large")
    return InputAudioRawFrame(audio.audio, RATE_HZ, 1)


def _message(frame: Any) -> dict[str, Any]:
    message = _rtvi(frame)
    match message.get("type"):
        case "client-ready":
            return message
        case "client-message":
            kind, body = _typed(message)
            if not _ALLOWED.get(kind, _never)(body):
                raise Refused(f"message_{kind}" if kind in _ALLOWED else "message_unknown")
            return message
    raise Refused("message_type")


def _is_presence(message: Mapping[str, Any]) -> bool:
    return message.get("type") == "client-message" and message["data"].get("t") == "presence"


def _rtvi(frame: Any) -> dict[str, Any]:
    """The RTVI envelope: label, type, an id that is text."""
    if frame.WhichOneof("frame") != "message":
        raise Refused(frame.WhichOneof("frame") or "empty")
    try:
        message = json.loads(frame.message.data)
    except (ValueError, RecursionError):
        raise Refused("message_not_json") from None
    if not isinstance(message, dict) or message.get("label") != RTVI or not isinstance(message.get("id"), str):
        raise Refused("message_not_rtvi")
    if not isinstance(message.get("data") or {}, dict):
        raise Refused("message_not_rtvi")
    return message


def _typed(message: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    data = message.get("data") or {}
    kind, body = data.get("t"), data.get("d")
    if not isinstance(kind, str) or not isinstance(body, dict):
        raise Refused("message_not_rtvi")
    return kind, body


def _never(_: Mapping[str, Any]) -> bool:
    return False


def _count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**31


_ALLOWED: Mapping[str, Callable[[Mapping[str, Any]], bool]] = {
    "auth": lambda d: isinstance(d.get("token"), str),  # again, after it was checked: nothing follows
    "presence": lambda d: isinstance(d.get("present"), bool),
    "played": lambda d: _count(d.get("utterance")) and _count(d.get("samples")),
    "mute": lambda d: isinstance(d.get("on"), bool),
    "takeover": lambda d: isinstance(d.get("on"), bool),
}
