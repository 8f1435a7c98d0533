"""Names that run on over the end of a sentence."""

import pytest
from naming import named, shown

from language.sentence_ends import ends_with_sentence, with_last_words, with_sentences_apart

Names = list[tuple[str, str]]


def apart(text: str, name: str, label: str, parts_of_speech: dict[str, str]) -> Names:
    """Return what a name becomes in a text whose words have these parts of speech."""
    doc, names = named(text, (name, label))
    for token in doc:
        token.pos_ = parts_of_speech.get(token.text, "NOUN")
    return shown(with_sentences_apart(names))


VERBS = dict.fromkeys(("said", "gained", "denied", "opened", "was", "took"), "VERB") | {"at": "ADP"}


@pytest.mark.parametrize(
    ("text", "name", "parts"),
    [
        ("at Ford Motor Co. Smith said so", "Ford Motor Co. Smith", ["Ford Motor Co.", "Smith"]),
        ("at Boeing Co. Airbus gained", "Boeing Co. Airbus", ["Boeing Co.", "Airbus"]),
        ("at Time Warner Inc. Quorrel took over", "Time Warner Inc. Quorrel", ["Time Warner Inc."]),
        (
            "for Lee F. Kennedy Jr. Kennedy denied it",
            "Lee F. Kennedy Jr. Kennedy",
            ["Lee F. Kennedy Jr.", "Kennedy"],
        ),
        ("at the U.N. Blair said so", "U.N. Blair", ["U.N.", "Blair"]),
        ("at Yonkers, N.Y. Smith said so", "N.Y. Smith", ["N.Y.", "Smith"]),
    ],
)
def test_the_name_of_the_next_sentence_is_another_one(text: str, name: str, parts: list[str]) -> None:
    assert [part for part, _ in apart(text, name, "ORG", VERBS)] == parts


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("at Goldman, Sachs & Co. International was", "Goldman, Sachs & Co. International"),
        ("when Warner Bros. Pictures opened", "Warner Bros. Pictures"),
        ("when Johnson Controls Inc. Automotive Systems said", "Johnson Controls Inc. Automotive Systems"),
        ("when Samsung Co. Ltd. said", "Samsung Co. Ltd."),
        ("at Ford Motor Co. Lincoln cars were", "Ford Motor Co. Lincoln"),
        ("at the U.N. Special Commission said", "U.N. Special Commission"),
        ("at the U.S. Steel was", "U.S. Steel"),
        ("when the U.S. Smith said", "U.S. Smith"),
        ("when the N.Y. Giants said", "N.Y. Giants"),
        ("when Martin King Jr. Day was", "Martin King Jr. Day"),
    ],
)
def test_a_name_may_go_on_behind_a_full_stop(text: str, name: str) -> None:
    assert apart(text, name, "ORG", VERBS) == [(name, "ORG")]


@pytest.mark.parametrize(
    ("text", "name", "labels"),
    [
        ("at Ford Motor Co. Smith said so", "Ford Motor Co. Smith", ["ORG", "PERSON"]),
        ("at Boeing Co. Airbus gained", "Boeing Co. Airbus", ["ORG", "ORG"]),
        ("at Yonkers, N.Y. Smith said so", "Yonkers, N.Y. Smith", ["GPE", "PERSON"]),
    ],
)
def test_what_is_parted_has_the_label_its_words_say(text: str, name: str, labels: list[str]) -> None:
    assert [label for _, label in apart(text, name, "ORG", VERBS)] == labels


@pytest.mark.parametrize(
    ("text", "name", "whole", "is_over"),
    [
        ("with Amartya Sen. He left", "Amartya", "Amartya Sen.", True),
        ("by Malcolm X. It", "Malcolm", "Malcolm X.", True),
        ("by George V. The army", "George V.", "George V.", True),
        ("by George V.", "George V.", "George V.", True),
        ("by George V. Higgins", "George V.", "George V.", False),
        ("with Harry Reid, Sen. Ada Lind", "Harry Reid", "Harry Reid", False),
        ("with Ada Sen. Lind left", "Ada", "Ada", False),
        ("with Lee Jr. He", "Lee Jr.", "Lee Jr.", False),
    ],
)
def test_a_surname_or_a_number_may_look_like_an_abbreviation(
    text: str, name: str, whole: str, *, is_over: bool
) -> None:
    doc, names = named(text, (name, "PERSON"))
    for word in doc:
        word.pos_ = {"He": "PRON", "It": "PRON", "The": "DET"}.get(word.text, "PROPN")
    (mended,) = with_last_words(names)
    assert (mended.text, ends_with_sentence(mended)) == (whole, is_over)


@pytest.mark.parametrize(
    ("name", "is_over"),
    [
        ("VelX.", True),
        ("V&O.", True),
        ("Vld.", False),
        ("V.L.", False),
        ("Dr.V.", False),
        ("VLD.", False),
        ("Vel A/S.", True),
    ],
)
def test_the_full_stop_behind_capitals_inside_a_word_is_that_of_the_sentence(
    name: str, *, is_over: bool
) -> None:
    _, names = named(f"ferries of {name} The", (name, "ORG"))
    assert ends_with_sentence(names[0]) == is_over
