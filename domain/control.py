"""The one door to every effect: may this happen, for this person, here, now?

`decide` reads a table (`RULES`, whose ground is "Actions and approvals" in talkthru/data/README.md) per action,
channel, role and link state, the operator's limits (`Policy`), a spoken yes and signed grants. It never does anything,
believes nothing that was said about who somebody is, and refuses what it does not know. No model, file or text can
widen the table: an operator's data names who may approve, up to which amount, and nothing else.

Both tiers call it: the cloud before a tool runs, the edge before an effect, offline too.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum, StrEnum
from typing import assert_never

from domain.grants import Actor, Ask, Grant, Link, Standing, Verify, grant_allows
from domain.policy import GUEST, NOTHING, Amount, Policy, may_approve

__all__ = [
    "NOTHING", "RULES", "Action", "Actor", "Allow", "Amount", "Ask", "Control", "Decision", "Grant", "HandOver", "Link",
    "NeedApproval", "NeedYes", "Policy", "Refuse", "Rule", "Standing", "Verify", "Why", "Yes", "decide", "grant_allows",
    "may_approve", "nobody_signed",
]  # fmt: skip


class Action(StrEnum):
    MENU_READ = "menu_read"
    PRICE_READ = "price_read"
    STOCK_READ = "stock_read"
    HOURS_READ = "hours_read"
    AISLE_READ = "aisle_read"
    PROMOTION_READ = "promotion_read"
    ALLERGEN_READ = "allergen_read"  # declared data only; without data it is ALLERGY_ADVICE_WITHOUT_DATA
    CUSTOMER_LOOKUP = "customer_lookup"  # of the person present; consent is checked where the data lies
    RECALL = "recall"  # what the person present agreed to have remembered
    DRAFT_ADD = "draft_add"
    DRAFT_CHANGE = "draft_change"
    DRAFT_REMOVE = "draft_remove"
    DRAFT_UNDO = "draft_undo"
    USE_CODE = "use_code"
    SUBMIT_ORDER = "submit_order"
    HOLD_ITEM = "hold_item"
    TRANSFER_REQUEST = "transfer_request"
    REDEEM_REWARD = "redeem_reward"
    REMEMBER = "remember"  # beyond this conversation
    DISCOUNT = "discount"
    PRICE_OVERRIDE = "price_override"
    PRICE_MATCH = "price_match"
    COMP_ITEM = "comp_item"
    QUANTITY_OVER_LIMIT = "quantity_over_limit"
    ORDER_TOTAL_OVER_LIMIT = "order_total_over_limit"
    AGE_CHECK = "age_check"
    MODIFY_SUBMITTED = "modify_submitted"
    VOID_SUBMITTED = "void_submitted"
    CALL_PERSON = "call_person"
    REFUND = "refund"
    ALLERGY_ADVICE_WITHOUT_DATA = "allergy_advice_without_data"
    DELETE_DATA = "delete_data"
    CARD_BY_VOICE = "card_by_voice"
    GIFT_CARD_BY_VOICE = "gift_card_by_voice"
    POINTS_BY_VOICE = "points_by_voice"
    BULK_DATA = "bulk_data"
    OTHER_PERSONS_DATA = "other_persons_data"
    DISCOUNT_OVER_CEILING = "discount_over_ceiling"
    # staff's own, by button or on their own device: never a matter of words
    TAKE_OVER = "take_over"
    HAND_BACK = "hand_back"
    STOP_AGENT = "stop_agent"
    RESUME_AGENT = "resume_agent"
    MARK_TAKEN_BY_STAFF = "mark_taken_by_staff"
    RELEASE_ORDER = "release_order"  # a queued order past its release_by
    FORGET_SESSION = "forget_session"  # what was said in one is deleted, by a person at the store or its retention
    FORGET_CUSTOMER = "forget_customer"  # what is remembered of one is deleted, by a person


class Control(Enum):
    """How much leave an action needs, from none to a person who does it."""

    READ = "C0"  # automatic
    DRAFT = "C1"  # automatic, spoken back
    COMMIT = "C2"  # an explicit yes of the speaker
    STAFF = "C3"  # approval by staff on their own device
    PERSON = "C3h"  # a person does it
    NEVER = "C4"
    STAFF_DOES = "S"  # an authenticated member of staff does it themselves
    NOT_NOW = "-"  # could be had, but not with this link


class Who(Enum):
    ANYONE = "anyone"
    GUEST = "guest"
    STAFF = "staff"  # a role of the operator's data
    LEAD = "lead"  # a role that leads the others (`Policy.leads`)
    LISTED = "listed"  # a role whose `may_request` names the action


class Why(Enum):
    """Reasons: what the agent's sentence is chosen by, and what the log says."""

    # of a refusal
    UNKNOWN_ACTION = "unknown_action"
    NEVER = "never"
    OFFLINE = "offline"
    NOT_HERE = "not_here"  # not on this channel
    NOT_THIS_ROLE = "not_this_role"
    NOT_THIS_SPEAKER = "not_this_speaker"  # a voice from elsewhere
    OVER_CEILING = "over_ceiling"
    OVER_LIMIT = "over_limit"  # more than anybody here may approve, or anybody may order
    BAD_AMOUNT = "bad_amount"
    # of a question
    CONFIRM = "confirm"  # it leaves the conversation
    ADOPT = "adopt"  # somebody else said it: does the principal want it?
    MANY = "many"  # an unusual quantity
    # of a hand-over
    PERSON_DOES_IT = "person_does_it"
    STAFF_ONLY = "staff_only"
    NOBODY_APPROVES = "nobody_approves"  # the operator's data names no approver


