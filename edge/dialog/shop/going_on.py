# ruff: noqa: E501 - frames stay in one piece
"""Short turns that go on from what was just answered or done: "make it two", "get me five", "two of them". PURE.

They name nothing; what is meant is what the conversation speaks of. A hold or a transfer still needs its own yes.
"""

import re
from collections.abc import Iterable
from itertools import zip_longest
from typing import Final

from edge.dialog.shop import checkout, people, resolve
from edge.dialog.shop.basket import PUT_IN
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import chosen, fixed
from edge.dialog.shop.for_whom import FOR_WHOM
from edge.dialog.shop.looking_first import only_may
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.moving import PLACE, marked
from edge.dialog.shop.ordering import other_words
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.serve import go
from edge.dialog.shop.tables import UNITS
from edge.dialog.shop.taking import is_in_already
from edge.dialog.shop.told_place import is_not_here, told_place
from edge.dialog.vocabulary.words import Word

_SHORT: Final = 7  # words; whoever says more says what they mean
BARE: Final = 3  # words: a count and what is counted
_PAIRS: Final = frozenset({"pair", "pairs", "pares", "par", "please", "then"})
_MAKE_IT: Final = re.compile(r"\b(?:make|do) (?:it|that|them)\b|^(?:no |actually |sorry )*(?:i meant |better )")
_COUNT: Final = r"(?:two|three|four|five|six|dos|tres|cuatro|cinco|[2-6])"
_LATER: Final = (
    r"(?: (?:of (?:them|those|these)|pairs?|actually|instead|then|please|rather|if possible|mejor|entonces))"
)
_SO_MANY_AFTER_ALL: Final = re.compile(
    r"^(?:(?:and|so|ok|okay|oh|well|hm|sorry|wait|no|y|oye) )*"
    rf"(?:(?:actually |maybe |or )*(?:can|could|would|will|might|may) (?:you|we|i) (?:\w+ )?(?:do|make|make it|make that|hold|keep|put by|set aside) {_COUNT}{_LATER}*"
    rf"|(?:actually|better|rather|mejor) {_COUNT}{_LATER}*|{_COUNT} (?:actually|instead|rather|mejor){_LATER}*)$"
)
_GET_SOME: Final = re.compile(
    r"^(?:(?:ok|okay|yes|yeah|then|so|great|bueno) )*"
    r"(?:get|grab|send|order|bring|request|pull|pida\w*|traiga\w*|mande\w*) (?:me |us |over |in )?(?:\w+)\b"
)
_GET_HERE: Final = re.compile(
    r"\b(?:get|have|want|need|order) (?:it|one|them|that|those|two|three|a pair) (?:over )?"
    r"(?:here\b|in(?=$| (?:from|for|by|please|today|tomorrow|then|too)\b))"
)
_TOLD: Final = frozenset({"stock", "price", "buy", "detail", "alternative", "promotions"})
_SO_MANY_PLEASE: Final = re.compile(
    r"^(?:(?:alright|ok|okay|yes|yeah|sure|great|fine|bueno|vale) )+(?:just )?(?:one|two|three|four|uno|una|dos|tres)(?: then)?$|^(?:(?:ok|okay|yes|yeah|sure|great|then|and|si|bueno|vale) )*(?:just )?(?:one|two|three|four|five|uno|una|dos|tres|\d)(?: of (?:them|those))?(?: then)? (?:please|por favor)\b"
)
_IS_FINE: Final = re.compile(
    r"\b(?:fine|good|okay|ok|works|will do|do|instead|then|entonces|esta bien|mejor|bueno|vale)\b"
)
_THEY_WANT: Final = re.compile(
    r"\b(?:(?:he|she|they|guy|lady|man|woman|customer|client|shopper|couple|cliente|senor|senora)s?(?: here)? (?:wants?|needs?|would (?:like|want|need|take|be wanting|be after)|ll take|will take|d like|takes|is taking|taking|quiere|necesita|se lleva))\b"
)
_NOW_SAYS: Final = re.compile(
    r"\b(?:he|she|they|customer|client|guy|lady|man|woman)s?(?: is| are| now)* (?:now )?(?:says?|saying|said|thinks?|thinking|asks?|asking|dice|pide)"
    r"(?: (?:for|about|to|that|he|she|they|make|it|wants?|needs?|now))* (?:two|2|dos)\b"
)
_TRY_AGAIN: Final = re.compile(
    r"\b(?:try|do|send|put|hold|reserve) (?:it |that |them |the (?:hold|transfer) )?(?:again|now|once more|through now)\b|\bretry\b|^(?:(?:and|so|ok|okay) )*(?:(?:what about|how about|can you(?: do it)?|will it (?:go|work)|does it (?:go|work)|is it (?:back|working|possible)) )?(?:now|now then)$"
    r"|\b(?:intent\w+|prueb\w+|trat\w+) (?:de nuevo|otra vez|ahora)\b|^(?:(?:ok|okay|y|bueno) )*(?:ahora si|otra vez|de nuevo)$"
)
_YES_THAT: Final = re.compile(
    r"^(?:yes|yeah|yep|yup|si)(?: (?:please|hold|keep|put|set|send|get|transfer|request|do|go ahead|thats|it|right|that|those|these|them|the|aside|of|just|only|pairs?|one|two|three|both|then|\d+|por favor|dos|un[oa]))*$"
)
_OF_THEM: Final = re.compile(r"\b(?:of (?:them|those|these)|ill take|i will take|give me|me llevo|deme|dame)\b")


