"""Words of the menu, told from the small words of ordering. PURE.

It decides for one word. Phrases of the grammar have words of food in them ("no cheese please", "hot sauce"): where a
menu has these they name something, unlike "with" and "no", which some menus have as well ("No Bun").
"""

from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.sayings import function_words
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word

_FUNCTION = function_words()
_FOOD = frozenset(
    words_of(
        """
        cheese egg eggs milk meat sugar soda wheat american sesame apple apples peanut peanuts nut nuts fish
        salad salads burger burgers sauce sauces dressing dressings bread breads soy dip dips salsa salsas beer beers
        wrap wraps spicy loaded meal meals combo combos split leche queso pay
        """
    )
)


def is_named(word: Word, lexicon: Lexicon) -> bool:
    """Whether a word is one of the menu's that names something."""
    if word.number is not None or word.stem in SPOKEN_SIZES or not lexicon.knows(word.stem):
        return False
    return word.text not in _FUNCTION or word.text in _FOOD
