"""What the reader remembers by itself: places in articles, how things are shown, what was typed of notes.

It is worth little and is kept accordingly: in a small file beside the store, written whole and without
waiting for the disk. Nothing here ever fails: a file that is damaged or missing is an empty memory, and
one that cannot be written is left as it is.
"""

from __future__ import annotations

import json
import os
from collections import ChainMap
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
        """Know what the file holds; what is remembered from now on is kept before it, until it is saved."""
        self._places = ChainMap({}, _places_in(known))
        self._cursors = ChainMap({}, _cursors_in(known))
        self._drafts = ChainMap({}, _drafts_in(known))
        self._choices = ChainMap({}, _choices_in(known))
        self._theme = known.get("theme") if isinstance(known.get("theme"), str) else None
        self._new_theme: str | None = None

    @classmethod
    def beside(cls, store: Path) -> Memory:
        """Return the memory that lies beside a store."""
        return cls(store.with_name(f"{store.name}.memory"))

    def place_of(self, article: str) -> int:
        """Return the character offset at which the article with this id was left; 0 when nobody knows."""
        return self._places.get(article, 0)

    def cursor_of(self, article: str) -> Cursor | None:
        """Return the stretch that was highlighted when the article with this id was left, if one was."""
        return self._cursors.get(article)

    def last_read(self) -> Iterator[str]:
        """Yield the ids of the articles whose places are known, the one that was left last first."""
        new, saved = self._places.maps
        yield from reversed([*new])
        yield from (article for article in reversed([*saved]) if article not in new)

    def remember_place(self, article: str, offset: int, cursor: Cursor | None = None) -> None:
        """Keep in mind where an article is left, and what was highlighted then."""
        self._places.pop(article, None)  # the one left last has to come last
        self._places[article] = offset
        self._cursors[article] = cursor

    def draft_of(self, note: str) -> str | None:
        """Return what was typed of a note that was not kept, if anything.

        Args:
            note: by what the note is known: its article and its place.
        """
        return self._drafts.get(note) or None

    def remember_draft(self, note: str, words: str) -> None:
        """Keep in mind what was typed of a note; no words forget it."""
        self._drafts[note] = words

    def choice_of(self, what: str) -> tuple[str, ...] | None:
        """Return what the person chose of how something is shown; None where that is as usual.

        Args:
            what: what it is about, as in "unlit": the labels that are not lit.
        """
        return self._choices.get(what)

    def remember_choice(self, what: str, choice: tuple[str, ...] | None) -> None:
        """Keep in mind what was chosen of how something is shown; None forgets it."""
        self._choices[what] = choice

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
        record = self._laid_over(self._read())
        with suppress(OSError):
            _write(self._path, json.dumps(record))
            self._know(record)  # it is no longer news, and yields to what another window writes next

    def _laid_over(self, known: dict[str, Any]) -> dict[str, Any]:
        """Return what the file holds with what is new here laid over it; what was forgotten is left out."""
        new_places = self._places.maps[0]
        older = {article: place for article, place in _places_in(known).items() if article not in new_places}
        places = dict(list({**older, **new_places}.items())[-MOST_PLACES:])
        cursors = {**_cursors_in(known), **self._cursors.maps[0]}
        drafts = {**_drafts_in(known), **self._drafts.maps[0]}
        choices = {**_choices_in(known), **self._choices.maps[0]}
        record: dict[str, Any] = {"theme": self._new_theme or known.get("theme"), "places": places}
        record["cursors"] = {one: cursors[one] for one in places if cursors.get(one) is not None}
        if kept := {note: words for note, words in drafts.items() if words}:
            record["drafts"] = kept
        record["choices"] = {what: choice for what, choice in choices.items() if choice is not None}
        return record

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
