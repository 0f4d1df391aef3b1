from edge.turns.floor import Floor, Verdict


def test_agent_speaks_when_nobody_does() -> None:
    assert Floor[str]().on_say("a", "b") == Verdict(speak=("a", "b"))


def test_news_waits_until_the_guest_has_finished_and_keeps_its_order() -> None:
    floor = Floor[str]()
    floor.on_guest_started()
    assert floor.on_say("granted") == Verdict()
    assert floor.on_say("sent") == Verdict()
    assert floor.on_guest_finished() == Verdict(speak=("granted", "sent"))
    assert floor.on_guest_finished() == Verdict()


def test_answer_to_a_turn_that_goes_on_is_unsaid() -> None:
    floor = Floor[str]()
    floor.on_guest_started()
    assert floor.on_say("One cola.", answers_guest=True) == Verdict(unsaid=("One cola.",))


def test_nothing_waits_for_the_next_guest() -> None:
    floor = Floor[str]()
    floor.on_guest_started()
    floor.on_say("granted")
    assert floor.on_guest_gone() == Verdict(unsaid=("granted",))
    assert floor.on_say("Welcome!") == Verdict(speak=("Welcome!",))
