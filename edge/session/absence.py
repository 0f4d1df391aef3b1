"""Who is away: devices whose session is open and that nobody is connected to. PURE.

It decides when a person sees to what a guest was still to be asked, and when whoever is there now is somebody else:
then the session of before is nobody's any more, and nothing of it is told to who comes next. Two clocks: how long a
device has had to come back counts on the process's own, how long the guest was alone on the wall's, which went on while
no process ran.
"""

from dataclasses import dataclass

COMES_BACK_S = 30.0  # a device tries again within seconds; a kiosk that was started anew takes half a minute


@dataclass(slots=True)
class Away:
    session: str
    channel: str
    since: float  # on the clock: since when it could have come back
    left_us: int  # wall clock: when the guest was last heard or spoken to
    given_up: bool = False  # a person sees to what they were still to be asked


class Absence:
    """One store's, by device."""

    def __init__(self) -> None:
        self._away: dict[str, Away] = {}

    def left(self, device: str, away: Away) -> None:
        self._away[device] = away

    def back(self, device: str) -> None:
        """Connected, or its session is over."""
        self._away.pop(device, None)

    def of(self, device: str) -> Away | None:
        return self._away.get(device)

    def is_away(self, session: str) -> bool:
        return any(away.session == session for away in self._away.values())

    def is_awaited(self, session: str) -> bool:
        """Whether its guest may still come back and be asked."""
        return any(away.session == session and not away.given_up for away in self._away.values())

    def given_up(self, now: float) -> tuple[str, ...]:
        """Sessions whose guests have not come back in time; each once."""
        late = [a for a in self._away.values() if not a.given_up and now >= a.since + COMES_BACK_S]
        for away in late:
            away.given_up = True
        return tuple(away.session for away in late)

    def devices(self) -> tuple[str, ...]:
        return tuple(self._away)

    def is_over(self, device: str, *, wall_us: int, waits_s: int) -> bool:
        """Whether nobody would have waited for that long, had the guest been there and said nothing."""
        away = self._away.get(device)
        return away is not None and wall_us - away.left_us > waits_s * 1_000_000
