"""What a device gets for which there is no room: a sentence to be heard, a message to be shown, and a close that says
why. Nothing of a session exists for it.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import aclosing

import structlog
from pipecat.frames.frames import Frame, OutputAudioRawFrame, OutputTransportMessageFrame
from starlette.websockets import WebSocket, WebSocketDisconnect

from edge.capacity import Full
from edge.dialog.render.sentences import render
from edge.dialog.talk import Move
from edge.pipeline.wire import AllowList, server_message
from edge.speech.voice import Voice, VoiceFailed

log = structlog.get_logger()

FULL = 4503
_AHEAD_S = 0.2  # a device's buffer; beyond, sound that a guest has left would still play


async def turn_away(socket: WebSocket, full: Full, voice: Voice, *, aloud: bool, language: str = "en") -> None:
    """Says so where it is `aloud`, shows it, and closes."""
    text = render([Move("full")], None, language)[0]
    wire = AllowList()
    try:
        await _send(
            socket, wire, OutputTransportMessageFrame(message=server_message("full", lanes=full.lanes, text=text))
        )
        if aloud:
            await _say(socket, wire, voice, text, language)
    except VoiceFailed as error:
        log.warning("device.full_unsaid", why=str(error))
    except (WebSocketDisconnect, RuntimeError):
        return  # it went by itself
    why = "it is behind with its work" if full.late else f"it serves {full.lanes} devices already"
    await socket.close(FULL, f"this edge takes no more now: {why}")


async def _say(socket: WebSocket, wire: AllowList, voice: Voice, text: str, language: str) -> None:
    began, said_s = time.monotonic(), 0.0
    async for frame in _frames(voice, text, language):
        await _send(socket, wire, frame)
        said_s += frame.num_frames / frame.sample_rate
        await asyncio.sleep(max(0.0, began + said_s - _AHEAD_S - time.monotonic()))
    await asyncio.sleep(_AHEAD_S)


async def _frames(voice: Voice, text: str, language: str) -> AsyncIterator[OutputAudioRawFrame]:
    async with aclosing(voice.speak(text, language)) as stream:
        async for audio in stream:
            yield OutputAudioRawFrame(audio.pcm, audio.rate_hz, 1)


async def _send(socket: WebSocket, wire: AllowList, frame: Frame) -> None:
    data = await wire.serialize(frame)
    if isinstance(data, bytes):
        await socket.send_bytes(data)
