# ruff: noqa: E501 - frames stay in one piece
"""A shopper's basket on its way to the till: read back, agreed to, sent; and changed after it went. PURE.

It decides which words send it. As at a restaurant (`edge.dialog.conduct.closing`) that is only a plain yes, of the one
whose basket it is, to the total as it was read back and heard; what is changed after that is for staff.
"""

import re
from functools import cache
from typing import Final

from domain.control import Action
from domain.order import Clear, Undo
from edge.dialog.conduct import closing, sent
from edge.dialog.guards import evading, no_assent, no_full_yes
from edge.dialog.meaning import Expecting
from edge.dialog.render import wording as words_of_all
from edge.dialog.shop import assent, on_condition, wording
from edge.dialog.shop.buying import of_another
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.ordering import order_in
from edge.dialog.shop.reading import Reading, read
from edge.dialog.shop.requests import several
from edge.dialog.talk import SENT, Cents, Phase
from edge.dialog.vocabulary.sayings import phrases_of
from edge.dialog.vocabulary.tables import words_of

CONFIRM: Final = "confirm"
_GOES_ON: Final = frozenset({"which", "product", "how_many", "yes_no", "unheard"})  # a question about one more thing

# Behind what ends a turn: "that's all then, thanks", "that's all I think".
_BEHIND: Final = re.compile(
    r"(?: (?:then|thanks?|thank you|please|cheers|gracias|por favor|now|today|i (?:think|guess|suppose)|mate|really|(?:for|por) (?:me|us|now|today|ahora|hoy)|so much|very much))+$"
)
_IN_FULL: Final = {
    "thats": "that is",
    "thatll": "that will",
    "thatd": "that would",
    "im": "i am",
    "were": "we are",
}
MOST_TO_END: Final = 7  # words of the longest ways to say that one is done


def before_the_end(text: str) -> str | None:
    """ "Fine, fine, that's all then", "a charcoal beanie and that's the lot": what goes before the words that end an
    order, as a restaurant's grammar has them (`vocabulary.sayings`); None where none do."""
    if _SO_MANY_ONLY.search(text):
        return None  # "no, mejor uno nada más": a count, and nothing ends by it
    words = _BEHIND.sub("", text).split()
    if words and words[-1] in _DONE and {*words[:-1]} <= _SAYS_SO:
        return ""  # "yep done", and not "is it done"
    for n in range(min(MOST_TO_END, len(words)), 1, -1):
        if " ".join(_IN_FULL.get(word, word) for word in words[-n:]) in _ways_to_end():
            return " ".join(words[:-n])
    return None


_DONE: Final = frozenset(words_of("done finished finish listo lista termine"))
_SAYS_SO: Final = frozenset(
    words_of("yes yep yeah yup ok okay right and all im were i am we are so well then ya si bueno")
)


def ends_it(text: str) -> bool:
    return before_the_end(text) is not None


_SO_MANY_ONLY: Final = re.compile(
    r"\b(?:un[oa]?|dos|tres|cuatro|cinco|\d+)(?: par(?:es)?)? nada mas$|\bnada mas (?:un[oa]?|dos|tres|cuatro|cinco|\d+)\b"
)


def only_ends_it(desk: Desk, reading: Reading) -> bool:
    """ "No, I don't want anything else, that's all", of a basket with something in it: nothing else is meant by it."""
    more = reading.named or reading.qty or set(reading.wants) - {"detail"} or reading.signals & {"undo", "clear"}
    return bool(desk.order.lines) and not (desk.is_headset or more) and ends_it(reading.text)


@cache
def _ways_to_end() -> frozenset[str]:
    return frozenset(phrases_of("say:done"))


