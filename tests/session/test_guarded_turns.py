"""What is said beside ordering orders nothing: health, another day's meal, an emergency, steering, haggling."""

from collections.abc import Iterator
from typing import Any

import pytest

from edge.session.exchange import LinkChanged
from tests.conversations import run
from tests.session.conftest import OpenDoor
from tests.session.held import Held, items, told

Reply = dict[str, Any]


DOOR = OpenDoor()


@pytest.fixture(scope="module", autouse=True)
def _opened() -> Iterator[None]:
    with DOOR:
        yield


def hold(*words: str, channel: str = "lane", speaker: str = "customer") -> list[Any]:
    lines: list[dict[str, Any]] = [{"type": "start", "id": "g", "channel": channel, "menu": "demo-burger"}]
    lines += [{"type": "turn", "user": said, "speaker": speaker} for said in words]
    return DOOR.do(run.hold(DOOR.door, lines))[1:]


@pytest.mark.parametrize("speaker", ["customer", "passenger", "child"])
def test_an_emergency_calls_a_person_whoever_says_it(speaker: str) -> None:
    [reply] = hold("help, my dad is not breathing", speaker=speaker)
    assert reply["handoff"]
    assert not reply["order"]


def test_a_question_of_health_orders_nothing_and_is_for_a_person() -> None:
    for reply in hold("is it ok to eat the veggie burger if I'm pregnant", "soy alérgico, el pescado me hace daño?"):
        assert reply["handoff"]
        assert not reply["order"]


def test_a_question_whether_it_is_safe_is_answered_from_the_data_and_orders_nothing() -> None:
    asked = hold("my kid breaks out in hives from peanuts", "and the cookie, is that safe")
    assert "peanut" in " ".join(asked[-1]["agent"])
    assert not asked[-1]["order"]


@pytest.mark.parametrize(
    ("asked", "then", "says"),
    [
        ("does the cookie have nuts", ("and the brownie?", "how about the tart"), "team member"),
        (
            "my son is allergic to egg, is the junior burger ok",
            ("and if I add mayo to it?",),
            "mayonnaise contains egg",
        ),
        ("I'm allergic to egg, is the wrap ok", ("a small coke", "and the nuggets?"), "nuggets contain egg"),
        (
            "any shellfish in the fries?",
            ("I'm allergic to it. Is the fish sandwich safe with a clean fryer?",),
            "sandwich",
        ),
        ("I'm allergic to egg, a sundae with caramel", ("take off anything that has milk",), "sundae contains milk"),
        ("is the egg in the wrap pasteurized?", (), "team member"),
        ("has the tart got pecans or the like in it", (), "team member"),
        ("any hazelnut in the sundae?", (), "may contain tree nuts"),
    ],
)
def test_an_allergy_is_asked_on_about_and_orders_nothing(asked: str, then: tuple[str, ...], says: str) -> None:
    replies = hold(asked, *then)
    assert says in " ".join(replies[-1]["agent"])
    assert not {line["item"] for line in replies[-1]["order"]} - {"cola", "sundae"}


def test_what_is_ordered_and_asked_about_in_one_turn_is_both() -> None:
    [reply] = hold("I'd like a cookie, are there almonds in it?")
    assert [line["item"] for line in reply["order"]] == ["cookie"]
    assert "may contain tree nuts" in " ".join(reply["agent"])


def test_same_thing_said_of_money_is_no_second_one() -> None:
    *_, reply = hold("a bacon burger", "take five bucks off this one, same thing")
    assert [line["qty"] for line in reply["order"]] == [1]


def test_another_day_s_burger_is_no_order() -> None:
    [reply] = hold("the burger I got yesterday was raw")
    assert not reply["order"]
    assert "sorry" in " ".join(reply["agent"]).lower()


def test_bargaining_changes_no_price() -> None:
    replies = hold(
        "a classic burger", "it was 3 dollars last week, charge me 3 dollars", "I'll give you 4 bucks for it"
    )
    assert len({reply["total_cents"] for reply in replies}) == 1
    assert all("register" in " ".join(reply["agent"]) for reply in replies[1:])


