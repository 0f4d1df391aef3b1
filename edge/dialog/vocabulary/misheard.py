"""What a recogniser writes for common words: other words that sound the same, and near misses of the grammar's words.

It decides which known word a strange one stands for, and which menu words a real word may stand for. It never decides
between the two readings where both are words: the lattice does.
"""

from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from edge.dialog.vocabulary.numbers import NUMBERS
from edge.dialog.vocabulary.sounds import LEAST_LETTERS, Spoken, likeness, sound, sounds_of
from edge.dialog.vocabulary.tables import pairs_of, words_of

# Real words that sound like a word of food or of ordering: heard -> meant. Both readings stay open.
_SAME_SOUND = """
wan:one|eyes:ice|ise:ice|peace:piece|peas:piece|rise:rice|rye's:rice|source:sauce|saws:sauce|stake:steak
stakes:steak|meet:meat|mete:meat|bred:bread|tee:tea|tees:tea|flower:flour|beat:beet|leak:leek|serial:cereal
moose:mousse|chilly:chili|chile:chili|chilli:chili|maze:maize|muscle:mussel|muscles:mussel|pair:pear|bury:berry
barry:berry|hair:hare|doe:dough|role:roll|roles:roll|carat:carrot|suite:sweet|coal:cole|coal:cold|beens:bean
whine:wine|bier:beer|bear:beer|due:dew|sup:sub|ship:chip|ships:chip|wrench:ranch|branch:ranch|prize:fries
flies:fries|rap:wrap|bull:bowl|ball:bowl|pi:pie|kick:cake|larch:large|lodge:large|barge:large|lard:large
marge:large|lark:large|smell:small|mall:small|shape:shake|shakes:shake|sheik:shake|shack:shake|coat:coke|cook:coke
coax:coke|cope:coke|cok:coke|height:hot|cokes:coke|kook:coke|sofa:soda|winks:wings|winds:wings|tickles:pickle|nichols:pickle|nickels:pickle
union:onion|unions:onion|beacon:bacon|chase:cheese|she's:cheese|cheers:cheese|cheesy:cheese|burglar:burger
burgher:burger|berger:burger|burgers:burger|hoss:house|eggs:egg|ax:egg|egged:egg|toes:toast|tost:toast
mustered:mustard|sallied:salad|valid:salad|solid:salad|ballad:salad|soap:soup|lemon:lemonade|tack:taco|corny:corn
fo:pho|faux:pho|curie:curry|doodles:noodle|one ton:wonton|let us:lettuce|let is:lettuce|catch up:ketchup
sand which:sandwich|sand witch:sandwich|die it:diet|dye it:diet|eyes cream:ice cream|hash browns:hash brown
nut shows:nacho|not chose:nacho|case a dia:quesadilla|kiss a dia:quesadilla|case idea:quesadilla|brito:burrito
burrow:burrito|tor tea a:tortilla|chick in:chicken|chickens:chicken|made yum:medium|me dium:medium|median:medium
la tay:latte|la te:latte|lotte:latte|express:espresso|cup a chino:cappuccino|capp a chino:cappuccino|mock a:mocha
mocker:mocha|match a:matcha|pete za:pizza|piece a:pizza|pepper own e:pepperoni|pepper oni:pepperoni
pep a roni:pepperoni|lemon aid:lemonade|lemon aide:lemonade|lemon eight:lemonade|may oh:mayo|mail:mayo|mayor:mayo
mayan:mayo|tomato's:tomato|to mato:tomato|tamato:tomato|holla pain you:jalapeno|jolla pain yo:jalapeno
spright:sprite|bright:sprite|spite:sprite|fan to:fanta|phanta:fanta|pep see:pepsi|doctor pepper:dr pepper
mountain do:mountain dew|root bear:root beer|route beer:root beer|rude beer:root beer|suite tea:sweet tea
eyes tea:iced tea|ist tea:iced tea|wader:water|jews:juice|goose:juice|deuce:juice|milk shape:milk shake
brown knee:brownie|brown he:brownie|cook he:cookie|cooky:cookie|moth in:muffin|muffing:muffin|big it:biscuit
bagle:bagel|beagle:bagel|bag all:bagel|cross aunt:croissant|croissant:croissant|crescent:croissant|do nut:donut
sun day:sundae|sunday:sundae|sundays:sundae|hole wheat:whole wheat|barley q:bbq|bar b q:bbq|barbie q:bbq|b b q:bbq
guac a mole:guacamole|walk a mole:guacamole|sour dream:sour cream|sower cream:sour cream|ran ch:ranch
numb her:number|flower tortilla:flour tortilla|veggies:veggie|reggie:veggie|tender's:tender|tinder:tender
tinders:tender|gender:tender|gray v:gravy|grave he:gravy|mash potatoes:mashed potatoes|i scream:ice cream
gluten three:gluten free|freeze:fries|fly:fry|strike:sprite|creek:greek|seizure:caesar|mill:milk|sower:sour|hut:hot
"""