def read_back(desk: Desk) -> None:
    """The whole basket with its total, and whether it shall go; once it went, what it was."""
    rows = _rows(desk)
    if not rows:
        desk.say("basket_empty")
        return
    total = desk.total_cents()
    lines = wording.listed(rows, desk.language, "and")
    if desk.talk.phase in sent.WAS_SENT:
        desk.say("basket", lines=lines, total=Cents(total))
        return
    desk.put(read_back=desk.order.revision, quoted_cents=total, finishing=True)
    desk.ask("basket_send", Expecting(CONFIRM), lines=lines, total=Cents(total))


def tell(desk: Desk) -> None:
    """What lies in it, and what it comes to: they go on."""
    rows = _rows(desk)
    if rows:
        desk.say("basket", lines=wording.listed(rows, desk.language, "and"), total=Cents(desk.total_cents()))
    else:
        desk.say("basket_empty")


def _rows(desk: Desk) -> list[str]:
    counts: dict[str, int] = {}  # one and "another one" are two
    for line in desk.order.lines:
        sku = str(getattr(line, "variation", ""))
        counts[sku] = counts.get(sku, 0) + line.qty
    return [
        f"{words_of_all.count(qty, desk.language)} {several(desk, *held, qty)}"
        for sku, qty in counts.items()
        if (held := desk.shop.of_sku(sku))
    ]


def answered(desk: Desk, reading: Reading, was: Expecting) -> bool:
    """The answer to the read-back, where the turn is one. Whatever else it is goes on, and the question comes again."""
    sends = {"buy", "transfer"} if _TO_THE_TILL.search(reading.text) else {"buy"}
    if reading.named or set(reading.wants) - sends or reading.has("clear") or order_in(desk, reading):
        return False  # also "fine, that too", of what was asked about beside it
    yes, no = assent.says_yes(reading) or bool(_SENDS_IT.match(reading.text)), reading.has("no")
    if (yes or no) and of_another(desk):
        desk.put(expecting=was)
        desk.say("basket_is_theirs")
    elif yes and _agrees(desk, reading):
        _agreed(desk, reading, was)
    elif not yes and (reading.signals & {"done", "checkout", "basket"} or ends_it(reading.text)):
        _again(desk)  # "no, nothing else"
    elif no and not yes and _says_more(reading):
        return False  # "no wait, his should be a thirty"
    elif no and not yes:
        desk.put(finishing=False)
        desk.ask("ask_what_to_change", closing.TO_CHANGE)
    elif yes:
        _again(desk)
    else:
        return False
    return True


def says_how_they_pay(desk: Desk, reading: Reading) -> bool:
    """ "I'll pay by card", "can I pay cash": told where. It says nothing of whether the basket shall go."""
    pays = not (desk.is_headset or reading.digits or reading.named) and bool(_PAYS.search(reading.text))
    if pays:
        desk.say("pays_at_till")
    return pays and not _TAKES_IT.search(reading.text)  # "I'll take it. where do I pay": taken, and told


def without_paying(desk: Desk, reading: Reading) -> Reading:
    """ "Where's the lamp, and where do I pay": told where, and the rest of the turn."""
    match = _PAYS.search(reading.text) if reading.named and not (desk.is_headset or reading.digits) else None
    before, behind = (reading.text[: match.start()].split(), reading.text[match.end() :].split()) if match else ([], [])
    if match is None or not (before or behind):
        return reading
    at, end = len(before), len(reading.words) - len(behind)
    leads = not before or before[-1] in _AND or bool(reading.words[at].pause)
    ends = not behind or behind[0] in _AND or bool(reading.words[end].pause)
    inside = any(m.start < end and m.end > at for m in reading.mentions)
    if not (leads and ends) or inside:
        return reading
    desk.say("pays_at_till")
    words = before[:-1] if before and before[-1] in _AND else before
    return read(" ".join((*words, *behind)), desk.store.index)


_AND: Final = frozenset(words_of("and then also plus so y entonces tambien"))
_TAKES_IT: Final = re.compile(
    r"\b(?:ill|i will|we will|well|let me) (?:just )?(?:take|have|get|buy) (?:it|them|that|those|this|one|two)\b|\bme l[oa]s? llevo\b"
)


