# ruff: noqa: E501 - RINGS is a table, one ring per line
"""General food words, English and Spanish: what people call by a brand or another name, what is what.

A table of the language, not of any menu: nothing here is ordered unless a menu has it. A menu's own words always
score above a synonym's.
"""

from edge.dialog.vocabulary.tables import words_of

# Phrases that name the same thing. Each line is one ring; every phrase leads to every other in it.
RINGS: tuple[tuple[str, ...], ...] = tuple(
    tuple(p.strip() for p in line.split("|"))
    for line in """
    coke | cola | coca cola | pepsi | coca | coke classic | regular coke | cola classic
    diet coke | diet cola | diet pepsi | coke light | diet | coca light | coke zero | coke zero sugar | coca cola light | cola de dieta | coca de dieta
    coke zero | cola zero | zero sugar cola | coca zero | pepsi zero | diet coke
    sprite | lemon lime soda | lemon lime | 7 up | starry | sierra mist | refresco de limon | lemon soda
    fanta | orange soda | orange pop | orange crush | sunkist | refresco de naranja | naranjada
    dr pepper | doctor pepper | mr pibb | pibb xtra | cherry pepper soda | pepper soda
    root beer | barqs | mug root beer | a w root beer
    mountain dew | dew | mello yello
    soda | pop | soft drink | fountain drink | refresco | gaseosa | fountain soda | drink
    fries | french fries | chips | papas fritas | papas | fry | patatas fritas | patatas | papas a la francesa
    potato | pot
    potato chips | chips | bag of chips | crisps | papitas
    plain chips | regular chips | original chips | sea salt chips | salted chips | sea salt potato chips
    white rice | cilantro rice | cilantro lime rice | jasmine rice | steamed rice | basmati rice | plain rice
    coleslaw | slaw | cole slaw | ensalada de col
    oj | orange juice | jugo de naranja | zumo de naranja
    aj | apple juice | jugo de manzana
    juice | jugo | zumo
    mac and cheese | macaroni and cheese | mac n cheese | mac cheese
    pbj | peanut butter and jelly | pb and j | pb j
    blt | bacon lettuce tomato | bacon lettuce and tomato
    mayo | mayonnaise | mayonesa
    teri | teriyaki
    bbq | barbecue | bbq sauce | barbacoa sauce | barbecue sauce | salsa bbq | salsa barbacoa
    hot sauce | salsa picante
    veggie | vegetarian | vegetables
    crunchy taco | hard taco | hard shell taco | crispy taco | crunchy shell taco
    soft taco | soft shell taco
    hard shell | crispy shell | crunchy shell
    hamburger | burger | hamburguesa
    cheese burger | hamburguesa con queso
    hot dog | frank | frankfurter | wiener | perro caliente | jocho
    sandwich | sub | hoagie | hero | torta | bocadillo | emparedado | grinder
    soda water | sparkling water | seltzer | club soda | agua mineral | mineral water | agua con gas
    bottle water | water bottle | botella de agua
    water | agua
    sparkling water | fizzy water | bubbly water | carbonated water
    milk | leche
    coffee | drip | drip coffee | brewed coffee | house coffee
    mozzarella sticks | cheese sticks | palitos de queso | dedos de queso
    green beans | ejotes | judias verdes | habichuelas | string beans
    sweet potato | camote | batata | boniato
    mashed potatoes | pure de papa | pure de papas | mash
    applesauce | pure de manzana | compota de manzana
    blueberry | arandano
    muffin | panquecito | magdalena
    glazed | glaseada | glaseado
    dark | oscuro | oscura
    beet | betabel | remolacha
    crepes | crepas | nalesniki
    cabbage rolls | stuffed cabbage | golabki | repollo relleno
    cabbage | repollo
    hunters stew | bigos
    spaghetti | espagueti
    meatball | albondiga
    clam | almeja
    garlic | ajo
    cinnamon | canela
    cheesecake | pay de queso | tarta de queso
    chocolate milk | leche con chocolate
    macaroni | macarrones
    coffee | cafe | cup of joe | java
    iced coffee | cold coffee | cafe helado | cafe frio
    hot chocolate | hot cocoa | cocoa | chocolate caliente
    iced tea | ice tea | cold tea | te helado | te frio
    sweet tea | sweet iced tea | te dulce | sweetened iced tea
    unsweet tea | unsweetened iced tea | unsweetened tea
    tea | te
    lemonade | limonada
    shake | milk shake | malteada | batido | licuado | malt
    smoothie | batido | licuado
    ice cream | helado | soft serve | nieve
    doughnut | donut | dona
    cookie | galleta
    cake | pastel | torta | tarta
    pie | pay | tarta
    pancakes | hotcakes | flapjacks | panqueques | griddle cakes
    potato | tater | spud
    blue | bleu
    hash brown | hash brown potatoes | home fries
    egg | huevo
    bacon | tocino | tocineta
    ham | jamon
    sausage | salchicha | chorizo
    chicken | pollo
    beef | carne | carne de res | res
    steak | bistec | bistek | carne asada
    carne asada | asada | grilled steak
    pork | cerdo | puerco | carnitas | pig
    red | rojo | roja
    green | verde
    white | blanco | blanca
    black | negro | negra
    chicken sandwich | chicken burger | hamburguesa de pollo
    spicy chicken sandwich | hot chicken sandwich
    boba | tapioca pearls | tapioca | pearls | bubbles
    bubble tea | boba tea | milk tea | boba
    shrimp | camaron | prawn | prawns | ebi
    not toasted | untoasted | cold
    warmed up | warmed | warm up | warm | heated up | heated | heat up | reheated
    room for cream | room for milk | room
    double protein | double meat | extra meat | extra protein
    build your own | byo | make your own | create your own
    unsweetened | no sugar | without sugar | without any sugar | sugar free | no sugar in it | sin azucar
    low fat milk | 2 percent milk | reduced fat milk
    cauliflower rice | cauli rice | riced cauliflower
    macadamia nuts | mac nuts | macadamias
    zucchini noodles | zoodles
    spanish rice | mexican rice | red rice
    bacon egg and cheese | bec
    ham egg and cheese | hec
    fish | pescado
    tuna | atun
    turkey | pavo
    cheese | queso
    rice | arroz
    beans | frijoles
    bread | pan
    toast | tostada | pan tostado
    salad | ensalada
    soup | sopa
    lettuce | lechuga
    tomato | tomate | jitomate
    onion | cebolla
    onion rings | aros de cebolla | rings | o rings
    pickle | pepinillo | gherkin
    mustard | mostaza
    ketchup | catsup | tomato sauce
    jalapeno | hot pepper
    pepper | pimiento
    bell pepper | green pepper | pimiento verde
    mushroom | champinon | hongo | shroom
    pineapple | pina
    avocado | aguacate | palta
    guacamole | guac
    sour cream | crema | crema agria
    pico de gallo | pico | fresh salsa | salsa fresca
    cilantro | coriander
    flour | harina
    corn | maiz
    radish | rabano
    cucumber | pepino
    watermelon | sandia
    fruit | fruta
    spinach | espinaca
    jello | gelatin | gelatina
    lime | limon
    sauce | salsa
    dressing | aderezo
    butter | mantequilla
    sugar | azucar
    salt | sal
    ice | hielo
    cream | crema
    whipped cream | whip | crema batida | whipped
    chocolate | choc
    vanilla | vainilla
    strawberry | fresa
    caramel | caramelo
    apple | manzana
    orange | naranja
    banana | platano
    mango | mangos
    peach | durazno
    cherry | cereza
    nuggets | chicken nuggets | nugs
    tenders | strips | fingers | chicken tenders | chicken strips | chicken fingers | tiras de pollo | tiritas de pollo
    wings | buffalo wings | alitas | chicken wings
    drumstick | leg | pierna
    thigh | muslo
    breast | pechuga
    sticks | palitos
    taco | tacos
    burrito | burro
    quesadilla | quesa
    tortilla chips | nachos | totopos
    chips and salsa | salsa and chips | chips n salsa | totopos con salsa
    chips and guacamole | totopos con guacamole
    chips and queso | totopos con queso
    beer | cerveza | brew | cold one
    wine | vino
    red wine | vino tinto
    white wine | vino blanco
    pepperoni pizza | pepperoni pie
    regular ice | normal ice
    cheese slice | plain slice | regular slice | slice of cheese
    eel | unagi
    tuna | ahi | maguro
    yellowtail | hamachi
    octopus | tako | pulpo
    cheese steak | philly | steak and cheese | philly cheese steak
    chicken cheese steak | chicken philly | philly chicken | chicken philly cheese steak | chicken philly steak
    cheese sauce | whiz | cheese whiz | cheez whiz
    house salad | garden salad | green salad
    doritos | nacho chips | nacho cheese chips | nacho cheese tortilla chips | nacho cheese tortilla
    cheetos | cheese puffs | cheese curls
    fritos | corn chips
    lays | potato chips
    gluten free roll | gluten free bread | gf roll | gf bread
    deep dish | thick crust | pan crust | pan
    works | supreme | combination
    meat lovers | carnivore | all meat | meat lover
    hibiscus | jamaica | flor de jamaica
    street corn | elote | mexican corn
    sauerkraut | kraut
    skim | skinny | nonfat | non fat | fat free | skimmed | descremada
    hot tea | earl grey | english breakfast tea | breakfast tea
    slice | rebanada | porcion | pedazo
    cheese pizza | plain pizza | plain pie | cheese pie
    garlic bread | pan de ajo
    eggplant | aubergine
    zucchini | courgette
    arugula | rocket
    scallion | green onion | spring onion | cebollin
    dumplings | potstickers | gyoza | mandu | momo | jiaozi
    rice cakes | tteokbokki | tteok | ddukbokki
    glass noodles | japchae | sweet potato noodles
    corn dog | pogo | corndog
    soup dumplings | xiao long bao | xlb
    shrimp dumplings | har gow
    pork dumplings | siu mai | shumai | shu mai
    barbecue pork | bbq pork | char siu
    steamed bun | bao | baozi
    fried rice | chaufa | arroz chaufa | nasi goreng
    rotisserie chicken | pollo a la brasa | roast chicken | roasted chicken
    stir fried beef | lomo saltado | beef stir fry
    purple corn drink | chicha morada | chicha
    fried plantains | maduros | sweet plantains | tajadas
    yuca fries | fried yuca | yuca frita
    rice pudding | kheer | arroz con leche
    chickpea curry | chana masala | chole | chickpea masala
    spinach paneer | palak paneer | saag paneer
    cauliflower manchurian | gobi manchurian
    lentils | dal | daal | dhal
    stuffed grape leaves | grape leaves | dolma | dolmades
    rice noodles | rice noodle
    bean sprouts | sprouts
    flatbread | naan
    flat bread | injera
    coffee creamer | creamer
    green onions | scallions
    hot sauce | chili sauce
    edamame | soybeans
    soy sauce | shoyu
    tabbouleh | tabouli | tabouleh | tabuli | taboule
    hummus | humus | houmous | hommus
    baba ghanoush | baba ganoush | baba ghanouj | baba ganouj
    tzatziki | tsatsiki | zaziki | cucumber sauce
    gyro | gyros | yeero
    omelet | omelette
    benedict | benny
    spicy | hot | picante
    crispy | fried | crunchy | crujiente | frito
    grilled | a la parrilla | char grilled | charbroiled | asado
    veggie burger | garden burger | hamburguesa vegetal
    kid | junior | child | jr
    breakfast | desayuno
    lunch | almuerzo
    dinner | cena | plate | platter | plato
    bowl | tazon | plato
    meal | combo | menu | value meal | basket
    side | guarnicion | acompanamiento
    small | pequeno | chico | pequena | chica
    decaffeinated | descafeinado
    dip | dipping sauce | dip cup
    espresso | expreso
    latte | cafe con leche
    gluten free bun | gf bun
    half and half | creamer
    cream | creamer
    sweetener | splenda | equal | sweet n low
    syrup | jarabe
    maple syrup | syrup
    pb | peanut butter
    jam | jelly
    wrap | envuelto
    deluxe | supreme | dlx
    everything | works
    """.strip().split("\n")
)

