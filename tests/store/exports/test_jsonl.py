import json

import pytest

from language.analysis import Analysis
from language.article import Article
from store.exports.contract import article_as_record, json_line
from store.exports.jsonl import reading_as_record
from store.exports.piece import ReadArticle


def test_the_contract_holds_the_article_its_text_and_its_analysis(read_article: ReadArticle) -> None:
    article, analysis = read_article.article, read_article.reading.analysis
    record = json.loads(json_line(article_as_record(article, analysis)))
    assert list(record) == [
        "schema", "article", "text", "pipeline", "sentences", "mentions", "entities", "figures", "folds",
    ]  # fmt: skip
    assert record["schema"] == "tallymark/1"
    assert record["article"] == {
        "id": article.id,
        "path": "news/goma.txt",
        "title": "129 freed | “at last”",
        "outlet": "Wire",
        "published": "2021-07-15",
        "author": article.author,
    }
    assert Analysis.from_json(article.id, json.dumps(record)) == analysis


def test_offsets_are_code_points_into_the_text(read_article: ReadArticle) -> None:
    record = reading_as_record(read_article)
    stretches = [*record["mentions"], *record["figures"], *record["rejected"]["mentions"]]
    stretches += [figure["number"] for figure in record["figures"]]
    assert stretches
    assert all(record["text"][one["start"] : one["end"]] == one["text"] for one in stretches)


def test_what_stands_has_its_state_and_what_was_rejected_stands_apart(read_article: ReadArticle) -> None:
    record = reading_as_record(read_article)
    assert [(one["text"], one["label"], one["state"]) for one in record["mentions"]] == [
        ("Goma", "GPE", "changed"),
        ("UN", "ORG", "accepted"),
        ("=Goma=", "GPE", "suggested"),
        ("Tuesday", "DATE", "suggested"),
    ]
    (rejected,) = record["rejected"]["mentions"]
    assert (rejected["text"], rejected["score"], rejected["decision"]["author"]) == ("Rebels", 0.5, "Ada")
    assert [note["note"] for note in record["notes"]] == ["Read *twice*.", "=checked by phone"]


@pytest.mark.parametrize("path", ["news/\udce9.txt", "a\nb.txt", "“quoted”.txt"])
def test_any_file_name_is_one_line_of_valid_json(path: str) -> None:
    article = Article("Text.", path=path)
    line = json_line({"path": article.path})
    assert line.count(b"\n") == 1
    assert json.loads(line.decode("utf-8")) == {"path": path}
