"""One spaCy `Doc` for a whole article, made of the `Doc`s of its paragraphs.

Models are trained on paragraphs and read them best one at a time; what spans paragraphs (who goes on
speaking, which surname belongs to whom) needs the whole. So the paragraphs are read alone and joined here,
and the joined `doc.text` is the article's text, character for character.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, field
from spacy.tokens import Doc, Span, Token
from spacy.vocab import Vocab

Span.set_extension("score", default=None, force=True)
"""How sure a pipeline is of a mention, from 0 to 1; None when it cannot say."""

Span.set_extension("learned", default=None, force=True)
"""The id of the learned rule that a mention is marked by, if it is."""


def join_paragraphs(vocab: Vocab, text: str, starts: Sequence[int], docs: Sequence[Doc]) -> Doc:
    """Return one `Doc` whose text is `text`.

    Args:
        vocab: the vocabulary the paragraphs were read with.
        text: the whole text; what lies between paragraphs must be white space or nothing.
        starts: where each paragraph starts in `text`, in order.
        docs: the analysed paragraphs.
    """
    rows = _Rows(parsed=any(doc.has_annotation("DEP") for doc in docs))
    end = 0
    for start, doc in zip(starts, docs, strict=True):
        rows.add_gap(text[end:start])
        rows.add_paragraph(doc)
        end = start + len(doc.text)
    rows.add_gap(text[end:])
    whole = rows.as_doc(vocab)
    for ent, read_alone in zip(whole.ents, (ent for doc in docs for ent in doc.ents), strict=True):
        if read_alone._.score is not None:
            ent._.score = read_alone._.score
        if read_alone._.learned is not None:
            ent._.learned = read_alone._.learned
    return whole


class _Rows(Struct):
    """The columns of the joined `Doc`, one row a token."""

    parsed: bool
    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    morphs: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    sent_starts: list[bool] = field(default_factory=list)
    ents: list[str] = field(default_factory=list)

    def add_paragraph(self, doc: Doc) -> None:
        """Append the tokens of `doc` with their annotations."""
        offset = len(self.words)
        for token in doc:
            self.words.append(token.text)
            self.spaces.append(bool(token.whitespace_))
            self.tags.append(token.tag_)
            self.pos.append(token.pos_)
            self.morphs.append(str(token.morph))
            self.lemmas.append(token.lemma_)
            self.heads.append(offset + token.head.i)
            self.deps.append(token.dep_ or "dep")
            self.sent_starts.append(token.i == 0 or bool(token.is_sent_start))
            self.ents.append(_bio(token))

    def add_gap(self, gap: str) -> None:
        """Append the white space between two paragraphs as one token, as spaCy's tokenizer would."""
        if gap.startswith(" ") and self.spaces and not self.spaces[-1]:
            self.spaces[-1] = True
            gap = gap[1:]
        if not gap:
            return
        here = len(self.words)
        self.words.append(gap)
        self.spaces.append(False)
        self.tags.append("_SP")
        self.pos.append("SPACE")
        self.morphs.append("")
        self.lemmas.append(gap)
        self.heads.append(max(here - 1, 0))  # white space belongs to the sentence before it
        self.deps.append("dep")
        self.sent_starts.append(here == 0)
        self.ents.append("O")

    def as_doc(self, vocab: Vocab) -> Doc:
        """Build the `Doc`; sentences come from the parse when there is one."""
        if len(self.words) > 1 and self.pos[0] == "SPACE":
            self.heads[0] = 1
            self.sent_starts[1] = False
        return Doc(
            vocab,
            words=self.words,
            spaces=self.spaces,
            tags=self.tags,
            pos=self.pos,
            morphs=self.morphs,
            lemmas=self.lemmas,
            heads=self.heads if self.parsed else None,
            deps=self.deps if self.parsed else None,
            sent_starts=None if self.parsed else list(self.sent_starts),
            ents=self.ents,
        )


def _bio(token: Token) -> str:
    return f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"


def sentence_ranges(doc: Doc) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) of each sentence in code points, without the white space around it."""
    return tuple(_trimmed_range(sent) for sent in doc.sents)


def _trimmed_range(sent: Span) -> tuple[int, int]:
    text = sent.text
    left, right = len(text) - len(text.lstrip()), len(text.rstrip())
    if right == 0:  # a sentence of white space only keeps its place, so that indices agree with `doc.sents`
        return sent.start_char, sent.start_char
    return sent.start_char + left, sent.start_char + right
