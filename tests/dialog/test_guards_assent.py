"""A yes of later, in mockery, to somebody else or to a part is none; one behind a no, a wait or a "when" is one."""

import pytest

from edge.dialog.guards import evading, no_assent, sensitive
from edge.dialog.meaning import Expecting, Intent, Kind, Meaning, Span

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
