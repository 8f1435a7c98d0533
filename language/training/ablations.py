"""What each rule of cleaning is worth: small networks trained with all of them, and with each one left out.

    python -m language.training.ablations --corpora DIR --out gains.tsv

Training a pipeline anew for each rule would take days, so a small convolutional tagger of names stands for
it, trained on few words, from several seeds. What it gains is not what a large one would, but often its sign.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from statistics import mean, stdev

from spacy.language import Language

from language.analysis import PipelineId
from language.pipeline import ARTICLE_COMPONENTS, Pipeline
from language.products import numpy_products
from language.training.fast import blank_pipeline
from language.training.loop import Schedule, trained
from language.training.names import WeightedTexts, weighted_texts
from language.training.recognising import naming_examples
from language.training.records import corpus_records
from language.training.rules import Rule, without
from language.training.score import GOLD_SETS, NAME_SETS, compared_names, name_scores

WORDS = 500_000
"""How many words each network reads."""
SEEDS = 2
SAMPLE = 3000
"""How many texts the labels are taken from."""
GAINS = Path(__file__).with_name("gains.tsv")
"""The table that the cards are made from."""


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m language.training.ablations", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="the folder of ner/")
    parser.add_argument("--out", type=Path, required=True, help="the table to write; rules in it are not run")
    options = parser.parse_args()
    known = measured_scores(options.out)
    for rule in (None, *Rule):
        name = _name(rule)
        if name not in known:
            scores = list(_scores(options.corpora, rule))
            with options.out.open("a", encoding="utf-8") as table:
                table.write("\t".join([name, *(f"{score:.2f}" for score in scores)]) + "\n")
            print(f"without {name}: F1 {mean(scores):.1f}", file=sys.stderr, flush=True)


def measured_scores(path: Path) -> dict[str, list[float]]:
    """Return the F1 of each seed without each rule, by its name; `nothing` is left out in the first row."""
    if not path.exists():
        return {}
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    return {name: [float(score) for score in scores] for name, *scores in rows}


def gains(scores: dict[str, list[float]]) -> dict[Rule, tuple[float, float]]:
    """Return what each rule that was left out gains in F1, with the deviation of that over the seeds."""
    whole = scores.get(_name(None), [])
    differences = {
        rule: [one - other for one, other in zip(whole, scores[_name(rule)], strict=True)]
        for rule in Rule
        if _name(rule) in scores
    }
    return {rule: (mean(each), stdev(each)) for rule, each in differences.items()}


def _name(rule: Rule | None) -> str:
    return "nothing" if rule is None else rule.name.lower()


def _scores(corpora: Path, rule: Rule | None) -> Iterator[float]:
    """Yield the mean F1 of the network of each seed that was taught without a rule."""
    with without(rule), numpy_products():
        texts = weighted_texts(corpora, own=False)
        networks = [_taught(texts, seed) for seed in range(SEEDS)]
    yield from (_score(corpora, network) for network in networks)


def _taught(texts: WeightedTexts, seed: int) -> Language:
    nlp, rng = blank_pipeline("ablations.cfg", seed), random.Random(seed)
    sample = list(islice(naming_examples(nlp, texts, rng), SAMPLE))
    nlp.initialize(lambda: sample)
    schedule = Schedule(WORDS, rate=0.003)
    return trained(nlp, lambda: naming_examples(nlp, texts, rng), schedule, progress=lambda _line: None)


def _score(corpora: Path, nlp: Language) -> float:
    for component in ("sentencizer", *ARTICLE_COMPONENTS):
        nlp.add_pipe(component)
    pipeline = Pipeline(nlp, PipelineId("ablation", "0"))
    found = (
        compared_names(pipeline, corpus_records(corpora, name), NAME_SETS["dev"][name]) for name in GOLD_SETS
    )
    return mean(name_scores(texts)["all"].f1 for texts in found)


if __name__ == "__main__":
    main()
