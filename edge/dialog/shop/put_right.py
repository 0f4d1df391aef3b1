# ruff: noqa: E501 - frames stay in one piece
"""A turn's words before they are read: repairs, contractions, what is denied, spans of time put out of the way. PURE.

It decides which of two things said of one kind counts, and which numbers are no count and no size. What is left is
what `reading` reads.
"""

import re

from edge.dialog.shop.codes import without_codes
from edge.dialog.shop.finding import is_colour
from edge.dialog.shop.tables import SIZES
from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import fold, stem


def put_right(text: str) -> str:
    """Before the words are looked at: what was repaired, denied, or is but the occasion."""
    text = _RATHER.sub(_instead, _SO_OFTEN.sub(r", \g<n> of them", without_codes(text)))
    text = _A_LOOK.sub(r"\1", _A_MOMENT.sub("give me a moment", text))
    text = _ONE_ALONE.sub(r"\1", _FILLED.sub(" ", _AS_WELL.sub("too", text)))
    text = _TRUE_TO_SIZE.sub("fit right", text)
    text = _NO_THIS.sub("", _THE_OTHER.sub(_the_last, _SETTLED.sub("", text)))
    text = _WHY_FIRST.sub("", _WHY_LAST.sub("", text))
    text = _so_many_after_all(_put_right_apart(_put_right(_HALF.sub(_with_half, text))))
    return _GIFT_FOR.sub(" idea ", _without_denied(text))


def _instead(match: re.Match[str]) -> str:
    """ "I'd rather a bank than the lamp": the one in the place of the other."""
    of_that = match["other"].casefold() in _THAT
    spanish = match["it"] is None
    instead = ("en su lugar" if of_that else "en vez de") if spanish else ("instead" if of_that else "instead of")
    return f"{match['this'] or match['esto']} {instead}{'' if of_that else ' ' + match['other']}"


_THAT = frozenset(words_of("that it those this these them eso esa ese esos esas este esta"))
_DET = r"(?:an?|the|one|two|three|some|those|that|this|un[oa]?s?|el|la|los|las|dos)"
_RATHER = re.compile(
    rf"\b(?:(?P<it>(?:i|we)(?:['’]?d| would| had)) (?:much |actually )?rather (?:have |take |get |go for |go with |buy )?(?P<this>{_DET} [\w' -]{{2,40}}?) than"
    rf"|prefiero (?:llevar(?:me)? )?(?P<esto>{_DET} [\w' -]{{2,40}}?) (?:que|a|en vez de)) (?P<other>[\w' -]+?)(?= please| por favor|[.,!?]|$)",
    re.IGNORECASE,
)
# "Lamp x2", "power bank times two": so many of what was just named.
_SO_OFTEN = re.compile(
    r"(?<=[a-z]) (?<!\bwhat )(?<!\bmany )(?<!\bfew )(?:x ?|times )(?P<n>\d{1,2}|two|three|four|five|six)(?= ?(?:please|thanks|and|,|;|\.|$))",
    re.IGNORECASE,
)


def _the_last(match: re.Match[str]) -> str:
    """A thing in the place of the other; "hold the green buds. No, the black": a value alone is no other thing."""
    behind = _ALONE.match(match.string, match.end())
    return match[0] if behind and _kind(behind["value"]) in ("colour", "size") else f"{match['led']} "


_ALONE = re.compile(r"(?P<value>[\w]+)(?: ones?| please)?(?=[.!?,]|$)", re.IGNORECASE)


def spelt_out(text: str) -> str:
    """ "She'll", "what'd", "my phone's a ...": their two words; so that none sounds like a thing."""
    return _DID.sub(
        r"\1 did", _WOULD.sub(r"\1 would", _WILL.sub(r"\1 will", _IS_A.sub(" is", _HAVE.sub(r"\1 have", text))))
    )


def without_spans(text: str) -> str:
    """ "Hold it for ten minutes": how long is the shop's to say, and the figure is neither a count nor a size."""
    return _SO_MANY_DAYS.sub(r"\1", _SO_LONG.sub("", text))


