import pytest
from made_files import source

from store.readers.errors import ArticleNotReadError
from store.readers.formats import READERS
from store.readers.limits import Limits


@pytest.mark.parametrize("suffix", READERS)
def test_no_reader_takes_in_more_than_any_article_has(suffix: str) -> None:
    with pytest.raises(ArticleNotReadError, match=r"(it is larger|a line of it is longer) than 1 MB"):
        list(READERS[suffix](source(b"x" * (2**20 + 1), f"a{suffix}", limits=Limits(file_mb=1))))


def test_a_file_of_the_greatest_size_is_read() -> None:
    assert len(source(b"x" * 2**20, "a.txt", limits=Limits(file_mb=1)).content()) == 2**20


def test_lines_keep_their_ends_and_may_be_many() -> None:
    lines = list(source(b"one\n\ntwo" + b"\nx" * 2**20, "a").lines())
    assert lines[:3] == [b"one\n", b"\n", b"two\n"]
    assert len(lines) == 2**20 + 3
