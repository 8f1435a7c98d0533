"""Run by doccano's own Python: prints each text with its spans as doccano would save them, one a line."""

import json
import os
import sys
from pathlib import Path
from types import SimpleNamespace
from uuid import uuid4

_RECORD = uuid4()
"""Each record is looked at alone, so that all may have one name."""


def main(form: str, path: str) -> None:
    """Parse a file as an import into a project would, up to where it would be saved."""
    import backend  # doccano's package, whose folders are its applications

    sys.path.insert(0, str(Path(backend.__file__).parent))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.development")
    import django

    django.setup()
    from data_import.pipeline.label import SpanLabel
    from data_import.pipeline.labels import Spans
    from data_import.pipeline.parsers import CoNLLParser, JSONLParser

    # CoNLL cannot be escaped to ASCII: doccano has to be told that it is UTF-8, or guesses wrong
    parser = CoNLLParser(encoding="utf_8") if form == "conll" else JSONLParser()
    for record in parser.parse(path):
        column = "entities" if "entities" in record else "label"
        spans = Spans([SpanLabel.parse(_RECORD, label) for label in record[column]], None)
        spans.clean(SimpleNamespace(allow_overlapping=column == "entities"))
        found = [(span.start_offset, span.end_offset, span.label) for span in spans.labels]
        print(json.dumps([record["text"], found]))
    if parser.errors:
        sys.exit(str(parser.errors[0]))


main(*sys.argv[1:])
