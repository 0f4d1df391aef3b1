# ruff: noqa: E501 - tables, one group of words per line
"""Words of a shop that no catalog lists: colours and their families, sizes, units, other words for goods. PURE.

It decides how general words are read in English and Spanish, never what a shop sells: a synonym counts only where
the catalog has the word that it stands for.
"""

from edge.dialog.shop.goods_es import SPANISH_GOODS
from edge.dialog.vocabulary.tables import pairs_of, words_of
from edge.dialog.vocabulary.words import stem

# A shade and the colour that somebody may call it: used where a product has no value of the said colour itself.
_FAMILIES = """
blue: navy royal sky teal indigo cobalt azure turquoise aqua denim midnight
green: forest olive lime mint emerald moss sage khaki pine hunter
grey: charcoal slate graphite silver ash steel heather smoke anthracite
beige: sand tan camel cream ivory oat stone khaki natural taupe
red: burgundy maroon wine crimson scarlet cherry rust ruby brick
pink: rose coral salmon blush fuchsia magenta
yellow: gold mustard amber lemon
purple: lavender violet plum lilac
brown: copper chocolate espresso mocha chestnut coffee walnut tan rust
orange: rust coral amber peach tangerine
black: onyx jet midnight ebony
white: ivory cream pearl snow chalk
"""
FAMILIES: dict[str, frozenset[str]] = {
    colour.strip(): frozenset(words_of(shades))
    for colour, _, shades in (line.partition(":") for line in _FAMILIES.strip().splitlines())
}
COLOURS = frozenset(FAMILIES) | frozenset(shade for shades in FAMILIES.values() for shade in shades) | {"clear"}
# One spelling for each: American and Spanish names.
SAME_COLOUR = pairs_of(
    """
    gray:grey azul:blue verde:green gris:grey beis:beige rojo:red roja:red rosa:pink rosado:pink amarillo:yellow
    amarilla:yellow morado:purple morada:purple cafe:brown marron:brown naranja:orange negro:black negra:black
    blanco:white blanca:white plateado:silver plateada:silver dorado:gold arena:sand pizarra:slate oxido:rust vino:burgundy guinda:burgundy turquesa:turquoise oliva:olive crema:cream bosque:forest carbon:charcoal marino:navy menta:mint salvia:sage cobre:copper celeste:sky fucsia:fuchsia mostaza:mustard lila:lilac lavanda:lavender coralino:coral marfil:ivory
    """
)
COLOURS_ES = {
    "blue": "azul", "green": "verde", "grey": "gris", "gray": "gris", "beige": "beige", "red": "rojo", "pink": "rosa",
    "yellow": "amarillo", "purple": "morado", "brown": "marrón", "orange": "naranja", "black": "negro",
    "white": "blanco", "silver": "plateado", "gold": "dorado", "navy": "azul marino", "sand": "arena",
    "charcoal": "gris carbón", "slate": "pizarra", "forest": "verde bosque", "rust": "óxido",
}  # fmt: skip

SIZES = pairs_of(
    """
    xs:xs small:s sm:s chico:s chica:s pequeno:s pequena:s s:s medium:m med:m mediano:m mediana:m m:m large:l lg:l
    grande:l l:l xl:xl xxl:xxl 2xl:xxl xxxl:xxxl 3xl:xxxl xlarge:xl
    """
)
SIZES |= {stem(said): size for said, size in SIZES.items()}
SIZE_WORDS = {"xs": "extra small", "s": "small", "m": "medium", "l": "large", "xl": "XL", "xxl": "XXL", "xxxl": "XXXL"}
SIZE_WORDS_ES = {"xs": "XS", "s": "chica", "m": "mediana", "l": "grande", "xl": "XL", "xxl": "XXL", "xxxl": "XXXL"}
# Words said together as one size, longest first: (words, size).
SIZE_PHRASES = (
    (("triple", "extra", "large"), "xxxl"),
    (("triple", "xl"), "xxxl"),
    (("triple", "x", "l"), "xxxl"),
    (("3", "xl"), "xxxl"),
    (("extra", "extra", "large"), "xxl"),
    (("double", "extra", "large"), "xxl"),
    (("extra", "extra", "grande"), "xxl"),
    (("double", "xl"), "xxl"),
    (("double", "x", "l"), "xxl"),
    (("2", "xl"), "xxl"),
    (("extra", "large"), "xl"),
    (("extra", "grande"), "xl"),
    (("x", "large"), "xl"),
    (("x", "l"), "xl"),
    (("extra", "small"), "xs"),
    (("extra", "chica"), "xs"),
    (("x", "small"), "xs"),
)

