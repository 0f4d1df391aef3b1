# ruff: noqa: E501 - RINGS is a table, one ring per line
"""General food words, English and Spanish: what a till abbreviates, what people join, split or call by a brand.

A table of the language, not of any menu: nothing here is ordered unless a menu has it. A menu's own words always
score above a synonym's.
"""

from edge.dialog.tables import pairs_of, words_of

# Till abbreviations and typing habits, word for word. Only where the short form means nothing else on a menu.
ABBREVIATIONS: dict[str, str] = pairs_of(
    """
    chz:cheese chs:cheese ches:cheese bgr:burger brgr:burger burgr:burger hamb:hamburger chkn:chicken chix:chicken
    ckn:chicken chk:chicken chckn:chicken chick:chicken sand:sandwich sndw:sandwich sandw:sandwich sammy:sandwich
    sammich:sandwich sandwhich:sandwich sammie:sandwich sw:sandwich sdw:sandwich swich:sandwich lg:large lrg:large
    lge:large sm:small sml:small med:medium md:medium reg:regular choc:chocolate choco:chocolate van:vanilla
    vanila:vanilla straw:strawberry brkfst:breakfast bfast:breakfast brekkie:breakfast pc:piece pcs:piece pce:piece
    pieces:piece pza:pieza pzas:pieza piezas:pieza oz:ounce ozs:ounce onza:ounce onzas:ounce ounces:ounce btl:bottle
    bottled:bottle botella:bottle grl:grilled grld:grilled crsp:crispy crspy:crispy dbl:double trpl:triple xtra:extra
    xl:xlarge mush:mushroom pep:pepperoni pepp:pepperoni saus:sausage ital:italian jala:jalapeno jap:jalapeno
    jalepeno:jalapeno jalapeneo:jalapeno halapeno:jalapeno mozz:mozzarella mozza:mozzarella mozarella:mozzarella
    parm:parmesan parmesean:parmesan parmigiana:parmesan guac:guacamole avo:avocado decaf:decaffeinated frap:frappe
    frappuccino:frappe capp:cappuccino cappucino:cappuccino expresso:espresso carmel:caramel burito:burrito
    buritto:burrito burritto:burrito quesidilla:quesadilla cesar:caesar ceaser:caesar ceasar:caesar tomatoe:tomato
    potatoe:potato toms:tomato pickel:pickle pickels:pickle lettus:lettuce letuce:lettuce mayonaise:mayonnaise
    mayonnaise:mayo mayonesa:mayo catsup:ketchup catchup:ketchup barbeque:bbq barbecue:bbq barbacue:bbq barbacoa:barbacoa
    veg:veggie vege:veggie vegie:veggie vegi:veggie cafecito:cafe aguita:agua cervecita:cerveza vegetarian:veggie vegetable:veggie vegetables:veggie veggies:veggie vegetariano:veggie
    vegetariana:veggie vegetal:veggie fris:fries frys:fries frie:fries wng:wing wngs:wing tndr:tender tndrs:tender
    nug:nugget nugs:nugget nuggs:nugget nuggie:nugget nuggies:nugget nugget:nugget shroom:mushroom shrooms:mushroom
    pineaple:pineapple pinapple:pineapple lrge:large lemonaid:lemonade donut:doughnut donuts:doughnut spicey:spicy
    cheezy:cheesy cheesey:cheesy omelette:omelet bisquit:biscuit bisquet:biscuit whte:white wht:white blk:black
    grn:green swt:sweet philly:philadelphia unsweet:unsweetened unsweetend:unsweetened sweetened:sweet stk:steak stks:stick stx:stick hse:house fr:fry
    frnch:french onin:onion combi:combo cmb:combo cmbo:combo dlx:deluxe delux:deluxe supr:supreme marg:margherita
    margarita:margherita saurkraut:sauerkraut tortia:tortilla chipolte:chipotle chipotlay:chipotle siracha:sriracha
    sirracha:sriracha teryaki:teriyaki teriaki:teriyaki worchestershire:worcestershire whip:whipped whipcream:whipped
    hashbrowns:hashbrown softdrink:soda cola:cola h2o:water yoghurt:yogurt doble:double triples:triple soy:soy embotellada:bottle embotellado:bottle
    frd:fried fryd:fried rst:roast rstd:roasted spcl:special spec:special stmd:steamed stm:steamed
    bnls:boneless bnlss:boneless bonls:boneless sprg:spring yng:young gen:general pt:pint pts:pint qts:quart
    gal:gallon gals:gallon ltr:liter litre:liter gls:glass scp:scoop scps:scoop pchr:pitcher ptchr:pitcher bkt:bucket
    cr:cream num:number nr:number sld:salad salmn:salmon
    brd:bread bbrd:bread btr:butter bttr:butter buttr:butter crm:cream crmy:creamy chs:cheese chdr:cheddar chedd:cheddar
    prov:provolone amer:american swss:swiss bcn:bacon bac:bacon trky:turkey tky:turkey turk:turkey
    avcdo:avocado tmto:tomato lett:lettuce ltc:lettuce mshrm:mushroom mushrm:mushroom musrm:mushroom
    ptato:potato mshd:mashed grvy:gravy crnbrd:cornbread bisc:biscuit bsct:biscuit
    wtr:water wtrm:watermelon lmnd:lemonade lemnd:lemonade cof:coffee cffe:coffee esp:espresso espr:espresso
    hlf:half whl:whole sgl:single sngl:single trp:triple jr:junior sr:senior comb:combination
    plt:platter pltr:platter pl:plate bskt:basket bwl:bowl smth:smoothie smthie:smoothie shk:shake mlk:milk mlkshk:shake
    blu:blue blubry:blueberry blbry:blueberry strwb:strawberry strwbry:strawberry strawb:strawberry rasp:raspberry
    pnapl:pineapple pinap:pineapple coco:coconut cocnt:coconut pnut:peanut crnch:crunch crunchy:crunchy
    qsdla:quesadilla quesad:quesadilla quesa:quesadilla brto:burrito burr:burrito enchil:enchilada enchi:enchilada
    torti:tortilla grnd:ground shrdd:shredded shred:shredded sauteed:saute hmburg:hamburger hambrgr:hamburger
    chzbrgr:cheeseburger chsbrgr:cheeseburger brskt:brisket plld:pulled prk:pork stff:stuffed
    appl:apple bana:banana cin:cinnamon cinn:cinnamon cinnmn:cinnamon pumpk:pumpkin van:vanilla hznut:hazelnut
    capucino:cappuccino cappucino:cappuccino sw:sandwich swch:sandwich tst:toast eng:english muff:muffin bgl:bagel
    mash:mashed scrmbl:scrambled scram:scrambled omlt:omelet oml:omelet pncks:pancake pncke:pancake waf:waffle wfl:waffle
    margh:margherita hawn:hawaiian haw:hawaiian buff:buffalo parmes:parmesan anch:anchovy
    noodl:noodle ndl:noodle ndls:noodle dmplg:dumpling dmpl:dumpling dump:dumpling wntn:wonton terik:teriyaki tery:teriyaki
    tempu:tempura edam:edamame calif:california cali:california phila:philadelphia
    quarterpounder:quarter 2pc:piece pnt:pint pt:pint qt:quart glasss:glass gf:gluten
    lb:pound lbs:pound ftn:fountain fntn:fountain fount:fountain drnk:drink drnks:drink drk:drink sce:sauce dt:diet
    ssg:sausage hny:honey mstrd:mustard mtn:mountain unswt:unsweetened unsw:unsweetened swtnd:sweet jce:juice
    rnch:ranch grlc:garlic orng:orange frz:frozen frzn:frozen bttrd:battered btrd:battered lmn:lemon chwdr:chowder
    vngr:vinegar snd:sandwich pzz:pizza ssgs:sausage itln:italian crsnt:croissant cpcno:cappuccino ltte:latte
    """
)

