"""Comparing reports of one event: figures, names and wordings side by side. Pure functions over analyses."""