# Words that say "the usual one": cheap to leave unsaid.
USUAL_WORDS = frozenset(
    words_of(
        """
    caffe classic original regular plain house traditional standard hot fresh signature famous our homemade style real
    french basic normal clasico clasica tradicional sencillo casa premium handcrafted hand cut freshly brewed
    brew genuine authentic old fashioned tasty delicious local soft cup fountain side order single draft
    tap drip filter brewed any
    """
    )
)

# "an order of fries", "a cup of coffee": the vessel is no part of the name, unless the menu says so.
VESSELS = frozenset(
    words_of(
        """
    order orders side sides cup cups glass glasses bowl bowls plate plates basket baskets bag bags box boxes
    thing things piece pieces slice slices can cans bottle bottles serving servings set portion portions carton
    cartons pack packs packet packets orden ordenes vaso vasos taza tazas plato platos bolsa bolsas caja cajas
    vasito vasitos tacita tacitas copita copitas platito platitos bolsita bolsitas
    lata latas botella botellas porcion porciones pedazo pedazos rebanada rebanadas mug mugs pot tub tubs scoop
    scoops ear ears stack stacks pitcher pump pumps shot shots splash squeeze dash drizzle pinch handful sheet
    """
    )
)

# What is named in two words that mean other things alone: where a menu has not the whole, it has none of it.
NAMED_IN_TWO = (
    "dr pepper",
    "doctor pepper",
    "root beer",
    "mountain dew",
    "orange soda",
    "ginger ale",
    "cream soda",
    "mr pibb",
    "corn bread",
    "garlic bread",
    "banana bread",
    "french toast",
    "onion rings",
    "hot dog",
    "corn dog",
    "egg roll",
    "ice cream",
    "orange juice",
    "apple juice",
    "coconut water",
    "tonic water",
    "hash brown",
    "potato salad",
    "pasta salad",
    "fried rice",
    "apple pie",
    "pot pie",
    "rice pudding",
    "carrot cake",
    "cheese cake",
    "chocolate cake",
    "crab cake",
    "lobster roll",
    "clam chowder",
    "cream cheese",
    "peanut butter",
    "sour cream",
    "cottage cheese",
    "banana split",
    "cheese steak",
    "mac and cheese",
    "grilled cheese",
    "cheese curds",
    "bread stick",
    "sweet potato",
    "sweet potato fries",
    "truffle fries",
    "chips and salsa",
    "cookies and cream",
    "ice cream cone",
    "ice cream sandwich",
    "cherry pie",
    "pumpkin pie",
    "pecan pie",
    "key lime",
    "apple cider",
    "hot tea",
    "green tea",
    "cold brew",
    "strawberry lemonade",
)

