"""The larger network that teaches, and what is learnt from it; only where PyTorch is installed."""

import json
from itertools import repeat
from pathlib import Path

import numpy as np
import pytest
import spacy
from msgspec.structs import replace
from spacy.tokens import Doc

from language.reader.network import Encoded
from language.reader.pieces import WordPieces
from language.training.batches import repeated
from language.training.lessons import Lesson, name_lessons
from tests.language.training.test_reader import LABELS, VOCABULARY

torch = pytest.importorskip("torch")


@pytest.fixture
def lesson() -> Lesson:
    doc = Doc(spacy.blank("en").vocab, words=["ada", "ran", "."], ents=["B-PERSON", "O", "O"])
    [lesson] = name_lessons(doc, WordPieces(VOCABULARY), LABELS)
    return lesson


def small_mpnet(folder: Path, monkeypatch: pytest.MonkeyPatch) -> "object":
    """Return an encoder of the shape of MPNet, but small, from a checkpoint in a folder."""
    from safetensors.torch import save_file

    from language.training import mpnet
    from language.training.network import Shape

    monkeypatch.setattr(mpnet, "MPNET", Shape(24, 48, 1, 12, 60, 40, 1e-5, dropout=0.0))
    vocabulary = ["<s>", "<pad>", "</s>", "<unk>", *VOCABULARY]
    numbers = {"model": {"vocab": {piece: number for number, piece in enumerate(vocabulary)}}}
    (folder / "tokenizer.json").write_text(json.dumps(numbers), encoding="utf-8")
    shapes = {
        "embeddings.word_embeddings.weight": (60, 24),
        "embeddings.position_embeddings.weight": (40, 24),
        "encoder.relative_attention_bias.weight": (32, 12),
    }
    linear = {"attention.attn.q": 24, "attention.attn.k": 24, "attention.attn.v": 24, "attention.attn.o": 24}
    for place, width in {**linear, "intermediate.dense": 48, "output.dense": 24}.items():
        inner = 48 if place == "output.dense" else 24
        shapes[f"encoder.layer.0.{place}.weight"] = (width, inner)
        shapes[f"encoder.layer.0.{place}.bias"] = (width,)
    norms = (
        "embeddings.LayerNorm",
        "encoder.layer.0.attention.LayerNorm",
        "encoder.layer.0.output.LayerNorm",
    )
    for norm in norms:
        shapes |= {f"{norm}.weight": (24,), f"{norm}.bias": (24,)}
    generator = torch.Generator().manual_seed(0)
    weights = {name: torch.randn(shape, generator=generator) for name, shape in shapes.items()}
    save_file(weights, folder / "model.safetensors")
    return mpnet.MPNet(folder, VOCABULARY)


def test_mpnet_knows_the_pieces_of_bert_by_its_own_numbers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    encoder = small_mpnet(tmp_path, monkeypatch)
    special = [VOCABULARY.index(piece) for piece in ("[CLS]", "[SEP]", "[PAD]")]
    assert encoder.numbers[special].tolist() == [0, 2, 1]
    assert encoder.numbers[VOCABULARY.index("a")].item() == 4 + VOCABULARY.index("a")


def test_mpnet_sees_how_far_pieces_are_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    encoder = small_mpnet(tmp_path, monkeypatch)
    bias = encoder.attention_bias(torch.tensor([[1.0, 1.0, 1.0, 0.0]]))
    assert bias.shape == (1, 12, 4, 4)
    assert torch.equal(bias[0, :, 0, 1], bias[0, :, 1, 2])
    assert not torch.equal(bias[0, :, 0, 1], bias[0, :, 1, 0])
    assert (bias[0, :, :, 3] < -5000).all()


def test_near_pieces_have_a_bucket_of_their_own_and_far_ones_share_one() -> None:
    from language.training.mpnet import buckets

    assert buckets(torch.arange(-7, 8)).unique().numel() == 15
    assert buckets(torch.tensor([128, 500, 40, 45])).unique(return_inverse=True)[1].tolist() == [1, 1, 0, 0]


