"""Figures: numeric claims found in a text, with their words, their noun and their source.

A pipeline of small modules, each one stage: `numbers` (lexer), `exclusions` (dates, names, scores),
`composition` (units, ranges, rates), `qualifiers` ("more than"), `nouns` (what is counted), `predicates`
(what is claimed of it), `quotes` and `sources` (who said it). `component` makes a spaCy component of them.
The lexicons are data, in `data/`, read by `lexicons`. Importing this package costs nothing.
"""
