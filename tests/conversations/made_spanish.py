"""How the made talks are said in Spanish: the names of the demo counter's things, the grammar, and the phrases."""

from collections.abc import Mapping, Sequence
from random import Random

from tests.conversations import made_fare
from tests.conversations.made_fare import Combo, Fare, Kids, Name, Wording
from tests.conversations.made_orders import Single, option_in, removed

COUNTS = ("cero", "una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once")


def _f(one: str, many: str) -> Name:
    return Name(one, many, gender="f")


def _m(one: str, many: str) -> Name:
    return Name(one, many, gender="m")


_NAMES = {
    "cheeseburger": (_f("hamburguesa con queso", "hamburguesas con queso"),),
    "classic_burger": (_f("hamburguesa clásica", "hamburguesas clásicas"), _f("clásica", "clásicas")),
    "double_cheeseburger": (_f("doble con queso", "dobles con queso"),),
    "bacon_burger": (_f("hamburguesa ahumada con tocino", "hamburguesas ahumadas con tocino"),),
    "mushroom_swiss_burger": (_f("hamburguesa de champiñones", "hamburguesas de champiñones"),),
    "triple_stack": (_f("triple torre", "triples torre"),),
    "veggie_burger": (_f("hamburguesa vegetal", "hamburguesas vegetales"),),
    "junior_burger": (_f("hamburguesa junior", "hamburguesas junior"),),
    "crispy_chicken_sandwich": (_m("sándwich de pollo crujiente", "sándwiches de pollo crujiente"),),
    "spicy_chicken_sandwich": (_m("sándwich de pollo picante", "sándwiches de pollo picante"),),
    "fish_sandwich": (_m("sándwich de pescado", "sándwiches de pescado"),),
    "grilled_chicken_wrap": (_m("wrap de pollo", "wraps de pollo"),),
    "cola": (_f("coca", "cocas"), _f("cola", "colas")),
    "diet_cola": (_f("coca de dieta", "cocas de dieta"),),
    "lemon_lime": (_m("refresco de limón", "refrescos de limón"),),
    "orange_soda": (_m("refresco de naranja", "refrescos de naranja"),),
    "lemonade": (_f("limonada", "limonadas"),),
    "coffee": (_m("café", "cafés"),),
    "vanilla_shake": (_f("malteada de vainilla", "malteadas de vainilla"),),
    "chocolate_shake": (_f("malteada de chocolate", "malteadas de chocolate"),),
    "strawberry_shake": (_f("malteada de fresa", "malteadas de fresa"),),
    "fries": (Name("papas", "papas", mass=True, gender="f"), Name("papas fritas", "papas fritas", True, "f")),
    "onion_rings": (Name("aros de cebolla", "aros de cebolla", mass=True, gender="m"),),
    "cookie": (_f("galleta", "galletas"),),
    "apple_pie": (_m("pay de manzana", "pays de manzana"),),
}
_OPTIONS = {  # with their article
    "onion": "la cebolla", "pickle": "los pepinillos", "ketchup": "el ketchup", "mustard": "la mostaza",
    "mayo": "la mayonesa", "lettuce": "la lechuga", "tomato": "el tomate", "crispy_onions": "la cebolla crujiente",
    "bbq_sauce": "la salsa barbacoa", "grilled_mushrooms": "los champiñones", "house_sauce": "la salsa de la casa",
    "bacon": "el tocino", "jalapeno": "los jalapeños", "tartar_sauce": "la salsa tártara",
    "spicy_mayo": "la mayonesa picante", "ranch_sauce": "el ranch",
}  # fmt: skip
_MEALS = {
    "classic_meal": "combo de hamburguesa clásica", "double_cheese_meal": "combo de doble con queso",
    "bacon_meal": "combo de la ahumada", "crispy_chicken_meal": "combo de pollo crujiente",
    "spicy_chicken_meal": "combo de pollo picante", "fish_meal": "combo de pescado",
}  # fmt: skip
DEMO = made_fare.demo(
    Wording(
        _NAMES,
        {"S": "chico", "M": "mediano", "L": "grande"},
        _OPTIONS,
        _MEALS,
        {"milk": "leche", "egg": "huevo", "wheat": "trigo", "soy": "soya"},
        Kids(
            "kids_meal",
            "K",
            {"junior_burger": ("la hamburguesa",), "nuggets": ("nuggets", "los nuggets")},
            {"fries": ("papas",), "apple_slices": ("manzana", "rebanadas de manzana")},
            {"milk": ("leche",), "orange_juice": ("jugo de naranja",), "cola": ("coca",)},
            {"ranch": "ranch", "bbq": "barbacoa", "honey_mustard": "miel y mostaza"},
            "nuggets",
        ),
    )
)


