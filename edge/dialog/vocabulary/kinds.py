"""What sort of food or drink words name, on any menu: how near two things are that share no word. PURE.

A table of the language, not of a menu. It decides only what is worth offering instead of something that is not sold
("a lobster roll": the fish sandwich); it never decides what was ordered.
"""

from collections.abc import Iterable
from functools import cache, lru_cache

from domain.menu import Combo, Item, Serving
from edge.dialog.vocabulary.words import split

# sort: words, singular. A sort within a sort ("food fish") is nearer than the outer one alone.
_SORTS = """
drink soda: coke cola pepsi sprite fanta soda pop pepper dew root refresco gaseosa ginger tonic crush slush
drink juice: juice jugo zumo apple cranberry lemonade limonada smoothie agua horchata kombucha punch
drink juice: mango peach pineapple grape banana lassi
drink hot: coffee cafe latte mocha espresso cappuccino tea te chai cocoa americano macchiato decaffeinated matcha
drink cold: iced frappe brew shake water agua milk leche
drink alcohol: beer cerveza wine vino margarita cocktail lager ale ipa stout whiskey vodka tequila mojito sangria cider
sweet frozen: shake malteada batido smoothie sundae cream helado gelato sorbet mcflurry flurry float popsicle yogurt
sweet baked: pie cake cookie galleta brownie donut doughnut churro tart pastel cinnamon croissant
sweet baked: danish scone flan pudding strudel
side potato: fry papa tot tater potato hash wedge chip crisp poutine
side fried: ring aro stick mozzarella popper fritter
side light: salad ensalada slaw coleslaw fruit apple soup sopa chili bean frijol rice arroz corn vegetable broccoli
food beef: burger hamburger hamburguesa steak bistec beef brisket patty whopper meatball sloppy patty philly
food chicken: chicken pollo nugget tender wing alita strip finger turkey pavo duck drumstick
food fish: fish pescado lobster shrimp camaron crab salmon tuna cod oyster clam calamari sushi seafood tilapia
food pork: bacon ham jamon pork sausage salchicha chorizo dog rib carnitas pepperoni
food bread: sandwich sub roll wrap burrito taco quesadilla gyro torta panini hoagie pita bagel melt club
food pizza: pizza calzone stromboli flatbread
food plate: pasta spaghetti lasagna noodle ramen pho curry lasagne macaroni
food green: veggie vegan vegetarian tofu falafel garden mushroom hummus
morning plate: pancake waffle omelet omelette egg huevo toast hotcake oatmeal cereal granola grits
morning bread: biscuit bagel muffin breakfast desayuno
"""


@cache
def _sorts() -> dict[str, tuple[tuple[str, str], ...]]:
    """Stem of a word -> the sorts it names, each as (outer, inner)."""
    found: dict[str, list[tuple[str, str]]] = {}
    for line in _SORTS.strip().splitlines():
        sort, _, words = line.partition(": ")
        outer, inner = sort.split()
        for word in words.split():
            heard = split(word).words
            if len(heard) == 1:
                found.setdefault(heard[0].stem, []).append((outer, inner))
    return {word: tuple(sorts) for word, sorts in found.items()}


@lru_cache(maxsize=8_192)  # the names of a large menu, looked at whenever something is not on it
def of_words(text: str) -> frozenset[tuple[str, str]]:
    """The sorts that words name; empty where they name none that is known."""
    return frozenset(sort for word in split(text).words for sort in _sorts().get(word.stem, ()))


def nearest(text: str, serving: Serving, at_most: int = 2) -> tuple[str, ...]:
    """What can be had now and is most like the words, best first; empty where they name nothing that is known."""
    wanted = of_words(text)
    if not wanted:
        return ()
    things: Iterable[Item | Combo] = (t for t in serving.menu.items if serving.can_have(t))
    ranked = [(_likeness(wanted, _of(thing)), thing.id) for thing in things]
    best = max((score for score, _ in ranked), default=0)
    return tuple(ref for score, ref in ranked if score == best)[:at_most] if best else ()


def _of(thing: Item | Combo) -> frozenset[tuple[str, str]]:
    named = of_words(thing.name.get())
    return named or (of_words(thing.category.replace("_", " ")) if isinstance(thing, Item) else named)


def _likeness(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> int:
    """Shared sorts count twice, shared outer sorts once."""
    return 2 * len(one & other) + len({outer for outer, _ in one} & {outer for outer, _ in other})