@dataclass(frozen=True, slots=True)
class Allow:
    """Go on. `queued`: the link is down, it is done once when it is back. `grant`: what permits it; spend it."""

    queued: bool = False
    grant: str | None = None


@dataclass(frozen=True, slots=True)
class NeedYes:
    """Ask the principal of the conversation; a `Yes` to exactly this ask opens the door."""

    why: Why
    ask: Ask


@dataclass(frozen=True, slots=True)
class NeedApproval:
    """Ask staff on their own devices: `roles` may decide this. No answer means no."""

    ask: Ask
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandOver:
    """A person does it, with the draft order."""

    why: Why


@dataclass(frozen=True, slots=True)
class Refuse:
    why: Why


Decision = Allow | NeedYes | NeedApproval | HandOver | Refuse


@dataclass(frozen=True, slots=True)
class Yes:
    """An explicit yes, and to what it was said: another amount, subject or revision needs another yes."""

    by: Actor
    to: Ask


def nobody_signed(body: bytes, signature: str, approver: str) -> bool:
    """The verifier of a place without keys: no grant counts."""
    return False


# ---- the table: of the rows for an action, the first that fits channel, role and link decides; none fits: refused

LANE, KIOSK, HEADSET, DEVICE = "lane", "kiosk", "headset", "device"  # device: staff's own, authenticated
VOICE = (LANE, KIOSK, HEADSET)
ORDERING = (LANE, KIOSK)
EVERYWHERE = (*VOICE, DEVICE)
NODE = "node"  # the store's own, for what a person did on it or its settings say; no conversation is held there


@dataclass(frozen=True, slots=True)
class Rule:
    actions: tuple[Action, ...]
    control: Control
    channels: tuple[str, ...]
    who: Who = Who.ANYONE
    link: Link | None = None  # None: either


A, C, W = Action, Control, Who

