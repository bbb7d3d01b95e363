# The two commands a newcomer needs: `make chat` and `make test`. Each sets up what it lacks first.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
# Files that quote what the commands print.
DOCUMENTED := README.md docs/commands.md
# Extra words for pip, for example the index with the CPU build of torch (see README).
PIP_ARGS ?=

.PHONY: help chat test check docs format lock clean
help:
	@echo 'make chat    talk to the bot in this terminal, on sample articles, no token needed'
	@echo 'make test    run the tests'
	@echo 'make check   ruff, mypy, import contracts, documented commands'
	@echo 'make docs    renew what README and docs/ quote from the code'
	@echo 'make format  let ruff put the code in order'
	@echo 'make lock    renew constraints.txt from what is installed'
	@echo 'make clean   remove what the others made'

chat: $(VENV)/.ready
	@$(BIN)/khabar chat

test: $(VENV)/.ready-dev
	$(BIN)/pytest --cov --cov-report=term

check: $(VENV)/.ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	PATH="$(abspath $(BIN)):$$PATH" $(BIN)/cog --check $(DOCUMENTED)

docs: $(VENV)/.ready-dev
	PATH="$(abspath $(BIN)):$$PATH" $(BIN)/cog -r $(DOCUMENTED)

format: $(VENV)/.ready-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(VENV)/.ready-dev
	@{ head -1 constraints.txt; $(BIN)/pip freeze --exclude-editable | sed 's/^\(torch==[0-9.]*\)+.*/\1/'; } > constraints.new
	@mv constraints.new constraints.txt

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo 'Khabar needs Python 3.11 or newer; name one: make chat PYTHON=python3.12' >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
		|| { rm -rf $(VENV); echo 'python3 cannot make environments; on Debian: apt-get install python3-venv' >&2; exit 1; }

$(VENV)/.ready: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo 'Setting up Khabar in $(VENV): about 1.5 GB, most of it torch; a minute or two, once.' >&2
	@$(BIN)/python -m pip install -q $(PIP_ARGS) -c constraints.txt -e . >&2
	@touch $@

$(VENV)/.ready-dev: pyproject.toml constraints.txt $(VENV)/.ready
	@$(BIN)/python -m pip install -q $(PIP_ARGS) -c constraints.txt -e '.[dev]' >&2
	@touch $@
