"""After a price, and after a question what something is: what is said then orders what it says, and no more."""

import pytest

from tests.session.held import Held, items, lines, told
from tests.session.test_parts_of_the_order import stands


@pytest.mark.parametrize(
    ("words", "more"),
    [
        ("Oh, that's fine. Put one on there.", ["1 apple_pie"]),
        ("that's fine, throw one in", ["1 apple_pie"]),
        ("not bad, put two on there", ["2 apple_pie"]),
        ("stick one on", ["1 apple_pie"]),
        ("that's fine. and a cookie.", ["1 cookie"]),
    ],
)
def test_a_nod_to_a_price_ends_no_order_while_more_is_said(held: Held, words: str, more: list[str]) -> None:
    held.say("a cheeseburger", "what does the apple pie cost", words)
    assert items(held) == ["1 cheeseburger", *more]
    assert "total" not in told(held)


@pytest.mark.parametrize(
    ("words", "price"),
    [
        ("what's the beer on its own?", "$5.50"),
        ("what's the double cheeseburger by itself", "$6.49"),
        ("what is the orange juice", "$2.29"),
        ("what's the large fry", "$3.29"),
    ],
)
def test_what_something_is_alone_asks_what_it_costs(held: Held, words: str, price: str) -> None:
    held.say("a cheeseburger", words)
    assert price in told(held)
    assert items(held) == ["1 cheeseburger"]


@pytest.mark.parametrize(
    "words",
    [
        "one of those veggie burgers with no tomato",
        "one of the two veggie burgers without tomato",
        "one of them veggie burgers with no tomato",
        "one of my veggie burgers no tomato",
    ],
)
def test_one_of_those_that_are_ordered_is_no_third(held: Held, words: str) -> None:
    held.say("two veggie burgers and a small sprite", "that's all", words)
    assert stands(held) == ["1 lemon_lime S", "1 veggie_burger std", "1 veggie_burger std no:tomato"]


def test_one_of_those_that_were_only_asked_about_is_one(held: Held) -> None:
    held.say("how much is the veggie burger", "one of those veggie burgers with no tomato")
    assert stands(held) == ["1 veggie_burger std no:tomato"]


def test_a_price_goes_on_after_a_sigh_and_is_taken_as_it_was_asked_for(held: Held) -> None:
    held.say("a cheeseburger", "What would a large strawberry shake set me back?", "Ouch. And a medium one?")
    assert "$4.29" in told(held)
    assert items(held) == ["1 cheeseburger"]
    held.say("I'll take the medium then, but without the cherry.")
    assert stands(held) == ["1 cheeseburger std", "1 strawberry_shake M no:cherry"]


@pytest.mark.parametrize(
    "words",
    [
        "Of those two juniors, leave the mustard off one.",
        "of the two junior burgers, one without mustard",
        "out of those juniors, one with no mustard",
    ],
)
def test_of_those_two_one_is_no_third(held: Held, words: str) -> None:
    held.say("two junior burgers and fries", words)
    assert stands(held) == ["1 fries M", "1 junior_burger std", "1 junior_burger std no:mustard"]


@pytest.mark.parametrize(
    "words",
    [
        "the fish meal, but a side salad where the fries would be",
        "the fish meal with a side salad in the fries' place",
        "the fish meal with a side salad where the fries go",
    ],
)
def test_what_stands_where_the_fries_would_be_is_the_side(held: Held, words: str) -> None:
    held.say(words)
    assert held.order[0]["slots"]["side"]["item"] == "side_salad"
    assert len(held.order) == 1


@pytest.mark.parametrize("words", ["One mushroom swiss burger to begin with.", "a mushroom swiss burger to start"])
def test_to_begin_with_is_no_bacon(held: Held, words: str) -> None:
    held.say(words)
    assert stands(held) == ["1 mushroom_swiss_burger std"]


