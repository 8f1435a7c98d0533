"""Peoples that are one, and those that are the language they speak."""

import pytest
from naming import named, shown

from language.people_mending import with_double_peoples, with_homes, with_languages, with_tribes


@pytest.mark.parametrize("whole", ["Afro-Cuban", "Sino-Russian"])
def test_two_peoples_joined_by_a_hyphen_are_one(whole: str) -> None:
    _, names = named(f"a {whole} choir", (whole.partition("-")[2], "NORP"))
    assert shown(with_double_peoples(names)) == [(whole, "NORP")]


@pytest.mark.parametrize("text", ["the Iran-Russian pact", "a non-Russian choir", "Russian choirs"])
def test_other_words_before_a_hyphen_are_no_part_of_a_people(text: str) -> None:
    _, names = named(text, ("Russian", "NORP"))
    assert shown(with_double_peoples(names)) == [("Russian", "NORP")]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("He spoke at length in Russian.", "LANGUAGE"),
        ("They speak Russian.", "LANGUAGE"),
        ("It was translated into Russian, she said.", "LANGUAGE"),
        ("A Russian-language paper", "LANGUAGE"),
        ("A Russian-backed force", "NORP"),
        ("He lives in Russian exile.", "NORP"),
        ("She writes in Russian.", "LANGUAGE"),
        ("He preached in Russian.", "LANGUAGE"),
        ("The song is in Russian.", "LANGUAGE"),
        ("The Russian left.", "NORP"),
    ],
)
def test_a_people_is_a_language_where_something_is_said_in_it(text: str, label: str) -> None:
    _, names = named(text, ("Russian", "NORP"))
    assert shown(with_languages(names)) == [("Russian", label)]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("met a Yelmo elder", "Yelmo", "NORP"),
        ("met the Yelmo people", "Yelmo", "NORP"),
        ("met Yelmo people", "Yelmo", "PERSON"),
        ("met the Oxfam people", "Oxfam", "PERSON"),
        ("met the Yelmo family", "Yelmo", "PERSON"),
    ],
)
def test_those_who_have_elders_are_a_people(text: str, name: str, label: str) -> None:
    _, names = named(text, (name, "PERSON"))
    assert shown(with_tribes(names)) == [(name, label)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("He spoke in Russian and Polish.", "LANGUAGE"),
        ("He spoke in Russian and Polish troops left.", "NORP"),
        ("The Russian and Polish left.", "NORP"),
    ],
)
def test_the_last_of_several_languages_is_one_too(text: str, label: str) -> None:
    doc, names = named(text, ("Russian", "NORP"), ("Polish", "NORP"))
    for word in doc:
        word.pos_ = "NOUN" if word.text == "troops" else "X"
    assert shown(with_languages(names))[1] == ("Polish", label)


@pytest.mark.parametrize(("name", "label"), [("Iowa", "GPE"), ("Kenya", "GPE"), ("Kenyan", "NORP")])
def test_a_state_or_a_country_is_no_people(name: str, label: str) -> None:
    _, names = named(f"the {name} Republican", (name, "NORP"))
    assert shown(with_homes(names)) == [(name, label)]
