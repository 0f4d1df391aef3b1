"""How an order ends, and by which names a yes calls us: each ends or sends, what only sounds like it does not."""

import pytest

from tests.session.held import Held, items, told

STANDS = ["1 cheeseburger", "1 cola"]


def ordered(held: Held) -> None:
    held.say("a cheeseburger and a coke")


@pytest.mark.parametrize(
    "words",
    ["that's the list", "that's the whole list", "and that's my list", "that's the end of the list",
     "that's the full list for today", "that'll be the lot", "and we're done here", "nothing more from us",
     "and that concludes our order", "that rounds it out", "that's the last of it", "that's the last thing I need",
     "that's where we stop", "I'll stop there", "let's stop there", "we don't need more", "that's as much as we need",
     "that's what we need", "I guess that makes everyone", "that feeds everybody", "finito",
     "eso sería la lista", "esa es toda la lista", "es lo último", "es todo de nuestra parte"],
)  # fmt: skip
def test_an_order_ends_with_it(held: Held, words: str) -> None:
    ordered(held)
    held.say(words)
    assert held.state.talk.expecting.kind == "confirm"
    assert items(held) == STANDS


@pytest.mark.parametrize("words", ["what's on the list", "that makes two", "the last one without ice", "a large one"])
def test_no_order_ends_with_what_only_sounds_like_an_end(held: Held, words: str) -> None:
    ordered(held)
    held.say(words)
    assert held.state.talk.expecting.kind != "confirm"


@pytest.mark.parametrize(
    "words",
    ["Yes, dear.", "yes, hon", "yes, my love", "Yes, honey.", "yep, chief", "yes, captain", "correct, doll",
     "that's right, darling", "sure is, sweetheart", "yes, kind sir", "yes, young man", "yes, Mr. Computer",
     "yes, mister robot", "yes, fam", "sí, mi amor", "sí, corazón", "sí, reina", "mm-hm, yes"],
)  # fmt: skip
def test_a_yes_may_call_us_by_a_name(held: Held, words: str) -> None:
    ordered(held)
    held.say("that's the list", words)
    assert "couldn't find" not in told(held)
    assert len(held.submits()) == 1
    assert items(held) == STANDS


@pytest.mark.parametrize(
    "words",
    ["yes mom", "yes dear, I know", "yes honey, you can have a bite", "Yes sweetie, we're almost home.", "yes, dear?",
     "sí, mijo", "no, dear", "yes mom, I'll be home at six"],
)  # fmt: skip
def test_a_yes_to_somebody_else_sends_nothing(held: Held, words: str) -> None:
    ordered(held)
    held.say("that's the list", words)
    assert not held.submits()


@pytest.mark.parametrize(
    "words",
    ["no no, cancel that, my flight's boarding", "oh no, cancel it, we have to go", "call it off please",
     "scrap the whole thing, sorry", "wait, stop, don't make it", "cancel everything, the kids are sick",
     "cancel my order please", "cancela eso, ya me voy"],
)  # fmt: skip
def test_what_was_sent_is_taken_back_by_staff_alone(held: Held, words: str) -> None:
    ordered(held)
    held.say("that's all", "yes")
    held.accept()
    held.say(words)
    assert [action for action, _ in held.approvals] == ["void_submitted"]


@pytest.mark.parametrize("words", ["cancel the coke please", "cancel the last one", "don't make it a large coke"])
def test_a_part_of_what_was_sent_is_not_all_of_it(held: Held, words: str) -> None:
    ordered(held)
    held.say("that's all", "yes")
    held.accept()
    held.say(words)
    assert "void_submitted" not in [action for action, _ in held.approvals]


@pytest.mark.parametrize("words", ["that's us", "that's me", "that's us, thanks", "that's us done", "that's me then"])
def test_that_it_is_all_is_no_yes_to_the_read_back(held: Held, words: str) -> None:
    ordered(held)
    held.say("that's all", words)
    assert not held.submits()


@pytest.mark.parametrize(
    "words",
    ["ring it up", "okay ring us up please", "can you ring it up for me", "k, that's it", "kk that's all"],
)
def test_it_ends_with_what_is_done_at_the_till_and_no_onion_ring_is_ordered(held: Held, words: str) -> None:
    ordered(held)
    held.say(words)
    assert held.state.talk.expecting.kind == "confirm"
    assert items(held) == STANDS


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("is that everything? no, I need a small coffee too", [*STANDS, "1 coffee"]),
        ("is that it? nope, and fries", [*STANDS, "1 fries"]),
        ("that's all. no, actually a cookie", [*STANDS, "1 cookie"]),
        ("¿eso es todo? no, también unas papas", [*STANDS, "1 fries"]),
        ("that's it, no dessert", STANDS),
        ("that's it, just dinner", STANDS),
    ],
)
def test_an_end_that_is_taken_back_is_none_and_puts_nothing_in_the_place_of_what_stands(
    held: Held, words: str, stands: list[str]
) -> None:
    ordered(held)
    held.say(words)
    assert items(held) == stands


