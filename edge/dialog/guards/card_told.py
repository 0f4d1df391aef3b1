# ruff: noqa: E501 - tables: a kind of words per line
"""That somebody is about to tell us a card's numbers: "declined, can I just tell you the numbers". PURE."""

from collections.abc import Sequence

from edge.dialog.guards.frames import Frames

_OFFERS = Frames(
    {
        "card": "card cards visa mastercard amex debit tarjeta",
        "tell": "tell tells read give gives dictate say spell enter type take decir decirle digo dictar dictarle leer leerle doy",
        "note": "write_down take_down note_down jot_down write apunte apunta anote anota",
        "numbers": "numbers digits number numeros numero digitos",
        "not_ours": "gift loyalty member membership rewards reward phone points combo regalo socio lealtad puntos",
    },
    """
    card 14 tell 5 numbers ! not_ours
    note 3 card ! not_ours
    tell 4 card 3 numbers ! not_ours
    tell 4 numbers 4 card ! not_ours
    """,
)


def offers(words: Sequence[str]) -> bool:
    return _OFFERS.meets(words)
