"""Second thoughts, and answers that only what stands or what was asked explains: none is lost, none orders more."""

import pytest

from tests.session.test_waiting import held


def counts(reply: dict[str, object]) -> list[str]:
    lines = reply["order"]
    assert isinstance(lines, list)
    return [f"{line['qty']} {line.get('item') or line['combo']} {line.get('variation', '')}".strip() for line in lines]


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        (("three lemonades", "drop one to a small"), ["2 lemonade M", "1 lemonade S"]),
        (("three cookies", "bring the cookies down to two"), ["2 cookie std"]),
        (("three cookies", "cut it to one please"), ["1 cookie std"]),
        (("two cookies", "make it three", "no, back to two"), ["2 cookie std"]),
        (("an orange juice", "scratch the juice, apple slices instead, two of them"), ["2 apple_slices std"]),
        (("a cheeseburger and a cola", "nvm on the cola"), ["1 cheeseburger std"]),
        (("a cheeseburger and a cola", "never mind, remove that"), ["1 cheeseburger std"]),
        (("a large coffee", "make it two coffees", "same way, yeah"), ["2 coffee L"]),
        (("a large cola", "do you have diet?", "diet then"), ["1 diet_cola L"]),
        (("ten cheeseburgers, half without onions", "yes, ten"), ["5 cheeseburger std", "5 cheeseburger std"]),
        (("ten nuggets with barbecue", "the shake small"), ["1 nuggets 10"]),
        (("a large cola", "a large cola, not medium"), ["1 cola L"]),
        (("a large cola", "not a large cola, a small"), ["1 cola S"]),
        (("a cola", "a small cola, not large"), ["1 cola S"]),
        (("a small cola and a large one", "a medium cola, not large"), ["1 cola S", "1 cola M"]),
        (("two cheeseburgers", "mine is the cheeseburger, no onions"), ["1 cheeseburger std", "1 cheeseburger std"]),
        (("how much are a cola and two cookies", "I'll take them"), ["1 cola M", "2 cookie std"]),
        (("how much are a cola and two cookies", "okay, just the cookies"), ["2 cookie std"]),
        (("a cola and fries", "I need to make the cola large and the fries small"), ["1 cola L", "1 fries S"]),
        (("a cola and fries", "I'd like to make the cola large and add a cookie"),
         ["1 cola L", "1 fries M", "1 cookie std"]),
        (("a cola", "is it possible to make the cola large"), ["1 cola L"]),
        (("a cola", "and fries to keep the kids happy"), ["1 cola M", "1 fries M"]),
        (("a cola", "I'd prefer a coffee to go"), ["1 cola M", "1 coffee M"]),
        (("a cheeseburger", "my wife prefers the wrap to the cheeseburger"), ["1 grilled_chicken_wrap std"]),
    ],
)  # fmt: skip
async def test_a_second_thought_changes_just_what_it_says(said: tuple[str, ...], stands: list[str]) -> None:
    assert sorted(counts((await held({}, *said))[-1])) == sorted(stands)


async def test_what_is_so_already_is_told_and_not_asked_again() -> None:
    for again in ("make the lemonade large", "make it large"):
        reply = (await held({}, "a large lemonade", again))[-1]
        assert "large lemonade" in " ".join(reply["agent"])
        assert counts(reply) == ["1 lemonade L"]


async def test_a_wish_that_is_dropped_in_the_same_breath_takes_nothing_else_back() -> None:
    reply = (
        await held({}, "a sundae with hot fudge", "strawberry sauce rather", "put that on the side? no never mind")
    )[-1]
    assert reply["order"][0]["mods"] == ["pick:strawberry_sauce"]


async def test_one_of_the_drinks_of_several_meals_is_the_drink_of_one() -> None:
    reply = (await held({}, "six number twos with cola", "one of the colas should be diet"))[-1]
    drinks = {line["slots"]["drink"]["item"]: line["qty"] for line in reply["order"]}
    assert drinks == {"cola": 5, "diet_cola": 1}


@pytest.mark.parametrize("said", ["can you read me everything", "please state the order as it stands", "good, send it"])
async def test_the_order_is_read_back_in_whatever_words_it_is_asked_for(said: str) -> None:
    reply = (await held({}, "a cheeseburger and a large cola", said))[-1]
    assert "Your total is" in " ".join(reply["agent"])
    assert reply["submissions"] == 0


async def test_what_cannot_be_done_to_one_of_two_is_never_said_to_be_done() -> None:
    reply = (await held({}, "two loaded fries", "one of the fries without bacon"))[-1]
    assert "one loaded fries" not in " ".join(reply["agent"])
    assert counts(reply) == ["2 loaded_fries std"]


