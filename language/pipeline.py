"""The pipeline: from an article to its analysis. The only place that loads a model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import spacy
from msgspec.structs import replace
from spacy.language import Language
from spacy.tokens import Doc, Span
from thinc.api import Model

import language.figures.component
import language.filling
import language.known_names
import language.learned
import language.name_tagger
import language.reader.component  # noqa: F401  (these register factories, also in an uninstalled checkout)
from language.analysis import Analysis, PipelineId
from language.article import Article
from language.articledoc import join_paragraphs, sentence_ranges
from language.called_short import with_persons_again
from language.datelines import with_dashes
from language.entities import group_mentions
from language.errors import PipelineNotLoadedError
from language.figure import Figure
from language.figures.reparse import figures_as_asked, parse_figure
from language.fingerprint import is_filled, pipeline_folder, pipeline_id, rules_of
from language.folds import find_folds
from language.mention import Mention
from language.name_mending import without_common_words
from language.numerals import DATED, PUBLISHED
from language.portions import Piece, batches_of, pieces_around, pieces_of
from language.products import numpy_products
from language.quick_layers import quicken
from language.repeats import with_repeats, with_whole_repeats
from language.results import with_standings
from language.said_short import said_to_be_short
from language.sentence_ends import ends_with_sentence
from language.ships import with_ships_again
from language.table_names import with_table_names
from language.telling_apart import told_apart
from language.unwrapping import unwrapped

ARTICLE_COMPONENTS = ("numerals", "figures")
"""The components that read the whole article, one after the other, when its paragraphs have been read."""

_PLAIN_SIGNS = str.maketrans(
    {**dict.fromkeys("\t\xa0\u2007\u2009\u202f", " "), **dict.fromkeys("\u2010\u2011", "-")}
)
"""Spaces and hyphens set for their looks would be words of their own to spaCy, and tear names and numbers
apart."""


class Pipeline:
    """A loaded spaCy pipeline that reads articles.

    Load one with `load_pipeline`.
    """

    def __init__(self, nlp: Language, identity: PipelineId) -> None:
        self.nlp = nlp
        self.id = identity
        """Its name and version, as every analysis it makes carries them."""

    def analyse(
        self, article: Article, *, progress: Callable[[int, Analysis], object] | None = None
    ) -> Analysis:
        """Return everything the pipeline suggests about `article`.

        Args:
            article: what to read.
            progress: called after each batch of paragraphs with the number of characters read so far and an
                analysis of the newest paragraphs alone: its offsets are the article's, its indices (of
                mentions, entities, figures, sentences) its own.
        """
        folds = find_folds(article.text)
        text = _plain(article.text[: min((fold.start for fold in folds), default=None)])
        pieces = tuple(pieces_of(text))
        docs: list[Doc] = []
        for batch in batches_of(pieces):
            read = self._read(text, batch)
            docs += read
            if progress is not None:
                progress(batch[-1][1], self._part(article, text, batch, read))
        whole = self._whole_doc(article, text, [start for start, _ in pieces], docs)
        return replace(self._suggestions(article, whole), folds=folds)

    def figure_at(self, article: Article, start: int, end: int) -> tuple[Figure | None, Analysis]:
        """Return the figure that the characters from `start` to `end` of an article say, read anew.

        Only the passage around them is read: their paragraph, and those before it in which a speaker may have
        been named. None means that no number stands there.

        Returns:
            The figure in the offsets of the article, its indices those of the second: the passage's analysis.
        """
        text = _plain(article.text)
        pieces = pieces_around(tuple(pieces_of(text)), start, end)
        offset = pieces[0][0]
        passage = text[offset : pieces[-1][1]]
        docs = self._read(text, pieces)
        doc = self._whole_doc(article, passage, [piece[0] - offset for piece in pieces], docs)
        figure = parse_figure(doc, start - offset, end - offset)
        around = replace(self._suggestions(article, doc, offset), figures=())
        found = tuple(one.moved(offset).in_words_of(article.text) for one in figures_as_asked(doc))
        return figure and figure.moved(offset).in_words_of(article.text), replace(around, figures=found)

    def _read(self, text: str, pieces: Sequence[Piece]) -> list[Doc]:
        texts = [text[start:end] for start, end in pieces]
        return list(self.nlp.pipe(texts, batch_size=len(texts), disable=list(ARTICLE_COMPONENTS)))

    def _part(self, article: Article, text: str, pieces: Sequence[Piece], docs: list[Doc]) -> Analysis:
        """Return the analysis of these paragraphs alone, in the offsets of the article."""
        start, end = pieces[0][0], pieces[-1][1]
        part = self._whole_doc(article, text[start:end], [piece[0] - start for piece in pieces], docs)
        return self._suggestions(article, part, start)

    def _whole_doc(self, article: Article, text: str, starts: list[int], docs: list[Doc]) -> Doc:
        doc = join_paragraphs(self.nlp.vocab, text, starts, docs)
        if "known_names" in self.nlp.pipe_names:  # a stranger's pipeline says what it says
            doc.set_ents(without_common_words(doc))
            doc.set_ents(with_whole_repeats(doc))
            names = with_ships_again(with_persons_again(with_standings(with_repeats(doc))))
            doc.set_ents(with_table_names(doc, names))
        doc.user_data[PUBLISHED] = article.published
        for name in ARTICLE_COMPONENTS:
            component: Callable[[Doc], Doc] = self.nlp.get_pipe(name)
            doc = component(doc)
        return doc

    def _suggestions(self, article: Article, doc: Doc, offset: int = 0) -> Analysis:
        """Return what was found in a document that begins at `offset` in the article."""
        named = [_mention(ent) for ent in doc.ents]
        mentions, entities = group_mentions(
            named, said_to_be_short(named, doc.text), told_apart(named, doc.text)
        )
        analysis = Analysis(
            article=article.id,
            pipeline=self.id,
            sentences=sentence_ranges(doc),
            mentions=mentions,
            entities=entities,
            figures=tuple(doc._.figures),
        )
        return analysis.moved(offset).in_words_of(article.text)


def load_pipeline(name_or_path: str | None = None) -> Pipeline:
    """Load a pipeline: one that ships with Tallymark, an installed package, or a folder.

    Args:
        name_or_path: which; `filled` of it where the labels that it lacks are to be found by ours, and
            `taught` of that where rules were learned.

    Raises:
        PipelineNotLoadedError: when it is not there, does not load, or recognises no names.
        RulesNotReadError: when the learned rules are damaged.
    """
    folder, identity = pipeline_folder(name_or_path), pipeline_id(name_or_path)
    try:
        with numpy_products():
            nlp = spacy.load(folder)
    except Exception as error:  # whatever a stranger's model raises, the person needs one sentence
        raise PipelineNotLoadedError(name_or_path or folder.name, _first_line(error)) from error
    if not _assigns(nlp, "doc.ents"):
        raise PipelineNotLoadedError(name_or_path or folder.name, "it has no component that recognises names")
    _complete(nlp, fill=is_filled(name_or_path), rules=rules_of(name_or_path))
    for _, component in nlp.pipeline:
        if isinstance(model := getattr(component, "model", None), Model):
            quicken(model)
    return Pipeline(nlp, identity)


def _complete(nlp: Language, *, fill: bool, rules: Path | None) -> None:
    """Add what a stranger's pipeline lacks: sentences, if asked names, dates and numbers, figures.

    Args:
        nlp: the pipeline.
        fill: whether to find the labels that it lacks by ours.
        rules: the file of what was learned from decisions, if any is.
    """
    if not _assigns(nlp, "token.is_sent_start") and not _assigns(nlp, "doc.sents"):
        nlp.add_pipe("sentencizer", first=True)
    if fill:
        nlp.add_pipe("fill")
    if rules is not None:
        behind = next((name for name in ARTICLE_COMPONENTS if name in nlp.pipe_names), None)
        nlp.add_pipe("learned", before=behind, config={"path": str(rules)})
    for name in ARTICLE_COMPONENTS:
        if name not in nlp.pipe_names:
            nlp.add_pipe(name, last=True)


def _assigns(nlp: Language, attribute: str) -> bool:
    return any(attribute in nlp.get_pipe_meta(name).assigns for name in nlp.pipe_names)


def _plain(text: str) -> str:
    """Return a text as pipelines read it, one character for one.

    Hyphens and spaces are the common ones, a soft line break is a space, and an underscore behind a dateline
    a dash.
    """
    return with_dashes(unwrapped(text)).translate(_PLAIN_SIGNS)


def _mention(ent: Span) -> Mention:
    when = ent._.when if ent.label_ in DATED else None
    stop = ends_with_sentence(ent)
    return Mention(
        ent.start_char,
        ent.end_char - stop,
        ent.label_,
        ent.text.removesuffix("." * stop),
        score=ent._.score,
        when=when,
        learned=ent._.learned,
    )


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
