"""One article, one story: a name that is lit once is lit wherever its word stands alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set

from spacy.tokens import Doc, Span, Token

from language.name_mending import instead, stands_first
from language.names import is_known_place_or_people

_SURE = 0.8
"""How sure a name must be for its repeats to be lit too."""
_REPEATED = 0.6
"""How sure we are of a repeat that the recogniser left out: six in ten were right on development data."""
_ALONE = frozenset({"PERSON", "ORG", "GPE", "LOC"})
"""The labels of names whose word means the same wherever it stands."""
_SURNAME = 3
"""The shortest surname, in letters."""
_SMALL_WORD = 3
"""The longest word, in letters, that has no capital in any headline."""
_SHORT_HEADLINE, _LONG_HEADLINE, _CAPITALISED = 3, 30, 0.8
"""The fewest longer words of a headline, the most tokens, and the share of longer words with a capital."""


def with_repeats(article: Doc) -> list[Span]:
    """Return the names of a whole article, with the repeats of sure ones that were left out.

    Repeated are names in one word ("BA") and the surnames of persons ("Aboud" of "Marwan Aboud"): words with
    one label, that the article never writes small, and that have no capital beside them. In a headline where
    all words have one, they are parted from what a recogniser joined them to ("Aboud Stuns Lind").
    """
    headline = _headline(article)
    known = _known_words(article, headline)
    if not known:
        return list(article.ents)
    names = [name for name in article.ents if name.end > headline or not _is_joined(name, known, headline)]
    taken = {token.i for name in names for token in name}
    alike = {
        token.i: known[word].label_
        for token in article
        if (word := _word(token, headline)) in known and token.i not in taken
    }
    small = _written_small(article, {article[at].lower for at in alike})
    repeats = [
        _repeat(article[at : at + 1], label)
        for at, label in alike.items()
        if article[at].lower not in small and (at < headline or _is_alone(article[at : at + 1]))
    ]
    return sorted((*names, *repeats), key=lambda name: name.start)


def with_whole_repeats(article: Doc) -> list[Span]:
    """Return the names of a whole article, with the repeats of sure ones in several words that were left out.

    None of their words may be lit, nor a capital beside them.
    """
    sure = [name for name in article.ents if len(name) > 1 and name.label_ in _ALONE and _is_sure(name)]
    by_first: defaultdict[str, dict[str, Span]] = defaultdict(dict)
    for name in sure:
        by_first[name[0].text].setdefault(name.text, name)
    dark = (token for token in article if not token.ent_type and token.text in by_first)
    repeats = [
        repeat
        for token in dark
        for name in by_first[token.text].values()
        if (repeat := _whole_repeat(token, name)) is not None
    ]
    return instead(repeats, list(article.ents)) if repeats else list(article.ents)


def _written_small(article: Doc, words: Set[int]) -> set[int]:
    """Return which of these words, each the hash of its small letters, the article writes small and unlit."""
    return {
        token.lower for token in article if token.lower in words and token.is_lower and not token.ent_type
    }


def _whole_repeat(first: Token, name: Span) -> Span | None:
    """Return the words of a name that stand from a word on, if they do and stand alone."""
    words = first.doc[first.i : first.i + len(name)]
    if words.text != name.text or any(word.ent_type for word in words):
        return None
    return _repeat(words, name.label_) if _is_alone(words) else None


def _known_words(article: Doc, headline: int) -> dict[str, Span]:
    """Return the words that are repeated, each with the first name it stands for, below a headline if any."""
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for name in sorted(article.ents, key=lambda name: (name.start < headline, name.start)):
        word = _repeated_word(name) if _is_sure(name) else None
        if word is not None:
            found[word.text].append(name)
    return {word: names[0] for word, names in found.items() if len({name.label_ for name in names}) == 1}


def _headline(article: Doc) -> int:
    """Return where a headline ends whose words are all capitalised; 0 when there is none, or a byline."""
    if article[:1].text.lower() == "by":
        return 0
    end = next((token.i for token in article[:_LONG_HEADLINE] if "\n" in token.text), 0)
    words = [token for token in article[:end] if token.is_alpha and len(token) > _SMALL_WORD]
    capitals = sum(token.text[0].isupper() for token in words)
    return end if len(words) >= _SHORT_HEADLINE and capitals >= _CAPITALISED * len(words) else 0


def _word(token: Token, headline: int) -> str:
    """Return a word as the article writes it below a headline in capitals."""
    if token.i < headline and token.is_upper and len(token) > _SMALL_WORD:
        return token.text.title()
    return token.text


def _is_joined(name: Span, known: Mapping[str, Span], headline: int) -> bool:
    """Whether a name in a headline is two known ones, or a known person with words of somebody else."""
    words = {_word(token, headline) for token in name}
    inside = [known[word] for word in words if word in known]
    if name.doc[headline:].text.find(name.text) >= 0:
        return False
    is_person = name.label_ == "PERSON" and any(one.label_ == "PERSON" for one in inside)
    return (is_person or len(inside) > 1) and not any(words <= _texts(one) for one in inside)


def _texts(name: Span) -> set[str]:
    return {token.text for token in name}


def _repeated_word(name: Span) -> Token | None:
    """Return the word of a name that may be repeated without the others: its only one, or a surname."""
    last = name[-1]
    is_whole = len(name) == 1 and name.label_ in _ALONE and last.text[:1].isupper() and len(last.text) > 1
    return last if is_whole or (name.label_ == "PERSON" and _is_surname(last)) else None


def _is_surname(word: Token) -> bool:
    is_name = word.is_title and word.is_alpha and not is_known_place_or_people(word.text)
    return is_name and len(word.text) >= _SURNAME


def _is_sure(name: Span) -> bool:
    return name._.score is not None and name._.score >= _SURE


def _is_alone(words: Span) -> bool:
    """Whether no word beside them could belong to the same name."""
    doc = words.doc
    before = doc[words.start - 1] if words.start else None
    after = doc[words.end] if words.end < len(doc) else None
    is_behind_name = before is not None and (_may_be_name(before) and not stands_first(before))
    return not is_behind_name and (after is None or not _may_be_name(after))


def _may_be_name(token: Token) -> bool:
    return token.text[:1].isupper() or token.text in {"-", "–", "/", "&"}


def _repeat(words: Span, label: str) -> Span:
    name = Span(words.doc, words.start, words.end, label=label)
    name._.score = _REPEATED
    return name
