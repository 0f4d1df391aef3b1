"""What is answered to what cannot be had, or costs more now: what is taken instead, what is left, why it is so."""

import pytest

from edge.session.exchange import Answer, MenuChanged, OrderMoved, Status
from tests.session.held import SESSION, Held, lines, told


def without(held: Held, *out: str) -> Held:
    held.take(MenuChanged("7", frozenset(out)))
    return held


@pytest.mark.parametrize(
    "words",
    [
        "swap the mozzarella for onion rings then, just a regular",
        "make the mozzarella sticks some onion rings then",
        "onion rings instead of the mozzarella",
        "aw man. onion rings then",
        "argh, onion rings instead",
        "You're kidding. Change the sticks to onion rings.",
        "cámbieme los palitos por aros de cebolla",
        "swap them for onion rings",
    ],
)
def test_what_could_not_be_had_is_not_on_the_order_and_goes_for_what_is_named(held: Held, words: str) -> None:
    without(held, "mozzarella_sticks").say("a cheeseburger and mozzarella sticks", words)
    assert [(n, item) for n, item, _ in lines(held)] == [(1, "cheeseburger"), (1, "onion_rings")]


@pytest.mark.parametrize(
    "words", ["swap the cheeseburger for a fish sandwich", "make the cheeseburger a fish sandwich"]
)
def test_what_stands_goes_where_it_is_what_is_named(held: Held, words: str) -> None:
    without(held, "mozzarella_sticks").say("a cheeseburger and mozzarella sticks", words)
    assert lines(held) == [(1, "fish_sandwich", [])]


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        ("iced tea instead, unsweet", [("iced_tea", "L", 1)]),
        ("a coke then", [("cola", "L", 1)]),
        ("lemon-lime instead, a small", [("lemon_lime", "S", 1)]),
        ("and a milk", [("milk", "std", 1)]),
    ],
)
def test_what_is_taken_instead_is_in_the_size_that_was_wanted(
    held: Held, words: str, taken: list[tuple[str, str, int]]
) -> None:
    without(held, "lemonade").say("a large lemonade, no ice", words)
    assert [(row["item"], row["variation"], row["qty"]) for row in held.order] == taken


def test_two_that_could_not_be_had_are_one_of_each(held: Held) -> None:
    without(held, "lemonade").say("two lemonades and a wrap", "make one a coke and the other a sprite")
    assert [n for n, _, _ in lines(held)] == [1, 1, 1]
    assert {item for _, item, _ in lines(held)} == {"grilled_chicken_wrap", "cola", "lemon_lime"}


def read_back_without_the_pie(held: Held) -> None:
    held.say("an apple pie and a small coffee", "that's all")
    without(held, "apple_pie")


@pytest.mark.parametrize("words", ["no, leave it, just the coffee", "leave it then", "never mind then", "no, leave it"])
def test_leaving_what_ran_out_leaves_the_rest_and_sends_nothing_yet(held: Held, words: str) -> None:
    read_back_without_the_pie(held)
    held.say(words)
    assert "hot coffee" in told(held)
    assert not held.submits()
    held.say("yes")
    assert held.submits()


def new_price(held: Held) -> None:
    held.say("a cheeseburger", "that's all", "yes")
    (request,) = held.submits()
    held.take(Answer(request.id, request.basis, Status.OK))
    held.take(OrderMoved(SESSION, held.state.talk.submitted_revision or 0, "price_changed", 571))


@pytest.mark.parametrize("words", ["no, leave it then", "forget it", "I'm not paying that", "nah, never mind"])
def test_a_price_that_rose_and_is_not_paid_calls_the_order_off(held: Held, words: str) -> None:
    new_price(held)
    held.say(words)
    assert held.state.talk.expecting.value == "cancel"


@pytest.mark.parametrize(
    "words", ["why's it gone up?", "how come it's more now?", "why is that?", "hang on, what's gone up?"]
)
def test_why_a_price_rose_is_answered_and_the_yes_is_asked_for_again(held: Held, words: str) -> None:
    new_price(held)
    held.say(words)
    assert "register" in told(held) and "$5.71" in told(held)


