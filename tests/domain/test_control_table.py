"""What control decides for every action x channel x role x link, with nothing said and nothing granted."""

import pytest

from domain.control import (
    BY_ACTION,
    RULES,
    Action,
    Actor,
    Allow,
    Amount,
    Ask,
    Control,
    Refuse,
    Why,
    decide,
)
from domain.policy import NOTHING, Policy
from tests.domain.test_control import BURGERS, DRIVER, MENU, SHOP, word

# One word: the same with and without a link; two: link up / link down. The data README says why.

COLUMNS = {
    "lane guest": ("lane", "guest", BURGERS),
    "kiosk guest": ("kiosk", "guest", BURGERS),
    "lane crew": ("lane", "crew", BURGERS),
    "headset crew": ("headset", "crew", BURGERS),
    "device crew": ("device", "crew", BURGERS),
    "shop kiosk guest": ("kiosk", "guest", SHOP),
    "headset guest": ("headset", "guest", SHOP),
    "headset associate": ("headset", "associate", SHOP),
    "device guest": ("device", "guest", SHOP),
    "phone guest": ("phone", "guest", BURGERS),
}
TABLE = """
                            | lane guest    | kiosk guest   | lane crew     | headset crew | device crew | shop kiosk guest | headset guest | headset associate | device guest | phone guest
menu_read                   | allow         | allow         | allow         | allow        | allow       | allow            | allow         | allow             | allow        | not_here
price_read                  | allow         | allow         | allow         | allow        | allow       | allow            | allow         | allow             | allow        | not_here
stock_read                  | allow         | allow         | allow         | allow        | allow       | allow            | allow         | allow             | allow        | not_here
hours_read                  | allow         | allow         | allow         | allow        | allow       | allow            | allow         | allow             | allow        | not_here
aisle_read                  | allow         | allow         | allow         | allow        | allow       | allow            | allow         | allow             | allow        | not_here
promotion_read              | allow         | allow         | allow         | allow        | allow       | allow            | allow         | allow             | allow        | not_here
allergen_read               | allow         | allow         | allow         | allow        | allow       | allow            | allow         | allow             | allow        | not_here
customer_lookup             | allow/offline | allow/offline | role/offline  | role/offline | not_here    | allow/offline    | role/offline  | allow/offline     | not_here     | not_here
recall                      | allow/offline | allow/offline | role/offline  | not_here     | not_here    | allow/offline    | not_here      | not_here          | not_here     | not_here
draft_add                   | allow         | allow         | allow         | not_here     | allow       | allow            | not_here      | not_here          | role         | not_here
draft_change                | allow         | allow         | allow         | not_here     | allow       | allow            | not_here      | not_here          | role         | not_here
draft_remove                | allow         | allow         | allow         | not_here     | allow       | allow            | not_here      | not_here          | role         | not_here
draft_undo                  | allow         | allow         | allow         | not_here     | allow       | allow            | not_here      | not_here          | role         | not_here
use_code                    | allow/offline | allow/offline | allow/offline | not_here     | not_here    | allow/offline    | not_here      | not_here          | not_here     | not_here
submit_order                | yes           | yes           | yes           | not_here     | not_here    | yes              | not_here      | not_here          | not_here     | not_here
hold_item                   | not_here      | yes/offline   | not_here      | role/offline | not_here    | yes/offline      | role/offline  | yes/offline       | not_here     | not_here
transfer_request            | not_here      | person/offline| not_here      | role/offline | not_here    | person/offline   | role/offline  | yes/offline       | not_here     | not_here
redeem_reward               | yes/offline   | yes/offline   | yes/offline   | not_here     | not_here    | yes/offline      | not_here      | not_here          | not_here     | not_here
remember                    | yes/offline   | yes/offline   | role/offline  | not_here     | not_here    | yes/offline      | not_here      | not_here          | not_here     | not_here
discount                    | staff         | staff         | staff         | staff        | staff       | staff            | role          | staff             | role         | not_here
price_override              | staff         | staff         | staff         | staff        | staff       | staff            | role          | staff             | role         | not_here
price_match                 | person        | person        | nobody        | nobody       | nobody      | person           | role          | staff             | role         | not_here
comp_item                   | staff         | staff         | staff         | staff        | staff       | nobody           | role          | role              | role         | not_here
quantity_over_limit         | staff         | staff         | staff         | staff        | staff       | nobody           | role          | role              | role         | not_here
order_total_over_limit      | staff         | staff         | staff         | staff        | staff       | nobody           | role          | role              | role         | not_here
age_check                   | not_here      | staff         | not_here      | staff        | staff       | nobody           | role          | role              | role         | not_here
modify_submitted            | staff         | staff         | staff         | staff        | staff       | nobody           | role          | role              | role         | not_here
void_submitted              | staff         | staff         | staff         | staff        | staff       | nobody           | role          | role              | role         | not_here
call_person                 | person        | person        | person        | person       | person      | person           | person        | person            | person       | not_here
refund                      | person        | person        | person        | person       | person      | person           | person        | person            | person       | not_here
allergy_advice_without_data | person        | person        | person        | person       | person      | person           | person        | person            | person       | not_here
delete_data                 | person        | person        | person        | person       | person      | person           | person        | person            | person       | not_here
card_by_voice               | never         | never         | never         | never        | never       | never            | never         | never             | never        | not_here
gift_card_by_voice          | never         | never         | never         | never        | never       | never            | never         | never             | never        | not_here
points_by_voice             | never         | never         | never         | never        | never       | never            | never         | never             | never        | not_here
bulk_data                   | never         | never         | never         | never        | never       | never            | never         | never             | never        | not_here
other_persons_data          | never         | never         | never         | never        | never       | never            | never         | never             | never        | not_here
discount_over_ceiling       | never         | never         | never         | never        | never       | never            | never         | never             | never        | not_here
take_over                   | role          | role          | allow         | allow        | allow       | role             | role          | allow             | role         | not_here
hand_back                   | role          | role          | allow         | allow        | allow       | role             | role          | allow             | role         | not_here
stop_agent                  | role          | role          | allow         | allow        | allow       | role             | role          | allow             | role         | not_here
resume_agent                | not_here      | not_here      | not_here      | not_here     | role        | not_here         | not_here      | not_here          | role         | not_here
mark_taken_by_staff         | not_here      | not_here      | not_here      | not_here     | allow       | not_here         | not_here      | not_here          | role         | not_here
release_order               | not_here      | not_here      | not_here      | not_here     | allow       | not_here         | not_here      | not_here          | role         | not_here
forget_session              | not_here      | not_here      | not_here      | not_here     | not_here    | not_here         | not_here      | not_here          | not_here     | not_here
forget_customer             | not_here      | not_here      | not_here      | not_here     | not_here    | not_here         | not_here      | not_here          | not_here     | not_here
"""  # noqa: E501 - a table is read across


