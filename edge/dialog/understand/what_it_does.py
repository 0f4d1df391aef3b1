"""What food does to one, and what one's people do besides: "milk gives me a tummy", "my nephew only talks English".

It decides by the grammar of such a clause alone that it orders nothing: what is eaten, a verb of what it does to
somebody, and whom; or one of the family, a verb, and nothing of the menu. "Nuggets for me", and "my nephew wants ten
nuggets", are none: there is no such verb in them. PURE.
"""

from collections.abc import Sequence
from typing import Final

from edge.dialog.vocabulary.foods import FOODS
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import stem

MOST_OF_A_SUBJECT: Final = 5  # words: "all that cheese and onion"
NEAR: Final = 4  # words from the verb to whom: "goes straight through me"
_TOO_MUCH = frozenset(words_of("it that this they them anything too any all"))
# Of one thing these are said; of several, and of us in a wish ("give me"), the bare verb is said as well.
_DOES = frozenset(
    words_of(
        "gives makes keeps turns sends plays brings sits goes does messes runs sets lies gets wrecks ruins kills hurts"
        " upsets bothers disagrees agrees repeats bloats irritates triggers wakes knocks destroys settles helps"
        " upset bother disagree agree repeat bloat irritate trigger wreck destroy hurt kill"
    )
)
_BARE = frozenset(words_of("give make keep do go sit play send bring run wake"))
_ONE = frozenset(words_of("me him her us them"))
_ONES = frozenset(words_of("my his her our their"))
_THE_KIDS = frozenset(words_of("kids children boys girls baby toddler lot family"))
# What one has or is from it: behind a bare verb nothing else is told ("two fries, give me ...").
_SO = frozenset(
    words_of(
        "heartburn gas indigestion headache headaches migraine migraines tummy stomach belly guts insides bloating rash"
        " hives trots runs reflux cramps wind bloated jittery shaky sick ill queasy sleepy nauseous gassy itchy sneezy"
        " spots wired hyper awake bananas wild crazy happy fat poorly dizzy up head teeth skin nose sleep throat"
        " nightmares spotty funny weird bad rough worse better gag heave retch vomit blow"
    )
)
_NOT_WELL = frozenset(words_of("agree sit settle like love suit go work get"))
# What comes behind a word for one of the family, with its "s", and is no way to want something.
_WISHES = frozenset(
    words_of(
        "wants needs gets takes has is was says asks likes loves prefers fancies craves orders chooses picks requests"
        " goes eats drinks hates feels thinks wishes hopes does cares comes tries shares finishes looks looks pays"
    )
)
_OURS = frozenset(words_of("my our his her their"))
_THING = frozenset(words_of("a an the some any one two three four his her their extra no"))
_HOW = frozenset(
    words_of("only just also always never mostly still really usually actually kind of sort barely hardly")
)
KIN: Final = frozenset(
    words_of(
        "wife husband daughter son mom mum mother dad father sister brother grandma gran nan"
        " girlfriend boyfriend fiancee fiance partner aunt auntie uncle niece nephew cousin kid child baby toddler boy"
        " girl friend mate buddy boss coworker colleague roommate neighbor neighbour grandson granddaughter twin oldest"
        " eldest youngest granny grandpa grandad nana teenager teen hubby missus spouse stepson stepdaughter"
    )
)
_ASKS_FOR_IT = frozenset(("please", "instead", "favor"))


_ES_DOES = frozenset(
    words_of("cae caen hace hacen da dan sienta sientan pone ponen repite repiten quita quitan inflama")
)
_ES_SO = frozenset(
    words_of(
        "mal dano pesado pesada pesados pesadas agruras acidez gases dolor nauseas sueno insomnio estomago"
        " barriga panza ronchas mareado mareada nervioso nerviosa loco loca diarrea comezon"
    )
)


def _hace_dano(words: Sequence[str], known: Sequence[bool], at: int) -> bool:
    """ "La leche me cae mal", "el queso le hace daño"."""
    whom = next((n for n in range(at + 1, len(words) - 1) if words[n] in ("me", "le", "les", "nos")), None)
    if whom is None or words[at] not in ("el", "la", "los", "las") or not any(known[at:whom]):
        return False
    behind = words[whom + 2 :]
    return words[whom + 1] in _ES_DOES and (words[whom + 1][:3] == "rep" or not _ES_SO.isdisjoint(behind))


def does_to_one(words: Sequence[str], known: Sequence[bool], at: int) -> bool:
    """ "Milk gives me a bit of a tummy", "onions do not agree with him": said of what is eaten. known: of each word,
    whether it is one of the menu's, or a count."""
    if _hace_dano(words, known, at):
        return True
    for i in range(at + 1, min(at + 1 + MOST_OF_A_SUBJECT, len(words))):
        if words[i] in _ONE or words[i] == "to":
            return False
        if words[i] not in _DOES | _BARE or not _is_eaten(words[at:i], known[at:i]):
            continue
        rest = [n for n in range(i + 1, len(words)) if words[n] not in _HOW]
        denied = len(rest) > 1 and words[i] in ("do", "does") and words[rest[0]] == "not"
        if denied:
            return words[rest[1]] in _NOT_WELL and any(words[n] in _ONE | _ONES for n in rest)
        whom = next((n for n in rest[:NEAR] if words[n] in _ONE | _ONES | _THE_KIDS), None)
        if whom is None or not _ASKS_FOR_IT.isdisjoint(words[i:]):
            return False
        whom += words[whom] in _ONES and whom + 1 < len(words)  # "my kids"
        behind = words[whom + 1 :]
        so = not _SO.isdisjoint(behind) or words[whom - 1] == "through"
        if words[i] in ("does", "do", *_BARE):  # "a coffee does me", "two fries give me ..."
            return so
        return so or not any(known[n] and words[n] not in _THE_KIDS for n in range(i + 1, len(words)))
    return False


def _is_eaten(subject: Sequence[str], known: Sequence[bool]) -> bool:
    """Something of the menu, food, or what points at it; with nobody in it."""
    if not (_ONE | {"i", "we", "you", "he", "she"}).isdisjoint(subject):
        return False
    return any(known) or subject[0] in _TOO_MUCH or any(stem(w) in FOODS for w in subject)


def what_kin_do(words: Sequence[str], known: Sequence[bool], at: int) -> bool:
    """ "My nephew only talks English", "my wife works nights": nothing of the menu is in it, and nothing is wanted."""
    who = at + 1 if words[at] in _OURS else -1
    words = tuple(words)
    if who < 0 or who + 1 >= len(words) or any(known[at:]):
        return False
    who += words[who] not in KIN  # "my little nephew"
    if who + 1 >= len(words) or words[who] not in KIN:
        return False
    after = who + 2 * (words[who + 1 : who + 3] == ("in", "law"))  # "my father in law"
    verb = next((n for n in range(after + 1, len(words)) if words[n] not in _HOW), len(words))
    if verb + 1 >= len(words) or words[verb] in _WISHES or not words[verb].endswith("s"):
        return False
    return words[verb + 1] not in _THING and not any(stem(w) in FOODS for w in words[verb + 1 :])