def goes_on(desk: Desk, reading: Reading) -> bool:
    """True when the turn was one of these."""
    number = reading.qty or next((a.number for a, b in _pairs(reading) if a.number and not _is_measure(b)), 0) or 0
    number = number or (1 if {"one", "una", "uno"} & {w.text for w in reading.words} else 0)
    done = desk.mem.want.removesuffix("!")
    if desk.mem.undone and not reading.named and _TRY_AGAIN.search(reading.text):
        wish = Wish.from_json(desk.mem.undone)
        desk.remember(undone={})
        if wish.want == "customer":
            people.ask_number(desk)  # no number is kept for later
            return True
        return go(desk, wish)  # it was not possible then, and is asked anew
    still = done in ("hold", "transfer")
    if desk.mem.undone and still and reading.has("yes") and not (reading.named or reading.wants):
        return go(
            desk, Wish.from_json(desk.mem.undone)
        )  # "yes", behind a refusal: it is asked again, or still not possible
    if desk.mem.done and done == desk.mem.done and _YES_THAT.match(reading.text):
        so_many = _held(desk) if done == "hold" else desk.mem.many
        if number in (0, so_many):
            desk.say(f"is_done_{desk.mem.done}")  # "yes, hold those two", which was done with the yes before
            return True
    if desk.mem.done and not reading.named and FOR_WHOM.search(reading.text) and _A_NAME.search(reading.text):
        desk.say(f"is_done_{desk.mem.done}")  # "under the name Alex", behind the yes
        return True
    if desk.is_staff and _gets_here(reading) and not reading.named and (there := told_place(desk)):
        return go(desk, _of_it(desk, reading, "transfer").but(qty=number or 1, place=there))
    if (
        desk.mem.want == "hold_time"
        and reading.has("yes")
        and desk.mem.product
        and not (reading.named or reading.wants)
    ):
        return go(desk, _of_it(desk, reading, "hold"))  # "do that, please", after how long a thing is kept
    if _elsewhere_then(desk, reading):
        return go(desk, _of_it(desk, reading, "transfer").but(place=reading.places[0]))
    if not desk.is_headset and desk.mem.product and not reading.named and PUT_IN.search(reading.text):
        return go(desk, _of_it(desk, reading, "buy").but(qty=number or 1))
    other = not desk.is_headset and desk.mem.want == "buy" and _IS_FINE.search(reading.text) and not reading.named
    if other and reading.said.colours + reading.said.sizes and set(reading.wants) <= {"buy"} and is_not_here(desk):
        return go(desk, _of_it(desk, reading, "buy"))  # "white's fine then", where the green one was out
    if not desk.is_headset and is_in_already(desk, reading):
        desk.remember(want="buy")
        checkout.tell(desk)  # "ok, I'll take it", of what is in
        return True
    takes_it = _TAKE_IT.search(reading.text) and not only_may(reading.text)
    if not desk.is_headset and desk.mem.product and not reading.named and takes_it:
        return go(desk, _of_it(desk, reading, "buy"))
    if _so_many_so(desk, reading):
        return go(desk, _of_it(desk, reading, "buy").but(qty=reading.qty))
    if _so_instead(desk, reading):
        wish = _of_it(desk, reading, desk.mem.want)
        return go(desk, wish.but(qty=number))
    if reading.named or not desk.mem.product or len(reading.words) > _SHORT or not number:
        return False
    sized_so = bool(fixed(desk.product(desk.mem.product), reading.said).values)
    after_all = not sized_so and _SO_MANY_AFTER_ALL.match(reading.text)  # "could you do three actually?"
    more = (
        after_all or _MAKE_IT.search(reading.text) or _NOW_SAYS.search(reading.text) or _THEY_WANT.search(reading.text)
    )
    held = _held(desk)
    if (done in ("hold", "transfer") or desk.mem.done == "hold") and more and held:
        if "more" in reading.text.split():
            number += held
        if number == held and not (reading.said.colours or reading.said.sizes):
            desk.say("is_done_hold")
            return True
        wish = _of_it(desk, reading, "hold").but(qty=number - held, source="", place="")
        return number > held and go(desk, wish)
    away = desk.mem.place not in ("", desk.here) or done == "transfer_time"
    said = fixed(desk.product(desk.mem.product), reading.said)
    sized = bool(said.values)  # "order the twelve in": no count
    if (
        desk.is_staff
        and (away or is_not_here(desk))
        and not sized
        and done in ("stock", "alternative", "transfer_time")
        and _GET_SOME.search(re.sub(rf"^(?:(?:at|from|in|de|en) )?{PLACE} ", "", marked(reading.text, desk.shop)))
    ):
        wish = _of_it(desk, reading, "transfer")
        return go(desk, wish.but(qty=number, place=wish.place or desk.mem.place))
    another = bool(said.lacking) and bool(_THE_SIZE.search(reading.text))  # "he wants the 14", that there is none of
    wants_it = _THEY_WANT.search(reading.text) and not (sized and not reading.qty) and not another
    if desk.is_headset and desk.is_staff and wants_it and set(reading.wants) <= {"stock", "buy"}:
        return go(desk, _of_it(desk, reading, "hold").but(qty=number))  # asked, before anything is held
    takes = _SO_MANY_PLEASE.search(reading.text) and done in _TOLD
    if not desk.is_headset and takes and set(reading.wants) <= {"buy", "detail"}:
        return go(desk, _of_it(desk, reading, "buy").but(qty=number))
    sized_alone = sized and not reading.qty  # "I'll take the thirty-two": of that size
    if (
        not desk.is_headset
        and _OF_THEM.search(reading.text)
        and not sized_alone
        and set(reading.wants) <= {"buy", "detail"}
        and not set(other_words(desk, reading)) - _TAKING  # "one of them looks dirty"
    ):
        return go(desk, _of_it(desk, reading, "buy").but(qty=number))
    return False


