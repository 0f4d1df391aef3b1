"""Sound as numbers, before anyone asks what was said.

pcm        PCM16 mono: bytes and floats, level, resampling, reading a WAV file of any kind
vad        Silero: how sure are we that these 32 ms are speech
activity   PURE  confidences in, "speech started" and "speech stopped" out, timed in samples
"""
