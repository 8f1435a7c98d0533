"""The commands that look after the store, on real stores and a small pipeline of a user's own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from terminal import Terminal
from tinydb import TinyDB

from language.analysis import Analysis
from language.article import Article
from language.figure import Figure, Stretch
from language.figures.correcting import with_value
from language.pipeline import load_pipeline
from store.deciding import Desk
from store.decision_store import DecisionStore
from store.decisions import Decision
from store.overlay import overlay
from tui.border import guarded
from tui.cli import main
from tui.store_cli import agree, store_app

STORY = "Flood in Velm\n\nThe river drove 1,200 people out of Velm, Ana Ruiz said.\n"

app = typer.Typer()
app.add_typer(store_app, name="store")
app.command("agree")(agree)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "velm.txt"
    path.write_text(STORY)
    return path


def decided(path: Path, author: str, story: Path, pipeline: str, label: str | None) -> Path:
    """A store in which somebody accepted the first mention and relabelled or rejected the second."""
    article = Article(story.read_text(), path=str(story))
    reading = overlay(load_pipeline(pipeline).analyse(article), ())
    desk = Desk(article, reading)
    first, second, *_ = [shown for shown in reading.mentions if shown.mention.entity is not None]
    with DecisionStore.open(path, author=author) as store:
        store.meet(article)
        store.record(desk.accept(first))
        store.record(desk.relabel(second, label) if label else desk.reject(second))
    return path


@pytest.fixture
def ours(tmp_path: Path, story: Path, small_pipeline: str) -> Path:
    return decided(tmp_path / "ours.json", "Ada", story, small_pipeline, "LOC")


@pytest.fixture
def theirs(tmp_path: Path, story: Path, small_pipeline: str) -> Path:
    return decided(tmp_path / "theirs.json", "Ben", story, small_pipeline, None)


class Run:
    """One run of the command line: its status and what it printed."""

    def __init__(self, capfd: pytest.CaptureFixture[str], *args: str | Path) -> None:
        self.status = guarded(app(list(map(str, args)), standalone_mode=False))
        self.out, self.err = capfd.readouterr()


def test_info_tells_what_a_store_holds(ours: Path, capfd: pytest.CaptureFixture[str]) -> None:
    run = Run(capfd, "store", "info", "--store", ours)
    assert run.status == 0
    assert "2, 2 in force" in run.out
    assert "Ada 2" in run.out
    assert "accept 1, relabel 1" in run.out


def test_checking_a_sound_store_finds_nothing(ours: Path, capfd: pytest.CaptureFixture[str]) -> None:
    run = Run(capfd, "store", "check", "--store", ours)
    assert (run.status, run.out) == (0, "Nothing is wrong.\n")


def test_checking_says_what_repairing_mends(ours: Path, capfd: pytest.CaptureFixture[str]) -> None:
    ours.write_bytes(ours.read_bytes()[:100])
    run = Run(capfd, "store", "check", "--store", ours)
    assert run.status == 1
    assert "restored from its backup" in run.out
    assert "is kept as" in Run(capfd, "store", "repair", "--store", ours).out
    assert Run(capfd, "store", "check", "--store", ours).status == 0


def test_a_store_beyond_recovery_is_status_5(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "list.json").write_text('{"decisions":{ milk, bread')
    run = Run(capfd, "store", "check", "--store", tmp_path / "list.json")
    assert run.status == 5
    assert "damaged beyond recovery" in run.err
    assert "tallymark store repair" in run.err


@pytest.mark.parametrize("command", ["info", "check", "repair", "compact", "export"])
def test_looking_after_a_store_that_is_not_there_makes_none(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], command: str
) -> None:
    run = Run(capfd, "store", command, "--store", tmp_path / "no.json")
    assert run.status == 5
    assert "it comes with the first decision" in run.err
    assert "decide something in the reader" in run.err
    assert list(tmp_path.iterdir()) == []


def test_compacting_brings_the_journal_into_the_file(
    ours: Path, story: Path, small_pipeline: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with DecisionStore.open(ours, author="Eve") as store:
        store.undo()
        store.record(*store.all())
        run = Run(capfd, "store", "compact", "--store", ours)
        assert (run.status, run.out) == (0, "Everything is in the file now.\n")
        with TinyDB(ours) as database:
            assert len(database.table("decisions")) == 4


def test_an_exported_store_is_imported_into_another(
    ours: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    export, other = tmp_path / "export.jsonl", tmp_path / "other.json"
    assert Run(capfd, "store", "export", "--store", ours, "-o", export).status == 0
    assert Run(capfd, "store", "import", export, "--store", other).out == "2 decisions were added.\n"
    assert Run(capfd, "store", "import", export, "--store", other).out == "0 decisions were added.\n"
    assert Run(capfd, "store", "export", "--store", other).out == export.read_text()


def test_an_export_is_never_written_over_unasked(
    ours: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "export.jsonl").write_text("precious")
    assert Run(capfd, "store", "export", "--store", ours, "-o", tmp_path / "export.jsonl").status == 2
    assert (tmp_path / "export.jsonl").read_text() == "precious"


def test_merging_adds_what_somebody_else_decided(
    ours: Path, theirs: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    run = Run(capfd, "store", "merge", theirs, "--store", ours)
    assert (run.status, run.out) == (0, "2 decisions were added.\n")
    with DecisionStore.open(ours, author="Ada") as store:
        assert sorted(one.author for one in store.all()) == ["Ada", "Ada", "Ben", "Ben"]


@pytest.mark.parametrize("command", ["merge", "import"])
@pytest.mark.parametrize("words", [None, "Rain fell on Velm."])
def test_nothing_is_made_when_there_is_nothing_to_add(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], command: str, words: str | None
) -> None:
    other = tmp_path / "other.json"
    if words is not None:
        other.write_text(words)
    before = list(tmp_path.iterdir())
    assert Run(capfd, "store", command, other, "--store", tmp_path / "new.json").status == 5
    assert list(tmp_path.iterdir()) == before


def test_agreement_without_the_articles_is_about_what_was_decided(
    ours: Path, theirs: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    run = Run(capfd, "agree", ours, theirs, "-f", "json")
    found = json.loads(run.out)
    assert found["exact"] == {"both": 1, "ours": 2, "theirs": 1, "f1": pytest.approx(2 / 3)}
    assert found["kappa"] is None
    assert [one["kind"] for one in found["disagreements"]] == ["only one"]


def test_agreement_on_the_articles_counts_every_token(
    ours: Path, theirs: Path, story: Path, small_pipeline: str, capfd: pytest.CaptureFixture[str]
) -> None:
    run = Run(capfd, "agree", ours, theirs, story, "--pipeline", small_pipeline)
    assert run.status == 0
    assert "Cohen's kappa over 18 tokens: 0." in run.out
    assert "Disagreements: 1" in run.out
    assert "LOC Velm" in run.out
    assert "--adjudicate" in run.err
    assert "counts as marked by both" in run.err


def test_agreement_tells_which_figures_say_something_else(
    ours: Path, theirs: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    start = STORY.index("1,200")
    number = Stretch(start, start + 5, "1,200")
    figure = Figure(start, start + 5, "1,200", number, 1200, 1200, 1200, kind="count")
    article = Article(STORY)
    for path, value in ((ours, "40"), (theirs, "41")):
        with DecisionStore.open(path) as store:
            desk = Desk(article, overlay(Analysis.empty(article.id), ()))
            store.record(desk.add_figure(with_value(figure, value)))
    found = json.loads(Run(capfd, "agree", ours, theirs, "-f", "json").out)
    assert (found["figures"]["both"], found["figures"]["same"]) == (1, 0)
    assert (found["figures"]["by_field"]["value"], found["figures"]["by_field"]["kind"]) == (0, 1)
    told = next(one for one in found["disagreements"] if one["kind"] == "says")
    assert (told["fields"], told["ours"]["says"]["value"], told["theirs"]["says"]["value"]) == (
        ["value"], "40", "41"
    )  # fmt: skip
    run = Run(capfd, "agree", ours, theirs)
    assert "Figures that both have: 1" in run.out
    assert "FIGURE 1,200 (value: 40)" in run.out
    assert "FIGURE 1,200 (value: 41)" in run.out


def test_agreement_without_the_articles_says_to_name_them_for_kappa(
    ours: Path, theirs: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    run = Run(capfd, "agree", ours, theirs)
    assert "kappa" not in run.out
    assert "name the articles to compare whole readings, with Cohen's kappa" in " ".join(run.err.split())


def test_agreement_about_no_article_says_which_to_name(
    ours: Path, theirs: Path, tmp_path: Path, small_pipeline: str, capfd: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Nothing here.\n")
    run = Run(capfd, "agree", ours, theirs, other, "--pipeline", small_pipeline)
    assert "name the articles that both have worked on" in run.err
    with DecisionStore.open(tmp_path / "empty.json", author="Eve") as store:
        store.record(Decision("note", "other", "article", note="mine"))
    run = Run(capfd, "agree", ours, tmp_path / "empty.json")
    assert "the two stores have no article in common" in " ".join(run.err.split())


def test_an_article_that_cannot_be_read_is_status_3(
    ours: Path, theirs: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert Run(capfd, "agree", ours, theirs, tmp_path / "no.txt").status == 3


def adjudicated(ours: Path, theirs: Path, *others: str | Path) -> Terminal:
    return Terminal.tallymark(
        ours, "--adjudicate", theirs, "--store", ours.with_name("settled.json"), "--author", "Eve", *others
    )


def test_adjudicate_finds_the_articles_and_keeps_what_is_settled(
    ours: Path, theirs: Path, small_pipeline: str
) -> None:
    with adjudicated(ours, theirs, "--pipeline", small_pipeline) as terminal:
        for words in ("1/1", "1 Ada", "2 Ben", "rejected by Ben"):
            terminal.until(words)
        terminal.type("1")
        terminal.until("1 settled")
        terminal.type("q")
        terminal.until("what was settled is kept in")
        assert terminal.wait() == 0
    with DecisionStore.open(ours.with_name("settled.json"), author="Eve") as store:
        assert [(one.action, one.author) for one in store.all()] == [("accept", "Eve")] * 2
    before = [path.read_bytes() for path in (ours, theirs)]
    with adjudicated(ours, theirs, "--pipeline", small_pipeline) as terminal:
        terminal.until("1 settled")
    assert [path.read_bytes() for path in (ours, theirs)] == before


def test_adjudicate_keeps_what_both_decided_alike_also_when_there_is_nothing_to_settle(
    theirs: Path, story: Path, small_pipeline: str
) -> None:
    with adjudicated(theirs, theirs, story, "--pipeline", small_pipeline) as terminal:
        terminal.until("that both made alike: kept in")
        terminal.until("the two agree on everything")
        assert terminal.wait() == 0
    with (
        DecisionStore.open(theirs.with_name("settled.json"), author="Eve") as store,
        DecisionStore.open(theirs, is_for_reading=True) as both,
    ):
        assert [one.anchor for one in store.all()] == [one.anchor for one in both.all()]
        assert {one.author for one in store.all()} == {"Eve"}


def test_adjudicate_keeps_the_notes_of_both_with_their_names(
    ours: Path, theirs: Path, story: Path, small_pipeline: str
) -> None:
    about = Article(story.read_text()).id
    for path, author in ((ours, "Ada"), (theirs, "Ben")):
        with DecisionStore.open(path, author=author) as store:
            store.record(Decision("note", about, "article", note=f"by {author}"))
    with adjudicated(ours, theirs, story, "--pipeline", small_pipeline) as terminal:
        terminal.until("2 notes of theirs")
        terminal.until("1/1")
    with DecisionStore.open(ours.with_name("settled.json"), author="Eve") as store:
        notes = {one.note: one.author for one in store.all() if one.note}
        assert notes == {"by Ada": "Ada", "by Ben": "Ben"}


def test_adjudicate_asks_for_articles_that_have_gone(
    ours: Path, theirs: Path, story: Path, small_pipeline: str
) -> None:
    story.unlink()
    with adjudicated(ours, theirs, "--pipeline", small_pipeline) as terminal:
        terminal.until("name the articles behind the store")
        assert terminal.wait() == 3


def test_adjudicate_needs_a_terminal(ours: Path, theirs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(ours), "--adjudicate", str(theirs)]) == 2
    assert "tallymark agree" in capsys.readouterr().err


@pytest.fixture
def rewritten(ours: Path, story: Path) -> Path:
    """The store of somebody whose article has been rewritten since."""
    story.write_text("Velm is dry. Velm and Orla rest.\n")
    return ours


def test_detached_decisions_are_listed_with_the_places_of_their_words(
    rewritten: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out = Run(capfd, "store", "detached", "--store", rewritten).out
    assert "accept “Velm”" in out
    assert "1  Velm is dry. Velm and Orla rest." in out
    assert "relabel “Velm” as LOC" in out
    assert str(rewritten.with_name("velm.txt")) in out


def _detached_id(run: Run, words: str) -> str:
    return next(line.split()[0] for line in run.out.splitlines() if words in line)


def test_a_detached_decision_is_attached_and_another_dropped(
    rewritten: Path, story: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    listed = Run(capfd, "store", "detached", str(story), "--store", rewritten)
    attach, drop = (_detached_id(listed, words) for words in ("accept", "relabel"))
    chosen = ["--attach", f"{attach}:2", "--drop", drop, "--author", "Ada"]
    run = Run(capfd, "store", "detached", str(story), "--store", rewritten, *chosen)
    assert (run.status, run.out) == (0, "1 decision attached, 1 dropped.\n")
    assert "has its place" in Run(capfd, "store", "detached", "--store", rewritten).out
    with DecisionStore.open(rewritten, author="Ada") as store:
        *_, accepted, withdrawn = store.all()
        assert accepted.anchor is not None
        assert (accepted.action, accepted.anchor.start, withdrawn.action) == ("accept", 13, "withdraw")
        assert len(store.undo()) == 2


@pytest.mark.parametrize(
    ("place", "complaint"),
    [("", "stand in 2 places"), (":9", "there is no place 9"), (":x", "there is no place x")],
)
def test_a_place_that_is_not_clear_is_asked_for_and_nothing_is_recorded(
    rewritten: Path, story: Path, capfd: pytest.CaptureFixture[str], place: str, complaint: str
) -> None:
    listed = Run(capfd, "store", "detached", str(story), "--store", rewritten)
    attach = _detached_id(listed, "accept") + place
    run = Run(capfd, "store", "detached", str(story), "--store", rewritten, "--attach", attach)
    assert run.status == 2
    assert complaint in run.err
    assert "2, 2 in force" in Run(capfd, "store", "info", "--store", rewritten).out


def test_an_unknown_decision_and_one_whose_words_are_gone_cannot_be_attached(
    rewritten: Path, story: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    story.write_text("Orla rests.\n")
    listed = Run(capfd, "store", "detached", "--store", rewritten)
    assert listed.out.count("its words are gone") == 2
    unknown = Run(capfd, "store", "detached", "--store", rewritten, "--drop", "zz")
    assert (unknown.status, "no detached decision begins" in unknown.err) == (2, True)
    name = _detached_id(listed, "relabel")
    gone = Run(capfd, "store", "detached", "--store", rewritten, "--attach", name)
    assert (gone.status, "nowhere in the text" in gone.err) == (2, True)


def test_where_nothing_is_detached_it_says_so(ours: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert Run(capfd, "store", "detached", "--store", ours).out == "Every decision has its place.\n"
