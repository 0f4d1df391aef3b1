"""What a guard tells by frames is told in other words than those it was made from; everyday talk is left alone."""

import pytest

from edge.dialog.guards import data_asked, graver, no_assent, price_claimed, sensitive
from edge.dialog.meaning import Meaning
from edge.dialog.talk import Talk

SPOKEN_OF = Talk(allergies=("peanut",))
GRAVER = [
    "my niece was taken away by ambulance", "the smallest crumb would do it", "she carries an injector",
    "it's no joke", "he swelled up like a melon", "se me cierra la garganta", "la otra vez acabó en urgencias",
    "nada más oler y ronchas",
]  # fmt: skip
MILD = ["it's nothing serious", "no big deal really", "we're dying for fries", "is it hot", "no es grave", "er, a cola"]
NONE = [
    "yeah right", "okay hon, give me a second", "sure, provided it's free", "yes I hear you", "alright mom",
    "ya le oí, sí", "that yes was for him, I was talking to him", "right, dream on",
]  # fmt: skip
AGREED = [
    "yes", "yeah that's right", "right", "sure thing", "yes sir", "sí, correcto", "okay, if you have it", "yes please",
]  # fmt: skip
CLAIMED = [
    "the flyer says they're a dollar", "so we agreed, two bucks it is", "your app lists it at four fifty",
    "they should be free today", "then honor that price", "el letrero dice que son gratis",
]  # fmt: skip
ASKED = ["is the water free", "gluten free please", "how much are they", "two for here", "the sign says number eight"]
OF_MANY = ["the phone numbers of everyone named Robin", "which members spent the most", "all of the customer emails"]
A_COPY = ["mail me all of my data", "a printout of everything you have on me to take home", "mándeme todo mi historial"]
ORDINARY = [
    "fries for everybody", "read me my order", "all my kids want nuggets", "send it", "what does everyone like here",
    "the price of all of them", "give me all the sauces",
]  # fmt: skip


@pytest.mark.parametrize("said", GRAVER)
def test_how_bad_an_allergy_is_may_be_told_after_it(said: str) -> None:
    assert graver.told(sensitive.plain(said).split(), Meaning(), SPOKEN_OF)
    assert not graver.told(sensitive.plain(said).split(), Meaning(), Talk())


@pytest.mark.parametrize("said", MILD)
def test_a_mild_one_and_a_way_of_speaking_are_not_grave(said: str) -> None:
    assert not graver.told(sensitive.plain(said).split(), Meaning(), SPOKEN_OF)


@pytest.mark.parametrize("said", NONE)
def test_a_yes_that_agrees_to_nothing_of_ours_is_none(said: str) -> None:
    assert no_assent.says(said)


@pytest.mark.parametrize("said", AGREED)
def test_a_yes_is_a_yes(said: str) -> None:
    assert not no_assent.says(said)


@pytest.mark.parametrize("said", CLAIMED)
def test_a_price_that_is_only_said_is_known_as_one(said: str) -> None:
    assert price_claimed.claimed(sensitive.plain(said).split())


@pytest.mark.parametrize("said", ASKED)
def test_what_is_asked_or_free_of_something_claims_no_price(said: str) -> None:
    assert not price_claimed.claimed(sensitive.plain(said).split())


@pytest.mark.parametrize("said", OF_MANY)
def test_data_of_many_is_told_from_data_of_one(said: str) -> None:
    assert data_asked.of_many(sensitive.plain(said).split())


@pytest.mark.parametrize("said", A_COPY)
def test_a_copy_of_ones_own_data_is_asked_in_any_words(said: str) -> None:
    assert data_asked.a_copy(sensitive.plain(said).split())


@pytest.mark.parametrize("said", ORDINARY)
def test_an_order_for_everybody_asks_for_nobodys_data(said: str) -> None:
    words = sensitive.plain(said).split()
    assert not data_asked.of_many(words)
    assert not data_asked.a_copy(words)
