"""The model card."""

import gzip
import json
from pathlib import Path

from language.training.calibration import Judged
from language.training.card import Measured, model_card
from language.training.names import CORPORA
from language.training.records import OWN
from language.training.rules import Rule
from language.training.score import Score


def test_the_card_names_every_corpus_and_every_score(tmp_path: Path) -> None:
    (tmp_path / "ner").mkdir()
    others = [corpus for corpus in CORPORA if corpus.name != OWN]
    for corpus in others:
        record = gzip.compress(json.dumps({"text": "Rain fell again", "spans": []}).encode())
        (tmp_path / "ner" / f"{corpus.name}.train.jsonl.gz").write_bytes(record)
    measured = Measured(
        names={"harbour.dev": {"ORG": Score(4, 2, 1), "all": Score(4, 2, 1)}},
        parse={"rain.dev": {"UAS": 91.26, "LAS": 89.0, "UPOS": 97.0, "XPOS": 96.5}},
        judged={"harbour.dev": [Judged(0.75, True), Judged(0.75, False)], "gum.dev": [Judged(0.5, True)]},
        megabytes=11.96,
        minutes={"parser": 23.4, "names": 25.0},
    )
    card = model_card("fast", tmp_path, measured, "python -m language.training")
    assert "Trained in 23 minutes for the parser and 25 minutes for the names on one core, 12.0 MB" in card
    assert "| harbour.dev | ORG | 50.0 | 25.0 | 33.3 | 4 |" in card
    assert "| rain.dev | 91.3 | 89.0 | 97.0 | 96.5 |" in card
    assert "| harbour.dev | 0.250 |" in card
    assert "together | 0.500 |" in card
    assert "| 0.50 | 1.00 | 1 |" in card
    assert all(f"| {rule.says} | {rule.reason} | " in card for rule in Rule)
    assert all(f"| {corpus.name} | {corpus.licence} | 1 | 3 | 0 |" in card for corpus in others)
    assert f"| {OWN} | MIT, written for Tallymark |" in card
