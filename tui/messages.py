"""What the workers tell the reader. Widgets keep the messages that report on them beside themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.message import Message

from language.analysis import Analysis
from language.article import Article
from language.figure import Figure
from store.readers import UnreadableFile
from store.readers.watching import GoneFile


@dataclass
class PartRead(Message):
    """The newest paragraphs of an article have been read."""

    article: str
    """The article's id."""
    begin: int
    """How many characters had been read before."""
    read: int
    """How many characters have been read so far."""
    part: Analysis
    """What these paragraphs hold, in the offsets of the article."""


@dataclass
class ArticleRead(Message):
    """An article has been read to its end."""

    article: str
    analysis: Analysis


@dataclass
class FigureParsed(Message):
    """A stretch of an article has been read as a figure."""

    article: str
    start: int
    end: int
    figure: Figure | None
    """None when no number stands there; its indices are those of `passage`."""
    passage: Analysis
    """What stands around it."""


@dataclass
class FigureFailed(Message):
    """A stretch of an article could not be read as a figure."""

    article: str
    reason: str


@dataclass
class ReadingFailed(Message):
    """One article could not be analysed; others can."""

    article: str
    reason: str


@dataclass
class ArticlesArrived(Message):
    """More articles have been read in."""

    results: Sequence[Article | UnreadableFile | GoneFile]
    """They, and in the place of some the reason why there is none, or that it is gone, in order."""
    are_changes: bool
    """Whether they are of files that are new, changed or gone since the reader was opened."""


@dataclass
class ArrivalsEnded(Message):
    """Everything that was named on the command line has been read in."""


@dataclass
class AnalystStopped(Message):
    """The analysing process has ended, and not because it was asked to."""

    sentence: str
    hint: str
