# ruff: noqa: E501 - frames stay in one piece
""" "That finishes when?", "it's a hundred and something, is it?": an indirect question as it is plainly asked. PURE.

It decides only which words ask, whoever says them and in whichever dialect; what they are about stays as it was said.
Each rewriting is of a frame: a question word behind its verb, a sum that is only known about, an offer "to do for" a
thing.
"""

import re
from typing import Final

from edge.dialog.shop.questions import plain_question

# A sum that is said to be known only about: nobody's size, and no count.
_TENS: Final = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|\$? ?\d\d+)"
_SUM: Final = (
    rf"(?:(?:a|one|two|three|four|five) hundred(?: and)?(?: {_TENS})?|{_TENS})(?:[- ](?:dollars?|bucks|quid))?"
)
_SUM_ES: Final = (
    r"(?:cien(?:to)?|doscientos|trescientos|veinti?|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|\d\d+)"
)
_IT_IS: Final = r"(?:(?:it|that|they)(?:['’]?s|['’]?re| is| are| was| were)?,? (?:what,? )?)"
_ROUGH: Final = re.compile(
    rf"\b(?<!size )(?<!sizes )(?<!in a )(?<!waist ){_IT_IS}?(?:(?:about|around|roughly|like|only|just) )?{_SUM}[- ,]+(?:and (?:something|a bit|change|some)|something"
    rf"|odd|or (?:so|thereabouts|something)|give or take)\b(?! (?:size|waist|gig|gb|watts?|percent))"
    rf"|\b{_IT_IS}(?:about|around|roughly|near enough|somewhere (?:around|near)|in the region of) {_SUM}"
    r"(?=,? (?:is it|isn['’]?t it|are they|aren['’]?t they|right|no|yeah|was it|wasn['’]?t it)\b)"
    rf"|\b(?:(?:es|son|vale|valen|cuesta|cuestan|está|estan|están) )?(?:(?:como|unos|unas) )?{_SUM_ES} (?:dólares |dolares |pesos )?"
    r"y (?:pico|algo|tantos|tantas)\b(?! por ciento)",
    re.IGNORECASE,
)
_ON_HAND: Final = re.compile(r"\bon hand\b|\ba la mano\b", re.IGNORECASE)
# "To the penny?", "what exactly?", of the price that was spoken of so.
_TO_THE_CENT: Final = re.compile(r"\b(?:down )?to the (?:penny|cent|last (?:penny|cent))\b", re.IGNORECASE)
_ENDS: Final = r"(?P<ends>finish(?:es)?|ends?|stops?|expires?|(?:is |are |['’]?s )?(?:over|done|up|finished))"
_ENDS_WHEN: Final = re.compile(
    rf"\b(?:that|it|this|they|those|(?:the|that|this) (?:\w+ )?(?:offer|deal|promo|promotion|sale|price))"
    rf"(?:['’]s|['’]ll)?(?: will| all)? ?{_ENDS} (?:when|what day|which day|what time)\b",
    re.IGNORECASE,
)
# "The lamps are where?", "they cost what?", "Hilltop closes when?": the question word at the end.
_BEHIND: Final = re.compile(
    r"^(?P<led>(?:(?:and|so|but|ok|okay|right) )*)(?P<rest>[^?]{2,60}?) (?P<be>is|are|['’]s|['’]re|live|lives|kept|go|goes)"
    r" (?P<word>where|whereabouts)(?: exactly| again)?[?. ]*$",
    re.IGNORECASE,
)
_SHUTS: Final = re.compile(
    r"^(?P<led>(?:(?:and|so|but|ok|okay|right)[, ]+)*)(?P<who>(?:[\w']+ ){0,3}?[\w']+)(?: all)? (?P<verb>close|shut|open)s?(?: up)?"
    r" (?:at )?(?:when|what time|what)(?= (?:tonight|today|tomorrow|then|again)\b|[?. ]*$)",
    re.IGNORECASE,
)
# "Would the wee one do for the watch", "will it do me for the reader": whether it goes with it.
_DO_FOR: Final = re.compile(
    r"(?P<led>\b(?:would|will|could|can|might|does|should) (?!(?:you|we|i|they|he|she|it be)\b)[^?.]{2,60}?),? "
    r"(?:do|serve|suit)(?: me| us| her| him| them)? for (?=(?:the|a|an|my|his|her|our|their|this|that|it|one|these|those)\b)",
    re.IGNORECASE,
)
# "What does it come to with the ten off": as it was approved, and no other figure is asked for.
_WITH_SO_MUCH_OFF: Final = re.compile(
    r"\b(?P<with>with|after|including) (?:the|that|this|her|his|my|their|our) (?:\w+[- ]){1,2}?(?:percent |dollars )?off(?: it| that| them)?"
    r"(?=[?.!, ]*$|,? (?:then|now|please|again)\b)",
    re.IGNORECASE,
)
# "I'd be after a seven", "she'd be wanting the lamp": looked for.
_AFTER: Final = re.compile(
    r"\b(?P<who>i|we|she|he|they)(?:['’]?(?:d|m|s|re)| would| am| is| are)? ?(?:be )?(?:really |only |just )?"
    r"(?:after|in the market for|on the hunt for)(?= (?:a|an|the|some|one|two|something|any|that|those|these)\b)",
    re.IGNORECASE,
)
_THEM_IS: Final = re.compile(r"\b(?P<them>them|those|these|both|either|whichever)['’]s\b", re.IGNORECASE)
# "Which would keep me drier?": which is the one for it.
_KEEPS: Final = re.compile(
    r"\b(?:which|what)(?: one| of (?:them|those|these|the two))? (?:(?:would|will|does|do|is going to|d) )?keeps? (?:me|her|him|them|you|us|my \w+)"
    r" (?:the )?(?P<how>dry|drier|driest|warm|warmer|warmest)\b",
    re.IGNORECASE,
)
_HOLDS_CHARGE: Final = re.compile(
    r"\b(?P<led>how long (?:does|do|will|would|can|ll) [\w' -]{1,40}?) (?:(?:hold|keep) (?:a|its|their|the|one) charge|(?:go|run|last|play|keep going) (?:for )?(?:on|off|per|between) (?:a|one|its|each|the|their)?(?: (?:single|full|one))? ?(?:charges?|battery))\b",
    re.IGNORECASE,
)
_TENNER: Final = re.compile(r"\b(?:a )?(?P<note>tenner|fiver)\b(?! (?:each|apiece))", re.IGNORECASE)
# In Spanish a price "comes out", and is on no sale by that.
_COMES_OUT: Final = re.compile(r"\b(?P<led>(?:en |a )?cu[aá]nto )(?:me |te |le |nos |les |se )?salen?\b", re.IGNORECASE)
_WOULD_IT: Final = re.compile(
    r"\b(?P<ask>what|how much)['’]d (?=(?:[\w'-]+ ){1,8}?(?:be|cost|come|set|run)\b)", re.IGNORECASE
)
# "The system says two": a count that a seller read, and nothing that speaks to us in the system's name.
_SYSTEM_SAYS: Final = re.compile(
    r"\b(?:the|our|my|this) (?:system|pos) (?:still |only )?(?:says|shows|has|reads|said)(?= (?:we|there|it['’]?s|only|about|that|just|still|got|have|in stock|none|zero|no"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|\$? ?\d+)\b)",
    re.IGNORECASE,
)
# "What's the system say?", "does the system show it in red": asked of the shop's own computer.
_ASKED_OF_IT: Final = re.compile(
    r"\b(?P<led>(?:does|do|did|what(?:['’]?s| does| do| did| is| has)|how (?:many|much) (?:does|do|did)) (?:the|our|my|this)) (?:system|pos|computer)(?= |['’?.!,]|$)(?! (?:prompt|message|instruction|rule|command|notice|note|override))",
    re.IGNORECASE,
)
_TILL: Final = r"(?:the|our|my|this) (?:register|till|screen|scanner|machine)"
_WHAT_IT_HAS: Final = re.compile(
    rf"\b(?:what|how many) (?:does|do|did) {_TILL} (?:(?:say|show|think) (?=(?:we|there)\b)|(?:have|got)(?=[?.! ]*$))",
    re.IGNORECASE,
)
_WHAT_IT_SAYS: Final = re.compile(
    rf"\bwhat(?:['’]?s| is| does| do| did| has) {_TILL}(?:['’]s)? (?:say|saying|says|show|showing|shows|have(?= (?:it|that|this|them|those|for|on))|got(?= (?:it|that|this|them|those|for|on))|think|ring(?:ing)?(?: up)?|reads?)"
    r"(?: (?:it|that|this|them|those)(?: (?:at|as|for|is|costs?)| down (?:at|as|for))?)?(?=[?.!,; ]*$|[,.;?!]| (?:for|on|now|then|instead|today)\b)",
    re.IGNORECASE,
)
_HAS_IT_AT: Final = re.compile(
    rf"\bwhat(?:['’]?s| does| do| did| has) {_TILL} (?:have|got|show|list|ring|put|price) (?:up )?(?P<x>(?:the|that|this|those|these|a|an) [^?.!,]{{2,40}}?) (?:down )?(?:at|for|as)(?=[?.!, ]*$)",
    re.IGNORECASE,
)
_WILL_IT: Final = re.compile(r"\b(?P<ask>how (?:long|much|many|soon)|what time)['’]ll\b", re.IGNORECASE)
_ASK_IS: Final = re.compile(
    r"\b(?P<ask>how (?:long|much|many|big|heavy|warm)|what time|which one)['’]s\b", re.IGNORECASE
)
_GRAND: Final = re.compile(r"\bgrand\b", re.IGNORECASE)  # it pleases, and is no size
_DO_YOU: Final = re.compile(r"\bd['’](?=(?:you|ye|ya|we|they)\b)", re.IGNORECASE)
_WEE: Final = re.compile(r"\b(?:wee|dinky|titchy|teeny|diddy)\b", re.IGNORECASE)
# "Sorry, was on the phone.": why somebody was silent, and no telephone number is asked for.
_ON_THE_PHONE: Final = re.compile(
    r"^(?P<led>(?:(?:sorry|oh|ok|okay|right)[,. ]+)*)(?:(?:i|we|she|he)(?:['’]?(?:m|s|d)| was| were| am| is| had)? |was |had )?"
    r"(?:just |only )?(?:(?:been )?(?:on|off) the phone|to take (?:a|that|this) call|(?:a|another) call)[.!,;]+ +(?=\S)",
    re.IGNORECASE,
)
# "He'd like to know what they are today": as "what are they today".
_WHAT_THEY_ARE: Final = re.compile(
    r"(?:\b(?:know|tell (?:me|us|him|her|them)|wonder(?:s|ing)?|ask(?:s|ing|ed)?|find out|see|remind me) |^(?:(?:and|so) )*)(?P<ask>what|how much|where) "
    r"(?P<it>it|that|they|those|these|this) (?P<be>is|are|was|were)\b",
    re.IGNORECASE,
)
# "And what are they today?": what changes from day to day is the price.
_IS_TODAY: Final = re.compile(
    r"\bwhat(?:['\u2019]?s| is| are|['\u2019]?re) (?:it|they|that|those|these|this) (?:today|this week|right now|at the moment|just now|now)(?=[?. ]*$)",
    re.IGNORECASE,
)
# "What's it at?", "what are they going for": how much.
_IS_AT: Final = re.compile(
    r"\bwhat(?:['\u2019]?s| is| are|['\u2019]?re) (?:it|they|that|those|these|this)(?: one)? (?:going for|(?:(?:going|sitting|up|down|priced|selling|listed|marked) )?at)"
    r"(?: (?:today|this week|right now|at the moment|just now|now|then))*(?=[?.!, ]*$)",
    re.IGNORECASE,
)
# "They any good in the wet?": asked without its verb.
_NO_VERB: Final = re.compile(
    r"^(?P<led>(?:(?:and|so|but|ok|okay|right|hm+)[, ]+)*)(?P<it>(?P<many>they|these|those)|it|this|that)(?: one)? (?=(?:any (?:good|use|better|cheaper|warmer)|good|ok|okay|all right|alright|decent|much good|safe|water ?proof|fully|machine|warm|wireless)\b[^.!?]*\?|(?:any good|any use|good|ok|okay) (?:in|for|with|on) \w)",
    re.IGNORECASE,
)
# "Let's go with the waterproof one. Any mediums?": chosen, and not asked what goes with it.
_CHOOSES: Final = re.compile(
    r"\b(?P<who>(?:i|we|she|he|they)(?: |(?=['\u2019])))?(?:let['\u2019]?s|['\u2019]ll|['\u2019]d|will|would|gonna|am going to)(?: rather| just| probably)? go with (?=(?:the|that|this) [^?.!]{3,40}[.!,;] +[^.]*\?)",
    re.IGNORECASE,
)
# Of this shop's own counts: its shelf, its floor, itself.
_OUR_SHELF: Final = re.compile(
    r"\b(?:on|in|at|from) (?:(?:our|this|the) (?:own )?(?:shel(?:f|ves)|sales floor|floor)|our (?:own )?(?:side|end|stock))\b(?: here\b)?(?! (?:tag|label|price|lamp|pump|mat|\w+ (?:says|said|shows|reads)|says|said|shows|reads)\b)"
    r"|(?<=we have )(?:any )?ourselves\b|\b(?:here )?ourselves\b(?=[?. ]*$)|\bour own(?= [\w-]+s?[?. ]*$)",
    re.IGNORECASE,
)
_NUMBERS: Final = r"(?:(?:twenty|thirty|forty|fifty)[- ])?(?:ones|twos|threes|fours|fives|sixes|sevens|eights|nines|tens|elevens|twelves|thirteens|fourteens|twenties|thirties|forties|fifties)"
# "A nine here?": whether there is one, and no other price.
_ONE_HERE: Final = re.compile(
    rf"^(?P<led>(?:(?:and|so|ok|okay|then|what about|how about|or)[, ]+)*)(?:(?:is|are) (?=(?:an?|any) ))?(?P<one>(?:an?|any|some|in) (?:(?!(?:is|are|do|does|have|has|was|need|want|person|manager|colleague)\b)[\w-]+ ){{0,3}}?[\w-]+|{_NUMBERS}),? "
    r"(?:right )?(?:here|in (?:the|this|our) (?:store|shop))(?: (?:today|now|meanwhile|then|too))*(?=[?.! ]*$)",
    re.IGNORECASE,
)
# "Any mediums?": how many, and no price.
_ANY_SO: Final = re.compile(
    rf"(?:^|(?<=[.!?] ))any (?=(?:[\w-]+ )?(?:smalls|mediums|larges|xls|{_NUMBERS})\b)", re.IGNORECASE
)
_FIGURE: Final = re.compile(
    r"\b(?:\d+|five|ten|fifteen|twenty|twenty[- ]five|thirty|forty|fifty)\b",
    re.IGNORECASE,
)