def without_possessives(text: str) -> str:
    return _POSSESSIVE.sub(r"\1", text)


# "I'll have a look", "let me take a quick think": they look, and nothing is had or taken.
_A_LOOK = re.compile(
    r"\b(?:have|take|get|grab|do) (?:an?|another|one more|a last) (?:(?:quick|little|good|proper|wee|closer|second) )?"
    r"(look|think|browse|chat|word|wander|peek|gander|walk|rest|breather)\b(?! (?:book|stick))",
    re.IGNORECASE,
)
_A_MOMENT = re.compile(
    r"^(?:(?:can|could|may) (?:i|we)|let (?:me|us)|(?:i|we)(?:'ll| will| need to| want to)) (?:just )?(?:have|take|get) (?:a|another)"
    r" (?:(?:quick|little) )?(?:think|moment|minute|second|sec)(?: (?:about it|first|please))?[.?!]*$",
    re.IGNORECASE,
)
_ONE_ALONE = re.compile(r"\b(un[oa]?) sol[oa]\b", re.IGNORECASE)  # "una sola": one, and nothing called so
# "Off the shell... no, sorry, off the camera": the last one said behind the same small word counts.
_THE_OTHER = re.compile(
    r"\b(?P<led>off|on|for|of|the|de|del|para|la|el) [\w' -]{2,40}?[,. ]+(?:(?:uh|um|oh|wait|ah)[,. ]+)*"
    r"(?:no|sorry(?! (?:for|about|to) (?:the |all |this |that |any )*(?:troubl|bother|wait|delay|hassl|nois|confus|question|inconv|mix|mess))"
    r"|scratch that|i mean|i meant|digo|perd[oó]n)[,. ]+"
    r"(?:(?:uh|um|wait|no|sorry|i mean|i meant|make that|perd[oó]n)[,. ]+)*(?P=led) ",
    re.IGNORECASE,
)
# "Not the jeans, the tee": the thing that is meant.
_NO_THIS = re.compile(
    r"^(?:no[,. ]+)?(?:not|no) (?:the|those|these|that|el|la|los|las) [\w' -]{2,30}?, (?:but |sino )?(?=(?:the(?! other)|a|an|those|these|el|la|los|las)\b)",
    re.IGNORECASE,
)
_TRUE_TO_SIZE = re.compile(r"\bruns? true to size\b", re.IGNORECASE)  # nothing that works with a thing
_AS_WELL = re.compile(r"\bas well\b(?! as\b)", re.IGNORECASE)  # no "we'll"
_FILLED = re.compile(
    r"\b(?:what ?(?:do|d['’])? ?(?:you|ya) (?:call|calls?) (?:it|them|those|that)|whatchamacallit|you know what i mean|c[oó]mo se llama)\b[,. ]*",
    re.IGNORECASE,
)
# "My bike got stolen so I want a lock", "a lock, because my bike got stolen": what is wanted, without the reason.
_WHY_FIRST = re.compile(
    r"^(?=.*\b(?:my|our|his|her|their|mi|su|the)\b).{8,}?[ ,](?:so|that's why|thats why|as[ií] que|por eso)[ ,]+"
    r"(?=(?:now )?(?:i|we|he|she|they)(?: ?['’]?(?:m|re|s|d| am| are| is| would| really| also))? "
    r"(?:\w+ )?(?:need|needs|want|wants|looking|like)\b|(?:necesito|busco|quiero|quisiera)\b)",
    re.IGNORECASE,
)
# A reason ends where a question begins: "..., because it's too small, what else is there".
_ASKED_ON = (
    r",? +(?:(?:so|and|but|then|y|entonces) )?(?:what|which|anything|got anything|qu[eé]|algo) (?:else|other|about|more|m[aá]s|otr[oa]s?)\b"
    r"|, +(?:(?:so|and|but|then|y|entonces) )?(?:what|which|how|where|when|who|do|does|is|are|can|could|have|has|got|any|anything|hold|put"
    r"|qu[eé]|cu[aá]l|cu[aá]nto|d[oó]nde|hay|tienen?|ap[aá]rt\w+)\b"
)
_WHY_LAST = re.compile(
    r"(?<=\w{3})[ ,]+(?:because|cause|'cause|cuz|since (?:my|the|his|her)|porque|ya que) (?=\S+ \S+).*?"
    rf"(?=[.?!]|{_ASKED_ON}|$)",
    re.IGNORECASE,
)
# "A gift for my dad": what it is for, and no gift card.
_GIFT_FOR = re.compile(
    r"\b(?:as )?(?:an? |some |un )?(?:(?:birthday|christmas|xmas|nice|little|good|small|wedding) )?"
    r"(?:gifts?|presents?|regalo)\b"
    r"(?= (?:for|idea|para|under|below|around|about|up to|less|within|de (?:menos|hasta|unos|como|entre)|por menos|que no pase)\b|[?.! ]*$)",
    re.IGNORECASE,
)
# "Hold it for ten minutes": how long is the shop's to say, and the figure is neither a count nor a size.
_SO_LONG = re.compile(
    r"\b(?:for|por|durante) (?:about |like |the next |another |unos |unas )?(?:an?|una?|\d+|a couple(?: of)?|two|three|four|five|ten|fifteen"
    r"|twenty|thirty|half an|dos|tres|cinco|diez|quince|veinte|media) (?:minutes?|mins?|hours?|days?|weeks?|minutos?|horas?|dias?|semanas?)\b",
    re.IGNORECASE,
)
# "Two days, right?": no count, and no size.
_SO_MANY_DAYS = re.compile(
    r"\b(?:\d+|two|three|four|five|ten|fifteen|twenty|thirty|dos|tres|cuatro|cinco|diez|quince|veinte|treinta)"
    r" (days|weeks|minutes|d[ií]as|semanas|minutos)\b",
    re.IGNORECASE,
)
_HALF = re.compile(
    r"\b(\d+|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)"
    r" (?:and a half|and half|y medi[oa])\b(?! (?:hours?|minutes?|feet|inches|meters?|pounds?|horas?))",
    re.IGNORECASE,
)


