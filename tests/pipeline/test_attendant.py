"""One device's guests, one after another, without pipecat and without sound."""

import asyncio
import sqlite3

import pytest

from edge.budget import Limits
from edge.session.clock import RealClock
from edge.session.exchange import (
    AgentStopped,
    Answer,
    Given,
    GuestArrived,
    GuestLeft,
    LinkChanged,
    Played,
    Resumed,
    Say,
    StaffTookOver,
    Status,
    Step,
    UserSpeaking,
    UserTurn,
)
from tests.pipeline.attending import FORGOTTEN, Sessions, attending, heard, settled, times, turn


async def test_a_session_opens_with_its_name_its_link_its_board_and_its_greeting() -> None:
    sessions = Sessions()
    async with attending(sessions) as (_, lane):
        assert lane.did == [
            ("attend", True),
            {"type": "welcome", "session": "s1"},
            {"type": "link", "state": "down"},
            ("say", 1, "Welcome."),
            {"type": "board", "revision": 0},
        ]


async def test_a_lane_without_a_guest_has_no_session() -> None:
    sessions = Sessions()
    async with attending(sessions, present=False) as (attendant, lane):
        await turn(attendant, "anyone?")
        assert not sessions.hosts
        assert not lane.did


async def test_what_was_heard_is_committed_in_its_order() -> None:
    sessions = Sessions()
    async with attending(sessions) as (attendant, lane):
        attendant.on_played(1, "Welcome.", complete=True)
        await turn(attendant, "cola")
        assert sessions.hosts[0].given == [GuestArrived(), Played(1, "Welcome."), UserSpeaking(), UserTurn("cola")]
        assert lane.said == ["Welcome.", "cola!"]


async def test_barge_in_hushes_and_every_utterance_gets_one_end() -> None:
    sessions = Sessions()
    async with attending(sessions) as (attendant, lane):
        attendant.on_played(1, "Welcome.", complete=True)
        await turn(attendant, "two things")
        await attendant.on_guest_started()
        assert lane.did[-1] == "hush"
        assert not attendant.wanted(2)
        assert not attendant.wanted(3)
        attendant.on_played(2, "On", complete=False)
        attendant.on_flushed()
        attendant.on_flushed()
        await attendant.on_turn(attendant.guest, UserTurn("no cola"), times())
        await settled()
        turn_of_theirs = UserTurn("no cola", continues=True)
        happened = [UserSpeaking(), Played(2, "On", False), Played(3, "", False), turn_of_theirs]
        assert sessions.hosts[0].given[-4:] == happened


async def test_a_cough_was_no_interruption_and_the_agent_goes_on_with_the_word_at_which_it_stopped() -> None:
    sessions = Sessions()
    async with attending(sessions) as (attendant, lane):
        attendant.on_played(1, "Welcome.", complete=True)
        await turn(attendant, "two large cola")
        await attendant.on_guest_started()
        attendant.on_played(2, "two large", complete=False)
        attendant.on_flushed()
        await attendant.on_turn(attendant.guest, UserTurn(""), times())
        await settled()
        assert lane.said[-2:] == ["two large cola!", "cola!"]
        assert attendant.wanted(2)
        attendant.on_played(2, "cola!", complete=True)
        await settled()
        assert sessions.hosts[0].given[-3:] == [UserSpeaking(), UserTurn(""), Played(2, "two large cola!", True)]


async def test_a_word_that_is_hardly_heard_is_no_interruption_and_a_sentence_is() -> None:
    sessions = Sessions()
    async with attending(sessions) as (attendant, lane):
        await attendant.on_guest_started()
        attendant.on_played(1, "", complete=False)
        await attendant.on_turn(attendant.guest, UserTurn("eleven", confidence=0.2), times())
        await settled()
        assert lane.said == ["Welcome.", "Welcome."]
        await attendant.on_guest_started()
        attendant.on_played(1, "", complete=False)
        await attendant.on_turn(attendant.guest, UserTurn("eleven of those", confidence=0.2), times())
        await settled()
        assert lane.said[-1] == "eleven of those!"
        assert sessions.hosts[0].given[-2] == Played(1, "", False)


