# ruff: noqa: E501 - a table, one phrase per line
"""Spanish errands in a shop as English ones: a gloss that the patterns read beside the words themselves. PURE.

It decides how what sellers and shoppers ask in Spanish, of Spain and of the Americas, is worded in English; names of
goods, colours and sizes stay as they are. It adds a reading and takes none away: the words as they were said are read,
too, and the language of the turn is theirs.
"""

import re
from typing import Final

from edge.dialog.vocabulary.numbers import number_of

_ME: Final = r"(?:me|nos|le|les|lo|la|los|las|melo|mela|melos|melas|noslo|nosla|selo|sela)?"
_THE: Final = r"(?:el|la|los|las|lo)"
_PHRASES: Final = (
    (r"(?:donde vive|en donde vive)", "where does she live"),
    # moving and keeping
    (r"(?:me|nos|se|le|les) (?:l[oa]s?) (?:puede[ns]? |podria[ns]? )?(?:tra(?:en|e|er|igan?|ereis)|mand(?:an|a|ar|en)|envi(?:an|a|ar|en)|pid(?:en|e|an)|pedir)", "transfer it"),
    (rf"(?:(?:me |nos )?(?:puede[ns]?|podria[ns]?|pueden) )?(?:trae(?:r|n)?|traiga[ns]?|mueve[ns]?|mueva[ns]?|muevan|mover|mand[ae]n?|mandar|envi[ae]n?|enviar|pas[ae]n?|pasar|pid[ae]n?|pide[ns]?|pedir|traslad[ae]n?|trasladar|transfier[ae]n?|transferir){_ME}", "send me"),
    (r"(?:de|del|desde) (?:la |el |the )?(?:bodega|almacen|deposito|central|warehouse|depot)", "from the warehouse"),
    (r"(?:de|desde) (?:la |alguna )?otra (?:tienda|sucursal)", "from the other store"),
    (rf"(?:aparta(?:r|n)?|aparte[ns]?|guarda(?:r|n)?|guarde[ns]?|reserva(?:r|n)?|reserve[ns]?|separa(?:r|n)?|separe[ns]?|aparten){_ME}", "hold"),
    (r"(?:suelta|suelte|cancela|cancele|quita|quite|libera|libere) (?:el |ese |la |esa )?(?:apartado|reserva)", "cancel the hold"),
    # asking
    (r"cuanto (?:va a ser|seria|sera|va a salir|me va a costar)", "how much is it"),
    (r"cuanto (?:por|para|paga|pagan|pagaria|pagarian|me sale|seria|serian|me cobran|cobran)(?: por)?", "how much is"),
    (r"(?:cuanto (?:cuestan?|valen?|salen?|es|son|esta|estan|piden|se paga)|a como (?:esta|estan|es|son|sale)?|que precio tienen?|en cuanto (?:esta|estan|sale|salen|queda|quedan)|a cuanto (?:esta|estan|sale|salen|queda))", "how much is"),
    (r"(?:cuant[oa]s (?:habra|tendran?|tendremos|quedaran?|hay|quedan?|tenemos|tienen|tienes|nos quedan?|tenes|teneis))", "how many do we have"),
    (r"(?:hay|habra|habria|tendran?|tendras|tendrian?|tendrias|tendremos|quedaran?|quedan?|tienen|tienes|tenemos|teneis|tenes|venden|manejan|nos quedan?)", "do we have"),
    (r"(?:en que pasillo|en que parte|donde (?:esta|estan|encuentro|hay|quedan?)|donde)", "where is"),
    (r"(?:hasta cuando|cuando (?:se )?(?:acaba|termina|vence))", "until when"),
    (r"(?:cuando (?:les |nos )?(?:llega|llegan|vuelven?|surten|entra|entran|reciben)|les (?:van a )?llega[nr]?)", "when do you get more"),
    (r"(?:a que hora|hasta que hora) (?:abren?|cierran?)", "what time do you close"),
    (r"(?:(?:la |ese |esa )?(?:promocion|promo|oferta|rebaja)s?)", "promo"),
    (r"(?:miembros?|socios?|clientes?) (?:de )?oro", "gold members"),
    (r"(?:miembros?|socios?|clientes?) (?:de )?plata", "silver members"),
    (r"(?:por ?ciento)", "percent"),
    (r"(?:descuento)", "discount"),
    (r"(?:igual(?:an?|ar|en|amos) (?:el |los |ese |un |su )?precios?|mejoran? (?:el |ese )?precio)", "price match"),
    (r"(?:mas barat[oa]s?)", "cheaper"),
    (rf"(?:en|por) (?:internet|linea|la pagina|la web|{_THE} (?:competencia|amazon|walmart))", "online"),
    (r"(?:en la )?otra tienda", "at the other store"),
    # things about goods
    (r"(?:se (?:puede|pueden) mojar|aguantan? (?:el |la )?(?:agua|lluvia)|resisten? (?:el |la |al )?(?:agua|lluvia)|(?:a prueba de|contra el) agua)", "is it waterproof"),
    (r"(?:sirven?|funcionan?|va|van|jala|jalan|es compatible|son compatibles|queda|quedan|le queda|cabe|caben) (?:para|con|en|a)(?! (?:la |el )?(?:regadera|ducha|lluvia|alberca|piscina|agua|playa|mar)\b)", "work with"),
    (r"(?:cargan?|cargar(?:a|ia)?)(?= (?:el|la|los|las|un|una|mi|su)\b)", "does it charge the"),
    (r"(?:que diferencia|cual es la diferencia|en que se diferencian?)", "what is the difference"),
    (r"(?:otr[oa]s? (?:parecid|similar|igual)\w*|algo (?:parecido|similar)|alguna alternativa|otra opcion|otras opciones)", "alternative"),
    (r"(?:que colores|de que color(?:es)?|en que colores)", "what colors"),
    (r"(?:que tallas|en que tallas|que numeros)", "what sizes"),
    # what becomes of goods and money, and people
    (r"(?:(?:me |que me |nos )?(?:devuelvan?|devolver(?:me|nos)?|regres(?:an?|en|ar(?:me|nos)?)) (?:el |mi )?dinero|(?:quiero|quisiera) mi dinero|reembols\w+)", "money back"),
    (rf"(?:devolver{_ME}|regresar{_ME}|cambiar{_ME})", "return"),
    (r"sin (?:el |mi |un )?(?:recibo|ticket|tique|factura|boleta)", "without the receipt"),
    (r"(?:que compro|que ha comprado|que se llevo|ultimas? compras?)", "what did she buy last"),
    (r"(?:cuantos puntos|sus puntos|mis puntos|puntos)", "points"),
    (r"(?:que dijeron|que dijo|ya (?:contestaron|contesto|respondieron|aprobaron|autorizaron)|lo (?:aprobaron|autorizaron))", "did they approve it"),
)  # fmt: skip
_TABLE: Final = tuple((re.compile(rf"\b{phrase}\b"), english) for phrase, english in _PHRASES)
_HUNDREDS: Final = {
    "ciento": 100,
    "cien": 100,
    "doscientos": 200,
    "trescientos": 300,
    "cuatrocientos": 400,
    "quinientos": 500,
}


def gloss(flat: str) -> str:
    """The folded words with Spanish phrases in English."""
    for pattern, english in _TABLE:
        flat = pattern.sub(english, flat)
    return flat


_HUNDRED = re.compile(rf"\b(?<!por )({'|'.join(_HUNDREDS)})(?: (\d+|[a-záéíóú]+)(?: y ([a-z]+))?)?\b", re.IGNORECASE)
_PERCENT = re.compile(r"\bpor ciento\b", re.IGNORECASE)


def percent_joined(text: str) -> str:
    """ "Diez por ciento": no hundred of anything."""
    return _PERCENT.sub("porciento", text)


def hundreds_joined(text: str) -> str:
    """ "Ciento diez" as one number."""
    return _HUNDRED.sub(_sum, text)


def _sum(match: re.Match[str]) -> str:
    total, kept = _HUNDREDS[match[1].lower()], ""
    for word in (match[2], match[3]):
        value = number_of(word) if word and not word.isdigit() else int(word) if word else None
        if value is not None and value < 100:
            total += value
        elif word:
            kept += f" {word}"
    return f"{total}{kept}"
