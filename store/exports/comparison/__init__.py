"""Comparisons for other tools and for people: JSON, CSV, Markdown and HTML."""