UNITS = frozenset(
    stem(w)
    for w in words_of(
        """
        gb gig gigs gigabyte gigabytes tb terabyte terabytes mb m meter meters metre metres cm mm inch inches in w watt
        watts mah ml l liter liters litre litres kg g gram grams oz pound pounds lb foot feet ft pack pair vatios metros
        metro gigas centimeter centimeters centimetre centimetres millimeter millimeters centimetro centimetros litro litros mil ah amp amps hour hours volt volts kilo kilos kilogram kilograms kilogramos libra libras
        """
    )
)
SAME_UNIT = pairs_of(
    """
    amp:ah amper:ah mil:ml gig:gb gigabyt:gb giga:gb meter:m metr:m metro:m watt:w vatio:w vatios:w inch:in foot:ft feet:ft gram:g kilo:kg kilogram:kg libra:lb pound:lb centimeter:cm centimetr:cm centimetro:cm millimeter:mm litro:l liter:l litr:l
    """
)

# Other words for goods: said -> what a catalog may call it, the first that it has. English and Spanish.
_SYNONYMS = """
sneaker: shoe runner trainer | trainer: shoe runner sneaker | tennis: shoe runner | zapato: shoe runner | teni: shoe runner
zapatilla: shoe runner | calzado: shoe | jumper: sweater sweatshirt hoodie | pullover: sweater sweatshirt hoodie
sweater: sweatshirt hoodie jumper | hoody: hoodie | sudadera: hoodie sweatshirt | coat: jacket raincoat parka shell
anorak: jacket raincoat shell | parka: jacket coat | windbreaker: jacket shell | chaqueta: jacket coat | chamarra: jacket coat
abrigo: coat jacket | campera: jacket | impermeable: raincoat waterproof | raincoat: jacket | rainjacket: jacket
camiseta: tee shirt | playera: tee shirt | camisa: shirt tee | tshirt: tee shirt | calcetin: sock | calceta: sock
bota: boot | galoshes: boot | gumboot: boot | gorro: beanie hat cap | gorra: cap beanie hat | cap: hat beanie | hat: beanie cap
toque: beanie | pantalon: jean pant trouser | pant: jean trouser | trouser: jean pant | vaquero: jean | mezclilla: jean denim
earphone: earbud bud headphone | earpod: earbud bud | airpod: earbud bud | earpiece: earbud bud | bud: earbud
headset: headphone | audifono: headphone earbud | auricular: headphone earbud | cascos: headphone
bocina: speaker | altavoz: speaker | parlante: speaker | loudspeaker: speaker | soundbox: speaker | cargador: charger
adapter: charger | adaptador: charger | plug: charger | cord: cable | wire: cable | lead: cable | reloj: watch smartwatch
smartwatch: watch | timepiece: watch | camara: camera cam | camcorder: camera | gopro: camera | lampara: lamp light | luz: light lamp
funda: case cover | carcasa: case cover | cover: case | powerbank: bank battery | bateria: battery bank | kindle: reader ereader
ereader: reader | lector: reader ereader | ebook: reader ereader | telefono: phone | celular: phone | movil: phone
lluvia: rain | deporte: sport | correr: run runner running | trail: hiking | lana: wool | cuero: leather | rebaja: sale
guante: glove | pala: shovel spade | shovel: spade | spade: shovel | rastrillo: rake | maceta: pot planter | planter: pot
semilla: seed | martillo: hammer | taladro: drill | tornillo: screw | pintura: paint | mesa: table | silla: chair
sabana: sheet | toalla: towel | almohada: pillow | cama: bed | cuchillo: knife | olla: pot | sarten: pan skillet
skillet: pan | taza: mug cup | mug: cup | vaso: glass cup | plato: plate | libro: book | juguete: toy | pelota: ball
bicicleta: bike bicycle | bicycle: bike | bike: bicycle | casco: helmet | mochila: backpack | rucksack: backpack
bolsa: bag | cartera: wallet | cinturon: belt | vestido: dress | falda: skirt | traje: suit | corbata: tie | bufanda: scarf
gafas: glasses sunglasses | lentes: glasses | anillo: ring | collar: necklace | pulsera: bracelet | jabon: soap | champu: shampoo
linterna: flashlight torch lantern | flashlight: torch | torch: flashlight | teclado: keyboard | raton: mouse | impresora: printer
ventilador: fan | licuadora: blender | cafetera: coffee | tostadora: toaster | aspiradora: vacuum | manta: blanket | cobija: blanket
blanket: throw | alfombra: rug carpet | carpet: rug | rug: carpet | cortina: curtain | drape: curtain | llave: wrench key
wrench: spanner | spanner: wrench | sofa: couch | couch: sofa | television: tv | tele: tv television | stroller: pram | pram: stroller
manguera: hose | tijera: scissor shear | podadora: mower | cortacesped: mower | lawnmower: mower | sombrilla: umbrella
paraguas: umbrella | brolly: umbrella | pijama: pajama | sandalia: sandal | flipflop: sandal | shirt: tee | top: shirt tee
tarjeta: card | regalo: gift | voucher: card | notebook: laptop | computadora: computer laptop | tableta: tablet
"""
SYNONYMS: dict[str, tuple[str, ...]] = {
    stem(said.strip()): tuple(stem(w) for w in others.split())
    for line in _SYNONYMS.strip().splitlines()
    for said, _, others in (pair.partition(":") for pair in line.split("|"))
}
SYNONYMS = {stem(said): tuple(stem(w) for w in others) for said, others in SPANISH_GOODS.items()} | SYNONYMS