# ---- grammar


def forms(fare: Fare, name: Name, count: int = 1) -> Mapping[str, str]:
    """For a phrase: {n} the name, as many; {the}, {to}, {of} with its article; {a} one of it; {p} several; {the_p}."""
    feminine, many = name.gender == "f", count > 1 or name.mass
    article = ("las" if many else "la") if feminine else ("los" if many else "el")
    n = name.many if count > 1 else name.one
    return {
        "n": n,
        "the": f"{article} {n}",
        "to": f"al {n}" if article == "el" else f"a {article} {n}",
        "of": f"del {n}" if article == "el" else f"de {article} {n}",
        "a": _articled(name, name.one),
        "p": name.many,
        "the_p": f"{'las' if feminine else 'los'} {name.many}",
        "both": f"{'las' if feminine else 'los'} dos {name.many}",
        "one": "una" if feminine else "uno",
        "other": "otra" if feminine else "otro",
        "it": ("las" if many else "la") if feminine else ("los" if many else "lo"),
        "them": ("esas" if many else "esa") if feminine else ("esos" if many else "ese"),
        "those": "esas" if feminine else "esos",
        "made": "hecha" if feminine else "hecho",
    }


def _articled(name: Name, said: str) -> str:
    article = "una" if name.gender == "f" else "un"
    return f"{article}s {said}" if name.mass else f"{article} {said}"


def count_of(fare: Fare, name: Name, count: int) -> str:
    if count == 1:
        return ("una" if name.gender == "f" else "un") + ("s" if name.mass else "")
    return COUNTS[count]


def option(fare: Fare, option: str) -> Mapping[str, str]:
    with_article = fare.options[option]
    return {"o": with_article.partition(" ")[2], "the_o": with_article}


def with_or_without(chance: Random, fare: Fare, mod: str) -> str:
    return f"{'sin' if removed(mod) else 'con'} {option(fare, option_in(mod))['o']}"


def mods(chance: Random, fare: Fare, some: Sequence[str]) -> str:
    off = [option(fare, option_in(m))["o"] for m in some if removed(m)]
    on = [option(fare, option_in(m))["o"] for m in some if not removed(m)]
    said = ["sin " + " ni ".join(off)] if off else []
    said += ["con " + " y ".join(on)] if on else []
    return " " + " y ".join(said) if said else ""


def sized(fare: Fare, name: Name, variation: str, count: int = 1) -> str:
    return f"{name.many if count > 1 else name.one} {_size(fare, name, variation, many=count > 1 or name.mass)}"


def _size(fare: Fare, name: Name, variation: str, *, many: bool) -> str:
    word = fare.size_words[variation]
    if word[-1] == "o" and name.gender == "f":
        word = word[:-1] + "a"
    return word + "s" if many else word


def size(fare: Fare, name: Name, variation: str) -> str:
    return _size(fare, name, variation, many=name.mass)


def line(chance: Random, fare: Fare, some: Single) -> str:
    name, how = chance.choice(fare.names[some.item]), mods(chance, fare, some.mods)
    said = name.many if some.qty > 1 else name.one
    if some.item in fare.sizes and (some.variation != fare.default(some.item) or chance.random() < 0.5):
        said = sized(fare, name, some.variation, some.qty)
    return f"{COUNTS[some.qty]} {said}{how}" if some.qty > 1 else f"{_articled(name, said)}{how}"


