"""Names that the recogniser lit once."""

import pytest
from naming import named, shown

from language.repeats import with_repeats, with_whole_repeats


def repeats(text: str, *names: tuple[str, str], score: float | None = 0.9) -> list[str]:
    """Return the names that are lit beside those given, by their words."""
    doc, spans = named(text, *names)
    for span in spans:
        span._.score = score
    doc.set_ents(spans)
    lit = with_repeats(doc)
    assert [name.start for name in lit] == sorted(name.start for name in lit)
    return [name.text for name in lit if name.start not in {span.start for span in spans}]


@pytest.mark.parametrize(
    ("text", "name", "again"),
    [
        ("Marwan Aboud left. Aboud came back.", ("Marwan Aboud", "PERSON"), ["Aboud"]),
        ("BA fell. Shares in BA rose.", ("BA", "ORG"), ["BA"]),
        ("Velm is far. It rained in Velm, Velm and Velm.", ("Velm", "GPE"), ["Velm"] * 3),
    ],
)
def test_a_name_is_lit_wherever_its_word_stands_alone(
    text: str, name: tuple[str, str], again: list[str]
) -> None:
    assert repeats(text, name) == again


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Marwan Aboud met Ada Aboud Lind.", ("Marwan Aboud", "PERSON")),
        ("Velm is far. The Velm Times said so.", ("Velm", "GPE")),
        ("Velm is far. A Velm-based paper said so.", ("Velm", "GPE")),
        ("Orla Rain left in the rain. Rain fell.", ("Orla Rain", "PERSON")),
        ("Orla Norway left. In Norway it rained.", ("Orla Norway", "PERSON")),
        ("Orla X left. X came back.", ("Orla X", "PERSON")),
    ],
)
def test_a_word_that_may_be_another_name_stays_dark(text: str, name: tuple[str, str]) -> None:
    assert repeats(text, name) == []


def test_a_name_that_is_also_written_small_is_repeated_all_the_same() -> None:
    text = "Velm is far. We like velm. Velm grows."
    assert repeats(text, ("Velm", "ORG"), ("velm", "ORG")) == ["Velm"]


@pytest.mark.parametrize("score", [0.5, None])
def test_a_name_that_nobody_is_sure_of_is_not_repeated(score: float | None) -> None:
    assert repeats("BA fell. Shares in BA rose.", ("BA", "ORG"), score=score) == []


def test_a_word_with_two_labels_is_not_repeated() -> None:
    assert repeats("In Velm Ada Velm left. Velm is far.", ("Velm", "GPE"), ("Ada Velm", "PERSON")) == []


def test_a_repeat_is_less_sure_than_the_name() -> None:
    doc, [name] = named("BA fell. Shares in BA rose.", ("BA", "ORG"))
    name._.score = 0.9
    doc.set_ents([name])
    assert [(*shown([one])[0], one._.score) for one in with_repeats(doc)] == [
        ("BA", "ORG", 0.9),
        ("BA", "ORG", 0.6),
    ]


@pytest.mark.parametrize(
    ("headline", "wrong", "again"),
    [
        ("Aboud Stuns Lind to Win Title", "Aboud Stuns Lind", ["Aboud", "Lind"]),
        ("Lind Century Seals Series for Norway", None, ["Lind"]),
        ("LIND SACKS ARMY CHIEF", "LIND SACKS", ["LIND"]),
        ("Ada Lind Wins Again in Norway", "Ada Lind", []),
        ("Orla Berg Wins Again in Norway", "Orla Berg", []),
        ("Lind wins again", None, ["Lind"]),
    ],
)
def test_names_are_found_in_a_headline_by_those_below_it(
    headline: str, wrong: str | None, again: list[str]
) -> None:
    below = "\n\nMarwan Aboud met Ada Lind."
    names = [("Marwan Aboud", "PERSON"), ("Ada Lind", "PERSON")]
    doc, spans = named(headline + below, *([(wrong, "PERSON")] if wrong else []), *names)
    for span in spans:
        span._.score = 0.9
    doc.set_ents(spans)
    found = [name.text for name in with_repeats(doc)]
    assert found == [*(again or [wrong]), "Marwan Aboud", "Ada Lind"]


def test_a_longer_name_in_a_headline_is_not_cut_to_a_known_one() -> None:
    doc, spans = named(
        "Velm Harbour Bank Closes Today\n\nVelm is far.", ("Velm Harbour Bank", "ORG"), ("Velm", "GPE")
    )
    for span in spans:
        span._.score = 0.9
    doc.set_ents(spans)
    assert [name.text for name in with_repeats(doc)] == ["Velm Harbour Bank", "Velm"]


def test_a_byline_is_no_headline() -> None:
    names = ("Ada Aboud-Lind", "PERSON"), ("Marwan Lind", "PERSON")
    text = "By Ada Aboud-Lind and Orla Oakes\nMarwan Lind left. Lind came back."
    assert repeats(text, *names) == ["Lind"]
    doc, spans = named(text, *names)
    for span in spans:
        span._.score = 0.9
    doc.set_ents(spans)
    assert [name.text for name in with_repeats(doc)] == ["Ada Aboud-Lind", "Marwan Lind", "Lind"]


@pytest.mark.parametrize(
    ("text", "lit"),
    [
        ('Min Aung Lind left. "Min Aung Lind is back."', 2),
        ("Min Aung Lind left. The Min Aung Lind Fund is back.", 1),
        ("Min Aung Lind left. Oslo-Min Aung Lind is back.", 1),
        ("Min Aung Lind left. Min Aung is back.", 1),
    ],
)
def test_a_name_of_several_words_is_lit_wherever_it_stands_alone(text: str, lit: int) -> None:
    doc, [name] = named(text, ("Min Aung Lind", "PERSON"))
    name._.score = 0.9
    doc.set_ents([name])
    assert shown(with_whole_repeats(doc)) == [("Min Aung Lind", "PERSON")] * lit
