"""Pieces of words are asked for again, twice, then a person comes; they order nothing and answer nothing."""

from tests.session.held import Held, items, told


def test_pieces_of_words_order_nothing_and_bring_a_person_at_the_third_time(held: Held) -> None:
    held.say("a cheeseburger", "brr a th st")
    assert "again" in told(held)
    held.say("kk muh da wh")
    assert items(held) == ["1 cheeseburger"]
    held.say("sff ee grr")
    assert items(held) == ["1 cheeseburger"]
    assert held.state.talk.handoff


def test_pieces_of_words_are_no_yes(held: Held) -> None:
    held.say("a cheeseburger", "that's all", "yss krr wuh ok tuh")
    assert not held.submits()
