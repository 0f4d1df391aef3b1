# ruff: noqa: E501 - ABBREVIATIONS is a table
"""How words are written: a till's short forms, common misspellings, irregular plurals, and words joined or split.

It decides which spelling a word is looked up by, on menus and in turns alike. Tables only; `edge.dialog.vocabulary.words` reads
them.
"""

from edge.dialog.vocabulary.tables import pairs_of, words_of

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
    mushrm:mushroom mushrms:mushroom mshrm:mushroom mshrms:mushroom phly:philadelphia peprni:pepperoni pepprni:pepperoni
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
    ban:banana brwni:brownie brwn:brown sprnkl:sprinkle sprnkls:sprinkle fdg:fudge crml:caramel whp:whipped chry:cherry
    sgr:sugar pcn:pecan chp:chip chps:chip slcs:slice slc:slice doz:dozen dzn:dozen asst:assorted asstd:assorted lt:light
    cuke:cucumber cukes:cucumber rsn:raisin oatml:oatmeal ylw:yellow spcy:spicy tom:tomato spnch:spinach strawb:strawberry
    rtsr:rotisserie srbt:sorbet strbry:strawberry pnuts:peanut chptl:chipotle itl:italian hrb:herb splt:split ckie:cookie
    sht:shot shts:shot cld:cold prsd:pressed wrp:wrap wrps:wrap grss:grass crrt:carrot gngr:ginger prtn:protein
    sc:sauce pkt:packet pkts:packet dk:dark drsg:dressing cblr:cobbler pudd:pudding stfd:stuffed smthrd:smothered
    vlvt:velvet cuc:cucumber icee:slushy
    vngr:vinegar snd:sandwich pzz:pizza ssgs:sausage itln:italian crsnt:croissant cpcno:cappuccino ltte:latte
    """
)

IRREGULAR: dict[str, str] = pairs_of(
    """
    bites:bite bite:bite cafe:cafe halves:half loaves:loaf leaves:leaf knives:knife children:kid childrens:kid child:kid kiddie:kid kids:kid nino:kid
    ninos:kid infantil:kid geese:goose people:person panes:pan peces:pez potatoes:potato tomatoes:tomato
    ojs:oj zeros:0 zeroes:0 ups:up minis:mini tes:te medium:medium pies:pie pie:pie ice:ice does:does gas:gas lays:lays grits:grits oats:oat peas:pea
    works:works
    """
)

# One written word that people also say as two: looked up as two on both sides.
SPLITS: dict[str, tuple[str, ...]] = {
    w.replace("_", ""): tuple(w.split("_"))
    for w in words_of(
        """
    cheese_burger bacon_burger veggie_burger steak_burger fish_burger chicken_burger cheese_steak cheese_steaks cheese_cake
    cheese_fries milk_shake milk_shakes hot_dog hot_dogs hot_cake hot_cakes ham_steak meat_ball meat_balls meat_loaf
    hash_brown hash_browns ice_cream egg_roll egg_rolls spring_roll spring_rolls corn_dog corn_dogs corn_bread
    short_bread short_cake short_rib short_ribs cup_cake cup_cakes fruit_cake straw_berries rice_bowl chop_stick
    bread_stick bread_sticks fish_stick fish_sticks flat_bread pot_pie pot_sticker pot_stickers soft_drink
    root_beer oat_milk soy_milk soya_milk butter_milk cold_brew egg_nog grape_fruit water_melon pine_apple
    sea_food steak_house smoke_house half_pound foot_long gluten_free dairy_free sugar_free lemon_lime
    whip_cream bean_burger quarter_pounder double_double banana_split flat_white drum_stick drum_sticks
    pepper_jack waffle_fries pop_corn pea_nut sweet_tea iced_tea bubble_tea boba_tea
    """
    )
}
# Joined forms that must stay one word: the parts would mean something else.
for _keep in ("pineapple", "peanut", "popcorn", "strawberries", "cupcake", "cupcakes", "watermelon", "grapefruit"):
    SPLITS.pop(_keep, None)
SPLITS |= {
    "mtbl": ("meat", "ball"),
    "mtbls": ("meat", "ball"),
    "mtlf": ("meat", "loaf"),
    "pepprjk": ("pepper", "jack"),
    "pprjk": ("pepper", "jack"),
    "pepjk": ("pepper", "jack"),
    "hotdg": ("hot", "dog"),
    "hshbrn": ("hash", "brown"),
    "hshbrns": ("hash", "brown"),
    "chzstk": ("cheese", "steak"),
    "chzcake": ("cheese", "cake"),
    "chzck": ("cheese", "cake"),
    "rtbr": ("root", "beer"),
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
    "therell": ("there", "will"),
    "whatll": ("what", "will"),
    "couldve": ("could", "have"),
    "wouldve": ("would", "have"),
    "shouldve": ("should", "have"),
    "mightve": ("might", "have"),
    "mustve": ("must", "have"),
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