IRREGULAR: dict[str, str] = pairs_of(
    """
    halves:half loaves:loaf leaves:leaf knives:knife children:kid childrens:kid child:kid kiddie:kid kids:kid nino:kid
    ninos:kid infantil:kid geese:goose people:person panes:pan peces:pez potatoes:potato tomatoes:tomato
    minis:mini tes:te medium:medium pies:pie pie:pie ice:ice does:does gas:gas lays:lays grits:grits oats:oat peas:pea
    """
)

# One written word that people also say as two: looked up as two on both sides.
SPLITS: dict[str, tuple[str, ...]] = {
    w.replace("_", ""): tuple(w.split("_"))
    for w in words_of(
        """
    cheese_burger bacon_burger veggie_burger steak_burger fish_burger chicken_burger cheese_steak cheese_cake
    cheese_fries milk_shake milk_shakes hot_dog hot_dogs hot_cake hot_cakes ham_steak meat_ball meat_balls meat_loaf
    hash_brown hash_browns ice_cream egg_roll egg_rolls spring_roll spring_rolls corn_dog corn_dogs corn_bread
    short_bread short_cake short_rib short_ribs cup_cake cup_cakes fruit_cake straw_berries rice_bowl chop_stick
    bread_stick bread_sticks fish_stick fish_sticks flat_bread pot_pie pot_sticker pot_stickers soft_drink
    root_beer oat_milk soy_milk soya_milk butter_milk cold_brew egg_nog grape_fruit water_melon pine_apple
    sea_food steak_house smoke_house half_pound foot_long gluten_free dairy_free sugar_free lemon_lime
    whip_cream bean_burger quarter_pounder double_double banana_split flat_white drum_stick drum_sticks
    waffle_fries pop_corn pea_nut sweet_tea iced_tea bubble_tea boba_tea
    """
    )
}
# Joined forms that must stay one word: the parts would mean something else.
for _keep in ("pineapple", "peanut", "popcorn", "strawberries", "cupcake", "cupcakes", "watermelon", "grapefruit"):
    SPLITS.pop(_keep, None)
