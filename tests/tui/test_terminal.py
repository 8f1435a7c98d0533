"""The real program in a real terminal: keys in, screen out, and nothing lost when the terminal goes away."""

from __future__ import annotations

import base64
import json
import random
import re
import shlex
import signal
import sys
from pathlib import Path

import pytest
from terminal import Terminal

from language.article import Article
from store.decision_store import DecisionStore

HOSTILE = [
    *("\x1b]52;c;ZXZpbA==\x07", "\x1b]2;owned\x07", "\x1b[2J\x1b[H", "\x9b31m", "\x9d2;owned\x9c"),
    *("\x7f\x08\x0c\x0b\x0e", "\u202eesrever\u202c", "\u2066isolate\u2069", "\u200b\ufeff", "\x00", "\udcff"),
    *(
        "[/nope]",
        "[@click=app.quit]click[/]",
        "[bold red]",
        "$(reboot)",
        "%s%n",
        "\tx\ty",
        "\U000e0041\U000e007f",
    ),
    *("👩‍👩‍👧‍👦🏽", "e\u0301\u0301\u0301", "שלום عليكم", "漢字"),
]
"""What a text must never make a terminal do, and what is hard to draw."""

_DANGEROUS = re.compile(
    "[\x00-\x07\x0b\x0c\x0e-\x1a\x7f-\x9f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]"
)
"""Control characters but backspace, tab, line ends and escape; bidirectional controls; tag characters."""


def actions_kept(store: Path, article: Article) -> list[str]:
    with DecisionStore.open(store, author="somebody") as decisions:
        return [decision.action for decision in decisions.decisions(article.id)]


@pytest.fixture
def folder(tmp_path: Path, ministers: Article, harbour: Article) -> Path:
    """A folder with two articles in it."""
    for article in (ministers, harbour):
        (tmp_path / article.path).write_text(article.text, encoding="utf-8")
    return tmp_path


def test_the_clipboard_is_set_by_the_person_alone_and_holds_what_can_be_read(tmp_path: Path) -> None:
    article = tmp_path / "story.txt"
    article.write_text("Ana Ruiz\x9b31m came to Velm.\x1b]52;c;ZXZpbA==\x07", encoding="utf-8")
    with Terminal.tallymark("--store", tmp_path / "d.json", article) as terminal:
        terminal.until("l next mention")
        assert b"\x1b]52;" not in terminal.raw
        terminal.type("lY")
        terminal.until("Copied the sentence")
        (copied,) = re.findall(rb"\x1b\]52;c;([^\x07\x1b]*)", terminal.raw)
    words = base64.b64decode(copied).decode()
    assert "Ana Ruiz\ufffd31m came to Velm." in words
    assert not re.search("[\x00-\x1f\x7f-\x9f]", words)


def test_read_decide_leave_and_come_back(folder: Path, ministers: Article) -> None:
    store = folder / "decisions.json"
    with Terminal.tallymark("--store", store, folder / "ministers.txt") as terminal:
        terminal.until("Angela Merkel")
        terminal.until("mentions and")
        terminal.type("ll")
        terminal.until("PERSON")
        terminal.type("y")
        terminal.until("accepted")
        terminal.type("q")
        assert terminal.wait() == 0
    assert actions_kept(store, ministers) == ["accept"]
    with Terminal.tallymark("--store", store, folder / "ministers.txt") as terminal:
        terminal.until("mentions and")
        terminal.type("ll")
        terminal.until("accepted")
        terminal.type("q")
        assert terminal.wait() == 0


def test_a_piped_article_still_takes_keys(folder: Path) -> None:
    command = (
        f'cat "{folder}/harbour.txt" | "{Path(sys.executable).parent}/tallymark" --store "{folder}/d.json" -'
    )
    with Terminal(["sh", "-c", command]) as terminal:
        terminal.until("mentions and")
        terminal.type(")")
        terminal.until("FIGURE")
        terminal.type("q")
        assert terminal.wait() == 0