@pytest.mark.parametrize("said", ["label it gluten free", "put down that it has no nuts", "mark my burger as vegan"])
async def test_what_a_dish_may_be_called_is_for_staff(said: str) -> None:
    reply = (await held({}, "a cheeseburger", said))[-1]
    assert reply["handoff"]
    assert counts(reply) == ["1 cheeseburger std"]


@pytest.mark.parametrize("said", ["put it on a gluten free bun", "put down no onions"])
async def test_a_wish_for_the_dish_is_no_label_of_it(said: str) -> None:
    reply = (await held({}, "a cheeseburger", said))[-1]
    assert not reply["handoff"]
    assert reply["order"][0]["mods"]


async def test_nobody_guesses_after_a_severe_allergy() -> None:
    asked = "my son is severely allergic to peanuts, is the shake safe?"
    reply = (await held({}, "a vanilla shake", asked, "just take a guess"))[-1]
    assert "team member" in " ".join(reply["agent"])


async def test_a_changed_mind_about_the_drink_takes_no_salad() -> None:
    turns = ("a number three, medium, with a sprite", "a side salad with ranch")
    reply = (await held({}, *turns, "she's changed her mind about the drink, lemonade"))[-1]
    meal, salad = reply["order"]
    assert meal["slots"]["drink"]["item"] == "lemonade"
    assert salad["item"] == "side_salad"


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        # back to what it was
        (("a large cola", "make it a medium", "nah, back to the large"), ["1 cola L"]),
        (("a large cola", "change it to a small lemonade", "eh, leave it a large cola like before"), ["1 cola L"]),
        (("a coffee", "change the coffee to a lemonade", "ugh no, I'll stick with the coffee"), ["1 coffee M"]),
        (("a coffee", "change the coffee to a lemonade", "let's go back to the coffee"), ["1 coffee M"]),
        (("a coffee and a cookie", "I'll keep the coffee"), ["1 coffee M", "1 cookie std"]),
        # what it was meant to be
        (("a vanilla shake", "that's it", "uh no, the shake was chocolate"), ["1 chocolate_shake M"]),
        (("a large cola", "my drink was supposed to be a diet"), ["1 diet_cola L"]),
        (("fries and a cola", "the fries were meant to be large"), ["1 cola M", "1 fries L"]),
        (("a hot coffee", "oh iced, sorry, I wanted the iced coffee"), ["1 iced_coffee M"]),
        (("a wrap and an iced coffee", "nothing else", "wait wait, large iced coffee"),
         ["1 grilled_chicken_wrap std", "1 iced_coffee L"]),
        (("three junior burgers and three milks", "done", "should be four milks, three burgers"),
         ["3 junior_burger std", "4 milk std"]),
        (("two double cheeseburgers", "I want two regular cheeseburgers, not doubles"), ["2 cheeseburger std"]),
        # rather something of another kind, in its own size
        (("a large sprite", "nah forget the drink, fries instead"), ["1 fries M"]),
        (("a large sprite", "fries instead of the drink"), ["1 fries M"]),
        (("a large sprite", "forget the drink, lemonade instead"), ["1 lemonade L"]),
        # somebody else's mind, and no meal
        (("a wrap and a vanilla shake", "my daughter doesn't want the shake after all"),
         ["1 grilled_chicken_wrap std"]),
        (("a number two with a cola", "I just want the burger, not the meal"), ["1 double_cheeseburger std"]),
        # look-alikes: nothing is put right
        (("a double cheeseburger", "the burger was for my son"), ["1 double_cheeseburger std"]),
        (("fries and a cola", "the fries were great last time"), ["1 cola M", "1 fries M"]),
        (("a pie and a cola", "that's it", "oh and a large cola"), ["1 apple_pie std", "1 cola L", "1 cola M"]),
        (("two milks", "I want two pies and two cookies"), ["2 apple_pie std", "2 cookie std", "2 milk std"]),
        (("a triple stack", "I'd switch to the veggie if my wife was here, ha, no, leave it"), ["1 triple_stack std"]),
        (("a cheeseburger", "I'd take a pie if you have any"), ["1 apple_pie std", "1 cheeseburger std"]),
    ],
)  # fmt: skip
async def test_what_is_put_right_later_stands_as_it_was_meant(said: tuple[str, ...], stands: list[str]) -> None:
    assert sorted(counts((await held({}, *said))[-1])) == stands


