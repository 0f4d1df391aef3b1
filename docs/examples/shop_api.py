"""A shop's own API, as somebody might have it: decimal prices, pages, other words. For docs/integrations.md.

SHOP_TOKEN=demo python docs/examples/shop_api.py       # 127.0.0.1:9100, the standard library alone
curl -X POST 'http://127.0.0.1:9100/slow?seconds=5'    # from now on stock takes that long
"""

import json
import os
import sys
import time
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlparse

TOKEN = os.environ.get("SHOP_TOKEN", "demo")
GOODS = [
    {"code": "LAMP", "title": "Desk Lamp", "family": "lighting",
     "versions": [{"code": "LAMP-B", "tone": "black", "price": "24.90"},
                  {"code": "LAMP-W", "tone": "white", "price": "24.90"}]},
    {"code": "BULB", "title": "Warm Bulb", "family": "lighting", "versions": [{"code": "BULB-1", "price": "3.50"}]},
    {"code": "CORD", "title": "Extension Cord", "family": "cables", "versions": [{"code": "CORD-3", "price": "7.25"}]},
    {"code": "GIFT", "title": "Gift Card", "family": "cards", "versions": [{"code": "GIFT-0", "price": None}]},
]  # fmt: skip
STOCK = {"LAMP-B": 3, "LAMP-W": 0, "BULB-1": 41, "CORD-3": 6}
PEOPLE = [{"no": "77", "given": "Ada", "tel": "+12025550101", "optin": "yes"}]
slow_s = 0.0


class Shop(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.headers.get("Authorization") != f"Bearer {TOKEN}":
            return self.say(401, {"message": "who is there?"})
        url = urlparse(self.path)
        asked = {key: values[0] for key, values in parse_qs(url.query).items()}
        match url.path:
            case "/v1/goods":
                start = int(asked.get("after", 0))
                more = {"next": str(start + 2)} if start + 2 < len(GOODS) else {}
                return self.say(200, {"data": GOODS[start : start + 2], **more})
            case "/v1/stock":
                time.sleep(slow_s)
                at = (datetime.now(UTC) - timedelta(minutes=4)).isoformat()
                codes = [code for code in asked.get("sku", "").split(",") if code in STOCK]
                return self.say(200, [{"code": c, "branch": "B1", "on_hand": STOCK[c], "counted": at} for c in codes])
            case "/v1/people":
                return self.say(200, {"people": [p for p in PEOPLE if p["tel"].endswith(asked.get("phone", "-"))]})
            case _:
                return self.say(404, {})

    def do_POST(self) -> None:
        global slow_s
        slow_s = float(parse_qs(urlparse(self.path).query).get("seconds", ["0"])[0])
        self.say(200, {"slow_s": slow_s})

    def say(self, status: int, body: object) -> None:
        content = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1]) if len(sys.argv) > 1 else 9100), Shop)
    print(f"A shop's API on http://127.0.0.1:{server.server_port}", flush=True)  # noqa: T201
    server.serve_forever()
