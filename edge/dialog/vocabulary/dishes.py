# ruff: noqa: E501 - a table, one ring per line
"""Dishes of many kitchens by their own name and by what people call them in English: "steak sandwich" for a Pan con Bistec.

A table of the language, as `foods` is: nothing here is ordered unless a menu has it, and a menu's own words always score
above these. One-way words ("fish" for a snapper) hold only where the menu has no such word itself.
"""

from edge.dialog.vocabulary.tables import words_of

# Phrases that name the same thing; every phrase of a line leads to every other in it.
DISHES: tuple[tuple[str, ...], ...] = tuple(
    tuple(p.strip() for p in line.split("|"))
    for line in """
    steak sandwich | pan con bistec | bistec sandwich
    roast pork sandwich | pan con lechon | lechon sandwich
    pork sandwich | pan con chicharron | pan con lechon
    ham and cheese sandwich | ham and cheese | jamon y queso | croque monsieur
    cuban sandwich | cubano | cuban | mixto
    midnight sandwich | medianoche
    roast pork | lechon asado | lechon | pernil | roasted pork
    shredded beef | ropa vieja | barbacoa | machaca
    crispy beef | vaca frita | fried beef
    ground beef | picadillo | carne molida | minced beef
    stuffed potato | papa rellena | potato ball
    plantain chips | mariquitas | chifles | platanitos
    fried green plantains | tostones | patacones | green plantains
    fried plantains | amarillos | platanos maduros | fried plantain
    guava pastry | guava pastelito | pastelito de guayaba | guava turnover
    cheese pastry | pastelito de queso
    pastry | pastelito
    croquette | croqueta | kroket | korokke
    cuban coffee | cafecito | colada | cuban espresso
    coffee with milk | cafe con leche | cafe au lait
    sugar cane juice | guarapo | cane juice
    cuban toast | tostada cubana | tostada
    cuban burger | frita | frita cubana
    rice and beans | moro | congri | moros | arroz con frijoles | gallo pinto | casamiento
    three milk cake | tres leches | tres leches cake
    caramel custard | flan | creme caramel | leche flan
    turnover | empanada | pasty
    fruit water | agua fresca
    rice drink | horchata
    tamarind | tamarindo
    guava | guayaba
    passion fruit | maracuya | parcha | passionfruit
    coconut | coco
    sweet bread | concha | pan dulce
    crispy pork | chicharron | pork rinds | pork cracklings | crackling
    pork belly | lechon kawali | samgyeopsal
    shredded pork | carnitas | pulled pork
    marinated pork | al pastor | pastor
    beef tongue | lengua | tongue
    beef cheek | cachete | cheek meat
    tripe | tripa | tripas
    tripe soup | menudo
    hominy soup | pozole
    cactus | nopales | nopal
    rolled tacos | flautas | taquitos | tacos dorados
    stuffed pepper | chile relleno | chili relleno
    scrambled eggs | huevos revueltos
    fried eggs | huevos estrellados
    bread pudding | capirotada | budin | pudin
    churro | churros
    meat pie | beef patty | jamaican patty
    oxtail | rabo | oxtails | rabo encendido
    goat curry | curry goat | curried goat
    dumpling | festival | johnny cake
    cassava | yuca | manioc
    breadfruit | ulu
    black cake | rum cake
    noodle soup | pho | noodles in soup
    beef noodle soup | pho bo | beef pho
    chicken noodle soup | pho ga | chicken pho
    vietnamese sandwich | banh mi | bahn mi
    spring rolls | cha gio | imperial rolls | fried rolls
    summer rolls | goi cuon | fresh rolls | salad rolls
    broken rice | com tam
    noodle bowl | bun | vermicelli | vermicelli bowl
    vietnamese coffee | cafe sua da | ca phe sua da
    pad thai | phad thai | thai noodles
    drunken noodles | pad kee mao | drunken noodle
    pad see ew | pad si ew | pad see eew | phat si io
    coconut soup | tom kha
    hot and sour soup | tom yum
    basil stir fry | pad kra pao | pad krapow | thai basil
    papaya salad | som tum | som tam
    panang | penang | phanaeng
    chicken skewers | chicken satay | satay | yakitori
    skewer | skewers | kebab | kabob | kebob | pincho | anticucho | inasal
    mango sticky rice | sticky rice with mango
    thai iced tea | thai tea | cha yen
    lo mein | soft noodles | lomein
    chow mein | crispy noodles
    chow fun | flat noodles | ho fun
    egg foo young | chinese omelet
    crab rangoon | cream cheese wonton | cheese wonton | crab puffs
    wonton | wontons
    kung pao | gong bao
    general tso | general tsos | general tao
    orange chicken | tangerine chicken
    moo shu | mu shu
    egg drop soup | egg flower soup
    roast duck | peking duck
    scallion pancake | green onion pancake | pajeon
    pork bun | manapua | char siu bao | siopao | pork bao
    macaroni salad | mac salad | pasta salad
    hamburger steak | salisbury steak | loco moco
    steamed buns | bao buns | gua bao | baos
    beef bowl | gyudon
    chicken bowl | oyakodon
    pork cutlet | tonkatsu | katsu
    fried chicken | karaage | kfc
    rice ball | onigiri | musubi
    spam musubi | spam rice ball
    grilled eel | unagi don
    seaweed salad | wakame
    seaweed | nori
    miso soup | misoshiru
    buckwheat noodles | soba
    rice cake | mochi
    shaved ice | raspado | kakigori | snow cone | halo halo
    seaweed roll | gimbap | kimbap
    spicy rice cakes | tteokbokki
    korean barbecue | bulgogi | korean bbq
    short ribs | galbi | kalbi
    mixed rice | bibimbap
    soft tofu stew | soondubu | sundubu | soon tofu
    kimchi stew | kimchi jjigae
    fish cake | eomuk | odeng
    garlic bread | garlic naan
    fried dough | bhatura | sopapilla
    butter chicken | murgh makhani | makhani
    chicken tikka | tikka
    spinach cheese curry | saag paneer
    potatoes and cauliflower | aloo gobi
    potato | aloo
    cauliflower | gobi
    okra | bhindi
    peas and cheese | matar paneer | mutter paneer
    cottage cheese | paneer
    lamb curry | rogan josh
    rice with chicken | chicken biryani
    yogurt drink | lassi
    spiced tea | masala chai | chai
    crispy crepe | dosa
    lentil soup | dal soup | sambar
    lentil wafer | papadum | papad | poppadom
    milk dumplings | gulab jamun
    vegetable fritters | pakora | bhaji
    filipino spaghetti | spaghetti
    egg rolls | lumpia
    filipino egg rolls | lumpia shanghai
    chicken adobo | adobo
    purple yam | ube
    banana roll | turon
    rice noodles | pancit bihon | bihon
    lamb wrap | shawarma
    chickpea fritters | falafel
    chickpea dip | hummus
    eggplant dip | baba ghanoush | moutabal
    yogurt cucumber | tzatziki
    meat on a stick | souvlaki
    cheese pie | tiropita
    spinach pie | spanakopita | fatayer
    lamb and beef | gyro
    turkish pizza | lahmacun
    meatballs | kofta | kofte | albondigas | polpette
    rice pilaf | pilaf | pilau
    stew | guisado | estofado | caldo
    chicken soup | caldo de pollo | sopa de pollo
    beef soup | caldo de res
    chicken and rice | arroz con pollo
    seafood rice | paella | arroz con mariscos
    nova | lox | smoked salmon
    seafood | mariscos | fruits of the sea
    corn cake | arepa
    corn pancake | cachapa
    cheese bread | pao de queso | khachapuri
    stuffed tortilla | pupusa
    grilled steak | churrasco | bistec a la parrilla
    marinated fish | ceviche | cebiche
    beef stew | carne guisada | goulash | boeuf bourguignon
    sausage | longaniza | kielbasa | bratwurst | brat | linguica | andouille | wurst
    blood sausage | morcilla
    potato pancake | latke | potato pancakes
    stuffed cabbage | golabki | golumpki
    dumplings | pierogi | pelmeni | vareniki
    cabbage | repollo
    veal cutlet | schnitzel | milanesa | cutlet
    chicken parm | chicken parmesan | chicken parmigiana | chicken parmigiano
    eggplant parm | eggplant parmesan | eggplant parmigiana
    fried squid | calamari | fried calamari | squid
    tomato and mozzarella | caprese
    garlic knots | garlic rolls
    rice balls | arancini
    stuffed shells | shells
    mac | macaroni
    alfredo | fettuccine alfredo
    meat sauce | bolognese | ragu
    white pizza | pizza bianca | bianca
    margherita | margarita pizza | margherita pizza | cheese and basil
    cold cuts | cold cut
    italian ice | granita
    chicken fried steak | country fried steak
    biscuits and gravy | biscuits with gravy
    french toast | pain perdu
    eggs over easy | over easy
    grits | polenta
    collards | collard greens
    black eyed peas | cowpeas
    hush puppies | hushpuppies
    pulled chicken | shredded chicken
    burnt ends | brisket ends
    st louis ribs | spare ribs | ribs | spareribs
    baby back ribs | baby backs
    sweet potato fries | yam fries
    tots | tater tots | tator tots
    curly fries | twister fries
    waffle fries | lattice fries
    potato wedges | wedges | jojos
    gravy | brown gravy
    corn on the cob | cob corn
    cornbread | corn bread
    banana pudding | nana pudding
    key lime pie | lime pie
    cheesecake | cheese cake
    sweet roll | cinnamon roll | cinnamon bun
    kombucha | fermented tea
    cold brew | coldbrew
    americano | long black
    steamer | steamed milk
    green tea | matcha | sencha
    brown sugar | tiger sugar
    grass jelly | herbal jelly
    lychee | litchi | lichi
    chicken bites | popcorn chicken | chicken nuggets | nuggets | popcorn chicken bites
    frappe | frozen coffee | blended coffee | ice blended coffee | blended iced coffee
    cookies and cream | oreo | cookie crumble | crushed cookies | cookie crumbles | cookie pieces | crushed oreo | oreo pieces | oreo cookies | oreo crumbles
    peanut butter cup | reeses | reese | reeses cups | peanut butter cups | reeses peanut butter cups
    candy coated chocolate | m and ms | candy coated chocolates | chocolate candies
    toffee bits | toffee crunch | heath | heath bar | skor | toffee
    chocolate hazelnut | nutella | hazelnut spread | chocolate hazelnut spread | hazelnut chocolate
    cookie butter | biscoff | speculoos
    vanilla wafers | nilla wafers
    blizzard | flurry | mcflurry | concrete
    slush | slushie | slushee | slurpee | slushy | frozen slush
    orange dream | dreamsicle | creamsicle | orange cream | orange creamsicle
    root beer float | brown cow
    fruit punch | hi c | hawaiian punch | ponche de frutas
    bottled water | dasani | aquafina
    mineral water | topo chico | agua mineral
    grapefruit soda | squirt | refresco de toronja
    apple soda | manzanita | manzanita sol | sidral | refresco de manzana
    sports drink | gatorade | powerade
    energy drink | red bull | monster
    hot sauce | tabasco | cholula
    steak sauce | a1 | a1 sauce
    half caf | half decaf
    chocolate croissant | pain au chocolat
    donut holes | munchkins | timbits | donut bites
    cream cheese | schmear | shmear
    coffee cake | crumb cake
    lemon loaf | lemon pound cake | lemon cake | lemon bread
    banana bread | banana loaf | banana nut loaf | banana nut bread
    popsicle | paleta | ice pop
    chili cheese dog | cheese coney | coney dog | chili cheese coney | coney
    chicago dog | windy city dog | chicago style dog | chicago hot dog
    slaw dog | carolina dog
    spicy fries | cajun fries | seasoned fries
    corn fritters | hush puppies
    arnold palmer | half and half | half tea half lemonade | half lemonade half tea | half iced tea half lemonade | half lemonade half iced tea | tea lemonade | iced tea lemonade
    frozen lemonade | frosted lemonade | lemonade slush
    """.strip().split("\n")
)

# A general word and dishes that are such: one way, and only where the menu has no such word itself.
KINDS_OF_DISH: dict[str, tuple[str, ...]] = {
    "fish": tuple(
        words_of(
            """
    snapper tilapia salmon cod catfish trout halibut haddock grouper mahi swordfish whiting flounder perch walleye swai
    pollock branzino barramundi bass sole tuna
            """
        )
    ),
    "steak": ("ribeye", "sirloin", "bistec", "churrasco", "tenderloin", "filet"),
    "pasta": ("spaghetti", "penne", "fettuccine", "linguine", "rigatoni", "ziti", "ravioli", "tortellini", "gnocchi"),
    "noodles": ("ramen", "udon", "soba", "vermicelli", "mein"),
    "flatbread": ("naan", "roti", "pita", "lavash"),
    **dict.fromkeys(("blizzard", "flurry", "mcflurry"), ("whirl",)),  # but "I'll give it a whirl" is no dish
}
