# ruff: noqa: E501 - tables: words of a kind together
"""A yes to the read-back is a clause that says no more than that: "yes, that's right", "yep, the burger and the coke". PURE.

"Of course it's raining", "go ahead and sit down, Billy", "totally forgot my wallet" hold a word of assent in a clause that
goes on with something else: they are said to nobody of ours, and send nothing. What a clause may hold besides was
gathered from some 500 ways in which the conversations of the tests agree; a yes in stranger words is asked for once more.
"""

import re
from dataclasses import replace

from domain.menu import Menu
from domain.order import ComboLine, ItemLine, Order
from edge.dialog.guards import sensitive
from edge.dialog.meaning import Expecting, Intent, Kind, Meaning
from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.sayings import phrases_of
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import stem

_SAYS_YES = frozenset(
    words_of(
        """
    yes yeah yep yup yea yah ya yass yessir yesm yessum yea yeh aye ye y right correct correctly sure ok okay okey alright fine
    good great perfect perfecto lovely exactly exacto absolutely definitely certainly indeed huh mhm mm mmhm hm uh sounds looks
    works go send place confirm confirmed confirmo confirma submit ring si claro correcto correcta bien bueno dale adelante
    mande mandelo mandela orale simon vale sale asi spot bet affirmative true totally mine mines ours done deal ready it all
    that thats ahead acuerdo cool nice dandy golden accurate bingo roger copy amen eso smashing brilliant yepper yupper righto
    ship close exactamente supuesto mero mismo yeppers siree yuh awesome
    """
    )
)
_BESIDE_IT = frozenset(
    words_of(
        """
    that thats its it is was these this those them they are the a an my our mine mines ours order orders everything all of you
    your youve i im ill id we were well me us one whole full please thanks thank thankyou cheers ta sir maam mam man dude bro
    buddy bud mate boss chief hon honey love lovely dear darling sweetie doll pal friend amigo senor senora joven driver go
    ahead send place put through in on up over for at to do make let lets can will just so then now already still quite about
    with and y oh ooh ah uh um er eh hm hmm hey hello no not nope nah nothing more else wrong missing sound sounds look looks
    work works super real really very pretty completely entirely perfectly mostly nicely got get gets have has had heard read
    said say says saying repeat took take want wanted need needed ordered pay paying price total charge cost window terminal
    card there here back come coming pull forward drive por favor gracias es esta esto todo de andale nada mas pues ya muy
    exacta exacto perfecta lo la el mi pedido orden money button quick time again finally new other both each guess think
    believe suppose know what be been am as far whenever youre ready when wait final answer only away much many way aye
    ring out sake thing heck hell darn damn by most thatd itd like plan yummy delicious tasty nice day night evening
    blessed weekend but higher lower should ought seria serian thatll itll que mero pricey steep whatever siree happy help kitchen asked
    ugh jesus jeez geez god gosh lord christ almighty wow whoa aw sorry dumbass genius
    """
    )
)
_CLAUSES = re.compile(r"(?P<said>(?:[^,.;:!?¡¿…]|\.(?=\w))+)(?P<asks>\?)?")  # "indeed.com" is one
A_WORD_OR_TWO = 2  # "yes?", "all right?"
_MADE = re.compile(
    r"\b(?:that|it|this|everything)(?: would| will|ll|d) be (?:right|correct|it|all|perfect|good|fine|great|lovely|awesome)\b"
    r"|\bfor \w+ ?s? sake\b|\b(?:yes|yeah|yep|yup|si) you (?!can\b|may\b|could\b|should\b|will\b)\w+(?: \w+)?$"
)
# Phrases of the grammar that agree, whatever words they are of: "by all means", "i am happy with that".
_PHRASES = re.compile(
    rf"\b(?:{'|'.join(sorted(map(re.escape, phrases_of('say:yes')), key=len, reverse=True))})\b(?! (?:you|he|she|they)\b)"
)


def without_one_in_passing(meaning: Meaning, text: str, was: Expecting, order: Order, menu: Menu) -> Meaning:
    """The meaning without a yes that only begins what is said, or is in the middle of it."""
    if was.kind != "confirm" or not meaning.has(Kind.YES) or meaning.commands or says_yes(text, _called(order, menu)):
        return meaning
    kept = tuple(i for i in meaning.intents if i.kind is not Kind.YES) or (Intent(Kind.NOISE),)
    return replace(meaning, intents=kept)


def says_yes(text: str, named: frozenset[str] = frozenset()) -> bool:
    """Whether a clause of it agrees and says no more. named: stems that may be said again, of what is ordered."""
    for clause in _CLAUSES.finditer(text):
        plain = _PHRASES.sub("yes", _MADE.sub("yes", sensitive.plain(clause["said"])))
        if clause["asks"] and len(plain.split()) > A_WORD_OR_TWO:
            continue  # "we're good back there?"
        words = plain.replace("'", "").replace("’", "").split()
        others = (w for w in words if w not in _SAYS_YES and w not in _BESIDE_IT)
        if not _SAYS_YES.isdisjoint(words) and all(stem(w) in named or number_of(w) is not None for w in others):
            return True
    return False


def _called(order: Order, menu: Menu) -> frozenset[str]:
    refs = [line.item for line in order.lines if isinstance(line, ItemLine)]
    meals = [line for line in order.lines if isinstance(line, ComboLine)]
    refs += [fill.item for line in meals for fill in line.slots.values()]
    things = [*map(menu.item, refs), *(menu.combo(line.combo) for line in meals)]
    names = [name for thing in things if thing is not None for name in (*thing.name.all(), *thing.aliases)]
    return frozenset(stem(word) for name in names for word in sensitive.plain(name).split())
