import pytest

from store.exports.choosing import Choice, chosen
from store.exports.jsonl import reading_as_record
from store.exports.piece import ReadArticle


@pytest.mark.parametrize(
    ("choice", "mentions", "rejected"),
    [
        (Choice(), ["Goma", "UN", "=Goma=", "Tuesday"], []),
        (Choice(with_rejected=True), ["Goma", "UN", "=Goma=", "Tuesday"], ["Rebels"]),
        (Choice("accepted"), ["Goma", "UN"], []),
        (Choice("accepted", with_rejected=True), ["Goma", "UN"], ["Rebels"]),
        (Choice("decided"), ["Goma", "UN"], ["Rebels"]),
    ],
)
def test_only_what_was_chosen_is_left(
    choice: Choice, mentions: list[str], rejected: list[str], read_article: ReadArticle
) -> None:
    record = reading_as_record(chosen(read_article, choice))
    assert [one["text"] for one in record["mentions"]] == mentions
    assert [one["text"] for one in record["rejected"]["mentions"]] == rejected


@pytest.mark.parametrize("only", ["all", "decided", "accepted"])
def test_indices_lead_to_what_they_led_to_before(only: str, read_article: ReadArticle) -> None:
    record = reading_as_record(chosen(read_article, Choice(only)))
    mentions, entities = record["mentions"], record["entities"]
    figure = record["figures"][0]
    assert mentions[figure["place"]]["text"] == "Goma"
    assert mentions[figure["source"]["mention"]]["text"] == "UN"
    assert [entity["id"] for entity in entities] == list(range(len(entities)))
    assert all(
        mentions[index]["entity"] == entity["id"] for entity in entities for index in entity["mentions"]
    )


def test_a_link_to_something_left_out_is_gone(read_article: ReadArticle) -> None:
    record = reading_as_record(chosen(read_article, Choice("all")))
    assert record["figures"][1]["of"] == 0
    without = reading_as_record(chosen(read_article, Choice("accepted")))
    assert [figure["of"] for figure in without["figures"]] == [None]
