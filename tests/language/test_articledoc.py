"""One document for an article, made of its paragraphs."""

import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from language.article import paragraph_ranges
from language.articledoc import join_paragraphs, sentence_ranges

NLP = spacy.blank("en")


def joined(text: str, docs: list[Doc] | None = None) -> Doc:
    ranges = paragraph_ranges(text)
    docs = docs or [NLP(text[start:end]) for start, end in ranges]
    return join_paragraphs(NLP.vocab, text, [start for start, _ in ranges], docs)


def parsed(words: list[str], ents: list[str]) -> Doc:
    heads = [0] + [0] * (len(words) - 1)
    deps = ["ROOT"] + ["dep"] * (len(words) - 1)
    return Doc(
        NLP.vocab, words=words, spaces=[True] * (len(words) - 1) + [False], heads=heads, deps=deps, ents=ents
    )


@given(st.text(alphabet="ab.’ \n\té", max_size=60))
def test_the_joined_text_is_the_article_character_for_character(text: str) -> None:
    assert joined(text).text == text


def test_each_paragraph_keeps_its_sentences_names_and_tree() -> None:
    text = "Ana left\n\nBob stayed on"
    doc = joined(
        text,
        [parsed(["Ana", "left"], ["B-PERSON", "O"]), parsed(["Bob", "stayed", "on"], ["B-PERSON", "O", "O"])],
    )
    assert [(ent.text, ent.label_, ent.start_char) for ent in doc.ents] == [
        ("Ana", "PERSON", 0),
        ("Bob", "PERSON", 10),
    ]
    assert [text[start:end] for start, end in sentence_ranges(doc)] == ["Ana left", "Bob stayed on"]
    assert doc[4].head.text == "Bob"


def test_white_space_never_makes_a_sentence_of_its_own() -> None:
    text = "\n\nAna left\n\n\nBob stayed\n"
    doc = joined(text, [parsed(["Ana", "left"], ["O", "O"]), parsed(["Bob", "stayed"], ["O", "O"])])
    assert [text[start:end] for start, end in sentence_ranges(doc)] == ["Ana left", "Bob stayed"]


def test_sentences_without_a_parse_are_kept_too() -> None:
    nlp = spacy.blank("en", vocab=NLP.vocab)
    nlp.add_pipe("sentencizer")
    text = "\nAna left. Bob stayed.\n\nIt rained."
    doc = joined(text, [nlp("Ana left. Bob stayed."), nlp("It rained.")])
    assert [text[start:end] for start, end in sentence_ranges(doc)] == [
        "Ana left.",
        "Bob stayed.",
        "It rained.",
    ]
    assert doc.has_annotation("ENT_IOB")
    assert not doc.ents


def test_scores_of_mentions_are_carried_over() -> None:
    first, second = parsed(["Ana", "left"], ["B-PERSON", "O"]), parsed(["Bob", "stayed"], ["B-PERSON", "O"])
    second.ents[0]._.score = 0.5
    assert [ent._.score for ent in joined("Ana left\n\nBob stayed", [first, second]).ents] == [None, 0.5]
