"""Two made-up reports about Velm, with analyses of which every test knows all."""

from __future__ import annotations

from pathlib import Path

from language.analysis import Analysis
from language.article import Article
from language.entities import group_mentions
from language.fingerprint import pipeline_id
from language.mention import Mention
from store.cache import AnalysisCache

FIRST = Article("Velm rose.\n\nOsk met Velm.\n\nVelm left. Nobody saw Velm again.", path="first.txt")
SECOND = Article("A second report.\n\nVelm once more.", path="second.txt")


def analysed(article: Article, *surfaces: str) -> Analysis:
    """Every surface as a person, except that the machine missed the last Velm of the first article."""
    mentions = []
    for surface in surfaces:
        at = -1
        while (at := article.text.find(surface, at + 1)) >= 0:
            mentions.append(Mention(at, at + len(surface), "PERSON", surface, score=0.9 - at / 1000))
    mentions.sort(key=lambda one: one.start)
    if article is FIRST:
        mentions.pop()
    grouped, entities = group_mentions(mentions)
    return Analysis(article.id, pipeline_id(), mentions=tuple(grouped), entities=tuple(entities))


def kept(folder: Path) -> AnalysisCache:
    """Return a cache in a folder with both analyses in it."""
    cache = AnalysisCache(folder)
    cache.put(analysed(FIRST, "Velm", "Osk"))
    cache.put(analysed(SECOND, "Velm"))
    return cache
