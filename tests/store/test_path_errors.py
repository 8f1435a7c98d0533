import pickle

from store.readers.errors import ArticleNotReadError


def test_an_error_says_what_could_not_be_done_and_why() -> None:
    error = ArticleNotReadError("a.txt", "it is empty", "fill it")
    assert str(error) == error.sentence == "a.txt could not be read: it is empty"


def test_an_error_survives_the_way_between_processes() -> None:
    error = pickle.loads(pickle.dumps(ArticleNotReadError("a.txt", "it is empty", "fill it")))
    assert (error.path, error.reason, error.hint) == ("a.txt", "it is empty", "fill it")
