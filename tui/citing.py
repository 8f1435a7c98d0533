"""Quoting: a sentence with where it comes from, to be pasted elsewhere."""

from __future__ import annotations

from language.analysis import Analysis
from language.article import Article
from tui.display import display_text

_INNER = str.maketrans({"“": "‘", "”": "’", '"': "'"})
"""Quotation marks within quotation marks."""


def citation(article: Article, words: str) -> str:
    """Return words of an article with where they are from: its author, title, outlet and date, or its file.

    The file is named where neither author nor outlet is known. Quotation marks in the words become single.

    What is pasted into a terminal is obeyed by it, so nothing passes that a terminal would obey; line breaks
    become spaces.

    Args:
        article: what is quoted.
        words: the words; empty for the source alone.
    """
    file = "" if article.outlet or article.author or article.path == "-" else article.name
    known = (article.author, article.title, article.outlet, (article.published or "")[:10], file)
    origin = ", ".join(one for one in known if one) or article.path
    quote = f"“{' '.join(words.split()).translate(_INNER)}” — " if words.strip() else ""
    return display_text(f"{quote}{' '.join(origin.split())}")


def sentence_around(analysis: Analysis, text: str, offset: int) -> str:
    """Return the sentence that holds an offset, on one line; empty when there is none."""
    found = next((text[start:end] for start, end in analysis.sentences if start <= offset < end), "")
    return " ".join(found.split())
