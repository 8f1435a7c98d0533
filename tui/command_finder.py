"""The command palette: what the keys of a screen do, found by its words, its id and some synonyms."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from functools import partial
from typing import Any, Final, Protocol, runtime_checkable

from msgspec import Struct
from textual.binding import ActiveBinding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.screen import Screen
from textual.style import Style

from tui.keys import HEADINGS, SYNONYMS

_WORD = re.compile(r"[\w']+")

_WHOLE: Final = 1.0
_BEGINNING: Final = 0.7
_INSIDE: Final = 0.4
_MISTYPED: Final = 0.2
"""How well a word that was typed fits when it is a word of a command, begins, stands in or is like one."""

_LATER: Final = 0.99
"""What a command is worth whose name begins otherwise: "next" is first of all "Next article"."""
_LIKE: Final = 0.8
"""Two words are alike that share more than this of their letters, in order: "thme", "theme"."""


@runtime_checkable
class SaysMissing(Protocol):
    """A screen that can tell what is missing for what a key would do."""

    def say_missing(self, active: ActiveBinding) -> None:
        """Say it."""


class Command(Struct, frozen=True):
    """What can be done on a screen, whatever its keys."""

    name: str
    """What it does, with its keys."""
    heading: str
    also: str
    """Other words that it is found by: its id and its synonyms."""
    run: Callable[[], Any]


def commands_in(screen: Screen[Any]) -> list[Command]:
    """Return what the keys of a screen do, each command once however many keys it has.

    What cannot be done where the person is says what is missing, on screens that can tell.
    """
    together: dict[tuple[object, ...], list[ActiveBinding]] = {}
    for one in screen.active_bindings.values():
        binding, can_be_run = one.binding, one.enabled or isinstance(screen, SaysMissing)
        if binding.description and can_be_run and not binding.system and binding.id != "app.commands":
            together.setdefault((id(one.node), binding.action, binding.description), []).append(one)
    return [_command(screen, bindings) for bindings in together.values()]


def _command(screen: Screen[Any], bindings: Sequence[ActiveBinding]) -> Command:
    node, binding, is_enabled, tooltip = bindings[0]
    identity = binding.id or ""
    keys = " ".join(dict.fromkeys(screen.app.get_key_display(one.binding) for one in bindings))
    run: Callable[[], Any] = partial(screen.app.run_action, binding.action, node)
    if not is_enabled and isinstance(screen, SaysMissing):
        run = partial(screen.say_missing, bindings[0])
    return Command(
        _name(tooltip, binding.description, keys),
        HEADINGS.get(identity.partition(".")[0], ""),
        f"{identity} {SYNONYMS.get(identity, '')}",
        partial(screen.call_later, run),
    )


def _name(does: str, name: str, keys: str) -> str:
    """Return what a command does, with its keys, and its name in the footer where that is another word."""
    is_said = not does or name.casefold() in does.casefold()
    return f"{does or name}  ({keys})" if is_said else f"{does}  ({name}, {keys})"


def fit(typed: str, command: Command) -> float:
    """Return how well a command fits what was typed, between 0 (not at all) and 1 (every word is one of its).

    Every word that was typed, or one much like it, has to stand in it: letters that are scattered over other
    words are no hit.
    """
    words = _words(typed)
    known = _words(f"{command.name} {command.also}")
    fits = [max((_fit_of(word, one) for one in known), default=0.0) for word in words]
    is_first = bool(words) and command.name.casefold().startswith(words[0])
    return sum(fits) / len(fits) * (1 if is_first else _LATER) if fits and all(fits) else 0.0


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("_", " "))


def _fit_of(word: str, known: str) -> float:
    if word == known:
        return _WHOLE
    if known.startswith(word):
        return _BEGINNING
    if word in known:
        return _INSIDE
    return _MISTYPED if SequenceMatcher(None, word, known).ratio() > _LIKE else 0.0


def highlighted(typed: str, name: str, style: Style) -> Content:
    """Return the name of a command with the words in it that were typed."""
    content = Content(name)
    for word in _words(typed):
        for found in re.finditer(re.escape(word), name, re.IGNORECASE):
            content = content.stylize(style, *found.span())
    return content


class CommandFinder(Provider):
    """Offers the commands of the screen, and finds them by their words."""

    async def discover(self) -> Hits:
        """Yield all of them."""
        for one in sorted(self._commands, key=lambda command: command.name):
            yield DiscoveryHit(Content(one.name), one.run, text=one.name, help=one.heading)

    async def search(self, query: str) -> Hits:
        """Yield those that fit what was typed."""
        for one in self._commands:
            if score := fit(query, one):
                name = highlighted(query, one.name, self.match_style or Style())
                yield Hit(score, name, one.run, text=one.name, help=one.heading)

    @property
    def _commands(self) -> Iterable[Command]:
        return commands_in(self.screen)
