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


def test_sounds_that_were_cut_out_of_something_are_asked_for_again_and_counted(held: Held) -> None:
    for sounds in ("fff ...ah ...ee ...uh", "shh ...ou ...fff ...ith"):
        held.say(sounds)
        assert told(held).startswith("Sorry")
    held.say("...rr ...ah fff")
    assert held.state.talk.handoff


def test_cut_words_of_the_menu_are_words(held: Held) -> None:
    held.say("...um ...fries ...eh")
    assert items(held) == ["1 fries"]
