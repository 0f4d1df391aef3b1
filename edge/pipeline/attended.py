"""What an attendant (`edge.pipeline.attendant`) stands between: a store's sessions, and one device. Protocols alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from domain.completeness import Completeness
from edge.session.exchange import Given, Played, Say, UserTurn
from edge.session.host import Host, Outlet


class Sessions(Protocol):
    """Where sessions live, longer than any connection."""

    def is_open(self, device: str) -> bool:
        """Whether this device left a session open when it was last seen."""

    async def open(self, device: str, channel: str, outlet: Outlet, *, role: str | None = None) -> Host:
        """The device's open session, from now on speaking through `outlet`, or else a new one that has no event yet."""

    async def greet(self, host: Host) -> None:
        """The session's first words with this device: of a guest who came, or of one who is here again."""

    async def close(self, host: Host) -> None:
        """The guest has left: the session is over. Work that must survive is in the outbox."""

    def left_alone(self, host: Host) -> None:
        """The device is away: what happens meanwhile is told when it is back."""

    def board(self, host: Host) -> Mapping[str, Any]:
        """What a screen shows: `revision`, `lines`, `total_cents`, `state`; JSON values."""

    def completeness(self, host: Host, text: str) -> Completeness:
        """How finished these words of the guest are, given what was asked. Some ten times a second: no waiting."""

    def link_is_up(self) -> bool: ...


class Device(Protocol):
    """What can be done to the device. Calls keep their order."""

    async def say(self, say: Say) -> None:
        """After what is being said."""

    async def prepare(self, say: Say | None) -> None:
        """This may be said next; None: it will not."""

    async def hush(self) -> None:
        """Stops at once and drops what is queued."""

    async def send(self, message: Mapping[str, Any]) -> None: ...

    async def attend(self, guest: int, *, present: bool) -> None:
        """From now on sound is this guest's; without a guest, nobody's."""

    async def mute(self, *, on: bool) -> None: ...


@dataclass(frozen=True, slots=True)
class Times:
    """When things happened to a turn, in the clock's seconds."""

    speech_ended: float
    vad_stopped: float
    final: float
    ended: float


# What passes an attendant's queue, beside `Given`.


@dataclass(frozen=True, slots=True)
class Presence:
    present: bool


@dataclass(frozen=True, slots=True)
class Finished:
    """The guest's turn is over. interrupted: of what was being said, so much was heard."""

    turn: UserTurn
    times: Times
    interrupted: tuple[Played, ...] = ()


@dataclass(frozen=True, slots=True)
class Gone:
    """The device has disconnected."""


Happening = Given | Presence | Finished | Gone
