"""`Rewards.Redeem`: a reward for points, once.

It decides by `domain.control` who may, and by the menu what a reward costs: an edge names it, never its price.
"""

from typing import Any

import grpc

from cloud.catalog import Catalog
from cloud.integrations.accounts import Accounts, Redeemed
from domain.control import Action, Actor, Allow, Ask, Policy, Yes, decide
from protos.talkthru.v1 import rewards_pb2 as pb
from protos.talkthru.v1 import rewards_pb2_grpc as rpc

RESULTS = {
    Redeemed.DONE: pb.RedeemReply.REDEEMED,
    Redeemed.TOO_FEW: pb.RedeemReply.TOO_FEW_POINTS,
    Redeemed.NOT_POSSIBLE: pb.RedeemReply.NOT_POSSIBLE,
}


class RewardsServicer(rpc.RewardsServicer):
    def __init__(self, catalog: Catalog, accounts: Accounts) -> None:
        self.catalog, self._accounts = catalog, accounts

    async def Redeem(self, request: pb.RedeemRequest, context: Any) -> pb.RedeemReply:
        menu = self.catalog.for_site(request.site).menu
        guest = Actor("customer")
        ask = Ask(Action.REDEEM_REWARD, guest, request.channel, request.role or "guest", subject=request.reward)
        policy = Policy.from_data(menu.roles, menu.policies)
        if not isinstance(decide(ask, policy, yes=Yes(guest, ask)), Allow):  # the edge asks after the guest's yes
            await context.abort(grpc.StatusCode.PERMISSION_DENIED, "no reward can be redeemed from there")
        if not request.key:
            await context.abort(grpc.StatusCode.INVALID_ARGUMENT, "key: what makes it the same redemption")
        customer = self.catalog.customers.by_id(request.customer)
        cost = next((r.get("points") for r in menu.rewards if r.get("id") == request.reward), None)
        if customer is None or not isinstance(cost, int):
            return pb.RedeemReply(result=pb.RedeemReply.NOT_POSSIBLE)
        made = self._accounts.redeem(request.key, customer, menu.brand, cost)
        return pb.RedeemReply(result=RESULTS[made.result], points=made.points)
