"""What a turn asks, once it has crossed the wire: all that rules or a model may look at. Values alone. PURE."""

from dataclasses import dataclass, field

from cloud.reasoning.rules import Heard
from domain.menu import Serving
from domain.order import Order

AGENT = "agent"


@dataclass(frozen=True, slots=True)
class Question:
    """revision: of the draft that every proposal is made for. serving: the menu as it can be had there and then."""

    session: str
    turn: int
    revision: int
    site: str
    serving: Serving = field(repr=False)
    draft: Order = field(repr=False)
    heard: tuple[Heard, ...] = field(repr=False)
    history: tuple[tuple[str, str], ...] = field(default=(), repr=False)  # (who, words), the oldest first
    channel: str = "lane"
    role: str = "guest"
    language: str = "en"
    expecting: str = ""
    shop: bool = False  # products are looked for; nothing is ordered by a proposal

    @property
    def best(self) -> Heard:
        return max(self.heard, key=lambda h: h.confidence, default=Heard("", 0.0, ()))

    @property
    def words(self) -> str:
        """Of the turn, as heard best."""
        return self.best.text

    @property
    def last_said(self) -> str:
        """By the agent; what "the second one" points into."""
        return next((text for who, text in reversed(self.history) if who == AGENT), "")