@pytest.mark.parametrize(
    "words",
    ["nah you got it all, yeah", "nah, that's right", "what, oh yeah, all correct, send it",
     "sorry what? oh yes, correct", "huh? yeah that's right", "yeah ring it up"],
)  # fmt: skip
def test_a_no_to_any_change_and_a_startled_yes_are_a_yes(held: Held, words: str) -> None:
    ordered(held)
    held.say("that's it", words)
    assert len(held.submits()) == 1


@pytest.mark.parametrize(
    "words", ["nah you got that wrong", "what? yeah?", "what? no", "nah yeah no", "what?", "no you got it wrong"]
)
def test_what_only_begins_so_sends_nothing(held: Held, words: str) -> None:
    ordered(held)
    held.say("that's it", words)
    assert not held.submits()


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("that's all, just dessert tonight", ["2 apple_pie"]),
        ("just dessert for us today", ["2 apple_pie"]),
        ("I want a dessert too", ["2 apple_pie"]),
        ("y un postre", ["2 apple_pie"]),
        ("and a seasonal dessert", ["2 apple_pie", "1 seasonal_tart"]),
    ],
)
def test_the_word_for_a_shelf_orders_no_one_thing_on_it(held: Held, words: str, stands: list[str]) -> None:
    held.say("two apple pies", words)
    assert items(held) == stands


@pytest.mark.parametrize(
    "words",
    ["sure is hot out", "sure is busy tonight", "right on time", "right now", "right back in a sec",
     "sure has changed here"],
)  # fmt: skip
def test_a_remark_that_begins_like_a_yes_sends_nothing(held: Held, words: str) -> None:
    ordered(held)
    held.say("that's all", words)
    assert not held.submits()


@pytest.mark.parametrize(
    "words", ["sure is", "sure does", "right on", "sure thing", "yep, right now please", "sure is right"]
)
def test_a_yes_in_such_words_sends_it(held: Held, words: str) -> None:
    ordered(held)
    held.say("that's all", words)
    assert held.submits()


@pytest.mark.parametrize(
    "words",
    ["of course it's raining", "go ahead and sit down, Billy", "totally forgot my wallet", "that's good music",
     "así es la vida", "perfect attendance award", "you bet he's tired", "we're good back there?",
     "right lane's closed"],
)  # fmt: skip
def test_a_word_of_assent_in_a_clause_of_something_else_sends_nothing(held: Held, words: str) -> None:
    ordered(held)
    held.say("that's all", words)
    assert not held.submits()


@pytest.mark.parametrize(
    "words", ["please and thank you kids", "fair's fair kids", "let's go kids", "okay kids settle down"]
)
def test_whom_one_speaks_to_is_no_size(held: Held, words: str) -> None:
    ordered(held)
    before = items(held)
    held.say("that's all", words)
    assert items(held) == before


@pytest.mark.parametrize("words", ["hang on, that's the lot", "wait, that's it", "oh wait, we're done"])
def test_who_has_waited_and_is_done_is_done(held: Held, words: str) -> None:
    ordered(held)
    held.say(words)
    assert "Is that right?" in told(held)


@pytest.mark.parametrize("words", ["that's it... no, hang on", "that's it. wait", "hold on"])
def test_who_is_done_and_then_waits_is_waited_for(held: Held, words: str) -> None:
    ordered(held)
    held.say(words)
    assert "Is that right?" not in told(held)


@pytest.mark.parametrize("words", ["ugh fine yes", "huh okay yes that's fine", "sorry yes that's correct", "yes jesus"])
def test_what_is_exclaimed_beside_a_yes_needs_no_comma(held: Held, words: str) -> None:
    ordered(held)
    held.say("that's all", words)
    assert held.submits()


@pytest.mark.parametrize("words", ["oh actually okay, then that's it", "jesus", "sorry yes but wait", "ugh"])
def test_an_exclamation_beside_no_plain_yes_sends_nothing(held: Held, words: str) -> None:
    ordered(held)
    held.say("that's all", words)
    assert not held.submits()