def _with_half(match: re.Match[str]) -> str:
    """ "A nine and a half" as it is written on a shoe."""
    number = number_of(fold(match.group(1)))
    return match.group() if number is None else f"{number}.5"


def _put_right(text: str) -> str:
    """ "In a ten, uh no I meant twelve": of two of a kind the last counts."""
    match = _REPAIRED.search(text)
    if match is None:
        return text
    first, last = fold(match["first"]), fold(match["last"])
    alike = _kind(first) and _kind(first) == _kind(last)
    return f"{text[: match.start('first')]}{match['last']}{text[match.end() :]}" if alike else text


def _is_number(word: str) -> bool:
    return word.replace(".", "", 1).isdigit() or number_of(word) is not None or number_of(_one_of(word)) is not None


def _one_of(word: str) -> str:
    """ "Eights" are pairs of size eight."""
    return word.removesuffix("s") if len(word) > len("one") else word


_REPAIRED = re.compile(
    r"\b(?P<first>[\w.]+)[,. ]+(?:(?:uh|um|er|erm|oh|well|wait|ah|eh)[,. ]+)*"
    r"(?:no|nope|sorry|actually|rather|scratch that|i mean|i meant|make (?:it|that)|digo|perd[oó]n|mejor)[,. ]+"
    r"(?:(?:uh|um|wait|no|sorry|actually|i meant|i mean|i said|make|it|that|the|in|a|an|size|color|colour|la|el|en|un"
    r"|una|talla)[,. ]+)*"
    r"(?P<last>[\w.]*\w)",
    re.IGNORECASE,
)


def _put_right_apart(text: str) -> str:
    """ "A ten for me, please. No, wait, an eleven": the value that is said anew, in place of the last one of its kind."""
    for match in _SAID_ANEW.finditer(text):
        kind = _kind(match["last"])
        bare = kind == "number" and not (match["so"] or match["led"]) and _is_count(match["last"])  # "no, two"
        before = [m for m in _A_VALUE.finditer(text, 0, match.start()) if _kind(m["value"]) == kind]
        if kind and not bare and before and (kind != "number" or before[-1]["led"]):
            first = before[-1]
            return f"{text[: first.start('value')]}{match['last']}{text[first.end() : match.start()]} {text[match.end() :]}"
    return text