# Said with a second word that adds nothing: "a chicken burrito bowl" is the Bowl, where no name has both words.
SAID_TWICE = (
    ("burrito bowl", "bowl"),
    ("iced tea", "unsweet tea"),
    ("ice tea", "unsweet tea"),
    ("sweet iced tea", "sweet tea"),
    ("sweet ice tea", "sweet tea"),
    ("unsweet iced tea", "unsweet tea"),
    ("chai tea", "chai"),
    ("steak", "asada"),
    ("alamode", "ice cream"),
    ("raw onions", "onions"),
    ("artichoke hearts", "artichokes"),
    ("shot of espresso", "shot"),
    ("espresso shot", "shot"),
    ("chai", "tea"),
    ("tea", "chai"),
    ("tuna fish", "tuna"),
    ("turkey breast", "turkey"),
    ("side salad", "garden salad"),
    ("side salad", "house salad"),
    ("sliced turkey", "turkey"),
    ("pizza pie", "pizza"),
    ("milk shake", "shake"),
    ("soda pop", "soda"),
    ("hamburger sandwich", "hamburger"),
    ("sub sandwich", "sub"),
    ("beef burger", "burger"),
    ("potato fries", "fries"),
    ("corn tortilla chips", "chips"),
    ("philly cheese steak", "philly steak"),
    ("salad", "sal"),  # as a till clips it
    ("vinegar", "vin"),
    ("water", "h2o"),
    ("bone in", "bi"),
    ("clam chowder", "chowder"),
    ("dr pepper", "dr"),  # of the house: "Dr. Thunder"
    ("doctor pepper", "dr"),
)

