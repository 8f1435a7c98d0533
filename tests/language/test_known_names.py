"""The second voice beside the network."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, Span

import language.known_names  # noqa: F401  (registers the factory)


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("known_names", config={"score": 0.9})
    return nlp


def mended(nlp: Language, text: str, **labels: str) -> list[tuple[str, str]]:
    """Return the names of a text after those given (blanks written as underscores) were mended."""
    doc = nlp.make_doc(text)
    surfaces = {surface.replace("_", " "): label for surface, label in labels.items()}
    spans = [
        doc.char_span(text.index(surface), text.index(surface) + len(surface), label)
        for surface, label in surfaces.items()
    ]
    doc.set_ents([span for span in spans if span is not None])
    return [(ent.text, ent.label_) for ent in nlp.get_pipe("known_names")(doc).ents]


def test_what_is_known_is_lit_where_the_recogniser_left_it_out(nlp: Language) -> None:
    assert mended(nlp, "Norwegian police told Reuters in Kenya") == [
        ("Norwegian", "NORP"),
        ("Reuters", "ORG"),
        ("Kenya", "GPE"),
    ]


def test_a_medicine_or_a_weapon_is_a_product_whatever_it_was_taken_for(nlp: Language) -> None:
    text = "Kisunla sold better than Wegovy while Kalibr missiles fell"
    assert mended(nlp, text, Kisunla="ORG", Kalibr="PERSON") == [
        ("Kisunla", "PRODUCT"),
        ("Wegovy", "PRODUCT"),
        ("Kalibr", "PRODUCT"),
    ]


def test_a_summit_or_a_war_is_an_event_whatever_it_was_taken_for(nlp: Language) -> None:
    text = "after World War II as COP28 opened and Brexit came"
    assert mended(nlp, text, COP28="ORG", Brexit="ORG") == [
        ("World War II", "EVENT"),
        ("COP28", "EVENT"),
        ("Brexit", "EVENT"),
    ]


def test_a_body_that_is_based_somewhere_is_one_also_where_nobody_saw_it(nlp: Language) -> None:
    assert mended(nlp, "The Geneva-based Harbour Authority denied it") == [("Harbour Authority", "ORG")]
    assert mended(nlp, "the Lima-based Harbour reports", Lima="GPE") == [("Lima", "GPE")]
    assert mended(nlp, "the Lima-based David Lee", Lima="GPE") == [("Lima", "GPE")]
    assert mended(nlp, "the Lima-based Ana Orla", Ana_Orla="PERSON") == [("Ana Orla", "PERSON")]


def test_a_body_is_one_by_its_last_word_also_where_nobody_saw_it(nlp: Language) -> None:
    text = "The Velm Regional Relief Agency denied it"
    assert mended(nlp, text) == [("Velm Regional Relief Agency", "ORG")]
    text = "as the Kenyan Boat Safety Board said"
    assert mended(nlp, text, Kenyan="NORP") == [("Kenyan Boat Safety Board", "ORG")]


@pytest.mark.parametrize(
    "text",
    [
        "near the Relief Agency where",
        "the Velm Relief Agency Building is",
        "Friends of Velm Relief Agency said",
        "Workers Protest Against New Relief Agency\n",
        "a Velm Regional Peace Conference was",
    ],
)
def test_capitals_that_may_be_something_else_are_no_body(nlp: Language, text: str) -> None:
    assert mended(nlp, text) == []


@pytest.mark.parametrize("paper", ["Lloyd's List", "Lloyd’s List"])
def test_what_is_known_is_known_with_curly_apostrophes_too(nlp: Language, paper: str) -> None:
    assert mended(nlp, f"as {paper} said", Lloyd="PERSON") == [(paper, "ORG")]


def test_a_known_body_takes_in_the_parts_that_a_recogniser_found(nlp: Language) -> None:
    parts = {"United_Nations_Interim_Force": "ORG", "Lebanon": "GPE"}
    text = "the United Nations Interim Force in Lebanon left"
    assert mended(nlp, text, **parts) == [("United Nations Interim Force in Lebanon", "ORG")]


@pytest.mark.parametrize(
    ("place", "parts"),
    [
        ("Western Australia", {"Western": "NORP", "Australia": "GPE"}),
        ("Jammu and Kashmir", {"Jammu": "GPE", "Kashmir": "GPE"}),
        ("Nagorno-Karabakh", {"Nagorno-Karabakh": "PERSON"}),
        ("Rakhine State", {"Rakhine_State": "ORG"}),
    ],
)
def test_a_province_is_one_place(nlp: Language, place: str, parts: dict[str, str]) -> None:
    assert mended(nlp, f"aid for {place} came", **parts) == [(place, "GPE")]


def test_what_is_known_has_its_label(nlp: Language) -> None:
    assert mended(nlp, "Mossad said", Mossad="GPE") == [("Mossad", "ORG")]
    assert mended(nlp, "Axios said", Axios="PERSON") == [("Axios", "ORG")]


@pytest.mark.parametrize(
    ("name", "label"), [("Djibouti", "GPE"), ("Dalits", "NORP"), ("Israel", "PERSON"), ("French", "PERSON")]
)
def test_a_person_is_believed_only_where_somebody_may_be_called_so(
    nlp: Language, name: str, label: str
) -> None:
    assert mended(nlp, f"and {name} spoke", **{name: "PERSON"}) == [(name, label)]


def test_a_known_name_takes_in_the_pieces_of_itself(nlp: Language) -> None:
    assert mended(nlp, "the UN Security Council met", UN="ORG", Council="ORG") == [
        ("UN Security Council", "ORG")
    ]


def test_the_recognisers_own_score_stays_where_both_agree(nlp: Language) -> None:
    doc = nlp.make_doc("Mossad and Reuters said")
    doc.set_ents([Span(doc, 0, 1, label="ORG")])
    doc.ents[0]._.score = 0.4
    assert [ent._.score for ent in nlp.get_pipe("known_names")(doc).ents] == [0.4, 0.9]


def test_a_longer_name_keeps_what_is_known_inside_it(nlp: Language) -> None:
    assert mended(nlp, "Bank of Kenya said", Bank_of_Kenya="ORG") == [("Bank of Kenya", "ORG")]


@pytest.mark.parametrize(("text", "name"), [("Jordan said so", "Jordan"), ("Israel said so", "Israel")])
def test_a_person_may_be_called_like_a_country(nlp: Language, text: str, name: str) -> None:
    assert mended(nlp, text, **{name: "PERSON"}) == [(name, "PERSON")]


def test_a_name_that_is_often_something_else_is_left_to_the_recogniser(nlp: Language) -> None:
    assert mended(nlp, "Turkey for dinner, with Paris") == []


def test_what_follows_a_hyphen_is_no_part_of_the_name(nlp: Language) -> None:
    labels = {"Oslo-based_Harbour_Board": "ORG"}
    assert mended(nlp, "the Oslo-based Harbour Board", **labels) == [
        ("Oslo", "GPE"),
        ("Harbour Board", "ORG"),
    ]
    assert mended(nlp, "Lindqvist-led talks", **{"Lindqvist-led": "ORG"}) == [("Lindqvist", "ORG")]


def test_a_hyphen_inside_a_name_stays(nlp: Language) -> None:
    assert mended(nlp, "in Port-au-Prince", **{"Port-au-Prince": "GPE"}) == [("Port-au-Prince", "GPE")]


@pytest.mark.parametrize(
    "text", ["In Desert Storm U.S. forces fought.", "Operation Desert Storm Norwegian troops"]
)
def test_names_beside_what_is_known_never_overlap(nlp: Language, text: str) -> None:
    names = mended(nlp, text, Desert_Storm="EVENT")
    assert names[0] == ("Desert Storm", "EVENT")
    assert len(names) == 2


def test_white_space_is_no_part_of_a_name(nlp: Language) -> None:
    doc = Doc(nlp.vocab, words=["Orla", "\n", "Council", "\n"], ents=["B-ORG", "I-ORG", "O", "B-ORG"])
    assert [ent.text for ent in nlp(doc).ents] == ["Orla"]


def test_a_body_goes_on_behind_the_word_that_it_takes_in(nlp: Language) -> None:
    assert mended(nlp, "the Reuters Federation of Kenya met") == [("Reuters Federation of Kenya", "ORG")]


WORDS = st.sampled_from(
    ["Storm", "Orla", "of", "Kenya", "-", "based", "UN", "Security", "Council", "Norwegian", "ran", "\n"]
)


@settings(max_examples=300)
@given(st.lists(st.tuples(WORDS, st.sampled_from(["O", "B-ORG", "I-ORG", "B-PERSON"])), max_size=10))
def test_mending_twice_changes_nothing_more(nlp: Language, tokens: list[tuple[str, str]]) -> None:
    ents = [
        tag if not tag.startswith("I-") or (i and tokens[i - 1][1] != "O") else "O"
        for i, (_, tag) in enumerate(tokens)
    ]
    doc = Doc(nlp.vocab, words=[word for word, _ in tokens], ents=ents)
    once = [(ent.start, ent.end, ent.label_) for ent in nlp(doc).ents]
    assert [(ent.start, ent.end, ent.label_) for ent in nlp(doc).ents] == once
