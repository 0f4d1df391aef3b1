"""Guests at one device: they arrive, order, change their minds, say yes, or leave in the middle.

They say what people say to any menu (its own names), and answer what the agent asked last. They are no judges: what
must hold, holds whatever they say.
"""

import asyncio
from dataclasses import dataclass
from random import Random

from domain.menu import Menu
from edge.dialog.meaning import Expecting
from edge.dialog.members.members import rewards
from edge.dialog.talk import OVER, SENT, Phase
from talkthru.simulation.device import SimulatedDevice
from talkthru.simulation.ledger import THANKED
from talkthru.simulation.virtual import VirtualLoop

YES = ("yes", "yes please", "that's right", "yeah that's correct", "yep")
NO = ("no", "no thanks", "nope")
DONE = ("that's it", "that's all", "that will be all", "no that's everything")
AFTERWARDS = ("yes", "yes", "thank you", "actually add {item}", "can I cancel my order", "make that two {item}")
TALK = (
    "how much is {item}",
    "what comes on the {item}",
    "do you have gluten free bread",
    "I want a flurble wrap with zorgs",
    "can I get ten percent off",
    "is the {item} vegetarian",
)
CHANGES = (
    "actually make that two",
    "remove the {item}",
    "no wait, add {item}",
    "cancel the last one",
    "scratch that, start over",
    "make it a large",
)
POINTS = (
    "can I use my points",
    "I want to redeem my points",
    "how many points do I have",
    "I'd like to use a reward",
)
NUMBER = "two oh two five five five oh one oh one"  # of a customer who has enough of them
PATIENCE_S = 10.0  # then a guest says it again
NEVER_MORE_THAN = 22  # turns


@dataclass(frozen=True, slots=True)
class Character:
    """How a guest is, as shares of their turns."""

    talks: float = 0.15
    changes: float = 0.15
    many: float = 0.05  # orders so many that staff must approve
    wavers: float = 0.2  # does not just say yes to the read-back
    interrupts: float = 0.15
    drives_off: float = 0.05
    wants: int = 2
    lingers: float = 0.5  # says something after the yes
    member: bool = False  # has points, and wants something for them


class Guest:
    """One visit. `stay` ends when the guest has left."""

    def __init__(self, device: SimulatedDevice, loop: VirtualLoop, menu: Menu, chance: Random, who: Character) -> None:
        self._device, self._loop, self._menu, self._chance, self._who = device, loop, menu, chance, who
        self._wants = [self._order() for _ in range(who.wants)]
        self._turns = 0

    async def stay(self) -> None:
        self._device.arrives()
        await self._listens()
        linger = self._chance.randrange(1, 4) if self._chance.random() < self._who.lingers else 0
        while self._turns < NEVER_MORE_THAN:
            self._turns += 1
            if self._chance.random() < self._who.drives_off:
                break
            words = self._next_words(lingering=linger > 0)
            if words is None:
                break
            if self._phase() in SENT:
                linger -= 1
            await self._device.says(words, confidence=self._sure(), guessed=self._chance.random() < 0.15)
            if self._chance.random() < self._who.interrupts:
                await asyncio.sleep(0.2 + 2 * self._chance.random())
            else:
                await self._listens()
        await asyncio.sleep(3 * self._chance.random())
        self._device.leaves()

    # ---- what they say

    def _next_words(self, *, lingering: bool) -> str | None:
        host, chance = self._device.host, self._chance
        if host is None:
            return chance.choice(("hello", self._order(), "yes"))  # nobody answers, or not yet
        talk = host.state.talk
        if host.state.ended or talk.phase in OVER or talk.handoff:
            return None
        if talk.phase in SENT:
            return self._filled(chance.choice(AFTERWARDS)) if lingering else None
        return self._answer(talk.expecting)

    def _answer(self, expecting: Expecting) -> str:
        chance, who = self._chance, self._who
        match expecting.kind:
            case "confirm":
                if chance.random() < who.wavers:
                    return self._filled(chance.choice((*CHANGES, *NO, "yes can I ask something first", *TALK)))
                return chance.choice(YES)
            case "yes_no" | "offer":
                return chance.choice((*YES, *NO))
            case "size" | "slot" | "group" | "which" | "reward" if expecting.options and chance.random() < 0.9:
                return self._named(chance.choice(expecting.options)) or "the first one"
            case "phone" if who.member:
                return NUMBER
            case "phone":
                return chance.choice(("two oh two five five five oh one oh seven", "never mind"))
            case "quantity":
                return "two"
        if who.member and chance.random() < 0.4:
            return chance.choice(POINTS)
        if self._wants and chance.random() < 0.8:
            return self._wants.pop()
        if chance.random() < who.talks:
            return self._filled(chance.choice(TALK))
        if chance.random() < who.changes:
            return self._filled(chance.choice(CHANGES))
        return self._wants.pop() if self._wants else chance.choice(DONE)

    def _order(self) -> str:
        chance = self._chance
        if chance.random() < self._who.many:
            return f"{chance.choice(('thirty', 'forty', 'twelve', 'a hundred and twenty'))} {self._item()}"
        count = chance.choice(("a", "a", "two", "three"))
        words = f"{count} {self._item()}"
        if chance.random() < 0.25:
            words += f" and {chance.choice(('a', 'two'))} {self._item()}"
        if chance.random() < 0.2 and self._menu.combos:
            words = f"a {chance.choice(self._menu.combos).name.get()}"
        return words

    def _item(self) -> str:
        item = self._chance.choice(self._menu.items)
        size = self._chance.choice(item.variations)
        name = item.name.get()
        return f"{size.name.get()} {name}" if len(item.variations) > 1 and self._chance.random() < 0.7 else name

    def _filled(self, words: str) -> str:
        return words.replace("{item}", self._item())

    def _named(self, option: str) -> str | None:
        """How a guest calls one of the options that were asked about."""
        for reward in rewards(self._menu):
            if reward.id == option:
                return reward.name("en")
        head, _, size = option.partition("/")
        for item in self._menu.items:
            if item.id == head:
                return item.name.get()
            for variation in item.variations:
                if variation.id in (head, size):
                    return variation.name.get()
            for group in item.groups:
                for one in group.options:
                    if one.id == head:
                        return one.name.get()
        return None

    def _sure(self) -> float:
        return 0.4 if self._chance.random() < 0.03 else 0.9

    # ---- how they behave

    def _phase(self) -> Phase:
        host = self._device.host
        return host.state.talk.phase if host is not None else Phase.NO_ORDER

    async def _listens(self) -> None:
        """Until the agent has said something and fallen silent, or the guest loses patience."""
        try:
            async with asyncio.timeout(PATIENCE_S):
                await self._device.fell_silent()
                while self._device.heard[-1:] == [THANKED]:  # for their yes: what becomes of the order is to follow
                    await self._device.fell_silent()
        except TimeoutError:
            pass
        await asyncio.sleep(0.2 + 1.3 * self._chance.random() ** 2)
