# ruff: noqa: E501 - tables, one group of words per line
"""Everyday Spanish words that name no goods: verbs in the forms that people say, and what is said around them. PURE.

It decides that such a word is never a misheard or unknown name: "¿dónde vive?" asks for no thing called "vive". Words
are as they are compared: without accents.
"""

from collections.abc import Iterator
from typing import Final

from edge.dialog.vocabulary.tables import words_of

_AR = """
aguant agarr alcanz and anot apart aplic apunt apreci aprob arregl ayud baj busc cambi cancel carg cobr cocin compar compr
confirm consult contest cort cost cuid dej descans descont dese devolv dud dur entr envi escuch esper est estren explic facilit
falt firm fij funcion gan gast grab guard gust habl hall igual import intent invit jug junt lav lev llam lleg llev llen
mand marc mir mej mejor moj molest mostr mov nad necesit nombr ocup ofert olvid orden pag par pas pens perdon peg pes
pregunt prefer prest preocup present prob quit quit qued rasgu reba recomend regal regres rest reserv respet resist revis sac
salud senal sob sum tard tir toc tom trabaj trat us utiliz verific viaj
"""
_ER_IR = """
abr acced aprend atend beb cab com comprend conced correspond corr cre cumpl deb decid describ entend escog escrib existi
exist incluy ofrec parec permit pertenec pod promet quer recib recog repet respond romp sab serv sirv sub suced sufr sug ten
tra vend venc viv vuelv volv devuelv llov met mov muev ocurr
"""
_IRREGULAR = """
es soy eres son somos era eran fue fueron ser sea sean siendo sido esta estoy estas estan estamos estaba este esten
he has ha hemos han haya hay habia habra haber hubo voy vas va vamos van vaya vayan ir iba iban yendo ido fui
doy das da damos dan de den dar dado dio dieron digo dices dice dicen decir diga digan dijo dijeron dime digame dicho diciendo
hago haces hace hacen hacemos hacer haga hagan hizo hecho haz hazme hagame hazlo puedo puedes puede podemos pueden poder pueda
podria podrian podrias pudo quiero quieres quiere queremos quieren querer quisiera quisieras queria querian tengo tienes tiene
tenemos tienen tener tenga tenia tuvo traigo traes trae traen traer traiga traigan trajo traeme traigame veo ves ve vemos ven
ver vea vean visto vi vio viendo sale salen salir salga salio se sabe saben saber sepa sabria conozco conoce pon pongo pone ponen
poner ponga pongan puso puesto ponme pongame vale valen valer valga cabe caben pido pides pide piden pedir pida pidio pedi
sirve sirven servir sirva sigo sigue siguen seguir siga vengo viene vienen venir venga vino cuesta cuestan cuente cuento cuenta
muestra muestre muestreme muestrame ensena ensene ensename encuentra encuentro encuentran encontrar prueba pruebo probar vuelve
vuelven vuelva volver devuelve devuelvo devolver quepa cierra cierran cierre abre abren abra igualan iguala igualen llueve
apartame aparteme teneis podeis quereis sabeis habeis venis haceis decis salis tenes podes queres sabes venis haces
apartame aparteme resto reste
tendra tendran tendras tendria tendrian tendrias tendremos habra habria podra podran podras sera seran seria serian quedara quedaran
quedaria quedarian costara costaria costarian saldra saldria saldrian sabra sabran sabria haria harian
"""
_OTHERS = """
a ahi ahora ahorita ahorra al algo alguien algun alguna algunas alguno algunos alla alli amigo amiga ambos ambas anoche antes
apenas aparte aqui arriba abajo asi atras aun aunque ayer bastante bien bueno buena buenas buenos cada caro cara casi cerca
claro como con conmigo contigo cosa cosas cual cuales cualquier cualquiera cuando cuanta cuantas cuanto cuantos dato datos
de debajo del delante dentro derecha desde despacio despues detras dia dias dinero domingo donde dos e efectivo el ella ellas
ellos en encima enfrente enseguida entonces entre esa esas ese eso esos esta estas este esto estos exacto favor feliz fin
frente fuera gente gracias gran grande grandes hacia hasta hermano hermana hija hijo hijos hola hombre hora horas hoy igual
izquierda jamas joven jueves juntos junto lado largo lejos listo lo los luego lugar lunes mal malo mama manana mano martes
mas mayor me mejor mejores menor menos mes mi miembro miembros miercoles mientras mil minuto minutos mio mis misma
mismo modo momento mucha muchas mucho muchos mujer muy nada nadie ni ninguna ninguno no noche nos nosotros novia novio nueva
nuevo nunca o oiga oigan oye ojala otra otras otro otros papa para parte peor pequena pequeno pero pilas poca pocas poco pocos por porque
pregunta precio primera primero pronto propio pues que quien quienes quiza quizas rapido razon regalito regalo regular
sabado seguro semana senor senora senorita si siempre siglo sin sino sobre solamente solo son su suerte super suya suyo tal
tambien tampoco tan tanta tanto tarde te temprano tercera tiempo tio tia toda todas todavia todo todos tras tres tu ultima ultimo
un una unas uno unos usted ustedes verdad vez veces viejo viernes y ya yo domingos sabados chido chevere padre
esposo esposa marido sobrina sobrino abuela abuelo bebe nino nina ninos ninas clientes gerente jefe jefa encargado encargada
moda oro plata seminuevo seminueva correo direccion segunda rasguno rayon golpe caja
cumple cumpleanos navidad boda fiesta viaje vuelo avion escuela trabajo oficina casa playa alberca piscina ducha regadera
"""
_AR_ENDS: tuple[str, ...] = (
    "o",
    "as",
    "a",
    "amos",
    "an",
    "ar",
    "e",
    "es",
    "en",
    "emos",
    "aba",
    "aban",
    "ando",
    "ado",
    "ada",
    "ados",
    "adas",
    "aron",
    "ara",
    "aran",
    "aria",
    "arian",
)
_ER_ENDS: tuple[str, ...] = (
    "o",
    "es",
    "e",
    "emos",
    "en",
    "er",
    "ir",
    "a",
    "as",
    "an",
    "amos",
    "ia",
    "ian",
    "iendo",
    "ido",
    "ida",
    "ieron",
    "io",
    "i",
    "era",
    "ira",
    "eria",
    "iria",
)
_CLITICS = (
    "",
    "me",
    "te",
    "se",
    "lo",
    "la",
    "le",
    "los",
    "las",
    "les",
    "nos",
    "melo",
    "mela",
    "melos",
    "melas",
    "selo",
    "sela",
    "nosla",
    "noslo",
)
_AR_ENDS += ("ais", "ad", "eis", "abais")
_ER_ENDS += ("eis", "is", "ed", "id", "iais")
_TO_US: Final = frozenset({"a", "e", "an", "en", "ar", "er", "ir", "ando", "iendo"})  # what clitics hang on


def _forms() -> Iterator[str]:
    for roots, ends in ((_AR, _AR_ENDS), (_ER_IR, _ER_ENDS)):
        for root in words_of(roots):
            soft = {"c": "qu", "g": "gu", "z": "c"}.get(root[-1], root[-1])  # "busque", "pague", "alcance"
            for end in ends:
                form = f"{root[:-1]}{soft}{end}" if end.startswith(("e", "i")) and ends is _AR_ENDS else root + end
                yield form
                if end in _TO_US:
                    yield from (form + clitic for clitic in _CLITICS)


EVERYDAY_ES: Final = frozenset(_forms()) | frozenset(words_of(_IRREGULAR)) | frozenset(words_of(_OTHERS))
