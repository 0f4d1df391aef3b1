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
    ],
)
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