# A kind of thing, and what else of it is called by a name of its own.
_WIDER = """
headphone: earbud bud earphone headset
jacket: shell raincoat coat parka anorak windbreaker
shoe: runner trainer sneaker
hat: beanie cap
light: lamp lantern torch flashlight headlight
watch: smartwatch
pant: jean trouser
bag: backpack tote
"""
WIDER: dict[str, tuple[str, ...]] = {
    stem(kind): tuple(stem(w) for w in others.split())
    for kind, _, others in (line.partition(":") for line in _WIDER.strip().splitlines())
}

# Words that carry no thing: around a name, in a question, in an answer. Never a product by themselves.
_STOP_EN = """
whatever a an the some any this that these those it its one ones them they their there here of in on at to for from with without
by as is are was were be been being am do does did done doing have has had having got get gets getting can could
will would shall should may might must i me my mine we us our you your he him his she her hers who what whats which
when where wheres how why not no nope yes yeah yep ok okay please thanks thank and or but if then than so too also
just only really very much many more most less least few lot lots well now today tonight tomorrow yesterday right left
still again another other others else both all each every same different up down out off over under back about around forget nevermind
like want wants wanted need needs looking look looks find found check checking see show tell say said let lets give
take put make go going come comes know think guess hi hello hey sir madam buddy man guy guys person people
someone somebody anyone customer customers client shopper shoppers lady gentleman girl boy kid kids child son daughter wife
husband mom mum mam nan gran granny auntie dad mother father friend cost costs price prices priced much expensive cheap cheaper stock stocks
store stores shop place item items product products thing things stuff something anything everything nothing kind kinds type
sell sells carry carrying available availability left long last lasts hold reserve keep aside buy
buying bring order deal deals promo promotion promotions sale sales offer offers discount discounts percent dollar dollars cent
cents buck bucks aisle shelf located location return returns returned refund policy day days hour hours minute minutes
open close closed opens closes until till instead alternative alternatives similar compatible work works fit fits use
match ask asking asks says im id ill ive youre theyre weve were hes shes isnt arent dont doesnt didnt cant couldnt wont
wouldnt thats lets um uh er hmm hm ah oh actually maybe probably quick quickly size sizes color colors colour colours
version model models style styles available wondering wonder curious help question new nice good best better great fine
transfer move ship send sent pair pairs piece pieces two three four five six seven eight nine ten first second third
excuse though although because while during before after between per plus minus sure yet ever never always already enough exactly kindly
floor display counter register till room back front window moment minute while money cash way problem answer bag box
manager boss colleague coworker employee staff team office work school trip travel weekend gym party birthday present
pay owe pays paid tells remind reminded said told heard saw seen read online website internet call called calling come
wait waiting try tried trying wear wearing walk walking holding popular comfortable warm cool total bill friend mine
hers theirs ours favorite favourite usual bit lots morning afternoon evening noon week month year march monday tuesday
wednesday thursday friday saturday sunday current currently regular normal special run running runs fine welcome honestly
simply basically literally totally completely usually normally kind sort rest whole half full empty once twice again later
soon early late quickly fast slow easy hard possible impossible true false real really able unable anyway besides
end ends ended ending finish finishes finished expire expires start starts starting begin begins cover covers include includes part over
live lives wise alright okay fair tag tags sticker label labels bout abt idea ideas option options choice choices fella fellow chap dude morning mate folks versus vs life anybody somebody time times visit counting counted count figure looked asked needed wanted got using used use buys sold selling shows showing meant mean means
across side sides closest nearest close nearby far lookup pull account profile points loyalty member membership number phone near nearest next
"""
_STOP_ES = """
el la los las un una unos unas de del al a en con sin por para que cual cuales cuanto cuanta cuantos cuantas cuesta
cuestan vale valen precio precios hay tiene tienen tenemos tienes tengo quiero quisiera busco buscando necesito donde
esta estan este esto estos esta estas ese esa esos esas aquel y o pero si no gracias favor hola buenos buenas dias
tardes me te se le lo nos mi su sus tu es son era fue ser talla tamano color colores modelo tienda otra otro otros otras
mas menos muy tambien aqui alli ahi almacen bodega disponible disponibles queda quedan apartar aparta aparte guardar
guarda reserva reservar pasillo descuento oferta ofertas promocion promociones hasta hora horas abierto abren cierran
cierra abre cliente clienta puede puedo podria puedes ver decir dime dame ponme sabe saber algo algun alguna cosa
funciona funcionan sirve sirven compatible devolver devolucion devoluciones dia par pares pieza piezas uno dos tres
trasladar traslado pedir trae traer cuando como quien
numeros senora senor senorita senores caballero dama joven muchacho muchacha abuela abuelo
"""
STOP_EN = frozenset(words_of(_STOP_EN))
STOP_ES = frozenset(words_of(_STOP_ES))
STOP = frozenset(stem(w) for w in words_of(_STOP_EN + _STOP_ES)) | frozenset(words_of(_STOP_EN + _STOP_ES))
STRONG_SPANISH = frozenset(
    words_of(
        """
        el los las una unos hasta cuando cuanto cuantos cuanta cuantas cuales quien como son fue tengo quiere compro puntos
        nivel horario pasillos manden traeme pueden podria alguna algun ninguna cuesta cuestan vale hay tiene tienen tenemos tienes quiero quisiera necesito donde esta
        estan gracias hola favor talla tienda aqui almacen bodega queda quedan aparta apartar aparte guarda pasillo
        descuento oferta ofertas promocion abierto abren cierran cierra cliente puede puedo precio para cual cuales que
        y si dos tres del con por en otra otro negro azul verde rojo blanco gris mediana grande chica devolver funciona sirve
        busco audifonos zapatos tenis chaqueta camiseta sudadera apartame aparteme apartamelo resena cancelacion ruido impermeable llevo pagar comprar
        tambien mas espanol puedes dime dame ponme buenos buenas senor persona ayuda nada eso esa
        """
    )
)

