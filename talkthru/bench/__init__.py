"""`talkthru bench NAME`: measurements that anyone can repeat, each in a module of its own.

A bench has `ABOUT`, one line, and `async def measure(bench: Bench) -> None`, which adds results as it goes. A new one
is a new line in `BENCHES`. They run on a developer's machine or in a store's; nothing of them runs in a session.
"""

from talkthru.bench.running import Bench, CannotMeasure, run

BENCHES: dict[str, str] = {
    "spoken-orders": "talkthru.bench.spoken_orders",
    "turn-latency": "talkthru.bench.turn_latency",
    "endpointing": "talkthru.bench.endpointing",
    "barge-in": "talkthru.bench.barge_in",
    "audio-front-end": "talkthru.bench.audio_front_end",
    "voice": "talkthru.bench.voice",
    "capacity": "talkthru.bench.capacity",
    "link-outage": "talkthru.bench.link_outage",
    "text-door": "talkthru.bench.text_door",
    "conversations": "talkthru.bench.conversations",
    "understanding": "talkthru.bench.understanding",
    "faults": "talkthru.bench.faults",
    "cloud": "talkthru.bench.cloud",
    "attacks": "talkthru.bench.attacks",
}

__all__ = ["BENCHES", "Bench", "CannotMeasure", "run"]