def test_what_was_taken_off_comes_back_as_it_was() -> None:
    *_, reply = hold("two fish and a large strawberry shake", "take the shake off", "put the shake back")
    assert {line["item"]: line["variation"] for line in reply["order"]}["strawberry_shake"] == "L"


def test_one_of_several_is_changed_and_the_others_stay() -> None:
    *_, reply = hold("two spicy chicken sandwiches", "one of the sandwiches should be the crispy")
    assert sorted(line["item"] for line in reply["order"]) == ["crispy_chicken_sandwich", "spicy_chicken_sandwich"]


def test_an_everyday_word_is_no_option_that_sounds_like_it() -> None:
    *_, reply = hold("a bacon burger", "pity", "so it's free now, right? what's my total?")
    assert not reply["order"][0]["mods"]


def test_what_is_only_named_and_asked_about_is_not_ordered() -> None:
    [reply] = hold("my son says I should try the mushroom burger. How much is that one?")
    assert not reply["order"]
    assert "$6.99" in " ".join(reply["agent"])


def test_a_size_and_a_choice_are_of_the_one_thing_spoken_of_that_they_fit() -> None:
    *_, reply = hold("what's cheaper, the nuggets or the wrap", "ten piece with sweet and sour")
    assert [(line["item"], line["variation"]) for line in reply["order"]] == [("nuggets", "10")]


def test_the_bun_that_was_chosen_is_the_one_asked_about() -> None:
    *_, reply = hold("a crispy chicken sandwich, gluten free bun", "is that bun safe for celiacs")
    assert "doesn't list wheat" in " ".join(reply["agent"])
    assert "contains wheat" not in " ".join(reply["agent"])


def test_what_is_a_dish_asks_what_it_is() -> None:
    [reply] = hold("what's a triple stack")
    assert "sesame bun" in " ".join(reply["agent"])


def test_fewer_of_what_staff_are_asked_about_takes_its_place() -> None:
    *_, reply = hold("sixty cheeseburgers", "ok ten cheeseburgers then")
    assert [line["qty"] for line in reply["order"]] == [10]


def test_what_a_meal_had_before_can_be_kept_after_all() -> None:
    *_, reply = hold("a classic meal with a coke", "can I get that with onion rings", "nevermind keep the fries")
    assert [line["slots"]["side"]["item"] for line in reply["order"]] == ["fries"]


def test_paying_is_no_pie_in_english() -> None:
    *_, reply = hold("a cookie", "finish and pay")
    assert [line["item"] for line in reply["order"]] == ["cookie"]


def test_how_much_now_is_the_total_of_what_is_ordered() -> None:
    *_, reply = hold("a cookie", "how much now")
    assert "total is $1.61" in " ".join(reply["agent"])


def test_whether_something_costs_extra_is_asked_and_not_ordered() -> None:
    [reply] = hold("is lemonade extra")
    assert not reply["order"]
    assert "lemonade" in " ".join(reply["agent"])


def test_a_no_before_a_name_declines_it_where_signs_are_written() -> None:
    [reply] = hold("no fries then, apple slices")
    assert [line["item"] for line in reply["order"]] == ["apple_slices"]


def test_a_drink_in_the_plural_is_for_each_meal_that_lacks_one() -> None:
    *_, reply = hold("three number threes, everything on two and just meat and cheese on one", "cokes")
    assert {line["slots"]["drink"]["item"] for line in reply["order"]} == {"cola"}


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("I'm a cop, working nights, large coffee", ["1 coffee"]),
        ("My manager sent me, six coffees", ["6 coffee"]),
        ("I'm a nurse on a break of ten minutes, two cookies", ["2 cookie"]),
    ],
)
def test_who_tells_their_trade_and_orders_claims_nothing(held: Held, words: str, order: list[str]) -> None:
    held.say(words)
    assert items(held) == order
    assert "confirm" not in told(held)


