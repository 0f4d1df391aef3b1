# ruff: noqa: E501 - tables, one form of a question per line
"""The forms of questions as people ask them in Spanish, in Mexico and in the United States. PURE; tables alone.

What `form_rows` has in both languages is there; here is what is said in other words: "¿en cuánto me sale ...?",
"¿agarran tarjeta?", "¿ya mero está?". Places are filled from the menu by `question_forms`.
"""

from edge.dialog.answering.form_rows import UNTOLD, Forms, rows
from edge.dialog.meaning import Kind

_NO_SUM = r"(?!todo\b|en total|total\b|mi (?:cuenta|orden|pedido)|la cuenta|lo mio|(?:va a |debo|llevo))"
_MONEY = (
    r"(?:tarjetas?|efectivo|cash|debito|credito|visa|master ?card|american express|amex|discover|apple pay|google pay"
    r"|samsung pay|celular|telefono|reloj|dolares|pesos|billetes?|cheques?|ebt|estampillas|zelle|venmo|cash app|paypal|monedas|cambio)"
)
_DAYS = r"(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|manana|hoy|hoy en la noche|navidad|ano nuevo|thanksgiving|fines? de semana|dias? festivos?|toda la noche|las 24 horas|24 horas|tarde|temprano|ahorita)"
_PART = r"(?P<part>desayunos?|almuerzos?|comida|cena|lonche|lunch)"
_ON_OFFER = r"(?:a mitad(?: de precio)?|a medio precio|en (?:oferta|especial|promocion|promo|descuento|rebaja)|con descuento|mas baratos?|rebajados?|al dos por uno|al 2x1)"

