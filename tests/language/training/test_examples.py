"""What the components learn from."""

import random

import pytest
import spacy
from spacy.language import Language

from language.training.english import with_news_tokenizer
from language.training.parsing import gold_doc, parsed_docs, parsing_examples
from language.training.recognising import MISCELLANEOUS_WORDS, SILVER, joined_texts, naming_example
from language.training.spans import NamedText, NameSpan
from language.training.treebank import Sentence, Word


@pytest.fixture(scope="module")
def nlp() -> Language:
    return with_news_tokenizer(spacy.blank("en"))


def sentence(*forms: str) -> Sentence:
    """Return a sentence whose words all hang on the first."""
    return Sentence(
        tuple(
            Word(form, form.lower(), "NOUN", "NN", "", 0, "root" if i == 0 else "dep", True)
            for i, form in enumerate(forms)
        )
    )


def test_a_hyphen_after_an_abbreviation_is_split(nlp: Language) -> None:
    assert [token.text for token in nlp.make_doc("a U.S.-based, Oslo-based firm")] == [
        "a", "U.S.", "-", "based", ",", "Oslo", "-", "based", "firm"
    ]  # fmt: skip


def test_a_line_break_between_sentences_is_a_token_of_its_own(nlp: Language) -> None:
    doc = gold_doc(nlp, [sentence("Rain", "fell"), sentence("Snow", "fell")], ["\n", ""])
    assert doc.text == "Rain fell\nSnow fell"
    assert [sent.text for sent in doc.sents] == ["Rain fell\n", "Snow fell"]
    assert [token.head.text for token in doc] == ["Rain", "Rain", "fell", "Snow", "Snow"]


def test_the_gold_parse_is_aligned_with_our_own_tokens(nlp: Language) -> None:
    [example] = parsing_examples(nlp, [[sentence("Rain", "fell", "in", "Oslo")]], random.Random(1))
    assert example.get_aligned("DEP", as_string=True) == ["root", "dep", "dep", "dep"]


def test_unknown_ranges_are_missing_and_the_rest_is_no_name(nlp: Language) -> None:
    named = NamedText("Ada met Orla in Oslo", (NameSpan(0, 3, "PERSON"),), ((16, 20),))
    doc = naming_example(nlp, named).reference
    assert [token.ent_iob_ for token in doc] == ["B", "O", "O", "O", ""]
    assert doc.ents[0].label_ == "PERSON"


def test_words_of_miscellaneous_names_are_missing_and_told_from_the_unknown(nlp: Language) -> None:
    named = NamedText("Ada saw Gold Rush in Oslo", (), ((21, 25),), ((8, 17),))
    doc = naming_example(nlp, named).reference
    assert [token.ent_iob_ for token in doc] == ["O", "O", "", "", "O", ""]
    assert doc.user_data[MISCELLANEOUS_WORDS] == {2, 3}


@pytest.mark.parametrize("is_silver", [True, False])
def test_a_text_that_a_machine_labelled_is_known_by_its_doc(nlp: Language, is_silver: bool) -> None:
    [named] = joined_texts([NamedText("Rain fell", (), is_silver=is_silver)], random.Random(0))
    assert naming_example(nlp, named).reference.user_data[SILVER] is is_silver


def test_joined_texts_keep_their_names_in_place() -> None:
    texts = [NamedText(f"Town {i} wept", (NameSpan(0, 6, "GPE"),), ((7, 11),), ((0, 4),)) for i in range(9)]
    for joined in joined_texts(texts, random.Random(3)):
        assert all(joined.text[name.start : name.end].startswith("Town") for name in joined.names)
        assert all(joined.text[start:end] == "wept" for start, end in joined.unknown)
        assert all(joined.text[start:end] == "Town" for start, end in joined.miscellaneous)


def test_joining_loses_no_text() -> None:
    texts = [NamedText(f"Town {i}", ()) for i in range(9)]
    assert " ".join(joined.text for joined in joined_texts(texts, random.Random(3))) == " ".join(
        text.text for text in texts
    )


def test_an_epoch_has_every_sentence_once(nlp: Language) -> None:
    documents = [[sentence(f"Town{number}", "wept") for number in range(9)]]
    words = [token.text for doc in parsed_docs(nlp, documents, random.Random(1)) for token in doc]
    assert sorted(word.casefold() for word in words if "own" in word.casefold()) == [
        f"town{i}" for i in range(9)
    ]
