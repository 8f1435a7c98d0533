"""A file that came to harm is read as far as it makes sense, or refused in one sentence."""

from __future__ import annotations

import json
import tempfile
import zlib
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from language.analysis import Analysis, PipelineId
from language.article import Article
from language.figure import Source
from language.mention import Mention
from store.deciding import Desk
from store.decisions import stamped
from store.exports.decided import decisions_in
from store.exports.formats import EXPORT_FORMATS
from store.exports.piece import ReadArticle
from store.imports.deciding import Scope, drafts_of
from store.imports.errors import NotImportedError
from store.imports.figures import figure_at
from store.imports.formats import IMPORT_FORMATS, guessed_format
from store.imports.library import Library
from store.overlay import overlay

ARTICLE = Article("Rebels freed 129 captives 😊 in Goma, the UN said.", path="goma.txt")
FILES = {"brat": ".ann", "xmi": ".xmi", "json-cas": ".json"}
OF_JSON = ("jsonl", "prodigy", "doccano", "doccano-relations", "label-studio", "webannotation", "json-cas")
ODD: tuple[Any, ...] = (None, True, -1, 10**9, 1.5, 1e300, "", "😊", [], {}, [1, "a"], {"type": "x"})


def analysis() -> Analysis:
    mentions = (Mention(31, 35, "ORG", "Goma", score=0.5), Mention(41, 43, "ORG", "UN", score=0.5))
    figure = figure_at(ARTICLE, 13, 25)
    return Analysis(ARTICLE.id, PipelineId("en_small", "1.0"), ((0, 49),), mentions, figures=(figure,))


@cache
def exported(name: str) -> bytes:
    """An export with a decision of each kind; of a folder, the file that an import begins with."""
    reading = overlay(analysis(), ())
    desk = Desk(ARTICLE, reading)
    goma, un = reading.mentions
    figure = reading.figures[0].figure
    said = Source(41, 43, "UN", 1, None, "indirect")
    drafts = [desk.relabel(goma, "GPE"), desk.note("sure?", un), desk.note("Read.")]
    drafts += [desk.move(un, 37, 43), desk.accept(un), desk.same_as(goma, un), desk.split(un)]
    drafts += [desk.add(0, 6, "NORP"), desk.fold(44, 49)]
    drafts.append(desk.set_figure(reading.figures[0], replace(figure, source=said, place=0)))
    drafts += [desk.accept(reading.figures[0]), desk.add_figure(replace(figure, source=said, of=0))]
    made = stamped(drafts, author="Ada", clock=1)
    read = ReadArticle(ARTICLE, overlay(analysis(), made), decisions_in(ARTICLE, made))
    suffix = FILES.get(name, "")
    pieces = EXPORT_FORMATS[name].export([read])
    return b"".join(
        piece.data for piece in pieces if piece.file.endswith(suffix) and bool(piece.file) == bool(suffix)
    )


def imported(name: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"file{FILES.get(name, '')}"
        path.write_bytes(data)
        path.with_suffix(".txt").write_text(ARTICLE.text, encoding="utf-8")
        with suppress(NotImportedError):
            guessed_format(path)
            sheets = list(IMPORT_FORMATS[name].read(path, Library([ARTICLE])))
            for sheet in sheets:
                drafts = drafts_of(sheet, analysis(), (), Scope.of(sheets)).decisions
                overlay(analysis(), stamped(drafts, author="Ada", clock=1), ARTICLE.text)


@pytest.mark.parametrize("name", IMPORT_FORMATS)
@settings(max_examples=20)
@given(data=st.data())
def test_bytes_that_were_changed_do_no_harm(name: str, data: st.DataObject) -> None:
    whole = exported(name)
    at = data.draw(st.integers(0, len(whole)))
    till = data.draw(st.integers(at, min(len(whole), at + 8)))
    imported(name, whole[:at] + data.draw(st.binary(max_size=4)) + whole[till:])


def places(value: Any) -> list[tuple[Any, Any]]:
    """Every (container, key) in a JSON value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [place for key, one in inner for place in ((value, key), *places(one))]


@pytest.mark.parametrize("name", OF_JSON)
@settings(max_examples=40)
@given(data=st.data())
def test_values_of_other_kinds_do_no_harm(name: str, data: st.DataObject) -> None:
    record = json.loads(exported(name))
    container, key = data.draw(st.sampled_from(places(record)))
    if data.draw(st.booleans()):
        del container[key]
    else:
        container[key] = data.draw(st.sampled_from(ODD))
    imported(name, json.dumps(record).encode())


def test_types_that_are_none_do_no_harm() -> None:
    imported("json-cas", json.dumps({**json.loads(exported("json-cas")), "%TYPES": True}).encode())


MANY = "9" * 5000
"""More digits than Python reads as a number."""


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("xmi", '<?xml version="1.0" encoding="shift_jis"?><a/>', ":1 could not be .* its encoding is none"),
        ("xmi", '<?xml version="1.0" encoding="klingon"?><a/>', "its encoding is none of XML"),
        (
            "xmi",
            '<x xmlns:c="http:///uima/cas.ecore" xmlns:t="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.'
            f'ecore"><c:Sofa sofaString="Hello"/><t:NamedEntity begin="{MANY}" end="5" value="ORG"/></x>',
            "no offsets",
        ),
        ("brat", f"T1\tORG {MANY} 5\tHello\n", "is no type with its offsets"),
    ],
    ids=["Japanese", "unknown", "XMI digits", "brat digits"],
)
def test_what_no_program_can_read_is_refused(name: str, data: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{FILES[name]}"
    path.write_text(data)
    path.with_suffix(".txt").write_text("Hello")
    with pytest.raises(NotImportedError, match=reason):
        list(IMPORT_FORMATS[name].read(path, Library()))


@pytest.mark.parametrize("time", ["1e20", "-1e300", "NaN", "Infinity"])
def test_a_time_that_there_is_not_is_left_out(time: str, tmp_path: Path) -> None:
    span = '{"start": 0, "end": 5, "label": "ORG"}'
    (tmp_path / "a.jsonl").write_text(f'{{"text": "Hello", "spans": [{span}], "_timestamp": {time}}}')
    [sheet] = IMPORT_FORMATS["prodigy"].read(tmp_path / "a.jsonl", Library())
    assert [region.at for region in sheet.regions] == [""]


def test_a_folder_that_may_not_be_looked_into_is_refused(private_home: Path) -> None:
    for path in (private_home, private_home / "all.txt"):
        with pytest.raises(NotImportedError, match="could not be imported: "):
            guessed_format(path)


def test_a_compressed_file_that_is_no_docbin_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.spacy").write_bytes(zlib.compress(b"not msgpack"))
    with pytest.raises(NotImportedError, match="it is no DocBin of spaCy"):
        list(IMPORT_FORMATS["spacy"].read(tmp_path / "a.spacy", Library()))
