# ruff: noqa: E501 - frames stay in one piece
"""What a shopper changes in the basket: fewer, more, another colour, out with it. PURE.

It decides which line is meant: the one that is named, else the last. What is not in the basket changes nothing.
"""

import re
from dataclasses import replace
from typing import Final

from domain import order as orders
from domain.order import Change, ItemLine, Refused, Remove
from edge.dialog.conduct import permits
from edge.dialog.render import wording as words_of_all
from edge.dialog.shop.buying import of_another
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import chosen, fixed, is_colour
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.requests import several
from edge.dialog.shop.tables import SIZES

_OUT: Final = re.compile(
    r"\b(?:remove|delete|drop|lose|scratch|ditch|(?:take|leave|put) (?:\w+ ){0,6}?(?:off|out|back)|^(?:(?:oh|actually|sorry|wait|ok|okay|and|so|hm+) )*no (?:the |more )?\w+(?: \w+)?(?: (?:after all|then|actually|thanks|thank you|sorry))+$|get rid of|(?:dont|do not|no longer|not) (?:really )?(?:want|need)|never ?mind|forget|cancel|quit[ae]\w*|sac[ae]\w*|saqu\w+|elimin\w+|borr\w+|ya no (?:quiero|l[oa]s?)|no quiero|sin)\b"
)
_OF_THEM: Final = re.compile(
    r"\b(?:one|two|three|un[oa]|dos|tres|\d) (?:of (?:the|those|these|my)|de (?:l[oa]s|es[oa]s))\b"
)
_IT: Final = re.compile(
    r"\b(?:it|that|them|those|that one|last one|last thing|lo|la|los|las|eso|quital[oa]|sacal[oa])\b"
)
_OTHER_WISHES: Final = frozenset(
    {"hold", "transfer", "returns", "refund", "price_match", "promotions", "compatible", "customer"}
)
_LEADS: Final = (
    r"(?:no|actually|wait|sorry|ok|okay|um|uh|oh|hmm|just|only|the|better|rather|mejor|que|y|pues|espera|on second thought|make (?:it|that|them|those)"
    r"|change (?:it|that) to|sean?|i (?:only )?(?:want|need|meant|said)|lets (?:do|make it|make that)|solo|nomas|perdon|digo|son)"
)
_TAIL: Final = r"(?: (?:pairs?|pares|of (?:them|those|it|these|the)(?: ones)?|instead|please|then|actually|por favor|total|in total|mejor|nada mas))*"
_SO_MANY: Final = re.compile(
    rf"^(?:{_LEADS} )+\w+{_TAIL}$|^\w+(?: pairs?| pares)? (?:of (?:them|those|these)|instead|actually)$"
)
_TAKE_SOME: Final = re.compile(
    r"^(?:(?:ok|okay|y|and|mejor|no|actually) )*(?:take|remove|drop|lose|quit[ae]\w*|sac[ae]\w*|saqu\w+) (?:me )?(?:one|two|three|un[oa]|dos|tres)"
    r"(?: (?:off|out|away|of (?:them|those|these)|de (?:ellas|ellos|esas|esos)|please|por favor))*$"
)
_OF_THE: Final = re.compile(
    r"^(?:(?:ok|okay|no|actually|better|then|so|mejor|bueno|entonces|pues) )*(?:two|three|four|dos|tres|cuatro|\d) (?:of the|de l[oa]s)\b"
)
_MAKE_IT: Final = re.compile(r"\b(?:make|change|swap) (?:it|that|them|those)\b|\bcambial[oa]s?\b")
_RATHER: Final = re.compile(
    r"\b(?:make (?:it|that|them)|actually|instead|rather|sorry|i meant|change (?:it|that)|no wait|mejor|cambial[oa]|digo)\b"
)


