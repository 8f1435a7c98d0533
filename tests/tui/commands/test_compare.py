"""`tallymark compare`: reports side by side for print, and which articles report one event."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from terminal import Terminal

from language.analysis import Analysis
from language.article import Article
from language.compare.reports import Report
from store.anchors import anchor_at
from store.decision_store import DecisionStore
from store.decisions import Decision
from store.judging import judge_figures
from tui.cli import main

FERRY = {
    "a.txt": "A ferry sank off Samar on Monday, killing 43 people and injuring 112, the coast guard said.",
    "b.txt": "Divers searched the ferry off Samar, which sank on Monday, killing 57 people and injuring 112.",
}
VOTE = {
    "c.txt": "Peruvians voted for Ana Pereira as president of Peru, with 51.3 percent.",
    "d.txt": "In Lima, Ana Pereira thanked Peruvians for 51.3 percent of the votes in Peru.",
}


class Run:
    """One run of the command line: its status and what it printed."""

    def __init__(self, args: list[str | Path], capsys: pytest.CaptureFixture[str]) -> None:
        self.status = main(["compare", *map(str, args)])
        self.out, self.err = capsys.readouterr()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {**FERRY, **VOTE}.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def reports(folder: Path) -> list[str | Path]:
    return [folder / name for name in FERRY]


def test_on_a_terminal_the_comparison_opens_and_answers_are_kept(folder: Path) -> None:
    store = folder / "decisions.json"
    with Terminal.tallymark("compare", *reports(folder), "--store", store, size=(120, 30)) as terminal:
        terminal.until("In common")
        terminal.until("112")
        terminal.type("y")
        terminal.until("Held to be one")
        terminal.type("q")
        assert terminal.wait() == 0
    with DecisionStore.open(store, is_for_reading=True) as decisions:
        assert [decision.action for decision in decisions.all()] == ["same_as"]


def test_more_reports_than_the_screen_shows_are_refused_on_a_terminal(folder: Path) -> None:
    with Terminal.tallymark("compare", *reports(folder) * 7, "--store", folder / "d.json") as terminal:
        terminal.until("14 reports are too many")
        assert terminal.wait() == 2


def test_a_table_has_a_line_for_each_claim(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = Run(reports(folder), capsys)
    assert run.status == 0
    lines = [line for line in run.out.splitlines() if "112" in line]
    assert len(lines) == 1
    assert lines[0].startswith("= agree")
    assert any(
        line.startswith("≠ differs") and "43" in line and "57" in line for line in run.out.splitlines()
    )


@pytest.mark.parametrize("form", ["table", "markdown", "html"])
def test_each_claim_says_what_it_is_of(folder: Path, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    lines = Run([*reports(folder), "-f", form], capsys).out.splitlines()
    (line,) = (line for line in lines if "112" in line)
    assert "injuring" in line
    assert any("Verdict" in line and "What" in line for line in lines)


def test_in_a_pipe_no_path_is_broken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "a-folder-of-a-very-long-name" / "in-which-there-are-reports-of-one-event"
    folder.mkdir(parents=True)
    for name, text in FERRY.items():
        (folder / name).write_text(text)
    lines = Run([folder, "--groups"], capsys).out.splitlines()
    assert all(any(str(folder / name) in line for line in lines) for name in FERRY)


def test_the_table_of_names_has_how_each_report_calls_them_and_those_that_may_be_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, captain, port in (("a.txt", "José Peña", "Ramon Kruz"), ("b.txt", "Jose Pena", "Ramon Cruz")):
        (tmp_path / name).write_text(f"The captain, {captain}, sailed to Samar. {port}, the mayor, met him.")
    out = Run([tmp_path / "a.txt", tmp_path / "b.txt"], capsys).out
    lines = [" ".join(line.split()) for line in out.splitlines()]
    asked = [line for line in lines if "Ramon" in line]
    assert asked == ["? Ramon Kruz ~ Ramon Cruz Ramon Kruz 1× Ramon Cruz 1×"]
    assert any(line.startswith("José Peña") and line.endswith("1× Jose Pena 1×") for line in lines)


def test_json_says_what_was_found_and_why(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = json.loads(Run([*reports(folder), "--format", "json"], capsys).out)
    assert record["schema"] == "tallymark-compare/1"
    assert record["differs"] is True
    assert [Path(report["path"]).name for report in record["reports"]] == list(FERRY)
    differing = [row for row in record["rows"] if row["verdict"] == "differs"]
    assert [[figure["value"] for figure in figures] for figures in differing[0]["figures"]] == [[43], [57]]
    assert any("killed" in why for why in differing[0]["pairs"][0]["why"])
    assert {"Samar"} <= {name["name"] for name in record["names"]}


def test_csv_can_be_read_again(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.reader(io.StringIO(Run([*reports(folder), "-f", "csv"], capsys).out)))
    assert rows[0] == ["verdict", "a", "b", "why"]
    assert {row[0] for row in rows[1:]} >= {"agree", "differs"}


def test_markdown_and_html_have_all_three_tables(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for form, heading in (("markdown", "## {}"), ("html", "<h2>{}</h2>")):
        out = Run([*reports(folder), "-f", form], capsys).out
        assert heading.format("Figures") in out
        assert heading.format("Names") in out


@pytest.mark.parametrize(("later", "status"), [("57", 1), ("43", 0)])
def test_the_exit_code_says_whether_anything_differs(
    folder: Path, later: str, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "b.txt").write_text(FERRY["b.txt"].replace("57", later))
    assert Run([*reports(folder), "--exit-code"], capsys).status == status
    assert Run(reports(folder), capsys).status == 0


def test_a_folder_is_listed_by_events(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = Run([folder, "--format", "json"], capsys)
    events = json.loads(run.out)["events"]
    assert sorted(sorted(Path(report["path"]).name for report in event["reports"]) for event in events) == [
        ["a.txt", "b.txt"],
        ["c.txt", "d.txt"],
    ]
    assert "a.txt" in Run([folder], capsys).out


def test_several_folders_are_listed_by_events_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folders = [folder / "one", folder / "other"]
    for parent, names in zip(folders, (["a.txt", "c.txt"], ["b.txt", "d.txt"]), strict=True):
        parent.mkdir()
        for name in names:
            (folder / name).rename(parent / name)
    events = json.loads(Run([*folders, "--format", "json"], capsys).out)["events"]
    assert [len(event["reports"]) for event in events] == [2, 2]


def test_a_folder_of_one_event_is_compared_unless_groups_are_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in FERRY.items():
        (tmp_path / name).write_text(text)
    assert "agree" in Run([tmp_path], capsys).out
    assert "agree" not in Run([tmp_path, "--groups"], capsys).out


def test_what_the_reader_said_is_kept_to(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = json.loads(Run([*reports(folder), "-f", "json"], capsys).out)
    row = next(row for row in record["rows"] if row["verdict"] == "agree")
    keys = [
        (report["id"], figures[0]["start"], figures[0]["start"] + 3)
        for report, figures in zip(record["reports"], row["figures"], strict=True)
    ]
    texts = [Article(text) for text in FERRY.values()]
    parts = [Report(article, Analysis.empty(article.id)) for article in texts]
    with DecisionStore.open(folder / "decisions.json", author="ana") as store:
        store.record(judge_figures("apart", *keys, parts))
    again = json.loads(
        Run([*reports(folder), "-f", "json", "--store", folder / "decisions.json"], capsys).out
    )
    assert "agree" not in {row["verdict"] for row in again["rows"]}


def test_groups_are_joined_and_split_by_hand(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = ["--store", folder / "decisions.json"]
    assert Run([folder / "a.txt", folder / "b.txt", "--other-event", *kept], capsys).status == 0
    assert Run([folder / "a.txt", folder / "c.txt", "--same-event", *kept], capsys).status == 0
    texts = [folder / name for name in {**FERRY, **VOTE}]
    events = json.loads(Run([*texts, "--groups", "-f", "json", *kept], capsys).out)["events"]
    together = [{Path(report["path"]).name for report in event["reports"]} for event in events]
    assert any({"a.txt", "c.txt"} <= names for names in together)
    assert not any({"a.txt", "b.txt"} <= names for names in together)


def test_an_article_stays_with_its_event_when_one_of_its_names_is_rejected(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "b.txt").write_text("Divers searched the ferry off Samar, which sank on Monday, injuring 112.")
    texts, kept = [folder / name for name in {**FERRY, **VOTE}], ["--store", folder / "decisions.json"]
    before = Run([*texts, "--groups", "-f", "json", *kept], capsys).out
    with DecisionStore.open(folder / "decisions.json", author="ana") as store:
        article, place = Article.from_raw(FERRY["a.txt"]), FERRY["a.txt"].index("Samar")
        anchor = anchor_at(article.text, place, place + len("Samar"))
        store.record(Decision("reject", article.id, "mention", anchor))
    assert "Samar" in before
    assert Run([*texts, "--groups", "-f", "json", *kept], capsys).out == before
    names = json.loads(Run([*reports(folder), "-f", "json", *kept], capsys).out)["names"]
    assert [name["counts"] for name in names if name["name"] == "Samar"] == [[0, 1]]
    with DecisionStore.open(folder / "decisions.json", author="ana") as store:
        store.undo()
    assert Run([*texts, "--groups", "-f", "json", *kept], capsys).out == before


def test_one_report_is_not_compared(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = Run([folder / "a.txt"], capsys)
    assert run.status == 2
    assert "nothing to compare with" in run.err


def test_groups_have_no_web_page(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = Run([folder, "--groups", "-f", "html"], capsys)
    assert run.status == 2
    assert "groups cannot be printed as html" in run.err


def test_articles_of_no_event_are_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "alone.txt").write_text("Rain is likely in Bergen on Sunday.", encoding="utf-8")
    run = Run([folder, "--groups"], capsys)
    assert "1 article of no event with others" in run.err
    assert "alone.txt" in run.err


def test_reports_of_two_events_are_said_to_be_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = "a and c do not seem to report one event"
    run = Run([folder / "a.txt", folder / "c.txt", "--format", "json"], capsys)
    assert said in run.err
    assert json.loads(run.out)["schema"] == "tallymark-compare/1"
    assert (
        "c seems to report another event than the rest"
        in Run([*reports(folder), folder / "c.txt"], capsys).err
    )
    assert "event" not in Run(reports(folder), capsys).err
    with Terminal.tallymark("compare", folder / "a.txt", folder / "c.txt", size=(120, 30)) as terminal:
        terminal.until("Not one event")
        terminal.type("q")
        assert terminal.wait() == 0


def test_a_file_that_cannot_be_read_is_said_and_the_others_compared(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Run([*reports(folder), folder / "none.txt"], capsys)
    assert run.status == 3
    assert "none.txt" in run.err
    assert "= agree" in run.out


def test_no_words_of_a_report_become_markup_or_formulas(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ["=1+1.txt", "[bold]<b>.txt"]
    for name in names:
        (tmp_path / name).write_text(
            "<script>alert(1)</script> killed 40 people in Samar, [red]officials[/] said."
        )
    files = [tmp_path / name for name in names]
    assert "'=1+1" in Run([*files, "-f", "csv"], capsys).out.splitlines()[0]
    assert "<script>" not in Run([*files, "-f", "html"], capsys).out
    assert "&lt;b&gt;" in Run([*files, "-f", "html"], capsys).out
    assert "[bold]<b>" in Run(files, capsys).out
    assert "\\[bold\\]\\<b" in Run([*files, "-f", "markdown"], capsys).out
