"""Imports: what other tools say about articles, read back as decisions.

One small module a format; `formats` lists them, `deciding` turns what a file says into decisions.
"""
