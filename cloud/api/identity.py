"""`Identity`: an edge's first certificate for a code, the next for the present one, and why one is refused."""

from typing import Any

import grpc

from cloud.api.authorization import REFUSED
from cloud.api.callers import CALLER
from cloud.identity.authority import BadRequest
from cloud.identity.fleet import Fleet
from cloud.store.fleet import Certificate, CodeRefused
from protos.codec import WireError
from protos.talkthru.v1 import identity_pb2 as pb
from protos.talkthru.v1 import identity_pb2_grpc as rpc

MOST_PEM_BYTES = 16 * 1024  # ours have some 800


class IdentityServicer(rpc.IdentityServicer):
    def __init__(self, fleet: Fleet) -> None:
        self._fleet = fleet

    async def Enrol(self, request: pb.EnrolRequest, context: Any) -> pb.Issued:
        """PERMISSION_DENIED for a code that gives nothing, with `unknown`, `used` or `late` as the trailer."""
        try:
            return self._issued(await self._fleet.enrol(request.code, request.signing_request))
        except BadRequest as error:
            raise _wire(error) from error
        except CodeRefused as error:
            await context.abort(grpc.StatusCode.PERMISSION_DENIED, str(error), ((REFUSED, error.reason),))
            raise

    async def Renew(self, request: pb.RenewRequest, context: Any) -> pb.Issued:
        """For the edge that the connection's certificate names; the message names nobody."""
        name = CALLER.get().name
        assert name is not None  # the table lets edges in alone
        try:
            return self._issued(await self._fleet.issue(name, request.signing_request))
        except BadRequest as error:
            raise _wire(error) from error

    async def Check(self, request: pb.CheckRequest, context: Any) -> pb.CheckReply:
        """It tells whoever holds a certificate what its owner would be told, and nothing else."""
        now_us = round(self._fleet.now() * 1e6)
        if len(request.certificate_pem) > MOST_PEM_BYTES:
            raise WireError("certificate_pem", f"at most {MOST_PEM_BYTES} bytes")
        if refusal := await self._fleet.refusal(request.certificate_pem):
            return pb.CheckReply(refused=refusal.reason, detail=refusal.detail, now_us=now_us)
        return pb.CheckReply(now_us=now_us)

    def _issued(self, certificate: Certificate) -> pb.Issued:
        return pb.Issued(certificate_pem=certificate.pem, trust_pem=self._fleet.authority.trust_pem)


def _wire(error: BadRequest) -> WireError:
    field, _, problem = str(error).partition(": ")
    return WireError(field, problem)
