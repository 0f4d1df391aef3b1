# ruff: noqa: E501 - frames stay in one piece
""" "Just the headphones", "socks instead of the beanie": what stays in a shopper's basket, and what takes a place. PURE.

It decides by what lies in it: of two things that are named the one that lies there goes, where the other is here. What
lies in it alone is never taken out by a word that only goes round a name.
"""

import re
from dataclasses import replace
from typing import Final

from domain.order import Change, ItemLine, Remove
from edge.dialog.conduct.drafting import apply_all
from edge.dialog.shop import checkout
from edge.dialog.shop.beside_an_errand import ASKS
from edge.dialog.shop.buying import of_another, say_taken_out
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import chosen, is_colour
from edge.dialog.shop.kin import kin
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.ordering import MORE, is_so, only_orders, other_words
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.resolve import wish_for
from edge.dialog.shop.serve import go
from edge.dialog.shop.tables import SIZES
from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.tables import words_of

A_PAIR: Final = 2
# "zof": what is named.
_ALONE: Final = re.compile(
    r"\b(?:just|only|nothing but|solo|solamente|nomas|nada mas)(?: (?:have|want|take|keep|need|leave|ill take|give me|quiero|deja\w*))*(?: (?:the|those|that|my|el|la|los|las|one|two|three|\w+ zof))*? zof"
)
_SWAPS: Final = re.compile(
    r"\b(?:swap|change|switch|trade|exchange|replace|substitute|cambi\w*)\b.*\bzof\b.*\b(?:for|with|to|by|into|por)\b.*\bzof\b"
)
_OLD: Final = r"\b(?:instead of|rather than|in place of|not|en vez de|en lugar de)(?: (?:the|that|those|an?|my|el|la|los|las|una?))* zof\b"
_RATHER_THAN: Final = re.compile(rf"\bzof\b.*{_OLD}")  # what is wanted goes before
_THAN_RATHER: Final = re.compile(rf"{_OLD}.*\bzof\b")  # or behind


def kept_alone(desk: Desk, reading: Reading) -> bool:
    """ "Just the headphones, that's all", where other things lie beside them: those go."""
    lines = [ln for ln in desk.order.lines if isinstance(ln, ItemLine)]
    if not lines or reading.asked or not reading.named or not _ALONE.search(reading.masked()):
        return False
    if set(reading.wants) - {"buy"} or not only_orders(desk, reading) or not _is_definite(reading):
        return False
    kept = [ln for ln in lines if any(ln.item in m.products for m in reading.mentions)]
    named = all(any(ln.item in m.products for ln in lines) for m in reading.mentions)
    if len(reading.mentions) == 1:
        kept = [
            ln for ln in kept if is_so(desk, ln, reading.mentions[0], reading)
        ]  # "just the rust one", of a grey one
    rest = [ln for ln in lines if ln not in kept]
    if not (kept and named and rest) or reading.qty:
        return False
    if of_another(desk):
        desk.say("basket_is_theirs")
        return True
    apply_all(desk, tuple(Remove(ln.id) for ln in rest))
    desk.moves.clear()
    desk.remember(product=kept[-1].item, want="buy")
    say_taken_out(desk, rest)
    checkout.read_back(desk)
    return True


# "Keep the lamp, drop the rest"; not "leave the lamp out, keep the rest".
_REST: Final = r"(?:rest|others?|everything(?: else)?|all else|lo demas|el resto|l[oa]s otr[oa]s|todo)\b"
_GO: Final = (
    r"\b(?:drop|lose|cancel|remove|forget|scratch|ditch|take|not|without|get rid of|quit[ae]\w*|sac[ae]\w*|sin)\b"
)
_THE_REST: Final = re.compile(
    rf"\b(?:keep|leave|dej[ae]\w*)\b(?! (?:off|out|fuera)\b)[^,]* zof\b(?! (?:off|out|back|fuera)\b).*{_GO} (?:\w+ ){{0,3}}?{_REST}"
    rf"|\bkeep\b.*\bzof\b.*\bleave (?:the )?{_REST}|{_GO} (?:\w+ ){{0,3}}?{_REST}.*\b(?:keep|except|but|leave|dej[ae]\w*|menos|excepto)\b.*\bzof\b"
)
_ALL_BUT: Final = re.compile(
    r"^(?:(?:ok|okay|so|just|ill take|i will take|i want|give me|me llevo|quiero) )*(?:everything|all(?: of (?:it|them|that))?|todo)(?: but| except(?: for)?| apart from| menos| excepto)(?: the| that| those| el| la| los| las)* zof$"
)


