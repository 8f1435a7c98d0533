"""What is kept on disk: articles read in, decisions kept, exports written out.

This room has never heard of screens. Importing it costs neither spaCy nor Textual.
"""
