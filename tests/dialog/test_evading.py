"""A yes that decides nothing is none, in words that no table was made from; a plain yes is one, whatever leads up."""

import pytest

from domain.order import Change, ItemLine
from edge.dialog.guards import evading
from edge.dialog.meaning import Expecting, Intent, Kind, Meaning

PUT_OFF = [
    "I'd need to check that with my roommate", "let me think it over", "I should probably ask my mom",
    "I'm not sure about it", "okay, just a sec, my kid is crying", "sure, hang on a moment", "we haven't decided",
    "not just yet", "tengo que preguntarle a mi mamá", "déjeme verlo primero", "it depends on my sister",
    "my boss has the final say", "I'd rather wait and see", "I really can't decide", "she has to agree to it",
    "I want to look at it first",
]  # fmt: skip
OF_A_YES = [
    "I never said yes", "what if I say yes", "before saying yes I have a question", "that wasn't a yes",
    "don't call that a yes", "nobody agreed to that", "no he dicho que sí", "do I have to say okay",
]  # fmt: skip
GOES_ON = [
    "good grief", "great, now my phone is ringing", "okay, so far", "yeah, about that",
    "nice timing", "hello? can you hear me?", "yes? hello?",
]  # fmt: skip
A_YES = [
    "yes", "yes please", "okay, sounds good", "great, thanks", "perfect, thank you so much", "let me think. yes.",
    "hold on, okay, yes", "sure, put it through", "fine, at the normal price then", "yes, my name is Anna",
    "yeah that's fine honey", "okay go ahead", "all right, let's do it", "I'd say yes", "right, that's everything",
    "yes, I'm ready", "okay, whatever, yes, put it through", "sí, está bien", "claro que sí", "bueno, mándelo",
    "good to go", "correct", "exactly right", "yep, where do I pay", "yes, that's what I said", "I agree", "sure do",
    "okay, I need that today", "great, I'll take it", "yes, and I want a receipt", "wonderful, we want it",
]  # fmt: skip


@pytest.mark.parametrize("said", [*PUT_OFF, *OF_A_YES, *GOES_ON])
def test_an_answer_that_decides_nothing_is_no_yes(said: str) -> None:
    assert evading.evades(said)


@pytest.mark.parametrize("said", PUT_OFF)
def test_an_answer_that_comes_later_is_waited_for(said: str) -> None:
    assert evading.puts_off(said)


@pytest.mark.parametrize("said", A_YES)
def test_a_plain_yes_is_one(said: str) -> None:
    assert not evading.evades(said)


@pytest.mark.parametrize(
    "said", ["okay, how much is it", "fine, but who made this", "right, so what did I have", *PUT_OFF]
)
def test_a_question_or_a_delay_leaves_what_was_asked_open(said: str) -> None:
    told = evading.without(Meaning(intents=(Intent(Kind.YES),)), said, Expecting("confirm"))
    assert not told.has(Kind.YES) and told.intents


@pytest.mark.parametrize("said", ["of course not", "claro que no", "oh, absolutely not"])
def test_a_strong_no_is_a_no(said: str) -> None:
    told = evading.without(Meaning(intents=(Intent(Kind.YES),)), said, Expecting("yes_no"))
    assert [i.kind for i in told.intents] == [Kind.NO]


def test_a_change_behind_hang_on_is_one_and_kids_who_are_asked_shrink_no_drink() -> None:
    change = Change(1, (ItemLine("tea", "S"),))
    meant = Meaning(commands=(change,), intents=(Intent(Kind.YES),))
    assert evading.without(meant, "hang on, make that a small", Expecting("confirm")).commands == (change,)
    assert evading.without(meant, "I'd better ask the kids", Expecting("confirm")).commands == ()
