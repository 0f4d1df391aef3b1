"""What is said to stay stays, and what waits for staff goes as easily as anything else."""

import pytest

from tests.session.held import Held
from tests.session.test_waiting import held as through_the_door


def items(held: Held) -> list[str]:
    return [row["item"] for row in held.order]


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("drop the cola and keep the fries", ["cheeseburger", "fries"]),
        ("lose the burger, I'll keep the cola and the fries", ["cola", "fries"]),
        ("cancel the cola but leave the fries", ["cheeseburger", "fries"]),
        ("take off the fries and leave the rest", ["cheeseburger", "cola"]),
        ("quite la coca, deje las papas", ["cheeseburger", "fries"]),
        ("keep the fries and drop the cola", ["cheeseburger", "fries"]),
    ],
)
def test_what_is_kept_beside_what_comes_off_stays(held: Held, said: str, left: list[str]) -> None:
    held.say("a cheeseburger, a large cola and a small fries", said)
    assert items(held) == left
    assert "couldn't find" not in " ".join(say.text for say in held.steps[-1].says)


@pytest.mark.parametrize(
    "said",
    [
        "scrap the beer, only the loaded fries",
        "never mind the beer, only fries, done",
        "only the loaded fries then",
        "can we just do the fries and nothing else",
        "I'll pass on the beer, fries only",
        "drop the alcohol, that's all",
        "take off whatever needs the ID check",
        "I don't want the beer anymore",
    ],
)
async def test_what_waits_for_staff_can_be_taken_off(said: str) -> None:
    replies = await through_the_door(
        {"staff": {"age_check": "no_answer"}}, "loaded fries and a beer", said, channel="kiosk"
    )
    assert [line["item"] for line in replies[-1]["order"]] == ["loaded_fries"]
    assert "couldn't find" not in " ".join(replies[-1]["agent"])


async def test_only_one_of_two_that_stand_takes_nothing_off() -> None:
    replies = await through_the_door({}, "a cheeseburger and a large cola", "just the coke")
    assert [line["item"] for line in replies[-1]["order"]] == ["cheeseburger", "cola"]


def test_what_is_declined_beside_a_question_takes_nothing_off(held: Held) -> None:
    held.say("two junior burgers", "nah forget the fries then. do those burgers have cheese on them")
    assert [(line["qty"], line["item"], line["mods"]) for line in held.order] == [(2, "junior_burger", [])]