def _so_many_after_all(text: str) -> str:
    """ "Hold two in medium. Sorry, no, just the one.": so many."""
    match = _SO_MANY_AFTER_ALL.search(text)
    return (
        f"{text[: match.start('many')]}{match['after']}{match['what'].rstrip(' ,.;')}." if match is not None else text
    )


_MANY = r"(?:two|three|four|five|six|[2-6]|dos|tres|cuatro|cinco)"
# "Set one lamp aside, no make it two": one that is led by what shall be done, and stands before its thing.
_LED_BY = words_of("hold put set add get keep take want need reserve save bring send transfer me her him")
_ONE_LED = "(?:" + "|".join(f"(?<={verb} )" for verb in _LED_BY) + ")(?:an?|one)(?= [a-z])"
_SO_MANY_AFTER_ALL = re.compile(
    rf"(?<!size )(?<!\ban )(?<!\ba )(?<!\bin )(?<!talla )\b(?P<many>{_MANY}|a couple(?: of)?|both|un par de|{_ONE_LED})(?P<what>(?: (?!percent|dollars?|bucks|days?|hours?|minutes?|weeks?)[^\s?!]+)*?)[,.; ]+"
    r"(?:(?:sorry|no|nope|wait|actually|uh|um|oh|scratch that|i mean|i meant|perd[oó]n|digo|mejor)[,. ]+)+"
    r"(?:(?:just|only|make (?:it|that)|do|hold|it['\u2019]?s|s[oó]lo|nom[aá]s) )+(?:the |a )?"
    rf"(?P<after>one|un[ao]?|{_MANY})(?: pairs?| of (?:them|those|it)| will do)?(?:[, ]+(?:please|then|thanks|por favor))*[.! ]*$",
    re.IGNORECASE,
)


def _is_count(word: str) -> bool:
    """Whether a number alone may as well say how many: few people take more than a handful."""
    return (number_of(fold(word)) or A_HANDFUL) < A_HANDFUL


A_HANDFUL = 5
# The pause before the repair is said, or heard as a full stop.
_SAID_ANEW = re.compile(
    r"[,.; ]+(?:(?:uh|um|er|erm|oh|ah|wait|hang on|hold on)[,. ]+)*"
    r"(?:no(?=[,.]| (?:the|in|make|do|an?|in an?|wait|sorry|actually|size)[ ,.])|nope|sorry|actually|scratch that|i mean|i meant)[,. ]+(?:(?:uh|um|er|wait|no|sorry|actually|i mean|i meant|rather|(?:she|he|they)(?:['\u2019]?s)? (?:says?|said|saying|wants?|means?|meant|takes?))[,. ]+)*"
    r"(?P<so>(?:make|do) (?:it|that|them)(?: into)? )?(?P<led>(?:in )?(?:an?|size|the|in) (?:size )?)?(?P<last>[\w.]*\w)"
    r"(?! (?:is|was|are|would|won['\u2019]?t|will|might|may|could|can|percent|dollars|of|or|and|too)\b)(?![\w'\u2019-])",
    re.IGNORECASE,
)
_A_VALUE = re.compile(r"(?<![\w-])(?P<led>(?:in an?|an?|size|in|of) )?(?P<value>[\w.]*\w)", re.IGNORECASE)
# "Okay, full price. How many are there?": what was asked for is given up, and no price is asked. "Alright. What ..."
_SETTLED = re.compile(
    r"^(?:alright|all right|ok|okay|right|fine|good|great|well|hm+)[.!] +(?=(?:and |so )?(?:what|how|where|when|which|who|do|does|did|is|are|have|has|any)\b)|^(?:(?:ok|okay|fine|right|alright|all right|well|sure|so|then|oh|no|and)[,. ]+)*"
    r"(?:(?:at |we['\u2019]?ll (?:do|say) |let['\u2019]?s (?:do|say) )?(?:the )?(?:full|regular|normal|standard|usual|list) price(?: (?:then|it is|is fine|is okay|for (?:him|her|them|now)))*"
    r"|no (?:discount|money off)(?: then)?|(?:he|she|they|i|we)(?:['\u2019]?ll| will)? (?:just )?pays? (?:the )?(?:full|regular|normal) price(?: then)?)[,.;!]+ +(?=\S+ \S+)",
    re.IGNORECASE,
)


