"""Known names, found in a text word by word.

A spaCy `PhraseMatcher` would do the same, but makes a lexeme of every word of every name before the first
text is read, which takes a tenth of a second for three thousand names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Doc, Span


class NameIndex:
    """Names with their labels, by their first words."""

    def __init__(self, names: Mapping[str, Iterable[str]], words_of: Callable[[str], Sequence[str]]) -> None:
        """Take in names.

        Args:
            names: by label.
            words_of: how a tokenizer cuts a name; it is not asked about words of letters alone.
        """
        self._by_first: defaultdict[str, list[tuple[list[str], str]]] = defaultdict(list)
        for label, of_label in names.items():
            for name in of_label:
                words = name.split(" ")
                if not all(map(str.isalpha, words)):
                    words = list(words_of(name))
                self._by_first[words[0]].append((words, label))

    def spans_in(self, doc: Doc) -> Iterator[Span]:
        """Yield all known names in a text, those inside others too."""
        texts = [token.text for token in doc]
        for start, text in enumerate(texts):
            for words, label in self._by_first.get(text, ()):
                if texts[start : start + len(words)] == words:
                    yield Span(doc, start, start + len(words), label=label)
