import json
import stat
from pathlib import Path

import pytest

from store.memory import MOST_PLACES, Memory


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "decisions.json"


def test_places_and_theme_are_remembered(store: Path) -> None:
    memory = Memory.beside(store)
    memory.remember_place("a", 120)
    memory.remember_theme("nord")
    assert (memory.place_of("a"), memory.theme) == (120, "nord")
    memory.save()
    later = Memory.beside(store)
    assert (later.place_of("a"), later.place_of("b"), later.theme) == (120, 0, "nord")


def test_the_first_time_is_known(store: Path) -> None:
    memory = Memory.beside(store)
    assert not memory.has_met_reader
    memory.save()
    assert Memory.beside(store).has_met_reader


def test_two_windows_keep_each_others_places(store: Path) -> None:
    one, other = Memory.beside(store), Memory.beside(store)
    one.remember_place("a", 1)
    other.remember_place("b", 2)
    other.remember_theme("nord")
    other.save()
    one.save()
    later = Memory.beside(store)
    assert (later.place_of("a"), later.place_of("b"), later.theme) == (1, 2, "nord")


def test_the_article_left_last_comes_first(store: Path) -> None:
    memory = Memory.beside(store)
    for article in "abca":
        memory.remember_place(article, 1)
    assert list(memory.last_read()) == ["a", "c", "b"]
    memory.save()
    later = Memory.beside(store)
    later.remember_place("b", 2)
    assert list(later.last_read()) == ["b", "a", "c"]


def test_what_was_highlighted_is_remembered_and_forgotten_with_its_place(store: Path) -> None:
    memory = Memory.beside(store)
    memory.remember_place("a", 120, (130, 136))
    memory.remember_place("b", 7, (8, 9))
    memory.save()
    later = Memory.beside(store)
    assert (later.cursor_of("a"), later.cursor_of("b"), later.cursor_of("c")) == ((130, 136), (8, 9), None)
    later.remember_place("b", 7)
    later.save()
    assert Memory.beside(store).cursor_of("b") is None


def test_what_was_typed_of_a_note_is_remembered_until_it_is_kept(store: Path) -> None:
    memory = Memory.beside(store)
    memory.remember_draft("a (1, 2)", "half a")
    memory.save()
    later = Memory.beside(store)
    assert (later.draft_of("a (1, 2)"), later.draft_of("b")) == ("half a", None)
    later.remember_draft("a (1, 2)", "")
    later.save()
    assert Memory.beside(store).draft_of("a (1, 2)") is None


def test_choices_are_remembered_until_they_are_forgotten_whatever_another_window_chose(store: Path) -> None:
    memory = Memory.beside(store)
    memory.remember_choice("figures", ("size",))
    memory.remember_choice("unlit", ())
    assert (memory.choice_of("figures"), memory.choice_of("unlit")) == (("size",), ())
    other = Memory.beside(store)
    other.remember_choice("articles", ("name",))
    other.save()
    memory.save()
    assert memory.choice_of("figures") == ("size",)
    later = Memory.beside(store)
    assert [later.choice_of(one) for one in ("figures", "unlit", "articles")] == [("size",), (), ("name",)]
    later.remember_choice("figures", None)
    assert later.choice_of("figures") is None
    later.save()
    assert Memory.beside(store).choice_of("figures") is None


def test_what_was_saved_once_does_not_come_back_over_what_another_window_saved_since(store: Path) -> None:
    one, other = Memory.beside(store), Memory.beside(store)
    one.remember_draft("a", "half a")
    one.remember_place("a", 10, (11, 12))
    one.remember_theme("nord")
    one.save()
    other.remember_draft("a", "")
    other.remember_place("a", 900)
    other.remember_theme("gruvbox")
    other.save()
    one.save()
    later = Memory.beside(store)
    assert (later.draft_of("a"), later.place_of("a"), later.cursor_of("a")) == (None, 900, None)
    assert later.theme == one.theme == "gruvbox"


def test_what_could_not_be_saved_is_saved_the_next_time(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    memory = Memory.beside(store)
    memory.remember_draft("a", "half a")
    with monkeypatch.context() as patched:
        patched.setattr("store.memory.os.replace", full_disk)
        memory.save()
    memory.save()
    assert Memory.beside(store).draft_of("a") == "half a"


def test_a_memory_without_a_file_forgets(tmp_path: Path) -> None:
    memory = Memory()
    memory.remember_place("a", 1)
    memory.save()
    assert memory.place_of("a") == 1
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "words",
    [
        "",
        "{",
        "[]",
        "5",
        '{"places": 5, "theme": 5}',
        '{"places": {"a": "x", "b": -1, "c": true}, "cursors": {"a": 5, "b": [1], "c": [2, 1]}}',
        '{"cursors": [1, 2], "drafts": {"a": 5}}',
        '{"drafts": "a"}',
        '{"choices": {"a": "name", "b": [5], "c": null}}',
        '{"choices": ["a"]}',
        "[" * 9999,
    ],
)
def test_a_damaged_file_is_an_empty_memory(store: Path, words: str) -> None:
    Path(f"{store}.memory").write_text(words)
    memory = Memory.beside(store)
    assert [memory.place_of(one) for one in "abc"] == [0, 0, 0]
    assert [memory.cursor_of(one) for one in "abc"] == [None, None, None]
    assert [memory.draft_of(one) for one in "abc"] == [None, None, None]
    assert [memory.choice_of(one) for one in "abc"] == [None, None, None]
    assert memory.theme is None
    memory.remember_place("a", 5)
    memory.save()
    assert Memory.beside(store).place_of("a") == 5


def test_a_file_that_cannot_be_written_harms_nothing(tmp_path: Path) -> None:
    memory = Memory.beside(tmp_path / "nowhere" / "decisions.json")
    memory.remember_place("a", 5)
    memory.save()
    assert memory.place_of("a") == 5


def test_only_its_owner_can_read_it(store: Path) -> None:
    Memory.beside(store).save()
    [kept] = store.parent.iterdir()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_the_oldest_places_are_forgotten_first(store: Path) -> None:
    memory = Memory.beside(store)
    for number in range(MOST_PLACES + 2):
        memory.remember_place(str(number), 7)
    memory.remember_place("0", 7)
    memory.save()
    places = json.loads(Path(f"{store}.memory").read_text())["places"]
    assert len(places) == MOST_PLACES
    assert "0" in places
    assert "1" not in places
