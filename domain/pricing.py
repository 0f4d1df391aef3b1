"""What an order costs: lines, promotions, tax, in integer cents. Rules: `talkthru/data/README.md`, Prices 1 to 3.

It decides what we say and what we quote to the POS; the POS decides what is paid (rule 4). It never changes an order,
and the order in which lines stand never changes a price.

Where the rules leave a choice, it is made here, once:
- free picks: the dearest are the free ones (the guest's favour), of the groups that include nothing by default
- a line whose size is not chosen yet costs nothing for its size; it cannot be submitted like that anyway
- a unit (one piece of a standalone line, or a combo that a promotion with `applies_to: all` names) takes part in one
  promotion, unless all that touch it are stackable; the promotion that saves most goes first. What fills a combo's
  slots has no price of its own and is never discounted
- a promotion that takes some of many units takes the cheapest, those of a percentage with a maximum too; a bundle
  that would cost more than its units is not made
- a percentage off the order stands alone: the guest gets it, or all the others, whichever gives the lower total. It is
  always taken from the whole subtotal
- a combo without a tax class of its own has that of what fills its first slot
- what is taken off by somebody's leave: a free piece (a reward, a comp) comes first and takes part in no promotion; a
  percentage is of what promotions leave, before tax, rounded once; a sum comes off the total. No total is below zero
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from domain.adjustments import Adjustment
from domain.menu import Combo, ComboSize, Item, Promotion, Serving, Variation
from domain.money import percent_of, tax_on
from domain.order import ComboLine, ItemLine, Line, Mods, Order, slot_variation


@dataclass(frozen=True, slots=True)
class BilledLine:
    line_id: int
    cents: int  # the whole line, before discounts


@dataclass(frozen=True, slots=True)
class Discount:
    promotion_id: str
    cents: int


@dataclass(frozen=True, slots=True)
class Bill:
    """`subtotal - discount + tax - off = total`; `lines` are before discounts and without tax."""

    lines: tuple[BilledLine, ...] = ()
    subtotal_cents: int = 0
    discounts: tuple[Discount, ...] = ()
    discount_cents: int = 0
    tax_cents: int = 0
    total_cents: int = 0
    off_cents: int = 0  # sums that staff took off the total, tax included

    def line_cents(self, line_id: int) -> int | None:
        return next((line.cents for line in self.lines if line.line_id == line_id), None)


def price(order: Order | Iterable[Line], serving: Serving, codes: Iterable[str] = ()) -> Bill:
    """The bill of an order, or of bare lines. Pending lines are not part of an order and are not billed."""
    off = order.adjustments if isinstance(order, Order) else ()
    given = order.lines if isinstance(order, Order) else tuple(order)
    lines = [line for line in given if line.pending is None]
    wanted = {_code(c) for c in (*(order.codes if isinstance(order, Order) else ()), *codes)}
    running = [p for p in serving.menu.promotions if p.active(serving.at, serving.channel) and _entitled(p, wanted)]
    gross = [line_price(line, serving) for line in lines]
    subtotal = sum(gross)
    by_class: dict[str, int] = defaultdict(int)
    for line, cents in zip(lines, gross, strict=True):
        by_class[_tax_class(line, serving)] += cents
    running = [p for p in running if subtotal >= p.min_subtotal_cents]
    standalone, combos = _units(lines, serving)
    units, free = _freed(standalone + combos, off)
    standalone, combos = units[: len(standalone)], units[len(standalone) :]
    paid = {c: cents - sum(cut.cents for cut in free if cut.tax_class == c) for c, cents in by_class.items()}
    cuts = [_item_cuts(standalone, combos, running)] + [
        [_Cut(p.id, c, cents) for c, cents in _order_cut(p, paid)]
        for p in sorted(running, key=lambda p: p.id)
        if p.kind == "percent_off_order" and p.max_uses_per_order != 0
    ]
    billed = tuple(BilledLine(line.id, cents) for line, cents in zip(lines, gross, strict=True))
    bills = (_bill(billed, by_class, [*free, *cut], off, serving) for cut in cuts)
    return min(bills, key=lambda bill: bill.total_cents)


# ---- what one thing costs


def item_price(item: Item, variation: Variation | str | None, serving: Serving) -> int:
    """One piece, without modifiers: what "how much is a large fries" asks. Zero while the size is not chosen."""
    chosen = item.variation(variation) if isinstance(variation, str) else variation
    return max(0, serving.price_cents(item, chosen)) if chosen else 0


def combo_price(combo: Combo, size: ComboSize | str | None, serving: Serving) -> int:
    """One combo as it comes, without upcharges. Overrides name it like an item: `combo/size`."""
    chosen = combo.size(size) if isinstance(size, str) else size
    if chosen is None:
        return 0
    key = f"{combo.id}/{chosen.id}"
    here = serving.location.prices if serving.location else {}
    return max(0, serving.pos_prices.get(key, here.get(key, chosen.price_cents)))


def line_price(line: Line, serving: Serving) -> int:
    """The whole line with modifiers and upcharges, before discounts and tax; zero for what is no longer on the menu."""
    return line.qty * (_item_unit(line, serving) if isinstance(line, ItemLine) else _combo_unit(line, serving))


def _item_unit(line: ItemLine, serving: Serving) -> int:
    item = serving.menu.item(line.item)
    if item is None:
        return 0
    variation = item.variation(line.variation)
    return item_price(item, variation, serving) + _mods_price(item, variation, line.mods)


def _combo_unit(line: ComboLine, serving: Serving) -> int:
    combo = serving.menu.combo(line.combo)
    if combo is None:
        return 0
    cents = combo_price(combo, line.size, serving)
    for slot_id, fill in line.slots.items():
        slot, item = combo.slot(slot_id), serving.menu.item(fill.item)
        choice = slot.choice(fill.item) if slot else None
        if item is None or choice is None:
            continue
        variation = item.variation(slot_variation(combo, line.size, slot_id, fill.item))
        cents += choice.upcharge_cents + _mods_price(item, variation, fill.mods)
    return cents


def _mods_price(item: Item, variation: Variation | None, mods: Mods) -> int:
    """`add`, `extra` and `pick` cost the option's price, times their count, less the variation's free picks."""
    cents = 0
    picks: list[int] = []  # one entry per pick that may be free
    for mod in mods:
        found = item.option(mod.option)
        if found is None or mod.qualifier not in ("add", "extra", "pick"):
            continue
        group, option = found
        included = any(item.includes(o.id) for o in group.options)
        if mod.qualifier == "pick" and not included:
            picks += [option.price_cents] * mod.count
        else:
            cents += option.price_cents * mod.count
    free = variation.free_picks if variation else 0
    return cents + sum(sorted(picks, reverse=True)[free:])


def _tax_class(line: Line, serving: Serving) -> str:
    if isinstance(line, ItemLine):
        item = serving.menu.item(line.item)
        return item.tax_class if item else ""
    combo = serving.menu.combo(line.combo)
    if combo is None:
        return ""
    fills = (line.slots[s.id].item for s in combo.slots if s.id in line.slots)
    return combo.tax_class or next((i.tax_class for f in fills if (i := serving.menu.item(f))), "")


# ---- promotions


@dataclass(frozen=True, slots=True)
class _Unit:
    """One piece that a promotion may discount, and what is left of its price."""

    id: str
    tax_class: str
    left: int
    variation: str | None = None
    taken: bool = False
    stackable: bool = True  # whether all that took it were

    def open_to(self, promotion: Promotion) -> bool:
        return self.id in promotion.items and (not self.taken or (self.stackable and promotion.stackable))


@dataclass(frozen=True, slots=True)
class _Cut:
    """Cents that a promotion takes off the amounts of a tax class."""

    promotion_id: str
    tax_class: str
    cents: int


def _code(code: str) -> str:
    return code.replace(" ", "").upper()


def _entitled(promotion: Promotion, codes: set[str]) -> bool:
    return promotion.automatic or (promotion.code is not None and _code(promotion.code) in codes)


def _freed(units: list[_Unit], adjustments: Iterable[Adjustment]) -> tuple[list[_Unit], list[_Cut]]:
    """The pieces with the free ones paid for, and what that takes off; a piece that is not there takes nothing."""
    units, cuts = list(units), []
    for free in (a for a in adjustments if a.item):
        fits = (n for n, u in enumerate(units) if u.id == free.item and free.variation in (None, u.variation))
        at = max((n for n in fits if not units[n].taken), key=lambda n: units[n].left, default=None)
        if at is not None:
            cuts.append(_Cut(free.id, units[at].tax_class, units[at].left))
            units[at] = replace(units[at], left=0, taken=True, stackable=False)
    return units, cuts


def _item_cuts(standalone: list[_Unit], combos: list[_Unit], running: Sequence[Promotion]) -> list[_Cut]:
    """What the promotions on items take off together, the one that saves most first (equal ones by id)."""
    waiting = sorted((p for p in running if p.kind != "percent_off_order"), key=lambda p: p.id)
    cuts: list[_Cut] = []
    while waiting:
        offers = [(p, _take(p, standalone + (combos if p.applies_to == "all" else []))) for p in waiting]
        best, taken = max(offers, key=lambda offer: sum(offer[1].values()))
        if not sum(taken.values()):
            break
        waiting.remove(best)
        both = standalone + combos
        cuts += [_Cut(best.id, both[n].tax_class, cents) for n, cents in taken.items()]
        for n, cents in taken.items():
            unit = both[n]
            both[n] = replace(unit, left=unit.left - cents, taken=True, stackable=unit.stackable and best.stackable)
        standalone, combos = both[: len(standalone)], both[len(standalone) :]
    return cuts


def _units(lines: Sequence[Line], serving: Serving) -> tuple[list[_Unit], list[_Unit]]:
    """The pieces of standalone lines and the combos, each at its price without modifiers and upcharges."""
    standalone: list[_Unit] = []
    combos: list[_Unit] = []
    for line in lines:
        tax_class = _tax_class(line, serving)
        if isinstance(line, ItemLine):
            if item := serving.menu.item(line.item):
                cents = item_price(item, line.variation, serving)
                standalone += [_Unit(item.id, tax_class, cents, line.variation)] * line.qty
        elif combo := serving.menu.combo(line.combo):
            cents = combo_price(combo, line.size, serving)
            combos += [_Unit(combo.id, tax_class, cents, line.size)] * line.qty
    return standalone, combos


def _take(promotion: Promotion, units: Sequence[_Unit]) -> dict[int, int]:
    """Which units a promotion uses, by index, and what it takes off each. Pieces that pay for a free one take 0."""
    usable = sorted(
        (n for n, unit in enumerate(units) if unit.open_to(promotion)),
        key=lambda n: (units[n].left, units[n].tax_class, units[n].id),
    )
    left = [units[n].left for n in usable]
    uses = len(usable) if promotion.max_uses_per_order is None else promotion.max_uses_per_order
    match promotion.kind:
        case "percent_off_items":
            percent = min(promotion.percent, 100)
            return {n: percent_of(cents, percent) for n, cents in zip(usable[:uses], left, strict=False)}
        case "bundle_price":
            return _bundles(promotion, usable, left, uses)
        case "buy_n_get_m":
            if promotion.buy < 1 or promotion.get < 1:
                return {}
            times = min(uses, len(usable) // (promotion.buy + promotion.get))
            free = times * promotion.get
            paid = usable[free : free + times * promotion.buy]
            return dict(zip(usable[:free], left, strict=False)) | dict.fromkeys(paid, 0)
        case "add_on_price":
            pay = sum(unit.id in promotion.beside for unit in units)
            less = ((n, units[n].left - promotion.bundle_price_cents) for n in usable[: min(pay, uses)])
            return {n: cents for n, cents in less if cents > 0}
        case "percent_off_order":
            return {}


def _bundles(promotion: Promotion, usable: Sequence[int], left: Sequence[int], uses: int) -> dict[int, int]:
    size = promotion.bundle_qty
    taken: dict[int, int] = {}
    for start in range(0, len(usable) - size + 1, size) if size > 0 else ():
        saved = sum(left[start : start + size]) - promotion.bundle_price_cents
        if saved > 0 and uses > 0:
            uses -= 1
            taken |= zip(usable[start : start + size], spread(saved, left[start : start + size]), strict=True)
    return taken


def _order_cut(promotion: Promotion, by_class: Mapping[str, int]) -> list[tuple[str, int]]:
    """A percentage of the subtotal, rounded once, spread over the tax classes in proportion."""
    return _percent(min(promotion.percent, 100), by_class)


def spread(cents: int, weights: Sequence[int]) -> list[int]:
    """`cents` in proportion to weights, whole, summing exactly; cents left over go to the largest remainders, and
    among equal ones to the first. No share exceeds its weight while `cents` does not exceed their sum."""
    total = sum(weights)
    if total <= 0:
        return [0] * len(weights)
    shares = [cents * w // total for w in weights]
    by_remainder = sorted(range(len(weights)), key=lambda n: (-(cents * weights[n] % total), n))
    for n in by_remainder[: cents - sum(shares)]:
        shares[n] += 1
    return shares


# ---- the bill


def _bill(
    lines: tuple[BilledLine, ...],
    by_class: Mapping[str, int],
    cuts: Iterable[_Cut],
    adjustments: Iterable[Adjustment],
    serving: Serving,
) -> Bill:
    left, off = dict(by_class), tuple(adjustments)
    by_promotion: dict[str, int] = defaultdict(int)
    for cut in cuts:
        left[cut.tax_class] -= cut.cents
        by_promotion[cut.promotion_id] += cut.cents
    for staffs in (a for a in off if a.percent):
        for tax_class, cents in _percent(min(staffs.percent, 100), left):
            left[tax_class] -= cents
            by_promotion[staffs.id] += cents
    subtotal, discount = sum(by_class.values()), sum(by_promotion.values())
    tax = sum(tax_on(cents, serving.tax_rate(c)) for c, cents in left.items())
    total = subtotal - discount + tax
    sums = min(total, sum(a.cents for a in off))
    return Bill(
        lines=lines,
        subtotal_cents=subtotal,
        discounts=tuple(Discount(p, cents) for p, cents in sorted(by_promotion.items()) if cents),
        discount_cents=discount,
        tax_cents=tax,
        total_cents=total - sums,
        off_cents=sums,
    )


def _percent(percent: int, left: Mapping[str, int]) -> list[tuple[str, int]]:
    """A percentage of what is left, rounded once, spread over the tax classes in proportion."""
    classes = sorted(left)
    cents = percent_of(sum(left.values()), percent)
    return list(zip(classes, spread(cents, [left[c] for c in classes]), strict=True))