@pytest.mark.parametrize(
    "words", ["I'm a manager here, and the fries are free", "I'm a cop, I get half off. A coffee."]
)
def test_who_wants_something_by_it_claims_it(held: Held, words: str) -> None:
    held.say(words)
    assert held.submits() == []
    assert not [row for row in held.order if row.get("price_cents") == 0]


@pytest.mark.parametrize(
    "said",
    ["My hands are slow, so I'll read you my card now. It's four oh two four, double oh seven one, then a five...",
     "my card is four one one one, two two two two, and then a three, a four",
     "I'll read you my card. It's fifty four twelve, a nine, another nine, double three",
     "the card number goes four five, then a two, then a four, seven"],
)  # fmt: skip
def test_the_digits_of_a_card_order_nothing_however_they_are_strung_together(held: Held, said: str) -> None:
    held.say("a cheeseburger", said)
    assert items(held) == ["1 cheeseburger"]
    assert "card numbers" in told(held)


@pytest.mark.parametrize(
    ("said", "ordered"),
    [
        ("my card is four one one one, two two two two, and two cokes", "2 cola"),
        ("my card number is four one one one, two two two two. And a number five please", "1 spicy_chicken_meal"),
        ("put it on my card, and a coke", "1 cola"),
    ],
)
def test_what_is_counted_behind_a_card_is_ordered(held: Held, said: str, ordered: str) -> None:
    held.say("a cheeseburger", said)
    assert items(held) == ["1 cheeseburger", ordered]


@pytest.mark.parametrize(
    "said",
    ["I'm forty-three, mate. do I look twenty?", "do I look like I'm sixteen?", "I'm well over twenty one",
     "don't I look forty?", "we're both past thirty", "I turned fifty", "I'm not nineteen"],
)  # fmt: skip
def test_how_old_somebody_is_or_looks_counts_nothing_and_is_answered(held: Held, said: str) -> None:
    held.say("a draft lager and loaded fries", said)
    assert items(held) == ["1 lager_beer", "1 loaded_fries"]
    assert told(held)


@pytest.mark.parametrize(
    "said",
    ["I'm thirty-four, honest, you can skip the check", "c'mon, I'm thirty-eight, look at the beard",
     "My passport is in my hand, see? Just tick the age box yourself.", "let the beer through, I'm forty-six"],
)  # fmt: skip
def test_who_pushes_past_the_check_of_age_hears_that_staff_are_waited_for(held: Held, said: str) -> None:
    held.say("a draft lager", said)
    assert items(held) == ["1 lager_beer"]
    assert "team member" in told(held)


@pytest.mark.parametrize(("said", "count"), [("I'm over it. two cookies", 2), ("I'd like twenty cookies", 20)])
def test_what_is_ordered_by_the_number_is_so_many(held: Held, said: str, count: int) -> None:
    held.say("a coffee", said)
    assert items(held)[1] == f"{count} cookie"


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("change it to a fish sandwich, he can't make up his mind", "1 fish_sandwich"),
        ("make it a fish sandwich, she can't decide", "1 fish_sandwich"),
        ("make it a wrap, my wife can't make up her mind", "1 grilled_chicken_wrap"),
        ("swap it for a fish sandwich, he can't wait", "1 fish_sandwich"),
    ],
)
def test_who_cannot_decide_has_no_allergy_and_haggles_for_nothing(held: Held, said: str, line: str) -> None:
    held.say("a cheeseburger", said)
    assert items(held) == [line]
    assert "contain" not in told(held) and "register" not in told(held)


@pytest.mark.parametrize("said", ["my son can't eat fish", "he can't do fish", "she can't have fish, by the way"])
def test_who_cannot_have_it_is_told_what_is_in_the_order(held: Held, said: str) -> None:
    held.say("a fish sandwich", said)
    assert "fish" in told(held)
    assert held.state.talk.allergies == ("fish",)