async def test_who_goes_on_into_the_answer_goes_on_with_their_turn_and_the_agent_falls_silent() -> None:
    sessions = Sessions()
    async with attending(sessions) as (attendant, lane):
        attendant.on_played(1, "Welcome.", complete=True)
        await turn(attendant, "a cheeseburger")
        await attendant.on_guest_started()
        assert lane.did[-1] == "hush"
        attendant.on_played(2, "a", complete=False)
        await attendant.on_guess(attendant.guest, UserTurn("and a cola"))
        assert sessions.hosts[0].considered == UserTurn("and a cola", continues=True)
        await attendant.on_turn(attendant.guest, UserTurn("and a cola"), times())
        await settled()
        assert sessions.hosts[0].given[-2:] == [Played(2, "a", False), UserTurn("and a cola", continues=True)]


async def test_who_has_heard_the_answer_has_a_turn_of_their_own() -> None:
    sessions = Sessions()
    async with attending(sessions) as (attendant, _):
        attendant.on_played(1, "Welcome.", complete=True)
        await turn(attendant, "a cheeseburger")
        attendant.on_played(2, "a cheeseburger!", complete=True)
        await turn(attendant, "and a cola")
        assert sessions.hosts[0].given[-1] == UserTurn("and a cola")


async def test_a_voice_from_the_next_lane_is_no_interruption_whatever_it_says() -> None:
    sessions = Sessions()
    async with attending(sessions) as (attendant, lane):
        await attendant.on_guest_started()
        attendant.on_played(1, "", complete=False)
        await attendant.on_turn(attendant.guest, UserTurn("eleven of those please", speaker="other_lane"), times())
        await settled()
        assert lane.said == ["Welcome.", "Welcome."]
        assert sessions.hosts[0].given[-1] == UserTurn("")


async def test_a_guest_who_goes_in_the_middle_of_an_interruption_heard_what_they_heard() -> None:
    sessions = Sessions()
    async with attending(sessions) as (attendant, _):
        await attendant.on_guest_started()
        attendant.on_played(1, "Wel", complete=False)
        attendant.on_presence(present=False)
        await settled()
        assert sessions.hosts[0].given[-3:] == [UserSpeaking(), Played(1, "Wel", False), GuestLeft()]


async def test_a_breath_within_a_turn_is_one_taking_of_the_floor() -> None:
    sessions = Sessions()
    async with attending(sessions) as (attendant, _):
        await attendant.on_guest_started()
        await attendant.on_guest_started()
        await settled()
        assert sessions.hosts[0].given.count(UserSpeaking()) == 1


async def test_news_waits_for_the_floor_and_an_overtaken_answer_is_unsaid() -> None:
    sessions = Sessions()
    async with attending(sessions) as (attendant, lane):
        [host] = sessions.hosts
        await attendant.on_guest_started()
        await host.commit(Answer("r", 0, Status.OK, say=("Granted.",)))
        assert "Granted." not in lane.said
        await attendant.on_turn(attendant.guest, UserTurn("and"), times())
        await attendant.on_guest_started()  # goes on before the answer was decided
        await settled()
        assert lane.said == ["Welcome.", "Granted."]
        assert host.given[-1] == Played(3, "", False)


async def test_the_answer_to_a_guess_is_prepared_and_withdrawn() -> None:
    sessions = Sessions()
    async with attending(sessions) as (attendant, lane):
        await attendant.on_guess(attendant.guest, UserTurn("cola"))
        await attendant.on_guess_withdrawn()
        assert lane.did[-2:] == [("prepare", "cola!"), ("prepare", None)]
        assert sessions.hosts[0].withdrawn == 1
        assert lane.said == ["Welcome."]
        assert len(sessions.hosts[0].given) == 1


async def test_where_the_time_went_is_told_with_the_first_sound() -> None:
    async with attending(Sessions()) as (attendant, lane):
        await attendant.on_guess(attendant.guest, UserTurn("cola"))
        await turn(attendant, "cola")
        await attendant.on_playing(1, 0.0)  # the greeting's
        assert lane.did[-1] != "timing"
        await attendant.on_playing(2, RealClock().now() + 0.005)
        timing = lane.did[-1]
        assert (timing["type"], timing["turn"], timing["speculated"]) == ("timing", 1, True)
        assert list(timing["stages"]) == ["voice_activity", "recognition", "end_of_turn", "commit", "voice"]


