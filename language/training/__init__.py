"""How Tallymark's own pipelines are made: `python -m language.training --help`."""
