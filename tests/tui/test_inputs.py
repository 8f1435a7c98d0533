from __future__ import annotations

from pathlib import Path

from language.article import Article
from store.decision_store import DecisionStore
from store.decisions import Decision
from tui.inputs import known_paths


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