def cells() -> list[tuple[str, str, str, str]]:
    head, *rows = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip("\n").splitlines()]
    found: list[tuple[str, str, str, str]] = []
    for action, *words in rows:
        for column, said in zip(head[1:], words, strict=True):
            up, _, down = said.partition("/")
            found += [(action, column, "up", up), (action, column, "down", down or up)]
    return found


def test_the_table_says_what_it_said() -> None:
    wrong = []
    for action, column, link, expected in cells():
        channel, role, policy = COLUMNS[column]
        amount = Amount(cents=500) if action == "submit_order" else NOTHING
        found = word(decide(Ask(action, DRIVER, channel, role, link, amount), policy))  # type: ignore[arg-type]
        if found != expected:
            wrong.append(f"{action} {column} {link}: {found}, not {expected}")
    assert not wrong


@pytest.mark.parametrize(
    ("policy", "leads"),
    [
        (BURGERS, {"manager"}),
        (SHOP, {"manager"}),
        (Policy().staffed(), {"manager"}),
        (Policy.from_data({"clerk": {}, "boss": {"may_approve": [{"action": "discount"}]}}, {}), {"boss"}),
        (Policy.from_data({"clerk": {}, "boss": {}}, {"stop": {"resumed_by": ["clerk"]}}), {"clerk"}),
        (Policy.from_data({"clerk": {}}, {"stop": {"resumed_by": ["nobody here"]}}), set()),
        (Policy(), set()),
    ],
)
def test_who_leads_lets_a_stopped_agent_go_on_and_nobody_else(policy: Policy, leads: set[str]) -> None:
    assert policy.leads == leads
    for role in {*policy.roles, "guest", "ceo"}:
        allowed = decide(Ask("resume_agent", Actor("x"), "device", role), policy) == Allow()
        assert allowed == (role in leads)


def test_the_table_is_whole() -> None:
    assert {action for action, *_ in cells()} == set(Action)
    assert all(BY_ACTION[action] for action in Action)
    assert {r.control for r in RULES} == set(Control)
    assert len({column for _, column, *_ in cells()}) == len(COLUMNS)


def test_what_the_menu_says_is_unavailable_offline_is_refused_offline() -> None:
    named = {"loyalty": "redeem_reward", "coupon_codes": "use_code", "customer_lookup": "customer_lookup"}
    for policy in MENU["policies"]["offline"]["unavailable"]:
        assert decide(Ask(named[policy], DRIVER, "kiosk", link="down"), BURGERS) == Refuse(Why.OFFLINE)
