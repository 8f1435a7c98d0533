"""Settling what two people left differently: the cases, the words for them, and the application."""