def meal(chance: Random, fare: Fare, combo: Combo, size: str, how: Sequence[str], count: int = 1) -> str:
    said = f"combo número {_CARDINAL[combo.number]}" if chance.random() < 0.6 else combo.name
    if count > 1:
        said = said.replace("combo", "combos", 1)
    if size != combo.sizes[0]:
        said += f" {fare.size_words[size]}{'s' if count > 1 else ''}"
    return f"{COUNTS[count] if count > 1 else 'un'} {said}{mods(chance, fare, how)}"


_CARDINAL = ("", "uno", *COUNTS[2:])

# ---- phrases

PHRASES: Mapping[str, Sequence[str]] = {
    "frames": (
        "{}", "me da {}", "quiero {}", "quisiera {}", "deme {}", "me puede dar {}", "{} por favor", "póngame {}",
        "y {}", "también {}",
    ),
    "joined": (" y ", ", y "),
    "drink_of_a_meal": (" con {a}", " y {a}", ", {n}"),
    "other_side": (" con {w} en vez de {was}", ", {w} en lugar de {was}"),
    "removed": (
        "quite {the}", "quíteme {the}", "ya no quiero {the}", "cancele {the}", "mejor sin {the}", "olvide {the}",
        "no, {the} no", "siempre no quiero {the}", "sáqueme {the}",
    ),
    "one_less": ("quite {one} de {the_p}", "quíteme {one} de {the_p}", "{a} menos", "quite {a}"),
    "removed_of_two": ("quite la {which}", "quíteme la {which}", "ya no quiero la {which}", "cancele la {which}"),
    "the_sized": ("{sized}",),
    "the_so_made": ("{n} {how}", "que es {how}"),
    "the_plain": ("{n} normal", "{n} sencilla"),
    "the_normal": ("{n} normal",),
    "sized": (
        "{the}, que sea {z}", "cambie {the} a {z}", "{the} en {z}", "póngame {the} {z}", "perdón, {the} {z}",
    ),
    "left_off": (
        "quítele {the_o} {to}", "{the} sin {o}", "{the} sin {o} por favor", "sin {o} {the}", "no le ponga {o} {to}",
        "{the}, que sea sin {o}", "{to} no le ponga {o}",
    ),
    "put_on": ("póngale {o} {to}", "agréguele {o} {to}", "{the} con {o}", "{to} póngale {o}"),
    "left_off_that": ("sin {o}", "esa sin {o}", "y sin {o}", "sin {o} por favor", "quítele {the_o}", "no le ponga {o}"),
    "back_on": ("sí póngale {o} {to}", "mejor déjele {the_o} {to}", "póngale otra vez {the_o} {to}"),
    "off_again": ("mejor quítele {the_o} {to}", "quítele {the_o} {to}", "mejor {the} sin {o}"),
    "count_of_that": ("que sean {q}", "mejor {q}", "póngame {q} de esas", "mejor que sean {q}", "deme {q} de esas"),
    "count_of": ("mejor {q} {n}", "{q} {n} en vez de {was}"),
    "count_lowered": ("solo quiero {q} {n}", "nada más {q} {n}", "mejor nada más {q} {n}"),
    "count_raised": ("mejor póngame {q} {n}", "que sean {q} {n}"),
    "replaced": (
        "cambie {the} por {w}", "en vez {of} quiero {w}", "{w} en lugar {of}", "mejor {w} en vez {of}",
        "cámbieme {the} por {w}", "en lugar {of} deme {w}",
    ),
    "left_off_one": (
        "una de {the} sin {o}", "quítele {the_o} a una de {the}", "a una de {the} no le ponga {o}",
    ),
    "left_off_both": ("sin {o} {both}", "{both} sin {o}", "quítele {the_o} a {both}", "las dos sin {o}"),
    "one_of_them": ("una {how}", "una de ellas {how}", "solo una {how}"),
    "drink_changed": (
        "que la bebida sea {w}", "cambie {was} por {w}", "{w} en vez de {was}", "de tomar mejor {w}",
    ),
    "side_changed": ("{w} en vez de {was}", "cambie {was} por {w}", "mejor {w} en lugar de {was}"),
    "meal_sized": ("el combo {s}", "que el combo sea {s}", "haga el combo {s}", "póngame el combo {s}"),
    "main_changed": ("quítele {the_o} al combo", "el combo sin {o}", "el combo que sea sin {o}"),
    "again": ("otra igual", "otra de esas", "una más igual", "lo mismo otra vez", "deme otra igual"),
    "again_but_off": ("otra igual pero sin {o}", "una más pero sin {o}", "otra sin {o}", "lo mismo pero sin {o}"),
    "again_but_on": ("otra igual pero con {o}", "una más pero con {o}", "otra con {o}", "lo mismo pero con {o}"),
    "one_more": ("{other} {n}", "{other} {n} más", "deme {other} {n}", "y {other} {n} por favor"),
    "two_more": ("dos {n} más", "otras dos {n}", "agregue dos {n} más"),
    "asked": (
        "¿cuánto cuesta {a}?", "¿qué trae {the}?", "¿tienen cerveza de raíz?", "¿a qué hora cierran?",
        "¿{the} tiene leche?", "¿cuántas calorías tiene {the}?", "¿cuánto llevo?", "¿qué llevo hasta ahora?",
    ),
    "added_then": (", y ", " y deme ", ". Y ", ". También "),
    "removed_then": (" y deme ", " y póngame ", ". Quiero ", ", mejor deme "),
    "for_two": (
        "{one} para mí y {other} para {whom}", "{other} para {whom} y {one} para mí",
        "yo quiero {one} y {who} quiere {other}", "para mí {one}, y para {whom} {other}",
    ),
    "his_off": ("{his} sin {o}", "sin {o} {his}", "y {his} que sea sin {o}"),
    "mine_off": ("la mía sin {o}", "la mía que sea sin {o}", "y la mía sin {o}"),
    "mine_so": ("la mía {how}", "la mía {how} por favor"),
    "for_each": (
        "{a} para cada uno de mis {k} {kids}", "mis {k} {kids} quieren {a} cada uno", "{a} por niño, son {k}",
    ),
    "kids": ("hijos", "niños"),
    "kids_meal": ("un menú infantil",),
    "kids_meals": ("dos menús infantiles",),
    "kids_so": ("con {m}",),
    "kids_two": (
        "{both}, uno con {one} y otro con {other}", "{both}, uno con {one} y el otro con {other}",
    ),
    "kids_both": ("{x} para los dos", "{x} en los dos", "los dos con {x}"),
    "filled": ("{}", "{} por favor", "con {}"),
    "made_a_meal": ("hágalo combo con {a}", "que sea combo con {a}", "en combo con {a}"),
    "meal_drink": ("{a}", "{a} por favor", "con {a}", "{n}"),
    "meal_large": ("que sea grande", "y grande", "el combo grande"),
    "two_meals": (", uno con {one} y otro con {other}", ", uno con {one} y el otro con {other}"),
    "price_of": ("¿cuánto cuesta {a}?", "¿a cómo {the}?", "¿qué precio tiene {the}?", "¿cuánto vale {a}?"),
    "is_in": ("¿{the} tiene {x}?", "¿lleva {x} {the}?", "¿hay {x} en {the}?"),
    "taken": (
        "bueno, deme {one}", "está bien, {one}", "ok, {the_that} quiero", "sí, deme {one}", "entonces deme {one}",
        "bueno, {one} por favor",
    ),
    "two_taken": ("bueno, deme dos", "entonces dos", "ok, dos de {those}"),
    "left": ("entonces no", "ah, no gracias", "mejor no", "no, así déjelo", "entonces no, gracias"),
    "left_but": ("entonces no, pero deme {w}", "mejor no. Deme {w}", "no, mejor {w}"),
    "done": ("es todo", "sería todo", "nada más", "ya es todo"),
    "declined_but": ("no gracias, pero deme {w}", "no, pero agregue {w}", "ah, y {w}", "no, espere, también {w}"),
    "undo_added": ("no, mejor eso no", "cancele eso", "eso ya no", "olvide eso", "quite eso último"),
    "undo_changed": ("mejor déjelo como estaba", "no, como estaba antes", "no, déjelo igual que antes"),
    "undo_removed": ("no, sí déje{it}", "mejor sí déje{it}", "no, pónga{it} otra vez", "siempre sí {it} quiero"),
}  # fmt: skip
