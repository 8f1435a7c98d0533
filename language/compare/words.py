"""The words of a text as they are compared: without endings, and without those that say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from language.compare.lexicons import lexicon

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SHORTEST_STEM = 3


class Word(NamedTuple):
    """A word of a text, as it is compared."""

    root: str
    start: int
    end: int


def words_in(text: str, start: int, end: int) -> Iterator[Word]:
    """Yield the words of `text[start:end]` that say something."""
    for match in _WORD.finditer(text, start, end):
        bare = match[0].lower().replace("’", "'").removesuffix("'s")
        if bare not in _empty() or (match[0] == "No" and match.start() > start):  # the No of a referendum
            yield Word(root(bare), *match.span())


def root(word: str) -> str:
    """Return the stem of a word in lower case, one for all words that mean the same."""
    return _same().get(stem(word), stem(word))


def is_light(verb: str) -> bool:
    """Whether a verb by itself says nothing of what is counted: "have", "put"."""
    return stem(verb.lower()) in _light()


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return what is left of a word in lower case when its ending is cut off: "cancelled", "cancel".

    A few rules for plurals and for -ed and -ing, less than Porter's, for words that differ in more than their
    inflection are to stay apart.
    """
    irregular: dict[str, str] = lexicon("words")["irregular"]
    if word in irregular:
        return _bare(irregular[word])
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ied", "y"), ("ed", ""), ("s", "")):
        bare = word.removesuffix(ending)
        if bare != word and len(bare) >= _SHORTEST_STEM and not (ending == "s" and bare[-1] in "su"):
            return _bare(bare + instead)
    return _bare(word)


def _bare(word: str) -> str:
    """Undo what a vowel ending did to the end of a word, so that all forms end alike."""
    word = word.removesuffix("e") if len(word) > _SHORTEST_STEM else word
    is_doubled = len(word) > _SHORTEST_STEM and word[-1] == word[-2] and word[-1] not in "aeiouls"
    return word[:-1] if is_doubled or word.endswith("ll") else word


@cache
def _empty() -> frozenset[str]:
    return frozenset(lexicon("words")["empty"]["words"])


@cache
def _light() -> frozenset[str]:
    return frozenset(map(stem, lexicon("words")["light"]["verbs"]))


@cache
def _same() -> dict[str, str]:
    groups: dict[str, list[str]] = lexicon("words")["same"]
    return {stem(word): stem(group) for group, words in groups.items() for word in words}
