"""How things of a shop are called when spoken: variants, places, ages of a count, hours, figures. PURE.

Identifiers are never spoken; a name is said as the catalog writes it.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from itertools import pairwise

from domain.shop import STORE, Product, Shop, Site, Variant, minutes_since
from edge.dialog.render import wording
from edge.dialog.shop.finding import is_colour
from edge.dialog.shop.tables import COLOURS_ES, SIZE_WORDS, SIZE_WORDS_ES, SIZES

HOUR, DAY = 60, 24 * 60
LISTED_AT_MOST = 8  # sizes in one breath
KEYS_ES = {
    "color": "color", "colour": "color", "size": "talla", "waist": "cintura", "storage": "capacidad", "model": "modelo",
    "length": "largo", "capacity": "capacidad", "width": "ancho", "material": "material", "style": "estilo",
    "diameter": "diámetro",
    "weight": "peso", "frame": "cuadro", "valve": "válvula", "pack": "paquete", "volume": "volumen", "height": "alto",
    "scent": "aroma", "flavor": "sabor", "flavour": "sabor", "finish": "acabado", "shade": "tono", "type": "tipo",
    "version": "versión", "value": "valor", "power": "potencia", "format": "formato", "language": "idioma",
}  # fmt: skip


def product_name(product: Product, language: str) -> str:
    return product.name.get(language).strip()


def key_name(key: str, language: str) -> str:
    plain = key.replace("_", " ")
    return KEYS_ES.get(key, plain) if language == "es" else plain


def value_name(value: str, language: str) -> str:
    """ "S" as "small", "grey" as "gris"; everything else as it is written."""
    if (size := SIZES.get(value.lower())) and value.upper() == value:
        return (SIZE_WORDS_ES if language == "es" else SIZE_WORDS)[size]
    return COLOURS_ES.get(value.lower(), value) if language == "es" else value


def variant_name(product: Product, values: Mapping[str, str], language: str) -> str:
    """ "large grey Harbor Hoodie", "Ridge Trail Runner, size 9", "Leaf 6 E-reader, 8 GB"."""
    name = product_name(product, language)
    before: list[str] = []
    after: list[str] = []
    single = {k for k in values if len({v.attributes.get(k) for v in product.variants}) == 1}
    for key, value in values.items():
        if key in single and len(product.variants) > 1:
            continue
        if is_colour_value(value):
            before.append(value_name(value, language))
        elif value.upper() == value and value.lower() in SIZES:
            before.insert(0, value_name(value, language))
        elif value.replace(".", "").isdigit():
            after.append(f"{key_name(key, language)} {value}")
        elif value.lower() not in name.lower():
            after.append(value)
    if language == "es":
        return ", ".join([" ".join([name, *reversed(before)]), *after])
    return ", ".join([" ".join([*before, name]), *after])


def is_colour_value(value: str) -> bool:
    return any(is_colour(w) for w in value.lower().split())


def variant(product: Product, one: Variant, language: str) -> str:
    return variant_name(product, one.attributes, language)


def chosen_name(product: Product, values: Mapping[str, Sequence[str]], language: str) -> str:
    """The product in what was chosen of it so far."""
    return variant_name(product, {k: v[0] for k, v in values.items() if len(v) == 1}, language)


def values_listed(values: Sequence[str], language: str, *, word: str = "or") -> str:
    """ "S, M, L or XL"; numbers without a gap as a range."""
    joiner = (wording.OR if word == "or" else wording.AND)[language]
    numbers = [int(v) for v in values if v.isdigit()]
    steady = all(b - a == 1 for a, b in pairwise(numbers))  # "28 to 38" would promise a 33
    if len(values) > 4 and len(numbers) == len(values) and (steady or len(values) > LISTED_AT_MOST):
        to = "a" if language == "es" else "to"
        return f"{values[0]} {to} {values[-1]}"
    return wording.listed([value_name(v, language) for v in values], joiner)


def listed(names: Sequence[str], language: str, word: str = "or") -> str:
    return wording.listed(list(names), (wording.OR if word == "or" else wording.AND)[language])


def site_name(site: Site, language: str) -> str:
    """With its preposition: "at Hilltop", "in the Central warehouse"."""
    if site.kind == STORE:
        return f"en {site.name}" if language == "es" else f"at {site.name}"
    if language == "es":
        return f"en {site.name}"
    return f"in the {site.name}" if site.name.lower() != "online" else site.name.lower()


def place_name(shop: Shop, place: str, here: str, language: str) -> str:
    if place == here:
        return "aquí" if language == "es" else "here"
    site = shop.site(place)
    return site_name(site, language) if site else place


def age(moment: datetime | None, now: datetime, language: str) -> str:
    """ "as of 35 minutes ago"; without a moment only that it is no live count."""
    es = language == "es"
    if moment is None:
        return "según el último conteo" if es else "as of the last count"
    minutes = minutes_since(moment, now)
    if minutes < 1:
        return "según el conteo de hace un momento" if es else "as of a moment ago"
    if minutes < 2 * HOUR:
        number, unit = minutes, ("minuto" if es else "minute")
    elif minutes < 2 * DAY:
        number, unit = minutes // HOUR, ("hora" if es else "hour")
    else:
        number, unit = minutes // DAY, ("día" if es else "day")
    unit = unit if number == 1 else f"{unit}s"
    return f"según el conteo de hace {number} {unit}" if es else f"as of {number} {unit} ago"


_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
}


def day(moment: datetime, language: str) -> str:
    """ ", until March 16"."""
    month = _MONTHS[language].split()[moment.month - 1]
    return f", hasta el {moment.day} de {month}" if language == "es" else f", until {month} {moment.day}"


_DAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
}


def weekday(moment: datetime, language: str) -> str:
    return _DAYS[language].split()[moment.weekday()]


def since(moment: datetime, language: str) -> str:
    """ "from March 20"."""
    month = _MONTHS[language].split()[moment.month - 1]
    return f"desde el {moment.day} de {month}" if language == "es" else f"from {month} {moment.day}"


def until(moment: datetime, now: datetime, language: str) -> str:
    """The end of something as people say it: the time where it is today, else the day."""
    es = language == "es"
    if moment.tzinfo and now.tzinfo:
        moment = moment.astimezone(now.tzinfo)
    if moment.date() != now.date():
        return day(moment, language).removeprefix(", ")
    at = clock(moment.strftime("%H:%M"))
    return f"hasta las {at} de hoy" if es else f"until {at} today"


def is_aisle(aisle: str) -> bool:
    """Whether it is the mark of an aisle ("E3"), not a place with a name ("Bay 4", "Till")."""
    return len(aisle) <= 3 and aisle.replace("-", "").isalnum()


def aisle(text: str, language: str) -> str:
    word = "pasillo" if language == "es" else "aisle"
    return f"{word} {text}" if is_aisle(text) else text


def clock(text: str) -> str:
    """ "20:00" as people say it: "8 pm"."""
    try:
        at = time.fromisoformat(text)
    except ValueError:
        return text
    hour = at.hour % 12 or 12
    return f"{hour}{f':{at.minute:02d}' if at.minute else ''} {'am' if at.hour < 12 else 'pm'}"


_SUFFIXES = {
    "hours": ("{v} hours", "{v} horas"), "g": ("{v} grams", "{v} gramos"), "kg": ("{v} kilos", "{v} kilos"),
    "in": ("{v} inches", "{v} pulgadas"), "w": ("{v} watts", "{v} vatios"), "mah": ("{v} mAh", "{v} mAh"),
    "cm": ("{v} cm", "{v} cm"), "mm": ("{v} mm", "{v} mm"), "gb": ("{v} GB", "{v} GB"),
    "m": ("{v} meters", "{v} metros"),
    "l": ("{v} liters", "{v} litros"), "oz": ("{v} ounces", "{v} onzas"), "minutes": ("{v} minutes", "{v} minutos"),
}  # fmt: skip


def figure(key: str, value: str | int | bool, language: str) -> str:
    """An attribute as a phrase: "battery: 35 hours", "noise cancelling: yes"."""
    words = key.split("_")
    spanish = language == "es"
    if isinstance(value, bool):
        said = ("sí" if value else "no") if spanish else ("yes" if value else "no")
    elif len(words) > 1 and words[-1] in _SUFFIXES and isinstance(value, int):
        said = _SUFFIXES[words.pop()][spanish].format(v=value)
    elif words[-1] in ("watts", "volts", "lumens") and isinstance(value, int):
        return f"{value} {words[-1]}"
    else:
        said = str(value)
    return f"{' '.join(words)}: {said}"
