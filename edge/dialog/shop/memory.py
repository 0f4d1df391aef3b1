"""What a conversation in a shop remembers: what is spoken of, what was asked back, who was identified. PURE.

Plain JSON inside, for it is folded from events. It holds of a customer only what the cloud let out; a new session
begins with none of it.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

AWAY = "@away"  # among a wish's words: it should go to another place
THEIRS = "theirs"  # among a wish's words: somebody beside the shopper would have it
OTHERWISE = "otherwise"  # among a wish's words: the same thing in another colour, and no other thing
CHEAPER = "@cheaper"  # among a wish's words: what costs more than it, or as much, is not meant
SO_MANY = "@so many"  # among a wish's words: how many of something the thing has
EXPECTED = "expected"  # of a promotion: it is asked about as one that ran, or of so much
UNTIL = "until"  # among a wish's words: of a promotion its end is asked


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that somebody wants of us, as far as it is known. `want` names it (`reading.WANTS`)."""

    want: str
    products: tuple[str, ...] = ()  # candidates; one, once it is known
    other: tuple[str, ...] = ()  # of compatibility: the second thing
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # attribute -> values said
    lacking: tuple[str, ...] = ()  # said of size or colour, and nothing comes so
    place: str = ""  # "" = here, or wherever
    elsewhere: bool = False  # any place but here
    qty: int = 0  # 0: not said
    percent: int = 0
    cents: int = 0
    words: tuple[str, ...] = ()  # what a question is about ("battery"), or a name
    near: tuple[str, ...] = ()  # nothing is called so; these come nearest
    extra: str = ""  # "ski jacket": what was said, where only something near it was found
    source: str = ""  # of a transfer

    @property
    def product(self) -> str:
        return self.products[0] if len(self.products) == 1 else ""

    def to_json(self) -> dict[str, Any]:
        return {k: _plain(v) for k, v in asdict(self).items() if v}

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> "Wish":
        made: dict[str, Any] = {k: tuple(v) if isinstance(v, list | tuple) else v for k, v in row.items()}
        values = row.get("values") or {}
        return cls(**{**made, "values": {k: tuple(v) for k, v in values.items()}})

    def but(self, **changes: Any) -> "Wish":
        return replace(self, **changes)


@dataclass(frozen=True, slots=True)
class ShopTalk:
    product: str = ""  # what we speak of
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # and in which colour, size ...
    want: str = ""  # what was last asked of it
    place: str = ""
    words: tuple[str, ...] = ()
    pending: Mapping[str, Any] = field(default_factory=dict)  # a wish that waits for an answer to our question
    customer: Mapping[str, Any] = field(default_factory=dict)  # as the cloud let them out
    tips: int = 0  # suggestions made
    muted: bool = False
    held: Mapping[str, int] = field(default_factory=dict)  # by SKU: put on hold in this conversation
    beside: str = ""  # of a compatibility: the second thing
    offered: tuple[str, ...] = ()  # products named as a choice or instead
    recent: tuple[str, ...] = ()  # products spoken of, the last first
    had: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)  # each as it was meant
    approved: Mapping[str, int] = field(default_factory=dict)  # SKU -> cents, as staff approved
    outcome: str = ""  # the last answer of staff: granted, denied
    instead: str = ""  # the one product named in place of what is not here
    closed: bool = False  # the customer before us lets nothing be shared: nobody is asked who they are again
    ideas: tuple[str, ...] = ()  # what comes next, where something for a use was suggested
    budget: int = 0  # cents that such a thing may cost; 0: not said
    done: str = ""  # what was just done: "hold", "transfer"; a "cancel that" means it
    sender: str = ""  # the place that was asked to send it
    after: tuple[Mapping[str, Any], ...] = ()  # wishes that are asked about behind the one that waits for its yes
    before: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # how the same thing was asked about before
    many: int = 0  # how many of it were asked about last; 0: not said
    undone: Mapping[str, Any] = field(default_factory=dict)  # a wish that could not be done without the link
    among: tuple[str, ...] = ()  # what is left of a kind by what was asked of it: "which have noise cancelling"
    others: bool = False  # the turn before asked about another person, and was refused

    def but(self, **changes: Any) -> "ShopTalk":
        return replace(self, **changes)

    @property
    def tier(self) -> str:
        return str(self.customer.get("tier", ""))

    def to_json(self) -> dict[str, Any]:
        return {k: _plain(v) for k, v in asdict(self).items() if v}

    @classmethod
    def from_json(cls, row: Mapping[str, Any] | None) -> "ShopTalk":
        """None: its key was destroyed, and nothing is left."""
        row = row or {}
        values = {k: tuple(v) for k, v in (row.get("values") or {}).items()}
        kept_in_order = ("words", "offered", "recent", "ideas", "after", "among")
        tuples: dict[str, Any] = {k: tuple(row.get(k) or ()) for k in kept_in_order}
        had = {p: {k: tuple(v) for k, v in kept.items()} for p, kept in (row.get("had") or {}).items()}
        before = {k: tuple(v) for k, v in (row.get("before") or {}).items()}
        return cls(**{**row, **tuples, "values": values, "had": had, "before": before})


def _plain(value: Any) -> Any:
    """Lists for tuples, all the way down: what is folded live is what is folded from the log."""
    if isinstance(value, Mapping):
        return {k: _plain(v) for k, v in value.items()}
    return [_plain(v) for v in value] if isinstance(value, tuple | list) else value