FORMS_ES: tuple[Forms, ...] = (
    *rows(
        Kind.ASK_PRICE,
        "",
        rf"(?:como )?(?:a|en) (?:como|cuanto)(?: me| nos)? (?:sale|salen|saldria|queda|quedan|quedaria|esta|estan|da|dan|tienen?|venden?|anda|andan) {_NO_SUM}{{x}}",
        rf"(?:como )?cuanto(?: me| nos)? (?:es|son|seria|serian|sale|salen|saldria|cuesta|cuestan|costaria|cobran?|cobraria|piden?)(?: por| de)? {_NO_SUM}{{x}}",
        r"(?:que precio tienen?|cual es el precio de(?:l)?|me (?:da|pasa) el precio de(?:l)?|que (?:cuesta|vale)n?|(?:el )?precio de(?:l)?) {x}",
        r"{x} (?:como )?(?:a como|en cuanto|a cuanto|cuanto|que precio)(?: me)? (?:sale|salen|esta|estan|cuestan?|valen?|es|son|quedan?|tienen?|seria|la da|lo da)",
        r"(?:me |nos )?(?:cobran|cobra|se cobra|tiene costo|tienen costo|cuesta|es gratis|son gratis)(?: por| extra por)? {x}",
        r"{x} (?:es|son|sale|seria) (?:gratis|sin costo|de cortesia)",
        r"{x} (?:tienen? costo|se cobran?|l[oa]s? cobran|cuestan?(?: algo)?)",
    ),
    *rows(
        Kind.ASK_PROMOTIONS,
        "",
        rf"(?:que (?:hay|tienen|traen|esta|estan)|hay|tienen|traen|habra|tendran)(?: algo| cosas)? {_ON_OFFER}",
        r"(?:hay|tienen|traen|habra|tendran|cual es|que)(?: algun| alguna| algo| el| la| un| una| su| de)* (?:especial(?:es)?|promo|promos|promocion(?:es)?|ofertas?|rebajas?|hora feliz|happy hour)(?: del dia| de hoy| de la semana| hay| tienen| traen)?",
        r"(?:hay|tienen|tienen algo|hay algo|cual es)(?: algo)?(?: al| el| en| un)? (?:2 ?x ?1|dos por uno)",
        r"(?:a que hora|cuando)(?: es| empieza| hay)? (?:la |el )?(?:hora feliz|happy hour)",
    ),
    *rows(
        Kind.ASK_PAYMENT,
        "",
        rf"(?:aceptan?|reciben?|toman?|agarran?|manejan?|tienen para pagar|(?:puedo|podemos|se puede|podria) pagar(?:le)?|pago|se paga|les pago|le pago)(?: con| en| de| por| solo| tambien| mi| el| la| \w+)*? {_MONEY}(?: .*)?",
        r"(?:como|con que|donde|en donde|a quien|en que ventanilla) (?:le |les |se |lo )?(?:puedo |puede |tengo que |debo |hay que )?(?:pagar|pago|pagamos|paga)(?: .*)?",
        r"(?:que|cuales) (?:formas|metodos|tipos|modos) de pago (?:aceptan|tienen|hay|reciben|manejan)",
    ),
    *rows(
        Kind.ASK_HOURS,
        "",
        r"(?:a que horas?|cuando|hasta que horas?|hasta cuando|desde que horas?) (?:cierran?|abren?|estan(?: abiertos)?|trabajan|atienden)(?: .*)?",
        r"(?:cual es (?:su|el) horario|que (?:horario|horarios) (?:tienen|manejan|hay)|(?:su )?horario)(?: .*)?",
        rf"(?:abren|estan abiertos|trabajan|van a estar abiertos|van a abrir|cierran|atienden)(?: \w+)?? (?:los |el |en |toda )?{_DAYS}(?: .*)?",
    ),
    *rows(
        Kind.ASK_OTHER,
        "when",
        rf"(?:a|hasta|desde)? ?(?:que horas?|cuando) (?:se )?(?:empieza|empiezan|comienza|inicia|acaba|acaban|termina|terminan|sirven|dejan de (?:servir|vender|dar)|dan|hay|quitan|venden|es|tienen)(?: a servir| a vender| con| de)?(?: el| la| los| las)? {_PART}",
        rf"(?:(?:todavia|aun) )?(?:puedo|podemos|se puede|alcanzo a) pedir(?: el| la)? {_PART}(?: todavia| aun)?",
        rf"(?:todavia|aun|ya) (?:alcanzo|llego|hay|sirven|dan|venden|estan sirviendo|no hay)(?: a| al| el| los| la)* {_PART}",
    ),
    *rows(
        Kind.ASK_RECOMMEND,
        "",
        r"(?:que|cual|cuales)(?: \w+)? (?:me |nos )?(?:recomiendan?|recomiendas|recomendaria|sugieren?|sugieres|aconsejan?|conviene)(?: .*)?",
        r"(?:que|cual|cuales) (?:es|son) (?:la|el|lo|las|los|su|sus) (?:\w+ )?(?:mas |mejor(?:es)?|especialidad|favorit[oa]|que mas )(?:vendid[oa]s?|popular(?:es)?|ric[oa]s?|pedid[oa]s?|buen[oa]s?|sabros[oa]s?|famos[oa]s?|se vende|piden|pide la gente|sale|de la casa|de aqui)?(?: .*)?",
        r"cual es su especialidad(?: de la casa)?",
        r"que (?:pide|piden|compra|come|comen|se lleva)(?: mas)? (?:mas )?la (?:gente|mayoria)",
        r"que (?:esta|hay|tienen)(?: de)? (?:bueno|rico|sabroso)(?: .*)?",
    ),
    *rows(
        Kind.ASK_AUTOMATED,
        "",
        r"(?:estoy|estamos|acaso estoy) hablando con (?:una?|algun|alguna) (?:maquina|robot|computadora|grabacion|bot|persona|humano|inteligencia artificial|ia)(?: .*)?",
        r"(?:es|eres|sera)(?: usted| tu| esto)? (?:una?) (?:maquina|robot|computadora|grabacion|bot|inteligencia artificial)",
    ),
    *rows(
        Kind.ASK_OPTIONS,
        "size",
        r"(?:de|en)? ?cuantas (?:piezas|unidades) (?:son|vienen?|traen?|tienen?|hay)(?: en)? {x}",
        r"cuant[oa]s {x} (?:traen?|vienen?|son|tienen?|hay)(?: en)? (?:la |una |cada )?(?:orden|caja|cajita|paquete|porcion)",
    ),
    *rows(
        Kind.ASK_ALLERGENS,
        "free_of:",
        r"(?:hay|tienen|que hay|que tienen|habra|tendran|venden)(?: algo| cosas)? que no (?:tenga|lleve|contenga|traiga)n? {a}",
        r"que puedo (?:comer|pedir) (?:que no (?:tenga|lleve|contenga)|sin) {a}",
    ),
    *rows(
        Kind.ASK_CALORIES,
        "",
        r"(?:cuantas )?(?:calorias|kcal) (?:traen?|llevan?|contienen?|hay en) {x}",
        r"{x} cuantas calorias (?:traen?|llevan?|contienen?|tienen?|son)",
        r"(?:las )?calorias (?:de|del|de la|de las|de los) {x}",
    ),
    *rows(Kind.ASK_DIET, "", r"(?:la carne|el pollo|la comida|el pan|la salsa|todo|la hamburguesa) (?:es|son) {diet}"),
    *rows(
        Kind.ASK_INGREDIENTS,
        "",
        r"(?:es|son|esta|estan) (?:muy |bien |demasiado |algo )?(?:picos[oa]s?|enchilos[oa]s?|dulces?|salad[oa]s?) {x}",
        r"{x} (?:enchila|enchilan)(?: mucho)?",
    ),
    # what no menu tells
    *rows(
        Kind.ASK_OTHER,
        UNTOLD,
        r"(?:como |mas o menos )*(?:cuanto|que tanto)(?: tiempo| rato)? (?:se |me |nos |va a |van a |vamos a |hay que |tengo que |tenemos que |mas o menos )*(?:tard|demor|esper)\w*(?: .*)?",
        r"(?:como )?(?:en )?cuantos minutos .*",
        r"(?:va a |van a |se va a |se van a |se )?(?:tard|demor)\w* (?:mucho|bastante|un buen)(?: .*)?",
        r"ya (?:mero|merito|casi) (?:esta|va a estar|sale|estan)(?: list[oa]s?| mi \w+| lo mio)?",
        r"como (?:esta|va|anda) (?:el|la|todo|su|tu) .*",
        r"hay (?:mucha|muchos?|larga|tanta) (?:fila|cola|gente|espera|carros)(?: .*)?",
        r"que tan (?:grandes?|chic[oa]s?|llenador[ae]?s?|fresc[oa]s?|buen[oa]s?|larg[oa]s?) (?:es|son|esta|estan|vienen?) .*",
        r"(?:de )?cuant[oa]s (?:onzas|litros|gramos|mililitros|pulgadas|porciones) .*",
        r"(?:cual|que)(?: de los dos| de las dos)? (?:esta|es|sabe) (?:mejor|mas ric[oa]|mas buen[oa]|mas grande|mas llenador[ae]?) .* o .*",
        r"(?:el|la|los|las|su|sus) \w+(?: \w+)?? (?:es|son|esta|estan) (?:fresc|organic|natural|congelad|saludabl|recien|caser|de verdad|real|hech[oa]s? aqui)\w*(?: .*)?",
        r"(?:es|son|esta|estan) (?:fresc|organic|natural|congelad|saludabl|recien|caser)\w*(?: \w+)?? (?:el|la|los|las|su|sus) .*",
    ),
)
