"""The spaCy component that runs the reader's network and writes what it finds into the `Doc`."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import srsly
from msgspec.structs import asdict
from spacy.language import Language
from spacy.tokens import Doc

from language.reader.annotation import Labels, ReadText, annotate, annotate_white_space
from language.reader.features import feature_matrix, stands_free
from language.reader.naming import Calibration
from language.reader.network import Encoded, Network
from language.reader.pieces import WordPieces
from language.reader.stitching import Window, windows_of

FILES = ("network.onnx", "pieces.txt", "settings.json")
"""What the component is made of on disk."""

WINDOWS_AT_ONCE = 48
"""What the network says about one window takes up to two megabytes."""


@Language.factory(
    "reader",
    assigns=["doc.ents", "doc.sents", "token.tag", "token.pos", "token.morph", "token.head", "token.dep"],
)
def make_reader(nlp: Language, name: str) -> Reader:
    """Make an empty component; what it knows comes with `from_disk` or `from_bytes`."""
    return Reader(nlp, name)


class Reader:
    """Finds names, tags and parses with one network.

    It reads the words of a `Doc` that are not white space, in overlapping windows. Every tree has one root.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self.vocab = nlp.vocab
        self._take({})

    def __call__(self, doc: Doc) -> Doc:
        """Return the `Doc`, annotated."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:
        """Yield the `Doc`s, annotated; up to `batch_size` of them, fewer long ones, are read together."""
        batch: list[tuple[Doc, list[tuple[Window, Encoded]]]] = []
        for doc in stream:
            batch.append((doc, self._cut(doc)))
            if len(batch) >= batch_size or sum(len(windows) for _, windows in batch) >= WINDOWS_AT_ONCE:
                yield from self._annotated(batch)
                batch = []
        yield from self._annotated(batch)

    def calibrate(self, calibration: Calibration) -> None:
        """Give scores from now on by this calibration."""
        settings = {"labels": asdict(self._labels), "calibration": asdict(calibration)}
        self._take({**self._files, "settings.json": json.dumps(settings).encode()})

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Write the component into a folder."""
        folder = Path(path)
        folder.mkdir(exist_ok=True)
        for name, content in self._files.items():
            (folder / name).write_bytes(content)

    def from_disk(self, path: str | Path, **_: Any) -> Reader:
        """Read the component from a folder.

        Raises:
            ImportError: when ONNX Runtime is not installed.
        """
        if importlib.util.find_spec("onnxruntime") is None:
            raise ImportError("ONNX Runtime, which runs the reader's network, is not installed")
        return self._take({name: (Path(path) / name).read_bytes() for name in FILES})

    def to_bytes(self, **_: Any) -> bytes:
        """Return the component as bytes."""
        content: bytes = srsly.msgpack_dumps(self._files)
        return content

    def from_bytes(self, content: bytes, **_: Any) -> Reader:
        """Read the component from bytes."""
        return self._take(srsly.msgpack_loads(content))

    def __getstate__(self) -> dict[str, Any]:
        """Leave out the running network: it belongs to one process."""
        return {"name": self.name, "vocab": self.vocab, "_files": self._files}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.name, self.vocab = state["name"], state["vocab"]
        self._take(state["_files"])

    def _take(self, files: dict[str, bytes]) -> Reader:
        self._files = files
        if files:
            settings = json.loads(files["settings.json"])
            self._labels = Labels(**{head: tuple(each) for head, each in settings["labels"].items()})
            self._calibration = Calibration(**settings["calibration"])
            self._network = Network(files["network.onnx"])
            self._pieces = WordPieces(files["pieces.txt"].decode("utf-8").splitlines())
        return self

    def _annotated(self, batch: list[tuple[Doc, list[tuple[Window, Encoded]]]]) -> Iterator[Doc]:
        encoded = [window for _, windows in batch for _, window in windows]
        readings = iter(self._network.read(encoded) if encoded else [])
        for doc, windows in batch:
            if windows:
                words = [token for token in doc if not token.is_space]
                ranges = [window for window, _ in windows]
                text = ReadText(doc, words, ranges, list(islice(readings, len(ranges))))
                annotate(text, self._labels, self._calibration)
            elif len(doc):
                annotate_white_space(doc)
            yield doc

    def _cut(self, doc: Doc) -> list[tuple[Window, Encoded]]:
        words = [token for token in doc if not token.is_space]
        texts, free = [word.text for word in words], [stands_free(word) for word in words]
        windows = windows_of([len(self._pieces.of(text)) for text in texts]) if words else []
        return [
            (window, self._encoded(texts[window.start : window.end], free[window.start : window.end]))
            for window in windows
        ]

    def _encoded(self, texts: list[str], free: list[bool]) -> Encoded:
        return Encoded(*self._pieces.encoded(texts), feature_matrix(texts, free))
