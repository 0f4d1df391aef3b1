"""What differs between the channels, as data. The conversation's own differences come with the channel's name."""

from dataclasses import dataclass, field

from edge.turns.end_of_turn import Patience


@dataclass(frozen=True, slots=True)
class Profile:
    """name: as in the address and the menu.

    present_when_connected: somebody wears or holds the device as long as it is connected; else it tells with
    `presence`. patience: how long the guest's silence is waited for.
    """

    name: str
    present_when_connected: bool = False
    patience: Patience = field(default_factory=Patience)
