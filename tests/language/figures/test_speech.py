"""Whose words a figure stands in: quotations, and those that go on over paragraphs."""

from __future__ import annotations

import pytest
import spacy

from language.figures.finder import Settings, figures_in


@pytest.mark.parametrize(
    ("text", "source", "type_"),
    [
        ("“We counted 20 boats in the bay,” Ana Lee said.", "Ana Lee", "direct"),
        ("“We counted 20 boats in the bay,” said Ana Lee.", "Ana Lee", "direct"),
        ("Ana Lee said: “We counted 20 boats in the bay.”", "Ana Lee", "direct"),
        ("“It is late,” Ana Lee said. “We counted 20 boats in the bay.”", "Ana Lee", "direct"),
        ("“It is very late,” Ana Lee said.\n\n“We counted 20 boats in the bay.”", "Ana Lee", "carried"),
        (
            "“It is very late,” Ana Lee said.\n\n“Go home.”\n\n“We counted 20 boats there.”",
            "Ana Lee",
            "carried",
        ),
        ("Ana Lee called it “the best of 20 boats in the bay”. It sank, Bo Ek said.", "Ana Lee", "direct"),
        (
            "“It is late,” Ana Lee said. “We counted 20 boats.” Police declined to comment.",
            "Ana Lee",
            "direct",
        ),
        ("“It is late,” Ana Lee said. “We counted 20 boats,” Bo Ek added.", "Bo Ek", "direct"),
        ("“We counted 20 boats in the bay.\n\n“It was late,” Ana Lee said.", "Ana Lee", "carried"),
        ("Bo Ek said no.\n\n“We counted 20 boats.\n\n“It was late,” Ana Lee said.", "Ana Lee", "carried"),
        ("Ana Lee wrote to us:\n\nWe counted 20 boats in the bay.", "Ana Lee", "carried"),
        ("Ana Lee said it was late.\n\nWe counted 20 boats in the bay.", None, None),
        ("Its list shows how late:\n\nBoats\t20", None, None),
        ("“We counted 20 boats in the bay.\n\nIt was late.", None, None),
        ("EK: How many boats?\n\nLEE: We counted 20 boats in the bay.", "LEE", "direct"),
        ("There were 20 boats in the bay, Ana Lee, who counted them, said.", "Ana Lee", "indirect"),
        ("There were 20 boats in the bay, a guard, Ana Lee, said.", "Ana Lee", "indirect"),
        ("OSLO: The police counted boats in the bay, 20 in all.", None, None),
        ("“It is very late,” Ana Lee said.\n\nA storm came.\n\n“We counted 20 boats there.”", None, None),
        ("“It is very late,” Ana Lee said.\n\nThere were 20 boats.", None, None),
    ],
)
def test_speech_is_its_speaker_s_over_paragraphs(text, source, type_):
    (figure,) = figures_in(spacy.blank("en")(text), Settings())
    found = figure.source
    assert (found and found.text, found and found.type) == (source, type_)


def test_a_speaker_goes_on_over_the_paragraphs_of_an_interview_only():
    interview = "EK: How late?\n\nLEE: Late.\n\nThere were 20 boats in the bay."
    (figure,) = figures_in(spacy.blank("en")(interview), Settings())
    assert figure.source is not None
    assert figure.source.text == "LEE"
    story = interview.replace("There", "Rain fell.\n\nFog came.\n\nIt was dark.\n\nThere")
    (figure,) = figures_in(spacy.blank("en")(story), Settings())
    assert figure.source is None


def test_a_verb_inside_a_quotation_tells_nothing_of_what_stands_behind_it(doc):
    figures = figures_in(
        doc(
            "“ PUNCT 3 punct\nThey PRON 3 nsubj\ndenied VERB 0 ROOT VBD deny\nus PRON 3 iobj\nall DET 6 det\n"
            "food NOUN 3 obj\n, PUNCT 3 punct\n” PUNCT 3 punct\nsaid VERB 3 parataxis VBD say\n"
            "Bo PROPN 9 nsubj\n, PUNCT 13 punct\nwho PRON 13 nsubj\nhas VERB 10 acl:relcl VBZ have\n"
            "6 NUM 15 nummod\nchildren NOUN 13 obj\n. PUNCT 3 punct"
        ),
        Settings(),
    )
    assert [figure.source for figure in figures] == [None]


def test_a_paper_called_by_a_word_of_saying_says_nothing_by_its_name(doc):
    figures = figures_in(
        doc(
            "“ PUNCT 3 punct\nWe PRON 3 nsubj\nsank VERB 9 ccomp VBD sink\n2 NUM 5 nummod\nboats NOUN 3 obj\n"
            ", PUNCT 3 punct\n” PUNCT 3 punct\nO’Neill PROPN 9 nsubj\ntold VERB 0 ROOT VBD tell\n"
            "the DET 12 det\nEvening PROPN 12 compound\nPost PROPN 9 obj\n. PUNCT 9 punct\n“ PUNCT 16 punct\n"
            "They PRON 16 nsubj\nowe VERB 0 ROOT VBP owe\nus PRON 16 iobj\n40 NUM 19 nummod\n"
            "boats NOUN 16 obj\n. PUNCT 16 punct\n” PUNCT 16 punct"
        ),
        Settings(),
    )
    assert [figure.source and figure.source.text for figure in figures] == ["O’Neill", "O’Neill"]
