"""One view of a sentence for all rules, whatever labels the parser has: UD's or CLEAR's (spaCy's own).

The tokens are read from the `Doc` once, into plain lists; rules then work on indices into these lists.
Without a tagger `pos` is "" and without a parser `role` is "": rules degrade, they never fail.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from language.figures.bases import base

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

Role = Literal[
    "", "root", "subject", "passive_subject", "object", "complement", "open_complement",
    "adverbial_clause", "noun_clause", "aside", "conjunct", "noun_modifier", "oblique", "number",
    "compound", "adjective", "apposition", "possessor", "case", "auxiliary", "passive_auxiliary",
    "marker", "determiner", "adverb", "particle", "other",
]  # fmt: skip

ROLES: dict[str, Role] = {
    # Universal Dependencies
    "nsubj": "subject", "csubj": "subject", "nsubj:pass": "passive_subject",
    "csubj:pass": "passive_subject", "obj": "object", "iobj": "object", "obl": "oblique",
    "obl:agent": "oblique", "nmod": "noun_modifier", "nmod:poss": "possessor", "acl": "noun_clause",
    "acl:relcl": "noun_clause", "parataxis": "aside", "case": "case", "mark": "marker",
    "fixed": "particle", "flat": "compound", "flat:name": "compound", "aux:pass": "passive_auxiliary",
    "compound:prt": "particle",
    # CLEAR
    "nsubjpass": "passive_subject", "csubjpass": "passive_subject", "dobj": "object",
    "dative": "object", "pobj": "oblique", "poss": "possessor", "relcl": "noun_clause",
    "auxpass": "passive_auxiliary", "prt": "particle", "prep": "case", "agent": "case",
    "quantmod": "number", "npadvmod": "oblique", "pcomp": "complement",
    # both
    "ROOT": "root", "root": "root", "ccomp": "complement", "xcomp": "open_complement",
    "advcl": "adverbial_clause", "conj": "conjunct", "nummod": "number", "compound": "compound",
    "amod": "adjective", "appos": "apposition", "aux": "auxiliary", "det": "determiner",
    "advmod": "adverb",
}  # fmt: skip
"""What each label says, in our words; labels not listed are "other"."""

BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "'s", "’s"])
"""The forms of "be"."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""The tags of verbs that say something of their subject."""
_NOUNS = frozenset({"NOUN", "PROPN"})
_VERBS = frozenset({"VERB", "AUX"})
_DISAGREEING = frozenset({("NNS", "VBZ"), ("NN", "VBP")})
"""The tags of a noun and a verb, one of which is in the plural."""
_LONGEST_PIECE = 300
"""Tokens of a sentence that are looked at together."""
_FULL_STOPS = frozenset({".", "!", "?"})


