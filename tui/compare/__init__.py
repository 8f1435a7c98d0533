"""Reports side by side on the screen: the application, its keys, its lines and their details."""

MOST_REPORTS = 12
"""The most reports that the screen sets side by side."""