# "Leave the lamp out, keep the rest".
_NOT_THESE: Final = re.compile(
    rf"(?:{_GO}|\b(?:leave|dej[ae]\w*)\b(?= .*\b(?:off|out|fuera)\b)).* zof\b.*\b(?:keep|leave|dej[ae]\w*)\b (?:\w+ )?{_REST}"
)


def named_of_all(desk: Desk, reading: Reading) -> bool:
    """ "Keep the lamp, drop the rest"; "everything but the lamp", of what lies in the basket."""
    masked = reading.masked()
    but = bool(_ALL_BUT.search(masked) or _NOT_THESE.search(masked))
    keeps = not but and bool(_THE_REST.search(masked))
    lines = [ln for ln in desk.order.lines if isinstance(ln, ItemLine)]
    named = [ln for ln in lines if any(ln.item in m.products for m in reading.mentions)]
    if not (keeps or but) or reading.asked or not named:
        return False
    if of_another(desk):
        desk.say("basket_is_theirs")
        return True
    gone = [ln for ln in (named if but else lines) if but or ln not in named]
    apply_all(desk, tuple(Remove(ln.id) for ln in gone))
    desk.moves.clear()
    say_taken_out(desk, gone)
    return True


# Another thing is named, and these words say that it is in the place of what was just taken.
_MEANT: Final = re.compile(
    r"\b(?:i (?:mean|meant)|instead|rather|make (?:it|that)|swap (?:it|that)|change (?:it|that)|switch (?:it|that)|digo|quise decir|en (?:su|vez de) \w+|mejor|cambi[ae]l[oa])\b"
)
_CORRECTS: Final = re.compile(
    r"^(?:(?:oh|ah|um|uh|oops|hm+|wait|sorry|perdon) )*(?:no|nope|actually|sorry|wait|no wait|perdon|espera)\b"
)
_WHILE_CORRECTING: Final = frozenset(
    words_of(
        """mean meant make take will ill want would like sorry wait oops swap change switch id have get for to with that it
        digo quise decir perdon espera cambialo cambiala cambielo cambiela llevo quiero su lugar por"""
    )
)


_ALSO_READ: Final = frozenset({"buy", "alternative", "detail", "stock", "returns", "price_match"})  # in the same words


def corrected(desk: Desk, reading: Reading) -> bool:
    """ "No, the max", "I'll have the max instead", of what was taken last: the last word counts."""
    lines = [ln for ln in desk.order.lines if isinstance(ln, ItemLine)]
    if not lines or reading.asked or set(reading.wants) - _ALSO_READ:
        return False
    meant = bool(_MEANT.search(reading.text))
    corrects = bool(_CORRECTS.search(reading.text))
    if not (meant or corrects) or set(other_words(desk, reading)) - _WHILE_CORRECTING:
        return False
    if MORE.search(reading.text) or ASKS.search(reading.text):
        return False
    named = reading.mentions[0].products if len(reading.mentions) == 1 else ()
    new = named or ((desk.mem.product,) if meant and desk.mem.product and not reading.mentions else ())
    if not new or any(ln.item in new for ln in lines) or (named and _denied_before(reading)):
        return False
    line = next((ln for ln in reversed(lines) if desk.mem.product == ln.item or not named), lines[-1])
    alike = any(p.id in new for p in kin(desk, desk.product(line.item)))
    if not (alike or (meant and not reading.qty)):
        return False
    wish = wish_for(desk, replace(reading, wants=("buy",)), "buy") if named else None
    wish = wish or Wish("buy", products=new, values=desk.mem.values)
    return _put_in_place(desk, line, wish)


