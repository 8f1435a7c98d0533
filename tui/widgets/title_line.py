"""The line above the text: which article this is."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from language.article import Article
from tui.display import display_text


class TitleLine(Static):
    """The outlet and the title of the open article."""

    DEFAULT_CSS = """
    TitleLine {
        height: 1;
        padding: 0 1;
        background: $surface;
        color: $text;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    """

    def show(self, article: Article, count: str = "", *, warning: str = "") -> None:
        """Say which article is open.

        Args:
            article: the open one.
            count: which of how many that is, if there are several.
            warning: what must not be overlooked meanwhile.
        """
        outlet = display_text(article.outlet or article.name)
        title = display_text(article.title or "")
        before = (warning, "bold $text-error"), (count, "$foreground-muted")
        self.update(Content.assemble(*before, (outlet, "bold"), "  ", title))
