from __future__ import annotations

from pathlib import Path

import pytest

from language.article import Article
from store.decision_store import DecisionStore
from store.decisions import Decision
from tui.inputs import Inputs, known_paths
from tui.wanted import Wanted


def test_articles_that_are_gone_or_in_a_home_that_may_not_be_looked_into_are_passed_over(
    private_home: Path, tmp_path: Path
) -> None:
    there = tmp_path / "goma.txt"
    there.write_text("Rebels freed captives in Goma.")
    with DecisionStore.open(tmp_path / "decisions.json", author="Ada") as store:
        for path in (there, tmp_path / "gone.txt", private_home / "a.txt"):
            article = Article(path.name, path=str(path))
            store.meet(article)
            store.record(Decision("note", article.id, "article", note="read"))
        assert known_paths(store) == [str(there)]


def test_a_fault_that_all_records_of_a_corpus_have_is_not_told_for_each(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = tmp_path / "news.jsonl"
    records = ['{"body": "Velm is dry."}'] * 1000
    corpus.write_text("\n".join([*records, '{"text": "It rained in Osk."}', '{"text": ""}']))
    inputs = Inputs(Wanted([str(corpus), str(tmp_path / "gone.txt")]))
    assert [article.text for article in inputs] == ["It rained in Osk."]
    told = [line.replace(str(tmp_path), "…") for line in capsys.readouterr().err.splitlines()]
    fault = "could not be read: the record has no field 'text': it has body"
    assert told[:-1:2] == [
        *(f"tallymark: error: …/news.jsonl:{number} {fault}" for number in range(1, 6)),
        "tallymark: error: …/news.jsonl:1002 could not be read: its field 'text' is empty",
        "tallymark: error: …/gone.txt could not be read: there is no such file",
    ]
    assert told[-1] == f"tallymark: note: 995 more of …/news.jsonl {fault}"
    assert len(inputs.unreadable) == 1002