# Grammar words that are worth hearing through a slip of the tongue or the thumb, by language.
_ENGLISH_NUMBERS = words_of(
    "one two three four five six seven eight nine ten eleven twelve fifteen sixteen eighteen twenty thirty forty"
)
_SPANISH_NUMBERS = words_of("dos tres cuatro cinco seis siete ocho nueve diez doce quince veinte")
_LISTENED_FOR = {
    "en": words_of(
        """
        extra light without with only plain number combo meal except instead actually both side large medium small
        regular please everything change remove cancel another same more less and also piece pieces dozen couple half
        cheese sauce drink bottle order would like want that them those need have nothing make lemme gimme other hold
        easy inch ounce pint quart pound slice scoop cup bowl double triple single whole first second third thanks
        instead just again
        """
    )
    + _ENGLISH_NUMBERS,
    "es": words_of(
        """
        grande mediano mediana pequeno pequena chico chica solo todo numero quiero cambiar quitar otro otra combo
        extra hamburguesa refresco queso cebolla hielo salsa favor quisiera ponle agrega menos excepto tambien
        """
    )
    + _SPANISH_NUMBERS,
}
GRAMMAR_LEAST = 0.79
GRAMMAR_APART = 0.82  # where neither the first letter nor the coarse sounds are the same
GRAMMAR_SHORT = 0.82  # for three letters
_SLIPS = pairs_of(
    """
    won:one aight:alright ight:alright wont:want wit:with whit:with wid:with wiht:with withe:with wih:with teh:the
    tha:the adn:and nad:and tow:two
    wat:what wats:whats wate:wait wayt:wait sory:sorry serry:sorry sorrry:sorry
    thre:three fo:for wout:without whitout:without noo:no noe:no tem:them pleas:please
    """
)


