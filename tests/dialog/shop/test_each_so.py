"""Several of one thing, each as it is said: how much of a turn is read again. PURE."""

import pytest

from edge.dialog.shop import each_so
from edge.dialog.shop.reading import Reading, read
from tests.dialog.shop.test_phrasings import floor

KINDS = tuple(f"one {colour} {size}" for size in ("small", "medium", "large") for colour in ("navy", "white"))


@pytest.mark.parametrize(("times", "kinds"), [(1, 6), (8, 0)])
def test_no_more_parts_are_read_again_than_a_person_says(
    times: int, kinds: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = floor("demo").store.index
    tee = next(p for p in floor("demo").shop.products if p.name.get("en") == "Everyday Tee")
    turn = read(" and ".join(KINDS * times), index)
    again: list[str] = []

    def counted(text: str, *args: object) -> Reading:
        again.append(text)
        return read(text, index)

    monkeypatch.setattr(each_so, "read", counted)
    assert len(each_so.each_so(tee, turn, index, {})) == kinds
    assert len(again) <= each_so.MOST_PARTS
