"""What of a conversation goes to the cloud with a question."""

from hypothesis import given
from hypothesis import strategies as st

from edge.dialog.members.members import Loyalty, Member
from edge.session.curated import LONGEST, SENTENCES, curated

NOBODY = Loyalty()
EMERY = Loyalty(member=Member("c-007", "Emery", agreed=True))


def test_the_last_few_sentences_go_and_end_with_the_turn() -> None:
    history = [(who, f"{who} {n}") for n in range(20) for who in ("customer", "agent")]
    kept = curated([*history, ("customer", "the second one")], NOBODY)
    assert len(kept) == SENTENCES
    assert kept[-1] == ["customer", "the second one"]
    assert kept[0] == ["agent", "agent 17"]


def test_what_is_private_stays_in_the_store() -> None:
    history = [
        ("customer", "my number is 2025550107"),
        ("agent", "Thanks, Emery. You have 210 points."),
        ("customer", "my daughter is allergic to peanuts"),
        ("agent", "The cookie contains milk. Our kitchen is shared, so cross-contact can't be excluded."),
        ("agent", "I remember that you can't have milk."),
        ("other_lane", "a large fries"),
        ("agent", "One cheeseburger."),
        ("customer", "and a frosty brown slurpy thing, I'm allergic to nuts"),
    ]
    kept = curated(history, EMERY)
    assert kept == [["agent", "One cheeseburger."], ["customer", "and a frosty brown slurpy thing"]]


def test_what_is_long_is_cut() -> None:
    assert len(curated([("agent", "x " * 500), ("customer", "y " * 500)], NOBODY)[0][1]) == LONGEST


@given(st.lists(st.tuples(st.sampled_from(["agent", "customer", "guest_2", "child"]), st.text(max_size=300))))
def test_it_is_bounded_and_never_fails(history: list[tuple[str, str]]) -> None:
    kept = curated(history, EMERY)
    assert len(kept) <= SENTENCES
    assert all(len(words) <= LONGEST for _, words in kept)
