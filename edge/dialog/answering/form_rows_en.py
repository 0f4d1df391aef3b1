# ruff: noqa: E501 - tables, one form of a question per line
"""The forms of questions as people ask them in English, in other words than `form_rows` has. PURE; tables alone.

What a meal's number stands for, how many come in one and in how many sizes, what two sizes cost apart, what is fried
or grilled beside it. Places are filled from the menu by `question_forms`.
"""

from edge.dialog.answering.form_rows import Forms, rows
from edge.dialog.meaning import Kind

_HAVE = r"(?:do you (?:have|do|sell|make|got)|have you got|are there|is there|you got|you have|you do|can i get|can you get|can you do|can we get)"
_MEAL = r"(?P<x>(?:the |your |a )?(?:number|combo number|meal number|combo|meal|no) \w+(?: (?:meal|combo))?)"
_COUNTED = r"(?:come|comes|do you get|do i get|do we get|can you get|can i get|can we get|are there|is there|can you order|can i order|you get)"
_COOKED = r"(?:cooked|fried|grilled|made|done|goes?|go|put|dropped|prepared|fry|cook|grill|make|kept)"
_TOGETHER = r"(?:in|on|with)(?: the| that)?(?: same)?(?: oil| fryer| frier| grill| grease| fat| pan| basket| surface)+"

_UNTIL = r"(?:when|what time|how late|how early|how long|(?:until|till|til) (?:when|what time))"
_TILL = r"(?:until|till|til|to|over|served|available|up to|from)"
_SERVING = r"(?:doing|serving|making|selling|having|offering|cooking)"
_SERVE = rf"(?:{_SERVING}|do|serve|make|sell|have|got|get|order|offer|cook)"

FORMS_EN: tuple[Forms, ...] = (
    # what a meal's number stands for
    *rows(
        Kind.ASK_INGREDIENTS,
        "",
        rf"(?:what(?: is|s)?|which(?: one| meal| combo)?(?: is|s)) {_MEAL}(?: now| exactly)?",
        rf"(?:what|which)(?: one| meal| combo)? is {_MEAL}",
        rf"(?:what do i get|what do you get|what all do i get|what am i getting) (?:with|in|for|if i get) {_MEAL}",
        rf"{_MEAL} (?:is what|is which one|whats that|what is that|which one is that|is that the \w+(?: \w+)?)",
    ),
    # in how many sizes, and how many come in one
    *rows(
        Kind.ASK_OPTIONS,
        "size",
        r"(?:is|are|do|does) {x} (?:come |comes )?(?:in )?(?:just|only)(?: in| the| come in)? (?:one|a single|the one) size(?: only)?",
        r"(?:is|are) {x} (?:all )?(?:the same|one) size",
        r"(?:is|are) there (?:just|only|more than|but) (?:one|a single) size (?:of|for|on) {x}",
        rf"(?:what|which)(?: other| different)? sizes? (?:of )?{{x}} {_HAVE}",
        rf"(?:what|which)(?: other| different)? sizes? {_HAVE} (?:of|for|in) {{x}}",
        rf"how many (?:sizes|different sizes) (?:of |for |in )?{{x}} {_HAVE}",
        rf"how many (?:sizes|different sizes) {_HAVE} (?:of|for|in|on) {{x}}",
        r"(?:in )?how many (?:sizes|different sizes) (?:does|do|is|are) {x} (?:come|comes|sold|available|there)(?: in)?",
        rf"how many (?:pieces |sticks )?(?:of )?{{x}} {_COUNTED}(?: in (?:it|one|an order|a box|a thing|a portion|a pack|each))?",
        rf"how many (?:pieces |of them |of those )?{_COUNTED}(?: in| with)? (?:an order of |a box of |a portion of |one order of )?{{x}}",
    ),
    # what several of a thing cost
    *rows(
        Kind.ASK_PRICE,
        "",
        r"(?:what is|whats|what are) (?=(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) ){x}(?: then)?",
    ),
    # what one size costs more than the other
    *rows(
        Kind.ASK_PRICE,
        "between:",
        r"(?:what is|whats|is there a|how big is|how much is)(?: the)? (?:price )?(?:difference|upcharge|gap)(?: in price| in cost)?"
        r" (?:between|from) {the?}{s0}(?: one)? (?:and|to) {the?}{s} {x} (?:in price|in cost|price wise|money wise|cost wise|on price|in money)",
        r"(?:what is|whats|how much is)(?: the)? (?:price )?(?:difference|upcharge)(?: in price| in cost)? (?:on|with|for) {the?}{s0} (?:and|or|versus|vs) {the?}{s} {x}",
        r"{the?}{s0} (?:and|or|versus|vs|to) {the?}{s} {x} (?:whats|what is|how much is)(?: the)? (?:price )?(?:difference|upcharge)(?: in price| in cost)?",
        r"how much (?:more|extra) (?:is|for|does) {the} {s} {x} (?:cost )?(?:than|over) {the?}{s0}(?: one)?",
    ),
    # what is fried or grilled beside it
    *rows(
        Kind.ASK_ALLERGENS,
        "",
        rf"(?:is|are) there (?:any )?{{a}} {_TOGETHER}(?: as| with| that| you use for| you use on| you fry| you cook)? {{x}}(?: in| on| with)?",
        rf"(?:is|are|do you|do they|does|do)(?: there)?(?: any)? {{a}} (?:get |getting )?{_COOKED} {_TOGETHER}(?: as| with| that) {{x}}(?: in| on| with| are| is)*",
        rf"(?:is|are|do you|do they|does|do) {{x}} (?:get |getting )?{_COOKED} {_TOGETHER}(?: as| with)(?: the| any| your)? {{a}}",
    ),
    # until when something is served, and whether it still is
    *rows(
        Kind.ASK_HOURS,
        "",
        rf"{_UNTIL} (?:can (?:i|we|you)|do (?:you|yall|they)|are you|is|are|does)(?: guys| still| all)* (?:stop |start |quit )?"
        rf"{_SERVE} {{x}}(?: {_TILL})?",
        rf"{_UNTIL} (?:is|are|do|does|will) {{x}}(?: be)?(?: {_TILL}| start| end| finish| stop| begin| go off| come on)+",
    ),
    *rows(
        Kind.ASK_AVAILABLE,
        "",
        rf"(?:are |do )?(?:you|yall|they)(?: guys| all)? still {_SERVE} {{x}}(?: now| today| at this (?:hour|time))?",
        rf"(?:are|do) (?:you|yall|they)(?: guys| all)? {_SERVING} {{x}}(?: still| now| today| yet| at this (?:hour|time))?",
        r"(?:is it|am i|are we)(?: too late| too early| still early enough| in time)(?: for| to (?:get|order|have)) {x}",
        r"(?:did|have) (?:i|we) (?:miss|missed|just miss|just missed) {x}",
    ),
    *rows(
        Kind.ASK_DIET,
        "",
        r"(?:anything|something|options|whats|what is)(?: here| on (?:the|your) menu| you have| youve got| thats| that is)* (?P<diet>without (?:any )?meat|meatless|meat free|with(?: no|out any) meat)(?: in it| on it| here)?",
    ),
)  # fmt: skip
