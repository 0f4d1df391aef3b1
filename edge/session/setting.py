"""Where a conversation is held and what it knows of the store: given to it, never found out by it. PURE."""

from dataclasses import dataclass

from domain.menu import Menu
from domain.policy import GUEST
from edge.dialog.learned import acts, clauses, reading
from edge.dialog.shop.desk import Store
from edge.dialog.vocabulary.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a conversation knows of the store: one menu version and its lexicon."""

    menu: Menu
    lexicon: Lexicon
    shop: Store | None = None  # a shop's catalog; `menu` then shows it as one, for drafts and totals

    def __post_init__(self) -> None:
        reading.weights()  # read now: the first guest waits for nothing
        clauses.weights()
        acts.weights(acts.SHOP if self.shop else acts.FOOD)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and when a session began; stored in its first event, so that a replay needs nothing else."""

    channel: str
    device: str
    site: str
    location: str
    local_time: str  # ISO 8601 without offset, at the site
    wall_us: int  # UTC microseconds
    boot_id: str = ""
    build: str = ""
    policy_version: str = "1"
    seed: int = 0
    role: str = GUEST
    person: str = ""  # the member of staff whose device it is
    link_up: bool = True  # when this session began, or was resumed
    out: tuple[str, ...] = ()  # 86'd then
    stopped: str = ""  # who had stopped the agent here; empty: nobody
