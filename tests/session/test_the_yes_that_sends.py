"""How people say the yes to a read-back, and what only sounds like one: each yes sends once, nothing else sends."""

import pytest

from tests.session.held import Held, items, told

STANDS = ["1 spicy_chicken_sandwich", "1 cola"]
YESES = [
    "yep you got it",
    "Yes, you've got it right.",
    "yes, that's the whole order, thanks",
    "that is correct, send it through",
    "yes, the order's right",
    "looks good, yes go ahead",
    "Okay. Yes, the order is right, send it.",
    "yes you got everything",
    "you got it",
    "yeah that's everything I wanted",
    "you nailed it, yes",
    "yep, nailed it",
    "yup, spot on",
    "yes ma'am, that'll do it",
    "yes sir, that's the one",
    "yeah that's what I asked for",
    "yes it is",
    "it is, thank you",
    "that it is",
    "yes, that would be correct",
    "yeah, that should be right",
    "yes indeed",
    "sure is",
    "sure is, go ahead and ring it up",
    "one hundred percent, yes",
    "a hundred percent correct",
    "absolutely, that's right",
    "yes, absolutely perfect, thank you so much",
    "yeah you heard me right",
    "yes, you read it right",
    "yes, everything sounds right to me",
    "yeah everything looks good on my end",
    "yes, I confirm",
    "confirmed, yes",
    "yes, please put the order in",
    "yeah, put it in please",
    "yeah go ahead and place the order",
    "yes, you may send it",
    "yes, send that order through please",
    "mhm, that's right",
    "uh, yes, that's correct",
    "oh yes, that's right, dear",
    "yes, my dear, that is right",
    "ok yes that's right",
    "right, yes, that's all of it",
    "yes that's it exactly",
    "exactly right, thanks a lot",
    "yeah, all good here",
    "yes, we're all good, thanks",
    "yes, that's all correct and complete",
    "yes, all of that is right",
    "yes, both of those are right",
    "yeah, that's perfect, go ahead",
    "yes, that works for me",
    "yes, I'm happy with that",
    "yes, that's our order, we're ready",
    "sí, así mismo, mándelo",
    "sí, así es, todo correcto",
    "sí señor, está perfecto",
    "sí, eso es lo que pedí",
    "correcto, así lo quiero",
    "sí, está todo bien, gracias",
    "sí, ándele, mándelo por favor",
    "exactamente, eso mero, gracias",
    "sí, tal cual",
    "sí, confirmo el pedido",
    "yes let's finish up",
    "yes, start cooking",
    "yes, that is exactly what I'd like",
    "yeah that's what we're having",
    "yes, that's what I'm getting today",
    "no no, that's right, go ahead",
    "don't change a thing, yes",
    "it's all there, yes",
    "yes, the price is fine",
    "yes, that total works",
    "I agree with that, yes",
    "as I said, yes",
    "yes, I told you yes",
    "sí, esa es la orden completa",
    "está correcta mi orden, sí",
    "sí, quedó perfecto",
    "yes, you got all of that",
    "we're all set, yes",
]
NO_YESES = [
    "yes, I think that's right, but let me check",
    "yeah, I guess so",
    "I think so",
    "maybe yes",
    "yes if it comes with a toy",
    "yes, as long as it's under ten dollars",
    "yes, but only if it's hot",
    "yes, but no pickles on that",
    "yes, but make the coke small",
    "yeah, only it was two sandwiches",
    "yes, except the coke",
    "almost right",
    "nearly, yeah, but not the coke",
    "close, but no",
    "yes, that's right, oh and add fries",
    "yes, and a cookie please",
    "yes, plus an apple pie",
    "yes, can I also get a cookie",
    "yes, is that with tax",
    "yes, how long will it take",
    "yes, what was the total again",
    "yes? who's this",
    "yes mom, I'll be home at six",
    "Yeah, mom, yeah, I'll pick him up at three.",
    "yeah babe, I'm ordering right now",
    "yes honey, you can have a bite",
    "yes dear, I know",
    "she says yes to everything, don't listen to her",
    "my son said yes, not me",
    "did you say yes",
    "I didn't say yes",
    "do I have to say yes",
    "if I say yes, does it go right away",
    "yes, hold on",
    "yes, wait, let me see",
    "yes, one second",
    "not yet",
    "yes, but not yet",
    "yes, in a minute",
    "let me ask my wife first",
    "that's not right",
    "it isn't",
    "no it is not",
    "not exactly",
    "not quite right",
    "is it right",
    "is that correct",
    "you got it wrong",
    "you've got it all wrong",
    "yes, you got it wrong",
    "that's right out of the question",
    "the right one was the mild sandwich",
    "you never get it right",
    "who got it right",
    "would you get it right for once",
    "I hope you got it right",
    "yes, but without the mayo",
    "yes, actually change the coke to a lemonade",
    "correct me if I'm wrong, but I said medium",
    "sí, pero sin mayonesa",
    "sí, pero déjeme ver",
    "sí, creo que sí",
    "sí, espere",
    "sí mi amor, ya voy",
    "sí, y agregue una galleta",
    "casi, pero no",
    "no está bien",
    "todavía no",
    "almost, yes",
    "yeah pretty much",
    "sort of, yeah",
    "half right",
    "partially correct",
    "the sandwich is right",
    "the coke is right",
    "yes, although",
    "yes, however",
    "yes, um, and",
    "yes, also",
    "yes, was that a large coke",
    "was that right",
    "am I right",
    "is everything right",
    "you sure",
    "you got that",
    "you got it mixed up",
    "on the right",
    "he's right",
    "yes, tomorrow",
    "yes, later",
    "yes, next time",
    "say yes",
    "tell her yes",
    "he means yes",
    "sí, menos la coca",
    "sí, mañana",
    "sí, supongo",
    "tal vez sí",
    "dígale que sí",
    "okay, that's it then",
    "yes, minus the coke",
    "yes, other than the coke",
    "everything but the coke",
]