# What people ask with, and the words that a catalog may have for it.
ASKED_AS = {
    "waterproof": "water waterproof resistant rain swim ip", "water": "water waterproof resistant", "wet": "water waterproof",
    "rain": "water waterproof resistant", "weather": "water waterproof resistant", "sweat": "water waterproof resistant sweat", "sweaty": "water waterproof resistant sweat", "dry": "water waterproof resistant", "downpour": "water waterproof resistant", "soaked": "water waterproof resistant", "drenched": "water waterproof resistant", "pouring": "water waterproof resistant", "aguacero": "water waterproof resistant", "swim": "water swim waterproof", "loud": "db decibels loudness volume", "quiet": "db decibels loudness", "bright": "lumens brightness", "brillante": "lumens brightness", "strong": "strength security level", "safe": "security level", "deep": "water depth", "depth": "water depth", "deeper": "water depth", "hondo": "water depth", "sumergir": "water depth waterproof", "bucear": "water depth", "snorkel": "water depth swim", "snorkeling": "water depth swim", "dive": "water depth swim", "diving": "water depth swim",
    "underwater": "water depth waterproof", "submerge": "water waterproof", "profundo": "water depth", "profundidad": "water depth", "shower": "water waterproof", "bath": "water waterproof swim", "bathtub": "water waterproof swim", "tub": "water waterproof swim", "sea": "water waterproof swim", "ocean": "water waterproof swim", "lake": "water waterproof swim", "stretchy": "material elastane", "stretchable": "material elastane", "elastic": "material elastane",
    "resistant": "water resistant", "impermeables": "water waterproof resistant", "impermeable": "water waterproof resistant", "agua": "water waterproof resistant",
    "battery": "battery hours", "last": "battery hours", "bateria": "battery", "dura": "battery", "charge": "charging charge battery",
    "charging": "charging charge", "charger": "charging charge", "carga": "charging charge", "plug": "charging ports power", "port": "ports",
    "long": "length", "tall": "height length", "wide": "width", "heavy": "weight", "weigh": "weight", "weight": "weight", "light": "weight light", "pesa": "weight", "pesan": "weight", "beach": "water waterproof swim", "rocks": "grip grippy", "peso": "weight",
    "big": "screen size inch dimensions capacity", "screen": "screen", "display": "screen", "pantalla": "screen", "inch": "screen",
    "material": "material", "made": "material", "fabric": "material", "cotton": "material", "wool": "material", "hecho": "material",
    "watts": "watts power", "powerful": "watts power", "power": "watts power", "wireless": "wireless bluetooth", "bluetooth": "bluetooth wireless",
    "noise": "noise", "cancelling": "noise", "cancel": "noise", "ruido": "noise", "gps": "gps", "capacity": "capacity storage mah",
    "storage": "storage", "memory": "storage capacity memory", "resolution": "video", "video": "video", "4k": "video", "shoot": "video", "film": "video", "record": "video", "wattage": "watts power", "clean": "wash care clean", "grams": "weight", "pounds": "weight", "kilos": "weight", "play": "battery hours", "fast": "watts charge", "warm": "material warm fleece",
    "running": "use", "run": "use battery hours power", "runs": "battery hours", "trail": "use", "road": "use", "use": "use", "mojar": "water waterproof", "nadar": "water swim", "piscina": "water swim waterproof", "alberca": "water swim waterproof", "pool": "water swim waterproof", "swimming": "water swim waterproof", "splash": "water waterproof resistant", "puddle": "water waterproof", "lluvia": "water waterproof resistant", "ducha": "water waterproof", "regadera": "water waterproof", "pila": "battery hours", "duran": "battery hours", "duracion": "battery hours", "cancelacion": "noise", "canceling": "noise", "tela": "material", "algodon": "material", "puertos": "ports", "memoria": "storage capacity", "gigas": "storage capacity", "plane": "airline cabin", "airplane": "airline cabin", "flight": "airline cabin",
    "luggage": "airline cabin", "aeroplane": "airline cabin", "airport": "airline cabin", "equipaje": "airline cabin", "fly": "airline cabin", "flying": "airline cabin", "flights": "airline cabin", "planes": "airline cabin", "avion": "airline cabin", "stretch": "material elastane", "washable": "wash", "washing": "wash", "wash": "wash care", "warranty": "warranty", "garantia": "warranty", "included": "included",
    "lightweight": "weight light", "slip": "grip grippy", "slippery": "grip grippy", "grip": "grip grippy", "lift": "weight", "runtime": "battery hours", "playtime": "battery hours", "rainproof": "water waterproof resistant rain", "watertight": "water waterproof", "weatherproof": "water waterproof weatherproof", "leak": "water waterproof", "plastic": "material", "leather": "material", "wood": "material", "wooden": "material", "metal": "material", "steel": "material", "nylon": "material", "polyester": "material", "rubber": "material", "silk": "material", "linen": "material",
}  # fmt: skip

