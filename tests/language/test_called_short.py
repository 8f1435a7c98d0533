"""Persons who are called by one word of their name."""

import pytest
from naming import named, shown

from language.called_short import with_persons_again

PERSON = ("Debret Lindholm", "PERSON")


def again(text: str, *names: tuple[str, str], score: float = 0.5) -> list[tuple[str, str]]:
    _, spans = named(text, *names)
    for span in spans:
        span._.score = score
    return shown(with_persons_again(spans))


@pytest.mark.parametrize("label", ["ORG", "NORP", "GPE"])
@pytest.mark.parametrize("word", ["Debret", "Lindholm"])
def test_a_word_of_a_persons_name_is_that_person_below_it(word: str, label: str) -> None:
    assert again(f"Debret Lindholm spoke. {word} left.", PERSON, (word, label))[1] == (word, "PERSON")


def test_a_word_that_is_said_of_another_is_nobody() -> None:
    doc, names = named("Debret Lindholm fought other Debret princes.", PERSON, ("Debret", "NORP"))
    names[1]._.score = 0.5
    doc[5].pos_ = "NOUN"
    assert shown(with_persons_again(names))[1] == ("Debret", "NORP")


@pytest.mark.parametrize(
    ("text", "names", "score"),
    [
        ("Debret spoke. Debret Lindholm left.", [("Debret", "ORG"), PERSON], 0.5),
        ("Debret Lindholm spoke. Debret left.", [PERSON, ("Debret", "ORG")], 0.9),
        ("Ada Houston spoke. Houston grew.", [("Ada Houston", "PERSON"), ("Houston", "GPE")], 0.5),
        ("Paul Reuters left. Reuters rose.", [("Paul Reuters", "PERSON"), ("Reuters", "ORG")], 0.5),
        ("German Gref left. German rose.", [("German Gref", "PERSON"), ("German", "NORP")], 0.5),
        (
            "Debret Lindholm left. Debret Motor rose. Debret fell.",
            [PERSON, ("Debret Motor", "ORG"), ("Debret", "ORG")],
            0.5,
        ),
    ],
)
def test_a_word_that_may_be_something_else_stays_that(
    text: str, names: list[tuple[str, str]], score: float
) -> None:
    assert again(text, *names, score=score) == names