# "What goes well with it": no "we'll".
_GOES_WELL: Final = re.compile(
    r"\b(?P<verb>goe?s?|goes|going|looks?|works?|working|pairs?|fits?|sits?|match(?:es)?|sells?|wears?|wash(?:es)?|lasts?|suits?|do|does) (?:really |so |very |quite |pretty )?(?:well|nicely|great|beautifully|lovely)(?= (?:with|on|in|for|at|together|as)\b|[?.!,]|$)",
    re.IGNORECASE,
)
_SETS_BACK: Final = re.compile(r"\bsets? (?:me|us|you|him|her|them|a person) back\b", re.IGNORECASE)  # names no set


def plainly(text: str) -> str:
    """The text with its indirect questions as plain ones."""
    text = _GOES_WELL.sub(r"\g<verb>", _SETS_BACK.sub("cost", text))
    text = _WEE.sub("little", _DO_YOU.sub("do ", _ON_THE_PHONE.sub(r"\g<led>", text)))
    text = _WILL_IT.sub(r"\g<ask> will", _ASK_IS.sub(r"\g<ask> is", _GRAND.sub("great", text)))
    text = _WOULD_IT.sub(r"\g<ask> would ", text)
    text = _ASKED_OF_IT.sub(r"\g<led> till", _SYSTEM_SAYS.sub("it says", text))
    text = _HAS_IT_AT.sub(r"how much is \g<x>", text)
    text = _WHAT_IT_SAYS.sub("how much is it", _WHAT_IT_HAS.sub(_how_many, text))
    text = _ON_HAND.sub("here", text)
    text = _KEEPS.sub(_so, _THEM_IS.sub(r"\g<them> is", text))
    text = _HOLDS_CHARGE.sub(r"\g<led> last on its battery", _COMES_OUT.sub(r"\g<led>cuesta", text))
    text = _TENNER.sub(lambda m: "ten dollars" if m["note"].lower() == "tenner" else "five dollars", text)
    text = _AFTER.sub(r"\g<who> am looking for", text)
    text = _ROUGH.sub("how much", _TO_THE_CENT.sub("how much exactly", text))
    text = _ENDS_WHEN.sub("when does it end", text)
    text = _SHUTS.sub(r"\g<led>what time does \g<who> \g<verb>", text)
    text = _BEHIND.sub(r"\g<led>where are \g<rest>", text)
    text = _DO_FOR.sub(r"\g<led> work with ", text)
    text = _CHOOSES.sub(r"\g<who>prefer ", text)
    text = _WHAT_THEY_ARE.sub(r"\g<ask> \g<be> \g<it>", _OUR_SHELF.sub("here", text))
    text = _NO_VERB.sub(_with_its_verb, _IS_AT.sub("how much is it", _IS_TODAY.sub("how much is it", text)))
    text = _ANY_SO.sub("is there any ", text)
    text = _ONE_HERE.sub(r"\g<led>is there \g<one> here", text)
    return plain_question(_WITH_SO_MUCH_OFF.sub(_with_it, text))


def _how_many(match: re.Match[str]) -> str:
    return "how many do " if match[0].endswith(" ") else "how many do we have"


def _with_its_verb(match: re.Match[str]) -> str:
    return f"{match['led']}{'are' if match['many'] else 'is'} {match['it']} "


def _so(match: re.Match[str]) -> str:
    return f"which one is {'waterproof' if match['how'].lower().startswith('d') else 'warmest'}"


def _with_it(match: re.Match[str]) -> str:
    return f"{match['with']} the discount" if _FIGURE.search(match[0]) else match[0]
