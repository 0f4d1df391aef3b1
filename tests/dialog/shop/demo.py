"""The demo shop through the text door: what is said to the last of some turns, and what is in the basket then."""

from typing import Any

from tests.conversations import run
from tests.session.conftest import OpenDoor


class Demo(OpenDoor):
    """Opened by a fixture of the module that talks to it."""

    def reply(self, *turns: str, channel: str = "headset") -> Any:
        """The reply to the last turn."""
        world = {"seller": "assoc-07"} if channel == "headset" else {}
        start: dict[str, Any] = {"type": "start", "id": "d", "channel": channel, "menu": "demo-store", "world": world}
        lines: list[dict[str, Any]] = [start, *({"type": "turn", "user": said} for said in turns)]
        return self.do(run.hold(self.door, lines))[-1]

    def last(self, *turns: str, channel: str = "headset") -> str:
        return " ".join(self.reply(*turns, channel=channel)["agent"])

    def basket(self, *turns: str) -> list[str]:
        """The SKUs of a shopper's lines, each as often as it is taken."""
        order = self.reply(*turns, channel="kiosk")["order"]
        return [line["variation"] for line in order for _ in range(line["qty"])]
