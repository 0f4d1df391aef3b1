"""What is asked in everyday words is answered, orders nothing, and may be taken by what points back at it."""

import pytest

from tests.session.test_second_thoughts import counts
from tests.session.test_waiting import held


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (("how much would two mushroom swiss burgers be",), "$13.98"),
        (("how much are three cookies",), "$4.47"),
        (("how much is two large fries",), "$6.58"),
        (("how much are two number ones",), "$17.38"),
        (("a crispy chicken sandwich", "what would two of them cost"), "$11.98"),
        (("a crispy chicken sandwich", "how much would it be with two of those"), "$11.98"),
        (("what does a twenty piece run",), "$9.99"),
        (("a triple stack. how much is that by itself",), "$8.99"),
        (("what's the difference between a small and a large coke in price",), "$0.80"),
    ],
)
async def test_so_many_as_are_asked_about_are_summed_up_and_not_ordered(said: tuple[str, ...], told: str) -> None:
    reply = (await held({}, *said))[-1]
    assert told in " ".join(reply["agent"])
    assert [line["qty"] for line in reply["order"]] == ([1] if said[0].startswith("a ") else [])


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("how much are the apple pies", "$1.99"),
        ("how much is a ten piece", "10"),  # a size, and no ten of them
        ("how much is a double cheeseburger", "double cheeseburger"),
        ("how much is the number two", "double cheeseburger meal"),
    ],
)
async def test_a_number_that_is_a_size_or_a_name_counts_nothing(said: str, told: str) -> None:
    reply = " ".join((await held({}, said))[-1]["agent"])
    assert told in reply
    assert "two" not in reply


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("is the sundae just one size", "one size"),
        ("do the onion rings only come in one size", "regular or large"),
        ("how many nuggets can you get", "6 piece"),
        ("what sizes lemonade do you have", "small, medium"),
        ("what all sizes do your fries come in", "small, medium"),
        ("what's number seven", "fish"),
        ("which one's the number five", "spicy"),
        ("number three is what", "bacon"),
        ("is there any fish in the fryer with the fries", "fish"),
        ("are the onion rings cooked in the same fryer as the shellfish", "shellfish"),
        ("anything with no meat here", "veggie"),
        ("is the veggie burger vegetarian", "shared grill"),
        ("is the veggie burger vegan", "don't see"),
    ],
)
async def test_a_plain_question_is_answered_and_orders_nothing(said: str, told: str) -> None:
    reply = (await held({}, said))[-1]
    assert told in " ".join(reply["agent"])
    assert not reply["order"]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (("i'll take a mushroom swiss, what kind of sauce is on it",), "house sauce"),
        (("a double cheeseburger", "which bun does it come on"), "sesame bun"),
        (("two milks", "how many milks did you put down"), "two milks"),
        (("two junior burgers", "how many calories in one"), "310"),
    ],
)
async def test_what_is_asked_of_what_stands_is_told_of_it(said: tuple[str, ...], told: str) -> None:
    replies = await held({}, *said)
    assert told in " ".join(replies[-1]["agent"]).lower()
    assert counts(replies[-1]) == counts(replies[0])


@pytest.mark.parametrize(
    "asked", ["how much extra to go large", "what's it cost to make it a large", "how much would it be large"]
)
@pytest.mark.parametrize(
    ("then", "size"),
    [
        ("ok do that", "L"),
        ("go for it", "L"),
        ("fine, make it that", "L"),
        ("no that's fine", "M"),
        ("a cookie too", "M"),
    ],
)
async def test_another_size_is_asked_about_and_only_then_taken(asked: str, then: str, size: str) -> None:
    priced, taken = (await held({}, "number eight, lemon lime", asked, then))[1:]
    assert priced["order"][0]["size"] == "M"
    assert taken["order"][0]["size"] == size
    assert len([line for line in taken["order"] if line.get("combo")]) == 1


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        (("what's number seven", "yeah that with a diet"), [("fish_meal", ())]),
        (("do you have apple slices", "great, two bags"), [("apple_slices", ())]),
        (("what's the gluten free bun cost extra", "a classic on that bun"),
         [("classic_burger", ("pick:gluten_free_bun",))]),
        (("do you have swiss cheese", "a classic with that cheese"), [("classic_burger", ("add:swiss",))]),
        (("do you have swiss cheese", "a classic and that fish sandwich"),
         [("classic_burger", ()), ("fish_sandwich", ())]),
    ],
)  # fmt: skip
async def test_what_was_asked_about_is_taken_by_words_that_point_at_it(
    said: tuple[str, ...], stands: list[tuple[str, tuple[str, ...]]]
) -> None:
    order = (await held({}, *said))[-1]["order"]
    assert [(line.get("combo") or line["item"], tuple(line.get("mods", ()))) for line in order] == stands


