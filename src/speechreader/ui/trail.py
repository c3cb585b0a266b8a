"""Back and forward: the places a reader jumped from and to."""

from __future__ import annotations

from typing import NamedTuple

from speechreader.model.speech import Place, SpeechId

LONGEST = 200


class Stop(NamedTuple):
    """A place in a speech."""

    speech: SpeechId
    place: Place


class Trail:
    """A list of stops and where one stands in it. Scrolling moves the stop one stands on; a jump adds one."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []
        self._at = -1

    def jump(self, here: Stop | None, there: Stop) -> None:
        """Leave `here` for `there`; what lay ahead is forgotten."""
        if here is not None:
            self._stand(here)
        if self._at >= 0 and self._stops[self._at] == there:
            return
        del self._stops[self._at + 1 :]
        self._stops.append(there)
        del self._stops[:-LONGEST]
        self._at = len(self._stops) - 1

    def can_go(self, step: int) -> bool:
        """Whether there is a stop `step` further on (-1 back, +1 forward)."""
        return 0 <= self._at + step < len(self._stops)

    def go(self, here: Stop | None, step: int) -> Stop | None:
        """Leave `here` and go `step` further on; None if there is nothing."""
        if not self.can_go(step):
            return None
        if here is not None:
            self._stand(here)
        self._at += step
        return self._stops[self._at]

    def speeches(self) -> set[SpeechId]:
        """The speeches that have a stop."""
        return {stop.speech for stop in self._stops}

    def forget(self, speech: SpeechId) -> None:
        """Drop all stops in a speech that is gone."""
        kept = [stop for stop in self._stops if stop.speech != speech]
        before = sum(stop.speech != speech for stop in self._stops[: self._at + 1])
        self._stops, self._at = kept, min(max(before - 1, 0), len(kept) - 1)

    def _stand(self, here: Stop) -> None:
        if self._at < 0:
            self._stops, self._at = [here], 0
        else:
            self._stops[self._at] = here
