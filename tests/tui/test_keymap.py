import re
from pathlib import Path

import pytest
from driver import reading

from language.article import Article
from store.cache import AnalysisCache
from store.decision_store import DecisionStore
from store.errors import SettingsError
from tui.cli import main
from tui.config import Settings
from tui.keymap import KeyRow, checked_keymap, key_rows

IDS = [row.id for row in key_rows()]


def test_every_action_has_an_id_that_can_be_written_in_a_file_and_in_its_place_no_other_has() -> None:
    rows = key_rows()
    assert len({(row.place, row.id) for row in rows}) == len(rows)
    assert [row.id for row in rows if not re.fullmatch(r"[a-z-]+\.[a-z0-9-]+", row.id)] == []
    assert [row.id for row in rows if not row.does] == []


def test_the_keys_of_dialogs_and_widgets_are_known_too() -> None:
    assert {"mention.next", "help.close", "pane.down", "panel.down", "edges.keep"} <= {
        row.id for row in key_rows()
    }


@pytest.mark.parametrize("row", [row for row in key_rows() if IDS.count(row.id) == 1], ids=lambda row: row.id)
def test_built_in_keys_are_valid_and_stand_for_one_thing(row: KeyRow) -> None:
    keys = {row.id: ",".join(row.keys)}
    assert checked_keymap(keys, path="c.toml") == keys


@pytest.mark.parametrize(
    ("keys", "complaint"),
    [
        ({"mention.nxt": "z"}, "no action is called 'mention.nxt'"),
        ({"mention.next": "hyperspace"}, "'mention.next' is bound to 'hyperspace', which is no key"),
        ({"mention.next": "ctrl+X"}, "'mention.next' is bound to 'ctrl+X', which no terminal sends"),
        ({"mention.next": "f9,alt+Y"}, "'mention.next' is bound to 'alt+Y', which no terminal sends"),
        ({"mention.next": ""}, "'mention.next' is bound to '', which is no key"),
        ({"mention.next": "f9,"}, "'mention.next' is bound to '', which is no key"),
        ({"mention.next": "y"}, "'mention.next' and 'decide.accept' are both bound to 'y'"),
        (
            {"decide.accept": "f9", "note.write": "f9"},
            "'decide.accept' and 'note.write' are both bound to 'f9'",
        ),
        ({"decide.accept": "j"}, "'decide.accept' and 'pane.down' are both bound to 'j'"),
        ({"panel.down": "y"}, "'decide.accept' and 'panel.down' are both bound to 'y'"),
        ({"note.write": "ctrl+c"}, "'note.write' is bound to 'ctrl+c', which copies, and says how to leave"),
        (
            {"decide.accept": "5", "panel.down": "9", "help.down": "7", "view.notes": "4"},
            "'decide.accept' is bound to '5', but digits repeat the movement behind them; "
            "'panel.down' is bound to '9', but digits repeat the movement behind them",
        ),
        (
            {"note.writee": "z", "mention.next": "y", "figure.next": "x"},
            "no action is called 'note.writee'; "
            "'mention.next' and 'decide.accept' are both bound to 'y'; "
            "'figure.next' and 'decide.reject' are both bound to 'x'",
        ),
        ({"help.down": "ctrl+q"}, "'app.quit-at-once' and 'help.down' are both bound to 'ctrl+q'"),
    ],
)
def test_keys_that_cannot_be_are_named(keys: dict[str, str], complaint: str) -> None:
    with pytest.raises(SettingsError) as caught:
        checked_keymap(keys, path="c.toml")
    assert caught.value.reason == complaint


def test_a_free_key_is_offered() -> None:
    with pytest.raises(SettingsError) as caught:
        checked_keymap({"mention.next": "y", "note.write": "f2"}, path="c.toml")
    assert caught.value.hint == 'write another key, as in "f3"'


@pytest.mark.parametrize(
    "keys",
    [
        {"decide.accept": "n", "search.next": "y"},
        {"edges.keep": "y"},
        {"help.close": "y"},
        {"mention.next": "?", "app.help": "f1"},
    ],
    ids=str,
)
def test_keys_may_be_exchanged_and_used_again_in_a_dialog(keys: dict[str, str]) -> None:
    assert checked_keymap(keys, path="c.toml").keys() == keys.keys()


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ("shift+ctrl+up", "ctrl+shift+up"),
        ("hyper+x", "hyper+x"),
        ("super+alt+f5, alt+x", "alt+super+f5,alt+x"),
        ("X", "X"),
        ("+", "plus"),
        ("ctrl+plus", "ctrl+plus"),
    ],
)
def test_modifiers_are_taken_in_any_order(words: str, keys: str) -> None:
    assert (
        checked_keymap({"mention.next": words, "view.wider": "f6", "article.stop": "f7"}, path="c.toml")[
            "mention.next"
        ]
        == keys
    )


def test_a_comma_is_a_key_as_well() -> None:
    assert checked_keymap({"mention.next": ","}, path="c.toml") == {"mention.next": "comma"}


def test_the_list_of_keys_shows_the_persons_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = tmp_path / "c.toml"
    config.write_text('[keys]\ndecide.accept = "ctrl+y"')
    assert main(["keys", "--config", str(config)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(re.match(r"ctrl\+y +Accept .* decide\.accept", line) for line in lines)
    assert any(re.match(r"l right \] +Next mention +mention\.next", line) for line in lines)


async def test_the_reader_obeys_the_persons_own_keys(
    ministers: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    settings = Settings(keys={"mention.next": "f9", "decide.accept": "l"})
    async with reading([ministers], tmp_path, cache=cache, settings=settings) as reader:
        await reader.press("f9")
        first = reader.highlighted
        assert first is not None
        await reader.press("l")
    with DecisionStore.open(tmp_path / "decisions.json", is_for_reading=True) as store:
        assert [decision.action for decision in store.decisions(ministers.id)] == ["accept"]


def test_keys_that_cannot_be_used_leave_the_built_in_ones_to_be_looked_up(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    config = tmp_path / "config.toml"
    config.write_text('[keys]\n"decide.accepts" = "f6"\n', encoding="utf-8")
    assert main(["keys", "--config", str(config)]) != 0
    printed = capfdbinary.readouterr()
    assert b"decide.accept" in printed.out
    assert b"did you mean 'decide.accept'?" in printed.err
