# ruff: noqa: E501 - tables: a kind of words per line
"""Data that is asked for: of many people at once, more of somebody who was refused, a copy of one's own. PURE.

The first two are refused; a copy of one's own data is every customer's right, and a person gives it.
"""

from collections.abc import Sequence

from edge.dialog.guards.frames import Frames
from edge.dialog.vocabulary.tables import words_of

_DATA = (
    "purchases purchase_history history histories order_history buying_history phones phone_numbers phone_number numbers addresses emails email_addresses names first_names last_names birthdays accounts profiles points"
    " balances receipts contacts contact_details details data records spending compras telefonos direcciones correos nombres puntos cuentas datos historial"
)
_MANY = Frames(
    {
        "data": _DATA,
        "one": "customer customers member members client clients shopper shoppers guest guests cliente clientes socio socios miembro miembros",
        "many": "everybody everybodys everyone everyones all each every anybody anyone whoever others the_rest todos todas cada cualquier",
        "of": "of for from with to de del para con",
        "called": "named called whose by_the_name with_the_name last_name first_name surname llamado llamados llamada que_se_llam*",
        "people": "people person folks customer customers member members client clients shopper shoppers guest guests everybody everyone anybody anyone ones persona personas gente clientes",
        "which": "cuantos quienes which what who list name show read print export give tell how_many cuales que quien lista dime",
        "did": "vinieron vino came_in stopped_by bought buy spent spend shopped came ordered lives live purchased paid returned compraron compro gastaron vive viven",
        "recent": "last latest recent previous past ultimos ultimas",
        "datum": _DATA + " name phone number tier address email",
        "one_before": "the_last_one the_previous_one the_last_customer the_previous_customer previous_customer the_one_before the_lady_before the_guy_before the_other_customer la_de_antes el_de_antes la_anterior el_anterior",
        "orders_n": "orders tickets receipts transactions sales pedidos ordenes",
        "own": "my mine mi mis",
        "no_data": "price prices cost total stock size sizes color colors for_everybody_to menu product item products",
    },
    """
    data 2 of 3 many ! no_data
    many 3 one 3 data
    many 1 data ! no_data
    data 2 of 4 people 2 called
    people 2 called
    which 4 one 4 did
    which 2 many 3 did
    which 3 recent 3 orders_n ! own
    datum 5 one_before ! no_data
    """,
)
_MORE = Frames(
    {
        "pronoun": "his her hers their theirs them him she he they su sus ellos ella el",
        "data": "name names first_name first_names last_name surname number numbers phone phones email emails address addresses street city cities town birthday birthdays age ages account profile points tier purchases history order orders initials zip zip_code"
        " nombre nombres telefono correo direccion ciudad cumpleanos puntos cuenta pedido compras",
        "just": "just only at_least even then and solo al_menos nada_mas nomas aunque_sea",
        "last_of": "first last area_code digits digit letter initial initials hint primera ultima ultimos digitos pista",
        "of": "of de",
        "hint": "si_fue si_era was_it if_it_was fue_el fue_la era_el era_la how_many_called how_many_named only_how_many yes_or_no on_file does_it_end does_it_start starts_with ends_with end_in ends_in am_i_warm getting_warm am_i_close getting_close is_that_close si_o_no termina_en empieza_con",
        "mine": "my mine mi mis our",
    },
    """
    pronoun 2 data ! mine
    data 3 pronoun ! mine
    just 3 data ! mine
    just 4 last_of ! mine
    last_of 2 just ! mine
    data 2 just ! mine
    hint ! mine
    last_of 2 of 3 data ! mine
    """,
)
_SAME = Frames(
    {
        "same": "lo_mismo_que same_as the_same_as same_thing_as exactly_what igual_que what_did",
        "pronoun": "his her hers their theirs them him she he they ellos ella el ese esa that_car that_guy",
    },
    "same 1 pronoun",
)
_THEIRS = frozenset(words_of("he she they his her hers their him them hes shes el ella su ellos"))
MORE_AT_MOST = 12  # words of a turn that only asks again
_COPY = Frames(
    {
        "send": "send sent email emailed mail mailed text texted forward print printed printout export exported download share give get provide want like need see have mande mandeme mandenme enviame envieme mandar mandan envie enviar envien envia imprima imprimir dame deme quiero",
        "all": "file copy copies printout print_out all everything every entire whole full complete export archive transcript printout list record records copia copias todo todos todas toda lista registro",
        "mine": "my mine me us our i ive mi mis mio nuestra yo",
        "data": "file orders purchases visits transactions history data info information details records file account profile receipts recordings pedidos compras visitas datos informacion historial perfil",
        "kept": "hold keep have you_have store stored saved got know collected on_me about_me on_file guardan tienen saben tiene sobre_mi de_mi",
        "to": "to_my inbox by_email by_mail via_email email e_mail mail correo by_text on_paper to_take home in_writing a_mi por_correo por_escrito",
        "order_of_now": "read_me read_back so_far repeat again my_order just_ordered total price sizes menu nutrition allergy allergen ingredients coupon",
    },
    """
    send 6 all 4 mine 3 data ! order_of_now
    all 3 all 3 kept 4 mine|to ! order_of_now
    send 4 data 4 kept 3 mine|to ! order_of_now
    send 6 all 4 data 5 mine 4 to|kept ! order_of_now
    all 3 data 6 kept 5 mine|to ! order_of_now
    all 2 mine 3 data 5 to ! order_of_now
    send 3 mine 1 data 5 to ! order_of_now
    """,
)


