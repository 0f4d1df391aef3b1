"""`Rewards.Redeem`: a reward for points, once. It is the gate's tool `rewards.redeem`; here are messages alone."""

from typing import Any

import grpc

from cloud.api.gated import identity, refuse, wished, with_yes
from cloud.integrations.ports import Redeemed, Redemption
from cloud.tools.gate import Gate
from cloud.tools.store_tools import REDEEM
from cloud.tools.tool import About, Call, Key, Origin, State, Wish
from domain.control import Action
from protos.talkthru.v1 import rewards_pb2 as pb
from protos.talkthru.v1 import rewards_pb2_grpc as rpc

RESULTS = {
    Redeemed.DONE: pb.RedeemReply.REDEEMED,
    Redeemed.TOO_FEW: pb.RedeemReply.TOO_FEW_POINTS,
    Redeemed.NOT_POSSIBLE: pb.RedeemReply.NOT_POSSIBLE,
}


class RewardsServicer(rpc.RewardsServicer):
    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def Redeem(self, request: pb.RedeemRequest, context: Any) -> pb.RedeemReply:
        if not request.key:
            await context.abort(grpc.StatusCode.INVALID_ARGUMENT, "key: what makes it the same redemption")
        outcome = await self._gate.call(_call(request))
        made = outcome.value
        if outcome.state in (State.DONE, State.DECLINED) and isinstance(made, Redemption):
            return pb.RedeemReply(result=RESULTS[made.result], points=made.points)
        if outcome.state is State.UNKNOWN:
            return pb.RedeemReply(result=pb.RedeemReply.UNKNOWN)
        return await refuse(context, outcome, "no reward can be redeemed from there")


def _call(request: pb.RedeemRequest) -> Call:
    """The edge asks after the guest's yes to this reward."""
    call = Call(
        tool=REDEEM,
        arguments={"key": request.key, "customer": request.customer, "reward": request.reward},
        key=Key(request.session_id or request.key, 0, f"{REDEEM} {request.key}"),
        identity=identity(request, channel=request.channel, role=request.role),
        origin=Origin.EDGE,
        evidence=wished(Wish(Action.REDEEM_REWARD, request.reward)),
    )
    return with_yes(call, Action.REDEEM_REWARD, About(request.reward, customer=request.customer))
