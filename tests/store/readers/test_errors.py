import os
from pathlib import Path

import pytest

from store.readers.errors import not_opened


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (FileNotFoundError(2, "No such file or directory"), "there is no such file"),
        (PermissionError(13, "Permission denied"), "permission was denied"),
        (OSError(5, "Input/output error"), "input/output error"),
        (OSError("odd"), "odd"),
    ],
)
def test_what_the_system_refuses_is_put_in_words_with_a_way_on(error: OSError, reason: str) -> None:
    told = not_opened("news/a.txt", error)
    assert (told.path, told.reason) == ("news/a.txt", reason)
    assert told.sentence == f"news/a.txt could not be read: {reason}"
    assert told.hint


@pytest.mark.parametrize(
    ("named", "is_entered", "hint"),
    [
        ("{folder}", True, "make it readable with chmod u+rx"),
        ("{folder}", False, "make it readable with chmod u+rx"),
        ("{folder}/a.txt", True, "make it readable with chmod u+r"),
        ("{folder}/a.txt", False, "make the folder {folder} readable with chmod u+rx"),
        ("{folder}/none/a.txt", False, "make it readable with chmod u+r"),
    ],
)
def test_what_may_not_be_read_is_told_with_the_rights_it_needs(
    named: str, is_entered: bool, hint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: is_entered)
    path, hint = (words.format(folder=tmp_path) for words in (named, hint))
    assert not_opened(path, PermissionError(13, "Permission denied")).hint == hint
