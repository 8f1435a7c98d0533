"""What goes into an export, and what comes out of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from language.analysis import Analysis
from language.article import Article
from store.decisions import Decision
from store.force import ABOUT_THINGS, FINISH
from store.reading import Reading


class ReadArticle(Struct, frozen=True):
    """An article with all there is to say about it: suggestions, and the decisions laid over them."""

    article: Article
    reading: Reading
    decisions: tuple[Decision, ...] = ()
    """Those that led to the reading, in their order, where the text is now; the undone are left out."""
    suggested: Analysis | None = None
    """What the pipeline suggested, before any decision; None where that does not matter."""

    @property
    def is_gold(self) -> bool:
        """Whether somebody decided about anything in it, or said that it is done.

        To add something and to reject it again is to decide nothing.
        """
        about: defaultdict[object, list[str]] = defaultdict(list)
        for one in self.decisions:
            if one.action == FINISH or one.action in ABOUT_THINGS:
                about[one.target, one.anchor and one.anchor.span].append(one.action)
        return any((actions[0], actions[-1]) != ("add", "reject") for actions in about.values())

    def facts(self) -> dict[str, str]:
        """Return what is known about the article besides its text: path, title, outlet and date."""
        article = self.article
        known = {"path": article.path, "title": article.title, "outlet": article.outlet}
        return {
            name: words for name, words in (known | {"date": article.published}).items() if words is not None
        }


class Piece(Struct, frozen=True):
    """The next bytes of an export, which is written piece by piece so that a corpus streams."""

    data: bytes
    file: str = ""
    """The file they belong to: empty for the export itself, else the name of one beside or inside it."""


Exporter = Callable[[Iterable[ReadArticle]], Iterator[Piece]]
