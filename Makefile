# The ways to set crosswire up and to run its checks. Nothing is needed before but Python 3.11 or later and make.
#
#   make demo       set everything up and show crosswire at work on a small invented corpus
#   make workbench  the same in the browser, at an address that it prints
#   make test       set everything up and run the tests
#   make test-fast  the same without the slow ones (those that kill, and those that read much)
#   make check      lint, formatting, types and the order of imports
#   make format     put the source into the agreed form
#   make accuracy   hold crosswire against the labelled sets in ../shared and against its own cases
#   make benchmark  how fast crosswire reads beside a bare language model, and in how much memory
#   make docs       write the output that README.md and docs/ show anew, from running their commands
#   make lock       work out the pinned versions anew from pyproject.toml (needs uv)
#   make clean      remove what the above made in this folder
#
# All parts are installed into .venv, and what the pages carry of others by npm into tools/front_end, each pinned by its
# hash; a second run does only what has changed. The gazetteer is
# built once into the user's cache folder, or into the one that CROSSWIRE_CACHE names.
# To choose the interpreter: make PYTHON=python3.13 demo. To choose the number of test processes: make WORKERS=4 test.

VENV := .venv
WORKERS ?= 2
export PYTHON
export PIP_USER := 0
export PIP_DISABLE_PIP_VERSION_CHECK := 1
unexport PYTHONPATH PYTHONHOME

run := $(VENV)/bin/python -m
install := $(run) pip install --quiet --require-hashes
# What was installed from this folder stands under this folder's name: a copy of the folder is installed anew.
here := $(shell pwd | cksum | cut -d ' ' -f 1)
# An environment whose interpreter is gone is made anew.
ifeq ($(shell $(VENV)/bin/python -c 'print("works")' 2>/dev/null),)
$(shell rm -f $(VENV)/.made)
endif

.PHONY: demo workbench test test-fast check lint types imports format accuracy accuracy-docs benchmark docs lock clean

demo: $(VENV)/.gazetteer $(VENV)/.front-end
	@$(run) crosswire demo
	@echo "To have crosswire on your path: . $(VENV)/bin/activate"

workbench: $(VENV)/.gazetteer $(VENV)/.front-end
	@$(run) crosswire demo --serve

test: $(VENV)/.gazetteer $(VENV)/.developing $(VENV)/.front-end
	$(run) pytest -n $(WORKERS) $(PYTEST_OPTIONS)

test-fast: $(VENV)/.gazetteer $(VENV)/.developing $(VENV)/.front-end
	$(run) pytest -n $(WORKERS) -m "not slow" $(PYTEST_OPTIONS)

check: lint types imports

lint: $(VENV)/.developing
	$(run) ruff check .
	$(run) ruff format --check .

types: $(VENV)/.developing $(VENV)/.crosswire-$(here)
	$(run) mypy

imports: $(VENV)/.developing $(VENV)/.crosswire-$(here)
	$(VENV)/bin/lint-imports --no-logo

format: $(VENV)/.developing
	$(run) ruff check --fix .
	$(run) ruff format .

accuracy: $(VENV)/.gazetteer
	@$(run) accuracy --workers $(WORKERS) $(ACCURACY_OPTIONS)

accuracy-docs: $(VENV)/.gazetteer
	@$(run) accuracy --workers $(WORKERS) --freeze $(ACCURACY_OPTIONS)

benchmark: $(VENV)/.gazetteer
	@$(run) benchmarks.reading $(BENCHMARK_OPTIONS)

docs: $(VENV)/.gazetteer $(VENV)/.developing
	$(run) tests.docs.pages

lock:
	$(compile) --output-file requirements.lock
	$(compile) --extra dev --constraints requirements.lock --output-file requirements-dev.lock

# The hashes are of every platform's files, and no registry is named: each machine takes its own.
compile := uv --no-config pip compile pyproject.toml --group build --universal --python-version 3.11 --upgrade --quiet \
  --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command 'make lock'

clean:
	rm -rf $(VENV) tools/front_end/node_modules src/crosswire/web/static/built build dist .pytest_cache .hypothesis .mypy_cache .ruff_cache .import_linter_cache

$(VENV)/.made:
	@echo "Making a virtual environment in $(VENV)"
	@sh tools/make_venv.sh $(VENV)
	@touch $@

$(VENV)/.parts: requirements.lock $(VENV)/.made
	@echo "Installing the parts that crosswire stands on (once; it takes a minute or so)"
	@$(install) -r requirements.lock
	@touch $@

$(VENV)/.crosswire-$(here): pyproject.toml $(VENV)/.parts
	@$(run) pip install --quiet --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/.developing: requirements-dev.lock $(VENV)/.parts
	@echo "Installing what the tests and checks need"
	@$(install) -r requirements-dev.lock
	@touch $@

gazetteer_sources := $(wildcard src/crosswire/reading/places/*.py src/crosswire/reading/data/places*.toml)

$(VENV)/.gazetteer: $(gazetteer_sources) $(VENV)/.crosswire-$(here)
	@$(run) crosswire.reading.places.build --force
	@touch $@

front_end_sources := $(wildcard tools/front_end/*.json tools/front_end/*.lock tools/front_end/*.mjs tools/front_end/*.py tools/front_end/parts/*)

$(VENV)/.front-end: $(front_end_sources) $(VENV)/.parts
	@$(VENV)/bin/python tools/front_end/make.py $@
