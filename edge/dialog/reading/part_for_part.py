"""What a part of a meal is to be: "change the drink to lemonade", "make the side onion rings". PURE.

It decides that the word for the part and the name behind it are two things, where run together they would be one name
("drink to lemonade" a lemonade), by an article between them.
"""

import re

from domain.menu import Menu
from edge.dialog.vocabulary.sizes import SIZE_CLASSES
from edge.dialog.vocabulary.words import stems_of

_PART_AND_NAME = re.compile(
    r"\b(?P<part>(?:change|switch|swap|make|trade|turn|sub|substitute|want|do|have)(?: out)?"
    r" (?:the|my|his|her|our|their|that) (?P<word>(?:drink|side|soda|beverage)(?: out)?(?: (?:to|into|for|with|be))?)) "
    r"(?=(?P<name>[a-z]{3,}))",  # no article
    re.IGNORECASE,
)


def part_for_part(text: str, menu: Menu) -> str:
    found = _PART_AND_NAME.search(text)
    if found is None or not _begins_a_name(found["name"], menu) or _is_a_name(f"{found['word']} {found['name']}", menu):
        return text
    return f"{text[: found.end()]}a {text[found.end() :]}"


def _begins_a_name(word: str, menu: Menu) -> bool:
    said = stems_of(word)
    names = (name for item in menu.items for name in (*item.name.all(), *item.aliases))
    return bool(said - SIZE_CLASSES.keys()) and any(said <= stems_of(name) for name in names)


def _is_a_name(words: str, menu: Menu) -> bool:
    """ "I want the side salad", where one is sold: no part of a meal and what it shall be."""
    said = stems_of(words)
    return any(said == stems_of(name) for item in menu.items for name in (*item.name.all(), *item.aliases))