class Sentence(Struct, frozen=True, dict=True):
    """The tokens of a sentence as parallel lists; indices count from the sentence's first token."""

    text: str
    """The whole text that the offsets are of."""
    index: int
    """Which sentence of the text it is, or is a piece of."""
    starts: list[int]
    ends: list[int]
    words: list[str]
    """The words in lower case."""
    pos: list[str]
    tags: list[str]
    roles: list[Role]
    heads: list[int]
    lemmas: list[str]

    @property
    def start(self) -> int:
        """The offset of its first character."""
        return self.starts[0]

    @property
    def end(self) -> int:
        """The offset behind its last character."""
        return self.ends[-1]

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def children(self) -> list[list[int]]:
        """The tokens that hang from each token, in order."""
        children: list[list[int]] = [[] for _ in self.words]
        for token, head in enumerate(self.heads):
            if head != token:
                children[head].append(token)
        return children

    @cached_property
    def is_tagged(self) -> bool:
        """Whether the tokens have parts of speech."""
        return any(self.pos)

    @cached_property
    def is_parsed(self) -> bool:
        """Whether the tokens have heads and roles."""
        return any(role not in ("", "root") for role in self.roles)

    def token_at(self, offset: int) -> int:
        """Return the token that holds the character at `offset`, or the last before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def surface(self, first: int, last: int) -> str:
        """Return the text from the first to the last token, both included."""
        return self.text[self.starts[first] : self.ends[last]]

    def lemma(self, token: int) -> str:
        """Return the lemma in lower case, or the word where there is none."""
        word, lemma = self.words[token], (self.lemmas[token] or self.words[token]).lower()
        return base(word, lemma) if self.is_verb(token) else lemma

    def is_noun(self, token: int) -> bool:
        """Whether it is a common or a proper noun."""
        return self.pos[token] in _NOUNS

    def is_verb(self, token: int) -> bool:
        """Whether it is a verb or an auxiliary."""
        return self.pos[token] in _VERBS

    def ancestors(self, token: int) -> list[int]:
        """Return the tokens above this one, nearest first; broken trees end where they turn round."""
        above: list[int] = []
        while self.heads[token] != token and len(above) < 64:
            token = self.heads[token]
            above.append(token)
        return above

    def subtree(self, token: int) -> tuple[int, int]:
        """Return the first and the last token of what hangs from this one, itself included."""
        found, stack = {token}, [token]
        while stack:
            below = [
                child for child in self.children[stack.pop()] if child not in found
            ]  # trees may be broken
            found.update(below)
            stack.extend(below)
        return min(found), max(found)

    def child(self, token: int, *roles: Role) -> int | None:
        """Return the first token that hangs from this one in one of these roles."""
        return next((child for child in self.children[token] if self.roles[child] in roles), None)

    def attachment(self, token: int) -> tuple[int | None, int]:
        """Return the preposition of a noun, if it has one, and what the phrase hangs from."""
        case = self.child(token, "case")
        if case is not None and case < token:
            return case, self.heads[token]
        above = self.heads[token]
        if self.roles[token] == "oblique" and self.roles[above] == "case":
            return above, self.heads[above]
        return None, above

    def subject(self, verb: int) -> int | None:
        """Return the subject of a verb, its own or that of the verb it is coordinated with.

        Of two that a parser hung from one verb, the nearer one is meant that agrees with it: the other
        belongs to what is reported, as in "The toll is 40, Orla Brennan said".
        """
        for _ in range(8):
            found = [one for one in self.children[verb] if self.roles[one] in ("subject", "passive_subject")]
            if found:
                return min(found, key=lambda one: (self._disagrees(one, verb), abs(verb - one)))
            if self.roles[verb] != "conjunct" or self.heads[verb] == verb:
                return None
            verb = self.heads[verb]
        return None

    def _disagrees(self, noun: int, verb: int) -> bool:
        """Whether a common noun differs in number from a verb: "his backers says"."""
        return (self.tags[noun], self.tags[verb]) in _DISAGREEING


def has_tense(sentence: Sentence, token: int) -> bool:
    """Whether the token is tagged as a verb that has a subject of its own."""
    return sentence.tags[token] in _FINITE


def sentence_from_span(span: Span, index: int, text: str) -> Sentence:
    """Read a spaCy sentence, or a piece of a very long one, into plain lists; heads outside are left out.

    The text of the document is passed along because spaCy would put it together anew for every sentence.
    """
    tokens = list(span)
    first, size = span.start, len(tokens)
    heads = [token.head.i - first if token.dep_ else position for position, token in enumerate(tokens)]
    return Sentence(
        text=text,
        index=index,
        starts=[token.idx for token in tokens],
        ends=[token.idx + len(token) for token in tokens],
        words=[token.lower_ for token in tokens],
        pos=[token.pos_ for token in tokens],
        tags=[token.tag_ for token in tokens],
        roles=[ROLES.get(token.dep_, "other") if token.dep_ else "" for token in tokens],
        heads=[head if 0 <= head < size else position for position, head in enumerate(heads)],
        lemmas=[token.lemma_ for token in tokens],
    )


def sentence_pieces(doc: Doc) -> list[tuple[Span, int]]:
    """Return the sentences of a document with their indices; very long ones in pieces, for linear time."""
    return [
        (span[first : first + _LONGEST_PIECE], index)
        for index, span in enumerate(sentence_spans(doc))
        for first in range(0, len(span), _LONGEST_PIECE)
    ]


def sentence_spans(doc: Doc) -> list[Span]:
    """Return the sentences of a document; where none are set, those that its punctuation shows."""
    if doc.has_annotation("SENT_START"):
        return list(doc.sents)
    firsts = [0, *(index for index in range(1, len(doc)) if _begins_sentence(doc, index))]
    return [doc[first:end] for first, end in zip(firsts, [*firsts[1:], len(doc)], strict=True) if first < end]


def _begins_sentence(doc: Doc, index: int) -> bool:
    before = doc[index - 1]
    if "\n" in before.text:
        return True
    is_after_mark = before.is_quote and index > 1 and doc[index - 2].text in _FULL_STOPS
    return (before.text in _FULL_STOPS or is_after_mark) and not doc[index].is_quote
