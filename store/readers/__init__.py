"""Readers: whatever the person names on the command line, read in as articles.

One small module a format; `read_articles` is the way in.
"""

from store.readers.errors import ArticleNotReadError
from store.readers.reading import UnreadableFile, read_articles
from store.readers.source import FieldNames

__all__ = ["ArticleNotReadError", "FieldNames", "UnreadableFile", "read_articles"]
