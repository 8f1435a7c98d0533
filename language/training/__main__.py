"""The training command: convert, clean, train, put together, score, describe."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from language.pipeline import load_pipeline
from language.training.card import Measured, model_card
from language.training.fast import make_fast
from language.training.score import NAME_SETS, TREEBANK_SETS, name_scores, parse_scores


def main(arguments: list[str] | None = None) -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m language.training", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="the folder of ner/, treebank/ and text/")
    parser.add_argument("--out", type=Path, required=True, help="where the models, and what is half done, go")
    parser.add_argument("--pipeline", choices=["fast"], default="fast")
    parser.add_argument("--test", action="store_true", help="score the test sets too: once, at the end")
    options = parser.parse_args(arguments)
    folder = make_fast(options.corpora, options.out, _tell)
    measured = _measured(options.corpora, folder, ("dev", "test") if options.test else ("dev",))
    command = f"python -m language.training --corpora DIR --out DIR --pipeline {options.pipeline}"
    command += " --test" * options.test
    card = model_card(options.pipeline, options.corpora, measured, command)
    (options.out / "MODEL_CARD.md").write_text(card, encoding="utf-8")
    _tell(f"{folder} is ready, and {options.out / 'MODEL_CARD.md'} describes it")


def _measured(corpora: Path, folder: Path, parts: tuple[str, ...]) -> Measured:
    pipeline, names, parse = load_pipeline(str(folder)), {}, {}
    for part in parts:
        for name, labels in NAME_SETS[part].items():
            names[name] = name_scores(pipeline, corpora / "ner" / f"{name}.jsonl.gz", labels)
            _tell(f"{name}: F1 {names[name]['all'].f1:.1f}")
        for name in TREEBANK_SETS[part]:
            parse[name] = parse_scores(pipeline, corpora / "treebank" / f"{name}.conllu.gz")
            _tell(f"{name}: LAS {parse[name]['LAS']:.1f}")
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    minutes = json.loads((folder / "meta.json").read_text(encoding="utf-8"))["minutes"]
    return Measured(names, parse, size / 1e6, minutes)


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
