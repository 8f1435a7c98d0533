"""Anchors: where in a text a decision sits, and whether it still sits there when the text has changed."""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import asdict

CONTEXT = 32
"""How many characters before and after the quote an anchor remembers."""

_NEAREST = 24
"""How many characters next to the quote have to be unchanged on a side that has changed further away."""

Verdict = Literal["exact", "moved", "detached"]


class Anchor(Struct, frozen=True):
    """A place in a text: a half-open range of code points, with the words in it and around it."""

    start: int
    end: int
    quote: str
    """The text between start and end."""
    prefix: str = ""
    """The (at most) 32 characters before it."""
    suffix: str = ""
    """The (at most) 32 characters after it."""

    @property
    def span(self) -> tuple[int, int]:
        """The (start, end) of the anchor."""
        return self.start, self.end

    def as_record(self) -> dict[str, Any]:
        """Return the anchor as a plain dict."""
        return asdict(self)

    @classmethod
    def from_record(cls, record: dict[str, Any]) -> Anchor:
        """Rebuild an anchor from `as_record`; unknown keys are ignored.

        Raises:
            KeyError, TypeError: when the record is no anchor.
        """
        anchor = cls(**{name: record[name] for name in cls.__struct_fields__})
        if not (isinstance(anchor.start, int) and isinstance(anchor.end, int)):
            raise TypeError("an anchor has a start and an end")
        if not all(isinstance(words, str) for words in (anchor.quote, anchor.prefix, anchor.suffix)):
            raise TypeError("an anchor has words in it and around it")
        return anchor


class Resolution(Struct, frozen=True):
    """Where an anchor sits in some text: a verdict, and a place unless it is detached."""

    verdict: Verdict
    start: int | None = None
    end: int | None = None


def anchor_at(text: str, start: int, end: int) -> Anchor:
    """Return the anchor of `text[start:end]`.

    Raises:
        ValueError: when the range does not lie in the text.
    """
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"{start}:{end} does not lie in a text of {len(text)} characters")
    return Anchor(
        start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    )


def resolve(anchor: Anchor, text: str) -> Resolution:
    """Say where the anchor sits in this text, which need not be the one it was made in.

    The verdict is

    - *exact* when the quote is where it was and the context on at least one side is unchanged;
    - *moved* when prefix, quote and suffix stand together in exactly one place, or when the quote stands in
      exactly one place and its context there differs at most in the far end of one side;
    - *detached* in every other case.

    There is no fuzzy matching on purpose: a decision must never slide to a look-alike.
    """
    if _sits(anchor, text):
        return Resolution("exact", anchor.start, anchor.end)
    found = _only_place(anchor.prefix + anchor.quote + anchor.suffix, text)
    start = _only_nearby(anchor, text) if found is None else found + len(anchor.prefix)
    if start is None:
        return Resolution("detached")
    return Resolution("moved", start, start + len(anchor.quote))


def _only_place(words: str, text: str) -> int | None:
    """Return where these words begin in the text, if they stand there once."""
    found = text.find(words) if words else -1
    return None if found < 0 or text.find(words, found + 1) >= 0 else found


def _only_nearby(anchor: Anchor, text: str) -> int | None:
    """Return where the quote begins, if it stands in the text once and its context changed only far from it.

    One side has to be unchanged, and on the other the `_NEAREST` characters: the number of the injured keeps
    its decision when the number of the dead before it goes up, but not when it is that of another team.
    """
    start = _only_place(anchor.quote, text)
    if start is None:
        return None
    end, prefix, suffix = start + len(anchor.quote), anchor.prefix, anchor.suffix
    are_near = text.endswith(prefix[-_NEAREST:], 0, start) and text.startswith(suffix[:_NEAREST], end)
    is_same_before = len(prefix) >= _NEAREST and text.endswith(prefix, 0, start)
    is_same_after = len(suffix) >= _NEAREST and text.startswith(suffix, end)
    return start if are_near and (is_same_before or is_same_after) else None


def _sits(anchor: Anchor, text: str) -> bool:
    """Whether the quote is in its old place, with the same words before or after it.

    Having nothing before it, at the beginning of both texts, says too little to count.
    """
    if anchor.end > len(text) or text[anchor.start : anchor.end] != anchor.quote:
        return False
    here = anchor_at(text, anchor.start, anchor.end)
    sides = ((anchor.prefix, here.prefix), (anchor.suffix, here.suffix))
    return any(then and then == now for then, now in sides) or here == anchor