# Words of facts in the language of the catalogs.
SAME_FACT = pairs_of(
    "impermeable:waterproof impermeables:waterproof montana:trail sendero:trail cerro:trail asfalto:road calle:road carretera:road inalambrico:wireless inalambrica:wireless lavable:washable ruido:noise cancelacion:noise pila:battery resistente:resistant agua:water algodon:cotton bateria:battery"
    " pollo:chicken atun:tuna pescado:fish salmon:salmon res:beef cordero:lamb pavo:turkey cerdo:pork grano:grain granos:grain cereal:grain"
    " cuero:leather piel:leather lana:wool seda:silk lino:linen madera:wood acero:steel vidrio:glass plastico:plastic"
    " adulto:adult adultos:adult cachorro:puppy cachorros:puppy nino:kid ninos:kids recargable:rechargeable plegable:folding"
    " transpirable:breathable reflejante:reflective ligero:light ligera:light organico:organic vegano:vegan lavavajillas:dishwasher lavaplatos:dishwasher horno:oven microondas:microwave induccion:induction secadora:dryer"
)

# Everyday names of kinds of goods, and what a catalog may class them as.
_GOODS = """
apparel: clothes clothing cloth garment apparel wear outfit shoe footwear sneaker ropa calzado zapato
electronics: electronic electronics gadget tech device technology appliance electronica electronico
gift_card: voucher
"""
GOODS: dict[str, tuple[str, ...]] = {
    form: (kind.strip(),)
    for kind, _, words in (line.partition(":") for line in _GOODS.strip().splitlines())
    for word in words.split()
    for form in (word, stem(word))
}

