"""Which of several, which is meant by "the other one", what ends when: in a shop of another trade than the demo's."""

from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from domain.control import Actor
from domain.menu import Serving
from domain.shop_file import as_menu, parse
from edge.dialog.conduct.permits import NO_KEYS
from edge.dialog.shop.conduct import conduct
from edge.dialog.shop.desk import Desk, Store
from edge.dialog.shop.index import build_index
from edge.dialog.shop.render import render_shop
from edge.dialog.shop.reported import looked_up
from edge.dialog.shop.words import shown, split
from edge.dialog.talk import Plan, Talk
from tests.dialog.shop.test_phrasings import heard

NOON = datetime(2025, 3, 12, 12, 0, tzinfo=timezone(timedelta(hours=-7)))


def item(id_: str, name: str, cents: int, **more: Any) -> dict[str, Any]:
    variants = more.pop("variants", [{}])
    rows = [
        {"sku": f"{id_.upper()}-{n}", "attributes": a, "price_cents": cents, "stock": {"a": 3, "b": 2}}
        for n, a in enumerate(variants)
    ]
    return {"id": id_, "name": name, "variants": rows, "aisle": "B2", "category": "garden", **more}


SHOP = parse(
    {
        "products": [
            item("m18", "Meadow Mower 18 inch", 19900, attributes={"weight_kg": 19, "watts": 1400}),
            item("m13", "Patio Mower 13 inch", 11900, attributes={"weight_kg": 11, "watts": 1000}),
            item("robo", "Hopper Mower", 69900, attributes={"weight_kg": 8}),
            item("t1", "Rowan Trowel", 900, aliases=["trowel"]),
            item("t2", "Birch Trowel", 1400, aliases=["trowel"]),
            item("k", "Filter K7", 1200, aliases=["filter"], variants=[{"model": "K7"}, {"model": "K7 Pro"}]),
            item("apron", "Canvas Apron", 2500, category="apparel", return_class="apparel"),
        ],
        "promotions": [
            {
                "id": "spring",
                "name": "Spring Cut",
                "kind": "percent_off",
                "percent": 10,
                "products": ["m18"],
                "ends": "2025-03-20T23:59:00-07:00",
            }
        ],
        "locations": [
            {
                "id": "a",
                "name": "Dockside",
                "kind": "store",
                "hours": {"open": "08:00", "close": "18:00"},
                "facilities": {"restroom": "behind the tills"},
            },
            {"id": "b", "name": "Moorgate", "kind": "store", "hours": {"open": "09:00", "close": "17:00"}},
        ],
        "roles": {"associate": {"may_request": ["discount", "price_override", "hold_item", "transfer_request"]}},
        "policies": {
            "hold_item": {"hours": 24, "max_qty": 2},
            "returns": {"standard_days": 28, "apparel_days": 60},
            "transfer_request": {"from": ["b"]},
        },
    }
)
STORE = Store(SHOP, build_index(SHOP))


class Said:
    """A conversation at a headset, with counts that come at once."""

    def __init__(self) -> None:
        self.talk = Talk(link_up=True)

    def __call__(self, *turns: str) -> str:
        said = ""
        for text in turns:
            plan = conduct(text, self.talk, **self._desk())
            self.talk = plan.talk
            said = self._words(plan)
            for need in plan.needs:
                if need.kind == "lookup":
                    plan = looked_up(Desk(self.talk, **self._desk()), need.body, None)
                    self.talk = plan.talk
                    said = f"{said} {self._words(plan)}".strip()
        return said

    def _desk(self) -> dict[str, Any]:
        serving = Serving(as_menu(SHOP), "headset", NOON.replace(tzinfo=None), as_menu(SHOP).location("a"))
        who = Actor("assoc-1")
        return {"serving": serving, "store": STORE, "now": NOON, "actor": who, "role": "associate", "checks": NO_KEYS}

    def _words(self, plan: Plan) -> str:
        return " ".join(render_shop(plan.moves, plan.talk.language, channel="headset"))


@pytest.fixture
def say() -> Said:
    return Said()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("what's your cheapest mower", "Patio"),
        ("which mower is the most expensive", "Hopper"),
        ("the lightest mower you have", "Hopper"),
        ("which of the mowers is heaviest", "Meadow"),
        ("most powerful mower please", "Meadow"),
        ("which trowel is cheaper", "Rowan"),
        ("cuál es la podadora más barata", "Patio"),
    ],
)
def test_the_most_and_the_least_are_told_by_figures(say: Said, words: str, name: str) -> None:
    assert name in say(words)


def test_where_the_data_has_no_figure_that_is_said(say: Said) -> None:
    assert "doesn't say" in say("which is the lightest trowel")


def test_what_costs_less_than_a_sum_is_listed(say: Said) -> None:
    assert "Patio" in say("any mowers under a hundred and fifty dollars")
    assert "Nothing of that" in say("any mowers under 50 dollars")


def test_the_other_one_is_the_one_not_spoken_of_last(say: Said) -> None:
    say("how much is the Rowan trowel")
    assert "Birch" in say("and how much is the other one")