RULES: tuple[Rule, ...] = (
    # C0: what is read is free. Stock and prices offline are the last known ones; saying their age is the sentence's.
    Rule((A.MENU_READ, A.PRICE_READ, A.STOCK_READ, A.HOURS_READ), C.READ, EVERYWHERE),
    Rule((A.AISLE_READ, A.PROMOTION_READ, A.ALLERGEN_READ), C.READ, EVERYWHERE),
    Rule((A.CUSTOMER_LOOKUP,), C.NOT_NOW, VOICE, link="down"),  # policies.offline.unavailable
    Rule((A.CUSTOMER_LOOKUP,), C.READ, ORDERING, W.GUEST),
    Rule((A.CUSTOMER_LOOKUP,), C.READ, VOICE, W.LISTED),
    Rule((A.RECALL, A.REMEMBER), C.NOT_NOW, ORDERING, link="down"),  # it lies in the cloud
    Rule((A.RECALL,), C.READ, ORDERING, W.GUEST),  # to them alone: no seller hears it
    # C1: the draft. A headset has no draft order.
    Rule((A.DRAFT_ADD, A.DRAFT_CHANGE, A.DRAFT_REMOVE, A.DRAFT_UNDO), C.DRAFT, ORDERING),
    Rule((A.DRAFT_ADD, A.DRAFT_CHANGE, A.DRAFT_REMOVE, A.DRAFT_UNDO), C.DRAFT, (DEVICE,), W.STAFF),
    Rule((A.USE_CODE,), C.NOT_NOW, ORDERING, link="down"),  # policies.offline.unavailable
    Rule((A.USE_CODE,), C.DRAFT, ORDERING),
    # C2: it leaves the conversation. Of these only an order can be queued: nobody else can take the food meanwhile.
    Rule((A.SUBMIT_ORDER,), C.COMMIT, ORDERING),
    Rule((A.REDEEM_REWARD,), C.NOT_NOW, ORDERING, link="down"),  # policies.offline.unavailable
    Rule((A.REDEEM_REWARD,), C.COMMIT, ORDERING),
    Rule((A.HOLD_ITEM, A.TRANSFER_REQUEST), C.NOT_NOW, (KIOSK, HEADSET), link="down"),  # stock is not ours to promise
    Rule((A.HOLD_ITEM,), C.COMMIT, (KIOSK,), W.GUEST),  # policies.hold_item.needs: the seller or shopper
    Rule((A.HOLD_ITEM, A.TRANSFER_REQUEST), C.COMMIT, (KIOSK, HEADSET), W.LISTED),
    Rule((A.TRANSFER_REQUEST,), C.PERSON, (KIOSK,), W.GUEST),  # policies.transfer_request.needs: the seller
    Rule((A.REMEMBER,), C.COMMIT, ORDERING, W.GUEST),
    # C3: staff approve, over the local network, with and without a link.
    Rule((A.DISCOUNT, A.PRICE_OVERRIDE, A.COMP_ITEM), C.STAFF, ORDERING, W.GUEST),
    Rule((A.QUANTITY_OVER_LIMIT, A.ORDER_TOTAL_OVER_LIMIT, A.AGE_CHECK), C.STAFF, ORDERING, W.GUEST),
    Rule((A.MODIFY_SUBMITTED, A.VOID_SUBMITTED), C.STAFF, ORDERING, W.GUEST),
    Rule((A.DISCOUNT, A.PRICE_OVERRIDE, A.PRICE_MATCH, A.COMP_ITEM), C.STAFF, EVERYWHERE, W.LISTED),
    Rule((A.QUANTITY_OVER_LIMIT, A.ORDER_TOTAL_OVER_LIMIT, A.AGE_CHECK), C.STAFF, EVERYWHERE, W.LISTED),
    Rule((A.MODIFY_SUBMITTED, A.VOID_SUBMITTED), C.STAFF, EVERYWHERE, W.LISTED),
    Rule((A.PRICE_MATCH,), C.PERSON, ORDERING, W.GUEST),  # policies.price_match: the seller shows it
    # C3h: a person does it.
    Rule((A.CALL_PERSON, A.REFUND, A.ALLERGY_ADVICE_WITHOUT_DATA, A.DELETE_DATA), C.PERSON, EVERYWHERE),
    # C4: never, whoever asks and whoever would approve.
    Rule((A.CARD_BY_VOICE, A.GIFT_CARD_BY_VOICE, A.POINTS_BY_VOICE), C.NEVER, EVERYWHERE),
    Rule((A.BULK_DATA, A.OTHER_PERSONS_DATA, A.DISCOUNT_OVER_CEILING), C.NEVER, EVERYWHERE),
    # Staff's own hands.
    Rule((A.TAKE_OVER, A.HAND_BACK, A.STOP_AGENT), C.STAFF_DOES, EVERYWHERE, W.STAFF),
    Rule((A.RESUME_AGENT,), C.STAFF_DOES, (DEVICE,), W.LEAD),  # whoever stopped it, somebody who answers for it goes on
    Rule((A.MARK_TAKEN_BY_STAFF, A.RELEASE_ORDER), C.STAFF_DOES, (DEVICE,), W.STAFF),
    # never from a conversation: there DELETE_DATA calls a person
    Rule((A.FORGET_SESSION, A.FORGET_CUSTOMER), C.STAFF_DOES, (NODE,)),
)

