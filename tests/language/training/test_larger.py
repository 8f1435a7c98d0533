"""The larger network that teaches, and what is learnt from it; only where PyTorch is installed."""

import json
from pathlib import Path

import pytest
import spacy
from msgspec.structs import replace
from spacy.tokens import Doc

from language.reader.pieces import WordPieces
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
def test_what_a_machine_labelled_is_learnt_from_the_teacher_alone(lesson: Lesson, is_silver: bool) -> None:
    from language.training.losses import loss

    network, teacher = network_of_names(), network_of_names()
    lost = [
        loss(
            network, [replace(lesson, names=names, is_silver=is_silver)], [], doubts=False, teachers=[teacher]
        )
        for names in ([1, 0, 0], [0, 0, 1])
    ]
    assert torch.equal(*lost) == is_silver


def test_a_network_that_says_what_its_teacher_says_has_nothing_to_learn_from_it(lesson: Lesson) -> None:
    from language.training.losses import loss

    network = network_of_names()
    loss(network, [replace(lesson, is_silver=True)], [], doubts=False, teachers=[network]).backward()
    assert network.names.weight.grad.abs().max() < 1e-6
    other = network_of_names()
    other.names.bias.data += torch.tensor([0.0, 1.0, 0.0])
    loss(network, [replace(lesson, is_silver=True)], [], doubts=False, teachers=[other]).backward()
    assert network.names.bias.grad[1] < -0.01, "the label that the teacher is surer of gains"


def network_of_names() -> "object":
    from language.training.network import Encoder, NameNetwork, Shape

    torch.manual_seed(0)
    return NameNetwork(Encoder(Shape(24, 48, 1, 12, 60, 40, 1e-5, dropout=0.0)), len(LABELS.names)).eval()