# A general word and its kinds: "no cheese" is said of the cheddar that is on it. One way only.
KINDS: dict[str, tuple[str, ...]] = {
    "cheese": tuple(
        words_of(
            """
    cheddar swiss american provolone mozzarella feta parmesan gouda brie havarti monterey gruyere muenster jack colby
    gorgonzola asiago ricotta manchego pepperjack
            """
        )
    ),
    "nut": ("peanut", "walnut", "pecan", "almond", "cashew", "hazelnut", "pistachio"),
    "pie": ("pizza",),  # a pie may be a pizza; who says pizza means no apple pie
    "queso": ("cheddar", "swiss", "american", "provolone", "mozzarella", "oaxaca", "manchego"),
}

# What a dish is of: "a turkey burger" is another thing than a burger, "a juicy burger" is not.
MAIN_FOODS = frozenset(
    words_of(
        """
    turkey bison beef chicken pork fish shrimp tofu mango salmon tuna lamb duck crab lobster kale strawberry peach
    pineappl banana blueberry raspberry cherry veal venison elk goat egg eggplant mushroom falafel tempeh catfish cod
    tilapia scallop oyster clam squid octopu eel pollo puerco pescado camaron pavo res cordero atun coconut avocado
    burrito taco quesadilla pizza pancak waffl salad soup sandwich wrap smoothi bagel omelet
        """
    )
)