@pytest.mark.parametrize(
    ("words", "sent"),
    [
        ("bit steep but yes, go ahead", True),
        ("that's a bit much. yes", True),
        ("it's pricey, but yes please", True),
        ("that's daylight robbery", False),
        ("bit steep, can I think about it", False),
        ("too expensive", False),
        ("that's too much, no", False),
        ("that's not what I said. yes I want fries", False),
        ("dear, do you want anything? yes?", False),
    ],
)
def test_a_remark_on_the_price_is_beside_the_yes_and_none_itself(held: Held, words: str, sent: bool) -> None:
    new_price(held)
    held.say(words)
    assert len(held.submits()) == 1 + sent


@pytest.mark.parametrize(
    ("asked", "words", "stands"),
    [
        ("how much is the crispy chicken on a gluten free bun?", "go on then, one, on the gluten free bun",
         [(1, "crispy_chicken_sandwich", ["pick:gluten_free_bun"])]),
        ("how much is a cheeseburger with bacon?", "go on then", [(1, "cheeseburger", ["add:bacon"])]),
        ("how much is a cheeseburger with bacon?", "two of those then", [(2, "cheeseburger", ["add:bacon"])]),
        ("how much to add bacon to a cheeseburger?", "ok do that", [(1, "cheeseburger", ["add:bacon"])]),
        ("how much is the cheeseburger?", "go on then, one, with bacon", [(1, "cheeseburger", ["add:bacon"])]),
        ("how much is the cheeseburger?", "two, no onions", [(2, "cheeseburger", ["no:onion"])]),
        ("how much is a cheeseburger with bacon?", "no thanks", []),
        ("how much is a cheeseburger with bacon?", "okay", []),
        ("how much is a cheeseburger with bacon?", "a coke then", [(1, "cola", [])]),
    ],
)  # fmt: skip
def test_what_was_priced_with_something_on_it_is_taken_so(
    held: Held, asked: str, words: str, stands: list[object]
) -> None:
    held.say(asked, words)
    assert lines(held) == stands


def test_what_was_priced_for_the_one_that_stands_goes_on_that(held: Held) -> None:
    held.say("a cheeseburger", "how much to add bacon?", "go on then, do that")
    assert lines(held) == [(1, "cheeseburger", ["add:bacon"])]


@pytest.mark.parametrize(
    ("asked", "words", "stands"),
    [
        ("is it still two for eight on the fish?", "brilliant, I'll do that", [(2, "fish_sandwich", [])]),
        ("any deals on?", "the fish one then", [(2, "fish_sandwich", [])]),
        ("any offers today?", "oh nice, the fish deal please", [(2, "fish_sandwich", [])]),
        ("any deals on?", "the fish one without cheese", [(1, "fish_sandwich", ["no:american_cheese"])]),
        ("any deals on?", "a coke", [(1, "cola", [])]),
    ],
)
def test_an_offer_on_two_that_is_taken_by_its_name_is_two(
    held: Held, asked: str, words: str, stands: list[object]
) -> None:
    held.say(asked, words)
    assert lines(held) == stands


def test_fries_in_spanish_are_nobodys_father(held: Held) -> None:
    held.say("una hamburguesa con queso", "es todo", "bueno, papas grandes")
    assert lines(held) == [(1, "cheeseburger", []), (1, "fries", [])]
    assert not held.submits()


@pytest.mark.parametrize(
    ("out", "asked", "words", "stands"),
    [
        ("vanilla_shake", "two large vanilla shakes", "ok one chocolate and one strawberry instead",
         [(1, "chocolate_shake", "L"), (1, "strawberry_shake", "L")]),
        ("vanilla_shake", "three small vanilla shakes", "make two of them chocolate and one strawberry",
         [(2, "chocolate_shake", "S"), (1, "strawberry_shake", "S")]),
        ("cola", "two large cokes", "diet's fine", [(2, "diet_cola", "L")]),
        ("cola", "a large coke", "whatever's closest", [(1, "diet_cola", "L")]),
        ("fries", "a large fries", "not keen on rings. just a coke then", [(1, "cola", "M")]),
        ("fries", "a large fries", "onion rings then, two", [(2, "onion_rings", "L")]),
    ],
)  # fmt: skip
def test_what_is_taken_instead_is_as_many_as_are_said(
    held: Held, out: str, asked: str, words: str, stands: list[tuple[int, str, str]]
) -> None:
    without(held, out).say(asked, words)
    assert [(row["qty"], row["item"], row["variation"]) for row in held.order] == stands


