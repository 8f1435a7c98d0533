"""Exports: readings written out for people and for other tools.

One small module a format; `formats` lists them, `output` puts their bytes where they belong.
"""
