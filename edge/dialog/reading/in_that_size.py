"""What another size costs, asked without a name: "how much is a large one?", "how much more to go large?". PURE.

It decides by the form alone that such a question is of what was spoken of, and says it so that it is read as one: else
"a large" would be ordered, or the sum be told.
"""

import re

from edge.dialog.reading.detours import LED

_SIZES = {
    **{word: word for word in ("small", "medium", "large", "regular")},
    **dict.fromkeys(("big", "bigger", "grande", "larger"), "large"),
    **dict.fromkeys(("smaller", "little", "chico", "chica", "pequeño", "pequeña", "chiquita", "chiquito"), "small"),
    **dict.fromkeys(("mediano", "mediana"), "medium"),
}
_SIZE = rf"(?P<size>{'|'.join(_SIZES)})(?:[ -]sized?)?(?: ones?)?"
_IT = r"(?:it|that|them|this|these|those|my \w+|mine|us|me)"
_GOING = r"(?:go|went|make|made|get|got|do|did|have|had|upgrade|upgraded|switch|bump)"
_TO = (
    rf"(?:(?:to|if (?:i|we)) {_GOING}(?: with)?(?: {_IT})?(?: up)?(?: to| into| for)?"
    r"|for|por|to|en|is|es|would|does|do you charge for)"
)
_BE = r"(?:is|are|was|would|will|does|for|would it be for|will it be for|do you (?:charge|want) for|costs?)"
_AFTER = r"(?: (?:be|cost|run(?: me)?|come (?:out )?to|then|please|instead|though|now|me|set me back))*"
_PRICE = re.compile(
    rf"^\W*{LED}(?:(?:how much|what)(?:['’]?s| {_BE})|price (?:of|for|on)|"
    r"(?:a )?(?:cu[aá]nto|c[oó]mo)(?: (?:cuesta|es|ser[ií]a|sale|vale|cobran por|est[aá]|costar[ií]a))?)"
    rf" (?:it |that )?(?:an? |the |una? |la |el |las |los |in an? |in the |in )?{_SIZE}{_AFTER}\W*$",
    re.IGNORECASE,
)
_MORE = re.compile(
    rf"^\W*{LED}(?:(?:how much|what)(?:['’]?s| is| would be| would)?(?: (?:the|it|that|be))* "
    r"(?:more|extra|less|cheaper|upcharge|difference|up-charge)"
    r"(?: (?:is|would|does|will) (?:it|that)(?: (?:be|cost))?)?"
    rf"|(?:cu[aá]nto)(?: es)? (?:m[aá]s|extra)(?: (?:es|ser[ií]a|sale|cobran))?) {_TO}"
    rf" ?(?:an? |the |una? |la |el )?{_SIZE}{_AFTER}\W*$"
    rf"|^\W*{LED}(?:(?:how much|what)(?:['’]?s| is| does| do| would| will)? (?:it|that|this|they)"
    r"(?: (?:gonna|going to))?"
    r"(?: cost| run| be| come to| set me back| add)?(?: me| us)?"
    r"|what(?:['’]?s| is)(?: the)? (?:cost|price|charge|damage)|what (?:do|would|will) you charge(?: me| us)?"
    rf"|how much) (?:to|if (?:i|we)) {_GOING}(?: with)?(?: {_IT})?(?: up)?(?: to| into| for)?"
    rf" ?(?:an? |the )?{_SIZE.replace('size>', 'made>')}{_AFTER}\W*$"
    rf"|^\W*{LED}(?:is|would|are) (?:an? |the ){_SIZE.replace('size>', 'other>')} (?:be |cost )?"
    r"(?:much |a lot |any |way )?more(?: expensive| money)?\W*$",
    re.IGNORECASE,
)


def in_that_size(text: str) -> str:
    """The question as it is understood; any other turn as it is."""
    if (asked := _MORE.match(text)) is not None:
        return f"how much more for a {_SIZES[(asked['size'] or asked['made'] or asked['other']).lower()]}?"
    if (asked := _PRICE.match(text)) is not None:
        return f"how much would it be {_SIZES[asked['size'].lower()]}?"
    return text