async def test_an_answer_that_a_request_brought_is_timed_too() -> None:
    sessions = Sessions()
    async with attending(sessions) as (attendant, lane):
        await turn(attendant, "")
        await sessions.hosts[0].commit(Answer("r", 0, Status.OK, say=("Sent.",)))
        await attendant.on_playing(2, RealClock().now())
        assert lane.did[-1]["type"] == "timing"
        assert lane.did[-1]["speculated"] is False


async def test_nothing_of_one_guest_reaches_the_next() -> None:
    sessions = Sessions()
    async with attending(sessions) as (attendant, lane):
        before = attendant.guest
        outlet = sessions.hosts[0].outlet
        await attendant.on_guest_started()
        attendant.on_presence(present=False)
        attendant.on_presence(present=True)
        await settled()
        await attendant.on_turn(before, UserTurn("of the first"), times())
        await attendant.on_guess(before, UserTurn("of the first"))
        await outlet(Step(9, Answer("r", 0, Status.OK), (), (Say(9, "for the first"),)))
        await settled()
        first, second = sessions.hosts
        assert first.given[-1] == GuestLeft()
        assert second.given == [GuestArrived()]
        assert lane.said == ["Welcome.", "Welcome."]


async def test_a_device_that_comes_back_resumes() -> None:
    sessions = Sessions()
    async with attending(sessions) as (attendant, _):
        attendant.on_played(1, "Wel", complete=False)
    async with attending(sessions, present=False) as (_, lane):
        [host] = sessions.hosts
        assert host.given == [GuestArrived(), Played(1, "Wel", False), Resumed()]
        assert {"type": "welcome", "session": "s1"} in lane.did


async def test_what_was_still_to_be_said_when_the_device_went_was_not_heard() -> None:
    sessions = Sessions()
    async with attending(sessions):
        pass
    assert sessions.hosts[0].given[-1] == Played(1, "", False)


async def test_a_session_that_ended_closes_after_its_last_words_and_the_next_one_who_speaks_gets_a_new_one() -> None:
    sessions = Sessions()
    async with attending(sessions) as (attendant, _):
        attendant.on_played(1, "Welcome.", complete=True)
        await turn(attendant, "bye")
        assert sessions.live is not None
        attendant.on_played(2, "bye!", complete=True)
        await settled()
        assert sessions.live is None
        await attendant.on_guest_started()
        await settled()
        assert len(sessions.hosts) == 2


async def test_staff_stop_the_agent() -> None:
    sessions = Sessions()
    async with attending(sessions) as (attendant, lane):
        await attendant.on_takeover(on=True)
        await settled()
        assert "hush" in lane.did
        assert sessions.hosts[0].given[-1] == StaffTookOver()


@pytest.mark.parametrize("given", [StaffTookOver("mgr-21"), AgentStopped("mgr-21")], ids=str)
async def test_who_stops_the_agent_on_the_stores_screen_silences_the_lane(given: Given) -> None:
    sessions = Sessions()
    async with attending(sessions) as (attendant, lane):
        await turn(attendant, "two things")
        lane.did.clear()
        await sessions.hosts[0].commit(given)
        assert "hush" in lane.did
        assert not attendant.wanted(2)


async def test_link_changes_are_shown() -> None:
    sessions = Sessions()
    async with attending(sessions) as (_, lane):
        await sessions.hosts[0].commit(LinkChanged(up=True))
        assert {"type": "link", "state": "up"} in lane.did


async def test_time_is_kept() -> None:
    sessions = Sessions()
    async with attending(sessions) as (_, lane):
        [host] = sessions.hosts
        host.due = RealClock().now() + 0.02
        await host.commit(LinkChanged(up=True))  # any step re-arms the timer
        while "Still there?" not in lane.said:
            lane.news.clear()
            await lane.news.wait()


