"""The log: decisions as they stand in a store, seen without being copied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import overload

from store.decisions import Decision


class Log(Sequence[Decision]):
    """Several lists, one after another, as they are now; they may only ever grow at their ends."""

    def __init__(self, *parts: Sequence[Decision]) -> None:
        self._parts = [(part, len(part)) for part in parts]

    def __len__(self) -> int:
        return sum(length for _, length in self._parts)

    @overload
    def __getitem__(self, index: int) -> Decision: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Decision, ...]: ...
    def __getitem__(self, index: int | slice) -> Decision | tuple[Decision, ...]:
        return tuple(self)[index]

    def __iter__(self) -> Iterator[Decision]:
        return chain.from_iterable(islice(part, length) for part, length in self._parts)

    def __reversed__(self) -> Iterator[Decision]:
        for part, length in reversed(self._parts):
            yield from (part[index] for index in range(length - 1, -1, -1))
