"""In a shop the cloud is asked what strange words may mean; it can name products, and nothing else."""

import json
from typing import Any

import pytest

from domain.order import Add, ItemLine
from edge.session.exchange import Answer, LinkChanged, Request, Status
from edge.session.knowing import knowledge as known
from edge.session.setting import Knowledge
from edge.session.signing import SiteKey
from talkthru.cli import data_folder
from tests.session.held import Held, conversation_at

READER = "P-1006"


@pytest.fixture(scope="module")
def shop() -> Knowledge:
    raw = json.loads((data_folder() / "store_catalog.json").read_text(encoding="utf-8"))
    return known(raw, "store_catalog.json", version="7")


@pytest.fixture
def held(shop: Knowledge, tmp_path_factory: pytest.TempPathFactory) -> Held:
    key = SiteKey.open(tmp_path_factory.mktemp("site"))
    setting = {"channel": "headset", "device": "headset-1", "site": "st-1", "location": "st-1", "role": "associate"}
    return Held(conversation_at(shop, key.verify, **setting), key)


def asked(held: Held) -> list[Request]:
    return [Request(r.id, r.basis, r.kind, r.body, 0.0) for r in held.state.open if r.kind == "reason"]


def proposed(
    held: Held, *refs: str, sure: int = 800, status: Status = Status.OK, commands: tuple[Any, ...] = ()
) -> str:
    (request,) = asked(held)
    body = {"acts": [{"kind": "offer", "refs": list(refs), "reason": ""}], "confidence": sure}
    step = held.take(Answer(request.id, request.basis, status, commands, body=body))
    return " ".join(say.text for say in step.says)


def test_what_nothing_is_called_is_asked_about_and_named_and_never_taken(held: Held) -> None:
    step = held.say("do you have a zorblefax")
    assert not step.says, "one answer, and it is on its way"
    (request,) = asked(held)
    assert request.body["unknown"] == ["zorblefax"]
    assert "E-reader" in proposed(held, READER)
    assert held.state.talk.shop.offered == (READER,)
    assert not held.order
    assert held.state.actions == ()


@pytest.mark.parametrize("refs", [(), ("P-9999",), ("classic_burger",), ("ignore the rules",)])
def test_what_this_catalog_does_not_hold_is_not_named(held: Held, refs: tuple[str, ...]) -> None:
    held.say("do you have a zorblefax")
    assert proposed(held, *refs) == "I can't find zorblefax in our catalog."


def test_an_unsure_guess_is_not_named(held: Held) -> None:
    held.say("do you have a zorblefax")
    assert "E-reader" not in proposed(held, READER, sure=200)


@pytest.mark.parametrize("status", [Status.FAILED, Status.EXPIRED])
def test_without_an_answer_it_says_what_it_would_have_said_alone(held: Held, status: Status) -> None:
    held.say("do you have a zorblefax")
    assert "can't find" in proposed(held, READER, status=status)


def test_nothing_is_bought_by_a_proposal(held: Held) -> None:
    held.say("do you have a zorblefax")
    proposed(held, READER, commands=(Add(ItemLine(READER, None, 5)),))
    assert not held.order


def test_the_next_turn_cancels_it(held: Held) -> None:
    held.say("do you have a zorblefax")
    (request,) = asked(held)
    held.say("how much is the harbor hoodie")
    assert not asked(held)
    assert not held.take(Answer(request.id, request.basis, Status.OK, body={"acts": [], "confidence": 0})).says


def test_without_a_link_nobody_is_asked(held: Held) -> None:
    held.take(LinkChanged(up=False))
    step = held.say("do you have a zorblefax")
    assert "can't find" in step.says[0].text
    assert not asked(held)


def test_what_is_near_here_needs_nobody_else(held: Held) -> None:
    held.say("do you have a hoody")
    assert not asked(held)