def test_keys_typed_in_one_burst_go_where_they_are_meant(folder: Path, ministers: Article) -> None:
    store = folder / "decisions.json"
    with Terminal.tallymark("--store", store, folder / "ministers.txt") as terminal:
        terminal.until("mentions and")
        terminal.type("llco/yxc\rla" + "yes and no\rq")
        assert terminal.wait() == 0
    with DecisionStore.open(store, author="somebody") as decisions:
        kept = [(one.action, dict(one.after), one.note) for one in decisions.decisions(ministers.id)]
    assert kept == [("relabel", {"label": "ORG"}, ""), ("note", {}, "yes and no")]


def test_keys_typed_before_there_is_a_screen_are_acted_on(folder: Path, ministers: Article) -> None:
    store = folder / "decisions.json"
    with Terminal.tallymark("--store", store, folder / "ministers.txt") as terminal:
        terminal.type("/Merkel\rvlaearly bird\rq")
        assert terminal.wait() == 0
    with DecisionStore.open(store, author="somebody") as decisions:
        kept = [one.note for one in decisions.decisions(ministers.id)]
    assert kept == ["early bird"]


@pytest.mark.parametrize("end", ["hang up", "SIGTERM", "SIGKILL"])
def test_a_decision_outlives_its_terminal(folder: Path, ministers: Article, end: str) -> None:
    store = folder / "decisions.json"
    with Terminal.tallymark("--store", store, folder / "ministers.txt") as terminal:
        terminal.until("mentions and")
        terminal.type("lx")
        terminal.until("rejected")
        if end == "hang up":
            terminal.hang_up()
        else:
            terminal.signal(signal.Signals[end])
            terminal.wait()
    assert actions_kept(store, ministers) == ["reject"]


def test_escape_and_a_sign_in_one_packet_leave_the_label_as_it_was(folder: Path) -> None:
    with Terminal.tallymark("--store", folder / "d.json", folder / "ministers.txt") as terminal:
        terminal.until("mentions and")
        terminal.type("lc")
        terminal.until("type a letter")
        terminal.type("\x1b$")
        before = len(terminal.raw)
        terminal.type("U")
        terminal.until("Nothing to undo", since=before)


def test_a_reader_is_suspended_and_comes_back_with_all_that_was_on_its_screen(folder: Path) -> None:
    reader = shlex.join([f"{Path(sys.executable).parent}/tallymark", "--store", f"{folder}/d.json"])
    script = f"set -m; {reader} {folder}/ministers.txt; echo In the shell; read line; fg; echo At the end"
    with Terminal(["sh", "-c", script]) as terminal:
        terminal.until("mentions and")
        terminal.type("l")
        terminal.until("GPE")
        terminal.type("\x1a")
        terminal.until("In the shell")
        before = len(terminal.raw)
        terminal.type("\n")
        terminal.until("GPE", since=before)
        terminal.type("y")
        terminal.until("accepted", since=before)
        terminal.type("q")
        terminal.until("At the end")


def test_where_no_shell_could_bring_it_back_a_reader_is_not_suspended(folder: Path) -> None:
    with Terminal.tallymark("--store", folder / "decisions.json", folder / "ministers.txt") as terminal:
        terminal.until("mentions and")
        terminal.type("\x1a")
        terminal.until("no shell here")
        terminal.type("q")
        assert terminal.wait() == 0


HUNG_UP = 129
READER = ["-m", "tui.start", "--store", "decisions.json", "ministers.txt"]
COMPARISON = ["-m", "tui.start", "compare", "--store", "decisions.json", "ministers.txt", "harbour.txt"]


@pytest.mark.parametrize("is_controlling", [True, False])
@pytest.mark.parametrize(("arguments", "shown"), [(READER, "mentions and"), (COMPARISON, "in common")])
def test_whoever_loses_the_terminal_ends_whether_or_not_there_is_a_signal(
    folder: Path, arguments: list[str], shown: str, is_controlling: bool
) -> None:
    command = shlex.join([sys.executable, *arguments])
    deaf = ["sh", "-c", f"cd {shlex.quote(str(folder))} && trap '' HUP && exec {command}"]
    with Terminal(deaf, is_controlling=is_controlling) as terminal:
        terminal.until(shown)
        assert terminal.hang_up() == HUNG_UP


