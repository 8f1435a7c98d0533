# Everything a newcomer and the checks need; `make help` lists it.
.DEFAULT_GOAL := help
.PHONY: help read test check bench search snapshots torture peers pictures clean

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
TESTS := $(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(READY): pyproject.toml constraints.txt
	@echo "Setting up $(VENV) (once; a minute or two)" >&2
	@$(PYTHON) -c 'import sys; sys.exit("Tallymark needs Python 3.11 or newer: make PYTHON=python3.11 …" if sys.version_info < (3, 11) else 0)'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]' >&2
	@touch $@

read: $(READY) ## open the reader on samples/ (piped: print the articles)
	@$(BIN)/tallymark samples

test: $(READY) ## run the tests
	@$(TESTS)

check: $(READY) ## everything that must hold: format, lint, types, imports, spelling, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell
	$(TESTS)

bench: $(READY) ## measure speed, size and memory
	@$(BIN)/python -m benchmarks

search: $(READY) ## look for inputs that break a property: other ones each time
	@HYPOTHESIS_PROFILE=searching TALLYMARK_FUZZ=300 $(BIN)/python -m pytest -q tests

torture: $(READY) ## kill, fill and garble the store, and count what is lost
	@$(BIN)/python -m benchmarks.torture

peers: $(READY) ## have Label Studio, doccano and the rules of brat read our exports (sets them up once)
	@$(BIN)/python -m benchmarks.peers

snapshots: $(READY) ## accept the screens as they look now (look at them first)
	@$(BIN)/python -m pytest $$(grep -rl snap_compare tests --include='test_*.py') --snapshot-update

pictures: $(READY) ## take the pictures in the README anew
	@$(BIN)/python tests/support/picture.py samples/reader.svg
	@$(BIN)/python tests/support/walk.py samples/walk

clean: ## remove what was set up
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
