# ruff: noqa: E501 - tables of phrasings
"""What holds a thing and what holds none: a yes in many words, and words that only sound like one."""

import pytest

from tests.dialog.shop.test_phrasings import floor

YES = [
    "yes please", "yeah do it", "sure, go ahead", "yes, put it aside for her please", "yes, hold it for my wife",
    "yes hold it under Kim", "sounds good, thanks", "perfect, thank you so much", "yes that's the one", "sorry, yes",
    "the customer says yes please", "she'd like that", "I'd love that", "alright then", "of course", "sure why not",
    "sí, a nombre de Ana", "claro que sí", "yes, I'll pick it up tomorrow", "yes, until tomorrow please", "okay, hold it",
    "yep, she's on her way", "yes, because I'm driving over now", "yes, thanks, you're great",
]  # fmt: skip
NONE = [
    "Hmm, I'd have to ask my wife first.", "I would need to think about it", "I'd say it's a bit expensive", "good question",
    "I do need to check something first", "we do have to talk about it", "of course my wife has to agree", "okay okay, coming",
    "go on, tell me more", "exactly how long is that", "right, hmm", "yes, in theory", "yes, hello", "you bet it's expensive",
    "that would be great for my dad, wouldn't it", "they do this every time", "for sure someone else would want it",
    "that's right, my wife is at the other shop", "nobody said yes", "good for you", "fine, whatever", "eso es mucho",
    "está bien caro", "make it so I can think", "aye, there's the rub", "yes or no, I can't decide", "ok mom I'm coming",
]  # fmt: skip
ASKED = (
    ("demo", ("hold the silver orbit watch",), "hold_item"),
    ("demo", ("any 20 watt charger here?", "get one sent over from hilltop"), "transfer_request"),
    ("cycles", ("put a red commuter helmet in medium aside",), "hold_item"),
)


@pytest.mark.parametrize(("shop", "before", "action"), ASKED)
@pytest.mark.parametrize("words", YES)
def test_a_yes_holds_in_many_words(shop: str, before: tuple[str, ...], action: str, words: str) -> None:
    assert [a["action"] for a in floor(shop).hold([*before, words])[-1].actions] == [action]


@pytest.mark.parametrize(("shop", "before", "action"), ASKED)
@pytest.mark.parametrize("words", NONE)
def test_what_only_sounds_like_a_yes_holds_nothing(shop: str, before: tuple[str, ...], action: str, words: str) -> None:
    *_, asked, heard = floor(shop).hold([*before, words])
    assert asked.text.endswith("?") and not heard.actions


@pytest.mark.parametrize("words", NONE[:12])
def test_what_was_asked_waits_for_its_yes(words: str) -> None:
    heard = floor("demo").hold(["hold the silver orbit watch", words, "yes, hold it"])
    assert [a["sku"] for a in heard[-1].actions] == ["ORB-ML-SLV"] or heard[-1].text.startswith("Hold one")
