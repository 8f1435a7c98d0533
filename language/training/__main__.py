"""The training command: convert, clean, train, put together, score, describe."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from language.pipeline import load_pipeline
from language.training.calibrating import with_calibrated_scores
from language.training.card import Measured, model_card
from language.training.fast import make_fast
from language.training.records import corpus_records
from language.training.score import (
    NAME_SETS,
    TREEBANK_SETS,
    Compared,
    compared_names,
    judged_names,
    name_scores,
    parse_scores,
)


def main(arguments: list[str] | None = None) -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m language.training", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="the folder of ner/, treebank/ and text/")
    parser.add_argument("--out", type=Path, required=True, help="where the models, and what is half done, go")
    parser.add_argument("--pipeline", choices=["reader", "fast"], default="reader")
    parser.add_argument("--test", action="store_true", help="score the test sets too: once, at the end")
    parser.add_argument(
        "--from",
        dest="begin_with",
        type=Path,
        metavar="PIPELINE",
        help="a finished one of the same kind, whose network learns more (of `fast`: the names)",
    )
    options = parser.parse_args(arguments)
    folder = _made(options.pipeline, options.corpora, options.out, options.begin_with)
    measured = _measured(options.corpora, folder, ("dev", "test") if options.test else ("dev",))
    command = f"python -m language.training --corpora DIR --out DIR --pipeline {options.pipeline}"
    command += " --from PIPELINE" * bool(options.begin_with) + " --test" * options.test
    card = model_card(options.pipeline, options.corpora, measured, command)
    (folder / "MODEL_CARD.md").write_text(card, encoding="utf-8")
    _tell(f"{folder} is ready, and its MODEL_CARD.md describes it")


def _made(pipeline: str, corpora: Path, out: Path, begin_with: Path | None) -> Path:
    if pipeline == "fast":
        return with_calibrated_scores(make_fast(corpora, out, _tell, begin_with), corpora)
    from language.training.reader import make_reader  # noqa: PLC0415  (PyTorch is there for this one only)

    return with_calibrated_scores(make_reader(corpora, out, _tell, begin_with), corpora)


def _measured(corpora: Path, folder: Path, parts: tuple[str, ...]) -> Measured:
    pipeline, parse = load_pipeline(str(folder)), {}
    names: dict[str, list[Compared]] = {}
    for part in parts:
        for name, labels in NAME_SETS[part].items():
            names[name] = compared_names(pipeline, corpus_records(corpora, name), labels)
            _tell(f"{name}: F1 {name_scores(names[name])['all'].f1:.1f}")
        for name in TREEBANK_SETS[part]:
            parse[name] = parse_scores(pipeline, corpora / "treebank" / f"{name}.conllu.gz")
            _tell(f"{name}: LAS {parse[name]['LAS']:.1f}")
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    return Measured(
        names={name: name_scores(texts) for name, texts in names.items()},
        parse=parse,
        judged={name: judged_names(texts) for name, texts in names.items()},
        megabytes=size / 1e6,
        minutes=json.loads((folder / "meta.json").read_text(encoding="utf-8"))["minutes"],
    )


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
