"""What other tools write themselves: their offsets, their habits, and what is wrong with a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy
from spacy.tokens import DocBin, Span

from language.article import Article
from store.imports.errors import NotImportedError
from store.imports.formats import IMPORT_FORMATS, guessed_format
from store.imports.library import Library
from store.imports.offsets import normalised, same_words
from store.imports.sheet import Sheet

TEXT = "Rebels freed 129 captives 😊 in Goma, the UN said."
ARTICLE = Article(TEXT, path="goma.txt")


def sheets(name: str, path: Path, *articles: Article) -> list[Sheet]:
    return list(IMPORT_FORMATS[name].read(path, Library(articles)))


def named(sheet: Sheet) -> list[tuple[str, str]]:
    return [(one.label, sheet.article.text[one.start : one.end]) for one in sheet.regions]


def write(path: Path, *records: object) -> Path:
    path.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
    return path


def region(start: int, end: int, words: str, label: str) -> dict[str, object]:
    value = {"start": start, "end": end, "text": words, "labels": [label]}
    return {"id": words, "from_name": "label", "to_name": "text", "type": "labels", "value": value}


def task(*regions: dict[str, object], text: str = TEXT) -> dict[str, object]:
    annotation = {"result": list(regions), "completed_by": {"email": "ana@example.org"}}
    return {"data": {"text": text}, "annotations": [annotation], "predictions": []}


GOMA, UN = [31, 35, "GPE"], [41, 43, "ORG"]
FOUND = [("GPE", "Goma"), ("ORG", "UN")]


@pytest.mark.parametrize(
    "record",
    [
        {"text": TEXT, "label": [GOMA, UN]},
        {"text": TEXT, "labels": [GOMA, UN], "Comments": []},
        {"data": TEXT, "label": [GOMA, UN]},
        {"text": TEXT.replace(" in ", "\r\nin "), "label": [[32, 36, "GPE"], [42, 44, "ORG"]]},
        {"text": "\ufeff" + TEXT, "label": [[32, 36, "GPE"], [42, 44, "ORG"]]},
        {
            "text": TEXT,
            "entities": [
                {"id": 7, "label": "GPE", "start_offset": 31, "end_offset": 35},
                {"id": 8, "label": "ORG", "start_offset": 41, "end_offset": 43},
            ],
            "relations": [],
        },
    ],
)  # fmt: skip
def test_doccano_in_all_its_shapes(record: object, tmp_path: Path) -> None:
    path = write(tmp_path / "all.jsonl", record)
    (sheet,) = sheets(guessed_format(path).name, path)
    assert named(sheet) == FOUND


def test_a_task_of_an_old_label_studio_counts_as_javascript_does(tmp_path: Path) -> None:
    new = task(region(31, 35, "Goma", "GPE"), region(41, 43, "UN", "ORG"))
    old = task(region(32, 36, "Goma", "GPE"), region(42, 44, "UN", "ORG"))
    path = write(tmp_path / "tasks.json", [new, old])
    first, second = sheets(guessed_format(path).name, path)
    assert named(first) == named(second) == FOUND
    assert first.regions[0].author == "ana@example.org"


def test_prodigy_says_no_to_one_span_and_nothing_about_the_others(tmp_path: Path) -> None:
    span = {"start": 31, "end": 35, "label": "ORG"}
    path = write(
        tmp_path / "p.jsonl",
        {"text": TEXT, "spans": [span], "answer": "reject", "_view_id": "ner", "_annotator_id": "ben"},
        {"text": TEXT, "spans": [span, span], "answer": "ignore", "_view_id": "ner_manual"},
    )
    (sheet,) = sheets(guessed_format(path).name, path)
    assert (sheet.regions, sheet.is_whole) == ((), False)
    assert [(one.label, one.author) for one in sheet.rejected] == [("ORG", "ben")]


def test_brat_parts_a_span_at_a_line_end(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("On Tuesday.\r\nNearly 😊 all left.".encode())
    (tmp_path / "a.ann").write_text(
        "T1\tDATE 3 11;13 19\tTuesday. Nearly\nT2\tORG 22 25\tall\nE1\tX:T1\n#1\tAnnotatorNotes T2\tsure?\n",
        encoding="utf-8",
    )
    (sheet,) = sheets(guessed_format(tmp_path).name, tmp_path)
    assert named(sheet) == [("DATE", "Tuesday.\nNearly"), ("ORG", "all")]
    assert sheet.regions[1].notes == ("sure?",)


@pytest.mark.parametrize(
    "tags",
    [
        "O O B-FIGURE I-FIGURE O O B-GPE O O B-ORG O O",
        "O O I-FIGURE I-FIGURE O O I-GPE O O I-ORG O O",
        "O O B-FIGURE E-FIGURE O O S-GPE O O S-ORG O O",
        "O O B-FIGURE L-FIGURE O O U-GPE O O U-ORG O O",
    ],
)
@pytest.mark.parametrize("row", ["{} -X- _ {}", "{}\t{}"])
def test_conll_in_all_its_schemes(row: str, tags: str, tmp_path: Path) -> None:
    words = ["Rebels", "freed", "129", "captives", "😊", "in", "Goma", ",", "the", "UN", "said", "."]
    lines = [row.format(word, tag) for word, tag in zip(words, tags.split(), strict=True)]
    path = tmp_path / "x.conll"
    path.write_text("\r\n".join([*lines, "", ""]), encoding="utf-8")
    (sheet,) = sheets(guessed_format(path).name, path, Article("Other words."), ARTICLE)
    assert named(sheet) == [("FIGURE", "129 captives"), *FOUND]


def test_conll_has_no_place_for_tokens_of_white_space(tmp_path: Path) -> None:
    path = tmp_path / "x.conll"
    path.write_text("\u00a0\tB-ORG\nGoma\tI-GPE\n\tB-ORG\nfell\tO\n\u2028\tB-ORG\n", encoding="utf-8")
    (sheet,) = sheets("conll-tab", path, Article("Goma fell"))
    assert named(sheet) == [("GPE", "Goma")]


@pytest.mark.parametrize("word", ["\x0bGoma", "Goma\x1f"])
def test_conll_with_a_sign_that_no_article_has_is_refused(word: str, tmp_path: Path) -> None:
    path = tmp_path / "x.conll"
    path.write_text(f"{word}\tB-GPE\nfell\tO\n", encoding="utf-8")
    with pytest.raises(NotImportedError, match=r"x\.conll:1 could not be imported: its words"):
        sheets("conll-tab", path, Article("Goma fell"))


def test_a_docbin_that_spacy_made(tmp_path: Path) -> None:
    doc = spacy.blank("en")(TEXT)
    doc.set_ents([Span(doc, 6, 7, "GPE"), Span(doc, 9, 10, "ORG")])
    DocBin(docs=[doc]).to_disk(tmp_path / "a.spacy")
    (sheet,) = sheets(guessed_format(tmp_path / "a.spacy").name, tmp_path / "a.spacy")
    assert named(sheet) == FOUND


@pytest.mark.parametrize("start", [31, 0, None])
def test_a_web_annotation_is_found_by_its_quote(start: int | None, tmp_path: Path) -> None:
    quote = {"type": "TextQuoteSelector", "exact": "Goma", "prefix": "😊 in ", "suffix": ", the UN"}
    place = [] if start is None else [{"type": "TextPositionSelector", "start": start, "end": start + 4}]
    annotation = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "creator": "ana",
        "body": [{"type": "TextualBody", "purpose": "tagging", "value": "GPE"}],
        "target": {"source": "https://news.example/a", "selector": [quote, *place]},
    }
    path = write(tmp_path / "a.json", annotation)
    (sheet,) = sheets(guessed_format(path).name, path, ARTICLE)
    assert named(sheet) == [("GPE", "Goma")]
    assert sheet.regions[0].author == "ana"


def test_offsets_of_a_file_with_other_line_ends() -> None:
    text, place = normalised("\ufeffa\r\nb\rc\r\nd")
    assert text == "a\nb\nc\nd"
    assert [text[place(at)] for at in (1, 4, 6, 9)] == ["a", "b", "c", "d"]


def test_texts_of_the_same_words_share_their_offsets() -> None:
    place = same_words("a b , c", "a\n\nb, c")
    assert place is not None
    assert [place(0, False), place(2, False), place(3, True), place(6, False), place(7, True)] == [
        0,
        3,
        4,
        6,
        7,
    ]
    assert same_words("a b", "a c") is None


BROKEN = {
    "prodigy": [
        '{"text": "a", "spans": []}',
        '{"text": "ab", "spans": [{"start": 1, "end": 5, "label": "X"}]}',
    ],
    "doccano": ['{"text": "ab", "label": []}', '{"text": "ab", "label": [[1, 1, "X"]]}'],
    "doccano-relations": [
        '{"text": "ab", "entities": []}',
        '{"text": "a", "entities": [], "relations": [{"from_id": 1, "to_id": 2}]}',
    ],
    "label-studio": ["[" + json.dumps(task()) + ",", json.dumps(task(region(3, 300, "nothing", "X"))) + "]"],
    "conll": ["Rebels -X- _ O", "freed -X- _ X-Y"],
    "conll-tab": ["Rebels\tO", "freed"],
    "jsonl": [
        '{"schema": "tallymark/1", "text": "a", "decisions": []}',
        '{"schema": "tallymark/1", "text": "a"}',
    ],
    "xmi": ["<xmi:XMI xmlns:xmi='http://www.omg.org/XMI'>", "</xmi:XMY>"],
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_wrong_with_a_file_is_said_with_its_line(name: str, tmp_path: Path) -> None:
    path = tmp_path / "broken"
    path.write_text("\n".join(BROKEN[name]), encoding="utf-8")
    with pytest.raises(NotImportedError, match=r"broken:2 could not be imported: "):
        sheets(name, path, *[Article("Rebels freed them.")] * name.startswith("conll"))


@pytest.mark.parametrize(
    "line",
    [
        "T1 GPE 0 4 Goma",
        "T1\tGPE 0 4\tUN",
        "T1\tGPE 0 9\tGoma",
        "R1\tattributed_to Arg1:T1 Arg2:T2",
        "T1\tGPE 0 1;3 4\tG a",
        "?",
    ],
)
def test_what_brat_would_refuse_is_refused(line: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Goma")
    (tmp_path / "a.ann").write_text(line)
    with pytest.raises(NotImportedError, match=r"a\.ann:1 could not be imported: "):
        sheets("brat", tmp_path)


def test_an_xmi_with_entities_of_its_own_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.xmi").write_text('<!DOCTYPE x [\n<!ENTITY a "aa">\n]>\n<x>&a;</x>')
    with pytest.raises(NotImportedError, match=r"a\.xmi:2 could not be imported: it declares entities"):
        sheets("xmi", tmp_path / "a.xmi")


def test_a_file_about_another_text_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "d.jsonl", {"text": "Other words.", "label": []})
    with pytest.raises(NotImportedError, match="its text is that of none of the articles you named"):
        sheets("doccano", path, ARTICLE)


def test_white_space_may_differ_between_a_file_and_the_article(tmp_path: Path) -> None:
    path = write(tmp_path / "d.jsonl", {"text": TEXT.replace(" ", "\n"), "label": [GOMA, UN]})
    (sheet,) = sheets("doccano", path, Article(f"  {TEXT}\n", path="goma.txt"))
    assert named(sheet) == FOUND


@pytest.mark.parametrize("content", [b"", b"Dear Ana,\nhello", b"<html></html>", b"{", b"\x89PNG", b"[1]"])
def test_a_file_of_no_known_format_is_said_to_be_one(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(content)
    with pytest.raises(NotImportedError, match="it is like none of the formats"):
        guessed_format(tmp_path / "x")
