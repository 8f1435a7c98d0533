"""What the reader remembers by itself: places in articles, how things are shown, what was typed of notes.

It is worth little and is kept accordingly: in a small file beside the store, written whole and without
waiting for the disk. Nothing here ever fails: a file that is damaged or missing is an empty memory, and
one that cannot be written is left as it is.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp
from typing import Any, Final

Cursor = tuple[int, int]
"""The (start, end) of what is highlighted, in characters."""

MOST_PLACES: Final = 2000
"""How many articles' places are kept; those not read for longest go first."""


class Memory:
    """Remembers places, the theme and other choices; what other windows remembered meanwhile is kept as well.

    Args:
        path: the file; None keeps nothing beyond this object's life.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        known = self._read()
        self._know(known)
        self.has_met_reader = path is None or bool(known)
        """Whether somebody has read with this memory before; where not, the reader says hello. A memory that
        keeps nothing would say so every time, and does not."""

    def _know(self, known: dict[str, Any]) -> None:
        """Know what the file holds, and nothing that is newer."""
        self._places = _places_in(known)
        self._cursors = _cursors_in(known)
        self._theme = known.get("theme") if isinstance(known.get("theme"), str) else None
        self._drafts = _drafts_in(known)
        self._choices = _choices_in(known)
        self._new_places: dict[str, int] = {}
        self._new_cursors: dict[str, Cursor | None] = {}
        self._new_theme: str | None = None
        self._new_drafts: dict[str, str] = {}
        self._new_choices: dict[str, tuple[str, ...] | None] = {}

    @classmethod
    def beside(cls, store: Path) -> Memory:
        """Return the memory that lies beside a store."""
        return cls(store.with_name(f"{store.name}.memory"))

    def place_of(self, article: str) -> int:
        """Return the character offset at which the article with this id was left; 0 when nobody knows."""
        return self._new_places.get(article, self._places.get(article, 0))

    def cursor_of(self, article: str) -> Cursor | None:
        """Return the stretch that was highlighted when the article with this id was left, if one was."""
        return self._new_cursors.get(article, self._cursors.get(article))

    def last_read(self) -> Iterator[str]:
        """Yield the ids of the articles whose places are known, the one that was left last first."""
        yield from reversed(self._new_places)
        yield from (one for one in reversed(self._places) if one not in self._new_places)

    def remember_place(self, article: str, offset: int, cursor: Cursor | None = None) -> None:
        """Keep in mind where an article is left, and what was highlighted then."""
        self._new_places.pop(article, None)
        self._new_places[article] = offset
        self._new_cursors[article] = cursor

    def draft_of(self, note: str) -> str | None:
        """Return what was typed of a note that was not kept, if anything.

        Args:
            note: by what the note is known: its article and its place.
        """
        return self._new_drafts.get(note, self._drafts.get(note)) or None

    def remember_draft(self, note: str, words: str) -> None:
        """Keep in mind what was typed of a note; no words forget it."""
        self._new_drafts[note] = words

    def choice_of(self, what: str) -> tuple[str, ...] | None:
        """Return what the person chose of how something is shown; None where that is as usual.

        Args:
            what: what it is about, as in "unlit": the labels that are not lit.
        """
        return self._new_choices.get(what, self._choices.get(what))

    def remember_choice(self, what: str, choice: tuple[str, ...] | None) -> None:
        """Keep in mind what was chosen of how something is shown; None forgets it."""
        self._new_choices[what] = choice

    @property
    def theme(self) -> str | None:
        """The name of the theme that was chosen last."""
        return self._new_theme or self._theme

    def remember_theme(self, name: str) -> None:
        """Keep in mind which theme was chosen."""
        self._new_theme = name

    def save(self) -> None:
        """Write down what is new, beside what others wrote since this was read."""
        if self._path is None:
            return
        known = self._read()
        places = {one: place for one, place in _places_in(known).items() if one not in self._new_places}
        newest = list((places | self._new_places).items())[-MOST_PLACES:]
        cursors = _cursors_in(known) | self._new_cursors
        kept = {one: cursors[one] for one, _ in newest if cursors.get(one) is not None}
        record = {"theme": self._new_theme or known.get("theme"), "places": dict(newest), "cursors": kept}
        drafts = {one: words for one, words in (_drafts_in(known) | self._new_drafts).items() if words}
        record |= {"drafts": drafts} if drafts else {}
        choices = _choices_in(known) | self._new_choices
        record["choices"] = {what: choice for what, choice in choices.items() if choice is not None}
        with suppress(OSError):
            _write(self._path, json.dumps(record))
            self._know(record)  # it is no longer news, and yields to what another window writes next

    def _read(self) -> dict[str, Any]:
        if self._path is None:
            return {}
        try:
            known = json.loads(self._path.read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        return known if isinstance(known, dict) else {}


def _places_in(known: dict[str, Any]) -> dict[str, int]:
    return {one: place for one, place in _part_of(known, "places") if type(place) is int and place >= 0}


def _cursors_in(known: dict[str, Any]) -> dict[str, Cursor | None]:
    return {one: (place[0], place[1]) for one, place in _part_of(known, "cursors") if _is_stretch(place)}


def _drafts_in(known: dict[str, Any]) -> dict[str, str]:
    return {note: words for note, words in _part_of(known, "drafts") if isinstance(words, str)}


def _choices_in(known: dict[str, Any]) -> dict[str, tuple[str, ...] | None]:
    return {what: tuple(choice) for what, choice in _part_of(known, "choices") if _are_strings(choice)}


def _part_of(known: dict[str, Any], name: str) -> Iterable[tuple[str, Any]]:
    """Return what a part of the memory holds; nothing where it is no table."""
    part = known.get(name)
    return part.items() if isinstance(part, dict) else ()


def _is_stretch(place: Any) -> bool:
    match place:
        case [start, end] if type(start) is int and type(end) is int:
            return 0 <= start < end
    return False


def _are_strings(words: Any) -> bool:
    return isinstance(words, list | tuple) and all(isinstance(word, str) for word in words)


def _write(path: Path, words: str) -> None:
    """Replace a file by one that only its owner can read."""
    descriptor, name = mkstemp(prefix=f"{path.name}.", dir=path.parent)
    try:
        with open(descriptor, "w", encoding="utf-8") as file:
            file.write(words)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
