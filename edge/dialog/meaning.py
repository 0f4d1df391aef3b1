"""What a person's words mean: the value that `understand` makes and `conduct` acts on. PURE.

Commands change the draft (`domain.order`); intents are everything else that people say. Both carry the words they
came from (`Span`), so that the agent can say what it did *not* understand: silence about an unparsed span is a wrong
order.
"""

from dataclasses import dataclass, replace
from enum import Enum

from domain.completeness import Completeness
from domain.order import Command


class Kind(Enum):
    """What a person does with words besides ordering."""

    # answers and the way of the conversation
    YES = "yes"
    NO = "no"
    DONE = "done"  # "that's it"
    REPEAT = "repeat"  # "say that again"; "what's my order" is READ_BACK
    READ_BACK = "read_back"
    CANCEL_ORDER = "cancel_order"
    WAIT = "wait"  # "hold on a second"
    GREETING = "greeting"
    THANKS = "thanks"
    BYE = "bye"
    PERSON = "person"
    ASK_AUTOMATED = "ask_automated"  # "are you a robot"
    REDO = "redo"  # "put it back", after an undo
    HURRY = "hurry"
    COMPLAINT = "complaint"
    ABUSE = "abuse"
    NOISE = "noise"  # words that are no one's request: fillers, talk to somebody else
    # questions: `about` holds item, combo, option or topic ids where they are known
    ASK_PRICE = "ask_price"
    ASK_TOTAL = "ask_total"
    ASK_INGREDIENTS = "ask_ingredients"
    ASK_ALLERGENS = "ask_allergens"  # value: the allergen code, or ""
    ASK_AVAILABLE = "ask_available"  # "do you have ..."
    ASK_OPTIONS = "ask_options"  # "what dips do you have", "what sizes"
    ASK_DIET = "ask_diet"  # value: vegetarian, vegan, gluten_free ...
    ASK_CALORIES = "ask_calories"
    ASK_HOURS = "ask_hours"
    ASK_WHERE = "ask_where"  # value: restroom, wifi, an aisle ...
    ASK_PROMOTIONS = "ask_promotions"
    ASK_PAYMENT = "ask_payment"  # "can I pay by card"
    ASK_RECOMMEND = "ask_recommend"
    ASK_OTHER = "ask_other"  # a question that no rule knows
    # things that need control
    DISCOUNT = "discount"  # value: percent or cents as said
    COMP = "comp"
    PRICE_OVERRIDE = "price_override"
    REFUND = "refund"
    EMERGENCY = "emergency"  # value: medical, danger, self_harm
    INJECTED = "injected"  # words that speak to the machine: they change nothing
    VOUCH = "vouch"  # "promise me", "just say it's safe"
    SAYS_SETTLED = "says_settled"  # "the screen says paid", of an order that waits for a yes
    PRESSES = "presses"  # pushes for what was refused in the last turn
    CLAIM_STAFF = "claim_staff"  # "I'm the manager": approves nothing
    CARD_BY_VOICE = "card_by_voice"
    REDEEM = "redeem"  # loyalty reward
    USUAL = "usual"  # "my usual"
    IDENTIFY = "identify"  # value: a phone or loyalty number
    POINTS = "points"  # how many there are, and for what
    POINTS_BY_VOICE = "points_by_voice"  # "add a hundred points"
    NO_MEMBER = "no_member"  # "I don't have an account"
    OTHER_PERSONS_DATA = "other_persons_data"
    PRIVATE_DATA = "private_data"  # one's own, that is never spoken: address, birthday ...
    DELETE_DATA = "delete_data"
    REMEMBER = "remember"  # about: usual or allergies; value: next_time, where it is said to be for later visits
    RECALL = "recall"  # "what do you remember about me"
    VOID_SUBMITTED = "void_submitted"
    # a seller's or shopper's
    ASK_STOCK = "ask_stock"
    ASK_ALTERNATIVE = "ask_alternative"
    ASK_COMPATIBLE = "ask_compatible"
    CUSTOMER_SUMMARY = "customer_summary"
    HOLD_ITEM = "hold_item"
    TRANSFER = "transfer"
    MUTE = "mute"


@dataclass(frozen=True, slots=True)
class Span:
    """Words [start, end) of the normalised turn and what they became; `meaning` is for people (`--why`)."""

    start: int
    end: int
    text: str
    meaning: str  # "" = not understood


@dataclass(frozen=True, slots=True)
class Intent:
    kind: Kind
    about: tuple[str, ...] = ()  # identifiers of the menu or catalog
    value: str = ""
    text: str = ""  # the words it came from


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """Words that fit several things: ask which. `options` are identifiers of one kind."""

    text: str
    what: str  # item, option, line, size
    options: tuple[str, ...]
    qty: int = 1
    said: str = ""  # how it is to be, with `<it>` for its name (`reading.said_of_it`)


@dataclass(frozen=True, slots=True)
class Meaning:
    commands: tuple[Command, ...] = ()
    intents: tuple[Intent, ...] = ()
    unknown: tuple[str, ...] = ()  # spans that were meant and not understood ("a gyro plate")
    ambiguities: tuple[Ambiguity, ...] = ()
    spans: tuple[Span, ...] = ()
    confidence: float = 1.0  # 0..1: that commands and intents are what was meant
    completeness: Completeness = Completeness.OPEN
    language: str = "en"
    apart: bool = False  # what is refused of it was said in sentences of its own, and touches none of the commands

    def has(self, kind: Kind) -> bool:
        return any(i.kind is kind for i in self.intents)

    def only(self, *intents: Intent, keep: tuple[Command, ...] = ()) -> "Meaning":
        """With nothing but these; keep: what is ordered all the same."""
        return replace(self, commands=keep, intents=intents, unknown=(), ambiguities=())


@dataclass(frozen=True, slots=True)
class Heard:
    """One hypothesis of a finished turn, best first in a sequence. `word_confidences` is empty or one per word."""

    text: str
    confidence: float = 1.0
    word_confidences: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Expecting:
    """What the agent asked for last, so that "a large" or "ranch" means something.

    kind: anything | confirm (the read-back's yes) | size | slot | group | which (an Ambiguity) | yes_no (value names
    what for) | more ("anything else?") | offer (`options` were offered: "would you like that?").
    """

    kind: str = "anything"
    line: int = 0  # the line asked about
    slot: str = ""  # the combo slot asked about, or that holds the item asked about
    group: str = ""
    options: tuple[str, ...] = ()
    value: str = ""
    said: str = ""  # of an Ambiguity: how it is to be, whichever it is
