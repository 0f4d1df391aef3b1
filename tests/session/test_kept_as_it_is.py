""" "Never mind, keep it": what stands stays, what just went comes back, and what staff were asked for is not done."""

import pytest

from edge.session.exchange import Answer, OrderMoved, Status
from tests.session.held import SESSION, Held, items, told
from tests.session.test_on_other_menus import SHACK, held_at
from tests.session.test_parts_of_the_order import stands

KEEP = ["never mind, keep it", "actually, leave it", "no, keep it please", "nvm, just leave it as it is",
        "no, mejor déjela"]  # fmt: skip


@pytest.mark.parametrize("words", KEEP)
def test_of_what_was_only_added_nothing_goes(held: Held, words: str) -> None:
    counter = held_at(SHACK, held.key)
    counter.say("a lobster roll, hot, and a root beer", words)
    assert items(counter) == ["1 lobster_roll", "1 root_beer"]


@pytest.mark.parametrize("words", KEEP)
@pytest.mark.parametrize("change", ["take off the root beer", "make the root beer large", "no ice in the root beer"])
def test_what_was_just_changed_is_as_it_was(held: Held, change: str, words: str) -> None:
    counter = held_at(SHACK, held.key)
    counter.say("a lobster roll, hot, and a root beer")
    before = stands(counter)
    counter.say(change)
    assert stands(counter) != before
    counter.say(words)
    assert sorted(stands(counter)) == sorted(before)


@pytest.mark.parametrize("words", KEEP)
def test_to_a_read_back_such_words_send_nothing(held: Held, words: str) -> None:
    held.say("a cheeseburger and a coke", "that's all", words)
    assert not held.submits()
    assert items(held) == ["1 cheeseburger", "1 cola"]


@pytest.mark.parametrize("words", KEEP[:4])
def test_a_void_that_is_no_longer_wanted_is_not_made(held: Held, words: str) -> None:
    held.say("a cheeseburger and a coke", "that's all", "yes")
    held.accept()
    held.say("cancel the order")
    request = held.asked("void_submitted")
    held.say(words)
    assert "kept" in told(held)
    held.take(held.grant(request))
    assert held.state.talk.phase.value == "accepted"


def test_what_waits_for_the_link_is_not_said_to_be_in(held: Held) -> None:
    held.say("a cheeseburger", "that's all", "yes")
    (request,) = held.submits()
    held.take(Answer(request.id, request.basis, Status.OK))
    held.take(OrderMoved(SESSION, held.state.talk.submitted_revision or 0, "queued"))
    held.say("is it sent?")
    assert "offline" in told(held)
    assert "is in." not in told(held)


@pytest.mark.parametrize(
    "words",
    [
        "and you know what, lose the fries, rings are plenty",
        "lose the fries, the rings are enough",
        "skip the fries, the rings will do",
        "the rings are plenty, lose the fries",
        "no fries after all, rings are plenty",
        "scrap the fries, I've got rings",
        "I don't need the fries if I've got rings",
        "drop the fries. The rings are all I need",
        "skip the fries, the rings will fill me up",
        "leave off the fries, the rings are enough food",
        "quita las papas, con los aros basta",
        "quita las papas, los aros son suficientes",
    ],
)
def test_what_is_enough_stays_and_only_what_goes_goes(held: Held, words: str) -> None:
    held.say("a large fries and some onion rings", words)
    assert items(held) == ["1 onion_rings"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("one large fries is plenty", ["1 cheeseburger", "1 fries"]),
        ("lose the cheeseburger, a cookie is enough", ["1 cookie"]),
        ("small fries, and a cheeseburger will do", ["2 cheeseburger", "1 fries"]),
    ],
)
def test_what_does_not_stand_yet_and_is_enough_is_ordered(held: Held, words: str, wanted: list[str]) -> None:
    held.say("a cheeseburger", words)
    assert items(held) == wanted
