"""What is measured: speed, size and memory (`make bench`), and what survives (`make torture`)."""
