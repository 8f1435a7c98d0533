"""A long article to get lost in, and where in it somebody is."""

from __future__ import annotations

from driver import Reader

from language.article import Article

LONG = Article(
    "\n\n".join(f"Paragraph {number:02}. " + "word " * 50 for number in range(60)), path="long.txt"
)
OTHER = Article("Another report.", path="other.txt")


def paragraph(reader: Reader) -> str:
    """The number of the paragraph in which the first line in view stands."""
    start = LONG.text.rindex("Paragraph", 0, reader.screen.pane.top_offset + 10)
    return LONG.text[start : start + 12].removeprefix("Paragraph ")
