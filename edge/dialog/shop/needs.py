# ruff: noqa: E501 - tables, one need per line
""" "Something to read on in bed", "my phone dies when I'm out all day": what somebody needs a thing for. PURE.

It decides which needs the words of a turn tell, and for each the kinds of things that serve it and the words by which a
catalog may tell of one. Whether a shop has such a thing is looked up in its own data; nothing is known here of what is sold.
Where or when it shall serve ("on a trip", "at night") says less than what it shall do ("film", "charge").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from edge.dialog.vocabulary.words import Word, stem

# What it shall do : kinds of things, as names of things end : words in which a catalog may tell of it, the most telling first.
_PURPOSES: Final = """
running run runs runner jogging jogger marathon correr corre corro trotar: : running run road
music songs listening listen tunes playlist podcast podcasts audiobook audiobooks audio dj musica canciones: speaker headphone earbud radio: bluetooth speaker headphones wireless earbuds
rain rainy wet soaked soaking drenched pouring downpour storm raining lashing bucketing showers lluvia llueve mojarse mojarme mojo moja mojan moje mojen empapa empape: umbrella raincoat jacket coat poncho: waterproof rain water-resistant
reading read reads reader books novels book ebooks bookworm leer lee leo libros lectura: reader ereader book: reader
swimming swim swims swimmer swimmers surfing kayak kayaking snorkelling snorkeling nadar nado nada surfear: : swim-proof waterproof
filming film films video videos vlog vlogging vlogger photo photos photography photographer pictures picture footage record recording selfies grabar grabo filmar fotos fotografias: camera camcorder: camera 4k video
cold warm warmer warmth freezing frozen icy chilly cosy cozy snug toasty calentito calentita frio abrigarme abrigarse calentarme: : wool fleece merino warm
soft comfy comfortable lounging lounge suave comodo comoda: hoodie sweatshirt slipper robe: brushed fleece soft cotton
charging charge charged recharge battery batteries dead dies die dying died juice cargar recargar cargado pila bateria descarga descargado: charger bank battery: charger power charging
sleep sleeping asleep quiet quieter focus concentrate concentrating noise noisy noises snores snoring snore dormir ruido ruidos ruidoso concentrarme roncar ronca ronquidos: earplug headphone earbud bud: noise-cancelling
steps gps tracking track tracks tracker pulse heartbeat pasos: watch smartwatch tracker: gps fitness
protect protects protecting protection drop drops dropping dropped wreck wrecks wrecking wrecked ruin ruins ruining scratch scratched scratches scratching smash smashed smashing cracked proteger protege protegerlo golpes rayones rayarse: case cover sleeve protector: protective case
torchlight illuminate alumbrar alumbre: lamp torch flashlight lantern light: lamp lumens led light
gaming game games gamer jugar videojuegos: console controller headset: gaming
cooking cook cooks fry frying boil boiling cocinar freir hervir: pan pot skillet kettle: cooking cook
baking bake bakes cakes hornear: tin tray oven mixer: baking bake
coffee espresso brew brewing cafe: grinder kettle machine maker mug: coffee espresso
tea te: kettle teapot mug: tea kettle
cleaning clean vacuuming dusting mopping limpiar aspirar: vacuum mop brush: cleaning clean
gardening digging dig planting plants weeding jardineria plantar: spade trowel fork hose: garden gardening
screws screwing shelves tornillos: screwdriver driver drill: screwdriver drill
drilling holes taladrar agujeros: drill: drill
painting paint paints drawing draw pintar dibujar: paint brush pencil: paint drawing
cycling cycle cyclist biking ciclismo ciclista: helmet bike bicycle: cycling bike
write writing notes escribir apuntes: pen notebook keyboard: writing
steal stealing stolen theft thief thieves nicked robar robarme roben ladrones: lock: lock secure hardened
puncture punctures ponchada pinchazo: tube pump: tube
seen visible visibility visto: light: rear reflective bright
decorating redecorating walls wall paredes: paint: wall paint
sanding smooth lijar: sander sandpaper: sander
phone phones celular telefono movil: : phone case charger
"""

# Where and when it shall serve: weighs half beside what it shall do.
_SETTINGS: Final = """
hiking hike hikes hiker trekking mountains mountain outdoors outdoorsy trails hills hill muddy mud woods fells camping campsite senderismo montana cerro campo acampar: : trail outdoor hiking
party parties barbecue bbq picnic fiesta fiestas: speaker: speaker bluetooth
pool beach sea lake river boat piscina alberca playa mar: : swim-proof waterproof
shower bath bathtub bathroom regadera ducha bano: : waterproof
travel travelling traveling traveller traveler trip trips flight flights flying fly plane planes airplane commute commuting commuter commutes bus train subway viaje viajar viajo vuelo avion camion metro: : noise-cancelling cabin airline wireless
gym fitness workout workouts exercise exercising training sports adventure ejercicio gimnasio deporte: : fitness sport
winter snow ski skiing snowboarding invierno nieve: : wool fleece merino warm
desk study studying student homework office estudiar escritorio oficina tarea: lamp: desk lamp lamp
dark darkness night nights nighttime evenings noche noches oscuridad oscuro oscuras: lamp torch flashlight lantern light: light lamp led
"""

# What is told in several words: (the words, as a pattern; the need that they tell, by a word of it). "" : far from a plug.
_AWAY: Final = "away"
_SAID_SO: Final = (
    (r"(?:runs?|ran|running) out of (?:battery|juice|power|charge|pila|bateria)|(?:out of|low on|no) (?:battery|juice|power|charge)|los(?:es?|ing) (?:my |its |his |her |their )?(?:charge|power|battery)|se (?:me |le )?(?:acaba|muere|queda sin|descarga)(?: (?:la )?(?:bateria|pila))?|sin (?:bateria|pila)|top(?:s|ped)? (?:it|them|my \w+) up", "charging"),
    (r"on the (?:go|road|move)|out and about|(?:out|gone|away)(?: \w+)? all day|all day(?: long)?|through the day|away from (?:a |the |any |home\b)?(?:plug|socket|outlet|charger|desk)?|no (?:plugs?|sockets?|outlets?|electricity|power points?)|nowhere to (?:plug|charge)|at festivals?|between meetings|(?:en|por) la calle|fuera de casa|todo el dia|de viaje", _AWAY),
    (r"(?:hear|listen to) (?:my|him|her|your)?self think|(?:peace and|bit of) quiet|(?:block|drown|shut|keep|tune|cut)(?:s|ing)? (?!(?:\w+ ){0,2}(?:rain|wet|water|damp|cold|sun|wind|snow|dirt|drafts?|draughts?|weather|dust|bugs|heat|light)\b)(?:\w+ ){0,3}?out(?! (?:of|the (?:rain|wet|cold|sun|wind|water|light))\b)(?= |$)|loud (?:neighbou?rs?|office|kids|flights?|plane)", "noise"),
    (r"(?:keep|keeps|stay|stays) (?:\w+ )?(?:dry)|keeps? (?:\w+ ){0,2}(?:rain|wet|water|damp) out|(?:tipping|chucking|bucketing|lashing|pissing|hammering)(?: it)? (?:it )?(?:down|outside|out)|wet weather|out in the wet", "rain"),
    (r"heart rate|ritmo cardiaco|how far (?:i|he|she|they) (?:run|ran|go|walk)", "steps"),
    (r"under ?water|bajo el agua|in the water", "swimming"),
    (r"see (?:what im doing|better|in the dark)|bit(?: more)? (?:of )?light|power cuts?|blackouts?", "torchlight"),
)  # fmt: skip
_AWAY_TELLS: Final = ((), ("bank", "portable", "cordless", "rechargeable", "cabin", "travel", "packable", "compact"))


@dataclass(frozen=True, slots=True)
class Need:
    """What shall be done, or where: kinds of things (stems), words of a catalog, the most telling first."""

    kinds: tuple[str, ...]
    facts: tuple[str, ...]
    setting: bool = False


def _rows(table: str, *, setting: bool) -> dict[str, Need]:
    found: dict[str, Need] = {}
    for line in table.strip().splitlines():
        said, kinds, facts = line.split(":")
        need = Need(tuple(stem(k) for k in kinds.split()), tuple(facts.split()), setting)
        found |= {stem(word): need for word in said.split()}
    return found


NEEDS: Final = _rows(_PURPOSES, setting=False) | _rows(_SETTINGS, setting=True)
TOLD_BY: Final = {said: need.facts for said, need in NEEDS.items()}  # by the stem of a word that tells a need
_PATTERNS: Final = tuple(
    (re.compile(rf"\b(?:{pattern})\b"), NEEDS[stem(key)] if key != _AWAY else Need(*_AWAY_TELLS, setting=True))
    for pattern, key in _SAID_SO
)
# Music where others are, or on the run, is heard with something on the ears.
_MUSIC: Final = NEEDS[stem("music")]
_AMONG_OTHERS: Final = tuple(NEEDS[stem(word)] for word in ("running", "gym", "travel", "sleep", "office", "cycling"))
_ON_EARS: Final = Need(
    tuple(stem(k) for k in ("earbud", "bud", "headphone", "earphone", "headset")), ("earbuds", "headphones", "wireless")
)
# "A new phone" is a thing that is looked for; "something for my phone" goes on it.
_FOR_A_PHONE: Final = re.compile(
    r"\b(?:for|with|on|to|in|around|para|con|de) (?:an?|the|my|his|her|their|our|el|la|mi|su|un|una) (?:new |old |nuevo )?(?:phone|telefono|celular|movil)s?\b|\bphone (?:stuff|things?|bits?|accessor\w+)\b"
)
_PHONE: Final = NEEDS[stem("phone")]


def needs(text: str, words: Sequence[Word]) -> list[Need]:
    """What is needed, each once. Whose phone it is says less than what ails it."""
    spans = phrases(text)
    told = [pattern_need for pattern, pattern_need in _PATTERNS if pattern.search(text)]
    for i, word in enumerate(words):
        if any(start <= i < end for start, end in spans):
            continue
        for form in (word.stem, word.text.removesuffix("est")):
            if form in NEEDS:
                told.append(NEEDS[form])
                break
    found = list(dict.fromkeys(told))
    if _MUSIC in found and any(need in found for need in _AMONG_OTHERS):
        found = [_ON_EARS if need == _MUSIC else need for need in found]
    return [need for need in found if need != _PHONE] or (found if _FOR_A_PHONE.search(text) else [])


def keeps_all_out(text: str) -> bool:
    """ "For real rain", "in a downpour": what only resists water is not enough."""
    return bool(_HEAVY.search(text))


_HEAVY: Final = re.compile(
    r"\b(?:heavy|heavier|pouring|torrential|serious|real|hard|proper|bad|driving) (?:rain|rains|downpours?|storms?|weather|wet)\b|\b(?:downpours?|aguaceros?|lluvia fuerte|tormentas?)\b"
)


def phrases(text: str) -> list[tuple[int, int]]:
    """Positions [start, end) of words that tell a need together: "on the road" names no road."""
    return [
        (len(text[: match.start()].split()), len(text[: match.end()].split()))
        for pattern, _ in _PATTERNS
        for match in pattern.finditer(text)
    ]
