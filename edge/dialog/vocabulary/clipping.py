"""Clipped words: a till's "Frd", "Spcl", "Gen" for what people say in full, and a typed "chkn" for a menu's "Chicken".

It decides whether one written word is a short form of another: its consonants alone, or its beginning. A word that is
whole in itself ("pot", "ham") is never a short form of a longer one. PURE.
"""

from functools import lru_cache

from edge.dialog.vocabulary.tables import words_of

CONSONANTS_ALONE, OUTLINE, BEGINNING = 0.96, 0.92, 0.9  # below the menu's own words, above a mishearing
LEAST, LEFT_OUT = 2, 2  # letters of a short form; letters that a clipped beginning leaves out at least

# Short words of food and places to eat that begin longer ones, and are whole.
_WHOLE = frozenset(
    words_of(
        """
        ale all and any art ash asian baby bad bag bake ball ban bar bat bbq bean bed bee beef beer beet bell best big
        bin bit blue boba bold bolo bone book boss bowl box boy brat bread bree brew brie brown bun burn bus cab cake
        can cap car carb cat chai char chef chia chick chili chip chop cob coco cod coke cola cold cole con cook cool
        cop corn cow crab cream crisp crust cub cube cup curry cut dal dark date deli den dew dill dim dip dog don
        dough drum dry duck due duo ear east eel egg eye fair fan far fat fig fin fine fire fish fit flat for fox free
        fresh fry full fun game gin glass goat gold good gran grand green grill grit gum gyro haddock half ham hand
        hard hash hat hen her hill hog home honey hop hot house ice iced icy in inn iron jack jam jar jerk joe jug
        jumbo junior kale kid king lamb lard leaf lean leg lemon light lime lite little loin long low mac mad main
        malt man mango map mar mash mat max meat med melt mild milk mini mint mix mocha mom moo more mud mug nan new
        nut oat ocean oil old olive one oni open orange oven own pack pad pan papa par pass pasta pat pea peach pear
        pecan pen pep per pet pick pie pig pin pine pint pit plain plan plate plum pod poke pop pork port pot power
        prime pro pub puff pull pump pun quad queen quick rad rage ram ran ranch rap rare raw red rib rice rich ring
        roast rock roe roll root rose round row royal rub rum run rye sad sage sal salt sam sand sat sauce sea seed
        set shake shell short shot side sin sip six slab slice slim slow smoke snack snap snow soba soda soft sole son
        soup sour soy spice spin spud stack star steak stew stick stir sub sugar sum sun super sur surf sweet swiss
        tab taco tail tan tap tar tart tea ten tender the thick thin tie tin tip toast tof toffee tom ton top tot town
        tree tri trip trout tub tuna turf twin two udon van veal vin wasabi water wax wed well west wet white whole
        wild wine wing wrap yam yolk you zest
        brr grr hmm mmm psst shh
        """
    )
)
VOWELS = frozenset("aeiou")


@lru_cache(maxsize=20_000)
def short_for(clip: str, word: str) -> float:
    """How surely `clip` is a short form of `word`, 0..1; 0 where it is none. Both folded."""
    if len(clip) < LEAST or len(clip) >= len(word) or clip[0] != word[0] or clip in _WHOLE:
        return 0.0
    return max(_of(clip, form) for form in _forms(word))


def telling_letters(clip: str) -> tuple[str, str]:
    """The second and the last consonant of a short form: what it is short for has both."""
    bare = _outline(clip)
    return bare[1:2], bare[-1]


def _of(clip: str, word: str) -> float:
    if len(clip) >= len(word):
        return 0.0
    bare = _outline(clip)
    if bare == _outline(word) and (_within(clip, word) if VOWELS & set(clip) else len(clip) >= LEAST):
        return CONSONANTS_ALONE
    if not VOWELS & set(clip) and len(bare) > LEAST and clip[-1] == word[-1] and _within(bare, word):
        return OUTLINE
    if len(clip) > LEAST and word.startswith(clip) and len(word) - len(clip) >= LEFT_OUT and clip[-1] not in VOWELS:
        return BEGINNING
    return 0.0


def _forms(word: str) -> tuple[str, ...]:
    """A word without its ending: "roasted" may be clipped as "roast" is."""
    return (word, *(word.removesuffix(end) for end in ("s", "es", "ed", "ing") if word.endswith(end)))


def _outline(word: str) -> str:
    """The consonants, doubles once: "btl" of "bottle"."""
    out = word[0]
    for letter in word[1:]:
        if letter not in VOWELS and letter != out[-1]:
            out += letter
    return out


def _within(clip: str, word: str) -> bool:
    letters = iter(word)
    return all(letter in letters for letter in clip)
