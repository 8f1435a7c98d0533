"""`tallymark learn`, with a small pipeline of a user's own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy

from tui.cli import main

STORY = "Flood in Velm\n\nThe Arno drove people out of Velm. Lower Velm is dry.\n"


@pytest.fixture
def told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """A store in which Velm is relabelled, Flood rejected and Arno added; the options that name it."""
    nlp = spacy.blank("en", meta={"name": "small", "version": "1.2.3"})
    nlp.add_pipe("sentencizer")
    patterns = [{"label": label, "pattern": name} for label, name in (("ORG", "Velm"), ("EVENT", "Flood"))]
    nlp.add_pipe("entity_ruler").add_patterns(patterns)
    nlp.to_disk(tmp_path / "small")
    (tmp_path / "a.txt").write_text(STORY)
    labels = [[9, 13, "GPE"], [STORY.index("Arno"), STORY.index("Arno") + 4, "LOC"]]
    (tmp_path / "all.jsonl").write_text(json.dumps({"text": STORY, "label": labels}))
    options = ["--store", str(tmp_path / "s.json")]
    assert (
        main(
            [
                "import",
                str(tmp_path / "all.jsonl"),
                "--missing",
                "reject",
                "--pipeline",
                str(tmp_path / "small"),
                *options,
            ]
        )
        == 0
    )
    capsys.readouterr()
    return options


def shown(tmp_path: Path, options: list[str], capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str]]:
    """What the pipeline says of another text now."""
    (tmp_path / "b.txt").write_text("A Flood came down the Arno to Velm.")
    pipeline = ["--pipeline", str(tmp_path / "small")]
    assert main(["export", str(tmp_path / "b.txt"), "-f", "jsonl", *pipeline, *options]) == 0
    record = json.loads(capsys.readouterr().out)
    return [(one["label"], one["text"]) for one in record["mentions"]]


def test_decisions_teach_from_the_next_analysis_on(
    told: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert shown(tmp_path, told, capsys) == [("EVENT", "Flood"), ("ORG", "Velm")]
    assert main(["learn", *told]) == 0
    rules = [" ".join(line.split()[1:-1]) for line in capsys.readouterr().out.splitlines()[1:-1]]
    assert rules == ["Arno LOC", "Flood no EVENT", "Velm GPE", "Velm no ORG"]
    assert shown(tmp_path, told, capsys) == [("LOC", "Arno"), ("GPE", "Velm")]


def test_a_rule_is_listed_and_taken_back_for_good(
    told: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["learn", *told]) == 0
    assert main(["learn", "--forget", "Arno", *told]) == 0
    capsys.readouterr()
    assert main(["learn", *told]) == 0
    assert main(["learn", "--list", *told]) == 0
    assert "Arno" not in capsys.readouterr().out
    assert shown(tmp_path, told, capsys) == [("GPE", "Velm")]


def test_a_rule_that_nobody_knows_is_wrong_usage(told: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["learn", "--forget", "Nowhere", *told]) == 2
    assert "there is no rule 'Nowhere'" in capsys.readouterr().err


def test_a_pipeline_is_tuned_on_the_articles_that_were_decided_about(
    told: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    args = ["learn", "--train", str(tmp_path / "a.txt"), "--pipeline", str(tmp_path / "small"), *told]
    assert main(args) == 4
    assert "nothing was tuned: only 2 paragraphs hold decisions of yours" in capsys.readouterr().err
    story = "They left.\n\n".join(f"Velm is {number} years old.\n\n" for number in range(12))
    (tmp_path / "c.txt").write_text(story)
    spans = [[at, at + 4, "GPE"] for at in range(len(story)) if story.startswith("Velm", at)]
    (tmp_path / "c.jsonl").write_text(json.dumps({"text": story, "label": spans}))
    assert main(["import", str(tmp_path / "c.jsonl"), "--pipeline", "fast", *told]) == 0
    args = ["learn", "--train", str(tmp_path / "c.txt"), "-o", str(tmp_path / "tuned"), *told]
    assert main(args) == 0
    printed = capsys.readouterr()
    assert "round 5 of 5 is done" in printed.err
    assert (tmp_path / "tuned").exists() == (f"kept: use it with --pipeline {tmp_path}/tuned" in printed.out)


def test_articles_are_named_for_tuning_only(told: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["learn", "a.txt", *told]) == 2
    assert "articles are named with --train only" in capsys.readouterr().err