SPLITS |= {
    "mtn": ("mountain",),
    "mt": ("mountain",),
    "blt": ("blt",),
    "pbj": ("peanut", "butter", "jelly"),
    "alacarte": ("a", "la", "carte"),
    "hamburgesa": ("hamburguesa",),
    "amburguesa": ("hamburguesa",),
    "coca": ("coca",),
    "cocacola": ("coca", "cola"),
    "hotdogs": ("hot", "dog"),
    "cuppa": ("cup", "of"),
    "ff": ("french", "fries"),
    "sf": ("sugar", "free"),
    "wanna": ("want", "to"),
    "gonna": ("going", "to"),
    "lemme": ("let", "me"),
    "gimme": ("give", "me"),
    "gotta": ("got", "to"),
    "em": ("them",),
    "imma": ("im", "going", "to"),
    "ima": ("im", "going", "to"),
    "whats": ("what", "is"),
    "hows": ("how", "is"),
    "wheres": ("where", "is"),
    "theres": ("there", "is"),
    "cuz": ("because",),
    "dont": ("do", "not"),
    "doesnt": ("does", "not"),
    "didnt": ("did", "not"),
    "cant": ("can", "not"),
    "cannot": ("can", "not"),
    "wont": ("will", "not"),
    "isnt": ("is", "not"),
    "arent": ("are", "not"),
    "thats": ("that", "is"),
    "thatll": ("that", "will"),
    "itll": ("it", "will"),
    "ill": ("i", "will"),
    "id": ("i", "would"),
    "im": ("i", "am"),
    "ive": ("i", "have"),
    "well": ("we", "will"),
    "wed": ("we", "would"),
    "weve": ("we", "have"),
    "lets": ("let", "us"),
    "al": ("a", "el"),
    "del": ("de", "el"),
    "r": ("are",),
    "u": ("you",),
    "ur": ("your",),
    "ya": ("ya",),
    "plz": ("please",),
    "pls": ("please",),
    "plse": ("please",),
    "thx": ("thanks",),
    "ty": ("thanks",),
    "n": ("and",),
    "nd": ("and",),
    "xtra": ("extra",),
    "xtr": ("extra",),
    "wo": ("without",),
    "wout": ("without",),
    "porfa": ("por", "favor"),
    "porfavor": ("por", "favor"),
}
SPLITS = {k: v for k, v in SPLITS.items() if v != (k,)}

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
    bbq | barbecue | bbq sauce | barbacoa sauce | barbecue sauce | salsa bbq | salsa barbacoa
    hot sauce | salsa picante
    veggie | vegetarian | vegetables
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
    mozzarella sticks | cheese sticks
    coffee | cafe | joe | cup of joe | java
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
    pork | cerdo | puerco | carnitas
    red | rojo | roja
    green | verde
    white | blanco | blanca
    black | negro | negra
    chicken sandwich | chicken burger | hamburguesa de pollo
    spicy chicken sandwich | hot chicken sandwich
    boba | tapioca pearls | tapioca | pearls | bubbles
    bubble tea | boba tea | milk tea | boba
    arnold palmer | half and half | half tea half lemonade | half lemonade half tea
    shrimp | camaron | prawn | prawns | ebi
    not toasted | untoasted | cold
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
    pickle | pepinillo
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
    chips and salsa | salsa and chips | chips n salsa
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
    cookies and cream | oreo
    cheese steak | philly | steak and cheese | philly cheese steak
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
    dumplings | potstickers | gyoza
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
    tap drip filter brewed
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
    lata latas botella botellas porcion porciones pedazo pedazos rebanada rebanadas mug mugs pot tub tubs scoop
    scoops stack stacks pitcher pump pumps shot shots splash squeeze dash drizzle pinch handful sheet
    """
    )
)

# Drinks of two words whose second alone means something else: where a menu has not the drink, it has none of it.
DRINKS_OF_TWO = (
    "dr pepper",
    "doctor pepper",
    "root beer",
    "mountain dew",
    "orange soda",
    "ginger ale",
    "cream soda",
    "mr pibb",
)

# Said with a second word that adds nothing: "a chicken burrito bowl" is the Bowl, where no name has both words.
SAID_TWICE = (
    ("burrito bowl", "bowl"),
    ("chai tea", "chai"),
    ("tuna fish", "tuna"),
    ("pizza pie", "pizza"),
    ("soda pop", "soda"),
    ("hamburger sandwich", "hamburger"),
    ("sub sandwich", "sub"),
    ("beef burger", "burger"),
    ("corn tortilla chips", "chips"),
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
