""" "It's been twenty days", "she bought it six weeks ago": whether that is in time to bring it back. PURE.

It decides by the days that the policy gives; what may be done behind them is staff's to say.
"""

from edge.dialog.shop import answers, resolve
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.reading import Reading


def told(desk: Desk, reading: Reading) -> bool:
    """Says until when it may be brought back, and whether that is over. False where nothing of the kind was said."""
    about = "returns" in reading.wants or desk.mem.want == "returns"
    ago = reading.days_ago if about else 0
    of_somebody = bool(reading.person or reading.digits) or ("customer" in reading.wants and desk.mem.want != "returns")
    if not ago or of_somebody or set(reading.wants) & {"price", "hold", "transfer"}:
        return False
    wish = resolve.wish_for(desk, reading, "returns")
    kinds = {tuple(answers.days_to_return(desk, p)) for p in wish.products}
    if len(kinds) > 1:
        return False
    wish = wish.but(products=wish.products[:1])  # "headphones from ten days ago": any of them
    desk.remember(want="returns", **({"product": wish.product, "values": {}} if wish.product else {}))
    answers.returns(desk, Wish("returns", products=wish.products))
    limits = answers.days_to_return(desk, wish.product)
    if limits and ago > max(limits):
        desk.say("returns_late", days=_days(desk, ago))
        if who := desk.shop.policy("returns", "exceptions"):
            desk.say("returns_exception", who=str(who))
    elif limits and ago <= min(limits):
        desk.say("returns_in_time", days=_days(desk, ago))
    return True


def _days(desk: Desk, many: int) -> str:
    one, more = ("día", "días") if desk.language == "es" else ("day", "days")
    return f"{many} {one if many == 1 else more}"
