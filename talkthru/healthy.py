"""Whether a cloud tier serves: `python -m talkthru.healthy HOST:PORT --trust authority/ca.crt`.

For probes of containers, beside the tier or elsewhere: the standard gRPC health service over TLS, as an edge that has
no certificate yet asks it. Exit code 0: it serves; 1: it does not, and why in one line.
"""

import argparse
import sys
from pathlib import Path
from typing import Any

import grpc
from grpc_health.v1 import health_pb2, health_pb2_grpc

WITHIN_S = 4.0


def serves(address: str, trust: Path | None) -> str:
    """Empty where it does; else why not. Without trust the call is in plain text: a tier with `--insecure`."""
    try:
        credentials = None if trust is None else grpc.ssl_channel_credentials(trust.read_bytes())
    except OSError as error:
        return f"{trust}: {error.strerror}"
    channel = grpc.secure_channel(address, credentials) if credentials else grpc.insecure_channel(address)
    with channel:
        try:
            stub: Any = health_pb2_grpc.HealthStub(channel)
            answer = stub.Check(health_pb2.HealthCheckRequest(), timeout=WITHIN_S)
        except grpc.RpcError as error:
            return f"{address}: {error.details() or error.code().name}"
    serving = answer.status == health_pb2.HealthCheckResponse.SERVING
    return "" if serving else f"{address}: not serving"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m talkthru.healthy", description="Whether a cloud tier serves.")
    parser.add_argument("address", metavar="HOST:PORT", help="its enrol port, or with no --trust its only one")
    parser.add_argument("--trust", type=Path, help="PEM of the authority that signed its certificate")
    asked = parser.parse_args()
    if why := serves(asked.address, asked.trust):
        print(why, file=sys.stderr)
    return int(bool(why))


if __name__ == "__main__":
    sys.exit(main())
