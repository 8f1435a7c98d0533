"""Peers: other tools' own programs read our exports, and what they give back is read again. `make peers`."""
