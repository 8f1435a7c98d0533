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
