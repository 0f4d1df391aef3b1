"""What no rule of a restaurant lists is read in plain words of what it is like; it never orders, and never sends."""

import pytest

from edge.dialog.answering.as_learned import at_a_loss, plainly
from edge.dialog.learned.acts import FOOD, weights
from edge.dialog.meaning import Expecting, Intent, Kind, Meaning
from talkthru.learn_acts import KINDS, sha256
from tests.session.held import Held, items, told


def test_the_weights_are_those_of_the_clauses() -> None:
    """Whoever changes a clause learns anew: `python -m talkthru.learn_acts`."""
    assert weights(FOOD).learned_from == sha256(FOOD)
    assert set(weights(FOOD).kinds) == set(KINDS[FOOD])


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("what am I up to so far?", "total is"),
        ("what's the damage", "total is"),
        ("nothing further from me", "Is that right"),
        ("you may as well bin the lot", "Cancel the whole order"),
        ("are you still doing breakfast?", "breakfast"),
    ],
)
def test_what_no_rule_lists_is_answered(held: Held, said: str, answer: str) -> None:
    held.say("a cheeseburger", said)
    assert answer in told(held)
    assert items(held) == ["1 cheeseburger"]


@pytest.mark.parametrize("said", ["like music to my ears", "smashing stuff all round", "the wife will be chuffed"])
def test_nothing_is_sent_by_what_is_only_like_a_yes(held: Held, said: str) -> None:
    held.say("a cheeseburger", "that's all", said)
    assert not held.submits()


def test_no_plain_words_order_or_say_yes() -> None:
    noise = Meaning(intents=(Intent(Kind.NOISE),))
    assert at_a_loss(noise)
    assert not at_a_loss(Meaning())
    for said in ("I'd love a nice big one of those", "oh go on then, you twisted my arm", "put me down for two"):
        for plain in plainly(noise, said, Expecting("offer"), begun=True, sent=False):
            assert not plain.startswith(("yes", "add"))
