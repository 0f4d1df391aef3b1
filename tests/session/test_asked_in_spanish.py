"""Questions as people ask them in Spanish: each is answered with what was asked, in Spanish, and orders nothing."""

import pytest

from tests.session.held import Held


def said(held: Held, *turns: str) -> str:
    return " ".join(one.text for one in held.say(*turns).says)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("¿en cuánto sale un café chico?", "Café: pequeño $1.89"),
        ("¿a cuánto me sale una limonada?", "Limonada: pequeño"),
        ("oiga, ¿cuánto es por unos aros de cebolla?", "Aros de cebolla: normal"),
        ("¿el agua es gratis?", "Vaso de agua cuesta $0.00"),
        ("¿cobran el agua?", "Vaso de agua cuesta $0.00"),
        ("¿cuál es lo más barato que tienen?", "Lo más barato: rebanadas de manzana"),
    ],
)
def test_what_it_costs(held: Held, words: str, told: str) -> None:
    assert told in said(held, words)
    assert held.order == []


@pytest.mark.parametrize(
    "words",
    [
        "oiga, ¿la malteada está a mitad de precio ahorita?",
        "¿las malteadas están a mitad de precio?",
        "está la malteada a mitad de precio",
        "¿cuándo son las malteadas a mitad de precio?",
        "¿las malteadas tienen descuento?",
    ],
)
def test_whether_an_offer_on_it_runs(held: Held, words: str) -> None:
    assert "Malteadas a mitad de precio: de 2 pm a 4 pm" in said(held, words)
    assert held.order == []


@pytest.mark.parametrize(
    "words",
    [
        "¿tienen algo en especial?",
        "¿hay algún especial hoy?",
        "¿qué está a mitad de precio?",
        "¿ahorita qué hay en oferta?",
        "¿tienen 2x1?",
    ],
)
def test_what_is_on_offer(held: Held, words: str) -> None:
    assert "Dos sándwiches de pescado" in said(held, words)


def test_a_discount_for_some_people_is_for_staff_and_asks_nothing_back(held: Held) -> None:
    assert "¿De cuál habla?" not in said(held, "¿tienen descuento para estudiantes?")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("¿abren los domingos?", "Abrimos de 6 am a 11 pm"),
        ("¿están abiertos mañana?", "Abrimos de 6 am a 11 pm"),
        ("¿a qué hora empieza el desayuno?", "Servimos el desayuno de 6 am"),
        ("¿a qué hora dejan de servir el desayuno?", "Servimos el desayuno de 6 am"),
        ("¿todavía alcanzo desayuno?", "Servimos el desayuno de 6 am"),
        ("¿se puede pagar con el celular?", "Se paga en"),
        ("¿toman apple pay?", "Se paga en"),
        ("¿agarran tarjeta?", "Se paga en"),
        ("¿reciben American Express?", "Se paga en"),
        ("¿cómo cuánto se tardan?", "No lo sé"),
        ("¿cuánto hay que esperar?", "No lo sé"),
        ("¿cuántos minutos tarda?", "No lo sé"),
        ("¿ya mero está?", "No lo sé"),
        ("¿el pollo es fresco?", "No lo sé"),
        ("¿qué tan grande es el refresco grande?", "No lo sé"),
        ("¿estoy hablando con una máquina?", "asistente automático"),
    ],
)
def test_the_house_and_the_wait(held: Held, words: str, told: str) -> None:
    assert told in said(held, words)
    assert held.order == []


@pytest.mark.parametrize(
    "words",
    [
        "¿cuál es la más vendida?",
        "¿qué es lo más rico?",
        "¿qué me sugiere?",
        "¿cuál es su especialidad?",
        "¿qué pide más la gente?",
        "¿qué hamburguesa me recomienda?",
    ],
)
def test_what_is_good(held: Held, words: str) -> None:
    assert "Tenemos combo clásica" in said(held, words)
    assert held.order == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("¿los nuggets vienen con salsa?", "Tenemos ranch"),
        ("¿la hamburguesa viene con papas?", "lleva pan con sésamo"),
        ("¿el combo incluye bebida?", "Usted elige la bebida"),
        ("¿qué bebida viene con el combo?", "Tenemos cola"),
        ("¿con qué aderezo viene la ensalada?", "aderezo ranch, vinagreta"),
        ("¿el de pollo es picante?", "lleva pan brioche"),
        ("¿de cuántas piezas son los nuggets?", "6 piezas, 10 piezas"),
        ("¿cuántos nuggets trae la orden?", "6 piezas, 10 piezas"),
        ("¿qué refrescos tienen?", "Tenemos cola"),
        ("¿hay malteada chica?", "Tenemos malteada de chocolate"),
        ("¿me dice las calorías del wrap?", "450 calorías"),
        ("¿el pescado lleva huevo?", "contiene huevo"),
        ("¿el pescado tiene gluten?", "contiene trigo"),
        ("¿hay algo que no tenga lácteos?", "No declaran leche"),
        ("¿la carne es halal?", "halal"),
    ],
)
def test_what_is_in_it_and_how_it_comes(held: Held, words: str, told: str) -> None:
    answer = said(held, words)
    assert told in answer
    assert "no encontré" not in answer
    assert held.order == []


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (("¿me da la clásica sin cebolla?",), ("classic_burger", ["no:onion"])),
        (("una clásica", "la clásica es sin cebolla"), ("classic_burger", ["no:onion"])),
        (("un té helado", "el té es dulce"), ("iced_tea", ["pick:sweet"])),
    ],
)
def test_what_orders_still_orders(held: Held, turns: tuple[str, ...], expected: tuple[str, list[str]]) -> None:
    held.say(*turns)
    assert [(row["item"], row["mods"]) for row in held.order] == [expected]


def test_ya_esta_still_ends_the_order(held: Held) -> None:
    assert "El total es" in said(held, "una clásica", "ya está, gracias")