async def test_a_full_disk_costs_the_turn_and_not_the_session() -> None:
    sessions = Sessions()
    async with attending(sessions) as (attendant, lane):
        await turn(attendant, FORGOTTEN)
        assert lane.said[-1].startswith("Sorry, I couldn't write that down."), "and the guest is not left in silence"
        await turn(attendant, "cola")
        assert lane.said[-1] == "cola!"
        assert FORGOTTEN not in str(sessions.hosts[0].given)


async def test_a_coming_that_the_disk_did_not_take_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("edge.pipeline.attendant._AGAIN_S", 0.0)
    sessions = Sessions()
    sessions.full = GuestArrived
    async with attending(sessions) as (_, lane):
        assert lane.said == []
        sessions.hosts[0].full = None
        await settled()
        assert lane.said == ["Welcome."]


async def test_who_came_and_cannot_be_greeted_is_not_left_in_silence() -> None:
    sessions = Sessions()
    sessions.full = GuestArrived
    limits = Limits(filler_s=0.01, dead_air_s=0.03, reserve_s=0.01, apologies=1)
    async with attending(sessions, limits=limits) as (attendant, lane):
        await heard(lane, "I'm sorry, I can't go on right now. Please ask somebody at the counter.")
        assert lane.said == [
            "One moment, please.",
            "Sorry, this is taking longer than it should. I'm still here.",
            "I'm sorry, I can't go on right now. Please ask somebody at the counter.",
        ]
        await turn(attendant, "cola")
        assert lane.said[-1].startswith("Sorry, I couldn't write that down."), "they are heard, and told"
        sessions.hosts[0].full = None
        await turn(attendant, "cola")
        assert lane.said[-2:] == ["Welcome.", "cola!"]


async def test_who_came_while_the_one_before_cannot_be_let_go_is_not_left_in_silence() -> None:
    sessions = Sessions()
    limits = Limits(filler_s=0.01, dead_air_s=0.03, reserve_s=0.01, apologies=1)
    async with attending(sessions, limits=limits) as (attendant, lane):
        attendant.on_played(1, "Welcome.", complete=True)
        first = sessions.hosts[0]
        first.full = GuestLeft
        attendant.on_presence(present=False)
        attendant.on_presence(present=True)
        await heard(lane, "I'm sorry, I can't go on right now. Please ask somebody at the counter.")
        assert len(sessions.hosts) == 1
        first.full = None
        await turn(attendant, "cola")
        assert lane.said[-1] == "Welcome."
        assert sessions.hosts[1].given[0] == GuestArrived()


async def test_who_speaks_after_a_session_has_ended_is_greeted_and_answered() -> None:
    sessions = Sessions()
    async with attending(sessions) as (attendant, lane):
        await turn(attendant, "bye")
        for utterance, said in enumerate(lane.said, 1):
            attendant.on_played(utterance, said, complete=True)
        await settled()
        assert sessions.live is None
        await turn(attendant, "cola")
        assert lane.said[-2:] == ["Welcome.", "cola!"]
        assert [type(given) for given in sessions.hosts[1].given[:2]] == [GuestArrived, UserSpeaking]


async def test_a_going_that_the_disk_did_not_take_is_no_session_for_the_next_guest() -> None:
    sessions = Sessions()
    async with attending(sessions) as (attendant, lane):
        first = sessions.hosts[0]
        first.full = GuestLeft
        first.due = 0.0  # it would have been time for something
        attendant.on_presence(present=False)
        await settled()
        assert first.due == 0.0, "nothing more is said to a guest who has left"
        attendant.on_presence(present=True)
        await turn(attendant, "cola")
        assert UserTurn("cola") not in first.given
        assert lane.said[-1].startswith("Sorry, I couldn't write that down.")
        first.full = None
        attendant.on_presence(present=True)
        await settled()
        await turn(attendant, "cola")
        assert lane.said[-2:] == ["Welcome.", "cola!"]
        assert first.given[-1] == GuestLeft()
        assert len(sessions.hosts) == 2


async def test_a_session_that_nobody_could_read_ends_with_its_guest_and_is_not_the_next_ones() -> None:
    """The process died with a guest there, came back to a disk that failed, and meanwhile they drove off."""
    sessions = Sessions()
    before = await sessions.open("lane-1", "lane", None)
    before.state.seq, sessions.unreadable = 1, True
    async with attending(sessions) as (attendant, lane):
        attendant.on_presence(present=False)
        await settled()
        sessions.unreadable = False
        attendant.on_presence(present=True)
        await settled()
        assert before.given == [GuestLeft()]
        assert (lane.said, len(sessions.hosts)) == (["Welcome."], 2)


