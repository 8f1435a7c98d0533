"""What the text says: articles, mentions, entities and figures.

This room has never heard of files (its own models apart) or of screens. Importing it costs nothing;
spaCy is loaded by `language.pipeline` alone.
"""
