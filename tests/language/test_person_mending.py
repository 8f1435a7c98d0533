"""What stands beside the names of persons, and what is nobody."""

import pytest
from naming import named, shown

from language.person_mending import (
    with_companies,
    with_envoys,
    with_home_states,
    with_nicknames,
    with_patrons,
    with_second_syllables,
    with_speakers,
    with_whole_persons,
    without_letters,
    without_offices,
    without_portfolios,
)


@pytest.mark.parametrize(
    ("text", "name", "label", "person"),
    [
        ("Minister of Trade Orla Brennan left", "Trade Orla Brennan", "ORG", "Orla Brennan"),
        ("Secretary of State Orla Brennan left", "State Orla Brennan", "PERSON", "Orla Brennan"),
        ("Minister of Trade Brennan left", "Trade Brennan", "PERSON", "Brennan"),
        (
            "Minister of Health and Welfare Orla Brennan",
            "Health and Welfare Orla Brennan",
            "ORG",
            "Orla Brennan",
        ),
        ("Minister of Trade and Industry Orla Brennan", "Industry Orla Brennan", "ORG", "Orla Brennan"),
        ("Minister of Trade left", "Trade", "ORG", None),
        ("the Bank of Trade Orla left", "Trade Orla", "ORG", None),
        ("the Secretary of State Security Bureau left", "State Security Bureau", "ORG", None),
        ("the secretary of Health Canada left", "Health Canada", "ORG", None),
        ("the Secretary of State Farm left", "State Farm", "ORG", None),
    ],
)
def test_what_ministers_are_ministers_of_is_no_part_of_their_names(
    text: str, name: str, label: str, person: str | None
) -> None:
    _, names = named(text, (name, label))
    assert shown(without_portfolios(names)) == [(person, "PERSON") if person else (name, label)]


@pytest.mark.parametrize(
    ("text", "first", "second", "whole"),
    [
        ("yesterday Orla Mae Brennan left", "Orla", "Mae Brennan", "Orla Mae Brennan"),
        ("yesterday Orla, Mae Brennan left", "Orla", "Mae Brennan", None),
        ("Orla Brennan Ada Lindqvist", "Orla Brennan", "Ada Lindqvist", None),
        ("dear Orla Orla Brennan", "Orla", "Orla Brennan", None),
        ("Brennan Lindqvist", "Brennan", "Lindqvist", None),
    ],
)
def test_a_first_name_belongs_to_the_person_behind_it(
    text: str, first: str, second: str, whole: str | None
) -> None:
    _, names = named(text, (first, "PERSON"), (second, "PERSON"))
    assert [name.text for name in with_whole_persons(names)] == ([whole] if whole else [first, second])


def test_a_joined_person_is_as_sure_as_the_less_sure_half() -> None:
    _, names = named("Orla Mae Brennan", ("Orla", "PERSON"), ("Mae Brennan", "PERSON"))
    names[0]._.score, names[1]._.score = 0.2, 0.9
    assert [name._.score for name in with_whole_persons(names)] == [0.2]


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("Moon Jae-in left", "Moon Jae", "Moon Jae-in"),
        ("Jimmy Sham Tsz-kit left", "Jimmy Sham Tsz", "Jimmy Sham Tsz-kit"),
        ("Orla Brennan-led talks", "Orla Brennan", "Orla Brennan"),
        ("Orla Brennan-like talks", "Orla Brennan", "Orla Brennan"),
        ("Orla Brennan - in Evora", "Orla Brennan", "Orla Brennan"),
        ("Orla-in", "Orla", "Orla"),
    ],
)
def test_a_given_name_goes_on_behind_its_hyphen(text: str, name: str, whole: str) -> None:
    _, names = named(text, (name, "PERSON"))
    assert [person.text for person in with_second_syllables(names)] == [whole]


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Orla Brennan GmbH", "ORG"),
        ("Brennan Inc.", "ORG"),
        ("Brennan & Co", "ORG"),
        ("Orla Brennan SA", "ORG"),
        ("Orla Brennan", "PERSON"),
        ("Orla Sa", "PERSON"),
        ("Orla Co", "PERSON"),
    ],
)
def test_a_company_is_nobody(name: str, label: str) -> None:
    _, names = named(f"shares of {name} fell", (name, "PERSON"))
    assert [company.label_ for company in with_companies(names)] == [label]


@pytest.mark.parametrize(
    ("text", "names", "firm"),
    [
        ("shares of J.P. Lind & Co. fell", [("J.P. Lind", "PERSON")], "J.P. Lind & Co."),
        ("shares of Lind & Brennan fell", [("Lind", "PERSON"), ("Brennan", "PERSON")], "Lind & Brennan"),
        ("shares of Lind & Lind fell", [("Lind", "PERSON"), ("Lind", "ORG")], "Lind & Lind"),
    ],
)
def test_partners_are_one_firm(text: str, names: list[tuple[str, str]], firm: str) -> None:
    _, spans = named(text, *names)
    assert shown(with_companies(spans)) == [(firm, "ORG")]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("as Lind and Brennan said", "Lind", "Brennan"),
        ("gold for Mei Lind & Tao Brennan, silver", "Mei Lind", "Tao Brennan"),
    ],
)
def test_two_persons_are_two(text: str, first: str, second: str) -> None:
    names = [(first, "PERSON"), (second, "PERSON")]
    assert shown(with_companies(named(text, *names)[1])) == names


