"""Whether what people are allergic to is in a dish, asked by any of its names: "has the tart got walnuts". PURE.

It decides which allergens of the data a turn asks for, and that there is one that no data knows of: that is for staff.
What is ordered with such a word ("a hazelnut latte"), or is called after it, asks nothing.
"""

import re
from collections.abc import Iterable, Sequence

from edge.dialog.guards import sensitive
from edge.dialog.understand.asks import ALLERGENS
from edge.dialog.vocabulary.tables import words_of

# Kinds that a dish holds without being called so; what is a dish itself as often is asked for with a sign of asking.
_MORE = {
    word: code
    for code, words in {
        "tree_nut": "hazelnut hazelnuts macadamia macadamias pistachios marzipan praline nutty avellana avellanas"
        " almendra almendras",
        "peanut": "groundnut groundnuts",
        "soy": "tofu edamame tempeh",
        "sesame": "tahini",
        "milk": "whey casein",
        "shellfish": "crustacean crustaceans crustaceos crabs lobsters shrimps crayfish langosta cangrejo",
    }.items()
    for word in words.split()
}
# Of what no menu here declares anything: no code, and so a person.
_UNDECLARED = frozenset(
    words_of(
        """
        barley rye spelt semolina celery lupin lupine sulphites sulfites mollusc molluscs clam clams mussel mussels
        oyster oysters scallop scallops squid octopus
        """
    )
)
UNKNOWN = "?"
# An ingredient as often: that is asked for in words of its own.
_FOOD_TOO = frozenset(words_of("cheese queso butter egg eggs huevo huevos fish pescado milk leche"))
_BEFORE = (
    r"^(?:(?:hey|hi|hello|ok|okay|so|and|but|wait|um|uh|oye|hola|y|pero"
    r"|quick one|one question|question|before i order) )*"
)
_ASKS = re.compile(
    _BEFORE
    + r"(?:has|have|is|are|does|do|did|any|could|would|will|can|might|may|was|were|what|which|whats|hay|tiene|tienen"
    r"|lleva|llevan|trae|contiene)\b"
)
_ASKS_OF_IT = re.compile(
    _BEFORE + r"(?:has|is|are|does|would|could|will|did|tiene|lleva|trae|contiene)\b"
    r"(?! (?:you|i|we) (?:please |just |maybe )?(?:do|put|make|get|have|give|add|serve|swap|change|use)\b)"  # a wish
)
_INSIDE = re.compile(
    r"\b(?:in|inside|near|on|en) (?:it|that|this|there|them|those|these|the|your|any|anything|something|everything"
    r"|algo|eso|ella|la|el)\b(?! menu| board)"
    r"|\b(?:contain\w*|made (?:with|of)|cooked in|lleva\w*|contien\w*)\b"
)


_CLAUSES = re.compile(r"(?<=[,;.!])\s+")
_ANY_CLAUSE = re.compile(r"[,;.!]\s+")


_ANY = _UNDECLARED | _MORE.keys() | ALLERGENS.keys()


# "No egg at all?", of what was just ordered: whether it holds any; no egg is wished for, and none left out.
_NONE_AT_ALL = re.compile(
    r"^(?:so |and |but |wait |really |y |entonces )*(?:no|not any|zero|nothing with|nada de|sin) (\w+)"
    r" (?:at all|whatsoever|inside|in (?:it|that|there|them)|para nada|de verdad)(?: right| correct| verdad)?$"
)


def none_at_all(text: str) -> str:
    """The code of the allergen that is asked for so; "" for none."""
    asked = _NONE_AT_ALL.match(sensitive.plain(text)) if "?" in text else None
    return (ALLERGENS.get(asked[1]) or _MORE.get(asked[1]) or "") if asked else ""


def _asks(said: str, *, questioned: bool) -> bool:
    of_it = questioned or _INSIDE.search(said)
    return bool(_ASKS_OF_IT.search(said) or ((questioned or _ASKS.search(said)) and of_it))


def of_nothing_declared(words: Sequence[str]) -> bool:
    """Whether it is named what no data here knows of: whatever it may be in, a person says."""
    return any(word in _UNDECLARED for word in words)


def speaks_of_any(words: Sequence[str]) -> bool:
    return any(word in _ANY for word in words)


def without_orders(text: str) -> str:
    """The clauses that order nothing."""
    return (
        " ".join(c for c in _CLAUSES.split(text) if not sensitive.orders(c))
        if sensitive.orders_somewhere(text)
        else text
    )


def asked_for(words: Sequence[str], text: str, names: Iterable[str]) -> tuple[str, ...]:
    """The codes of the allergens asked for, `UNKNOWN` for one without. names: words of what the dishes are and hold."""
    own = set(names)
    named = [w for w in words if w not in own | _FOOD_TOO and (w in ALLERGENS or w in _MORE or w in _UNDECLARED)]
    asks = any(_asks(sensitive.plain(clause), questioned="?" in text) for clause in _ANY_CLAUSE.split(text))
    return tuple(dict.fromkeys(ALLERGENS.get(w) or _MORE.get(w) or UNKNOWN for w in named)) if asks else ()