def _without_denied(text: str) -> str:
    """ "The green, not the black", "not ten, eleven": the one that is meant, where both are said."""
    for match in _NOT_THAT.finditer(text):
        kind = _kind(match["denied"])
        rest = text[: match.start()] + " " + text[match.end() :]
        if kind and any(_kind(w) == kind for w in re.findall(r"[^\W_]+(?:\.\d)?", _STANDS.sub("", rest))):
            return rest
    return text


_STANDS = re.compile(r"\b(?:the|that|this|other) ones?\b", re.IGNORECASE)  # for a thing: "the other one, not the 65"


def _kind(word: str) -> str:
    """Of what kind of value a word is; "" for another word."""
    said = fold(word)
    if is_colour(said):
        return "colour"
    if stem(said) in SIZES or said in SIZES:
        return "size"
    return "number" if _is_number(said) else ""


# "No" denies at the end alone: "la verde, no la negra"; "no black ones?" asks for them.
_NOT_THAT = re.compile(
    r"(?:[, ]+(?:and |y )?(?:not|instead of|rather than|en vez de|en lugar de)"
    r"|^(?:not|instead of|rather than|en vez de|en lugar de)|[, ]+(?:and |y )?no(?! (?:the|in|an?)\b)(?=[^,.!?]+[.!? ]*$))"
    r" (?:(?:the|in|an?|size|una?|el|la|los|las|en|talla) )*(?P<denied>[\w.]*\w)(?: ones?)?(?![\w'\u2019-])",
    re.IGNORECASE,
)


def contracted(flat: str) -> str:
    """As people say it: "what is" as "whats", "do not" as "dont"; both spellings mean the same to every pattern."""
    return _LONG_FORMS.sub(lambda m: _SHORT_FORMS[m[0]], flat)


_SHORT_FORMS = {
    **{f"{w} is": f"{w}s" for w in ("what", "that", "there", "where", "when", "who", "how", "it", "he", "she", "here")},
    **{f"{w} not": f"{w}nt" for w in ("do", "does", "did", "is", "are", "would", "could", "should", "have", "has")},
    "can not": "cant",
    "will not": "wont",
    "i am": "im",
    "i will": "ill",
    "i would": "id",
    "i have": "ive",
    "we are": "were",
    "they are": "theyre",
    "they have": "theyve",
    "let us": "lets",
    "you are": "youre",
}
_LONG_FORMS = re.compile(r"\b(?:" + "|".join(_SHORT_FORMS) + r")\b")
_POSSESSIVE = re.compile(
    r"\b(?!(?:what|that|it|there|here|who|where|how|when|let|he|she)\b)([^\W\d_]+)['’]s\b", re.IGNORECASE
)
_IS_A = re.compile(r"(?<=[a-z])['’]s(?= (?:an?|the)\b)", re.IGNORECASE)  # "my phone's a galaxy"
_WILL = re.compile(
    r"\b(she|he|we|it|that|they|you|what|when|where|who|how|there)['’]ll\b", re.IGNORECASE
)  # "she'll" is no shell, "we'll" no "well"
_WOULD = re.compile(r"\b(she|he|we|they|it|that|there)['’]d\b", re.IGNORECASE)  # nor is "she'd" a shed
_HAVE = re.compile(r"\b(what|which|where|who|how)['’]ve\b", re.IGNORECASE)  # "what've we got"
_DID = re.compile(r"\b(what|where|when|how|who|why)['’]d\b", re.IGNORECASE)
