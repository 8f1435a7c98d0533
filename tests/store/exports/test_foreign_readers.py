"""What other tools make of our exports: spaCy, cassis and pyld read them, every span in its place."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import cassis
import pytest
import spacy
from msgspec.structs import replace
from pyld import jsonld
from spacy.cli.convert import convert
from spacy.cli.init_config import init_config
from spacy.cli.train import train
from spacy.tokens import DocBin

from language.article import Article
from store.exports.brat import export_brat
from store.exports.conll import export_conll
from store.exports.docbin import export_docbin
from store.exports.errors import ExportNotWrittenError
from store.exports.json_cas import export_json_cas
from store.exports.output import write_export
from store.exports.piece import ReadArticle
from store.exports.webannotation import CONTEXT, export_webannotation
from store.exports.xmi import export_xmi

OA, DC, AS = "http://www.w3.org/ns/oa#", "http://purl.org/dc/terms/", "http://www.w3.org/ns/activitystreams#"
RDF, FOAF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://xmlns.com/foaf/0.1/"


def names(spans: list[tuple[str, str]]) -> set[tuple[str, str]]:
    return {(label, text) for label, text in spans}


SPANS = {
    ("FIGURE", "129 captives"),
    ("GPE", "Goma"),
    ("ORG", "UN"),
    ("GPE", "=Goma="),
    ("DATE", "Tuesday"),
    ("FIGURE", "40"),
}


def test_spacy_reads_the_docbin(read_article: ReadArticle) -> None:
    (piece,) = export_docbin([read_article])
    (doc,) = DocBin(store_user_data=True).from_bytes(piece.data).get_docs(spacy.blank("en").vocab)
    assert doc.text == read_article.article.text
    found = [(span.label_, span.text) for span in (*doc.ents, *doc.spans["figures"])]
    assert names(found) == SPANS
    assert [span.text for span in doc.spans["sources"]] == ["UN"]
    assert [(span.label_, span.text) for span in doc.spans["incorrect"]] == [("NORP", "Rebels")]
    assert next(doc.sents).text.strip() == "Rebels freed 129 captives 😊 in Goma, the UN said."
    assert doc.user_data["tallymark"]["article"]["path"] == "news/goma.txt"


@pytest.mark.filterwarnings("ignore")
def test_spacy_trains_on_the_docbin(read_article: ReadArticle, tmp_path: Path) -> None:
    write_export(export_docbin([read_article] * 4), tmp_path / "train.spacy")
    config = init_config(lang="en", pipeline=["ner"], silent=True)
    config["paths"] |= {"train": str(tmp_path / "train.spacy"), "dev": str(tmp_path / "train.spacy")}
    config["training"]["max_steps"] = 20
    config["components"]["tok2vec"]["model"]["encode"]["width"] = 32
    config.to_disk(tmp_path / "config.cfg")
    train(tmp_path / "config.cfg", tmp_path / "trained")
    assert spacy.load(tmp_path / "trained" / "model-last").pipe_names == ["tok2vec", "ner"]


def test_spacy_converts_the_conll(read_article: ReadArticle, tmp_path: Path) -> None:
    write_export(export_conll([read_article]), tmp_path / "goma.conll")
    convert(tmp_path / "goma.conll", tmp_path, converter="ner", file_type="spacy", silent=True)
    docs = DocBin().from_disk(tmp_path / "goma.spacy").get_docs(spacy.blank("en").vocab)
    found = [(ent.label_, ent.text.replace("= Goma=", "=Goma=")) for doc in docs for ent in doc.ents]
    assert names(found) == SPANS


def cas_spans(cas: cassis.Cas) -> set[tuple[str, str]]:
    return names([(one.value, one.get_covered_text()) for one in cas.select("NamedEntity")])


def test_cassis_reads_the_xmi(read_article: ReadArticle, tmp_path: Path) -> None:
    write_export(export_xmi([read_article]), tmp_path / "cas", is_folder=True)
    with (tmp_path / "cas" / "TypeSystem.xml").open("rb") as file:
        types = cassis.load_typesystem(file)
    (path,) = (tmp_path / "cas").glob("*.xmi")
    with path.open("rb") as file:
        cas = cassis.load_cas_from_xmi(file, typesystem=types)
    assert cas.sofa_string == read_article.article.text
    assert cas_spans(cas) == SPANS
    (said_by,) = cas.select("webanno.custom.Attribution")
    assert (said_by.Governor.get_covered_text(), said_by.Dependent.get_covered_text()) == (
        "129 captives",
        "UN",
    )


def test_cassis_reads_the_json_cas(read_article: ReadArticle) -> None:
    (piece,) = export_json_cas([read_article])
    cas = cassis.load_cas_from_json(piece.data.decode())
    assert cas.sofa_string == read_article.article.text
    assert cas_spans(cas) == SPANS
    assert len(cas.select("Attribution")) == 1


def test_what_xml_cannot_hold_is_refused_in_one_line(read_article: ReadArticle) -> None:
    odd = replace(read_article, article=Article("a\uffff", path="a.txt"))
    with pytest.raises(ExportNotWrittenError, match=r"a\.txt as XMI could not be written: .* U\+FFFF at 1"):
        list(export_xmi([odd]))


def term(name: str, kind: str = "") -> dict[str, str]:
    return {"@id": name, **({"@type": kind} if kind else {})}


W3C_TERMS = {
    "id": "@id",
    "type": "@type",
    **{
        name: OA + name for name in ("Annotation", "TextualBody", "TextQuoteSelector", "TextPositionSelector")
    },
    **{
        name: OA + name
        for name in ("identifying", "linking", "tagging", "classifying", "commenting", "describing")
    },
    "AnnotationCollection": AS + "OrderedCollection",
    "AnnotationPage": AS + "OrderedCollectionPage",
    "Person": FOAF + "Person",
    "Software": AS + "Application",
    "first": term(AS + "first", "@id"),
    "items": {"@id": AS + "items", "@type": "@id", "@container": "@list"},
    "total": term(AS + "totalItems", "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"),
    "motivation": term(OA + "motivatedBy", "@vocab"),
    "purpose": term(OA + "hasPurpose", "@vocab"),
    "creator": term(DC + "creator", "@id"),
    "created": term(DC + "created", "http://www.w3.org/2001/XMLSchema#dateTime"),
    "generator": term(AS + "generator", "@id"),
    "name": term(FOAF + "name"),
    "body": term(OA + "hasBody", "@id"),
    "target": term(OA + "hasTarget", "@id"),
    "source": term(OA + "hasSource", "@id"),
    "selector": term(OA + "hasSelector", "@id"),
    "exact": term(OA + "exact"),
    "prefix": term(OA + "prefix"),
    "suffix": term(OA + "suffix"),
    "start": term(OA + "start", "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"),
    "end": term(OA + "end", "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"),
    "value": term(RDF + "value"),
    "format": term(DC + "format"),
}
"""The terms of the annotation vocabulary that we use, with the meaning the W3C's context gives them."""