@pytest.mark.parametrize(
    ("text", "name", "label", "place"),
    [
        ("Sen. Orla Brennan, R-Ariz., left", "R-Ariz.", "PERSON", "Ariz."),
        ("Orla Brennan (D-Utah) left", "D-Utah", "GPE", "Utah"),
        ("on June 6, D-Day began", "D-Day", "EVENT", None),
        ("made by D-Wave Systems", "D-Wave Systems", "ORG", None),
    ],
)
def test_the_party_of_a_politician_is_no_part_of_the_state(
    text: str, name: str, label: str, place: str | None
) -> None:
    _, names = named(text, (name, label))
    assert shown(with_home_states(names)) == [(place, "GPE") if place else (name, label)]


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("so we chose plan B. Brennan left", "B. Brennan", ["Brennan"]),
        ("he wrote on X. Orla Brennan left", "X. Orla Brennan", ["Orla Brennan"]),
        ("see source B. Then go", "B.", []),
        ("and so did B. Brennan", "B. Brennan", ["B. Brennan"]),
    ],
)
def test_a_letter_that_ends_a_sentence_is_no_initial(text: str, name: str, rest: list[str]) -> None:
    _, names = named(text, (name, "PERSON"))
    assert [span.text for span in without_letters(names)] == rest


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ('Dara "Tank" Okafor left', 'Dara "Tank', 'Dara "Tank" Okafor'),
        ("Dara “The Bus” Okafor left", "Dara", "Dara “The Bus” Okafor"),
        ('Dara "left" early', "Dara", "Dara"),
        ('Dara "Tank" left', "Dara", "Dara"),
        ('Dara said "Run Away Fast" Then', "Dara", "Dara"),
    ],
)
def test_a_nickname_in_quotation_marks_is_part_of_a_person(text: str, name: str, whole: str) -> None:
    _, names = named(text, (name, "PERSON"))
    assert [span.text for span in with_nicknames(names)] == [whole]


@pytest.mark.parametrize("firm", ["Dawlish and Sons", "Dawlish & Brothers", "Dawlish and Co."])
def test_a_company_that_is_called_after_a_family_is_one_name(firm: str) -> None:
    _, names = named(f"{firm} grew", ("Dawlish", "PERSON"))
    assert shown(with_companies(names)) == [(firm, "ORG")]


@pytest.mark.parametrize(
    ("text", "score", "label"),
    [
        ("Rain is near, Boakai said.", 0.6, "PERSON"),
        ("Rain is near, according to Boakai.", 0.6, "PERSON"),
        ("Rain is near, O'Lind said.", 0.6, "PERSON"),
        ("Rain is near, Boakai said.", 0.8, "ORG"),
        ("Boakai shut its mill.", 0.6, "ORG"),
        ("Rain is near, Reuters said.", 0.6, "ORG"),
        ("Rain is near, RIVM said.", 0.6, "ORG"),
    ],
)
def test_a_word_that_speaks_is_a_person_unless_it_is_surely_a_body(
    text: str, score: float, label: str
) -> None:
    word = next(word for word in ("Boakai", "O'Lind", "Reuters", "RIVM") if word in text)
    _, names = named(text, (word, "ORG"))
    names[0]._.score = score
    assert shown(with_speakers(names)) == [(word, label)]


@pytest.mark.parametrize(
    ("text", "name", "score", "label"),
    [
        ("Allies of Orrin Quellen left", "Orrin Quellen", 0.4, "PERSON"),
        ("the wife of Orrin Quellen left", "Orrin Quellen", 0.4, "PERSON"),
        ("allies of Orrin Quellen left", "Orrin Quellen", 0.7, "ORG"),
        ("fans of Orrin Quellen left", "Orrin Quellen", 0.4, "ORG"),
        ("allies of Quellen Front left", "Quellen Front", 0.4, "ORG"),
        ("allies of Abu Sayyaf left", "Abu Sayyaf", 0.4, "ORG"),
        ("allies of Lindic Iraqi left", "Lindic Iraqi", 0.4, "ORG"),
        ("allies of Quellen left", "Quellen", 0.4, "ORG"),
        ("Orrin Quellen left", "Orrin Quellen", 0.4, "ORG"),
    ],
)
def test_who_has_allies_and_may_be_a_person_is_one(text: str, name: str, score: float, label: str) -> None:
    _, names = named(text, (name, "ORG"))
    names[0]._.score = score
    assert shown(with_patrons(names)) == [(name, label)]


@pytest.mark.parametrize(
    ("text", "name", "tag", "label"),
    [
        ("the Boat Bank's Orla Berg said so", "Orla Berg", "VBD", "PERSON"),
        ("the Boat Bank’s Orla Berg will speak", "Orla Berg", "MD", "PERSON"),
        ("the Boat Bank's Orla Berg unit", "Orla Berg", "NN", "ORG"),
        ("the Boat Bank's Orla Fund said so", "Orla Fund", "VBD", "ORG"),
        ("the Boat Bank's Berg said so", "Berg", "VBD", "ORG"),
        ("the Boat Bank and Orla Berg said so", "Orla Berg", "VBD", "ORG"),
    ],
)
def test_who_is_of_a_body_and_does_something_is_a_person(text: str, name: str, tag: str, label: str) -> None:
    doc, names = named(text, ("Boat Bank", "ORG"), (name, "ORG"))
    names[1]._.score = 0.7
    doc[names[1].end].tag_ = tag
    assert shown(with_envoys(names)) == [("Boat Bank", "ORG"), (name, label)]


@pytest.mark.parametrize(
    ("text", "name", "is_title"),
    [
        ("met National Security Minister Orla Brennan", "National", True),
        ("met Trade and Industry Secretary Orla Brennan", "Trade", True),
        ("met National Bank Secretary Orla Brennan", "National Bank", False),
        ("met National Security aides", "National Security", False),
    ],
)
def test_what_begins_the_title_of_a_minister_is_no_body(text: str, name: str, is_title: bool) -> None:
    _, names = named(text, (name, "ORG"))
    assert shown(without_offices(names)) == ([] if is_title else [(name, "ORG")])