def test_a_meal_in_place_of_another_has_the_drink_that_was_wanted(held: Held) -> None:
    without(held, "spicy_chicken_sandwich").say("a large spicy chicken meal with a coke", "the crispy one then")
    assert [(row["combo"], row["size"], row["slots"]["drink"]["item"]) for row in held.order] == [
        ("crispy_chicken_meal", "L", "cola")
    ]


@pytest.mark.parametrize("words", ["I'll just have the coffee then", "oh what a shame, just the coffee then"])
def test_only_what_stands_is_the_end_of_it_and_no_second_one(held: Held, words: str) -> None:
    without(held, "apple_pie").say("a coffee and an apple pie", words)
    assert lines(held) == [(1, "coffee", [])]
    assert held.state.talk.expecting.kind == "confirm"


@pytest.mark.parametrize(
    ("asked", "words", "stands"),
    [
        ("how much are mozzarella sticks?", "ok go on, the eight", [("mozzarella_sticks", "8")]),
        ("how much are nuggets?", "the ten then", [("nuggets", "10")]),
        ("how much is a large bacon meal?", "go on then, with a sprite", [("bacon_meal", "L")]),
    ],
)
def test_what_was_priced_is_what_is_taken_by_its_count_or_with_what_comes_with_it(
    held: Held, asked: str, words: str, stands: list[tuple[str, str]]
) -> None:
    held.say(asked, words)
    assert [(row.get("item") or row["combo"], row.get("variation") or row["size"]) for row in held.order] == stands


@pytest.mark.parametrize(
    "words", ["not keen on onions, no onions please", "I'm not a fan of onions. leave them off please"]
)
def test_what_they_are_not_keen_on_is_left_off_where_it_stands(held: Held, words: str) -> None:
    held.say("two cheeseburgers", words)
    assert lines(held) == [(2, "cheeseburger", ["no:onion"])]


def test_a_deal_on_those_is_one_on_what_was_ordered_last(held: Held) -> None:
    held.say("a junior burger", "is there a deal on those today?")
    assert "Junior" in told(held) and "fish" not in told(held).lower()


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("ok chocolate, same thing, no cream", [(1, "chocolate_shake", ["no:whipped_cream"])]),
        ("chocolate, the same", [(1, "chocolate_shake", ["no:cherry"])]),
        ("ok vanilla. no, chocolate", [(1, "chocolate_shake", ["no:cherry"])]),
        ("vanilla, no cream", [(1, "vanilla_shake", ["no:whipped_cream"])]),
    ],
)
def test_one_is_taken_in_place_of_one(held: Held, words: str, stands: list[tuple[int, str, list[str]]]) -> None:
    without(held, "strawberry_shake").say("a strawberry shake, no cherry", words)
    assert [(n, item) for n, item, _ in lines(held)] == [(n, item) for n, item, _ in stands]
    assert set(stands[0][2]) <= set(lines(held)[0][2])


def test_what_is_named_behind_a_never_mind_is_no_wish(held: Held) -> None:
    without(held, "cheeseburger").say("a cheeseburger and a coke", "okay, never mind the burger. that's everything")
    assert lines(held) == [(1, "cola", [])]
    assert held.state.talk.expecting.kind == "confirm"


@pytest.mark.parametrize("words", ["a small vanilla shake then", "dang. A small vanilla shake then", "vanilla instead"])
def test_a_shake_in_place_of_one_that_ran_out_is_in_no_meal(held: Held, words: str) -> None:
    held.say("two number ones with coke and a small chocolate shake", "that's all")
    held.take(MenuChanged("7", frozenset({"chocolate_shake"})))
    held.say(words)
    assert [
        fill["item"] for row in held.order for slot, fill in (row.get("slots") or {}).items() if slot == "drink"
    ] == ["cola"]
    assert [(row["item"], row["variation"]) for row in held.order if "item" in row] == [("vanilla_shake", "S")]


@pytest.mark.parametrize(
    "words", ["are you still doing breakfast?", "is it still breakfast", "am I too late for breakfast?"]
)
def test_until_when_breakfast_is_served_is_no_dish(held: Held, words: str) -> None:
    held.say(words)
    assert "breakfast" in told(held) and "10:30" in told(held)