async def test_bags_and_cups_of_what_was_asked_for_are_counted() -> None:
    assert counts((await held({}, "do you have apple slices", "great, two bags"))[-1]) == ["2 apple_slices std"]
    assert counts((await held({}, "do you have apple slices", "two cookies"))[-1]) == ["2 cookie std"]


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        (("how much is a cheeseburger", "sure, go on then, and a cola"), "1 cheeseburger, 1 cola"),
        (("how much is a cheeseburger", "yes please, plus a cola"), "1 cheeseburger, 1 cola"),
        (("how much is a cheeseburger", "go on then. And fries"), "1 cheeseburger, 1 fries"),
        (("how much is the fish sandwich", "deal, make it two, and a lemonade"), "2 fish_sandwich, 1 lemonade"),
        (("cuánto cuesta la hamburguesa con queso", "bueno, va, y una cola"), "1 cheeseburger, 1 cola"),
        (("how much are cookies", "go on, two then, and a milk"), "2 cookie, 1 milk"),
        # a price is heard, and something else is had
        (("how much are onion rings", "no thanks, and a cookie"), "1 cookie"),
        (("how much are onion rings", "oh that's a lot. just fries then"), "1 fries"),
        (("how much are onion rings", "hmm okay. a cookie instead then"), "1 cookie"),
        (("how much is a cheeseburger", "and a cola?"), ""),
    ],
)
async def test_what_was_priced_is_had_with_what_is_ordered_beside_a_yes(said: tuple[str, ...], stands: str) -> None:
    reply = (await held({}, *said))[-1]
    assert ", ".join(" ".join(row.split()[:2]) for row in counts(reply)) == stands


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (("two cheeseburgers", "how much is bacon"), "$1.50"),
        (("two cheeseburgers", "how much for swiss"), "$0.60"),
        (("six nuggets with ranch", "how much is an extra dip?"), "$0.35"),
        (("six nuggets with ranch", "how much is bbq"), "$0.35"),
        (("how much is an extra dip",), "$0.35"),
        (("a cheeseburger", "how much is milk"), "$1.59"),
    ],
)
async def test_what_goes_on_what_stands_is_priced_as_that(said: tuple[str, ...], told: str) -> None:
    reply = " ".join((await held({}, *said))[-1]["agent"])
    assert told in reply
    assert "smokehouse" not in reply


@pytest.mark.parametrize(
    ("said", "mods"),
    [
        (("three cheeseburgers", "how much is bacon", "put it on two"), [(1, []), (2, ["add:bacon"])]),
        (("two cheeseburgers", "how much for swiss", "yeah on one of them"), [(1, []), (1, ["add:swiss"])]),
        (("two cheeseburgers", "cuánto cuesta el tocino", "póngale a una"), [(1, []), (1, ["add:bacon"])]),
        (("a cheeseburger and a wrap", "how much is bacon", "okay, on the wrap"), [(1, []), (1, ["add:bacon"])]),
        (("a cheeseburger", "how much is bacon", "no thanks"), [(1, [])]),
    ],
)
async def test_what_was_priced_goes_where_it_is_said(said: tuple[str, ...], mods: list[tuple[int, list[str]]]) -> None:
    reply = (await held({}, *said))[-1]
    assert sorted((line["qty"], line["mods"]) for line in reply["order"]) == mods


@pytest.mark.parametrize(
    ("said", "bacon"),
    [
        (("two cheeseburgers", "how much is bacon?", "yeah, on one of them"), 1),
        (("two cheeseburgers", "how much is bacon?", "okay, add it to both"), 2),
        (("two cheeseburgers", "how much is bacon?", "put it on the burgers"), 2),
        (("dos hamburguesas con queso", "¿cuánto cuesta el tocino?", "sí, a una"), 1),
        (("two cheeseburgers", "how much is bacon?", "to be honest no"), 0),
        (("two cheeseburgers", "how much is bacon?", "on a good day"), 0),
        (("two cheeseburgers", "how much is bacon?", "to me that's a lot"), 0),
        (("dos hamburguesas con queso", "¿cuánto cuesta el tocino?", "a ver"), 0),
        (("dos hamburguesas con queso", "¿cuánto cuesta el tocino?", "a lo mejor"), 0),
        (("dos hamburguesas con queso", "¿cuánto cuesta el tocino?", "en serio"), 0),
    ],
)
async def test_what_was_priced_goes_on_what_is_named_and_nowhere_else(said: tuple[str, ...], bacon: int) -> None:
    lines = (await held({}, *said))[-1]["order"]
    assert sum(line["qty"] for line in lines if "add:bacon" in line.get("mods", ())) == bacon


async def test_another_drink_behind_the_price_of_a_meal_is_that_drink() -> None:
    lines = (await held({}, "how much is the bacon meal?", "okay, one large lemonade then"))[-1]["order"]
    assert [line.get("item") for line in lines] == ["lemonade"]