@pytest.mark.parametrize(
    "words",
    [
        "Quiet in the back. Yes, that's right, please place it.",
        "shush you two. yes",
        "Yes, that's what we want.",
        "hush kids, yes",
    ],
)
def test_who_hushes_the_back_and_says_yes_says_yes(held: Held, words: str) -> None:
    held.say("a cheeseburger and a cola", "that's it", words)
    assert held.submits()


@pytest.mark.parametrize("words", ["quiet in the back", "hold on. be quiet", "hush. no, not yet"])
def test_who_only_hushes_sends_nothing(held: Held, words: str) -> None:
    held.say("a cheeseburger and a cola", "that's it", words)
    assert not held.submits()


@pytest.mark.parametrize(
    ("asked", "told_of"),
    [
        ("Is there mustard on it?", "Yes, the junior burger comes with mustard"),
        ("is there bacon on it?", "No, the junior burger comes without bacon"),
        ("there's no mustard on that, is there?", "junior burger comes with mustard"),
        ("it doesn't come with mayo, does it?", "No, the junior burger comes without mayonnaise"),
    ],
)
def test_whether_something_is_on_it_is_asked_of_what_can_have_it(held: Held, asked: str, told_of: str) -> None:
    held.say("a junior burger and a cup of water", asked)
    assert told_of in told(held)
    assert items(held) == ["1 junior_burger", "1 water_cup"]


@pytest.mark.parametrize("then", ["Then take that off.", "take it off then", "leave that off please", "hold it then"])
def test_what_was_asked_about_goes_and_not_what_was_ordered_last(held: Held, then: str) -> None:
    held.say("a junior burger and a cup of water", "Is there mustard on it?", then)
    assert lines(held) == [(1, "junior_burger", ["no:mustard"]), (1, "water_cup", [])]


@pytest.mark.parametrize(
    "asked",
    [
        "And there's no onion on that burger, is there?",
        "there isn't any onion on it, is there?",
        "there's no onion on the cheeseburger, is there?",
    ],
)
def test_a_question_with_a_no_leaves_nothing_off(held: Held, asked: str) -> None:
    held.say("a cheeseburger", "that's it", asked)
    assert lines(held) == [(1, "cheeseburger", [])]
    assert "cheeseburger comes with" in told(held) and "classic" not in told(held)
    held.say("Yeah, leave the onion off. Then that's it.")
    assert lines(held) == [(1, "cheeseburger", ["no:onion"])]
    assert not held.submits()


@pytest.mark.parametrize("said", ["there's no onion on that, right?", "no onion on that burger"])
def test_what_is_no_such_question_may_leave_it_off(held: Held, said: str) -> None:
    held.say("a cheeseburger with no onion", said)
    assert lines(held) == [(1, "cheeseburger", ["no:onion"])]


@pytest.mark.parametrize(
    ("asked", "of"),
    [
        ("Hmm, I'm looking at the triple stack. What all's on that?", "triple stack comes with"),
        ("I was thinking about the mushroom swiss, how much is that?", "mushroom swiss burger"),
        ("We're considering the fish sandwich. Does that come with cheese?", "fish sandwich"),
        ("what all comes on the classic burger", "classic burger comes with"),
    ],
)
def test_what_somebody_looks_at_and_asks_about_is_not_ordered(held: Held, asked: str, of: str) -> None:
    held.say(asked)
    assert of in told(held)
    assert items(held) == []


@pytest.mark.parametrize(
    ("asked", "off"),
    [
        ("does the burger have onions on it?", "okay leave them off the burger"),
        ("is there onion on that burger?", "leave it off then"),
        ("does the sandwich come with onions?", "take those off please"),
    ],
)
def test_what_was_asked_about_goes_from_what_was_asked(held: Held, asked: str, off: str) -> None:
    held.say("a veggie burger and onion rings", asked, off)
    assert [line["mods"] for line in held.order] == [["no:onion"], []]


