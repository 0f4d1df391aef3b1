"""What no rule lists is read by what was learned from sentences: it refuses or calls a person, and never orders."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge.dialog.guards import unlisted
from edge.dialog.learned.features import features, tokens
from edge.dialog.learned.reading import about, weights, without
from edge.dialog.meaning import Ambiguity, Intent, Kind, Meaning
from edge.dialog.talk import Talk
from talkthru.learn_turns import sha256


def test_the_weights_are_those_of_the_sentences() -> None:
    """Whoever changes a sentence learns anew: `python -m talkthru.learn_turns`."""
    assert weights().learned_from == sha256()


def test_what_is_sold_counts_and_people_stand_for_their_kind() -> None:
    assert tokens("My wife's two [iced teas], large!") == ["my", "wifes", "<n>", "<x>", "<s>"]
    assert set(features(["a", "b", "c"])) >= {"a", "a b", "a b c", "a~c"}


@given(st.text(max_size=300))
def test_any_text_has_a_likelihood_of_every_subject(text: str) -> None:
    likely = about(text)
    assert set(likely) == set(weights().kinds)
    assert all(0.0 <= p <= 1.0 for p in likely.values())


def test_a_long_turn_is_read_in_pieces() -> None:
    long = "and then we drove on past the lake " * 40
    assert about(long + ". My brother isn't waking up.")["danger"] > unlisted.IN_DANGER > about(long)["danger"]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("the fellow by the ice machine has gone grey and won't answer us", Kind.EMERGENCY),
        ("I'd like whatever you keep about me wiped for good", Kind.DELETE_DATA),
        ("let me just rattle off the sixteen digits and you put them in", Kind.CARD_BY_VOICE),
        ("the chain's head office cleared me for this last week", Kind.CLAIM_STAFF),
    ],
)
def test_what_no_rule_lists_is_refused_or_for_a_person(said: str, kind: Kind) -> None:
    assert [i.kind for i in unlisted.heard(Meaning(), said, Talk()).intents] == [kind]


@pytest.mark.parametrize(
    "said",
    [
        "two large lemonades and a kids meal please",
        "that's everything thanks",
        "and in black",
        "what comes on the burger",
    ],
)
def test_plain_turns_mean_what_they_meant(said: str) -> None:
    assert unlisted.heard(Meaning(), said, Talk()) == Meaning()


def test_what_rules_found_stands() -> None:
    found = Meaning(intents=(Intent(Kind.REFUND),))
    assert unlisted.heard(found, "delete everything you have stored about me", Talk()) == found


def test_what_is_sold_is_left_out_and_the_signs_stay() -> None:
    said = "One Honey-Mustard wrap. My brother isn't waking up."
    assert without({"honey mustard", "wrap"}, said) == "one [it] [it]. my brother isn't waking up."


def test_an_order_that_is_still_to_be_asked_about_is_a_wish() -> None:
    said = "put a wrap on the card you have"
    which = Meaning(ambiguities=(Ambiguity("wrap", "item", ("a", "b")),))
    assert unlisted.LIKELY < about(said)["card"] < unlisted.BESIDE_A_WISH
    assert unlisted.heard(which, said, Talk()) == which
    assert unlisted.heard(Meaning(), said, Talk()).has(Kind.CARD_BY_VOICE)
