"""A yes of later, in mockery, to somebody else or to a part is none; one behind a no, a wait or a "when" is one."""

import pytest

from edge.dialog.guards import evading, no_assent, sensitive
from edge.dialog.guards.whole_yes import says_yes
from edge.dialog.meaning import Expecting, Intent, Kind, Meaning, Span
from edge.dialog.vocabulary.sayings import phrases_of

NONE = [
    "Yes, once my wife is back.", "Sure, after I check with the kids.", "Yes as soon as he gets off the phone.",
    "Yes but let my wife look first.", "Sí, en cuanto llegue mi esposa.", "Sí, cuando regrese mi mamá.",
    "Oh sure, and pigs fly.", "Sure, and I'm the queen of England.", "Sí, y yo soy el rey de España.",
    "Yeah you wish.", "Yes to the cookies, no to the total.", "Sí a las galletas, no al precio.",
    "Right behind you is a truck.", "Okay Google.", "Yes, this is she speaking.", "Good boy! Sit!",
    "That's right, turn left here, honey.", "That's correct, officer.", "Perfect, now it's raining.",
    "Sure hope it's good.", "They told me to say yes.", "Yes in theory.", "Okay, forget it.", "Yes, just kidding.",
    "Psych! Yes. Kidding.", "Yes, and I want it free.", "Alright, who wants fries?",
]  # fmt: skip
ONE = [
    "Yes please, and I'll pay when I get to the window.", "Yes, once again, yes.", "Yes, I'm ready when you are.",
    "Right on.", "That's right, honey, thank you.", "Sure is.", "Yes, and no kidding.", "Perfect, thanks.",
    "Sí, está bien, pago cuando llegue a la ventanilla.", "De acuerdo.", "Yes, it's all right.", "Good, yes.",
    "Yes, for here.",
]  # fmt: skip
SAID = (Intent(Kind.YES),)
FOR_ALL_THAT = [
    ("No, así está bien.", (*SAID, Intent(Kind.NO))), ("Let me think. Yes.", (*SAID, Intent(Kind.WAIT))),
    ("Hang on. Okay, yes.", (*SAID, Intent(Kind.WAIT))), ("Yes, whenever you're ready.", SAID),
    ("Yes, I'll pay when I get there.", (*SAID, Intent(Kind.ASK_OTHER))),
]  # fmt: skip


@pytest.mark.parametrize("said", NONE)
def test_what_only_sounds_like_a_yes_is_none(said: str) -> None:
    assert no_assent.says(said) or evading.evades(said)


@pytest.mark.parametrize("said", ONE)
def test_a_yes_with_other_words_beside_it_is_one(said: str) -> None:
    assert not no_assent.says(said)
    assert not evading.evades(said)
    assert not sensitive.claims(said)


@pytest.mark.parametrize(("said", "intents"), FOR_ALL_THAT)
def test_a_yes_behind_a_no_or_a_wait_is_a_yes(said: str, intents: tuple[Intent, ...]) -> None:
    heard = Meaning(intents=intents, spans=(Span(0, 1, "yes", "say: yes"), Span(1, 2, "when", "asks: ask_other")))
    assert [i.kind for i in evading.without(heard, said, Expecting("confirm")).intents] == [Kind.YES]


@pytest.mark.parametrize("said", ["Yes. Wait.", "Yes, hang on, no", "Let me think. Yes?"])
def test_a_wait_behind_a_yes_is_a_wait(said: str) -> None:
    heard = Meaning(intents=(*SAID, Intent(Kind.WAIT)))
    assert Kind.WAIT in {i.kind for i in evading.without(heard, said, Expecting("confirm")).intents}


@pytest.mark.parametrize("phrase", phrases_of("say:yes"))
def test_every_way_to_agree_that_the_grammar_knows_sends_by_itself_and_behind_a_yes(phrase: str) -> None:
    assert says_yes(phrase)
    assert says_yes(f"yes {phrase}")


@pytest.mark.parametrize(
    "said",
    [
        "yes that would be great", "yes that would be fine", "yes I'm happy with it", "yes thanks for your help",
        "yes please send it to the kitchen", "yes awesome", "why not", "right away please", "sounds like a plan",
    ],
)  # fmt: skip
def test_a_yes_may_be_said_at_length(said: str) -> None:
    assert says_yes(said)


@pytest.mark.parametrize(
    "said",
    [
        "of course it's raining", "of course he's late", "go ahead and sit down Billy", "totally forgot my wallet",
        "sure is hot out", "why not bring the kids", "I do the dishes", "happy birthday to the kid",
    ],
)  # fmt: skip
def test_a_word_of_assent_that_goes_on_with_something_else_is_no_yes(said: str) -> None:
    assert not says_yes(said)


# A doubt in a sentence of its own, behind the yes.
DOUBTED = [
    "Something seems off.", "Something's missing.", "It feels like something's missing.", "It looks different though.",
    "That sounds weird.", "The order looks short.", "That's backwards.", "You heard something else.", "It looks wrong.",
    "We're still looking.", "My friend is still choosing.", "My mom's still looking at it.", "I was joking.",
    "My kid is talking to you.", "I'm talking on the phone.", "Let me ask my wife.", "I thought it was smaller.",

    "That's too expensive.", "It's way too much.", "Está muy caro.", "Algo anda mal.", "Se ve raro.",
    "Todavía estamos viendo.", "Mi esposa todavía está eligiendo.",
]  # fmt: skip
IN_NO_DOUBT = [
    "It looks great.", "It looks so good in the picture.", "My kids are starving.",
    "We're still hungry from yesterday.",
    "I'm feeling weird today.", "It's raining.", "The weather looks strange.", "My wife is driving.", "It's late.",
    "It sounds like the baby is up.", "Long day.", "It's a different world.", "My heart is still in it.",
    "Se ve rico.", "Qué calor.", "It smells good.", "I talk too much.",
    "There's too much traffic.", "It's too hot out.", "That's too funny.", "I thought about this all day.",
]  # fmt: skip


@pytest.mark.parametrize("said", DOUBTED)
def test_a_yes_with_a_doubt_beside_it_leaves_open_what_was_asked(said: str) -> None:
    assert evading.leaves_open(said)


@pytest.mark.parametrize("said", IN_NO_DOUBT)
def test_a_yes_with_talk_beside_it_leaves_nothing_open(said: str) -> None:
    assert not evading.leaves_open(said)
