from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.article import Article
from store import open_articles as module
from store.open_articles import AT_HAND, OpenArticles


@pytest.fixture(params=[0, 1 << 20], ids=["on the disk", "in memory"])
def library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenArticles]:
    monkeypatch.setattr(module, "IN_MEMORY", request.param or 1)
    library = OpenArticles(article(number) for number in range(3 * AT_HAND))
    yield library
    library.close()


def article(number: int) -> Article:
    return Article.from_raw(f"Text {number} 😊\n", path=f"{number}.txt", title=f"T{number}", encoding="utf-8")


def test_articles_come_back_as_they_were(library: OpenArticles) -> None:
    assert list(library) == [article(number) for number in range(3 * AT_HAND)]
    assert [library[at].encoding for at in (0, -1)] == ["utf-8", "utf-8"]
    assert library[2:4] == [article(2), article(3)]
    assert library[len(library) :] == []
    with pytest.raises(IndexError):
        library[len(library)]


def test_an_article_that_is_in_use_is_one_object(library: OpenArticles) -> None:
    assert library[5] is library[5]


def test_the_first_article_is_at_hand_without_a_copy_of_its_text() -> None:
    first = article(0)
    library = OpenArticles([first])
    assert library[0].text is first.text
    library.close()


def test_what_is_listed_needs_no_text(library: OpenArticles) -> None:
    assert library.facts(4).title == "T4"
    assert library.facts(4).text == ""


def test_the_same_text_may_come_from_two_files(library: OpenArticles) -> None:
    position = library.append(article(1))
    assert library.positions_of(article(1).id) == [1, position]
    assert library.positions_of("nobody's") == ()


def test_a_newer_version_takes_the_place_of_an_article(library: OpenArticles) -> None:
    newer = Article.from_raw("Anew.", path="1.txt")
    library.replace(1, newer)
    assert library[1] == newer
    assert library.positions_of(newer.id) == [1]
    assert not library.positions_of(article(1).id)
    assert library.position_of_path("1.txt") == 1
    assert library.position_of_path("x.txt") is None


@pytest.fixture
def full_disk() -> Iterator[Callable[[], None]]:
    """A disk that takes no file longer than a few bytes, until this is called."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20, before[1]))
    yield lambda: resource.setrlimit(resource.RLIMIT_FSIZE, before)
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("in_memory", [1, 100])
def test_no_text_is_lost_when_the_disk_is_full(
    full_disk: Callable[[], None], monkeypatch: pytest.MonkeyPatch, in_memory: int
) -> None:
    monkeypatch.setattr(module, "IN_MEMORY", in_memory)
    articles = [article(number) for number in range(3 * AT_HAND)]
    library = OpenArticles(articles)
    assert list(library) == articles
    full_disk()
    assert list(library) == articles
    library.append(article(99))
    assert list(library) == [*articles, article(99)]
    assert not library._waiting
    library.close()


@given(st.lists(st.text(max_size=50)))
def test_any_texts_are_kept(texts: list[str]) -> None:
    articles = [Article.from_raw(text) for text in texts]
    library = OpenArticles(articles)
    assert [one.text for one in library] == [one.text for one in articles]
    assert [library.id_at(at) for at in range(len(library))] == [one.id for one in articles]
    library.close()
