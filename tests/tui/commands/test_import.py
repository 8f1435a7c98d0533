"""`tallymark import` on real files, with a small pipeline of a user's own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pipelines import pipeline_of_names

from language.analysis import Analysis, PipelineId
from language.article import Article
from store.anchors import anchor_at
from store.decision_store import DecisionStore
from store.decisions import Decision
from store.exports.jsonl import export_jsonl
from store.exports.piece import ReadArticle
from store.overlay import overlay
from tui.border import INPUT_NOT_READ
from tui.cli import main

STORY = "Flood in Velm\n\nThe river 😊 drove 1,200 people out of Velm, Ana Ruiz said.\n"


@pytest.fixture(scope="module")
def small_pipeline(tmp_path_factory: pytest.TempPathFactory) -> str:
    return pipeline_of_names(tmp_path_factory.mktemp("pipelines"), {"Velm": "GPE"})


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def doccano(folder: Path, *labels: object, text: str = STORY) -> Path:
    path = folder / "all.jsonl"
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps({"text": text, "label": labels}) + "\n")
    return path


def spans(*words: tuple[str, str]) -> list[tuple[int, int, str]]:
    return [(STORY.index(surface), STORY.index(surface) + len(surface), label) for surface, label in words]


def made(store: Path) -> list[tuple[str, str, str]]:
    with DecisionStore.open(store, is_for_reading=True) as decisions:
        return [(one.action, one.anchor.quote if one.anchor else "", one.author) for one in decisions.all()]


def test_what_another_tool_says_becomes_decisions(
    story: Path, small_pipeline: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = doccano(tmp_path, *spans(("Velm", "LOC"), ("Ana Ruiz", "PERSON")))
    args = [
        "import",
        file,
        story,
        "--author",
        "Ben",
        "--pipeline",
        small_pipeline,
        "--store",
        tmp_path / "s.json",
    ]
    assert main(list(map(str, args))) == 0
    assert made(tmp_path / "s.json") == [("relabel", "Velm", "Ben"), ("add", "Ana Ruiz", "Ben")]
    assert capsys.readouterr().out == "1 article: 1 relabelled, 1 added; U in the reader undoes it all.\n"
    assert main(list(map(str, args))) == 0
    assert capsys.readouterr().out == "Nothing in it is new.\n"


def test_what_is_rejected_because_the_file_leaves_it_out_is_said_with_the_way_around_it(
    story: Path, small_pipeline: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = doccano(tmp_path, *spans(("Ana Ruiz", "PERSON")))
    args = ["import", str(file), "--pipeline", small_pipeline, "--missing"]
    assert main([*args, "keep", "--store", str(tmp_path / "kept.json")]) == 0
    assert "leaves" not in capsys.readouterr().out
    assert main([*args, "reject", "--store", str(tmp_path / "s.json")]) == 0
    left_out = sum(action == "reject" for action, _, _ in made(tmp_path / "s.json"))
    said = f"{left_out} suggestions rejected because the file leaves them out"
    assert f"{said}: --missing keep leaves them alone.\n" in capsys.readouterr().out


def test_an_import_is_undone_as_one_also_when_others_made_the_decisions(
    story: Path, small_pipeline: str, tmp_path: Path
) -> None:
    args = [
        "import",
        str(doccano(tmp_path, *spans(("Ana Ruiz", "PERSON"), ("river", "LOC")))),
        "--author",
        "Ben",
    ]
    assert main([*args, "--pipeline", small_pipeline, "--store", str(tmp_path / "ben.json")]) == 0
    exported = ["export", str(story), "-f", "jsonl", "-o", str(tmp_path / "out.jsonl")]
    assert main([*exported, "--pipeline", small_pipeline, "--store", str(tmp_path / "ben.json")]) == 0
    with DecisionStore.open(tmp_path / "ada.json", author="Ada"):
        pass
    args = ["import", str(tmp_path / "out.jsonl"), "--author", "Ada", "--store", str(tmp_path / "ada.json")]
    assert main(args) == 0
    assert [one for one in made(tmp_path / "ada.json") if one[0] == "add"] == [
        ("add", "river", "Ben"),
        ("add", "Ana Ruiz", "Ben"),
    ]
    with DecisionStore.open(tmp_path / "ada.json", author="Ada") as decisions:
        assert len(decisions.undo()) == 3
        assert decisions.undo() == ()


def test_of_several_decisions_about_one_thing_the_last_one_is_counted(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = Article.from_raw(STORY, path=str(story))
    (start, *_), (other, *_) = spans(("Velm", "GPE"), ("Ana Ruiz", "PERSON"))
    drafts = [
        Decision(action, article.id, anchor=anchor_at(article.text, at, at + 4), before={"label": "GPE"})
        for action, at in (("accept", start), ("reject", start), ("accept", other), ("accept", start))
    ]
    notes = [Decision("note", article.id, "article", note=words) for words in ("One.", "Two.")]
    read = ReadArticle(article, overlay(Analysis(article.id, PipelineId("en_x", "1")), ()), (*drafts, *notes))
    (tmp_path / "out.jsonl").write_bytes(b"".join(piece.data for piece in export_jsonl([read])))
    assert main(["import", str(tmp_path / "out.jsonl"), "--store", str(tmp_path / "s.json")]) == 0
    assert capsys.readouterr().out == "1 article: 2 accepted, 2 noted; U in the reader undoes it all.\n"
    assert len(made(tmp_path / "s.json")) == 6


def test_nothing_is_imported_when_anything_is_wrong(
    small_pipeline: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    doccano(tmp_path, *spans(("Ana Ruiz", "PERSON")))
    file = doccano(tmp_path, (0, 900, "GPE"))
    args = ["import", str(file), "--pipeline", small_pipeline, "--store", str(tmp_path / "s.json")]
    assert main(args) == 3
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"tallymark: error: {file}:2 could not be imported: the span 0-900 ")
    assert not (tmp_path / "s.json").exists()


def test_a_format_without_texts_asks_for_the_articles(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.conll").write_text("Velm -X- _ B-GPE\n")
    assert main(["import", str(tmp_path / "a.conll")]) == 3
    assert "name the articles behind it" in capsys.readouterr().err


def test_a_format_nobody_knows_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(tmp_path), "-f", "pdf"]) == 2
    assert "'pdf' is not one of jsonl, prodigy" in capsys.readouterr().err


def test_an_article_that_cannot_be_read_is_named_and_the_others_are_taken(
    story: Path, small_pipeline: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = doccano(tmp_path, *spans(("Velm", "LOC")))
    empty = tmp_path / "empty.txt"
    empty.touch()
    store = tmp_path / "s.json"
    args = ["import", file, empty, story, "--pipeline", small_pipeline, "--store", store]
    assert main(list(map(str, args))) == INPUT_NOT_READ
    assert "empty.txt" in capsys.readouterr().err
    assert made(store)
    assert main(["import", str(file), str(empty), "--store", str(tmp_path / "other.json")]) == INPUT_NOT_READ
    assert not (tmp_path / "other.json").exists()
