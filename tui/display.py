"""The one gate between a text and the terminal: nothing passes that the terminal would obey.

Escape sequences can set the title, the clipboard or the colours, bidirectional overrides can make a line
read otherwise than it is stored, and characters without a width shift every highlight behind them. Each is
drawn as a picture of itself instead, one character for one character, so that offsets into the text are
offsets into what is shown.
"""

from __future__ import annotations

from language.article import Article

_REPLACEMENT = 0xFFFD
_SOFT_HYPHEN = 0xAD

_REPLACED = (
    (0x80, 0x9F),  # C1 controls: U+009B starts an escape sequence by itself
    (0x61C, 0x61C),  # the Arabic letter mark
    (0x180E, 0x180E),  # the Mongolian vowel separator
    (0x200B, 0x200B),  # zero width space; U+200C and U+200D, which shape letters and emoji, stay
    (0x200E, 0x200F),  # left-to-right and right-to-left marks
    (0x2028, 0x202E),  # line and paragraph separators, bidirectional embeddings and overrides
    (0x2060, 0x206F),  # word joiner, invisible operators, bidirectional isolates
    (0xD800, 0xDFFF),  # lone surrogates, which no terminal can be sent
    (0xFEFF, 0xFEFF),  # the byte order mark
    (0xFFF9, 0xFFFB),  # interlinear annotation
    (0xE0000, 0xE007F),  # tag characters
)


def _visible() -> dict[int, int]:
    pictures = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421}
    replaced = {code: _REPLACEMENT for first, last in _REPLACED for code in range(first, last + 1)}
    return pictures | replaced | {ord("\t"): ord(" "), _SOFT_HYPHEN: ord("-")}


_VISIBLE = _visible()


def display_text(text: str) -> str:
    """Return `text` as it may be drawn, character for character.

    C0 controls and DEL become their pictures (U+2400 and on), a tab becomes one space, a soft hyphen (which
    has a width in some terminals and none in others) a hyphen, and C1 controls, bidirectional controls,
    invisible characters and lone surrogates become U+FFFD. Line feeds too become
    their picture: split the text into lines first. Idempotent, and `len(display_text(t)) == len(t)`.
    """
    return text if text.isascii() and text.isprintable() else text.translate(_VISIBLE)


def display_line(text: str) -> str:
    """Return `text` on one line as it may be drawn, character for character: its line feeds become spaces."""
    return display_text(text.replace("\n", " "))


def display_words(text: str) -> str:
    """Return the words of a text as they may be drawn on one line, each white space as one blank."""
    return display_text(" ".join(text.split()))


def short_text(text: str, most: int) -> str:
    """Return what is shown of a text where there is room for so many characters: “A year on, Bei…”."""
    shown = display_text(text)
    return shown if len(shown) <= most else f"{shown[: most - 1].rstrip()}…"


def display_lines(text: str) -> str:
    """Return a text of many lines as `display_text` would each line; the line feeds between them stay."""
    return "\n".join(map(display_text, text.split("\n")))


def display_article(article: Article, text: str) -> str:
    """Return the text of an article, or that with other line breaks, as it may be drawn: `display_lines`.

    Most articles are plain, and nothing is looked for in them a second time. Of one in which nothing has to
    be replaced, however long, there is no second copy.
    """
    shown = text if article.is_plain else display_lines(text)
    return text if shown == text else shown
