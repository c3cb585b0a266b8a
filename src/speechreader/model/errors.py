"""What can go wrong in a way that a person can do something about."""

from __future__ import annotations


class UserError(Exception):
    """A foreseen failure, shown as a sentence: what happened, where, and what to do.

    Holds a `code` and the `details` that its sentence names (a file, a size, a reason). The wording of
    cause and hint lives in `app.messages`, in every interface language, keyed by the code, so that the
    lower layers never compose sentences. Anything that is not a UserError is a bug.
    """

    def __init__(self, code: str, **details: str | int) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details

    def __str__(self) -> str:
        return f"{self.code}: {self.details}" if self.details else self.code


class Cancelled(Exception):
    """Raised inside long work when the person asked for it to stop; what was whole by then stays."""
