"""Reads a menu file: any till's export, full or minimal.

It decides what the parsed JSON means and refuses, with file, path and field, what it cannot mean. It never opens a
file. Source of the format: `talkthru/data/README.md`; only `items[]` with `id`, `name` and `variations[]` are needed.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date, time
from decimal import Decimal, InvalidOperation
from typing import Any

from domain.characters import unkeepable
from domain.menu import (
    QUALIFIERS,
    WEEKDAYS,
    Allergens,
    Combo,
    ComboSize,
    Daypart,
    Item,
    Location,
    Menu,
    ModifierGroup,
    Option,
    Promotion,
    Qualifier,
    Slot,
    SlotChoice,
    Text,
    Variation,
)
from domain.policy import Policy, PolicyError

MOST_CENTS = 10**9  # ten million of the currency: an order of thousands still fits the wire


def _one_line(text: str) -> str:
    """A till's padding says nothing, and patterns grow with the square of it."""
    return " ".join(text.split())


class MenuError(ValueError):
    """A menu that cannot be used: names the file, the path in it, and what was wrong there."""

    def __init__(self, source: str, path: str, problem: str) -> None:
        super().__init__(f"{source}: {path}: {problem}")
        self.source, self.path, self.problem = source, path, problem


class Reader:
    """Walks parsed JSON with the path it is at, so that an error can say where."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.warnings: list[str] = []

    def fail(self, path: str, problem: str) -> MenuError:
        return MenuError(self.source, path, problem)

    def mapping(self, value: Any, path: str) -> Mapping[str, Any]:
        if not isinstance(value, Mapping):
            raise self.fail(path, f"expected an object, found {kind_of(value)}")
        return value

    def rows(self, value: Any, path: str) -> list[tuple[str, Mapping[str, Any]]]:
        if value is None:
            return []
        if not isinstance(value, list):
            raise self.fail(path, f"expected a list, found {kind_of(value)}")
        return [(f"{path}[{i}]", self.mapping(row, f"{path}[{i}]")) for i, row in enumerate(value)]

    def text(self, row: Mapping[str, Any], key: str, path: str) -> str:
        if key not in row:
            raise self.fail(f"{path}.{key}", "is missing")
        value = row[key]
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str) or not value.strip():
            raise self.fail(f"{path}.{key}", f"expected a non-empty string, found {kind_of(value)}")
        return value

    def name(self, row: Mapping[str, Any], path: str, default: str | None = None) -> Text:
        value = row.get("name", default)
        if isinstance(value, str) and value.strip():
            return Text({"en": _one_line(value)})
        if isinstance(value, Mapping) and value:
            for language, words in value.items():
                if not isinstance(words, str):
                    raise self.fail(f"{path}.name.{language}", f"expected a string, found {kind_of(words)}")
            if any(words.strip() for words in value.values()):
                return Text({language: _one_line(words) for language, words in value.items()})
        raise self.fail(f"{path}.name", "is missing" if value is None else f"expected a name, found {kind_of(value)}")

    def root(self, raw: Any) -> Mapping[str, Any]:
        if where := unkeepable(raw):
            raise self.fail(where, "holds half a character or a NUL, which nothing can keep")
        return self.mapping(raw, "$")

    def cents(self, row: Mapping[str, Any], path: str, key: str = "price_cents") -> int:
        value = row.get(key, 0)
        if value is None:
            return 0
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.fail(f"{path}.{key}", f"expected integer cents, found {kind_of(value)}")
        if value < 0:
            raise self.fail(f"{path}.{key}", f"a price cannot be negative: {value}")
        if value > MOST_CENTS:
            raise self.fail(f"{path}.{key}", "is more than anything costs")
        return value

    def count(self, row: Mapping[str, Any], key: str, path: str, default: int) -> int:
        value = row.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise self.fail(f"{path}.{key}", f"expected a count, found {kind_of(value)}")
        return value

    def maybe_count(self, row: Mapping[str, Any], key: str, path: str) -> int | None:
        return None if row.get(key) is None else self.count(row, key, path, 0)

    def strings(self, row: Mapping[str, Any], key: str, path: str) -> tuple[str, ...]:
        value = row.get(key)
        if value is None:
            return ()
        if isinstance(value, Mapping):  # aliases by language
            value = [w for words in value.values() for w in (words if isinstance(words, list) else [words])]
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise self.fail(f"{path}.{key}", f"expected a list of strings, found {kind_of(value)}")
        return tuple(_one_line(v) for v in value if v.strip())

    def clock(self, value: Any, path: str) -> time:
        try:
            at = time.max if value == "24:00" else time.fromisoformat(value)
        except (TypeError, ValueError):
            raise self.fail(path, f"expected a time such as 10:30, found {value!r}") from None
        if at.tzinfo is not None:
            raise self.fail(path, f"expected a local time without an offset, found {value!r}")
        return at

    def days(self, row: Mapping[str, Any], path: str) -> tuple[str, ...]:
        """mon ... sun, also written out. A day that is not one would be a promotion that never runs."""
        said = self.strings(row, "days", path)
        days = tuple(day.strip().lower()[:3] for day in said)
        if wrong := [word for word, day in zip(said, days, strict=True) if day not in WEEKDAYS]:
            raise self.fail(f"{path}.days", f"unknown day {wrong[0]!r}; known: {', '.join(WEEKDAYS)}")
        return days

    def dayparts(self, row: Mapping[str, Any], path: str, known: Collection[str]) -> tuple[str, ...]:
        named = self.strings(row, "dayparts", path)
        for lost in [d for d in named if d not in known]:
            self.warnings.append(f"{path}.dayparts: no daypart {lost!r}; {row['id']} is kept without it")
        return tuple(d for d in named if d in known)

    def percent(self, row: Mapping[str, Any], path: str) -> int:
        value = self.count(row, "percent", path, 0)
        if value > 100:
            raise self.fail(f"{path}.percent", f"at most 100, found {value}")
        return value

    def day(self, value: Any, path: str) -> date | None:
        if value is None:
            return None
        try:
            return date.fromisoformat(value)
        except (TypeError, ValueError):
            raise self.fail(path, f"expected a date such as 2025-03-12, found {value!r}") from None

    def rate(self, value: Any, path: str) -> Decimal:
        try:
            rate = Decimal(str(value))
        except InvalidOperation:
            raise self.fail(path, f'expected a rate such as "0.0800", found {value!r}') from None
        if not rate.is_finite() or not 0 <= rate < 1:
            raise self.fail(path, f"a tax rate lies between 0 and 1: {value!r}")
        return rate


def parse(raw: Any, source: str = "menu.json") -> Menu:
    """A menu from parsed JSON. Raises MenuError with file, path and field.

    What a menu refers to but does not hold (a modifier group, an item of a combo) is left out, and `Menu.warnings`
    says so: a till's export is often partial, and the rest of it can still be sold.
    """
    r = Reader(source)
    root = r.root(raw)
    group_rows = r.rows(root.get("modifier_groups"), "modifier_groups")
    group_list = [_group(r, path, row) for path, row in group_rows]
    unique(r, "modifier_groups", (g.id for g in group_list))
    groups = {g.id: g for g in group_list}
    dayparts = tuple(_daypart(r, path, row) for path, row in r.rows(root.get("dayparts"), "dayparts"))
    parts = unique(r, "dayparts", (d.id for d in dayparts))
    item_rows = r.rows(root.get("items"), "items")
    if not item_rows:
        raise r.fail("items", "is missing or empty: a menu needs at least one item")
    items = tuple(_item(r, path, row, groups, parts) for path, row in item_rows)
    known = unique(r, "items", (i.id for i in items))
    lists = r.mapping(root.get("choice_lists", {}), "choice_lists")
    found = [(path, _combo(r, path, row, lists, known, parts)) for path, row in r.rows(root.get("combos"), "combos")]
    unique(r, "combos", (combo.id for _, combo in found))
    combos = tuple(combo for path, combo in found if _can_be_filled(r, path, combo))
    roles, policies = r.mapping(root.get("roles") or {}, "roles"), r.mapping(root.get("policies") or {}, "policies")
    try:
        Policy.from_data(roles, policies)  # limits that cannot be meant are found now, not when they should hold
    except PolicyError as error:
        path, _, problem = str(error).partition(": ")
        raise r.fail(path, problem) from error
    languages = r.strings(root, "languages", "$") or tuple(dict.fromkeys(k for i in items for k in i.name.by_language))
    return Menu(
        id=str(root.get("menu_id") or root.get("id") or source),
        version=str(root.get("menu_version") or root.get("version") or "0"),
        items=items,
        combos=combos,
        groups=tuple(groups.values()),
        brand=root["brand"] if isinstance(root.get("brand"), str) else "",
        languages=languages or ("en",),
        tax_rates={
            r.text(row, "id", path): r.rate(row.get("rate"), f"{path}.rate")
            for path, row in r.rows(root.get("tax_classes"), "tax_classes")
        },
        dayparts=dayparts,
        locations=tuple(_location(r, path, row) for path, row in r.rows(root.get("locations"), "locations")),
        promotions=tuple(_promotion(r, path, row) for path, row in r.rows(root.get("promotions"), "promotions")),
        rewards=tuple(row for _, row in r.rows(root.get("loyalty_rewards"), "loyalty_rewards")),
        roles=roles,
        policies=policies,
        warnings=tuple(r.warnings),
    )


def kind_of(value: Any) -> str:
    if value is None:
        return "nothing"
    return f"{type(value).__name__} {value!r}"[:60]


def unique(r: Reader, path: str, ids: Iterable[str]) -> set[str]:
    seen: set[str] = set()
    for i, one in enumerate(ids):
        if one in seen:
            raise r.fail(f"{path}[{i}].id", f"appears twice: {one!r}")
        seen.add(one)
    return seen


def _group(r: Reader, path: str, row: Mapping[str, Any]) -> ModifierGroup:
    kind = row.get("kind", "adjust")
    if kind not in ("adjust", "choice"):
        raise r.fail(f"{path}.kind", f"expected adjust or choice, found {kind!r}")
    qualifiers = r.strings(row, "qualifiers", path)
    if unknown := [q for q in qualifiers if q not in QUALIFIERS]:
        raise r.fail(f"{path}.qualifiers", f"unknown qualifier {unknown[0]!r}; known: {', '.join(QUALIFIERS)}")
    group_id = r.text(row, "id", path)
    options: dict[str, Option] = {}
    for p, o in r.rows(row.get("options"), f"{path}.options"):
        option = _option(r, p, o)
        if option.id in options:
            r.warnings.append(f"{p}.id: appears twice: {option.id!r}; the first is kept")
        options.setdefault(option.id, option)
    least, most = r.count(row, "min", path, 0), r.count(row, "max", path, 99) or 99
    # A till that says nothing of it takes two ranches where two dips may be chosen; only where that would make three
    # out of one is the file wrong.
    often = 1 if kind == "choice" and (most == 1 or least > len(options)) else 9
    group = ModifierGroup(
        id=group_id,
        name=r.name(row, path, default=group_id),
        kind=kind,
        options=tuple(options.values()),
        min=least,
        max=most,
        qualifiers=tuple(q for q in QUALIFIERS if q in qualifiers) or _usual_qualifiers(kind),
        max_per_option=r.count(row, "max_per_option", path, often) or 9,
    )
    return group if kind == "adjust" else _attainable(r, path, group)


def _attainable(r: Reader, path: str, group: ModifierGroup) -> ModifierGroup:
    """A choice that can be made: the guest would be asked for the rest of it for ever."""
    pickable = len(group.options) * group.max_per_option if "pick" in group.qualifiers else 0
    most = min(group.max, pickable)
    if group.min <= most:
        return group
    r.warnings.append(f"{path}.min: {group.min} of {group.id} cannot be picked; taken as {most}")
    return replace(group, min=most)


def _usual_qualifiers(kind: str) -> tuple[Qualifier, ...]:
    return ("pick",) if kind == "choice" else ("no", "light", "extra", "add", "side")


def _option(r: Reader, path: str, row: Mapping[str, Any]) -> Option:
    return Option(
        id=r.text(row, "id", path),
        name=r.name(row, path),
        aliases=r.strings(row, "aliases", path),
        price_cents=r.cents(row, path),
        contains=r.strings(row, "contains", path),
    )


def _item(r: Reader, path: str, row: Mapping[str, Any], groups: Mapping[str, ModifierGroup], parts: set[str]) -> Item:
    item_id = r.text(row, "id", path)
    mine: list[ModifierGroup] = []
    for group_id in r.strings(row, "modifier_groups", path):
        if group_id in groups:
            mine.append(groups[group_id])
        else:
            r.warnings.append(f"{path}.modifier_groups: no group {group_id!r}; {item_id} is kept without it")
    included = r.strings(row, "included_options", path) if row.get("included_options") is not None else None
    if included:
        options = {o.id for g in mine for o in g.options}
        for lost in [o for o in included if o not in options]:
            r.warnings.append(f"{path}.included_options: no option {lost!r} in the groups of {item_id}; left out")
        included = tuple(o for o in included if o in options)
    kcal = r.mapping(row.get("kcal_by_variation") or {}, f"{path}.kcal_by_variation")
    rows = r.rows(row.get("variations"), f"{path}.variations")
    variations = tuple(_variation(r, p, v, kcal, f"{path}.kcal_by_variation") for p, v in rows)
    if not variations:
        raise r.fail(f"{path}.variations", "is missing or empty: an item needs at least one variation")
    unique(r, f"{path}.variations", (v.id for v in variations))
    return Item(
        id=item_id,
        name=r.name(row, path),
        variations=variations,
        aliases=r.strings(row, "aliases", path),
        category=str(row.get("category") or ""),
        description=str(row.get("description") or ""),
        groups=tuple(mine),
        included=included,
        allergens=_allergens(r, path, row),
        dayparts=r.dayparts(row, path, parts),
        channels=r.strings(row, "channels", path),
        tax_class=str(row.get("tax_class") or ""),
        available=row.get("available", True) is not False,
        age_min=r.maybe_count(row, "age_min", path),
        max_per_order=r.maybe_count(row, "max_per_order", path),
        kcal=r.maybe_count(row, "kcal", path),
        diet=r.strings(row, "diet", path),
    )


def _variation(r: Reader, path: str, row: Mapping[str, Any], kcal: Mapping[str, Any], kcal_path: str) -> Variation:
    variation_id = r.text(row, "id", path)
    return Variation(
        id=variation_id,
        name=r.name(row, path, default=variation_id),
        aliases=r.strings(row, "aliases", path),
        price_cents=r.cents(row, path),
        default=row.get("default") is True,
        free_picks=r.count(row, "free_picks", path, 0),
        kcal=r.maybe_count(kcal, variation_id, kcal_path),
    )


def _allergens(r: Reader, path: str, row: Mapping[str, Any]) -> Allergens:
    if row.get("allergens") is None:
        return Allergens()
    data = r.mapping(row["allergens"], f"{path}.allergens")
    return Allergens(
        status="declared" if data.get("status") == "declared" else "unknown",
        contains=r.strings(data, "contains", f"{path}.allergens"),
        may_contain=r.strings(data, "may_contain", f"{path}.allergens"),
    )


def _combo(
    r: Reader, path: str, row: Mapping[str, Any], lists: Mapping[str, Any], known: set[str], parts: set[str]
) -> Combo:
    combo_id = r.text(row, "id", path)
    sizes = tuple(
        ComboSize(
            id=r.text(s, "id", p),
            name=r.name(s, p, default=r.text(s, "id", p)),
            price_cents=r.cents(s, p),
            default=s.get("default") is True,
            aliases=r.strings(s, "aliases", p),
        )
        for p, s in r.rows(row.get("sizes"), f"{path}.sizes")
    )
    if not sizes:
        raise r.fail(f"{path}.sizes", "is missing or empty: a combo needs at least one size")
    unique(r, f"{path}.sizes", (s.id for s in sizes))
    slots = tuple(_slot(r, p, s, lists, known) for p, s in r.rows(row.get("slots"), f"{path}.slots"))
    unique(r, f"{path}.slots", (s.id for s in slots))
    return Combo(
        id=combo_id,
        name=r.name(row, path),
        sizes=sizes,
        slots=slots,
        aliases=r.strings(row, "aliases", path),
        number=r.maybe_count(row, "number", path),
        dayparts=r.dayparts(row, path, parts),
        channels=r.strings(row, "channels", path),
        tax_class=str(row.get("tax_class") or ""),
        available=row.get("available", True) is not False,
    )


def _can_be_filled(r: Reader, path: str, combo: Combo) -> bool:
    empty = next((slot.id for slot in combo.slots if slot.min > 0 and not slot.choices), None)
    if empty is not None:
        r.warnings.append(f"{path}.slots: nothing to choose for {empty!r}; the combo {combo.id} is left out")
    return empty is None


def _slot(r: Reader, path: str, row: Mapping[str, Any], lists: Mapping[str, Any], known: set[str]) -> Slot:
    slot_id = r.text(row, "id", path)
    rows = row.get("choices")
    where = f"{path}.choices"
    if rows is None and row.get("choices_ref") is not None:
        ref = r.text(row, "choices_ref", path)
        if ref not in lists:
            raise r.fail(f"{path}.choices_ref", f"no choice list {ref!r}; there are: {', '.join(lists) or 'none'}")
        rows, where = lists[ref], f"choice_lists.{ref}"
    choices: list[SlotChoice] = []
    for p, choice in r.rows(rows, where):
        item_id = r.text(choice, "item", p)
        if item_id not in known:
            r.warnings.append(f"{p}.item: no item {item_id!r}; the choice is left out")
            continue
        sizes = r.mapping(choice.get("by_size") or {}, f"{p}.by_size")
        by_size = {size: r.text(sizes, size, f"{p}.by_size") for size in sizes}
        choices.append(SlotChoice(item_id, by_size, r.cents(choice, p, "upcharge_cents")))
    default = None if row.get("default") is None else str(row["default"])
    return Slot(
        id=slot_id,
        choices=tuple(choices),
        default=default if any(c.item == default for c in choices) else None,
        min=r.count(row, "min", path, 1),
        max=r.count(row, "max", path, 1) or 1,
    )


def _daypart(r: Reader, path: str, row: Mapping[str, Any]) -> Daypart:
    return Daypart(
        id=r.text(row, "id", path),
        days=r.days(row, path),
        start=r.clock(row.get("start"), f"{path}.start"),
        end=r.clock(row.get("end"), f"{path}.end"),
    )


def _location(r: Reader, path: str, row: Mapping[str, Any]) -> Location:
    over = r.mapping(row.get("overrides") or {}, f"{path}.overrides")
    where = f"{path}.overrides"
    rates = r.mapping(over.get("tax_rates", {}), f"{where}.tax_rates")
    prices = r.mapping(over.get("prices", {}), f"{where}.prices")
    parts = r.mapping(over.get("dayparts", {}), f"{where}.dayparts")
    return Location(
        id=r.text(row, "id", path),
        name=str(row.get("name") or row["id"]),
        timezone=str(row.get("timezone") or "UTC"),
        channels=r.strings(row, "channels", path),
        hours=dict(r.mapping(row.get("hours") or {}, f"{path}.hours")),
        facilities=dict(r.mapping(row.get("facilities") or {}, f"{path}.facilities")),
        tax_rates={k: r.rate(v, f"{where}.tax_rates.{k}") for k, v in rates.items()},
        unavailable=frozenset(r.strings(over, "unavailable_items", where)),
        prices={k: r.cents(prices, f"{where}.prices", k) for k in prices},
        dayparts={
            k: (
                r.clock(v.get("start"), f"{where}.dayparts.{k}.start"),
                r.clock(v.get("end"), f"{where}.dayparts.{k}.end"),
            )
            for k, v in ((k, r.mapping(v, f"{where}.dayparts.{k}")) for k, v in parts.items())
        },
    )


def _promotion(r: Reader, path: str, row: Mapping[str, Any]) -> Promotion:
    kind = row.get("kind")
    if kind not in ("percent_off_items", "bundle_price", "buy_n_get_m", "percent_off_order"):
        raise r.fail(f"{path}.kind", f"unknown kind of promotion: {kind!r}")
    promotion_id = r.text(row, "id", path)
    applies_to = row.get("applies_to", "standalone")
    if applies_to not in ("standalone", "all"):
        raise r.fail(f"{path}.applies_to", f"expected standalone or all, found {applies_to!r}")
    return Promotion(
        id=promotion_id,
        name=r.name(row, path, default=promotion_id),
        kind=kind,
        items=r.strings(row, "items", path),
        percent=r.percent(row, path),
        bundle_qty=r.count(row, "bundle_qty", path, 0),
        bundle_price_cents=r.cents(row, path, "bundle_price_cents"),
        buy=r.count(row, "buy", path, 0),
        get=r.count(row, "get", path, 0),
        min_subtotal_cents=r.cents(row, path, "min_subtotal_cents"),
        code=row["code"] if isinstance(row.get("code"), str) else None,
        automatic=row.get("automatic", True) is not False,
        applies_to=applies_to,
        max_uses_per_order=r.maybe_count(row, "max_uses_per_order", path),
        stackable=row.get("stackable") is True,
        days=r.days(row, path),
        start=None if row.get("start") is None else r.clock(row["start"], f"{path}.start"),
        end=None if row.get("end") is None else r.clock(row["end"], f"{path}.end"),
        valid_from=r.day(row.get("valid_from"), f"{path}.valid_from"),
        valid_to=r.day(row.get("valid_to"), f"{path}.valid_to"),
        channels=r.strings(row, "channels", path),
    )
