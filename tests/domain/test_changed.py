"""`changed` makes what `dataclasses.replace` makes."""

from dataclasses import dataclass, field, replace

import pytest

from domain.changed import changed


@dataclass(frozen=True, slots=True)
class Held:
    name: str
    count: int = 0
    parts: tuple[str, ...] = ()
    told: dict[str, int] = field(default_factory=dict, compare=False)


def test_what_is_not_named_stays_and_the_value_before_is_untouched() -> None:
    before = Held("a", 2, ("x",), {"k": 1})
    after = changed(before, count=3, parts=())
    assert after == replace(before, count=3, parts=())
    assert after.told is before.told
    assert before == Held("a", 2, ("x",))


def test_what_was_made_is_as_frozen_and_as_equal_as_any_other() -> None:
    made = changed(Held("a"), name="b")
    assert hash(made) == hash(Held("b"))
    with pytest.raises(AttributeError):
        made.name = "c"  # type: ignore[misc]


def test_a_field_that_it_has_not_is_told_by_its_name() -> None:
    with pytest.raises(TypeError, match="Held has no field 'nmae'"):
        changed(Held("a"), nmae="b")
