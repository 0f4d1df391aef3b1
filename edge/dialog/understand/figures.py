"""Numbers that count nothing on the menu: "ten percent", "five more minutes", "I'm twenty one", a place. PURE.

It decides which words are such a figure, so that they are never read as how many of something. A unit that the menu
knows (a "12 inch", a "20 piece") is the menu's.
"""

from collections.abc import Iterator, Sequence

from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word, stem

_UNITS = frozenset(
    words_of(
        """
        percent pct dollar dollars buck bucks cent cents quarter quarters
        euro euros dime dimes nickel nickels peso pesos
        centavo centavos dolar dolares minute minutes min mins second seconds sec secs hour hours day days week weeks
        month months year years yr yrs
        mile miles block blocks degree degrees pm am oclock calorie calories point points
        people persons adults children cars visits stars percentage minuto minutos
        segundo segundos
        hora horas dia dias semana semanas mes meses ano anos milla millas cuadra cuadras grados puntos
        personas ninos calorias estrellas por
        """
    )
)
OF_MONEY = frozenset(words_of("percent pct dollar dollars buck bucks cent cents peso pesos centavos dolar dolares"))
_BETWEEN = frozenset(("more", "mas", "whole", "extra", "full", "or", "to"))
_LED = (
    "at | by | before | until | till | a las | "
    "i am | im | he is | she is | they are | we are | turned | turning | older than | over | under | age | aged | "
    "tengo | tiene | son las | gate | lane | table | window | room | route | highway | exit | apartment | pump | "
    "spot | mesa | carril | ventanilla"
)  # ages, hours and places
_AGE = frozenset(tuple(led.split()) for led in _LED.split(" | "))


def figures(words: Sequence[Word], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """(start, end) of each figure."""
    for i, word in enumerate(words):
        if word.number is None:
            continue
        if (for_whom := _for_so_many(words, i)) is not None:
            yield for_whom
            continue
        end = i + 1
        while end < len(words) and end - i < 4 and (words[end].text in _BETWEEN or words[end].number is not None):
            end += 1
        if end < len(words) and _is_unit(words, end, lexicon):
            yield i, end + 1
        elif _ends(words, i + 1) and (led := _led(words, i)):
            yield i - led, i + 1


def _for_so_many(words: Sequence[Word], i: int) -> tuple[int, int] | None:
    """ "For the two of us", "dinner for two:": so many eat, and nothing is ordered."""
    of_us = [w.text for w in words[i + 1 : i + 3]]
    start = i - 1 - (i > 0 and words[i - 1].text in ("the", "all"))
    led = start >= 0 and words[start].text == "for" and not words[i].pause
    if (
        led
        and len(of_us) == 2
        and of_us[0] == "of"
        and of_us[1] in _EATERS
        and not any(w.pause for w in words[i + 1 : i + 3])
    ):
        return start, i + 3
    ends = i + 1 < len(words) and bool(words[i + 1].pause)
    if led and ends and start > 0 and words[start - 1].text in _MEALTIMES and not words[start].pause:
        begins = start == 1 or bool(words[start - 1].pause)
        return (start - 1, i + 1) if begins else None
    return None


_EATERS = frozenset(("us", "them", "you"))
_MEALTIMES = frozenset(("breakfast", "brunch", "lunch", "dinner", "supper", "food", "takeout", "order", "meal"))


def strange_levels(words: Sequence[Word], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """(start, end) of "30% sugar", "2% milk": so many percent of what the menu has in no such number."""
    for i, word in enumerate(words[:-2]):
        of = words[i + 2]
        if word.number is None or words[i + 1].text != "percent" or words[i + 1].pause or of.pause:
            continue
        if of.stem in _IN_PERCENTS and lexicon.knows(of.stem) and _is_unit(words, i + 1, lexicon):
            yield i, i + 3 if of.stem in _TASTES else i + 2


_TASTES = frozenset(stem(w) for w in words_of("sugar sweet sweetness sweetened ice azucar dulce hielo"))
_IN_PERCENTS = _TASTES | {"milk", "lech"}


def _is_unit(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    word = words[at]
    if word.pause or word.text not in _UNITS:
        return False
    if word.text == "por":
        return at + 1 < len(words) and words[at + 1].text in ("ciento", "100")
    if lexicon.masks.get(words[at - 1].stem, 0) & lexicon.masks.get(word.stem, 0):
        return False  # "50 percent" sugar, "2 percent" milk, where the menu says so
    return word.text in OF_MONEY or not (lexicon.knows(word.stem) or word.stem in lexicon.size_words)


def _led(words: Sequence[Word], i: int) -> int:
    """How many words before the number say that it counts nothing: an age, a place."""
    for size in (2, 1):
        led = tuple(w.text for w in words[max(0, i - size) : i])
        if len(led) == size and led in _AGE and not any(w.pause for w in words[i - size + 1 : i + 1]):
            return size
    return 0


def _ends(words: Sequence[Word], at: int) -> bool:
    return at >= len(words) or bool(words[at].pause) or words[at].text in ("and", "so", "y", "now", "already", "please")
