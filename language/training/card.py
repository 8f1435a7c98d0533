"""The model card: what a pipeline was made of, how well it does, and how to make it again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib.resources import files
from pathlib import Path
from statistics import mean

from msgspec import Struct

from language.training.ablations import GAINS, SEEDS, WORDS, gains, measured_scores
from language.training.calibration import Judged, expected_calibration_error, reliability
from language.training.names import CORPORA, Corpus, read_names
from language.training.rules import Rule
from language.training.score import GOLD_SETS, Score


class Measured(Struct, frozen=True):
    """What was measured on one finished pipeline."""

    names: dict[str, dict[str, Score]]
    """By corpus, then by label."""
    parse: dict[str, dict[str, float]]
    """By treebank, then by measure."""
    judged: dict[str, list[Judged]]
    """By corpus: the names found that have a score."""
    megabytes: float
    minutes: dict[str, float]
    """Minutes of processor time that each part took to train."""


def model_card(name: str, corpora: Path, measured: Measured, command: str) -> str:
    """Return the card of one pipeline, in Markdown."""
    template = files("language.training").joinpath("card.md").read_text(encoding="utf-8")
    name_columns = ("corpus", "label", "precision", "recall", "F1", "names")
    corpus_columns = ("names", "licence", "texts", "words", "names", "seen per epoch")
    return template.format(
        name=name,
        made=_made(measured.minutes),
        megabytes=measured.megabytes,
        command=command,
        names=_table(name_columns, _name_rows(measured.names)),
        parse=_table(("treebank", "UAS", "LAS", "UPOS", "XPOS"), _parse_rows(measured.parse)),
        scores=_scores(measured.judged),
        corpora=_table(corpus_columns, [_corpus_row(corpora, corpus) for corpus in CORPORA]),
        rules=_table(("rule", "reason", "gain"), _rule_rows()),
        proxy_words=WORDS,
        proxy_seeds=SEEDS,
        proxy_sets=", ".join(GOLD_SETS),
        proxy_f1=mean(measured_scores(GAINS)["nothing"]),
    )


def _made(minutes: dict[str, float]) -> str:
    parts = [f"{duration:.0f} minutes for the {part}" for part, duration in minutes.items()]
    return "Trained in " + " and ".join(parts) + " on one core"


def _name_rows(names: dict[str, dict[str, Score]]) -> Iterable[Sequence[str]]:
    for corpus, scores in names.items():
        for label, score in scores.items():
            percents = (f"{value:.1f}" for value in (score.precision, score.recall, score.f1))
            yield corpus, label, *percents, f"{score.gold:,}"


def _parse_rows(parse: dict[str, dict[str, float]]) -> Iterable[Sequence[str]]:
    for treebank, scores in parse.items():
        yield treebank, *(f"{scores[measure]:.1f}" for measure in ("UAS", "LAS", "UPOS", "XPOS"))


def _scores(judged: dict[str, list[Judged]]) -> str:
    pooled = [each for name in GOLD_SETS for each in judged.get(name, ())]
    together = {"development sets that people labelled, together": pooled}
    errors = (
        (name, f"{expected_calibration_error(some):.3f}") for name, some in {**together, **judged}.items()
    )
    bins = (
        (f"{each.mean_score:.2f}", f"{each.share_right:.2f}", f"{each.count:,}")
        for each in reliability(pooled)
    )
    return "\n\n".join(
        [
            _table(("corpus", "expected calibration error"), errors),
            _table(("mean score", "share right", "names"), bins),
        ]
    )


def _corpus_row(corpora: Path, corpus: Corpus) -> Sequence[str]:
    texts = read_names(corpora, corpus, "train")
    words = sum(len(text.text.split()) for text in texts)
    names = sum(len(text.names) for text in texts)
    return corpus.name, corpus.licence, f"{len(texts):,}", f"{words:,}", f"{names:,}", f"{corpus.weight:g}"


def _rule_rows() -> Iterable[Sequence[str]]:
    worth = gains(measured_scores(GAINS))
    for rule in Rule:
        gain = "{:+.1f} ± {:.1f}".format(*worth[rule]) if rule in worth else "not measured"
        yield rule.says, rule.reason, gain


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [columns, ["---"] * len(columns), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
