"""What is said of one line, with "it" in its place, in the words that the grammar of changes knows. PURE.

"Let's ditch it" is "remove it", "a sprite in place of it" is "make it a sprite". It may be as free as this only because
the line is known already: whatever verb stands before "it" and a size, it is made that size. It decides nothing about
which line; and where nothing plainer is found, the words stay as they are.
"""

import re
from collections.abc import Iterator

from domain.order import Line
from edge.dialog.reading.detours import Detour, detour, plainly
from edge.dialog.reading.repairs import thing
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.sizes import find_size
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word, split

MOST_STRANGE = 2  # words that nobody knows: a verb, and what goes with it
_IT = r"(?:it|that|them|those|esa|ese|eso)"
_NO = (
    r"no(?=\W*[,.;!]|\s+(?:no|wait|hold on|sorry|actually|i said|i meant|espere|perd[oó]n|mejor)\b)"  # and no "no ice"
)
_LEAD = re.compile(
    rf"^\W*(?:(?:{_NO}|nope|wait|hold on|sorry|oh|um|uh|hmm+|hey|and|so|ok|okay|well|yeah|yes|alright|all right"
    r"|excuse me|you know what|my bad|let me see|let['’]?s see|listen|look|hang on(?! to)|hold up"
    r"|guess what|actually|(?:on )?second thought|come to think of it|please|also|but"
    r"|then|now|ay|ah|y|s[ií]|let['’]?s|perd[oó]n|oiga|mire|espere|bueno|disculpe|mejor dicho|este|pues"
    r"|sabe(?:s)? qu[eé])\b\W*)+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:[\s,.!?]+(?:please|thanks|thank you|real quick|quickly|would you|will you|could you|can you|okay|ok|right|no"
    r"|(?:(?:i|we)(?:['’]d)? )?appreciate (?:it|that|you)|cheers|when you (?:can|get a chance|have a (?:second|moment))"
    r"|if (?:you don['’]?t mind|that works|it['’]?s no trouble)"
    r"|for (?:me|us)|if (?:you can|you could|you would|possible|i may|that['’]?s (?:ok|okay|possible|all ?right))"
    r"|por favor|porfa(?:vor)?|gracias|si (?:puede|se puede)|nada m[aá]s|nom[aá]s))+[\s,.!?]*$",
    re.IGNORECASE,
)
_WISH = (
    r"(?:(?:(?:can|could|may) (?:i|we|you)(?: please)? (?:get|have|do|make it|give me|get me|put)"
    r"|(?:i|we)(?:['’](?:ll|d|m|re))?(?: will| would| want| need| think| gonna| going)*(?: rather| prefer| to)*"
    r"(?: have| take| get| like| do| want| go with)?"
    r"|let['’]?s (?:do|have|get|go with|make it)|let me (?:get|have|do)|give me|get me|go with|put|make it|do|d[ea]me"
    r"|prefiero|quiero|ponga|mejor) )?"
)
REMOVES = (
    r"(?:take|remov\w+|cancel\w*|forget(?: about)?|scratch|drop|lose|never ?mind(?: about)?|nvm|skip|leave|delete"
    r"|hold off on|hold|scrap|ditch|nix|axe|strike|cut|kill|pass on|pull|get rid of|do(?:ing)? without|cross|void|dump"
    r"|toss|trash|minus|erase|(?:decid\w+ )?against|eliminate"
    r"|(?:don['’]?t|do not|doesn['’]?t|won['’]?t|no longer)(?: think (?:i|we))? (?:want|need|be needing)"
    r"|(?:me )?(?:quit[ae]|quitar|qu[ií]t[ae])(?:me|le)?|(?:me )?(?:canc[eé]l[ae]|cancelar|cancelad)(?:me)?|olvid[ae]"
    r"|s[aá](?:que|ca)(?:me)?|borr[ae]|elimin[ae]|retir[ae]|ya no(?: (?:quiero|voy a querer|queremos|necesito))?"
    r"|no (?:quiero|me d[eé]|me ponga)|d[eé]jelo sin|mejor (?:no|sin))"
)
OFF = (
    r"(?: (?:off|out|away|from|of|on|there|here|altogether|entirely|completely|the order|my order|anymore|any more"
    r"|any longer|now|after all|then|instead|al final|de la orden|behind))*"
)
ONE_WANTS = (
    r"(?:(?:can|could|would|will|may|might|must|should|i|we|you|he|she|they|please|go|ahead|and|let['’]?s|just|to|want|wants"
    r"|gonna|going|think|thought|mind|decided|like|need|have|has|rather|better|actually|guess|puede|quiero|voy|a|me"
    r"|(?:i|we|you|he|she|they)['’](?:ll|d|re|ve|m|s)|(?:chang\w+|switch\w+) (?:my|our|his|her) minds? (?:on|about)) )*"
)
_IN_PLACE_OF = r"(?:instead of|in place of|rather than|in lieu of|over|en (?:vez|lugar) de)"
_INTO = r"(?:swap|switch|trade|exchange|replace|change|sub)"
_CON = r"(?:c[aá]mbi[ae]|cambiar|p[aá]s[ae]|sub[ae]|s[uú]b[ae]|baj[ae]|b[aá]j[ae])(?:me|le|la|lo)*"
_HAZ = r"(?:haz|h[aá]g[ae]|hacer|pon|p[oó]n(?:ga)?|pone|quiero|quisiera|prefiero|mejor)(?:me|le|la|lo)*"
_ROWS: tuple[Detour, ...] = (
    detour(
        rf"^(?:take off|remove|scratch|drop|lose|cancel|forget|ditch) {_IT}(?: off)?,? (?:and )?{_WISH}"
        r"(?P<new>(?:an?|some|un|una) [^,.;]*?)(?: instead)?$",
        r"make it \g<new>",
    ),
    # "I'll take it" and "leave it" take nothing off.
    detour(
        rf"^(?!.*\b(?:take|leave) {_IT}\b(?! (?:off|out|away|back|from|behind)))"
        rf"{ONE_WANTS}{REMOVES}(?: (?:off|out))? {_IT}{OFF}$",
        "remove it",
    ),
    detour(rf"^{_IT}[,:]? {ONE_WANTS}{REMOVES} (?:it|that)(?: one)?{OFF}$", "remove it"),
    detour(rf"^{_IT}[,:]? ya no(?: (?:la|lo) quiero)?$", "remove it"),
    detour(rf"^(?:no|sin|not) {_IT}(?: (?:after all|anymore|al final|then|actually))*$", "remove it"),
    detour(rf"^{_IT} (?:can|should|has to|needs to|is gonna) (?:go|come off|be removed|be canceled)$", "remove it"),
    detour(
        rf"^(?:.*\b)?(?:chang\w+|switch\w+) (?:my|our) minds? (?:about|on) {_IT}\W+"
        rf"(?:{REMOVES} {_IT}{OFF}|no thanks)$",
        "remove it",
    ),
    detour(rf"\b{_INTO} (?:out )?{_IT}(?: out)? (?:for|with|to|by|into|por|a) ", "make it "),
    detour(rf"\b(?:me )?{_CON} {_IT} (?:a|por|para) (?:que sea )?", "make it "),
    detour(rf"\b(?:me )?{_HAZ} (?:que )?{_IT} (?:sea |en (?:tama[nñ]o )?|de |a )?(?=\w)", "make it "),
    detour(
        rf"^(?:que )?{_IT} (?:que sea|tiene que ser|(?:la|lo) (?:quiero|prefiero)|mejor|en tama[nñ]o|en) (?=\w)",
        "make it ",
    ),
    detour(
        rf"^(?:sub|swap|trade|switch)(?: in| out)? (?P<new>(?!{_IT}\b)[^,.;]+?) (?:in )?for {_IT}$", r"make it \g<new>"
    ),
    detour(
        rf"^{_WISH}(?:swap(?: out)? |sub(?: in)? )?(?:the |el |la )?(?P<new>(?!{_IT}\b)\w[^,.;]*?),?"
        rf" {_IN_PLACE_OF} {_IT}$",
        r"make it \g<new>",
    ),
    detour(rf"^{_IN_PLACE_OF} {_IT}[,:]? {_WISH}(?=\w)", "make it "),
    detour(rf"^{_WISH}(?P<new>(?!{_IT}\b)(?:an? )?\w[^,.;]*?) than {_IT}$", r"make it \g<new>"),
    detour(rf"^(?:not|no) {_IT}[,.;:]+ (?:but )?{_WISH}(?:mejor )?(?=\w)", "make it "),
    # "The small one a sprite".
    detour(rf"^{_IT}[,:]? (?=(?:an?|una?) \w+(?: \w+)?$)", "make it "),
    detour(
        rf"^{_IT}[,:]? (?:(?:i|we)['’]?d? (?:want|like|rather|prefer)(?: to)?|let['’]?s) "
        r"(?:change|switch|swap|make)(?: it)?(?: (?:to|for|into))? ",
        "make it ",
    ),
)  # fmt: skip
_LEFT_OUT = re.compile(
    r"\b(?:no|not|without|minus|hold|skip|lose|ditch|nix|omit|drop|remove|sin|no lleva|nada de)\b|n['’]?t\b"
    r"|\b(?:leave|take|pull|keep|pick|hold|get|come)\b.*\b(?:off|out)\b|\bqu[ií]t[ae]",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:back|after all|is fine|are fine|is okay|despu[eé]s de todo)\b|\b(?:keep|leave)\b.*\bon\b"
    r"|n['’]?t (?:take|leave|remove|hold|skip)\b",
    re.IGNORECASE,
)
_HOW = (
    (re.compile(r"\bon the side\b|\bal lado\b|\baparte\b", re.IGNORECASE), "make it with {} on the side"),
    (re.compile(r"\b(?:little more|extra|more|load\w*|lots|plenty|m[aá]s)\b", re.IGNORECASE), "extra {} on it"),
    (re.compile(r"\b(?:light|lightly|easy|little|bit|touch|less|poc[oa]|too much)\b", re.IGNORECASE), "light {} on it"),
)  # fmt: skip
_QUESTION = re.compile(
    r"^\W*(?:how|what|which|does|do|is|are|was|did|why|where|tiene|lleva|cu[aá]nto)\b", re.IGNORECASE
)
_LONG_AGO = re.compile(r"\b(?:last (?:time|night|week|month)|yesterday|always|usually|every time)\b", re.IGNORECASE)
# "My coke was large last time" changes nothing.
_REMARK = re.compile(
    r"\b(?:is|are|was|were|been|look\w*|seem\w*|tast\w*|smell\w*|last|always|usually|every|never|yesterday|because|es|era"
    r"|est[aá]n?|son|estaba)\b(?! (?:fine|okay|ok|supposed|meant|gonna|going)\b)",
    re.IGNORECASE,
)
# Words that the menu may hold as well, and that name nothing here.
_EMPTY = frozenset(
    words_of(
        """
    it a an the on off of to with for in into up down and i me my you be do no not any some make get put have go take
    light extra side more less little bit back all one size can could would please want need like el la de en un una con
    sin y a que lo le mas al lado
    """
    )
)