async def test_a_tick_that_the_disk_did_not_take_is_tried_again_later_and_not_all_the_time() -> None:
    sessions = Sessions()
    async with attending(sessions) as (attendant, _):
        host = sessions.hosts[0]
        tried: list[int] = []

        async def on_time() -> None:
            tried.append(1)
            raise sqlite3.OperationalError("database or disk is full")

        host.on_time, host.due = on_time, 0.0  # type: ignore[method-assign]
        await turn(attendant, "cola")
        await asyncio.sleep(0.05)
        assert len(tried) == 1


async def test_how_much_was_heard_is_kept_before_the_next_turn_where_the_disk_did_not_take_it() -> None:
    """A yes counts only for a total that was heard: that it was spoken over must not be forgotten."""
    sessions = Sessions()
    async with attending(sessions) as (attendant, _):
        host = sessions.hosts[0]
        host.full = Played
        attendant.on_played(1, "Wel", complete=False)
        await settled()
        host.full = None
        await turn(attendant, "yes")
        assert host.given.index(Played(1, "Wel", complete=False)) < host.given.index(UserTurn("yes"))


async def test_a_disk_that_takes_long_is_bridged_once_and_the_answer_follows() -> None:
    sessions = Sessions()
    limits = Limits(filler_s=0.02, dead_air_s=0.5, reserve_s=0.1)
    async with attending(sessions, limits=limits) as (attendant, lane):
        attendant.on_played(1, "Welcome.", complete=True)
        host = sessions.hosts[0]
        host.disk.clear()
        await turn(attendant, "cola")
        await heard(lane, "One moment, please.")
        await attendant.on_playing(0, RealClock().now())
        attendant.on_played(0, "One moment, please.", complete=True)
        host.disk.set()
        await heard(lane, "cola!")
        await attendant.on_playing(2, RealClock().now())
        timing = next(did for did in lane.did if isinstance(did, dict) and did["type"] == "timing")
        assert timing["changes"]["filler"] >= 20
        assert lane.said.count("One moment, please.") == 1
        assert not any(isinstance(given, Played) and given.utterance == 2 for given in host.given)


async def test_nobody_is_left_in_silence_however_long_it_takes() -> None:
    sessions = Sessions()
    limits = Limits(filler_s=0.01, dead_air_s=0.03, reserve_s=0.01, apologies=2)
    async with attending(sessions, limits=limits) as (attendant, lane):
        sessions.hosts[0].disk.clear()
        await turn(attendant, "cola")
        await heard(lane, "Sorry, this is taking longer than it should. I'm still here.")
        await heard(lane, "I'm sorry, I can't go on right now. Please ask somebody at the counter.")
        assert lane.said[1:] == [
            "One moment, please.",
            *["Sorry, this is taking longer than it should. I'm still here."] * 2,
            "I'm sorry, I can't go on right now. Please ask somebody at the counter.",
        ]
        sessions.hosts[0].disk.set()


async def test_what_is_asked_elsewhere_has_what_is_left_of_the_turn() -> None:
    sessions = Sessions()
    async with attending(sessions) as (attendant, _):
        said = times()
        await attendant.on_guest_started()
        await attendant.on_turn(attendant.guest, UserTurn("cola"), said)
        await settled()
        limits = Limits()
        assert sessions.hosts[0].answer_by == said.speech_ended + limits.dead_air_s - limits.reserve_s


async def test_a_turn_that_fails_is_answered_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    sessions = Sessions()
    async with attending(sessions) as (attendant, lane):

        async def broken(given: Given, *, answer_by: float | None = None) -> Step:
            raise RuntimeError("a fault of ours")

        monkeypatch.setattr(sessions.hosts[0], "commit", broken)
        await turn(attendant, "cola")
        assert lane.said[-1].startswith("Sorry, I couldn't write that down.")
        monkeypatch.undo()
