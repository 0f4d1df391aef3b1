"""From sound to sound: the only place that knows pipecat.

build       the chain, readable top to bottom
wire        what may come in from a device, and what may go out
microphone  the microphone, and whether somebody speaks into it
processors  recognition, speech, and what was played of it
turn_end    pipecat's turn strategy around `edge.turns.end_of_turn`
brain       pipecat's side of the conversation: frames in, frames out
attendant   ours: opens and closes sessions, drives the host, keeps the floor; no pipecat here
frames      what our processors tell each other
rendering   one utterance's audio, as it is made
"""

from loguru import logger

logger.disable("pipecat")  # its greeting on import is not for a store's log
import pipecat  # noqa: E402, F401

logger.enable("pipecat")
