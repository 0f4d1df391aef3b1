# ruff: noqa: E501 - frames stay in one piece
"""When somebody means: "at three this afternoon", "till six", "tomorrow", "el sábado", "next week". PURE.

It decides which moment that is, counted from now, and takes a clock's hour out of the words, for it is no count and no
size. Where nobody can say which moment is meant ("later"), it says none.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.words import fold

NOON, EVENING = 12 * 60, 19 * 60  # minutes of the day that "noon" and "tonight" mean
SHOP_OPENS = 8  # an hour below that, with nothing else said, is one of the afternoon: nobody buys at three at night
HALF_DAY = 12
_HOUR: Final = r"(?P<hour>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)"
_PART: Final = r"(?:in the (?P<in_the>morning|afternoon|evening)|this (?P<this>morning|afternoon|evening)|(?P<night>tonight)|de la (?P<de_la>ma[nñ]ana|tarde|noche))"
_MINUTES: Final = r"(?::(?P<minutes>\d\d)| (?P<half>thirty|fifteen|forty[ -]five|y media|y cuarto))?"
_AT_SIX: Final = re.compile(
    rf"\b(?:(?:until|till?|'til|by|before|around|about|after|past|at|hasta|antes de|a eso de|despu[eé]s de|como)(?: about| around| like)?(?: las?)?|a las?) {_HOUR}{_MINUTES}"
    rf"(?:,? ?(?P<clock>o'?clock|[ap]\.? ?m\b\.?)|,? {_PART}| (?:sharp|or so|ish|today|tomorrow|instead|hoy|mejor)\b|(?=[ ,.?!]*$)|(?=[,.?!])|(?= (?:and|but|then|if|is|will|would|what|how|can|could|y|pero)\b))",
    re.IGNORECASE,
)
# Spanish says an hour so and nothing else: "a las tres, ¿cuánto cuesta?".
_A_LAS: Final = re.compile(rf"\ba las? {_HOUR}{_MINUTES}(?P<clock> [ap]\.? ?m\b\.?)?(?:,? {_PART})?\b", re.IGNORECASE)
_TIMED_LEAD: Final = re.compile(r"^(?:at|about|around|como|by)\b", re.IGNORECASE)
# In a breath with these "at nine" is a price, and "by two" how many more.
_OF_MONEY: Final = re.compile(
    r"\b(?:sell|sells|selling|ring|rings|ringing|price|priced|mark|marked|key|charge|charging|honou?r|let|give|put|punch|list|listed|label|tag|sticker|says|said|reads|size|drop|lower|cut|divided|scan|enter)(?: [\w']+){0,4} $",
    re.IGNORECASE,
)
_COMES: Final = re.compile(
    r"\b(?:come|comes|coming|came|be|back|in|by|there|here|over|return|pop|swing|drop|stop|arrive|visit|pick|picking|collect|collecting|collected|picked|pass|walk|leave|leaving|off|work|until|it|vengo|voy|paso|pasar|llego|regreso|vuelvo|vengo)\b",
    re.IGNORECASE,
)
_TOMORROW: Final = re.compile(
    r"\b(?P<after>the day after tomorrow|pasado ma[nñ]ana)\b|\btomorrow\b|(?<!la )(?<!esta )\bma[nñ]ana\b",
    re.IGNORECASE,
)
_DAYS: Final = (
    ("monday", "lunes"), ("tuesday", "martes"), ("wednesday", "miercoles"), ("thursday", "jueves"),
    ("friday", "viernes"), ("saturday", "sabado"), ("sunday", "domingo"),
)  # fmt: skip
_WEEKDAY: Final = re.compile(
    r"\b(?:(?:on|this|next|come|by|until|el|este|proximo) )+(?:coming )?("
    + "|".join(w for d in _DAYS for w in d)
    + r")s?\b"
)
_NEXT_WEEK: Final = re.compile(r"\b(?:next week|(?:la )?(?:proxima semana|semana que viene|otra semana))\b")
_WEEKEND: Final = re.compile(r"\b(?:(?:at|on|over|this|next) (?:the )?weekend|(?:el|este) fin de semana)\b")
_IN_HOURS: Final = re.compile(
    r"\b(?:in|en|dentro de) (?:about )?(?P<n>an?|una?|one|two|three|four|five|six|\d+|dos|tres|cuatro|cinco) (?P<unit>hours?|horas?|days?|dias?|weeks?|semanas?)\b"
)
_TONIGHT: Final = re.compile(r"\b(?:tonight|this evening|esta noche)\b")
_NOON: Final = re.compile(r"\b(?:(?:at|by|after|until|till) (?:noon|midday)|al mediodia)\b")


@dataclass(frozen=True, slots=True)
class When:
    """A moment as it was said. `days`: from today; `weekday`: 0 is Monday; `minutes`: of the day; `hours`: from now."""

    days: int = 0
    weekday: int = -1
    minutes: int = -1
    hours: int = 0

    def moment(self, now: datetime) -> datetime:
        """`now`: with the shop's offset. A weekday is the next of that name, an hour that is past is tomorrow's."""
        if self.hours:
            return now + timedelta(hours=self.hours)
        ahead = (self.weekday - now.weekday()) % 7 if self.weekday >= 0 else self.days
        day = now + timedelta(days=ahead)
        if self.minutes < 0:
            return day
        hour, minute = divmod(self.minutes, 60)
        then = day.replace(hour=hour, minute=minute, second=0, microsecond=0)
        return then if then >= now else then + timedelta(days=1)


def timed(text: str) -> tuple[str, When | None]:
    """(the words without a clock's hour, when it is)."""
    flat = fold(text)
    days, weekday, hours = _day(flat)
    match = _AT_SIX.search(text) or _A_LAS.search(text)
    if match is not None and not _is_a_time(text, match):
        match = None
    if match is None:
        minutes = NOON if _NOON.search(flat) else EVENING if _TONIGHT.search(flat) else -1
        said = days or weekday >= 0 or hours or minutes >= 0
        return text, When(days, weekday, minutes, hours) if said else None
    kept = match.group().split()[0]
    kept = kept if kept.lower() in ("until", "till", "til", "'til", "hasta") else ""
    late = 1 if match.group().split()[0].lower() in _AFTER else 0  # at two it still is what it was
    return f"{text[: match.start()]}{kept} {text[match.end() :]}", When(days, weekday, _minutes(match) + late, 0)


_AFTER: Final = frozenset({"after", "past", "despues", "después"})


def _is_a_time(text: str, match: re.Match[str]) -> bool:
    """ "Sell it at nine" is a price, "mark it down by two" no hour."""
    hour = _number(match["hour"])
    if not 0 < hour < 2 * HALF_DAY:
        return False
    if match["clock"] or match["in_the"] or match["this"] or match["night"] or match["de_la"] or match["minutes"]:
        return True
    before = text[: match.start()]
    if _TIMED_LEAD.search(match.group()):
        return bool(_COMES.search(before)) and not _OF_MONEY.search(before) and hour <= HALF_DAY
    return hour <= HALF_DAY


def _minutes(match: re.Match[str]) -> int:
    hour = _number(match["hour"])
    part = fold(match["in_the"] or match["this"] or match["night"] or match["de_la"] or "")
    clock = (match["clock"] or "").lower()
    late = part in ("afternoon", "evening", "tonight", "tarde", "noche") or clock.startswith("p")
    early = part in ("morning", "manana") or clock.startswith("a")
    if hour < HALF_DAY and (late or (not early and hour < SHOP_OPENS)):
        hour += HALF_DAY
    half = fold(match["half"] or "")
    more = int(match["minutes"] or 0) or {"thirty": 30, "y media": 30, "fifteen": 15, "y cuarto": 15}.get(
        half, 45 if half else 0
    )
    return min(hour, 23) * 60 + min(more, 59)


def _day(flat: str) -> tuple[int, int, int]:
    """(days from today, weekday or -1, hours from now)."""
    if match := _IN_HOURS.search(flat):
        many = 1 if match["n"] in ("a", "an", "una", "un") else _number(match["n"])
        unit = match["unit"][0]
        return {"d": (many, -1, 0), "w": (7 * many, -1, 0), "s": (7 * many, -1, 0)}.get(unit, (0, -1, many))
    if match := _TOMORROW.search(flat):
        return (2 if match["after"] else 1), -1, 0
    if match := _WEEKDAY.search(flat):
        return 0, next(i for i, names in enumerate(_DAYS) if match[1] in names), 0
    if _NEXT_WEEK.search(flat):
        return 7, -1, 0
    return (0, 5, 0) if _WEEKEND.search(flat) else (0, -1, 0)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else number_of(fold(word)) or 0


# ---- how long ago

_LONG: Final = {"d": 1, "w": 7, "m": 30, "y": 365, "s": 7, "a": 365}  # by the first letter; a month as people count
_N: Final = r"(?P<n{0}>\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty(?: (?:one|five))?|thirty|forty|forty five|fifty|sixty|ninety|una?|dos|tres|cuatro|cinco|seis|diez|quince|veinte|treinta|couple(?: of)?|few)"
_UNIT: Final = r"(?P<u{0}>days?|weeks?|months?|years?|dias?|semanas?|mes(?:es)?|anos?)"
_AGO: Final = re.compile(
    rf"\b(?:{_N.format(1)} {_UNIT.format(1)} (?:ago|back|old|late|over|already|now)|(?:it'?s|it has|that'?s|he'?s|she'?s|they'?ve|we'?ve|i'?ve|they have|have|has) (?:been|had (?:it|them)) (?:\w+ ){{0,2}}?{_N.format(2)} {_UNIT.format(2)}"
    rf"|(?:hace (?:\w+ )?|after (?:about )?){_N.format(3)} {_UNIT.format(3)})\b|\b(?P<yesterday>yesterday|ayer)\b|\blast (?P<last>week|month|year)\b"
)


def days_ago(text: str) -> int:
    """How many days ago, as it was said; 0 where nothing is."""
    match = _AGO.search(fold(text))
    if match is None:
        return 0
    if match["yesterday"]:
        return 1
    if match["last"]:
        return _LONG[match["last"][0]]
    said = next(g for g in (match["n1"], match["n2"], match["n3"]) if g)
    unit = next(g for g in (match["u1"], match["u2"], match["u3"]) if g)
    few = {"a": 1, "an": 1, "couple": 2, "couple of": 2, "few": 3, "un": 1, "una": 1}
    many = few.get(said) or sum(number_of(w) or 0 for w in said.split())
    return many * _LONG[unit[0]]
