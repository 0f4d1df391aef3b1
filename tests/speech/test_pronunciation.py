import re

import pytest

from edge.speech.pronunciation import arpabet, cmudict, guessed, inflected, known, lexicon, pronunciations

PHONES = {phone for ways in cmudict().values() for way in ways for phone in way.split()}


def test_dictionary_first_then_lexicon_then_the_ear_of_espeak() -> None:
    found = pronunciations(["burger", "sriracha", "milkshakes", "glorbnax", "'"])
    assert found["burger"] == ("B ER G ER",)
    assert "S IH R AA CH AH" in found["sriracha"]
    assert found["milkshakes"] == ("M IH L K SH EY K S",)
    assert set(" ".join(found["glorbnax"]).split()) <= PHONES
    assert len(found["glorbnax"][0].split()) >= 6
    assert "'" not in found


def test_the_lexicon_uses_only_phones_that_the_model_knows() -> None:
    own, added = lexicon()
    assert len(own) > 100
    for word, ways in [*own.items(), *added.items()]:
        assert re.fullmatch(r"[a-z']+", word)
        assert all(set(way.split()) <= PHONES for way in ways), word


def test_what_the_lexicon_adds_keeps_what_the_dictionary_had() -> None:
    assert {"S AH N D EY", "S AH N D IY"} <= set(known("sundae"))
    assert len(known("caramel")) > len(cmudict()["caramel"])


@pytest.mark.parametrize(
    ("word", "ways"),
    [
        ("milkshakes", ("M IH L K SH EY K S",)),
        ("churros", ("CH UH R OW Z", "CH ER OW Z")),
        ("smoothie's", ("S M UW DH IY Z",)),
        ("glorbnaxes", ()),
    ],
)
def test_plurals_of_known_words_follow(word: str, ways: tuple[str, ...]) -> None:
    assert inflected(word) == ways


def test_espeak_is_close_to_the_dictionary_on_words_that_it_knows() -> None:
    words = ["cheeseburger", "bacon", "large", "chicken", "fish", "shake", "thing", "measure", "young", "joy"]
    heard = guessed(words)
    right = [word for word in words if heard[word][0] in cmudict()[word]]
    assert len(right) >= 7, heard


def test_ipa_leaves_no_strange_phone() -> None:
    assert arpabet("tʃˈiːzbɜːɡɚ") == "CH IY Z B ER G ER"
    assert arpabet("mˌæɹɪnˈɑːɹɹə") == "M AE R IH N AA R AH"
    assert arpabet("ˈʔ?!…") == "T"
