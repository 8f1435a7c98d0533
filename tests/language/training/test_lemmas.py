"""The tables of the lemmatizer."""

from collections import Counter

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from language.training.lemmas import with_lemmatizer
from language.training.treebank import Sentence, Word

WORDS = Counter({"hope": 9, "hop": 9, "come": 9, "com": 9, "comes": 9, "hoping": 9, "hopping": 9, "shell": 9})


def verb(form: str, lemma: str) -> Word:
    return Word(form, lemma, "VERB", "VBZ", "Tense=Past|VerbForm=Part", 0, "root", True)


def lemma_of(nlp: Language, form: str) -> str:
    doc = Doc(nlp.vocab, words=[form], pos=["VERB"], morphs=["Tense=Past|VerbForm=Part"])
    return nlp.get_pipe("lemmatizer")(doc)[0].lemma_


def test_rules_know_which_words_exist_and_learn_from_their_mistakes() -> None:
    taught = [Sentence((verb("comes", "come"),)), Sentence((verb("slew", "slay"), verb("slew", "slay")))]
    nlp = with_lemmatizer(spacy.blank("en"), [taught], WORDS)
    assert lemma_of(nlp, "hoping") == "hope"
    assert lemma_of(nlp, "hopping") == "hop"
    assert lemma_of(nlp, "shelled") == "shell"
    assert lemma_of(nlp, "comes") == "come"
    assert lemma_of(nlp, "slew") == "slay"


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("fled", "flee"),
        ("overthrew", "overthrow"),
        ("halved", "halve"),
        ("dwindling", "dwindle"),
        ("axed", "ax"),
    ],
)
def test_verbs_that_neither_treebank_nor_text_knows_are_led_back_by_list_and_by_spelling(
    form: str, lemma: str
) -> None:
    nlp = with_lemmatizer(spacy.blank("en"), [], WORDS)
    assert lemma_of(nlp, form) == lemma


def test_a_curly_apostrophe_makes_no_difference() -> None:
    word = Word("n't", "not", "PART", "RB", "", 0, "root", True)
    nlp = with_lemmatizer(spacy.blank("en"), [[Sentence((word, word))]], WORDS)
    doc = Doc(nlp.vocab, words=["n’t"], pos=["PART"])
    assert nlp.get_pipe("lemmatizer")(doc)[0].lemma_ == "not"
