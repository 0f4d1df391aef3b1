"""Which language somebody asks for: "in English, please", "¿habla español?", "no hablo inglés". PURE.

It decides this only of a turn that says nothing else; beside an order the order tells its language by itself.
"""

from dataclasses import replace

from edge.dialog.guards.sensitive import plain
from edge.dialog.meaning import Expecting, Intent, Kind, Meaning
from edge.dialog.vocabulary.tables import words_of

_NAMES = {
    **dict.fromkeys(("english", "ingles"), "en"),
    **dict.fromkeys(("spanish", "espanol", "castellano"), "es"),
}
_OTHER = {"en": "es", "es": "en"}
_BESIDE = frozenset(
    words_of(
        """
        actually sorry wait hold on um uh no ok okay please and but hey hi hello excuse me can could would we you u i
        do does it this that the rest speak speaking talk talking switch switching go back to continue in only just
        a little bit of is there anyone anybody someone who understand my better lets let us id like prefer rather
        want dont not very well much thanks thank now if possible yes any change order say again repeat read back total
        one more time for her him them us everyone husband wife mom mother dad father son daughter kids friend partner
        hola perdon disculpe oiga oye mejor por favor habla hablas hablan hablar hablo puede puedo podemos se en
        prefiero quiero solo un poco de hay alguien que yo le la lo el mi entiendo entiende gracias bueno pues ahora
        si otra vez todo es podria cambiar a para esposo esposa mama papa hijo hija amigo amiga ella
        """
    )
)
_NOT = frozenset({"no", "not", "dont"})
_SPEAKING = frozenset({"speak", "understand", "talk", "hablo", "entiendo", "habla"})


def language_wanted(text: str) -> str:
    """The language that is asked for; "" where the turn asks for none, or for something else besides."""
    words = plain(text).split()
    named = [word for word in words if word in _NAMES]
    if len(set(named)) != 1 or not all(word in _NAMES or word in _BESIDE for word in words):
        return ""
    wanted = _NAMES[named[0]]
    before = words[: words.index(named[0])]
    denied = bool(_NOT & set(before)) and bool(_SPEAKING & set(before)) and not {"you", "habla"} & set(before)
    return _OTHER[wanted] if denied else wanted


def in_the_language(meaning: Meaning, language: str, was: Expecting) -> Meaning:
    """The turn as a wish to go on in it: what was asked last is asked again."""
    kind = Kind.READ_BACK if was.kind == "confirm" else Kind.GREETING
    return replace(
        meaning,
        commands=(),
        unknown=(),
        ambiguities=(),
        spans=(),
        intents=(Intent(kind),),
        language=language,
        confidence=0.98,
    )