# What of a customer is asked about, by the words.
ASPECTS = (
    ("purchases", ("bought", "buy", "purchase", "purchased", "purchases", "history", "order", "orders", "ordered", "compro", "compras", "historial", "got")),
    ("points", ("points", "puntos")),
    ("tier", ("tier", "gold", "silver", "status", "level", "nivel", "bronze", "platinum", "vip")),
)  # fmt: skip

# Words around a person's name that are none; and verbs that a count follows: "hold two".
NAME_STOP = frozenset(
    words_of(
        """the a an my their her his this that customer client member gold silver up by with phone number loyalty
    account profile  points balance saldo total please for of and or who whose purchases purchase history last bought buy have has is in at to on
    tier status     summary me it them him she he they we you i do does did what how many much email address birthday el la los las de
    cliente con numero telefono puntos perfil por favor card program see show tell can could would get whats s up look find pull name
    named called all every any number numbers list details detail info information"""
    )
)
TAKING = frozenset(
    words_of(
        """hold reserve transfer send ship bring add take get have want buy order request need save keep give me for it them
    those only just aparta apartar aparteme reserva trae manda agrega quiero dame los las make set put tuck lay stash spare
    pull move grab fetch us over another earmark call"""
    )
)
# And words that a count before a name may follow; behind any other word it belongs to the name ("the R 2 radio").
COUNTED_AFTER = frozenset(
    words_of(
        """the these those all have for and or there another about only just then okay ok with him her me us please actually
        aside yes no y e tambien plus los las esos esas otros otras"""
    )
)