@pytest.mark.parametrize("asked", ["that one's got no shellfish, has it?", "any shellfish in that?"])
def test_an_allergen_that_is_named_is_the_one_that_is_answered(held: Held, asked: str) -> None:
    held.say("is there sesame in the classic burger? I get itchy from it", "a fish sandwich", asked)
    assert "shellfish" in told(held)


def test_sesame_is_an_allergen_though_a_bun_is_called_so(held: Held) -> None:
    held.say("a mushroom swiss burger without the house sauce. any sesame in there?")
    assert "cross-contact" in told(held)


@pytest.mark.parametrize(
    "words",
    ["One regular", "They're for me, I'm fine with it. One regular.", "I'm fine with that, a regular please",
     "okay, a regular then"],
)  # fmt: skip
def test_a_size_behind_an_answer_about_allergens_is_of_what_was_asked_about(held: Held, words: str) -> None:
    held.say("Do the onion rings have dairy in em?", words)
    assert [(line["item"], line.get("variation", "M")) for line in held.order] == [("onion_rings", "M")]


@pytest.mark.parametrize(
    "words",
    ["where's your restroom, by the way? she needs to go", "where's the bathroom? my kid needs to go"],
)
def test_where_something_is_is_told_and_calls_nobody(held: Held, words: str) -> None:
    held.say("a cheeseburger", words)
    assert "back" in told(held)
    assert not held.state.talk.handoff


@pytest.mark.parametrize(
    "words",
    ["perdón, mi mamá pregunta, ¿cuánto cuesta el sundae?", "my mom's asking how much the sundae is",
     "my wife wants to know how much is the sundae"],
)  # fmt: skip
def test_what_somebody_else_asks_is_answered(held: Held, words: str) -> None:
    held.say("a cheeseburger", words)
    assert "2.99" in told(held)
    assert [line["item"] for line in held.order] == ["cheeseburger"]


def test_leaving_something_off_asks_for_no_money_off(held: Held) -> None:
    held.say("a classic burger", "that's it", "sure if you take the tomato off")
    assert [line["mods"] for line in held.order] == [["no:tomato"]]
    assert not held.submits()
    held.say("sure if you take ten percent off")
    assert "discount" in told(held).lower()


@pytest.mark.parametrize(
    "words",
    ["can I still change it?", "is it too late to add something", "am I still able to change my order"],
)
def test_who_may_change_what_was_sent_is_told(held: Held, words: str) -> None:
    held.say("a cheeseburger", "that's it", "yes", words)
    assert "team member" in told(held)


@pytest.mark.parametrize("words", ["okay just the four then", "okay only the four, that's it", "fine, four"])
def test_what_may_be_had_of_what_was_too_many_is_taken_by_its_count(held: Held, words: str) -> None:
    held.say("a chicken wrap", "six free waters", words)
    assert [(line["qty"], line["item"]) for line in held.order] == [(1, "grilled_chicken_wrap"), (4, "water_cup")]


def test_a_card_is_told_by_the_word_before_its_digits(held: Held) -> None:
    held.say("a cheeseburger", "lemme pay now, card's four one one one, two two three three, nine")
    assert "terminal" in told(held)
    assert "account" not in told(held)


@pytest.mark.parametrize(
    ("wish", "words", "stands"),
    [
        ("a large iced coffee, no ice", "sí, ponle también su café", ["junior_burger", "iced_coffee"]),
        ("a large iced coffee", "yes, and a hot coffee for me", ["junior_burger", "iced_coffee", "coffee"]),
        ("get me twenty nuggets with buffalo", "nah, six piece nuggets is plenty for him, with the buffalo",
         ["junior_burger", "nuggets"]),
        ("a large cola", "nah large coke is too much for him", ["junior_burger"]),
    ],
)  # fmt: skip
def test_a_wish_of_another_is_agreed_to_by_its_short_name_and_cut_down(
    held: Held, wish: str, words: str, stands: list[str]
) -> None:
    held.say("a junior burger")
    held.say(wish, speaker="passenger")
    held.say(words)
    assert [line["item"] for line in held.order] == stands