# Dishes, foods and drinks by their names: one that is not on a menu is that, and no misheard other one.
FOODS = MAIN_FOODS | frozenset(
    words_of(
        """
    churro paella risotto ravioly lasagna spaghetty penne linguin fettuccin gnocchy tortellin cannoly tiramisu gelato
    sorbet donut doughnut danish scone muffin crepe waffl pancak croissant strudel brioche brownie blondie fudge
    cobbler pudding flan eclair macaron macaroon profiterol sundae parfait popsicl slushie slush smoothi
    frappe latte mocha cappuccino espresso macchiato americano cortado matcha chai kombucha horchata agua
    lemonad limeade sangria mimosa margarita mojito martiny beer wine whiskey vodka tequila rum cider lager stout
    pho ramen udon soba laksa curry korma vindaloo masala biryany paneer naan samosa pakora dosa idly lassi raita
    sushy sashimy nigiry maky tempura teriyaky katsu bento gyoza edamam miso mochy kimchy bulgogy bibimbap japcha
    dumpl wonton congee satay rendang nasi laab larb enchilada tamal tostada fajita chimichanga flauta taquito empanada
    arepa pupusa ceviche pozol menudo birria barbacoa carnita chorizo elot nacho guacamol salsa queso tortilla sope
    gyro souvlaky shawarma kebab falafel hummu tabbouleh fattoush moussaka spanakopita dolma baklava kofta pita
    schnitzel bratwurst pretzel pierogy goulash stroganoff kielbasa borscht poutin gumbo jambalaya etouffee crawfish
    oyster clam mussel scallop calamary lobster chowder bisqu mahi halibut tilapia catfish trout sardin anchovy
    brisket ribs ribeye sirloin filet meatloaf pastramy salamy prosciutto mortadella bologna reuben
    panini calzon stromboly focaccia bruschetta ciabatta baguett pumpernickel biscuit grit oatmeal granola
    cereal yogurt omelet frittata quich benedict casserol stew chily soup salad slaw coleslaw pickl sauerkraut
    zucchiny broccoly cauliflower asparagu spinach kale arugula artichok beet carrot celery cucumber radish okra squash
    yam plantain yuca lentil quinoa couscou tofu tempeh seitan
        """
    )
)

# Words by which a thing to drink is known, folded and singular as `words.stem` makes them.
DRINK_STEMS = frozenset(
    words_of(
        """
    drink beverag bebida refresco soda pop cola cok coca pepsi sprit fanta beer cerveza lemonad limonada tea coffe cafe
    juic jugo water agua milk lech shak malteada smoothi latt mocha espresso cappuccino americano macchiato lager ip
    stout cider win vino sake horchata jamaica jarrito boba frapp slush float ginger root pepper mountain fountain
    """
    )
)

# Words of a name that carry no meaning of their own.
GLUE = frozenset(
    words_of(
        """
    the a an of with and n y de con la el los las del al in on w en e to style our for
    """
    )
)