def without_manners(text: str) -> str:
    """The turn without what leads up to it, and without what it is asked with."""
    return without_tail(_LEAD.sub("", text))


def without_tail(text: str) -> str:
    return _TAIL.sub("", text).strip(" .!,")


def plainer_of_it(text: str) -> str:
    """The turn, in which "it" is the line, in plainer words; "" where it tells of another day."""
    if _LONG_AGO.search(text):
        return ""
    return plainly(without_manners(text), _ROWS)


def rewritten(text: str) -> str:
    """The same; "" where none of the rows says it more plainly."""
    led = without_manners(text)
    plain = plainly(led, _ROWS)
    return plain if plain != led else ""


def by_its_parts(text: str, line: Line, lexicon: Lexicon) -> Iterator[str]:
    """What the turn may come to, where its verb is known to nobody: a size of the line, or something on it."""
    if _QUESTION.match(text) or _REMARK.search(text):
        return
    words = list(split(text).words)
    strange = [w for w in words if w.text not in _EMPTY and not lexicon.knows(w.stem)]
    if len(strange) > MOST_STRANGE or any(w.pause for w in words[1:] if w.text != "it"):
        return
    told = [w for w in words if w.text not in _EMPTY and lexicon.knows(w.stem)]
    sizes = lexicon.sizes.get(thing(line), ())
    now = line.size
    named = {s for w in told if (s := find_size(sizes, (w.stem,))) not in (None, now)}
    if told and len(named) == 1 and all(find_size(sizes, (w.stem,)) is not None for w in told):
        size = next(w for w in told if find_size(sizes, (w.stem,)) in named)
        yield f"make it {size.text}"
    elif told and _together(words, told):
        what = " ".join(w.text for w in words[words.index(told[0]) : words.index(told[-1]) + 1])
        if _BACK.search(text):
            yield f"put the {what} back on it"
        elif how := next((how for said, how in _HOW if said.search(text)), None):
            yield how.format(what)
        else:
            yield f"no {what} on it" if _LEFT_OUT.search(text) else f"add {what} to it"


def _together(words: list[Word], told: list[Word]) -> bool:
    return words.index(told[-1]) - words.index(told[0]) == len(told) - 1