def _denied_before(reading: Reading) -> bool:
    """ "No lamp": nothing is put in the place of anything."""
    start = reading.mentions[0].start
    before = [w for w in reading.words[:start] if w.text not in ("the", "a", "an", "el", "la")]
    at = max((i for i, w in enumerate(reading.words[:start]) if w.text in ("no", "not", "without", "sin")), default=-1)
    denied = bool(before) and before[-1].text in ("no", "not", "without", "sin")
    return denied and not any(w.pause for w in reading.words[at + 1 : start + 1])


def swapped(desk: Desk, reading: Reading) -> bool:
    """ "Swap the beanie for a pair of socks": out with the one, where the other is here."""
    if reading.asked or len(reading.mentions) != A_PAIR or set(reading.wants) - _ALSO_READ:
        return False
    lines = [ln for ln in desk.order.lines if isinstance(ln, ItemLine)]
    inside = [next((ln for ln in lines if ln.item in m.products), None) for m in reading.mentions]
    if (inside[0] is None) == (inside[1] is None):
        return False
    old = 0 if inside[0] else 1
    line, new = inside[old], reading.mentions[1 - old]
    said = reading.masked({i for i, w in enumerate(reading.words) if is_colour(w.text) or w.stem in SIZES})
    rather = (_RATHER_THAN, _THAN_RATHER)[1 - old].search(said) and not ASKS.search(reading.text)
    if line is None or not (rather or _SWAPS.search(said)):
        return False
    wish = wish_for(desk, replace(reading, mentions=(new,), wants=("buy",)), "buy")
    return _put_in_place(desk, line, wish)


def _put_in_place(desk: Desk, line: ItemLine, wish: Wish) -> bool:
    """The one goes where the other is here; as many of it, where no other number is said."""
    if of_another(desk):
        desk.say("basket_is_theirs")
        return True
    if _is_here(desk, wish):
        apply_all(desk, (Remove(line.id),))
        desk.moves.clear()
    return go(desk, wish.but(qty=wish.qty or line.qty))


# "Make one of them a lamp": so many of a line become another thing.
_SOME_ARE: Final = re.compile(
    r"\b(?:make|change|swap|switch|turn|cambi\w*|haz) (?P<n>one|two|three|un[oa]|dos|tres|\d) (?:of (?:them|those|these)|de (?:ell[oa]s|es[oa]s))"
    r"(?: (?:to|for|with|into|por))?(?: (?:an?|the|una?|la|el|uno))* zof"
)


def some_swapped(desk: Desk, reading: Reading) -> bool:
    """ "Two rear lights" - "make one of them a lock"."""
    match = _SOME_ARE.search(reading.masked())
    line = next((ln for ln in reversed(desk.order.lines) if isinstance(ln, ItemLine)), None)
    if match is None or line is None or reading.asked or line.item in reading.mentions[0].products:
        return False
    wish = wish_for(desk, replace(reading, wants=("buy",)), "buy")
    some = number_of(match["n"]) or 1
    if not 0 < some < line.qty or not _is_here(desk, wish):
        return False
    if of_another(desk):
        desk.say("basket_is_theirs")
        return True
    apply_all(desk, (Change(line.id, (replace(line, qty=line.qty - some),)),))
    desk.moves.clear()
    return go(desk, wish.but(qty=some))


def _is_here(desk: Desk, wish: Wish) -> bool:
    """Whether any of what may be meant is here, so that another thing may go for it."""
    products = [p for ref in wish.products if (p := desk.shop.product(ref))]
    here = any(desk.stock_here(p, v) for p in products for v in chosen(p, wish.values))
    return here and not wish.lacking


def _is_definite(reading: Reading) -> bool:
    """ "Just the speaker", "only red socks": of what is there; "just a beanie" is one more thing."""
    before = {reading.words[m.start - 1].text for m in reading.mentions if m.start}
    return not before & {"a", "an", "another", "some", "un", "una", "otro", "otra"}


EACH: Final = (kept_alone, named_of_all, swapped, some_swapped, corrected)
