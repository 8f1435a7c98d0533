"""The spaCy component `learned`: names that a person stood by or rejected, remembered by exact match.

It goes behind all recognisers. A longer name that contains a learned one is left alone; anything else gives
way to it. What it marks says by which rule, so that the person can see it and take the rule back.
"""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

import language.articledoc  # noqa: F401  (registers the rule of a span)
from language.rules import Rules, read_rules


@Language.factory("learned", requires=["doc.ents"], assigns=["doc.ents"], default_config={"path": ""})
def make_learned(nlp: Language, name: str, path: str) -> Learned:
    """Make the component.

    Args:
        nlp: the pipeline it becomes part of.
        name: its name there.
        path: the file of rules.
    """
    return Learned(nlp, name, read_rules(Path(path)))


class Learned:
    """Marks learned names and takes rejected ones away; keeps nothing between documents."""

    def __init__(self, nlp: Language, name: str, rules: Rules) -> None:
        self.name = name
        self._rejected = {(rule.text, rule.label) for rule in rules.rules if rule.kind == "reject"}
        self._names = {rule.id: rule for rule in rules.rules if rule.kind == "name"}
        self._matcher = PhraseMatcher(nlp.vocab)
        for identity, rule in self._names.items():
            self._matcher.add(identity, [nlp.make_doc(rule.text)])

    def __call__(self, doc: Doc) -> Doc:
        """Return the document with its `ents` as they were learned."""
        names = [ent for ent in doc.ents if (ent.text, ent.label_) not in self._rejected]
        for found in filter_spans(self._matcher(doc, as_spans=True)):
            touching = [name for name in names if name.start < found.end and found.start < name.end]
            if not any(_holds(name, found) for name in touching):
                names = [name for name in names if name not in touching]
                names.append(self._named(found, touching))
        doc.set_ents(sorted(names, key=lambda name: name.start))
        return doc

    def _named(self, found: Span, touching: list[Span]) -> Span:
        """Return the name that was found; where it was one already, it is not the rule's."""
        rule = self._names[found.label_]
        name = Span(found.doc, found.start, found.end, label=rule.label)
        for other in touching:
            if (other.start, other.end, other.label_) == (name.start, name.end, rule.label):
                return other
        name._.score = None
        name._.learned = rule.id
        return name


def _holds(name: Span, found: Span) -> bool:
    """Whether a name is longer than the one found in it."""
    return name.start <= found.start and found.end <= name.end and len(name) > len(found)