BY_ACTION: Mapping[str, tuple[Rule, ...]] = {a: tuple(r for r in RULES if a in r.actions) for a in Action}


class _Voice(Enum):
    """What a voice can do in a class of actions."""

    HEARD = "heard"
    ADOPTED = "adopted"  # only with a yes of the principal
    IGNORED = "ignored"


# Per class: what each standing can do. A voice whose owner is unknown changes nothing by itself and cannot give the yes
# that submits: as a companion's, its wishes count when the driver agrees. A child's words count when adopted. An
# allergy is heard from everybody in the conversation.
_H, _A, _I = _Voice.HEARD, _Voice.ADOPTED, _Voice.IGNORED
_P, _C, _K, _U = Standing.PRINCIPAL, Standing.COMPANION, Standing.CHILD, Standing.UNKNOWN
VOICES: Mapping[Control, Mapping[Standing, _Voice]] = {
    C.READ: {_P: _H, _C: _H, _K: _H, _U: _H},
    C.DRAFT: {_P: _H, _C: _A, _K: _A, _U: _A},
    C.COMMIT: {_P: _H, _C: _A, _K: _A, _U: _A},
    C.STAFF: {_P: _H, _C: _H, _K: _I, _U: _H},
    C.PERSON: {_P: _H, _C: _H, _K: _H, _U: _H},
    C.STAFF_DOES: {_P: _H},
}


# ---- deciding


def decide(
    ask: Ask,
    policy: Policy,
    *,
    yes: Yes | None = None,
    grants: Iterable[Grant] = (),
    spent: Collection[str] = (),
    now: float = 0.0,
    verify: Verify = nobody_signed,
) -> Decision:
    """Whether the ask may become an effect. Total: every input has an answer, and an unknown one is refused.

    yes: the last explicit yes and what it was said to. grants: what staff have signed; `spent` holds the ids of those
    used already. now: wall clock, seconds since 1970, for their expiry.
    """
    if ask.action not in BY_ACTION:
        return Refuse(Why.UNKNOWN_ACTION)
    if any(value < 0 for value in ask.amount.known.values()):
        return Refuse(Why.BAD_AMOUNT)
    rule = _rule(ask, policy)
    if isinstance(rule, Refuse):
        return rule
    match rule.control:
        case Control.NEVER:
            return Refuse(Why.NEVER)
        case Control.NOT_NOW:
            return Refuse(Why.OFFLINE)
    voice = VOICES[rule.control].get(ask.actor.standing, _Voice.IGNORED)
    if voice is _Voice.IGNORED:
        return Refuse(Why.NOT_THIS_SPEAKER)
    approved = _Approved(policy, [g for g in grants if g.id not in spent], now, verify)
    match rule.control:
        case Control.READ | Control.STAFF_DOES:
            return Allow()
        case Control.PERSON:
            return HandOver(Why.PERSON_DOES_IT if rule.who is Who.ANYONE else Why.STAFF_ONLY)
        case Control.STAFF:
            return approved.decide(ask)
        case Control.DRAFT:
            return _draft(ask, policy, approved, yes, adopted=voice is _Voice.ADOPTED)
        case Control.COMMIT:
            return _commit(ask, policy, approved, yes)
        case _:
            assert_never(rule.control)


def _rule(ask: Ask, policy: Policy) -> Rule | Refuse:
    rules = BY_ACTION[ask.action]
    here = [r for r in rules if ask.channel in r.channels]
    if ask.action == Action.AGE_CHECK and ask.channel in ORDERING and ask.channel not in policy.age_check_channels:
        here = []  # where nobody can look at a document
    if not here:
        return Refuse(Why.NOT_HERE)
    mine = [r for r in here if _fits(r.who, ask, policy)]
    return next((r for r in mine if r.link in (None, ask.link)), Refuse(Why.NOT_THIS_ROLE))


