"""The reading screen, a part to a file: each part is what its keys do."""
