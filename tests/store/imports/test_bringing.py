from __future__ import annotations

from pathlib import Path

from language.analysis import Analysis
from language.article import Article
from store.decision_store import DecisionStore
from store.imports.bringing import Bringer, record_import
from store.imports.deciding import Scope
from store.imports.sheet import Region, Sheet


def test_an_article_from_a_home_that_may_not_be_looked_into_is_kept_without_its_path(
    private_home: Path, tmp_path: Path
) -> None:
    article = Article("Rebels freed captives in Goma.", path=str(private_home / "goma.txt"))
    sheet = Sheet("all.jsonl:1", article, (Region(25, 29, "GPE"),))
    with DecisionStore.open(tmp_path / "decisions.json", author="Ada") as store:
        bringer = Bringer(store, lambda one: Analysis.empty(one.id), Scope.of([sheet]))
        bringer.take(sheet)
        [made] = record_import(store, bringer, tmp_path / "all.jsonl")
        assert made.action == "add"
        assert [row["path"] for row in store.articles()] == ["-"]
