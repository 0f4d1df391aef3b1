"""Whether a microphone hears the loudspeaker at all. PURE.

Where it does not, the canceller must not be listened to: until it has learnt an echo it takes whoever speaks while the
agent does for one, and a guest who interrupts is heard a second and a half late. So: where the agent begins to speak
and the microphone stays as quiet as it was for longer than any echo takes, there is none. Levels are dB of full scale,
one for each 10 ms.
"""

_LOUD_DB = -40.0  # of the agent: from a vowel on
_SILENT = 50  # frames of silence before a beginning, so that nothing of an earlier sentence is on its way
_WAIT = 30  # frames for an echo to come: 0.2 s of a device's buffers, the network, a frame
_LOUD = 10  # of these in which the agent is loud
_OVER_FLOOR_DB = 10.0
_INAUDIBLE_DB = -58.0  # voice activity hears nothing there


class EchoPresence:
    """One connection's. `present` until it was heard to be absent, and again once an echo was found."""

    def __init__(self) -> None:
        self.present = True
        self._silent = _SILENT
        self._since: int | None = None  # frames since the agent began
        self._loud = 0

    def on_echo(self) -> None:
        """What the microphone hears follows what is played: the delay was found."""
        self.present = True

    def on_levels(self, far_db: float, near_db: float, floor_db: float | None, *, delay_ms: float | None) -> None:
        if far_db > _LOUD_DB and self._silent >= _SILENT:
            self._since, self._loud = 0, 0
        self._silent = 0 if far_db > _LOUD_DB else self._silent + 1
        if self._since is None:
            return
        self._since += 1
        self._loud += far_db > _LOUD_DB
        quiet_db = _INAUDIBLE_DB if floor_db is None else max(_INAUDIBLE_DB, floor_db + _OVER_FLOOR_DB)
        if near_db >= quiet_db:  # an echo, or a guest: nothing follows
            self._since = None
        elif self._since >= _WAIT + int(delay_ms or 0) // 10 and self._loud >= _LOUD:
            self._since, self.present = None, False
