"""One turn in a shop being decided: `Turn`, with the shop's catalog, counts and memory at hand. PURE.

It decides by itself only which counts may be said, and with what age: a count of the file is never said as live.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from domain.control import Actor
from domain.menu import Serving
from domain.policy import GUEST
from domain.shop import Offer, Price, Product, Shop, Variant, known_counts, minutes_since
from edge.dialog.conduct import asked_twice, permits
from edge.dialog.conduct.turn import Turn
from edge.dialog.meaning import Expecting
from edge.dialog.shop import wording
from edge.dialog.shop.index import Index
from edge.dialog.shop.memory import ShopTalk, Wish
from edge.dialog.talk import Plan, Talk

BESIDE = "beside"  # in a lookup: something was said in the turn that asked for it
HEADSET, KIOSK = "headset", "kiosk"
ABOUT_OTHERS = "no_others"  # the refusal of anything about another person
SAYS_WHERE = frozenset({"cannot_by_voice", "no_cards", "no_staff_price"})  # refusals that say where, or who can
LOOKUP_PATIENCE_S = 2.0  # a useful answer within two seconds; then the counts at hand are said, with their age
STALE_MINUTES = 10  # policies.stale_data, where the operator says nothing


@dataclass(frozen=True, slots=True)
class Store:
    """What a conversation in a shop knows: one catalog and its index."""

    shop: Shop
    index: Index


@dataclass(frozen=True, slots=True)
class Counts:
    """Of some variants, place by place. `live`: as the cloud said just now; else as the file has them."""

    by_sku: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    as_of: Mapping[str, datetime] = field(default_factory=dict)
    live: bool = False
    late: bool = False  # they were asked for, and did not come in time


class Desk(Turn):
    """Collects what is said and needed in one turn of a shop. Lives for one call."""

    def __init__(
        self,
        talk: Talk,
        serving: Serving,
        actor: Actor,
        *,
        store: Store,
        now: datetime,
        role: str = GUEST,
        checks: permits.Checks = permits.NO_KEYS,
    ) -> None:
        super().__init__(talk, serving, actor, role, checks)
        self.store, self.shop, self.now = store, store.shop, now
        self.counts = Counts()
        self.brief = False  # several things are answered in one breath

    @property
    def mem(self) -> ShopTalk:
        return self.talk.shop

    def remember(self, **changes: Any) -> None:
        self.put(shop=self.mem.but(**changes))

    @property
    def language(self) -> str:
        return self.talk.language

    @property
    def here(self) -> str:
        """The place that the conversation is in."""
        return self.serving.location.id if self.serving.location else ""

    @property
    def is_headset(self) -> bool:
        return self.serving.channel == HEADSET

    @property
    def is_staff(self) -> bool:
        """The seller whose headset it is; not a customer whom it hears."""
        return self.role != GUEST and self.actor.id not in ("shopper", "customer", "guest")

    def may_ask(self, action: str) -> bool:
        return permits.policy(self.serving).may_request(self.role, action)

    def tier(self) -> str:
        return self.mem.tier

    # ---- asking back

    def ask_back(self, kind: str, wish: Wish, expecting: str, **values: str) -> None:
        """The one question of this turn; the wish waits for its answer. About one wish it is asked twice at most."""
        if self.asked:
            return
        about = f"shop:{expecting}:{wish.want}:{','.join(sorted(wish.products))}"
        about = (
            "" if expecting == "yes_no" else about
        )  # the yes to an effect: asked again after every question beside it
        same = tuple(one for one in self.talk.asked if one == about)
        if asked_twice.worn(same, about):
            self.hand_over(asked_twice.UNANSWERED, over=True)
            return
        self.ask(kind, Expecting(expecting), **values)
        self.remember(pending=wish.to_json())
        self.put(asked=(*same, about) if about else ())

    def plan(self) -> Plan:
        if self.talk.asked and not (self.mem.pending or self.needs_a("lookup")):  # nothing waits for an answer
            self.put(asked=())
        plan = super().plan()
        if plan.moves:  # what the counts are told behind, in the same breath
            needs = [replace(n, body={**n.body, BESIDE: True}) if n.kind == "lookup" else n for n in plan.needs]
            plan = replace(plan, needs=tuple(needs))
        return plan

    def refuse(self, kind: str, **values: str) -> None:
        """Politely, once; asked again, it stays a no in fewer words, which keep where it can be had."""
        if kind == ABOUT_OTHERS:
            self.remember(others=True)
        if kind in self.talk.refused_once:
            self.say(f"{kind}_still" if kind in SAYS_WHERE else "still_no")
        else:
            self.put(refused_once=(*self.talk.refused_once, kind))
            self.say(kind, **values)

    # ---- the catalog, now

    def product(self, product_id: str) -> Product:
        found = self.shop.product(product_id)
        assert found is not None, product_id
        return found

    def name(self, product: Product) -> str:
        return wording.product_name(product, self.language)

    def variant_name(self, product: Product, variant: Variant) -> str:
        return wording.variant(product, variant, self.language)

    def place(self, place: str) -> str:
        return wording.place_name(self.shop, place, self.here, self.language)

    def price(self, product: Product, variant: Variant, place: str = "") -> Price:
        return self.shop.price(product, variant, self.now, place or self.here, self.tier())

    def offers(self) -> tuple[Offer, ...]:
        return self.shop.running(self.now, self.here, self.tier())

    # ---- counts

    def stock(self, product: Product, variant: Variant) -> dict[str, int]:
        """Place -> count; what has run out here counts as none, whoever said otherwise before."""
        known = known_counts(variant, self.talk.out, product, self.here)
        told = self.counts.by_sku.get(variant.sku)
        if told is None:
            return known
        return {**told, self.here: 0} if {variant.sku, product.id} & self.talk.out else dict(told)

    def stock_here(self, product: Product, variant: Variant) -> int:
        return self.stock(product, variant).get(self.here, 0)

    def is_here(self, product: Product) -> bool:
        return any(self.stock_here(product, v) > 0 for v in product.variants)

    def age(self, variants: Sequence[Variant]) -> str:
        """ ", as of 35 minutes ago": always without a live count, else only past `policies.stale_data`."""
        moments = [m for v in variants if (m := self.counts.as_of.get(v.sku) or v.as_of)]
        oldest = min(moments, key=lambda m: -minutes_since(m, self.now), default=None)
        limit = self.shop.policy("stale_data", "say_age_when_older_than_minutes", default=STALE_MINUTES)
        if self.counts.live and (oldest is None or minutes_since(oldest, self.now) <= int(limit)):
            return ""
        return f", {wording.age(oldest, self.now, self.language)}"

    def look_up(self, wishes: Sequence[Wish], skus: Sequence[str]) -> None:
        """Asks the cloud for the counts; the wishes are answered with its answer, or without it in two seconds."""
        body = {"what": "stock", "skus": list(skus), "wishes": [w.to_json() for w in wishes]}
        self.need("lookup", "lookup:stock", body, LOOKUP_PATIENCE_S)
