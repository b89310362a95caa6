# Everything is run from here; only make and Python 3.11 or later are needed.

PYTHON ?= python3
ARTICLES ?= articles
BUILD ?= build
STRICT ?=
AS_KNOWN_ON ?=
METABASE_DATABASE ?= strikeledger
CORPUS ?=

# Handed on in the environment, so that a path may hold spaces.
export ARTICLES BUILD AS_KNOWN_ON METABASE_DATABASE CORPUS
# Nothing that runs here reports home.
export DBT_SEND_ANONYMOUS_USAGE_STATS = false
export GX_ANALYTICS_ENABLED = false
export DO_NOT_TRACK = 1
export PIP_DISABLE_PIP_VERSION_CHECK = 1

VENV := .venv
# The tools are run as modules: a moved folder breaks the addresses in .venv/bin/*, not these.
PY := $(VENV)/bin/python
# A copy of the lock file that stands in .venv once all of it is installed.
INSTALLED := $(VENV)/requirements.lock

.DEFAULT_GOAL := help
.PHONY: help run conflicts test lint format docs metabase build dashboard dashboard-serve test-dashboard benchmark-speed benchmark-accuracy benchmark-resolution benchmark-ledger clean lock environment

help: ## Show this list
	@echo "make TARGET, where TARGET is one of"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-22s%s\n", $$1, $$2 }'

# A BUILD that nobody gave is left to the pipeline: where it is depends on AS_KNOWN_ON.
run: environment ## Articles in, facts and a verdict out: ARTICLES=path BUILD=dir STRICT=1 AS_KNOWN_ON=day
	@$(PY) -m pipeline run --articles "$$ARTICLES" $(if $(filter-out file,$(origin BUILD)),--build "$$BUILD") \
		$(if $(filter-out 0 no false,$(STRICT)),--strict) $(if $(AS_KNOWN_ON),--as-known-on "$$AS_KNOWN_ON")

conflicts: environment ## List the open conflicts, with the row that would settle each: BUILD=dir
	@$(PY) -m pipeline conflicts $(if $(BUILD),--build "$$BUILD")

test: lint ## Pass every check: linters, types, dbt build and its tests, pytest
	@$(PY) -m pytest

lint: environment ## Check style and types
	@$(PY) -m ruff check --quiet .
	@$(PY) -m ruff format --check --quiet . || { echo "not formatted as agreed; run: make format"; exit 1; }
	@$(PY) -m sqlfluff lint --disable-progress-bar models macros tests/dbt
	@$(PY) -m mypy

format: environment ## Put the code into the agreed format
	@$(PY) -m ruff check --fix --quiet . || true
	@$(PY) -m ruff format .
	@$(PY) -m sqlfluff fix --disable-progress-bar --quiet models macros tests/dbt

docs: environment ## Make one page of all models and columns and how they hang together: BUILD=dir
	@test -f "$$BUILD/work.duckdb" || { echo "$$BUILD/work.duckdb: there is no such file; run make run first"; exit 1; }
	@STRIKELEDGER_DATABASE="$$BUILD/work.duckdb" $(PY) -m dbt.cli.main --quiet --log-path "$$BUILD/logs" \
		docs generate --static --target-path "$$BUILD/docs"
	@mv "$$BUILD/docs/static_index.html" "$$BUILD/docs/index.html"
	@echo "Models and columns: $$BUILD/docs/index.html"

# dbt-metabase takes the address and the key from METABASE_URL and METABASE_API_KEY.
metabase: environment ## Tell Metabase what the published tables mean: METABASE_URL=address BUILD=dir
	@$(PY) -m pipeline.metabase "$$BUILD"
	@$(PY) -m dbtmetabase models --manifest-path "$$BUILD/metabase.json" --order-fields

build: environment ## dbt build alone, from the committed seeds
	@$(PY) -m dbt.cli.main build

dashboard: environment ## Build the site of what BUILD publishes (Node 18 or later; minutes)
	@$(PY) -m dashboard.site "$$BUILD"

dashboard-serve: environment ## Show the site on this machine: PORT=3000
	@$(PY) -m dashboard.serve --port "$(or $(PORT),3000)"

test-dashboard: environment ## Open every page of the site in Chromium and check what it shows
	@$(PY) -m pytest -rs tests/test_dashboard_pages.py

# spaCy is what benchmarks set beside ours; nothing else needs it.
BENCH := .venv-benchmark

benchmark-speed: environment ## Measure how fast articles become claims (some minutes; installs spaCy aside)
	@if ! cmp -s benchmarks/requirements.lock $(BENCH)/requirements.lock; then \
		$(PY) -m venv --clear $(BENCH) && \
		$(BENCH)/bin/python -m pip install --quiet --no-deps --require-hashes -r benchmarks/requirements.lock && \
		cp benchmarks/requirements.lock $(BENCH)/requirements.lock || \
		{ echo "spaCy could not be installed (see above)."; exit 1; }; \
	fi
	@$(PY) -m benchmarks.speed

benchmark-accuracy: environment ## Run and score a corpus with known answers: CORPUS=path
	@$(PY) -m benchmarks.accuracy "$$CORPUS"

benchmark-resolution: environment ## Measure what the ledger makes of several reports: CORPUS=path
	@$(PY) -m benchmarks.resolution "$$CORPUS"

benchmark-ledger: environment ## Measure how the models grow with the corpus (some minutes)
	@$(PY) -m benchmarks.ledger

clean: ## Remove what runs have made, but not the environment
	rm -rf build target logs dashboard/build dashboard/.evidence dashboard/node_modules .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +

lock: ## Renew requirements.lock after a change of pyproject.toml (needs uv)
	@command -v uv >/dev/null || { echo "make lock needs uv: install it, for example with: pipx install uv"; exit 1; }
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-annotate --no-header --group dev pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-annotate --no-header --group pyproject.toml:benchmark \
		-o benchmarks/requirements.lock

# Nothing is done where the environment holds what the lock file says. A half-made one is made anew.
environment:
	@if [ -x $(PY) ] && cmp -s requirements.lock $(INSTALLED); then exit 0; fi; \
	if ! $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
		echo "strikeledger needs Python 3.11 or later; $(PYTHON) is $$($(PYTHON) --version 2>&1 | head -n 1)."; \
		echo "Name another one, for example: make $(or $(MAKECMDGOALS),run) PYTHON=python3.12"; \
		exit 1; \
	fi; \
	if ! [ -x $(PY) ] || ! [ -e $(INSTALLED) ]; then \
		$(PYTHON) -m venv --clear $(VENV) || { echo "cannot make $(VENV): does this Python have venv?"; exit 1; }; \
	fi; \
	echo "Installing $$(grep -c '^[a-z]' requirements.lock) packages into $(VENV), about a minute ..."; \
	$(PY) -m pip install --quiet --no-deps --require-hashes -r requirements.lock || { \
		echo "The installation failed (see above). Is the package index within reach? Then run make again."; \
		exit 1; \
	}; \
	cp requirements.lock $(INSTALLED)
