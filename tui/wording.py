"""Figures put into words, as `language.wording` does."""

from language.wording import claim_in_words, noun_in_words, source_in_words, value_in_words

__all__ = ["claim_in_words", "noun_in_words", "source_in_words", "value_in_words"]