def test_pyld_expands_the_web_annotations_and_drops_nothing(read_article: ReadArticle) -> None:
    collection = json.loads(b"".join(piece.data for piece in export_webannotation([read_article])))
    assert collection["@context"] == CONTEXT
    (expanded,) = jsonld.expand({**collection, "@context": W3C_TERMS})
    back = jsonld.compact(expanded, W3C_TERMS)
    assert back.pop("@context")
    assert back == {key: value for key, value in collection.items() if key != "@context"}


IRI = re.compile(r"(?:urn|https?):\S+")
UTC = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z")
MOTIVATIONS = {"identifying", "linking", "commenting"}
PURPOSES = {"tagging", "classifying", "describing", "commenting"}


def w3c_collection(collection: dict[str, Any]) -> None:
    """Hold a collection against what the model says it MUST be: https://www.w3.org/TR/annotation-model/."""
    assert collection["type"] == "AnnotationCollection"
    assert IRI.fullmatch(collection["id"])
    page = collection["first"]
    assert (page["type"], len(page["items"])) == ("AnnotationPage", collection["total"])
    identities = [item["id"] for item in page["items"]]
    assert len(set(identities)) == len(identities)
    for item in page["items"]:
        w3c_annotation(item)


def w3c_annotation(item: dict[str, Any]) -> None:
    assert item["type"] == "Annotation"
    assert IRI.fullmatch(item["id"])
    assert item["motivation"] in MOTIVATIONS
    assert UTC.fullmatch(item.get("created", "2021-01-01T00:00:00Z"))
    assert {agent["type"] for agent in (item.get("creator"), item.get("generator")) if agent} <= {
        "Person",
        "Software",
    }
    bodies = item["body"] if isinstance(item["body"], list) else [item["body"]]
    for body in bodies:
        if body.get("type") == "TextualBody":
            assert isinstance(body["value"], str)
            assert body["purpose"] in PURPOSES
        else:
            w3c_target(body)
    w3c_target(item["target"])


def w3c_target(target: str | dict[str, Any]) -> None:
    source = target if isinstance(target, str) else target["source"]
    assert IRI.fullmatch(source)
    if isinstance(target, dict):
        quote, position = target["selector"]
        assert quote.keys() == {"type", "exact", "prefix", "suffix"}
        assert quote["type"] == "TextQuoteSelector"
        assert position["type"] == "TextPositionSelector"
        assert 0 <= position["start"] < position["end"]


def test_web_annotations_are_what_the_w3c_says_they_must_be(
    read_article: ReadArticle, unlinked_article: ReadArticle
) -> None:
    for one in (read_article, unlinked_article):
        w3c_collection(json.loads(b"".join(piece.data for piece in export_webannotation([one]))))


def test_quotes_of_web_annotations_are_at_their_offsets(read_article: ReadArticle) -> None:
    collection = json.loads(b"".join(piece.data for piece in export_webannotation([read_article])))
    items = collection["first"]["items"]
    assert collection["total"] == len(items)
    targets = [item["target"] for item in items if isinstance(item["target"], dict)]
    text = read_article.article.text
    for quote, position in (target["selector"] for target in targets):
        start, end = position["start"], position["end"]
        assert text[start:end] == quote["exact"]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])


def test_brat_finds_every_span_where_it_says(read_article: ReadArticle) -> None:
    text = read_article.article.text
    first, *others = read_article.reading.mentions
    across = replace(first, mention=replace(first.mention, start=44, end=57, text=text[44:57]))
    reading = replace(read_article.reading, mentions=(across, *others))
    written = export_brat([replace(read_article, reading=reading)])
    pieces = {Path(piece.file).suffix: piece.data.decode() for piece in written}
    spans = [line.split("\t") for line in pieces[".ann"].splitlines() if line.startswith("T")]
    assert len(spans) == 7
    for _, place, words in spans:
        ranges = [tuple(map(int, one.split())) for one in place.partition(" ")[2].split(";")]
        assert " ".join(pieces[".txt"][start:end] for start, end in ranges) == words
        assert "\n" not in words