def changed(desk: Desk, reading: Reading) -> bool:
    """True when the basket was changed, or it was said why not."""
    if desk.is_headset or reading.percent or reading.cents or set(reading.wants) & _OTHER_WISHES:
        return False
    line = _line(desk, reading)
    if line is None:
        return _not_in_it(desk, reading)
    number = reading.qty or next((w.number for w in reading.words if w.number), 0) or 0
    if _TAKE_SOME.search(reading.text) and not reading.named:
        fewer = max(1, number) < line.qty
        return _put(desk, line, replace(line, qty=line.qty - max(1, number))) if fewer else _remove(desk, line)
    if number and _OF_THE.search(reading.text) and not reading.named and (same := _same_line(desk, reading)):
        return _put(desk, same, replace(same, qty=number))
    if _OUT.search(reading.text) and (reading.named or _IT.search(reading.text)) and not reading.asked:
        fewer = 0 < number < line.qty
        return _put(desk, line, replace(line, qty=line.qty - number)) if fewer else _remove(desk, line)
    if _OUT.search(reading.text) and not (reading.named or reading.asked) and (same := _same_line(desk, reading)):
        some = (
            number if _OF_THEM.search(reading.text) else same.qty
        )  # "take the large one out", "one of the white ones"
        return _put(desk, same, replace(same, qty=same.qty - some)) if some < same.qty else _remove(desk, same)
    if (desk.mem.want != "buy" and not _MAKE_IT.search(reading.text)) or reading.asked:
        return False
    if other := _other_variant(desk, reading, line):
        return _put(desk, line, replace(line, variation=other, qty=reading.qty or line.qty))
    if reading.qty and not reading.named and (same := _same_line(desk, reading)) and _SO_MANY.search(_bare(reading)):
        return _put(desk, same, replace(same, qty=reading.qty))  # "make that two larges", of the large one
    if number and not reading.named and _SO_MANY.search(reading.text):
        return _put(desk, line, replace(line, qty=number))
    return False


def _bare(reading: Reading) -> str:
    """The words without colours and sizes."""
    return " ".join(w.text for w in reading.words if not (is_colour(w.text) or w.stem in SIZES or w.text in SIZES))


def _not_in_it(desk: Desk, reading: Reading) -> bool:
    """ "Drop the speaker", where other things lie in the basket."""
    asks_out = reading.named and desk.order.lines and _OUT.search(reading.text) and not (reading.asked or reading.wants)
    if asks_out:
        desk.say("not_in_basket", item=desk.name(desk.product(reading.mentions[0].products[0])))
    return bool(asks_out)


def _same_line(desk: Desk, reading: Reading) -> ItemLine | None:
    """ "Two of the white ones then": the line that is so, of what lies in the basket."""
    for line in desk.order.lines:
        held = desk.shop.of_sku(str(getattr(line, "variation", "")))
        if held is None or not isinstance(line, ItemLine):
            continue
        said = fixed(held[0], reading.said)
        if said.values and not said.lacking and held[1] in chosen(held[0], said.values):
            return line
    return None


def _line(desk: Desk, reading: Reading) -> ItemLine | None:
    lines = [ln for ln in desk.order.lines if isinstance(ln, ItemLine)]
    if reading.named:
        products = set(reading.mentions[0].products)
        lines = [ln for ln in lines if ln.item in products]
    return lines[-1] if lines else None


def _other_variant(desk: Desk, reading: Reading, line: ItemLine) -> str:
    """ "Make it the grey one": the SKU that the line should be of; "" where no other was said."""
    product, held = desk.product(line.item), desk.shop.of_sku(str(line.variation))
    said = fixed(product, reading.said).values
    if held is None or not said or not _RATHER.search(reading.text):
        return ""
    found = chosen(product, {**{k: (v,) for k, v in held[1].attributes.items()}, **said})
    return found[0].sku if len(found) == 1 and found[0].sku != line.variation else ""


def _remove(desk: Desk, line: ItemLine) -> bool:
    if of_another(desk):
        desk.say("basket_is_theirs")
        return True
    result = orders.apply(desk.order, Remove(line.id), desk.serving)
    if isinstance(result, Refused):
        return False
    desk.set_order(result, Remove(line.id))
    desk.say("taken_out")
    return True


def _put(desk: Desk, line: ItemLine, new: ItemLine) -> bool:
    held = desk.shop.of_sku(str(new.variation))
    if held is None:
        return False
    if of_another(desk):
        desk.say("basket_is_theirs")
        return True
    product, variant = held
    here = desk.stock_here(product, variant)
    if here < new.qty:
        desk.say("hold_only" if here else "basket_out", count=str(here), item=desk.variant_name(product, variant))
        return True
    command = Change(line.id, (new,))
    verdict = permits.draft(command, desk.actor, desk.serving, role=desk.role, link_up=desk.talk.link_up, agreed=False)
    result = orders.apply(desk.order, command, desk.serving) if not verdict else None
    if result is None or isinstance(result, Refused):
        desk.say(verdict or "not_allowed")
        return True
    desk.set_order(result, command)
    desk.remember(product=product.id, values={k: (v,) for k, v in variant.attributes.items()}, want="buy")
    count = words_of_all.count(new.qty, desk.language).capitalize()
    cents = words_of_all.money(desk.price(product, variant).cents * new.qty)
    desk.say("basket_added", count=count, item=several(desk, product, variant, new.qty), price=cents)
    return True