@pytest.mark.parametrize("is_silver", [True, False])
def test_what_a_machine_labelled_is_learnt_from_teachers_alone(lesson: Lesson, is_silver: bool) -> None:
    from language.training.losses import loss

    told = replace(lesson, is_silver=is_silver, said=np.full((3, 3), 1 / 3, np.float16))
    network = network_of_names()
    lost = [loss(network, [replace(told, names=names)], [], doubts=False) for names in ([1, 0, 0], [0, 0, 1])]
    assert torch.equal(*lost) == is_silver


def test_a_network_that_says_what_its_teacher_says_has_nothing_to_learn_from_it(lesson: Lesson) -> None:
    from language.training.listening import said_by
    from language.training.losses import loss

    silver, network, other = replace(lesson, is_silver=True), network_of_names(), network_of_names()
    other.names.bias.data += torch.tensor([0.0, 1.0, 0.0])
    steps = []
    for teacher in (network, other):
        network.zero_grad()
        told = replace(silver, said=said_by([teacher], [silver]))
        loss(network, [told, replace(told, names=[0, 0, 0])], [], doubts=False).backward()
        steps.append(network.names.bias.grad.clone())
    assert steps[0].abs().max() < 1e-2, "as near as sixteen bits are"
    assert steps[1][1] < -0.05, "the label that the teacher is surer of gains"


def test_teachers_are_heard_on_average_about_each_word_in_order(lesson: Lesson) -> None:
    from language.training.listening import said_by

    first, second = network_of_names(), network_of_names()
    second.names.bias.data += torch.tensor([0.0, 4.0, 0.0])
    short = replace(lesson, encoded=encoded(lesson, 2))
    alone = [said_by([teacher], [lesson]) for teacher in (first, second)]
    both = said_by([first, second], [short, lesson])
    assert both.shape == (5, 3)
    assert np.allclose(both[2:], (alone[0] + alone[1]) / 2, atol=0.02)


def test_what_teachers_said_is_kept_and_not_asked_again(lesson: Lesson, tmp_path: Path) -> None:
    from language.training.listening import told_lessons

    keep, teacher = tmp_path / "said.f16", network_of_names()
    lines: list[str] = []

    def told(words: int, one: "object") -> list[Lesson]:
        return told_lessons(repeat([lesson, lesson]), [one], words=words, keep=keep, tell=lines.append)

    once = told(6, teacher)
    assert [each.said.shape for each in once] == [(3, 3), (3, 3)]
    keep.write_bytes(keep.read_bytes() + b"torn")
    teacher.names.bias.data += 1.0 * torch.arange(3)
    longer = told(12, teacher)
    assert len(longer) == 4
    assert np.array_equal(longer[1].said, once[1].said), "the same as before, though the teacher has changed"
    assert not np.allclose(longer[2].said, once[0].said, atol=0.05), "only what is new is asked"
    assert keep.stat().st_size == 12 * 3 * 2


def test_told_lessons_are_read_again_and_again_in_another_order(lesson: Lesson) -> None:
    lessons = [replace(lesson, names=[number, 0, 0]) for number in range(8)]
    batches = repeated(lessons, 0)
    rounds = [[one.names[0] for batch in [next(batches)] for one in batch] for _ in range(2)]
    assert [sorted(each) for each in rounds] == [list(range(8))] * 2
    assert rounds[0] != rounds[1]


def encoded(lesson: Lesson, words: int) -> Encoded:
    """Return the first words of a lesson as the network reads them."""
    whole = lesson.encoded
    pieces = whole.last[words - 1] + 1
    return Encoded(
        [*whole.ids[:pieces], whole.ids[-1]], whole.first[:words], whole.last[:words], whole.features[:words]
    )


def network_of_names() -> "object":
    from language.training.network import Encoder, NameNetwork, Shape

    torch.manual_seed(0)
    return NameNetwork(Encoder(Shape(24, 48, 1, 12, 60, 40, 1e-5, dropout=0.0)), len(LABELS.names)).eval()
