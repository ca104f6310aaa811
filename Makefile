# The two commands: `make run` builds the graph and opens the explorer, `make test` runs the tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready

.PHONY: run test check format lock clean

run: $(READY)
	$(BIN)/plangraph build
	$(BIN)/plangraph explore

test: $(READY)
	$(BIN)/pytest -n 2 --dist loadfile

# Format, lint, types, layers and the curated files; CI runs it beside the tests.
check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/plangraph check

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# What the lock says, no more: the same clone installs the same versions.
$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("plangraph needs Python 3.11 or later: make PYTHON=python3.11 …")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)

# Resolve the versions anew, for every Python from 3.11 on and every platform.
lock:
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/python -m pip install --quiet uv
	$(VENV)-lock/bin/uv pip compile --universal --python-version 3.11 --generate-hashes --extra dev --upgrade \
	  --quiet --custom-compile-command "make lock" -o requirements.lock pyproject.toml
	rm -rf $(VENV)-lock

clean:
	rm -rf $(VENV) build *.egg-info