_KIN = Frames(
    {
        "kin": "wife husband spouse partner fiance fiancee girlfriend boyfriend friend neighbor neighbour roommate sister brother mom mum mother dad father son daughter aunt uncle cousin grandma grandpa boss coworker ex"
        " esposa esposo marido mujer novia novio amiga amigo vecina vecino hermana hermano mama papa hijo hija jefe",
        "what": "what which whatever cual cuales que how_much cuanto",
        "got": "take took buy bought get got order ordered pick picked wear wore spend spent have had compro llevo pidio gasto",
        "last": "last_time last_week last_month last_visit before usually always normally already last the_other_day la_ultima_vez siempre antes ya",
        "wants": "wants want wanted needs asked asks says said quiere pidio_que",
    },
    """
    kin 8 what 4 got 4 last ! wants
    last 4 what 4 kin 2 got ! wants
    kin 3 last 3 got 4 what ! wants
    """,
)


_STRANGER = Frames(
    {
        "who": "guy lady man woman kid dude girl boy gentleman couple blonde redhead senor senora muchacho muchacha",
        "where": "in_aisle at_the_counter by_the_door by_the_register in_line over_there standing next_to_me behind_me in_front_of_me at_the_other with_the_hat with_the_dog wearing en_el_pasillo en_la_fila",
        "did": "buys bought buy buying got gets order orders ordered spend spends spent called name lives phone number points compra compro llama",
        "asked": "who whose whos quien",
        "last": "last first latest ultimo ultima primero primera",
        "buy": "buy bought purchase purchased order ordered comprar compro",
        "she_wants": "wants want wanted needs asked asks asking looking says said quiere",
        "look": "look_up pull_up find check search_for busca busque",
        "was": "who_was who_just that_was who_left que_estaba que_vino que_estuvo",
        "wear": "coat hat jacket shirt hoodie cap dress suit glasses sombrero gorra camisa",
        "in": "in with wearing con de",
    },
    "look 3 who 3 was\nwho 1 in 3 wear 3 did ! she_wants\nwho 3 where 6 did ! she_wants\ndid 4 who 3 where ! she_wants\nasked 4 last 4 buy",
)


_COMINGS = Frames(
    {
        "tell": "tell let alert notify warn text call message ping buzz avisame aviseme dime digame",
        "when": "when whenever once if as_soon_as cuando si",
        "they": "he she they him her ella el",
        "comes": "walks_in walk_in comes_in come_in comes_back come_back shows_up show_up arrives arrive shops shows is_here is_in enters entra llega viene venga llegue",
        "time": "what_time which_day which_days what_day what_days how_often que_dia que_dias a_que_hora cuando_suele",
        "usually": "usually normally always typically regularly suele siempre normalmente",
        "come": "come comes shop shops visit visits walk stop drop get viene venir llega",
        "goods": "delivery shipment order package truck restock it_is stock transfer ready pay",
    },
    """
    tell 3 when 2 they 2 comes ! goods
    tell 3 when 1 comes 1 they ! goods
    time 4 they 4 come ! goods
    when 1 usually 1 come 1 they ! goods
    when 3 they 2 usually 2 come ! goods
    """,
)


def of_many(words: Sequence[str]) -> bool:
    """ "The last purchases of everybody named Wren"; and "tell me when she walks in"."""
    return _MANY.meets(words) or _KIN.meets(words) or _STRANGER.meets(words) or _COMINGS.meets(words)


def more_of_them(words: Sequence[str]) -> bool:
    """Behind a refusal: "just the first names, then"."""
    return len(words) <= MORE_AT_MOST and _MORE.meets(words)


def of_them(words: Sequence[str]) -> bool:
    """Whether somebody else is spoken of: "he gave me the number"."""
    return bool(_THEIRS & set(words))


def is_somebodys(words: Sequence[str]) -> bool:
    """ "He's my roommate", of the number that was told: it is his."""
    return _SOMEBODYS.meets(words)


_SOMEBODYS = Frames(
    {
        "they": "hes shes he_is she_is theyre they_are belongs_to owned_by it_is_from es_de",
        "my": "my our a mi",
        "kin": "wife husband spouse partner fiance fiancee girlfriend boyfriend friend buddy neighbor neighbour roommate roomie flatmate housemate classmate teammate mate bestie hubby sister brother mom mum mother dad father son daughter aunt uncle cousin grandma grandpa boss coworker colleague ex"
        " esposa esposo marido novia novio amiga amigo vecina vecino hermana hermano mama papa hijo hija jefe",
    },
    "they 0 my 1 kin",
)


def same_as_them(words: Sequence[str]) -> bool:
    """ "The same as him, then", of whom we do not speak."""
    return _SAME.meets(words)


def a_copy(words: Sequence[str]) -> bool:
    """ "Mail me all my orders", "the information you hold on me, in my inbox"."""
    return _COPY.meets(words)
