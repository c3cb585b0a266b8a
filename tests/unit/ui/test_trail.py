"""Back and forward."""

from __future__ import annotations

from speechreader.model.speech import Place, SpeechId
from speechreader.ui.trail import LONGEST, Stop, Trail


def _stop(speech: int, paragraph: int = 0) -> Stop:
    return Stop(SpeechId(speech), Place(paragraph))


def test_a_jump_is_undone_by_back_and_done_again_by_forward() -> None:
    trail = Trail()
    trail.jump(_stop(1, 5), _stop(1, 9))
    assert trail.go(_stop(1, 9), -1) == _stop(1, 5)
    assert trail.go(_stop(1, 5), 1) == _stop(1, 9)
    assert trail.go(_stop(1, 9), 1) is None


def test_scrolling_moves_the_stop_one_stands_on() -> None:
    trail = Trail()
    trail.jump(_stop(1, 0), _stop(1, 9))
    trail.go(_stop(1, 12), -1)
    assert trail.go(_stop(1, 0), 1) == _stop(1, 12)


def test_a_new_jump_forgets_what_lay_ahead() -> None:
    trail = Trail()
    trail.jump(_stop(1), _stop(2))
    trail.go(_stop(2), -1)
    trail.jump(_stop(1), _stop(3))
    assert not trail.can_go(1)
    assert trail.go(_stop(3), -1) == _stop(1)


def test_a_jump_to_where_one_stands_adds_nothing() -> None:
    trail = Trail()
    trail.jump(_stop(1), _stop(1))
    assert not trail.can_go(-1)


def test_only_so_many_stops_are_kept() -> None:
    trail = Trail()
    for n in range(LONGEST * 2):
        trail.jump(_stop(1, n), _stop(1, n + 1))
    steps = 0
    while trail.go(None, -1) is not None:
        steps += 1
    assert steps == LONGEST - 1


def test_stops_of_a_speech_that_is_gone_are_dropped() -> None:
    trail = Trail()
    trail.jump(_stop(1), _stop(2))
    trail.jump(_stop(2), _stop(3))
    trail.forget(SpeechId(2))
    assert trail.go(_stop(3), -1) == _stop(1)
