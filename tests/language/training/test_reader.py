"""Teaching the reader's network, on a handful of sentences; only where PyTorch is installed."""

import json
import random
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest
import spacy
from msgspec.structs import asdict, replace
from spacy.language import Language
from spacy.tokens import Doc

from language.reader.annotation import Labels
from language.reader.component import Reader
from language.reader.naming import Calibration
from language.reader.pieces import WordPieces
from language.training.lessons import (
    IGNORED,
    MISCELLANEOUS,
    Lesson,
    in_batches,
    name_lessons,
    parse_lessons,
)
from language.training.recognising import MISCELLANEOUS_WORDS

LETTERS = "abcdefghijklmnopqrstuvwxyz."
VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *LETTERS, *("##" + letter for letter in LETTERS)]
LABELS = Labels(("O", "B-PERSON", "I-PERSON"), ("NN", "VB"), ("POS=NOUN", "POS=VERB"), ("ROOT", "nsubj"))


@pytest.fixture
def nlp() -> Language:
    return spacy.blank("en")


@pytest.fixture
def doc(nlp: Language) -> Doc:
    """Return two sentences with a name, and a word of which nothing is known."""
    return Doc(
        nlp.vocab,
        words=["ada", "ran", ".", "bo", "sat"],
        tags=["NN", "VB", "XX", "NN", "VB"],
        pos=["NOUN", "VERB", "PUNCT", "NOUN", "VERB"],
        heads=[1, 1, 1, 4, 4],
        deps=["nsubj", "root", "nsubj", "nsubj", "root"],
        sent_starts=[True, False, False, True, False],
        ents=["B-PERSON", "O", "O", "", "O"],
    )


def test_a_lesson_in_names_ignores_what_is_unknown(doc: Doc) -> None:
    [lesson] = name_lessons(doc, WordPieces(VOCABULARY), LABELS)
    assert lesson.names == [1, 0, 0, IGNORED, 0]


def test_a_lesson_in_names_marks_words_of_miscellaneous_names(doc: Doc) -> None:
    doc.user_data[MISCELLANEOUS_WORDS] = {3}
    [lesson] = name_lessons(doc, WordPieces(VOCABULARY), LABELS)
    assert lesson.names == [1, 0, 0, MISCELLANEOUS, 0]


def test_a_lesson_in_parsing_has_the_root_past_the_last_word(doc: Doc) -> None:
    [lesson] = parse_lessons(doc, WordPieces(VOCABULARY), LABELS)
    assert lesson.heads == [1, 5, 1, 4, 5]
    assert lesson.relations == [1, 0, 1, 1, 0]
    assert lesson.tags == [0, 1, IGNORED, 0, 1]
    assert lesson.morphs == [0, 1, IGNORED, 0, 1]
    assert lesson.starts == [1, 0, 0, 1, 0]


def test_long_texts_are_cut_into_lessons_that_lose_nothing(nlp: Language) -> None:
    doc = Doc(nlp.vocab, words=["ran", "."] * 300, ents=["O"] * 600)
    lessons = list(name_lessons(doc, WordPieces(VOCABULARY), LABELS))
    assert sum(len(lesson.names or ()) for lesson in lessons) == 600
    assert max(len(lesson.encoded.first) for lesson in lessons) <= 128


def test_batches_hold_every_lesson_once(doc: Doc) -> None:
    lessons = [lesson for _ in range(7) for lesson in name_lessons(doc, WordPieces(VOCABULARY), LABELS)]
    batches = in_batches(lessons, 30, random.Random(0))
    assert sorted(id(lesson) for batch in batches for lesson in batch) == sorted(map(id, lessons))
    assert max(max(len(each.encoded.ids) for each in batch) * len(batch) for batch in batches) <= 30


def test_a_label_is_doubted_only_where_another_is_nearly_certain() -> None:
    torch = pytest.importorskip("torch")
    from language.training.losses import doubted

    scores = torch.tensor([[[9.0, 0.0], [9.0, 0.0], [1.0, 0.0]]])
    assert doubted(scores, torch.tensor([[0, 1, 1]])).tolist() == [[False, True, False]]


@pytest.mark.parametrize("is_silver", [True, False])
def test_a_doubted_label_is_not_learnt_where_a_machine_gave_it(doc: Doc, is_silver: bool) -> None:
    torch = pytest.importorskip("torch")
    from language.training.losses import name_loss
    from language.training.network import ReaderNetwork, Sizes

    network = ReaderNetwork(Sizes(*(len(each) for each in asdict(LABELS).values()))).eval()
    with torch.no_grad():
        network.names.weight.zero_()
        network.names.bias.copy_(torch.tensor([9.0, 0.0, 0.0]))  # sure that nothing is a name
    [lesson] = name_lessons(doc, WordPieces(VOCABULARY), LABELS)
    batch = [replace(lesson, is_silver=is_silver)]
    assert (name_loss(network, batch, [], doubts=True) < name_loss(network, batch, [], doubts=False)) == (
        is_silver
    )


def test_a_miscellaneous_word_costs_what_the_labels_it_cannot_have_take() -> None:
    torch = pytest.importorskip("torch")
    from language.training.losses import miscellaneous_loss

    scores = torch.tensor([[0.5, 0.3, 0.2], [1.0, 1e-9, 1e-9]]).log()
    assert miscellaneous_loss(scores, [1, 2]).exp().tolist() == pytest.approx([2.0, 1.0])
    assert miscellaneous_loss(scores, [0]).exp().tolist()[0] == pytest.approx(2.0)


