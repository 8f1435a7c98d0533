"""From scores to the annotation of a `Doc`."""

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from language.reader.annotation import Labels, ReadText, annotate
from language.reader.naming import Calibration
from language.reader.network import Reading
from language.reader.stitching import Window

LABELS = Labels(
    names=("O", "B-PERSON", "I-PERSON"),
    tags=("NNP", "VBD", "."),
    morphs=("POS=PROPN|Number=Sing", "POS=VERB", "POS=PUNCT"),
    relations=("ROOT", "nsubj", "punct"),
)


def scores_for(numbers: list[int], labels: int) -> np.ndarray:
    """Return log-probabilities by which each word has this label, nine times in ten."""
    scores = np.full((len(numbers), labels), np.log(0.1 / (labels - 1)), dtype=np.float32)
    scores[range(len(numbers)), numbers] = np.log(0.9)
    return scores


def reading(
    names: list[int], kinds: list[int], starts: list[int], heads: list[int], relations: list[int]
) -> Reading:
    """Return what a network says that is sure of all this; a head past the last word is the root."""
    words = len(kinds)
    return Reading(
        names=scores_for(names, 3),
        tags=scores_for(kinds, 3),
        morphs=scores_for(kinds, 3),
        starts=scores_for(starts, 2),
        arcs=scores_for(heads, words + 1),
        dependents=scores_for(relations, 3)[:, :, None],
        heads=np.ones((words + 1, 1), dtype=np.float32),
    )


def annotated(text: str, said: Reading, calibration: Calibration | None = None) -> Doc:
    doc = spacy.blank("en").make_doc(text)
    words = [token for token in doc if not token.is_space]
    annotate(ReadText(doc, words, [Window(0, len(words))], [said]), LABELS, calibration or Calibration())
    return doc


@pytest.fixture
def doc() -> Doc:
    return annotated(
        "Ada\u00a0Brandt left. Rain fell",
        reading(
            [1, 2, 0, 0, 0, 0], [0, 0, 1, 2, 0, 1], [1, 0, 0, 0, 1, 0], [2, 0, 6, 2, 5, 6], [1, 1, 0, 2, 1, 0]
        ),
    )


def test_names_run_over_a_no_break_space_and_have_a_score(doc: Doc) -> None:
    [ent] = doc.ents
    assert (ent.text, ent.label_) == ("Ada\u00a0Brandt", "PERSON")
    assert ent._.score == pytest.approx(0.9, abs=1e-4)


@pytest.mark.parametrize(("offset", "found"), [(-2.8, 1), (-2.9, 0)])
def test_what_is_wrong_two_times_in_three_is_no_name(offset: float, found: int) -> None:
    said = reading([1, 0], [0, 1], [1, 0], [1, 2], [1, 0])
    assert len(annotated("Ada left", said, Calibration(1.0, offset)).ents) == found


def test_sentences_start_where_the_network_says(doc: Doc) -> None:
    assert [sent.text for sent in doc.sents] == ["Ada\u00a0Brandt left.", "Rain fell"]


def test_words_hang_on_their_heads_and_white_space_on_the_word_before(doc: Doc) -> None:
    assert [(token.text, token.head.text, token.dep_) for token in doc] == [
        ("Ada", "left", "nsubj"),
        ("\u00a0", "Ada", "dep"),
        ("Brandt", "Ada", "nsubj"),
        ("left", "left", "ROOT"),
        (".", "left", "punct"),
        ("Rain", "fell", "nsubj"),
        ("fell", "fell", "ROOT"),
    ]


def test_words_have_tags_and_morphology(doc: Doc) -> None:
    assert [(token.tag_, token.pos_, str(token.morph)) for token in doc][:2] == [
        ("NNP", "PROPN", "Number=Sing"),
        ("_SP", "SPACE", ""),
    ]


def test_a_head_beyond_the_sentence_is_not_taken() -> None:
    said = reading([0, 0], [0, 1], [1, 1], [1, 2], [1, 0])
    doc = annotated("Rain fell", said)
    assert [token.head.text for token in doc] == ["Rain", "fell"]


def test_a_new_line_is_likely_a_new_sentence() -> None:
    said = reading([0, 0], [0, 1], [1, 0], [1, 2], [1, 0])
    assert [sent.text for sent in annotated("Rain\nfell", said).sents] == ["Rain\n", "fell"]
    assert [sent.text for sent in annotated("Rain fell", said).sents] == ["Rain fell"]


@pytest.mark.parametrize(
    ("text", "start", "sentences"),
    [
        ("Rain. “Snow fell", 3, ["Rain.", "“Snow fell"]),
        ("“Rain,” said Ada", 4, ["“Rain,” said Ada"]),
        ("“Rain.” Ada left", 4, ["“Rain.”", "Ada left"]),
    ],
)
def test_a_quote_belongs_to_its_sentence(text: str, start: int, sentences: list[str]) -> None:
    words = len(spacy.blank("en").make_doc(text))
    starts = [int(word in {0, start}) for word in range(words)]
    said = reading([0] * words, [0] * words, starts, [words] * words, [0] * words)
    assert [sent.text for sent in annotated(text, said).sents] == sentences


def test_white_space_first_hangs_on_the_first_word() -> None:
    doc = annotated("\n\u00a0Rain fell", reading([0, 0], [0, 1], [1, 0], [1, 2], [1, 0]))
    assert doc[0].head.i in {1, 2}
    assert [sent.text for sent in doc.sents] == ["\n\u00a0Rain fell"]


@pytest.mark.parametrize("raw", [0.0, 0.2, 0.5, 0.9, 1.0])
def test_no_calibration_leaves_a_score_as_it_is(raw: float) -> None:
    assert Calibration().score(raw) == pytest.approx(raw, abs=1e-5)


def test_calibrated_scores_keep_their_order() -> None:
    calibration = Calibration(slope=0.5, offset=-0.3)
    assert sorted(scores := [calibration.score(raw / 10) for raw in range(11)]) == scores
