"""Into a shopper's basket: what is here, at the word of the one who shops. PURE.

It decides that what a companion would have, and an unusual number, go in with the shopper's yes; what is not here is
said, with where it is.
"""

from collections.abc import Sequence
from typing import Final

from domain import order as orders
from domain.control import Action
from domain.grants import Standing
from domain.order import Add, ItemLine, Refused
from domain.shop import Product, Variant
from edge.dialog.conduct import permits
from edge.dialog.meaning import Expecting
from edge.dialog.render import wording as words_of_all
from edge.dialog.shop import wording
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.memory import THEIRS, Wish
from edge.dialog.shop.requests import counted, settled, several, so_many
from edge.dialog.shop.stock import elsewhere, instead


def of_another(desk: Desk) -> bool:
    """Whether the one who speaks is not the one whose basket it is."""
    return desk.actor.standing is not Standing.PRINCIPAL


def buy(desk: Desk, wish: Wish) -> None:
    """What the shopper takes is theirs at once; a companion's wish is asked of them."""
    found = settled(desk, wish)
    if found is None:
        return
    product, variant = found
    qty = max(1, wish.qty)
    held = held_in_basket(desk, variant.sku)
    fixed = wish.but(qty=qty, values={k: (v,) for k, v in variant.attributes.items()})
    if desk.stock_here(product, variant) - held < qty <= permits.policy(desk.serving).reject_over_qty:
        _not_here(desk, product, variant)
        so_many(desk, wish, desk.stock_here(product, variant) - held)
    elif of_another(desk) or THEIRS in wish.words:
        item = several(desk, product, variant, qty)
        desk.ask_back("ask_add", fixed, "yes_no", count=counted(desk, qty), item=item)
    elif not asks_so_many(desk, product, variant, held + qty, more=qty):
        _put_in(desk, product, variant, qty)


ASKED: Final = "asked"


def asks_so_many(desk: Desk, product: Product, variant: Variant, in_all: int, more: int = 0) -> str:
    """ "" where so many may just be put in; else what was said: that they are too many, that staff come, or a question.
    `more`: what is put in beside what lies there already."""
    limits = permits.policy(desk.serving)
    if in_all > limits.reject_over_qty:
        desk.say("too_many", most=str(limits.reject_over_qty))
        desk.put(expecting=Expecting("how_many"))  # "just twelve then": a count is an answer, and a yes is none
        desk.remember(pending=_fixed(product, variant, qty=0).to_json())
        return "refused"
    if in_all > limits.staff_over_qty:
        desk.hand_over(Action.QUANTITY_OVER_LIMIT, over=False)
        desk.say("many_staff")
        return "staff"
    if in_all <= limits.confirm_over_qty:
        return ""
    item = several(desk, product, variant, in_all)
    wish = _fixed(product, variant, qty=more or in_all)
    desk.ask_back("confirm_quantity", wish, "yes_no", lines=f"{counted(desk, in_all).capitalize()} {item}")
    return ASKED


def _fixed(product: Product, variant: Variant, *, qty: int) -> Wish:
    """The wish for just that one."""
    return Wish("buy", products=(product.id,), values={k: (v,) for k, v in variant.attributes.items()}, qty=qty)


def say_taken_out(desk: Desk, gone: Sequence[ItemLine]) -> None:
    """What was taken out, by its name: who listens hears whether it was the right one."""
    names = []
    for line in gone:
        held = desk.shop.of_sku(str(line.variation))
        name = several(desk, *held, line.qty) if held else ""
        the = "" if desk.language == "es" else "the "
        names.append(f"{counted(desk, line.qty)} {name}" if line.qty > 1 else f"{the}{name}")
    desk.say("taken_out", items=wording.listed(names, desk.language, "and"))


def held_in_basket(desk: Desk, sku: str) -> int:
    return sum(line.qty for line in desk.order.lines if isinstance(line, ItemLine) and line.variation == sku)


def buy_agreed(desk: Desk, wish: Wish) -> None:
    """The shopper's yes to what somebody beside them asked for, or to so many."""
    found = settled(desk, wish)
    if found is None or of_another(desk):
        return
    if desk.stock_here(*found) - held_in_basket(desk, found[1].sku) < wish.qty:
        _not_here(desk, *found)
    else:
        _put_in(desk, *found, wish.qty)


def _not_here(desk: Desk, product: Product, variant: Variant) -> None:
    here = desk.stock_here(product, variant)
    if here:
        desk.say("hold_only", count=str(here), item=desk.variant_name(product, variant))
        return
    desk.say("basket_out", item=desk.variant_name(product, variant))
    if others := elsewhere(desk, desk.stock(product, variant)):
        rows = wording.listed([f"{n} {desk.place(p)}" for p, n in others.items()], desk.language, "and")
        desk.say("raw", text=f"{rows}{desk.age([variant])}.")
    instead(desk, product, [variant])


def _put_in(desk: Desk, product: Product, variant: Variant, qty: int) -> None:
    command = Add(ItemLine(product.id, variant.sku, qty))
    verdict = permits.draft(command, desk.actor, desk.serving, role=desk.role, link_up=desk.talk.link_up, agreed=False)
    result = orders.apply(desk.order, command, desk.serving) if not verdict else None
    if result is None or isinstance(result, Refused):
        desk.say(verdict or "not_allowed")
        return
    before = desk.total_cents()
    desk.set_order(result, command)
    desk.remember(want="buy")
    cents = desk.price(product, variant).cents * qty
    if any(product.id == offer.add_on_product for offer in desk.offers()):
        cents = min(cents, desk.total_cents() - before)  # beside what lowers its price
    name = several(desk, product, variant, qty)
    desk.say("basket_added", count=counted(desk, qty).capitalize(), item=name, price=words_of_all.money(cents))