@pytest.mark.parametrize(
    ("said", "mods"),
    [
        (("a classic burger no tomato", "wait, tomato's fine, it's the onion I don't want"), ["no:onion"]),
        (("a classic burger no tomato", "it's lettuce I wanted off, not tomato"), ["no:lettuce"]),
        (("a veggie burger, no onion", "that's it", "no wait, it's no tomato, the onion's good"), ["no:tomato"]),
        (("a classic burger no tomato", "no, it was pickles I wanted off"), ["no:pickle", "no:tomato"]),
    ],
)
async def test_the_other_option_is_left_off(said: tuple[str, ...], mods: list[str]) -> None:
    assert sorted((await held({}, *said))[-1]["order"][0]["mods"]) == mods


@pytest.mark.parametrize(
    ("said", "mods"),
    [
        (("twenty nuggets with two ranch and two buffalo", "change one ranch to a honey mustard"),
         ["pick:buffalo*2", "pick:honey_mustard", "pick:ranch"]),
        (("ten nuggets with two ranch", "make one of the ranches a bbq"), ["pick:bbq", "pick:ranch"]),
        (("ten nuggets with two ranch", "swap the ranch for bbq"), ["pick:bbq*2"]),
        (("ten nuggets with ranch and bbq", "change the ranch to buffalo"), ["pick:bbq", "pick:buffalo"]),
        (("coffee with three sugars", "two, two sugars, not three"), ["add:sugar*2"]),
        (("a bacon burger on a gluten free bun", "the normal bun is fine actually"), []),
        (("spicy chicken sandwich, spicy mayo on the side", "never mind the side thing, put it on like normal"), []),
        (("six nuggets with honey mustard, no hang on, ten, same sauce",), ["pick:honey_mustard"]),
        (("triple stack plain, well no, not plain, just no house sauce on it",), ["no:house_sauce"]),
    ],
)  # fmt: skip
async def test_what_is_chosen_is_put_right_by_so_many_of_it(said: tuple[str, ...], mods: list[str]) -> None:
    order = (await held({}, *said))[-1]["order"]
    assert [line["qty"] for line in order] == [1]
    assert sorted(order[0]["mods"]) == mods


async def test_what_is_named_more_generally_is_counted_anew_beside_something_new() -> None:
    reply = (await held({}, "two crispy chicken sandwiches", "my bad, just one chicken sandwich, and a coke"))[-1]
    assert sorted(counts(reply)) == ["1 cola M", "1 crispy_chicken_sandwich std"]


RIGHTED: list[tuple[tuple[str, ...], list[str]]] = [
    (("a strawberry shake and fries", "that's it", "that's wrong, it's a chocolate shake"), ["chocolate_shake M"]),
    (("a strawberry shake and fries", "that's it", "not quite, it's chocolate"), ["chocolate_shake M"]),
    (("a cola and fries", "that's it", "wrong drink, it's a sprite"), ["lemon_lime M"]),
    (("a large cola and fries", "done", "no it's a sprite, not a coke"), ["lemon_lime L"]),
    (("una coca y papas", "es todo", "está mal, es una sprite"), ["lemon_lime M"]),
    (("a cola and fries", "that's it", "no, and a sprite"), ["cola M", "lemon_lime M"]),
    (("a cola and fries", "that's it", "no, that's all"), ["cola M"]),
]


@pytest.mark.parametrize(("said", "drinks"), RIGHTED)
async def test_what_the_read_back_had_wrong_is_put_right_and_not_added(
    said: tuple[str, ...], drinks: list[str]
) -> None:
    stands = counts((await held({}, *said))[-1])
    assert sorted(stands) == sorted([f"1 {one}" for one in drinks] + ["1 fries M"])


@pytest.mark.parametrize(
    ("out", "said", "stands"),
    [
        ("onion_rings", ("number one with onion rings and a sprite", "never mind, fries is fine"), ["1 classic_meal"]),
        ("onion_rings", ("number one with onion rings and a sprite", "forget it, just fries then"), ["1 classic_meal"]),
        ("apple_pie", ("a cheeseburger and an apple pie", "never mind"), ["1 cheeseburger std"]),
        ("apple_pie", ("a cheeseburger and an apple pie", "k, no worries. that's all"), ["1 cheeseburger std"]),
        ("apple_pie", ("a cheeseburger and an apple pie", "never mind, just a cookie"),
         ["1 cheeseburger std", "1 cookie std"]),
        ("none", ("a cheeseburger", "a cola", "never mind"), ["1 cheeseburger std"]),
    ],
)  # fmt: skip
async def test_what_refuses_an_offer_takes_off_nothing_that_stands(
    out: str, said: tuple[str, ...], stands: list[str]
) -> None:
    assert counts((await held({"out_of_stock": [out]}, *said))[-1]) == stands
