from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from queue import Queue
from threading import Event, Thread

import pytest

from store.readers.formats import READERS
from store.readers.watching import Watch

PATIENCE = 30


@pytest.fixture
def stopping() -> Iterator[Event]:
    event = Event()
    yield event
    event.set()


def watched(
    changes: Callable[[Event], Iterator[Sequence[str]]], stopping: Event, touch: Callable[[int], object]
) -> Queue[str]:
    """What a watch finds; `touch` makes a change that is seen, again and again until the watch has begun."""
    found: Queue[str] = Queue()

    def listen() -> None:
        for paths in changes(stopping):
            for path in paths:
                found.put(path)

    Thread(target=listen, daemon=True).start()
    for number in range(PATIENCE * 10):
        touch(number)
        if not found.empty() or stopping.wait(0.1):
            break
    return found


def until(found: Queue[str], path: str) -> list[str]:
    """Everything found up to a path."""
    seen = [found.get(timeout=PATIENCE)]
    while seen[-1] != path:
        seen.append(found.get(timeout=PATIENCE))
    return seen


def test_new_and_changed_files_of_a_folder_are_named_as_the_folder_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stopping: Event
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "news"
    (folder / "inner").mkdir(parents=True)
    watch = Watch(["news", "https://example.org/", "-"], READERS)
    found = watched(watch.changes_in_folders, stopping, lambda n: (folder / "a.txt").write_text(f"Text {n}"))
    for name in (".hidden.txt", "README.md", "photo.png", "inner/b.md"):
        (folder / name).write_text("x")
    seen = until(found, os.path.join("news", "inner", "b.md"))
    assert set(seen) == {os.path.join("news", "a.txt"), os.path.join("news", "inner", "b.md")}


def test_a_single_file_is_followed_when_another_takes_its_place(tmp_path: Path, stopping: Event) -> None:
    file = tmp_path / "story"

    def save(number: int) -> None:
        spare = tmp_path / "spare"
        spare.write_text(f"Version {number}")
        spare.replace(file)

    save(0)
    found = watched(Watch([str(file)], READERS).changes_of_files, stopping, save)
    assert set(until(found, str(file))) == {str(file)}


def test_files_and_folders_that_are_gone_are_named_too_and_so_is_what_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stopping: Event
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "news"
    (folder / "inner").mkdir(parents=True)
    for name in ("a.txt", "notes.png", "inner/b.md", "inner/c.md"):
        (folder / name).write_text("x")
    watch = Watch(["news"], READERS)
    found = watched(watch.changes_in_folders, stopping, lambda n: (folder / "z.txt").write_text(f"Text {n}"))
    (folder / "a.txt").unlink()
    until(found, os.path.join("news", "a.txt"))
    (folder / "inner").rename(tmp_path / "elsewhere")
    until(found, os.path.join("news", "inner"))
    (tmp_path / "elsewhere").rename(folder / "inner")
    assert os.path.join("news", "inner", "b.md") in until(found, os.path.join("news", "inner", "c.md"))


def test_a_single_file_that_is_gone_is_named(tmp_path: Path, stopping: Event) -> None:
    file, other = tmp_path / "story", tmp_path / "other"
    file.write_text("x")
    other.write_text("x")
    watch = Watch([str(file), str(other)], READERS)
    found = watched(watch.changes_of_files, stopping, lambda n: other.write_text(f"Text {n}"))
    file.unlink()
    assert str(file) in until(found, str(file))


def test_nothing_to_watch_is_over_at_once(stopping: Event) -> None:
    watch = Watch(["-", "nowhere"], READERS)
    assert list(watch.changes_in_folders(stopping)) == []
    assert list(watch.changes_of_files(stopping)) == []


def test_a_watch_ends_when_it_is_told_to(tmp_path: Path, stopping: Event) -> None:
    stopping.set()
    assert list(Watch([str(tmp_path)], READERS).changes_in_folders(stopping)) == []
