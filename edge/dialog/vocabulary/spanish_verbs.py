"""Spanish verbs of ordering in the forms that people say to somebody: "quita", "quíteme", "quítele", "me quita". PURE.

It decides only which forms there are and which tag of the grammar each is read as (`sayings`): with "-le" it is said of
something that stands ("quítele la cebolla": no onion), with "-lo" of what was spoken of, else of what follows.
"""

from collections.abc import Iterator

_REMOVE = ("quit", "sac", "retir", "borr", "elimin", "cancel")
_REMOVE_BEFORE_E = {"sac": "saqu"}  # "saque", "quite"
_ADD = ("agreg", "ech", "anad", "sum", "aument")
_ADD_BEFORE_E = {"agreg": "agregu"}
_CHANGE = ("cambi", "reemplac", "sustituy")
_GIVE: tuple[str, ...] = (
    "de",
    "da",
    "traiga",
    "trae",
    "sirva",
    "sirve",
    "regale",
    "regala",
    "venda",
    "vende",
    "apunte",
    "apunta",
)
_GIVE += ("anote", "anota", "mande", "manda", "ponga", "pon", "pase", "despache", "prepare", "prepara", "agregue")
# As it is asked for politely, and to a friend: "nos trae dos cafés", "me pones uno".
_GIVES = ("da", "trae", "sirve", "regala", "vende", "apunta", "anota", "manda", "pone", "pasa", "despacha", "prepara")
# As it is told of what is to be done: "me le quita la cebolla", "a la otra le pone tocino".
_TAKES = ("quita", "saca", "retira", "quitan", "sacan", "quitas", "sacas")
_PUTS = (
    "pone",
    "echa",
    "agrega",
    "anade",
    "suma",
    "ponen",
    "echan",
    "agregan",
    "pones",
    "echas",
    "agregas",
    "ponga",
    "eche",
)
_MAKES = ("haz", "haga", "hagan", "pon", "ponga", "pongan")  # "hágamela combo", "pónmela grande"
_MADE = ("hace", "pone", "cambia", "haces", "pones", "cambias", "hacen", "ponen", "cambian")  # "me lo hace grande"
_MISSING = ("falto", "falta", "faltaba", "faltaria", "faltan", "faltaron", "olvido", "paso")  # "le faltó una coca"
# What there is to clear. Not "quite todo": "todo el queso" may follow.
_ALL = ("todo eso", "toda la orden", "todo el pedido", "la orden", "el pedido", "mi orden", "mi pedido")
_CLEARED = ("cancel", "borr", "elimin")  # "cancele todo"
_ARTICLES: tuple[str, ...] = ("", " el", " la", " los", " las")
_OBJECTS = ("lo", "la", "los", "las")
_THAT = ("eso", "esto", "lo ultimo", "eso ultimo", "lo ultimo que pedi", "eso que pedi")  # not "esa": a noun may follow
_RETURNS = ("regresa", "regrese", "regresen", "devuelve", "devuelva", "devuelvan")
_PUT = ("pon", "ponga", "pongan")
_AGAIN = ("otra vez", "de nuevo", "de vuelta", "de regreso")


def table() -> Iterator[str]:
    """Lines as `sayings.TABLE` has them: `tag: phrase | phrase`."""
    remove = [form for stem in _REMOVE for form in _imperatives(stem, _REMOVE_BEFORE_E.get(stem, stem))]
    add = [form for stem in _ADD for form in _imperatives(stem, _ADD_BEFORE_E.get(stem, stem))]
    add += ["pon", "ponga", "pongan"]
    change = [form for stem in _CHANGE for form in _imperatives(stem, stem)]
    no_more = [f"ya no{a}" for a in _ARTICLES if a] + ["mejor ya no", "ya no me ponga", "ya no me de"]
    to_us = [f"{f}{me}" for f in remove for me in ("me", "nos")]
    yield _line("remove", [*no_more, *remove, *to_us, *_polite("quit", "sac")])
    yield _line("no", [f"{f}{le}{a}" for f in remove for le in ("le", "les", "mele") for a in _ARTICLES])
    yield _line("scratch", [f"{f}{me}{o}" for f in remove for me in ("", "me") for o in _OBJECTS])
    forget = [*remove, *_imperatives("olvid", "olvid")]
    yield _line("scratch", [f"{f}{me} {that}" for f in forget for me in ("", "me") for that in _THAT])
    yield _line("undo", [f"{f}{o}" for f in ("deshaz", "deshaga", "deshagan") for o in (*_OBJECTS, " eso")])
    back = [f"{f}{me}{o}" for f in _RETURNS for me in ("", "me") for o in _OBJECTS]
    back += [f"{f}{me}{o} {again}" for f in _PUT for me in ("", "me") for o in _OBJECTS for again in _AGAIN]
    back += [f"{f} a poner{me}{o}" for f in ("vuelve", "vuelva") for me in ("", "me") for o in _OBJECTS]
    yield _line("putback", back)
    yield _line("add", [f"{f}{le}" for f in add for le in ("", "le", "les")])
    yield _line("order", [f"{f}{me}" for f in (*_GIVE, *add) for me in ("me", "nos")])
    yield _line("order", [f"{me} {f}{s}" for f in _GIVES for me in ("me", "nos") for s in ("", "s", "n")])
    yield _line("make", [f"{f}{me}{a}" for f in change for me in ("", "me", "le", "lo") for a in _ARTICLES])
    yield _line("make", [f"{f}{me}{o}" for f in (*_MAKES, *change) for me in ("", "me") for o in _OBJECTS])
    yield _line("make", [f"{me}{o} {f}" for f in _MADE for me in ("", "me ", "nos ", "se ") for o in _OBJECTS])
    yield _line("clear", [f"{f}{me} {a}" for f in remove for me in ("", "me", "nos") for a in _ALL])
    yield _line("clear", [f"{f}{me}lo todo" for f in remove for me in ("", "me")])
    yield _line("clear", [f"{f}{me} todo" for s in _CLEARED for f in _imperatives(s, s) for me in ("", "me")])
    yield _line("no", [f"{me}{le} {f}{a}" for f in _TAKES for me in ("", "me ") for le in _TO_IT for a in _ARTICLES])
    yield _line("add", [f"{me}{le} {f}" for f in _PUTS for me in ("", "me ") for le in _TO_IT])
    yield _line("order", [f"{se}{me} {f}" for f in _MISSING for se in ("", "se ") for me in ("me", "le", "nos")])
    yield _line("order", [f for f in _MISSING if f.startswith("fal")])


_TO_IT = ("le", "les")


def _imperatives(stem: str, before_e: str) -> list[str]:
    """ "quita" (to a friend), "quite" (polite), "quiten" (to several)."""
    if stem == "anad":
        return ["anade", "anada", "anadan"]
    return [f"{stem}a", f"{before_e}e", f"{before_e}en"]


def _polite(*stems: str) -> Iterator[str]:
    for stem in stems:
        for lead in ("me puede", "puede", "podria", "me podria", "me puedes", "puedes"):
            yield f"{lead} {stem}ar"
            yield f"{lead} {stem}arme"


def _line(tag: str, phrases: list[str]) -> str:
    return f"{tag}: {' | '.join(dict.fromkeys(phrases))}"
