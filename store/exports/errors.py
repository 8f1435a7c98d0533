"""What can go wrong with an export, with what the person should know and do next."""

from __future__ import annotations


class ExportNotWrittenError(Exception):
    """An export could not be written where it was asked for; what stood there before still does.

    Attributes:
        sentence: what happened, in one sentence for the person.
        hint: what to do next, in one sentence.
    """

    def __init__(self, path: str, reason: str, hint: str) -> None:
        super().__init__(f"{path} could not be written: {reason}")
        self.path = path
        self.reason = reason
        self.hint = hint

    @property
    def sentence(self) -> str:
        """What happened, in one sentence for the person."""
        return str(self)
