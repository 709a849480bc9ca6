# The few commands of the house; `make` alone lists them. PYTHON is the environment's (python3 -m venv .venv).
PYTHON ?= .venv/bin/python
CORES ?= -n auto --dist worksteal
export PYTHONDONTWRITEBYTECODE = 1

.PHONY: help setup test all-tests coverage lint types docs check release

help:  ## what there is
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

setup:  ## an environment with everything that the checks need
	python3 -m venv .venv
	$(PYTHON) -m pip install -q -e '.[test]'

test:  ## the quick tests
	$(PYTHON) -m pytest -q $(CORES)

all-tests:  ## with those that need a browser, LibreOffice, the real volumes, or minutes
	$(PYTHON) -m pytest -q $(CORES) -m ''

coverage:  ## the quick tests, and which lines they do not run
	$(PYTHON) -m pytest -q $(CORES) --cov=archref --cov-report=term-missing:skip-covered

lint:  ## ruff
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .

types:  ## mypy
	$(PYTHON) -m mypy

docs:  ## the documentation, a warning is an error
	$(PYTHON) -m sphinx -W -n -q -b html docs build/docs

check: lint types test docs  ## everything that a change must pass

release:  ## a wheel and an sdist in dist/, tried in an empty environment
	rm -rf dist
	$(PYTHON) -m hatchling build -d dist
	$(PYTHON) -m pytest -q -m '' -k 'not guide' tests/test_package.py
	@ls -l dist