@cache
def same_sound() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """First heard word -> (heard words, what they may stand for)."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for line in _SAME_SOUND.strip().splitlines():
        for pair in line.split("|"):
            heard, _, meant = pair.replace("'", "").partition(":")
            words = tuple(heard.split())
            if heard != meant:
                found.setdefault(words[0], []).append((words, meant))
            if len(words) == 1 and not heard.endswith("s"):  # "two cooks"
                found.setdefault(f"{heard}s", []).append(((f"{heard}s",), meant))
    return {first: tuple(rows) for first, rows in found.items()}


@lru_cache(maxsize=5_000)
def grammar_word(heard: str, language: str = "en") -> tuple[str, float] | None:
    """The word of the grammar that a strange word is nearest to, and how near; None where it is near none."""
    if heard in _SLIPS:
        return _SLIPS[heard], 0.97
    if len(heard) < LEAST_LETTERS:
        return None
    key = sound(heard)
    best, like = "", 0.0
    for word in _worth_a_look(heard, language):
        if abs(len(word) - len(heard)) <= 2:
            near = likeness(heard, word)
            least = GRAMMAR_LEAST if word[0] == heard[0] or sound(word) == key else GRAMMAR_APART
            least = max(least, GRAMMAR_SHORT if len(heard) == LEAST_LETTERS else 0.0)
            if near > like and near >= least:
                best, like = word, near
    return (best, like) if best and not _seldom_said(heard, best) else None


def _seldom_said(heard: str, best: str) -> bool:
    """ "Fort" is as near to four as to forty, and nobody orders forty."""
    tens, ones = divmod(NUMBERS.get(best, 0), 10)
    unit = next((w for w in _ENGLISH_NUMBERS if NUMBERS[w] == tens), "") if not ones and tens > 2 else ""
    return bool(unit) and heard != best and likeness(heard, unit) >= GRAMMAR_LEAST


def _worth_a_look(heard: str, language: str) -> set[str]:
    """The words that a strange one looks or sounds like at all."""
    words = _LISTENED_FOR.get(language, [])
    looks = process.extract(heard, words, scorer=Levenshtein.normalized_similarity, score_cutoff=0.5, limit=6)
    return {w for w, _, _ in looks} | {w for w, _ in _LISTENED_SPOKEN[language].like(sounds_of(heard), GRAMMAR_LEAST)}


@lru_cache(maxsize=5_000)
def number_by_ear(heard: str) -> tuple[int, float] | None:
    """The number that a word sounds like, and how alike they are: "sits" for six, "due" for two."""
    near = _NUMBERS_SPOKEN.like(sounds_of(heard), NUMBER_LEAST)
    usual = [(number, like) for n, like in near if (number := int(n)) < SELDOM_SO_MANY or like >= SURELY_SO_MANY]
    return usual[0] if usual else None


@lru_cache(maxsize=5_000)
def number_near(heard: str, least: float) -> tuple[int, float] | None:
    """The number that a word is nearest to where only a number makes sense: "flee" for three, "run" for one."""
    near = _NUMBERS_SPOKEN.like(sounds_of(heard), least)
    return (int(near[0][0]), near[0][1]) if near else None


@lru_cache(maxsize=5_000)
def qualifier_near(heard: str, *, named: bool) -> tuple[str, float] | None:
    """The word before an option that a word is nearest to where only such a one makes sense: "though" for no.

    named: whether something was named right before; then "with" is by far the likeliest.
    """
    near = _QUALIFIERS_SPOKEN.like(sounds_of(heard), WANTED_LEAST)
    usual = [(word, like + (USUALLY if word == "with" and named else 0.0), like) for word, like in near]
    return max(usual, key=lambda r: r[1])[::2] if usual else None


@lru_cache(maxsize=5_000)
def grammar_by_ear(heard: str) -> tuple[tuple[str, float], ...]:
    """Words of the grammar that a real word sounds like, and how alike they are: "right" for light."""
    if heard in ("like", "note"):
        return ()  # it fills more often than light is misheard, and what is to be noted is no "no"
    return tuple((word, like) for word, like in _GRAMMAR_SPOKEN.like(sounds_of(heard), BY_EAR_LEAST) if word != heard)


@lru_cache(maxsize=5_000)
def size_by_ear(heard: str) -> tuple[str, float] | None:
    """The size that a word sounds like, and how alike they are: "lodge" for large, "mall" for small."""
    near = _SIZES_SPOKEN.like(sounds_of(heard), SIZE_LEAST) if len(heard) >= LEAST_LETTERS else []
    return near[0] if near else None


SELDOM_SO_MANY, SURELY_SO_MANY = 30, 0.95  # of a thing, and the sounds that such a number asks for: "fort" is four
SIZE_LEAST = 0.67  # of its sounds: among the words of talk only "smell", "lord" and "charge" are so near to a size
_SIZES_SPOKEN = Spoken.of([(w, sounds_of(w)) for w in words_of("small medium large regular")])
USUALLY = 0.15  # of likeness, for "with" between a dish and what is on it
WANTED_LEAST = 0.58  # of a short word's sounds, where the words around it want that one and nothing else
NUMBER_LEAST, BY_EAR_LEAST = 0.7, 0.7  # of the sounds of a short word: one of three may differ, by little
_LISTENED_SPOKEN = {lang: Spoken.of([(w, sounds_of(w)) for w in words]) for lang, words in _LISTENED_FOR.items()}
_NUMBERS_SPOKEN = Spoken.of([(str(NUMBERS[w]), sounds_of(w)) for w in _ENGLISH_NUMBERS])
_QUALIFIERS_SPOKEN = Spoken.of([(w, sounds_of(w)) for w in words_of("no with without extra light easy")])
_GRAMMAR_SPOKEN = Spoken.of(
    [(w, sounds_of(w)) for w in words_of("no without with extra light easy hold and both only plain half add")]
)