def _fits(who: Who, ask: Ask, policy: Policy) -> bool:
    match who:
        case Who.ANYONE:
            return True
        case Who.GUEST:
            return ask.role == GUEST
        case Who.STAFF:
            return ask.role != GUEST and ask.role in policy.roles
        case Who.LEAD:
            return ask.role != GUEST and ask.role in policy.leads
        case Who.LISTED:
            return ask.role != GUEST and policy.may_request(ask.role, ask.action)


@dataclass(frozen=True, slots=True)
class _Approved:
    """The approvals at hand, and what to do without one."""

    policy: Policy
    grants: list[Grant]
    now: float
    verify: Verify

    def decide(self, ask: Ask) -> Allow | NeedApproval | HandOver | Refuse:
        if self.policy.over_ceiling(ask.action, ask.amount):
            return Refuse(Why.OVER_CEILING)
        for grant in self.grants:
            if grant_allows(grant, ask, self.policy, now=self.now, verify=self.verify):
                return Allow(grant=grant.id)
        if not self.policy.approvers(ask.action):
            return HandOver(Why.NOBODY_APPROVES)
        roles = self.policy.approvers(ask.action, ask.amount)
        return NeedApproval(ask, roles) if roles else Refuse(Why.OVER_LIMIT)


def _draft(ask: Ask, policy: Policy, approved: _Approved, yes: Yes | None, *, adopted: bool) -> Decision:
    """A change of the draft: free, but for somebody else's words and unusual quantities."""
    qty = ask.amount.qty or 0
    grant: str | None = None
    if qty > policy.reject_over_qty:
        return Refuse(Why.OVER_LIMIT)
    if qty > policy.staff_over_qty:
        many = approved.decide(replace(ask, action=Action.QUANTITY_OVER_LIMIT))
        if not isinstance(many, Allow):
            return many
        grant = many.grant
    elif qty > policy.confirm_over_qty and not _said_yes(yes, ask):
        return NeedYes(Why.MANY, ask)
    if adopted and not _said_yes(yes, ask):
        return NeedYes(Why.ADOPT, ask)
    return Allow(grant=grant)


def _commit(ask: Ask, policy: Policy, approved: _Approved, yes: Yes | None) -> Decision:
    """What leaves the conversation: within the limits, and after an explicit yes to exactly this."""
    grant: str | None = None
    most = policy.hold_max_qty
    if ask.action == Action.HOLD_ITEM and most is not None and (ask.amount.qty or 0) > most:
        return Refuse(Why.OVER_LIMIT)
    total = policy.staff_over_total_cents
    if ask.action == Action.SUBMIT_ORDER and ask.amount.cents is None:
        return Refuse(Why.BAD_AMOUNT)  # a yes is said to a total, and a limit holds against one
    if ask.action == Action.SUBMIT_ORDER and (ask.amount.qty or 0) > policy.reject_over_qty:
        return Refuse(Why.OVER_LIMIT)  # of the largest line, where it is said: nobody may sell that many
    if not _said_yes(yes, ask):
        return NeedYes(Why.CONFIRM, ask)  # first: staff are not asked about what nobody has said yes to
    if ask.action == Action.SUBMIT_ORDER and (ask.amount.qty or 0) > policy.staff_over_qty:
        many = approved.decide(replace(ask, action=Action.QUANTITY_OVER_LIMIT))
        if not isinstance(many, Allow):
            return many
        grant = many.grant
    if ask.action == Action.SUBMIT_ORDER and total is not None and (ask.amount.cents or 0) > total:
        much = approved.decide(replace(ask, action=Action.ORDER_TOTAL_OVER_LIMIT))
        if not isinstance(much, Allow):
            return much
        grant = much.grant
    return Allow(queued=ask.link == "down", grant=grant)


def _said_yes(yes: Yes | None, ask: Ask) -> bool:
    """Whether it was the principal who said yes to exactly this: their own ask, or somebody else's that they adopt.

    The link may have changed between the question and the yes; nothing else may.
    """
    return (
        yes is not None
        and yes.by.standing is Standing.PRINCIPAL
        and (ask.actor.standing is not Standing.PRINCIPAL or yes.by.id == ask.actor.id)
        and replace(yes.to, link=ask.link) == ask
    )
