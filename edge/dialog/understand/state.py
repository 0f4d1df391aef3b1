"""What is known while a turn is read from left to right.

It holds the lines under way, what was just spoken of, and what has been said of the next item. It decides nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from domain.menu import Combo, Item, Serving
from domain.order import Command, Order
from edge.dialog.meaning import Ambiguity, Expecting, Intent
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.options import Asked
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.work import Part, Work
from edge.dialog.vocabulary.lexicon import Lexicon


@dataclass(slots=True)
class Nominal:
    """What was said of an item before the item: "two large no ice ..." """

    det: str = ""  # a, the, another, the start of a mention
    num: int | None = None
    sizes: list[tuple[str, ...]] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    plain: bool = False
    vessel: str = ""  # "cup of": a size, where the item comes in cups
    served: bool = False  # "two orders of": the number counts orders, not pieces
    first: int = -1  # the segment it began with

    @property
    def empty(self) -> bool:
        return not self.det and self.num is None and not self.sizes and not self.asked and not self.plain


@dataclass(slots=True)
class Shelf:
    """A general word for several things that are named one by one after it, with the sizes said of all."""

    ids: frozenset[str]
    left: int
    sizes: list[tuple[str, ...]]
    asked: list[Asked] = field(default_factory=list)  # and what else was said of all: "four subs on wheat, two ham ..."
    vessel: str = ""  # "two slices of pie, one apple ...": the size of all, where they come in slices


@dataclass(slots=True)
class State:
    lexicon: Lexicon
    serving: Serving | None
    order: Order
    expecting: Expecting
    segments: list[Segment]
    speaker: str
    language: str
    works: list[Work]
    focus: Work | None = None  # the line spoken of
    focus_slot: str = ""  # and the slot of it, for a combo
    np: Nominal = field(default_factory=Nominal)
    group: list[Asked] = field(default_factory=list)  # modifiers that still wait for what they belong to
    qualifier: str = ""  # the scope of "no", "extra": goes on over a list
    link: str = ""  # how the next mention hangs on: "", and, with, comma, on
    repair: str = ""  # "", weak ("wait"), strong ("I mean")
    mode: str = ""  # "", make, remove, insteadof
    replaces: tuple[Work, str] | None = None  # the line (and slot) that the next item takes the place of
    split_root: Work | None = None  # "two burgers, one ...": what is left of the two
    targets: list[Work] = field(default_factory=list)  # "both with ...": what the next modifiers fall on
    with_combo: Work | None = None  # the combo whose parts are being listed
    only: list[Asked] | None = None  # the list after "only"
    everything: bool = False  # "everything" stands open: "but" follows
    placed: list[Work] = field(default_factory=list)  # lines made in this turn, in order
    last_asked: list[tuple[Part, str]] = field(default_factory=list)  # the modifiers put on last
    first_commands: list[Command] = field(default_factory=list)
    extra_commands: list[Command] = field(default_factory=list)
    intents: list[Intent] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    ambiguities: list[Ambiguity] = field(default_factory=list)
    doubts: float = 1.0  # what confidence is multiplied by
    meanings: dict[int, str] = field(default_factory=dict)  # segment -> what it became
    shelf: "Shelf | None" = None  # "two pizzas, one pepperoni ...": what the two are, until they are named
    swap_later: tuple[tuple[Candidate, ...], tuple[Candidate, ...]] | None = None  # "sub X for Y on a number one"
    heads_said: set[int] = field(default_factory=set)  # segments that only say what was counted before them is
    antecedent: str = ""  # what a question before was about: "do you have ...? I'll take one"
    contrast: Item | Combo | None = None  # "not the mango tea, the slush": what is not wanted, and yet says which slush
    copied: Work | None = None  # the line that "the same" made, while nothing but "but with ..." was said of it
    gone: Work | None = None  # what was taken off by name in this turn: "... and give me a large instead"
    pointed: Work | None = None  # the line of the draft that was named last: "the five with a lemonade"
    asked_meal: Work | None = None  # stands for one of several meals: what is said with it is asked for again
    clock: int = 0
    at: int = 0

    def alive(self) -> list[Work]:
        return [w for w in self.works if not w.removed]

    def recent(self) -> Iterator[Work]:
        """Lines by when they were spoken of, the last one first."""
        rows = [(w.mentioned, n) for n, w in enumerate(self.works) if not w.removed and w.thing is not None]
        for _, n in sorted(rows, reverse=True):
            yield self.works[n]

    def attend(self, work: Work | None, slot: str = "") -> None:
        self.clock += 1
        self.focus, self.focus_slot = work, slot
        if work is not None:
            work.mentioned = self.clock

    def doubt(self, factor: float) -> None:
        self.doubts *= factor

    def miss(self, text: str, factor: float = 0.8) -> None:
        """Words that were meant and not understood."""
        if text and text not in self.unknown:
            self.unknown.append(text)
        self.last_asked = []  # "... and no toast, I mean a muffin" takes nothing back that was understood
        self.doubt(factor)

    def seg(self, i: int) -> Segment | None:
        return self.segments[i] if 0 <= i < len(self.segments) else None

    def became(self, i: int, meaning: str) -> None:
        self.meanings[i] = meaning
