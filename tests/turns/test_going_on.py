"""Whether somebody who speaks goes on with their turn, by when and by what they can have heard."""

from edge.turns.going_on import WITHIN_S, GoingOn


def after_a_turn() -> GoingOn:
    going_on = GoingOn()
    going_on.on_guest_speaks(0.0)
    going_on.on_turn_ended(3.0)
    return going_on


def test_who_has_not_spoken_before_begins() -> None:
    going_on = GoingOn()
    going_on.on_guest_speaks(0.0)
    assert not going_on.continues


def test_who_begins_again_at_once_goes_on_whatever_they_heard_of_the_answer() -> None:
    going_on = after_a_turn()
    going_on.on_played(complete=False)
    going_on.on_guest_speaks(3.0 + WITHIN_S)
    assert going_on.continues


def test_who_comes_later_interrupts() -> None:
    going_on = after_a_turn()
    going_on.on_guest_speaks(3.1 + WITHIN_S)
    assert not going_on.continues


def test_who_has_heard_the_answer_answers_however_soon() -> None:
    going_on = after_a_turn()
    going_on.on_played(complete=True)
    going_on.on_guest_speaks(3.4)
    assert not going_on.continues


def test_it_holds_until_they_begin_once_more_and_the_next_turn_has_an_answer_of_its_own() -> None:
    going_on = after_a_turn()
    going_on.on_played(complete=True)
    going_on.on_turn_ended(5.0)
    going_on.on_guest_speaks(5.5)
    assert going_on.continues
    going_on.on_guest_speaks(9.0)
    assert not going_on.continues
