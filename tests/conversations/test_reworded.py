"""What is said in other words comes to the same: the held conversations, reworded class by class."""

import asyncio
from random import Random

import pytest

from tests.conversations import reworded, run

EACH, SEED = 6, 1
STAY_OF_100 = 95  # measured: 1558 of 1570, 99.2; the others are faults that are not mended yet


@pytest.mark.slow
@pytest.mark.timeout(1200)  # some fifteen hundred conversations
def test_nearly_every_conversation_stays_as_it_was_in_other_words() -> None:
    held = asyncio.run(reworded.outcomes(reworded.drawn(reworded.worked_with(), EACH, SEED)), debug=False)
    assert reworded.stay(held) * 100 >= STAY_OF_100 * len(held), "\n".join(reworded.report(held))


def _conversation(*words: str, speaker: str = "customer") -> run.Conversation:
    turns = tuple({"type": "turn", "user": said, "speaker": speaker} for said in words)
    return run.Conversation("some", "", ({"type": "start", "id": "some", "channel": "lane"}, *turns), ())


THATS_IT = reworded.Rewording("thats-it", "lk", r"^that's (it|all)$", (r"okay, that's \1",))


def test_each_turn_that_is_found_is_reworded_and_the_others_stay() -> None:
    made = reworded.reworded(THATS_IT, _conversation("That's it", "a coke", "that's all"), Random(1))
    assert made is not None
    assert [line.get("user") for line in made.conversation.lines] == [
        None,
        "Okay, that's it",
        "a coke",
        "okay, that's all",
    ]
    assert dict(made.was) == {1: "That's it", 3: "that's all"}


def test_words_of_others_and_other_channels_are_left() -> None:
    assert reworded.reworded(THATS_IT, _conversation("that's it", speaker="child"), Random(1)) is None
    headset = reworded.Rewording("thats-it", "H", THATS_IT.find, THATS_IT.put)
    assert reworded.reworded(headset, _conversation("that's it"), Random(1)) is None


def test_each_class_has_one_name_and_finds_conversations() -> None:
    names = [rewording.name for rewording in reworded.rewordings()]
    assert len(names) == len(set(names))
    assert {one.by for one in reworded.drawn(reworded.worked_with(), 1, SEED)} == set(names)
