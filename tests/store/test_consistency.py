from language.mention import Mention
from store.consistency import two_labels

MENTIONS = [
    Mention(0, 4, "GPE", "Velm"),
    Mention(10, 13, "GPE", "Osk"),
    Mention(20, 24, "PERSON", "Velm"),
    Mention(30, 34, "GPE", "Velm"),
    Mention(40, 43, "DATE", "Osk"),
]


def test_a_string_with_two_labels_is_found_and_the_odd_one_named() -> None:
    (found,) = two_labels(MENTIONS)
    assert found.surface == "Velm"
    assert dict(found.labels) == {"GPE": 2, "PERSON": 1}
    assert found.odd == MENTIONS[2]


def test_one_string_can_be_asked_about() -> None:
    assert [one.surface for one in two_labels(MENTIONS, "Velm")] == ["Velm"]
    assert two_labels(MENTIONS, "Osk") == []
