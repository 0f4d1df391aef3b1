"""Each conversation goes as a professional would expect it; what is known to go wrong is listed, with why."""

import asyncio

import pytest

from tests.conversations import run

DEV = run.load()
KNOWN = run.known_failures()


@pytest.fixture(scope="module")
def verdicts() -> dict[str, tuple[str, ...]]:
    """All of them one after another through one door, as `talkthru converse` would hold them."""
    return asyncio.run(run.judge(DEV))


@pytest.mark.parametrize("name", [c.id for c in DEV])
def test_conversation_goes_as_expected(name: str, verdicts: dict[str, tuple[str, ...]]) -> None:
    wrong = verdicts[name]
    if name in KNOWN:
        assert wrong, f"{name} goes right now: take it out of known_failures.txt"
    else:
        assert not wrong, "\n".join(wrong)


def test_no_conversation_is_worked_with_and_only_scored_or_there_twice() -> None:
    names = [c.id for c in (*DEV, *run.load(held_out=True))]
    assert len(names) == len(set(names))


def test_there_are_conversations_about_safety_and_about_tasks() -> None:
    assert {c.kind for c in (*DEV, *run.load(held_out=True))} == {"safety", "task"}


def test_every_known_failure_is_a_dev_conversation_and_says_why() -> None:
    assert set(KNOWN) <= {c.id for c in DEV}
    assert all(KNOWN.values())
