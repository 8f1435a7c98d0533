"""What can go wrong in the language room, with what the person should know and do next."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def reason_of(error: OSError) -> str:
    """Return what the system said of a file or a connection, as the end of a sentence."""
    return (error.strerror or str(error)).lower()


class ExplainedError(Exception):
    """An error that can be explained to the person.

    Attributes:
        sentence: what happened, in one sentence for the person.
        hint: what to do next, in one sentence.
    """

    def __init__(self, sentence: str, hint: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint

    @property
    def in_full(self) -> str:
        """What happened and what to do next, a line each, as whole sentences."""
        return "\n".join(f"{line[:1].upper()}{line[1:]}." for line in (self.sentence, self.hint))

    def __reduce__(self) -> tuple[Any, ...]:
        """Come through unharmed when another process raised it."""
        return _as_it_was, (type(self), self.args, vars(self))


def _as_it_was(kind: type[ExplainedError], args: tuple[Any, ...], known: dict[str, Any]) -> ExplainedError:
    error = kind.__new__(kind, *args)
    vars(error).update(known)
    return error


class LanguageError(ExplainedError):
    """Anything this room raises on purpose."""


class PipelineNotLoadedError(LanguageError):
    """A spaCy pipeline could not be loaded, or lacks what Tallymark needs of it."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            f"the pipeline {name!r} could not be loaded: {reason}",
            "leave --pipeline out to use Tallymark's own, or install that pipeline first "
            "(python -m spacy validate lists those installed)",
        )
        self.name = name
        self.reason = reason


class PipelineNotTunedError(LanguageError):
    """A pipeline could not go on learning."""

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(f"nothing was tuned: {reason}", hint)
        self.reason = reason


class RulesNotReadError(LanguageError):
    """A file of learned rules cannot be read or is damaged."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"the learned rules {str(path)!r} could not be read: {reason}",
            "delete that file: tallymark learn makes it anew from your decisions",
        )
        self.path = path
        self.reason = reason


class LexiconError(LanguageError):
    """A lexicon is damaged: a value in it is not what its schema says.

    Attributes:
        place: the lexicon, and behind a full stop where in it: `units.measure`, `compare/claims.claims`.
        reason: what is expected there instead.
    """

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(
            f"the lexicon is wrong at {place}: {reason}",
            f"correct it in {_lexicon_file(place)}, or install Tallymark again",
        )
        self.place = place
        self.reason = reason


def _lexicon_file(place: str) -> str:
    *folder, name = place.split(".", 1)[0].split("/")
    return "/".join(("language", *(folder or ["figures"]), "data", f"{name}.toml"))


class FieldNotUnderstoodError(LanguageError):
    """What a person typed into a field of a figure cannot stand there."""

    def __init__(self, typed: str, reason: str) -> None:
        super().__init__(f"“{typed.strip()}” cannot stand here: {reason}", "type something else, or leave it")
        self.typed = typed
        self.reason = reason


class ClusterNotUsedError(LanguageError):
    """The articles could not be read by a Dask cluster."""

    def __init__(self, scheduler: str, reason: str, hint: str) -> None:
        super().__init__(f"the cluster at {scheduler} could not be used: {reason}", hint)
        self.scheduler = scheduler
        self.reason = reason
