"""The words of a piece of HTML: what a page shows, paragraph by paragraph."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "figcaption", "figure"),
        *("footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main"),
        *("nav", "ol", "p", "pre", "section", "table", "tr", "ul"),
    }
)
"""Elements that stand on lines of their own."""
_SILENT = frozenset({"script", "style", "head", "template", "noscript"})
"""Elements whose words are not shown."""
_SPACE = re.compile(r"[ \t\r\n\f]+")


class _Words(HTMLParser):
    """Collects what a reader of the page would see; linear in its length, however deep it nests."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[list[str]] = [[]]
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Begin a new paragraph at a block, a new line at a break."""
        if tag in _SILENT:
            self._silent += 1
        elif tag in _BLOCKS:
            self.blocks.append([])
        elif tag == "br":
            self.blocks[-1].append("\n")
        elif tag in ("td", "th") and self.blocks[-1]:
            self.blocks[-1].append("  ")

    def handle_endtag(self, tag: str) -> None:
        """End the paragraph of a block."""
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _BLOCKS:
            self.blocks.append([])

    def handle_data(self, data: str) -> None:
        """Keep the words that are shown."""
        if not self._silent:
            self.blocks[-1].append(_SPACE.sub(" ", data))


def words_of_html(markup: str) -> str:
    """Return the words of a page or a fragment, a blank line between its paragraphs."""
    parser = _Words()
    parser.feed(markup)
    parser.close()
    return "\n\n".join(paragraph for block in parser.blocks if (paragraph := _tidied("".join(block))))


def _tidied(block: str) -> str:
    return "\n".join(line.strip(" ") for line in block.strip().split("\n"))