_TAKING: Final = frozenset(
    [
        "take",
        "will",
        "ill",
        "id",
        "would",
        "like",
        "want",
        "wanted",
        "have",
        "get",
        "do",
        "lets",
        "llevo",
        "deme",
        "dame",
        "quiero",
    ]
)
_A_NAME: Final = re.compile(r"\b(?:names?|under|nombre)\b")


def _pairs(reading: Reading) -> Iterable[tuple[Word, Word | None]]:
    """Each word with the one behind it."""
    return zip_longest(reading.words, reading.words[1:])


def _is_measure(behind: Word | None) -> bool:
    """ "The 32 gig": no count."""
    return behind is not None and behind.stem in UNITS and behind.stem not in ("pair", "pack")


_THE_SIZE: Final = re.compile(r"\b(?:the|size|an?|in|el|la|talla) (?:\d+|\w+)(?: ones?)?$")


def _gets_here(reading: Reading) -> bool:
    """ "Get it over here"; not "how many days till it's here if I order it in"."""
    return bool(_GET_HERE.search(reading.text)) and "transfer_time" not in reading.wants


_TAKE_IT: Final = re.compile(
    r"^(?:(?:ok|okay|yes|yeah|sure|great|fine|alright|so|then|good|well|bueno|vale|si) )*(?:(?:i|we|ill|id|will|would|had|better|might|may|as|too|well|think|guess) )*(?:take|get|grab|buy) (?:it|that|them|this|those|one)(?: then| please| anyway| now)*$"
)


