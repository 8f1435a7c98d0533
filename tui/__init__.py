"""What is seen and pressed: the reader, its widgets, and the command line."""

import os

# Textual draws no sooner than a tick of a clock that runs this often, and after a frame it lets up to two
# ticks pass: at its own 60 a key pressed in that time waits 33 ms. It reads this when it is first imported.
os.environ.setdefault("TEXTUAL_FPS", "240")
