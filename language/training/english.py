"""The tokenizer of our pipelines: spaCy's for English, made to split "U.S.-based" as the treebanks do."""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.util import compile_infix_regex

_HYPHEN_AFTER_ABBREVIATION = r"(?<=[A-Z]\.)[-–](?=[A-Za-z])"


def with_news_tokenizer(nlp: Language) -> Language:
    """Return `nlp` with its tokenizer made ours, in place; it is saved with the pipeline."""
    infixes = [*(nlp.Defaults.infixes or []), _HYPHEN_AFTER_ABBREVIATION]
    tokenizer: Any = nlp.tokenizer
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    return nlp