_PAYS: Final = re.compile(
    r"\b(?:pay(?:ing)?|pag(?:o|ar|are|amos)) (?:(?:it|for it|by|with|in|con|en|the|my|la|mi|credit|debit) )*"
    r"(?:card|cash|credit|debit|visa|mastercard|amex|phone|apple pay|google pay|tarjeta|efectivo)(?= |$)"
    r"|\b(?:(?:how|where|when) (?:do|can|should|would|will) (?:i|we) pay|(?:can|could|do) (?:i|we) pay (?:here|you|with you|for (?:it|this|that|these|them|everything) here)|(?:donde|como|cuando) (?:pago|se paga|puedo pagar))\b"
)


def _says_more(reading: Reading) -> bool:
    return len(reading.words) > A_NO or any(w.number is not None for w in reading.words)


A_NO: Final = 5  # words: "no, that's not right, sorry"; whoever says more says what is to be changed


# "Mándalo a la caja", as we asked it.
_SENDS_IT: Final = re.compile(
    r"^(?:(?:ok|okay|bueno|claro|por favor|pues|ya|please|then) )*(?:send (?:it|that|them)(?: all)?|(?:mand|envi)(?:a|e|en)?l[oa]s?(?: todo)?)\b"
)
_TO_THE_TILL: Final = re.compile(r"\b(?:to the (?:till|register|checkout|cashier)|a la caja)\b")  # our own words


def _agreed(desk: Desk, reading: Reading, was: Expecting) -> None:
    if _only_heard(reading) and was != closing.ONCE_MORE:
        _again(desk, closing.ONCE_MORE)
    elif desk.talk.read_back != desk.order.revision:
        read_back(desk)  # somebody spoke over the total, or it is another one by now
    else:
        closing.submit(desk)


def _agrees(desk: Desk, reading: Reading) -> bool:
    """Whether the whole turn is a yes."""
    if (
        _IN_SCORN.search(reading.text)
        or no_assent.says(reading.text)
        or evading.evades(reading.text)
        or no_full_yes.says(reading.text)
        or on_condition.hangs(reading.text)
        or on_condition.beside_a_no(reading.text)
    ):
        return False
    return assent.is_plain(reading, desk.shop)


_IN_SCORN: Final = re.compile(r"\b(?:thanks|thank you|gracias) (?:for|por) (?:nothing|nada|wasting)\b")


def _only_heard(reading: Reading) -> bool:
    """ "Okay" to a total is as well "I heard": as at a restaurant, the second one is the yes."""
    said = set(reading.text.replace("all right", "alright").split()) - closing.POLITE
    return bool(said & closing.HEARD) and said <= closing.HEARD | {"right"}


def _again(desk: Desk, expecting: Expecting = closing.AGAIN) -> None:
    if desk.talk.read_back != desk.order.revision:
        read_back(desk)
    else:
        desk.ask("basket_send_again", expecting, total=Cents(desk.total_cents()))


def asks_again(desk: Desk, was: Expecting) -> None:
    """The question of the read-back once more: the turn held a yes, and what takes it back."""
    desk.put(expecting=was)
    _again(desk)


def begins(desk: Desk, reading: Reading, was: str) -> None:
    """Whether they are done with this turn, or were and only asked or changed something since."""
    ends = not desk.is_headset and ends_it(reading.text)
    finishing = ends or (desk.talk.finishing and (was == CONFIRM or was in _GOES_ON))
    if finishing != desk.talk.finishing:
        desk.put(finishing=finishing)


