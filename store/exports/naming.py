"""What exports call an article: a heading to read, and a file name that is never the same twice."""

from __future__ import annotations

import re
from pathlib import PurePath

from language.article import Article

_UNSAFE = re.compile(r"[^A-Za-z0-9]+")
_LONGEST = 40


def file_stem(article: Article) -> str:
    """Return a name for the files of an article: its own in ASCII, and the beginning of its id."""
    name = _UNSAFE.sub("-", PurePath(article.path).stem).strip("-")[:_LONGEST].strip("-")
    return f"{name or 'article'}-{article.id[:12]}"


def heading(article: Article) -> str:
    """Return what stands above an article: its title, or the name of its file."""
    return article.title or ("Standard input" if article.path == "-" else article.name)
