"""Grouping mentions into entities."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.analysis import LABELS, NAME_LABELS
from language.entities import group_mentions
from language.mention import Mention


def mentions_of(*named: tuple[str, str]) -> list[Mention]:
    """Return mentions with these texts and labels, one after the other."""
    mentions, start = [], 0
    for text, label in named:
        mentions.append(Mention(start, start + len(text), label, text))
        start += len(text) + 1
    return mentions


def groups(*named: tuple[str, str]) -> list[list[str]]:
    """Return the surfaces of each entity."""
    mentions, entities = group_mentions(mentions_of(*named))
    return [[mentions[index].text for index in entity.mentions] for entity in entities]


@pytest.mark.parametrize(
    ("full", "short", "label"),
    [
        ("Ngozi Okafor", "Okafor", "PERSON"),
        ("Kenyan", "Kenyans", "NORP"),
        ("Ngozi Okafor", "Okafor's", "PERSON"),
        ("Ngozi Okafor", "Mr. Okafor", "PERSON"),
        ("Saleh al-Masri", "Masri", "PERSON"),
        ("Saleh al-Masri", "Al Masri", "PERSON"),
        ("Hossein Amir-Sadeghi", "Hossein Amir Sadeghi", "PERSON"),
        ("José Peña", "Jose Pena", "PERSON"),
        ("Wilhelmina van der Meer", "van der Meer", "PERSON"),
        ("Sheikh Hamad bin Faisal Al Thari", "Al Thari", "PERSON"),
        ("Chen Weiming", "Chen", "PERSON"),
        ("Jimmy Lau Tsz-wing", "Mr Lau", "PERSON"),
        ("World Health Organization", "WHO", "ORG"),
        ("U.S. Harbour Protection Agency", "HPA", "ORG"),
        ("United Nations", "U.N.", "ORG"),
        ("the United Nations", "UN", "ORG"),
        ("Organisation for the Prohibition of Storms", "OPS", "ORG"),
        ("Northern Security Council", "Security Council", "ORG"),
        ("Brightwater Inc.", "Brightwater", "ORG"),
        ("United Arab Emirates", "UAE", "GPE"),
        ("NORTHBANK", "Northbank", "ORG"),
        ("Hurricane Orla", "Orla", "EVENT"),
        ("Tropical Storm Orla", "Orla", "EVENT"),
        ("Super Typhoon Orla", "Typhoon Orla", "EVENT"),
        ("Tropical Storm Orla", "Hurricane Orla", "EVENT"),
        ("Lantern Group", "Lantern", "ORG"),
        ("Nokia", "Nokia Holdings", "ORG"),
        ("Burma", "Myanmar", "GPE"),
        ("United States", "the USA", "GPE"),
        ("Jorge Peña Ibarra", "Peña", "PERSON"),
        ("Jorge Peña y Ibarra", "Peña", "PERSON"),
        ("Vellin Gas & Electric", "VG&E", "ORG"),
        ("U.S. Department of Weather", "USDW", "ORG"),
        ("Velm Peninsula Energy Development Organisation", "VEDO", "ORG"),
        ("Association of Southwest Velmish Nations", "ASWVN", "ORG"),
        ("Brandt Nordic A/S", "Brandt Nordic", "ORG"),
        ("USS Orla", "Orla", "PRODUCT"),
        ("Velm Motors Corp.", "VM", "ORG"),
        ("Velm Harbour Machines Corp.", "VHM", "ORG"),
        ("Velm Harbour Group Inc.", "VHG", "ORG"),
        ("Lind & Lantern Co.", "L&L", "ORG"),
        ("Velm Gas & Electric Co.", "VG&E", "ORG"),
        ("Orla Lantern Cos.", "Orla Lantern", "ORG"),
        ("Velm Muslim League-Lind", "VML-L", "ORG"),
        ("Velm Jamaat-e-Orla", "VJO", "ORG"),
        ("U.N. Harbour Commission", "UNHCOM", "ORG"),
        ("Federal Reserve", "the Fed", "ORG"),
        ("Doctors Without Borders", "Médecins Sans Frontières", "ORG"),
        ("Revolutionary Armed Forces of Colombia", "Farc", "ORG"),
        ("Ada Lind", "LIND Ada", "PERSON"),
        ("Lind, Ada", "Ada Lind", "PERSON"),
        ("Ada Amir-Lind", "Ada AmirLind", "PERSON"),
        ("Fed", "U.S. Federal Reserve", "ORG"),
        ("United Nations Relief Force", "UNRFOR", "ORG"),
        ("United States Lantern Corp.", "U.S. Lantern", "ORG"),
        ("Downing Street", "No 10", "ORG"),
        ("Velm Elementary", "Velm Elementary School", "ORG"),
        ("Liberal Democrats", "Lib Dem", "ORG"),
        ("Bosnia", "Bosnia-Hercegovina", "GPE"),
        ("N. Korea", "North Korea", "GPE"),
        ("UN Harbour Council", "United Nations Harbour Council", "ORG"),
        ("Ministry of Trade", "Trade Ministry", "ORG"),
        ("Ministry of the Interior", "Interior Ministry", "ORG"),
        ("Ministry of Foreign Affairs", "Foreign Ministry", "ORG"),
        ("U.S. Department of Justice", "Justice Department", "ORG"),
        ("Velmish Ministry of Defence", "Velmish Defence Ministry", "ORG"),
    ],
)
def test_a_short_or_variant_form_is_the_same_entity(full: str, short: str, label: str) -> None:
    assert groups((full, label), (short, label)) == [[full, short]]


@pytest.mark.parametrize(
    ("one", "other", "label"),
    [
        ("Anna Bauer", "Hanna Bauer", "PERSON"),
        ("George W. Marsh", "George H. W. Marsh", "PERSON"),
        ("UN", "UN Security Council", "ORG"),
        ("York", "New York", "GPE"),
        ("Gaza", "Gaza City", "GPE"),
        ("Bank of the North", "Bank of the South", "ORG"),
        ("Ahmed Lind", "Lind Ahmed", "PERSON"),
        ("Bank of Ruritania", "Rates Committee of the Bank of Ruritania", "ORG"),
        ("Velm Energy Office", "VO", "ORG"),
        ("Velm Energy Development Office", "VEXX", "ORG"),
        ("Velm Harbour Group Inc.", "VH", "ORG"),
        ("Velm Motors Corp.", "VMI", "ORG"),
        ("Velm Muslim League-Lind", "VML-B", "ORG"),
        ("U.N. Harbour Commission", "UNSCOM", "ORG"),
        ("Federal Reserve Bank of Velm", "Fed", "ORG"),
        ("Velm Fed", "Fed", "ORG"),
        ("Velm Harbour Commission", "VHCOM", "ORG"),
        ("Ministry of Weather", "Weather Ministry", "ORG"),
        ("Ministry of Trade", "Ministry of Defence", "ORG"),
        ("Department of Trade of Velm", "Trade Department", "ORG"),
    ],
)
def test_names_that_merely_look_alike_stay_apart(one: str, other: str, label: str) -> None:
    assert groups((one, label), (other, label)) == [[one], [other]]


def test_a_body_is_short_for_the_one_that_the_article_says() -> None:
    named = mentions_of(("Front for Oslo", "ORG"), ("KTL", "ORG"), ("KTL", "ORG"))
    _, entities = group_mentions(named, {1: 0})
    assert [entity.mentions for entity in entities] == [(0, 1, 2)]
    assert groups(("Front for Oslo", "ORG"), ("KTL", "ORG")) == [["Front for Oslo"], ["KTL"]]


def test_what_the_article_says_comes_before_initials() -> None:
    bodies = (("Arctic National Council", "ORG"), ("African National Congress", "ORG"), ("ANC", "ORG"))
    _, entities = group_mentions(mentions_of(*bodies), {2: 1})
    assert [entity.mentions for entity in entities] == [(0,), (1, 2)]


def test_the_whole_is_not_called_like_its_part() -> None:
    assert len(groups(("Lantern Trade Committee", "ORG"), ("Lantern", "ORG"))) == 2


def test_a_body_is_called_by_its_first_words_only_behind_its_full_name() -> None:
    assert groups(("Lantern International", "ORG"), ("Lantern", "ORG")) == [
        ["Lantern International", "Lantern"]
    ]
    assert len(groups(("Lantern", "ORG"), ("Lantern Ventures", "ORG"))) == 2


@pytest.mark.parametrize("palace", ["White House", "Blue House"])
def test_the_house_is_a_chamber_and_no_palace(palace: str) -> None:
    assert groups((palace, "ORG"), ("House of Velm", "ORG"), ("House", "ORG")) == [
        [palace],
        ["House of Velm", "House"],
    ]
    assert groups((palace, "ORG"), ("the House", "ORG")) == [[palace], ["the House"]]
    assert groups((palace, "ORG"), (f"the {palace}", "ORG")) == [[palace, f"the {palace}"]]


@pytest.mark.parametrize(
    ("town", "club"),
    [("Velmford", "Velmford County"), ("VELMFORD", "Velmford City"), ("West Velm", "West Velm United")],
)
def test_a_club_is_called_by_its_town_also_before_its_full_name(town: str, club: str) -> None:
    assert groups((town, "ORG"), (club, "ORG"), (town, "ORG")) == [[town, club, town]]


@pytest.mark.parametrize(
    ("town", "label", "club"),
    [
        ("Velmford", "GPE", "Velmford County"),
        ("Kansas", "ORG", "Kansas City"),
        ("Mexico", "ORG", "Mexico City"),
        ("Dundee", "ORG", "Dundee United"),
        ("Velmford", "ORG", "Velmford Ventures"),
        ("Velmford", "ORG", "Velmford County Council"),
    ],
)
def test_a_town_before_a_club_may_be_something_else(town: str, label: str, club: str) -> None:
    assert groups((town, label), (club, "ORG")) == [[town], [club]]


def test_a_town_of_two_clubs_is_neither() -> None:
    clubs = (("Velmford", "ORG"), ("Velmford United", "ORG"), ("Velmford City", "ORG"))
    assert groups(*clubs) == [["Velmford"], ["Velmford United"], ["Velmford City"]]


def test_a_company_is_called_by_its_first_word_where_nobody_has_that_name() -> None:
    assert groups(("Lantern Energy", "ORG"), ("Lantern", "PERSON")) == [["Lantern Energy", "Lantern"]]
    assert groups(("Lantern Energy", "ORG"), ("Ada Lantern", "PERSON"), ("Lantern", "PERSON")) == [
        ["Lantern Energy"],
        ["Ada Lantern", "Lantern"],
    ]


def test_a_body_in_capitals_is_no_person_with_the_same_letters() -> None:
    mentions, entities = group_mentions(mentions_of(("Kim Jong Un", "PERSON"), ("UN", "ORG")))
    assert [mention.label for mention in mentions] == ["PERSON", "ORG"]
    assert [entity.name for entity in entities] == ["Kim Jong Un", "UN"]


def test_an_ampersand_says_that_letters_are_a_company() -> None:
    assert groups(("Lind and Lantern", "ORG"), ("L&L", "PERSON")) == [["Lind and Lantern", "L&L"]]
    assert len(groups(("Lind Lantern", "ORG"), ("L&L", "ORG"))) == 2
    assert len(groups(("Lars & Lena", "PERSON"), ("L&L", "ORG"))) == 2


def test_a_lone_surname_takes_the_type_of_its_full_form() -> None:
    mentions, entities = group_mentions(mentions_of(("Ngozi Okafor", "PERSON"), ("Okafor", "GPE")))
    assert [mention.label for mention in mentions] == ["PERSON", "PERSON"]
    assert [entity.label for entity in entities] == ["PERSON"]


def test_a_headline_with_the_surname_joins_the_full_name_below_it() -> None:
    assert groups(("OKAFOR", "ORG"), ("Ngozi Okafor", "PERSON")) == [["OKAFOR", "Ngozi Okafor"]]


def test_a_surname_that_fits_two_people_is_left_alone() -> None:
    assert groups(("Anna Bauer", "PERSON"), ("Karl Bauer", "PERSON"), ("Bauer", "PERSON")) == [
        ["Anna Bauer"],
        ["Karl Bauer"],
        ["Bauer"],
    ]


def test_a_surname_means_the_one_person_named_before_it() -> None:
    assert groups(("Anna Bauer", "PERSON"), ("Bauer", "PERSON"), ("Karl Bauer", "PERSON")) == [
        ["Anna Bauer", "Bauer"],
        ["Karl Bauer"],
    ]


def test_a_headline_speaks_of_the_one_that_the_surname_means_below_it() -> None:
    assert groups(
        ("Bauer", "PERSON"), ("Anna Bauer", "PERSON"), ("Bauer", "PERSON"), ("Karl Bauer", "PERSON")
    ) == [["Bauer", "Anna Bauer", "Bauer"], ["Karl Bauer"]]


def test_persons_whose_names_are_turned_around_keep_their_own_mentions() -> None:
    turned = (("Ahmed Lind", "PERSON"), ("Lind Ahmed", "PERSON"))
    assert groups(*turned, *turned) == [["Ahmed Lind", "Ahmed Lind"], ["Lind Ahmed", "Lind Ahmed"]]


def test_a_town_in_capitals_is_no_surname() -> None:
    assert len(groups(("BAUER", "GPE"), ("Anna Bauer", "PERSON"))) == 2


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Moody's", "Moody's"), ("Okafor's", "Okafor"), ("The Hague", "The Hague"), ("the Gambia", "Gambia")],
)
def test_a_name_keeps_what_belongs_to_it(name: str, shown: str) -> None:
    _, entities = group_mentions(mentions_of((name, "ORG")))
    assert entities[0].name == shown


def test_a_country_is_no_surname() -> None:
    assert groups(("Michael Jordan", "PERSON"), ("Jordan", "GPE")) == [["Michael Jordan"], ["Jordan"]]


@pytest.mark.parametrize(
    ("short", "full", "times", "entities"),
    [
        ("Congress", "Velmish Popular Congress", 2, 1),
        ("Congress", "Velmish Popular Congress", 3, 2),
        ("Congress", "U.S. Congress", 3, 1),
    ],
)
def test_a_body_often_named_is_not_short_for_one_that_comes_later(
    short: str, full: str, times: int, entities: int
) -> None:
    assert len(groups(*[(short, "ORG")] * times, (full, "ORG"), (short, "ORG"))) == entities


def test_one_name_has_the_type_most_of_its_mentions_have() -> None:
    named = mentions_of(("Meridian", "GPE"), ("Meridian", "ORG"), ("Meridian's", "ORG"))
    mentions, entities = group_mentions(named)
    assert {mention.label for mention in mentions} == {"ORG"}
    assert len(entities) == 1


def test_the_best_name_is_the_fullest_and_the_others_are_aliases_in_order() -> None:
    _, entities = group_mentions(
        mentions_of(("WHO", "ORG"), ("the World Health Organization", "ORG"), ("W.H.O.", "ORG"))
    )
    assert entities[0].name == "World Health Organization"
    assert entities[0].aliases == ("WHO", "W.H.O.")


def test_dates_and_numbers_belong_to_no_entity() -> None:
    mentions, entities = group_mentions(
        mentions_of(("Tuesday", "DATE"), ("Lagos", "GPE"), ("40", "CARDINAL"))
    )
    assert [mention.entity for mention in mentions] == [None, 0, None]
    assert entities[0].mentions == (1,)


WORDS = [
    "Ngozi",
    "Okafor",
    "Bauer",
    "al-Masri",
    "UN",
    "United",
    "Nations",
    "Council",
    "Jordan",
    "the",
    "O.",
    "’s",
]
SURFACES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
NAMED = st.lists(st.tuples(SURFACES, st.sampled_from(LABELS)), max_size=12)


@given(NAMED)
def test_every_name_has_exactly_one_entity(named: list[tuple[str, str]]) -> None:
    mentions, entities = group_mentions(mentions_of(*named))
    owners = [index for entity in entities for index in entity.mentions]
    assert sorted(owners) == [index for index, mention in enumerate(mentions) if mention.label in NAME_LABELS]
    assert all(mentions[index].entity == entity.id for entity in entities for index in entity.mentions)


@given(NAMED)
def test_entities_are_numbered_in_the_order_of_their_first_mention(named: list[tuple[str, str]]) -> None:
    _, entities = group_mentions(mentions_of(*named))
    assert [entity.id for entity in entities] == list(range(len(entities)))
    assert [entity.mentions[0] for entity in entities] == sorted(entity.mentions[0] for entity in entities)


@given(NAMED)
def test_grouping_what_is_grouped_changes_nothing(named: list[tuple[str, str]]) -> None:
    grouped = group_mentions(mentions_of(*named))
    assert group_mentions(grouped[0]) == grouped


@given(st.lists(st.tuples(st.text(max_size=8), st.sampled_from(LABELS)), max_size=8))
def test_any_text_can_be_grouped(named: list[tuple[str, str]]) -> None:
    mentions, _ = group_mentions(mentions_of(*named))
    assert [mention.text for mention in mentions] == [text for text, _ in named]


def test_a_country_is_not_the_acronym_of_a_body() -> None:
    assert groups(("U.S. Storm Agency", "ORG"), ("USA", "GPE")) == [["U.S. Storm Agency"], ["USA"]]