def resumes(desk: Desk) -> None:
    """At the end of a turn of somebody who is done: the basket again where it changed, else only the question."""
    waits = desk.asked or desk.mem.pending or desk.needs_a("lookup") or desk.needs_a("approve")
    done = desk.talk.finishing and desk.order.lines and desk.talk.phase is Phase.OPEN
    if waits or not done or desk.talk.expecting.kind == CONFIRM:
        return
    if desk.talk.read_back != desk.order.revision:
        desk.moves[:] = [move for move in desk.moves if move.kind != "basket_added"]  # it is told with the whole
        read_back(desk)
    elif desk.moves:
        _again(desk)


def told_that_it_went(desk: Desk, reading: Reading) -> bool:
    """ "Has that worked now?", behind a basket that the till has: that it has, and what it comes to."""
    if desk.talk.phase is not Phase.ACCEPTED or desk.is_headset or reading.named or not _WENT.match(reading.text):
        return False
    desk.say("accepted_kiosk", total=Cents(desk.total_cents()))
    return True


_WENT: Final = re.compile(
    r"(?:(?:and|so|ok|okay|hey|wait|sorry|hm+|y|entonces) )*(?:(?:has|did|is|was|have|are) (?:that|it|this|my order|the order|everything|we|you) (?:(?:all|now|actually|really|just|get|got|been|gone) )*"
    r"(?:work(?:ed)?|go(?:ne)? (?:through|in|over)|went through|through|come through|came through|sent|send|done|placed|ordered|confirmed|accepted|arrived|get there|happen(?:ed)?|take)"
    r"|(?:ya )?(?:se (?:mando|envio|hizo|pidio)|funciono|paso|quedo|llego|esta (?:hecho|listo|pedido)))(?: (?:now|yet|then|ok|okay|alright|all right|or not|this time|already|it|my order|ya|ahora|el pedido))*$"
)


def changes_that_order(text: str) -> str:
    """ "Oh hang on, can you make it two on that order?" as what shall be done: "make it two"; "" where it is no such."""
    found = _CHANGES.match(text)
    so = found["what"] if found else ""
    if _PUTS.match(so) and not _ON_IT.search(so):
        return ""  # "can you put that in a bag"
    return " ".join(_ON_IT.sub(lambda m: " off" if m["off"] else " ", so).split())


_CHANGES: Final = re.compile(
    r"(?:(?:oh|wait|hang on|hold on|actually|sorry|hey|um|uh|and|so|ok|okay|oops|no|hm+|one moment|y|oiga|espere|perdon) )*"
    r"(?:(?:please|just|maybe) )*(?:(?:can|could|would|will|may|might) (?:you|i|we)|(?:me )?puede[ns]?|podria\w*)? ?(?:please |also |still |just |maybe )*"
    r"(?P<what>(?:make|change|switch|swap|turn|add|put|remove|take|drop|cambi\w+|agreg\w+|quit\w+|pon\w+|haga\w*) .+)"
)
_PUTS: Final = re.compile(r"(?:put|add|pon\w*|agreg\w*) (?!another|one|two|three|four|otr|un|dos|tres|\d)")
_ON_IT: Final = re.compile(
    r" (?:on|to|in|onto|(?P<off>from|off|off of)|for|en|a|de) (?:that|my|the|this|our|last|same|esa|ese|mi|la|el) (?:last |same )?(?:order|one|basket|receipt|bill|pedido|orden|cuenta)\b|\b(?:please|por favor)\b"
)


def change_after_sending(desk: Desk, trial: Desk) -> bool:
    """What the turn would have changed, had the basket not gone yet: staff are asked for it. False: nothing."""
    commands = tuple(a.command for a in trial.applied if not isinstance(a.command, str))
    if not commands:
        return False
    if desk.talk.phase not in SENT:
        desk.hand_over("after_cancelling", over=False)
        desk.say("was_cancelled")
    elif not trial.order.lines or all(isinstance(c, Undo | Clear) for c in commands):
        desk.approval(Action.VOID_SUBMITTED, amount={"cents": desk.total_cents()})
    else:
        desk.approval(Action.MODIFY_SUBMITTED, commands=commands)
    return True