@pytest.mark.parametrize("end", ["hang up", "SIGHUP", "SIGTERM"])
def test_a_note_that_was_being_written_is_there_again(folder: Path, end: str) -> None:
    with Terminal.tallymark("--store", folder / "d.json", folder / "ministers.txt") as terminal:
        terminal.until("mentions and")
        terminal.type("lahalf a thought")
        terminal.until("half a thought")
        if end == "hang up":
            assert terminal.hang_up() == HUNG_UP
        else:
            terminal.signal(signal.Signals[end])
            assert terminal.wait() == 128 + signal.Signals[end]
    with Terminal.tallymark("--store", folder / "d.json", folder / "ministers.txt") as terminal:
        terminal.until("suggested")
        terminal.type("a")
        terminal.until("half a thought")


def test_an_article_is_opened_again_where_it_was_when_the_terminal_was_lost(folder: Path) -> None:
    days = "\n\n".join(f"On day {day} it rained in Oban." for day in range(400))
    (folder / "long.txt").write_text(days, encoding="utf-8")
    with Terminal.tallymark("--store", folder / "decisions.json", folder / "long.txt") as terminal:
        terminal.until("mentions and")
        terminal.type("G")
        terminal.until("On day 399")
        assert terminal.hang_up() == HUNG_UP
    with Terminal.tallymark("--store", folder / "decisions.json", folder / "long.txt") as terminal:
        terminal.until("On day 399")


def test_hostile_text_reaches_the_terminal_as_pictures_only(folder: Path) -> None:
    chance = random.Random(1)
    lines = [" ".join(chance.choices([*HOSTILE, "some", "plain", "words"], k=6)) for _ in range(300)]
    texts = {"hostile": lines, "harmless": ["some plain words"] * 300}
    for name, paragraphs in texts.items():
        row = {"text": "\n\n".join([*paragraphs, "the very end"])}
        (folder / f"{name}.jsonl").write_text(json.dumps(row), encoding="ascii")
    hostile, harmless = (_all_of(folder / f"{name}.jsonl", folder) for name in texts)
    assert _shapes(hostile) <= _shapes(harmless)
    pointer = rb"\x1b\]22;\w+\x07"  # the driver's own: the shape of the mouse pointer
    written = re.sub(pointer, b"", hostile).decode("utf-8", "replace")
    assert not _DANGEROUS.search(written)


def test_what_is_printed_on_a_terminal_holds_no_control_it_would_obey(folder: Path) -> None:
    (folder / "mojibake.jsonl").write_text(
        json.dumps({"text": "Red \x9b31m and FranÃ\x83Â§ois"}), encoding="ascii"
    )
    for command in (("extract",), ("export", "--format", "markdown"), ("show",)):
        with Terminal.tallymark(*command, folder / "mojibake.jsonl") as terminal:
            assert terminal.wait() == 0
        assert not _DANGEROUS.search(terminal.raw.decode())
        assert "Fran" in terminal.seen


def _all_of(path: Path, folder: Path) -> bytes:
    """Page through a file and return everything the program wrote."""
    with Terminal.tallymark("--store", folder / "d.json", path) as terminal:
        terminal.until("nothing found" if path.stem == "harmless" else "mention")
        for _ in range(40):
            terminal.type(" ")
        terminal.until("the very end")
        terminal.type("q")
        assert terminal.wait() == 0
        return terminal.raw


def _shapes(raw: bytes) -> set[bytes]:
    """Return the escape sequences in `raw`, numbers and colours left out."""
    sequences = re.findall(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*|[ -/]*[0-~])", raw)
    return {b"SGR" if one.endswith(b"m") else re.sub(rb"\d+", b"0", one) for one in sequences}
