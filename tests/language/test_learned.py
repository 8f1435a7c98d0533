"""Names learned from decisions, in a pipeline whose own names are a list."""

from __future__ import annotations

from pathlib import Path

import pytest
from pipelines import pipeline_of_names

from language.article import Article
from language.errors import RulesNotReadError
from language.fingerprint import is_filled, pipeline_folder, pipeline_id, rules_of, taught
from language.pipeline import load_pipeline
from language.rules import Rule, Rules, read_rules

RULES = Rules(
    (
        Rule("Goma", "GPE", "name", 3),
        Rule("New Velm", "GPE", "name"),
        Rule("Ana Ruiz", "PERSON", "name"),
        Rule("Rebels", "NORP", "reject"),
    ),
    frozenset(["0123abcd"]),
)


@pytest.fixture(scope="module")
def small_pipeline(tmp_path_factory: pytest.TempPathFactory) -> str:
    return pipeline_of_names(
        tmp_path_factory.mktemp("pipelines"),
        {"Rebels": "NORP", "Goma": "ORG", "Ana Ruiz": "PERSON", "Goma Post": "ORG", "Velm": "GPE"},
    )


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    path = tmp_path / "decisions.learned.json"
    path.write_bytes(RULES.as_json())
    return path


def test_learned_names_hold_in_the_whole_article(small_pipeline: str, rules: Path) -> None:
    pipeline = load_pipeline(taught(small_pipeline, rules))
    article = Article(
        "Rebels left Goma, said Ana Ruiz.\n\nThe Goma Post of New Velm, near Goma, said 12 rebels."
    )
    analysis = pipeline.analyse(article)
    assert [(one.label, one.text, one.learned is not None) for one in analysis.mentions] == [
        ("GPE", "Goma", True),
        ("PERSON", "Ana Ruiz", False),
        ("ORG", "Goma Post", False),
        ("GPE", "New Velm", True),
        ("GPE", "Goma", True),
        ("CARDINAL", "12", False),
    ]
    assert analysis.mentions[0].learned == RULES.rules[0].id


def test_what_was_learned_is_part_of_the_pipelines_identity(small_pipeline: str, rules: Path) -> None:
    plain, asked = pipeline_id(small_pipeline), taught(small_pipeline, rules)
    before = pipeline_id(asked)
    rules.write_bytes(Rules().as_json())
    assert len({plain, before, pipeline_id(asked)}) == 3


def test_a_taught_pipeline_is_asked_for_as_one_string(rules: Path) -> None:
    assert taught("fast", rules.with_name("none.json")) == "fast"
    assert taught(None, rules.with_name("none.json")) is None
    asked = taught(taught("fast", rules), rules)
    assert pipeline_folder(asked) == pipeline_folder("fast")
    assert rules_of(asked) == rules
    assert rules_of("fast") is None
    assert is_filled(taught("other+fill", rules))


def test_rules_survive_their_file(rules: Path) -> None:
    assert read_rules(rules) == RULES
    assert read_rules(rules.with_name("none.json")) == Rules()


@pytest.mark.parametrize(
    "content", [b"", b"{}", b'{"schema": "other"}', b'{"schema": "tallymark-rules/1", "rules": [1]}']
)
def test_a_damaged_file_of_rules_is_explained(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "r.json").write_bytes(content)
    with pytest.raises(RulesNotReadError, match="the learned rules"):
        read_rules(tmp_path / "r.json")