def _so_many_so(desk: Desk, reading: Reading) -> bool:
    """ "Two pairs, large", of a shopper: a count and a size, and no question."""
    if desk.is_headset or desk.mem.product == "" or reading.named or reading.asked or reading.wants:
        return False
    product = desk.product(desk.mem.product)
    said = fixed(product, reading.said)
    if reading.qty and len(reading.words) <= BARE and len(chosen(product, desk.mem.values)) == 1:
        return desk.mem.want in _TOLD and reading.text.split()[-1] in _PAIRS  # "two pairs", of the size just told
    return bool(reading.qty and said.values and not said.lacking and len(reading.words) <= _SHORT)


def _held(desk: Desk) -> int:
    """How many of what is spoken of were put on hold in this conversation."""
    product = desk.product(desk.mem.product)
    return sum(desk.mem.held.get(v.sku, 0) for v in chosen(product, desk.mem.values) or product.variants)


def _so_instead(desk: Desk, reading: Reading) -> bool:
    """ "In charcoal then", after the rust one could not be held: the same is wanted of what is said now."""
    undone = desk.mem.want in ("hold", "transfer") and not desk.mem.done and not reading.named and is_not_here(desk)
    said = reading.said.colours or reading.said.sizes
    return bool(undone and said and set(reading.wants) <= {"detail", "buy"} and _RATHER_SO.search(reading.text))


_RATHER_SO: Final = re.compile(
    r"\b(?:then|instead|rather|make (?:it|that)|fine|will do|ok|okay|entonces|mejor|bueno|pues|en su lugar)\b|^(?:no|nope)\b"
)


def _elsewhere_then(desk: Desk, reading: Reading) -> bool:
    """ "What about the warehouse?", after it could not be had from the one place: asked for from the other."""
    placed = bool(reading.places) and desk.shop.site(reading.places[0]) is not None
    short = len(reading.words) <= _SHORT and not (reading.named or reading.has("no") or reading.has("yes"))
    return desk.is_staff and desk.mem.want == "transfer" and placed and short and set(reading.wants) <= {"transfer"}


def _of_it(desk: Desk, reading: Reading, want: str) -> Wish:
    wish = resolve.wish_for(desk, reading, want)
    if wish.product and wish.product != desk.mem.product:
        return wish.but(lacking=())  # "the other one then, I'll take it"
    return wish.but(products=(desk.mem.product,), values={**desk.mem.values, **wish.values}, lacking=())


def keep_in_mind(desk: Desk, reading: Reading) -> None:
    """The thing that a refused wish was about is what we speak of now: "what's the price, then?"."""
    wish = resolve.wish_for(desk, reading, "price")
    if len(wish.products) == 1:
        desk.remember(product=wish.products[0], values=wish.values)
