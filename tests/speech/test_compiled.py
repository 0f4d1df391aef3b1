from dataclasses import replace
from pathlib import Path

import pytest

from domain.menu import Item, Menu, Text, Variation
from edge.speech import compiled as module
from edge.speech.compiled import compile_model


def item(name: str, price_cents: int = 500) -> Item:
    return Item(name, Text({"en": name}), (Variation("std", Text({"en": "Standard"}), price_cents=price_cents),))


MENU = Menu("small", "1", (item("Ramen"), item("Gyoza")))


def test_the_second_time_is_a_look_at_the_same_files(tmp_path: Path) -> None:
    first = compile_model(MENU, tmp_path, sentences=50)
    made = first.lm.stat().st_ino, first.dictionary.stat().st_ino
    assert compile_model(MENU, tmp_path, sentences=50) == first
    assert (first.lm.stat().st_ino, first.dictionary.stat().st_ino) == made


def test_a_price_changes_nothing_and_a_name_everything(tmp_path: Path) -> None:
    first = compile_model(MENU, tmp_path, sentences=50)
    dearer = replace(MENU, version="2", items=(item("Ramen", 600), item("Gyoza")))
    assert compile_model(dearer, tmp_path, sentences=50) == first
    renamed = replace(MENU, items=(item("Udon"), item("Gyoza")))
    second = compile_model(renamed, tmp_path, sentences=50)
    assert second.key != first.key
    assert "udon UW D AA N" in second.dictionary.read_text()
    assert "ramen" not in second.lm.read_text()


def test_the_same_menu_makes_the_same_bytes(tmp_path: Path) -> None:
    one, two = (compile_model(MENU, tmp_path / name, sentences=50) for name in ("a", "b"))
    assert one.lm.read_bytes() == two.lm.read_bytes()
    assert one.dictionary.read_bytes() == two.dictionary.read_bytes()


def test_new_code_or_lexicon_is_a_new_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = compile_model(MENU, tmp_path, sentences=50)
    monkeypatch.setattr(module, "_code", lambda: b"another release")
    assert compile_model(MENU, tmp_path, sentences=50).key != first.key


def test_half_a_cache_is_made_whole(tmp_path: Path) -> None:
    first = compile_model(MENU, tmp_path, sentences=50)
    first.dictionary.unlink()
    assert compile_model(MENU, tmp_path, sentences=50).dictionary.exists()
    assert not list(tmp_path.glob("*.part"))


def test_old_models_leave_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_KEPT", 2)
    models = [compile_model(replace(MENU, items=(item(n),)), tmp_path, sentences=5) for n in ("Udon", "Ramen", "Gyoza")]
    assert len(list(tmp_path.iterdir())) == 4
    assert models[-1].lm.exists()
    assert not models[0].dictionary.exists()