@pytest.mark.parametrize("words", YESES)
def test_a_yes_in_somebodys_own_words_sends(held: Held, words: str) -> None:
    held.say("a spicy chicken sandwich and a large coke", "that's all", words)
    assert len(held.submits()) == 1, told(held)
    assert items(held) == STANDS


@pytest.mark.parametrize("words", NO_YESES)
def test_what_is_no_plain_yes_sends_nothing(held: Held, words: str) -> None:
    held.say("a spicy chicken sandwich and a large coke", "that's all", words)
    assert not held.submits()


@pytest.mark.parametrize("words", ["the coke is right", "the cola's right", "cola is correct"])
def test_of_the_only_thing_ordered_it_is_a_yes(held: Held, words: str) -> None:
    held.say("a large coke", "that's all", words)
    assert len(held.submits()) == 1


@pytest.mark.parametrize("words", ["sí, menos la coca", "yes, minus the coke", "yes, other than the coke"])
def test_what_a_yes_leaves_out_is_not_ordered_once_more(held: Held, words: str) -> None:
    held.say("a spicy chicken sandwich and a large coke", "that's all", words)
    assert items(held) in (STANDS, STANDS[:1])


@pytest.mark.parametrize(
    "said",
    [
        "That wasn't me talking. But yes, mine's right.",
        "That wasn't us. Ours is right, yes.",
        "ignore that, it wasn't me, but yes",
        "I wasn't talking to you, but yeah mine's correct",
        "I didn't say that. Yes, my order's right.",
    ],
)
def test_who_says_that_another_spoke_and_then_yes_sends(held: Held, said: str) -> None:
    held.say("a number four with a coke", "that's it", said)
    assert len(held.submits()) == 1


@pytest.mark.parametrize(
    "said",
    ["That wasn't me talking.", "That's not mine, but yes", "That isn't my order. But yes?", "but yes what's in it"],
)
def test_that_another_spoke_alone_and_a_but_before_more_send_nothing(held: Held, said: str) -> None:
    held.say("a number four with a coke", "that's it", said)
    assert not held.submits()


@pytest.mark.parametrize(
    "said",
    [
        "oh, over there. yes, that order's right",
        "hey, quit it back there. yes, that's right",
        "Tyler, hands to yourself. Yes, that's right.",
        "hey, behave. yep, that's my order",
        "Sit on your bottom. Yes, the order's right.",
        "Green light behind us. Yes, that's correct.",
        "yes, quick, they're boarding",
        "yes please, my bus is coming",
        "Yes, our train leaves soon",
        "yep that's right, the kids are going wild back here",
        "yes that's right, hurry, she's late for school",
        "yes, this order is right",
    ],
)
def test_a_full_yes_sends_whoever_else_is_spoken_to_or_of(held: Held, said: str) -> None:
    held.say("a spicy chicken sandwich and a large coke", "that's all", said)
    assert len(held.submits()) == 1, told(held)
    assert items(held) == STANDS


@pytest.mark.parametrize(
    "said",
    [
        "Pickles on it. Yes, that's right.",
        "Hold the line. yes?",
        "quit it back there",
        "they're boarding",
        "yes, they're allergic",
        "yes, he's lactose intolerant",
        "I'm lactose intolerant. Yes, that's right.",
        "yes, the order's strange",
        "yes, my wife hates cola",
        "yes, she's vegetarian",
        "yes, my daughter is choking",
        "Give him the other one. Yes, that's right.",
        "Bring a knife. Yes.",
        "yes, the price is crazy",
    ],
)
def test_what_may_be_of_the_order_or_of_somebodys_health_is_no_talk_beside_a_yes(held: Held, said: str) -> None:
    held.say("a spicy chicken sandwich and a large coke", "that's all", said)
    assert not held.submits(), told(held)


@pytest.mark.parametrize(
    "said",
    [
        "okay now that's all",
        "right, now that's everything",
        "okay that's it then",
        "alright thanks, that's all",
        "so now that's everything",
        "well okay, that's everything now",
        "fine, that's all",
    ],
)
def test_that_it_is_all_is_answered_by_the_order_and_sends_nothing(held: Held, said: str) -> None:
    held.say("a spicy chicken sandwich and a large coke", "that's all", "no ice in the coke", said)
    assert not held.submits()
    assert "no ice" in told(held)
    held.say("yes")
    assert len(held.submits()) == 1


@pytest.mark.parametrize("said", ["okay now", "alright now then"])
def test_an_okay_with_a_now_is_asked_for_a_yes(held: Held, said: str) -> None:
    held.say("a spicy chicken sandwich and a large coke", "that's all", said)
    assert not held.submits()