def test_every_piece_of_a_word_has_what_its_letters_show() -> None:
    torch = pytest.importorskip("torch")
    from language.training.network import of_pieces

    first, last = torch.tensor([[1, 4], [1, 0]]), torch.tensor([[3, 4], [1, 0]])  # 0: there is no such word
    features = torch.tensor([[[1.0], [2.0]], [[3.0], [0.0]]])
    pieces = of_pieces(features, first, last, 6)[:, :, 0].tolist()
    assert pieces == [[0, 1, 1, 1, 2, 0], [0, 3, 0, 0, 0, 0]]


@pytest.mark.parametrize(("words", "share"), [(0, 0.002), (100, 0.5), (500, 1.0), (800, 0.5), (1000, 0.002)])
def test_the_rate_grows_stays_and_shrinks(words: int, share: float) -> None:
    pytest.importorskip("torch")
    from language.training.teaching import Plan, rate

    assert rate(words, Plan(1000, warmup=200, decay=0.4)) == pytest.approx(share)


def test_what_a_machine_labelled_is_not_learnt_from_while_the_rate_shrinks(
    nlp: Language, doc: Doc, tmp_path: Path
) -> None:
    pytest.importorskip("torch")
    from language.training.network import ReaderNetwork, Sizes
    from language.training.teaching import Lessons, Plan, taught

    pieces = WordPieces(VOCABULARY)
    names, parses = list(name_lessons(doc, pieces, LABELS)), list(parse_lessons(doc, pieces, LABELS))
    taken: list[str] = []

    def batches(kind: str, lessons: list[Lesson]) -> Iterator[list[Lesson]]:
        while True:
            taken.append(kind)
            yield lessons

    taught(
        ReaderNetwork(Sizes(*(len(each) for each in asdict(LABELS).values()))),
        lambda _: Lessons(batches("any", names), batches("gold", names), batches("parse", parses), [1, 2]),
        Plan(10 * len(doc), decay=0.4),
        checkpoint=tmp_path / "checkpoint.pt",
        tell=print,
    )
    named = [kind for kind in taken if kind != "parse"]
    assert named == sorted(named)
    assert (named.count("any"), named.count("gold")) == (4, 2)


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore:.*:UserWarning")  # PyTorch's exporter
def test_what_was_taught_is_exported_and_read(nlp: Language, doc: Doc, tmp_path: Path) -> None:
    torch = pytest.importorskip("torch")
    from language.training.export import export
    from language.training.network import ReaderNetwork, Sizes
    from language.training.teaching import Lessons, Plan, taught

    torch.manual_seed(0)
    pieces = WordPieces(VOCABULARY)
    network = ReaderNetwork(Sizes(*(len(each) for each in asdict(LABELS).values())))
    names: list[Lesson] = list(name_lessons(doc, pieces, LABELS))
    parses: list[Lesson] = list(parse_lessons(doc, pieces, LABELS))
    lessons = Lessons(cycle([names * 4]), cycle([names * 4]), cycle([parses * 4]), main_labels=[1, 2])
    checkpoint = tmp_path / "checkpoint.pt"
    seeds: list[int] = []

    def seeded(seed: int) -> Lessons:
        seeds.append(seed)
        return lessons

    half = taught(network, seeded, Plan(300, warmup=40), checkpoint=checkpoint, tell=print)
    whole = taught(network, seeded, Plan(900, warmup=40), checkpoint=checkpoint, tell=print)
    assert seeds == [0, half.updates], "a training that goes on reads other batches than at its beginning"
    assert (half.words, whole.words) == (300, 900)

    export(network, tmp_path / "network.onnx")
    (tmp_path / "pieces.txt").write_text("\n".join(VOCABULARY) + "\n", encoding="utf-8")
    settings = {"labels": asdict(LABELS), "calibration": asdict(Calibration())}
    (tmp_path / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
    read = Reader(nlp, "reader").from_disk(tmp_path)(Doc(nlp.vocab, words=[token.text for token in doc]))
    assert [token.head.i for token in read] == [1, 1, 1, 4, 4]
    assert [token.tag_ for token in read if token.i != 2] == ["NN", "VB", "NN", "VB"]
    assert read.ents[0].text == "ada"


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore:.*:UserWarning")  # PyTorch's exporter
def test_an_exported_network_is_taken_up_again_as_exact_as_eight_bits_are(tmp_path: Path) -> None:
    torch = pytest.importorskip("torch")
    from language.training.export import export
    from language.training.network import ReaderNetwork, Sizes
    from language.training.restoring import restore

    torch.manual_seed(0)
    sizes = Sizes(names=3, tags=4, morphs=5, relations=6)
    trained, begun = ReaderNetwork(sizes), ReaderNetwork(sizes)
    for weights in trained.parameters():  # what is equal is written once: layers that have learnt nothing
        weights.data += 0.01 * torch.randn_like(weights)
    export(trained, tmp_path / "network.onnx")
    restore(begun, tmp_path / "network.onnx")
    restored = begun.state_dict()
    for name, exact in trained.state_dict().items():
        assert torch.allclose(restored[name], exact, atol=float(exact.abs().max()) / 100), name


def test_a_blended_network_lies_between_what_it_was_and_what_it_has_learnt() -> None:
    torch = pytest.importorskip("torch")
    from language.training.network import ReaderNetwork, Sizes
    from language.training.restoring import blend

    network = ReaderNetwork(Sizes(names=3, tags=4, morphs=5, relations=6))
    learnt = {name: weights.clone() for name, weights in network.state_dict().items()}
    begun = {name: weights + 1 for name, weights in learnt.items()}
    blend(network, begun, 0.4)
    for name, weights in network.state_dict().items():
        assert torch.allclose(weights, learnt[name] + 0.6, atol=1e-5), name
