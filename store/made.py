"""Lists whose items are made when they are looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

Part = TypeVar("Part")
Item = TypeVar("Item")


class Made(Sequence[Item], Generic[Part, Item]):
    """A view of a list that makes an item of each part on demand; only the parts are kept.

    Args:
        parts: the list, which may change.
        make: returns the item of a part; equal parts have to give equal items.
    """

    def __init__(self, parts: Sequence[Part], make: Callable[[Part], Item]) -> None:
        self._parts = parts
        self._make = make

    def __len__(self) -> int:
        return len(self._parts)

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> list[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | list[Item]:
        if isinstance(index, slice):
            return list(map(self._make, self._parts[index]))
        return self._make(self._parts[index])

    def __iter__(self) -> Iterator[Item]:
        return map(self._make, self._parts)
