from pathlib import Path

import pytest
from terminal import Terminal

from store.errors import SettingsError
from store.places import default_store_path
from tui.cli import app, main
from tui.command_words import with_command
from tui.config import ScreenSettings, Settings, config_path, current_settings, store_path


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the settings are looked for."""
    path = tmp_path / "settings" / "mine.toml"
    path.parent.mkdir()
    path.write_text("")
    monkeypatch.setenv("TALLYMARK_CONFIG", str(path))
    return path


def test_without_a_file_the_built_in_settings_hold() -> None:
    assert current_settings() == Settings()
    assert config_path().name == "config.toml"


def test_a_file_that_was_named_has_to_be_there(file: Path) -> None:
    file.unlink()
    with pytest.raises(SettingsError, match="there is no such file"):
        current_settings()


def test_settings_are_read(file: Path) -> None:
    file.write_text('author = "ana"\n[screen]\ntext_width = 60\nauto_advance = true\n[limits]\nfile_mb = 1\n')
    settings = current_settings()
    assert settings.author == "ana"
    assert settings.screen == ScreenSettings(text_width=60, auto_advance=True)
    assert settings.limits.file_mb == 1


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"author = ", "it is not TOML: "),
        (b"author = '\xff'", "it is not UTF-8"),
        (b"[screen]\ntext_widht = 5", "screen.text_widht is no setting"),
        (b"[screen]\nunlit = ['GPE', 'CITY']", "screen.unlit (CITY) has to be one of PERSON, "),
    ],
)
def test_a_file_that_cannot_be_used_is_one_error(
    file: Path, content: bytes, complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_bytes(content)
    assert main(["config", "show"]) == 2
    error, hint = capsys.readouterr().err.splitlines()
    assert error.startswith(f"tallymark: error: {file} could not be used: {complaint}")
    assert hint.startswith("tallymark: hint: ")


def test_the_store_is_named_by_option_variable_or_file_in_this_order(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text('store = "kept.json"')
    assert store_path(Path("b.json")) == Path("b.json")
    assert store_path() == default_store_path()
    monkeypatch.delenv("TALLYMARK_STORE")
    assert store_path() == file.parent / "kept.json"
    file.write_text("")
    assert store_path() == default_store_path()


@pytest.mark.parametrize(
    ("args", "understood"),
    [
        (["--config", "c.toml", "a.txt"], ["--config", "c.toml", "read", "a.txt"]),
        (["show", "a.txt", "--config=c.toml"], ["--config=c.toml", "show", "a.txt"]),
        (["config", "show", "--config", "c.toml"], ["--config", "c.toml", "config", "show"]),
        (["show", "--", "--config"], ["show", "--", "--config"]),
    ],
)
def test_the_file_may_be_named_before_and_behind_any_command(args: list[str], understood: list[str]) -> None:
    assert with_command(app, args) == understood


def test_a_named_file_is_used_by_this_command_alone(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.toml"
    other.write_text('author = "ben"')
    assert main(["config", "show", "--config", str(other)]) == 0
    assert 'author = "ben"' in capsys.readouterr().out
    assert main(["config", "path"]) == 0
    assert capsys.readouterr().out == f"{file}\n"


def test_a_file_is_begun_with_every_setting_in_it_and_not_begun_twice(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.unlink()
    assert main(["config", "init"]) == 0
    assert capsys.readouterr().out == f"{file}\n"
    assert current_settings() == Settings()
    assert "# The most columns of the text, from 20 to 500.\n# text_width = 80\n" in file.read_text()
    assert main(["config", "init"]) == 2
    assert "there is one already" in capsys.readouterr().err
    assert main(["config", "init", "--force"]) == 0


def test_what_is_shown_can_be_used_as_a_file(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text('[keys]\ndecide.accept = "ctrl+y"\n[limits]\nfile_mb = 7')
    settings = current_settings()
    assert main(["config", "show"]) == 0
    file.write_text(capsys.readouterr().out)
    assert current_settings() == settings


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ('[keys]\n"mention.nxt" = "n"', "no action is called 'mention.nxt'"),
        ('[screen]\ntheme = "nope"', "no theme is called 'nope'"),
    ],
)
def test_what_the_reader_would_refuse_is_not_shown_as_if_it_held(
    words: str, complaint: str, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text(words)
    assert main(["config", "show"]) == 2
    assert complaint in capsys.readouterr().err


def test_what_is_missing_is_told_on_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completions"]) == 2
    assert "bash, zsh, fish, powershell" in capsys.readouterr().err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_a_shell_learns_to_complete(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completions", shell]) == 0
    assert "_TALLYMARK_COMPLETE" in capsys.readouterr().out


def test_the_limits_of_the_file_hold(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text("[limits]\nfile_mb = 1")
    long = tmp_path / "long.txt"
    long.write_bytes(b"x" * (2**20 + 1))
    assert main(["show", str(long)]) == 3
    error, hint = capsys.readouterr().err.splitlines()
    assert error == f"tallymark: error: {long} could not be read: it is larger than 1 MB"
    assert hint.endswith("raise limits.file_mb in config.toml")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ('[keys]\n"article.next" = "y"', "'decide.accept' and 'article.next' are both bound to 'y'"),
        ('[screen]\ntheme = "mauve"', "screen.theme: no theme is called 'mauve'"),
    ],
)
def test_the_reader_does_not_open_with_settings_that_cannot_be(
    words: str, complaint: str, file: Path, tmp_path: Path
) -> None:
    file.write_text(words)
    article = tmp_path / "a.txt"
    article.write_text("It rained in Velm.")
    with Terminal.tallymark("--config", file, article) as terminal:
        assert terminal.wait() == 2
        assert complaint in terminal.seen
        assert "It rained" not in terminal.seen


def test_the_reader_opens_with_the_settings_of_the_file(file: Path, tmp_path: Path) -> None:
    file.write_text('[keys]\n"app.quit" = "f10"\n[screen]\ntheme = "nord"\ntext_width = 20\n')
    article = tmp_path / "a.txt"
    article.write_text("It rained in Velm, and it rained in Arnsee.")
    with Terminal.tallymark(article) as terminal:
        terminal.until("and it rained in")
        assert "Velm, and" not in terminal.seen
        terminal.type("q\x1b[21~")
        assert terminal.wait() == 0