def test_the_bigger_one_and_the_one_of_a_figure_are_found(say: Said) -> None:
    say("price of the 18 inch mower")
    assert "119" in say("what about the 13 inch one, how much is that one")


def test_the_end_of_the_promotion_just_told_is_answered(say: Said) -> None:
    assert "Spring Cut" in say("how much is the meadow mower")
    assert "March 20" in say("how long does that last")


def test_hours_of_the_place_spoken_of_are_its_own(say: Said) -> None:
    say("any Rowan trowels at Moorgate")
    assert "5 pm" in say("when do they close")


@pytest.mark.parametrize("words", ["what is that ringing up at", "what do they sell for", "what does it go for"])
def test_a_price_is_asked_in_many_words(say: Said, words: str) -> None:
    say("do we have the Birch trowel")
    assert "$14.00" in say(words)


def test_a_wish_that_is_taken_back_is_not_asked_for(say: Said) -> None:
    assert "$14.00" in say("can I get ten percent off the Birch trowel? never mind, just the price")
    assert not say.talk.waiting


@pytest.mark.parametrize("words", ["how many of the K7 Pro filter", "how many K seven pro filters are there"])
def test_a_model_with_a_figure_is_no_count(say: Said, words: str) -> None:
    answer = say(words)
    assert "K7 Pro" in answer
    assert "Which" not in answer


def test_a_models_digits_are_said_as_digits() -> None:
    assert [shown(w.text) for w in split("the N7 plus, n seven, size 9, w 32 and 2 m").words] == [
        *("the", "n7", "plus", "n7", "size", "9", "w", "32", "and", "2", "m"),
    ]


def test_returns_of_a_kind_by_its_everyday_name(say: Said) -> None:
    say("how long do people have to return a trowel")
    assert "60" in say("and clothes?")


@pytest.mark.parametrize("words", ["where are the restrooms", "is there a bathroom"])
def test_what_a_place_has_is_told_from_its_data(say: Said, words: str) -> None:
    assert "tills" in say(words) or "don't know" in say(words)


@pytest.mark.parametrize("words", ["is there parking", "do you have wifi", "where are the fitting rooms"])
def test_what_the_data_does_not_say_is_not_known(say: Said, words: str) -> None:
    answer = say(words)
    assert "don't know" in answer
    assert "catalog" not in answer


def test_nobody_was_asked_where_nothing_was_asked(say: Said) -> None:
    assert "nothing has been asked" in say("did they say yes?")


def test_a_hold_is_taken_back_by_a_person(say: Said) -> None:
    say("hold a Birch trowel", "yes")
    assert "colleague" in say("put it back, they don't want it")


@pytest.mark.parametrize("words", ["what's he bought recently", "ringing", "they told me to ask", "shelved"])
def test_everyday_words_name_no_goods(say: Said, words: str) -> None:
    answer = say(words)
    assert not any(p.name.get() in answer for p in SHOP.products)


@pytest.mark.parametrize("channel", ["kiosk", "headset"])
@pytest.mark.parametrize(
    ("words", "told", "not_told"),
    [
        ("do we have anything noise cancelling that's cheaper than the aural one", "Hush Buds, $89.00", "Lite"),
        ("noise cancelling but for less than the aural one, anything?", "Hush Buds, $89.00", "Lite"),
        ("any headphones cheaper than the aural one", "Aural Lite", "Hush"),
        ("anything cheaper than the hush buds", "Aural Lite", "Hush"),
        ("what have you got that's waterproof and cheaper than the stormline", "Rain Boots", "Drizzle"),
        ("any waterproof jackets cheaper than the stormline", "Nothing cheaper of its kind", "Drizzle"),
        ("something waterproof and lighter than the stormline", "Nothing lighter of its kind", "Drizzle"),
        ("do you have a lighter jacket than the stormline", "Drizzle Rain Jacket, weight: 310", "Shell"),
        ("¿hay algo con cancelación de ruido más barato que los aural one?", "Hush Buds", "Lite"),
    ],
)
def test_a_kind_what_it_shall_be_and_less_than_another_are_asked_in_one(
    words: str, told: str, not_told: str, channel: str
) -> None:
    text = heard("demo", [words], channel).text
    assert told in text and not_told not in text


def test_two_that_are_named_are_still_put_side_by_side() -> None:
    assert heard("demo", ["is the lite cheaper than the aural one"]).text.startswith("The cheapest is the Aural Lite")


def test_one_thing_under_a_sum_is_told_with_its_price() -> None:
    text = heard("demo", ["do you have trail shoes for less than a hundred"], "kiosk").text
    assert "$100.00 or less" in text and "$109.00" in text


@pytest.mark.parametrize("words", ["how many power banks in the whole company", "power banks across all stores?"])
def test_the_whole_company_is_all_places(words: str) -> None:
    assert all(count in heard("demo", [words]).text for count in ("8 here", "7 at Hilltop", "44"))


@pytest.mark.parametrize(
    "words", ["do the jeans come in up to a thirty eight", "is the orbit watch good up to fifty meters"]
)
def test_a_size_or_a_measure_is_no_sum(words: str) -> None:
    assert "or less" not in heard("demo", [words], "kiosk").text
