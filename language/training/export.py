"""The trained network of the reader as an ONNX file of small whole numbers, run without PyTorch."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor

from language.reader.features import FEATURES
from language.training.network import ReaderNetwork

OUTPUTS = ("names", "tags", "morphs", "starts", "arcs", "dependents", "heads")


def export(network: ReaderNetwork, path: Path) -> None:
    """Write the network as ONNX, its weights rounded to eight bits (weights and inputs, not sums)."""
    network.eval()
    with TemporaryDirectory() as folder:
        exact = Path(folder) / "exact.onnx"
        _export_exact(network, exact)
        quantize_dynamic(
            exact,
            path,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],  # whole-number convolutions are slow
            per_channel=True,
            weight_type=QuantType.QInt8,
        )


def _export_exact(network: ReaderNetwork, path: Path) -> None:
    torch.onnx.export(
        network,
        _sample(),
        str(path),
        input_names=["ids", "mask", "first", "last", "features"],
        output_names=list(OUTPUTS),
        dynamic_axes={
            "ids": {0: "texts", 1: "pieces"},
            "mask": {0: "texts", 1: "pieces"},
            "first": {0: "texts", 1: "words"},
            "last": {0: "texts", 1: "words"},
            "features": {0: "texts", 1: "words"},
            **{name: {0: "texts", 1: "words"} for name in OUTPUTS},
        },
        opset_version=17,
        dynamo=False,
    )


def _sample() -> tuple[Tensor, ...]:
    """Return any input of the right types: two texts of five pieces and three words."""
    positions = torch.tensor([[1, 2, 3], [1, 2, 2]])
    return (
        torch.ones(2, 5, dtype=torch.long),
        torch.ones(2, 5),
        positions,
        positions,
        torch.zeros(2, 3, FEATURES),
    )
