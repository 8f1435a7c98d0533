"""Numbers with their nouns."""

from __future__ import annotations


def counted(number: int, noun: str, nouns: str = "") -> str:
    """Return a number with its noun: "1 figure", "3 figures"; `nouns` where the plural has no plain s."""
    return f"{number:,} {noun if number == 1 else nouns or f'{noun}s'}"
