"""What is seen and pressed: the reader, its widgets, and the command line."""