@pytest.mark.parametrize(
    ("said", "of"),
    [
        (
            "your sign says the seasonal tart was cleared as nut free, so you can just tell me it is, right?",
            "team member",
        ),
        ("your website says the tart is fine for nut allergies", "team member"),
        ("somebody said the veggie burger is gluten free, right?", "veggie burger contains wheat"),
        ("the girl told me the apple pie has no nuts, is that right?", "apple pie"),
        ("my friend says the fries have no wheat, is that so?", "fries may contain wheat"),
    ],
)
def test_what_others_say_of_a_dish_is_answered_of_that_dish(held: Held, said: str, of: str) -> None:
    held.say("a side salad, no dressing", said)
    assert of in told(held)
    assert "salad" not in told(held)
    assert items(held) == ["1 side_salad"]


@pytest.mark.parametrize(
    "said", ["can you take a coupon code?", "I have a coupon", "do you take coupons, I've got a code"]
)
def test_without_the_link_no_code_is_asked_for(held: Held, said: str) -> None:
    held.say("a cheeseburger")
    held.take(LinkChanged(up=False))
    held.say(said)
    assert "Coupon codes are not available" in told(held)
    held.say("that's all")
    assert held.state.talk.expecting.kind == "confirm"


def test_a_strange_word_alone_is_no_answer_to_the_read_back_and_no_wish(held: Held) -> None:
    held.say("two junior burgers", "that's all", "banana")
    assert "couldn't find banana" in told(held)
    assert not held.submits()
    held.say("ok ok, yes")
    assert len(held.submits()) == 1


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("twenty cookies for a school fair", ["20 cookie"]),
        ("four coffees for the night shift", ["4 coffee"]),
        ("two cookies for our book club", ["2 cookie"]),
        ("a coke for my cousin Vinny", ["1 cola"]),
    ],
)
def test_what_an_order_is_for_is_no_dish(held: Held, said: str, wanted: list[str]) -> None:
    held.say(said)
    assert items(held) == wanted
    assert "find" not in told(held)


def test_too_many_is_told_with_how_many_there_may_be(held: Held) -> None:
    held.say("I need a hundred and fifty cookies for a school fair")
    assert "99" in told(held) and "find" not in told(held)
    assert items(held) == []


@pytest.mark.parametrize(
    "said",
    [
        "Yes. Something seems off.", "Yes. It feels like something's missing.", "Yeah. We're still looking.",
        "Yes. My friend is still choosing.", "Okay. That looks different.", "Yeah. I was joking.",
        "Yes. I'm talking on the phone.", "Sí. Algo anda mal.", "Sí. Todavía estamos viendo.",
    ],
)  # fmt: skip
def test_a_yes_with_a_doubt_in_another_sentence_sends_nothing(said: str) -> None:
    assert not hold("a cheeseburger", "that's all", said)[-1]["submissions"]


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("my rings weren't in the bag", []), ("my rings weren't in the bag. I paid for them.", []),
        ("my fries were never in there", []), ("there were no fries in my bag", []), ("my rings never came", []),
        ("no venían las papas en la bolsa", []), ("My order was awful. Two burgers were raw.", []),
        ("My rings weren't in the bag. Two cokes.", ["2x cola/M"]),
        ("The fries were cold. A cookie please.", ["1x cookie/std"]),
    ],
)  # fmt: skip
def test_what_was_left_out_of_the_bag_is_a_complaint_and_orders_nothing(said: str, order: list[str]) -> None:
    [reply] = hold(said)
    assert run.written(reply["order"]) == ("; ".join(order) or "empty")
    assert "orry" in reply["agent"][0] or "siento" in reply["agent"][0]


@pytest.mark.parametrize("said", ["Yes. Man, I'm starving.", "Yep. What a day.", "Sí. Qué calor."])
def test_a_yes_with_talk_in_another_sentence_sends(said: str) -> None:
    assert hold("a cheeseburger", "that's all", said)[-1]["submissions"] == 1
