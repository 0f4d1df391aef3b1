"""What is stated about the order, as the change that it asks for: "it wasn't the coke, it was a sprite", "las papas ya
no", "las hamburguesas son dos", "una va sin pepinillos". And what is asked so: "tell me if it has nuts". PURE.

It decides by the form of the sentence alone that something is to go, to be another thing, to be so many, so large or
made so. Which line it is, and whether that can be had, is decided where changes are read.
"""

import re

from edge.dialog.reading.detours import LED, Detour, detour, plainly
from edge.dialog.vocabulary.numbers import number_of

_THE = r"(?:the|el|la|los|las|mi|mis|ese|esa|esos|esas)"
_A_FEW = r"[^\W\d_]+(?: [^\W\d_]+){0,3}"  # words of a name
_ENDS = r"(?=\W*(?:(?:gracias|por favor|porfa|thanks|please)\W*)?$|[,.;])"
_SORRY = (
    r"(?:sorry|oops|my mistake|my bad|i was wrong|i got (?:it|that) wrong|i said (?:it|that) wrong|perd[oó]n|disculpe"
    r"|me equivoqu[eé]|(?:fue )?mi error|ay no|no perd[oó]n|no sorry)"
)
_IT_IS = r"(?:it['’]?s|it is|it was|it should be|es|era|eran|son|fue)"
_NUMBER = (
    r"(?:una?|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|one|two|three|four|five|six|seven|eight|nine|ten|\d)"
)
_JUST = r"(?:(?:only|just|s[oó]lo|solamente|nom[aá]s|nada m[aá]s) )"
_ENLARGE = r"agr[aá]nd(?:a|e|en|as|an|ar)(?:me|nos|se)?"

_HOW: tuple[Detour, ...] = (
    # "One goes without pickles", "una va sin pepinillos", "que vaya con queso": how it is to be.
    detour(r"\b(?:que )?(?:va|van|vaya|vayan|ir[ií]an?) (?=(?:sin|con)\b)"),
    detour(r"\b(?P<one>one|other|ones|others) (?:goes|is going|should go|can go) (?=(?:without|with)\b)", r"\g<one> "),
    # "Agrándemelo", "me lo agranda": larger. "Agrande las papas": those.
    detour(
        rf"\b(?:(?:me|se|nos|puede|podr[ií]a|quiero|quisiera|lo|la|los|las) )*{_ENLARGE}(?P<it>l[oa]s?)?(?![^\W\d_])"
        rf"(?P<what> (?:el|la|los|las|mi|mis) {_A_FEW})?",
        lambda m: f"cambia{m['what']} a grande" if m["what"] and not m["it"] else f"hazlo grande{m['what'] or ''}",
    ),
)  # fmt: skip
_OF_THE_ORDER: tuple[Detour, ...] = (
    # "It wasn't a coke, it was a sprite", "no era la ahumada, era la de champiñones".
    detour(
        rf"^\W*(?:{_SORRY}\W+)?(?:it (?:was|is)n['’]t|it['’]?s not|it is not|that (?:was|is)n['’]t) "
        rf"(?:an? |the )?(?P<old>{_A_FEW})[,.;]+ (?:it['’]?s|it is|it was|it should be|that['’]s|but) "
        r"(?P<new>(?:an?|the) [^,.;]+)$",
        r"instead of the \g<old> make it \g<new>",
    ),
    detour(
        rf"^\W*(?:{_SORRY}\W+)?no (?:es|era|eran|son|fue|quer[ií]a|ped[ií]) (?:una? |unas |unos |la |el |las |los )?"
        rf"(?P<old>(?!{_NUMBER}\b){_A_FEW})[,.;]+ "
        r"(?:(?:sino|que|es|era|eran|son|fue|quer[ií]a|ped[ií]) )+(?P<new>[^,.;]+)$",
        r"en vez de \g<old> \g<new>",
    ),
    # "Sorry, it's the spicy chicken", "me equivoqué, es el pollo picante".
    detour(
        rf"^\W*(?P<sorry>{_SORRY})\W+{_IT_IS} (?=(?:the|an?)\b)",
        r"\g<sorry>, i meant ",
    ),
    detour(rf"^\W*(?P<sorry>{_SORRY})\W+{_IT_IS} (?=(?:el|la|los|las|una?|de)\b)", r"\g<sorry>, quise decir "),
    # "El pay ya no", "las papas siempre no, gracias".
    detour(
        rf"^\W*{LED}(?P<what>{_THE} {_A_FEW}?) (?:ya no|siempre no|al final no|mejor no|ya mejor no)"
        rf"(?: (?:(?:lo|la|los|las) )?(?:quiero|queremos))?{_ENDS}",
        r"quita \g<what>",
    ),
    # "La doble no, mejor una clásica".
    detour(
        rf"^\W*{LED}(?P<what>{_THE} {_A_FEW}?) (?:ya )?no, (?:mejor|m[aá]s bien|sino) (?:(?:que sea|deme|dame) )?"
        r"(?P<new>(?:el|la|una?|otra?) [^,.;]+)$",
        r"en vez de \g<what> \g<new>",
    ),
    # "Las hamburguesas son dos nada más", "the burgers are only two".
    detour(
        rf"^\W*{LED}(?P<no>no\W+)?(?P<what>(?:el|la|los|las) {_A_FEW}?) {_JUST}?(?:es|son|era|eran|ser[ií]an?) {_JUST}?"
        rf"(?P<n>{_NUMBER})(?: (?:s[oó]lo|solamente|nom[aá]s|nada m[aá]s|no m[aá]s))?{_ENDS}",
        lambda m: f"{m['what']} que sean {number_of(m['n']) or 1}",
    ),
    detour(
        rf"^\W*{LED}(?P<no>no\W+)?(?P<what>the {_A_FEW}?) (?:is|are|was|were) {_JUST}?"
        rf"(?P<n>{_NUMBER})(?: only)?{_ENDS}",
        r"\g<what> should be \g<n>",
    ),
)  # fmt: skip
_ASKED: tuple[Detour, ...] = (
    # "Tell me if the wrap has nuts", "dígame si la clásica lleva ajonjolí".
    detour(
        r"\b(?:(?:can|could|would) you )?(?:please )?(?:tell me|let me know|do you know"
        r"|i(?:['’]d like| want| need) to know|i was wondering|check) (?:if|whether) "
        rf"(?P<what>(?:the|that|your|this) {_A_FEW}?)"
        r" (?:has|have|had|comes with|come with|contains?)(?: any)? (?=\w)",
        r"does \g<what> have ",
    ),
    detour(
        r"\b(?:d[ií]game|dime|me (?:dice|dices|puede decir)|quiero saber|sabes?|una pregunta:?)"
        r"[, ] ?(?:si )?"
        rf"(?P<what>(?:el|la|los|las) {_A_FEW}?) (?P<has>llevan?|traen?|tienen?|contienen?|vienen? con) (?=\w)",
        r"¿\g<has> \g<what> ",
    ),
)  # fmt: skip
_ASKS = re.compile(r"[?¿]|^\W*(?:qu[eé]|cu[aá]\w+|what|how|which|is|are|does|do)\b", re.IGNORECASE)


def as_change(text: str, *, stands: bool) -> str:
    """The turn with what it states as the change that it asks for; as it was, where it asks something.

    stands: something was ordered before, of which it may be said.
    """
    text = plainly(text, _ASKED)
    if _ASKS.search(text):
        return text
    return plainly(text, (*_HOW, *_OF_THE_ORDER) if stands else _HOW)
