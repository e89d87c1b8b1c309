# What a fresh clone needs: git, make and Python 3.11 or newer. `make help` says what there is.
# Everything is installed into .venv, in the versions of constraints.txt; a second run finds it and installs nothing.

PYTHON ?= python3
UV ?= uv

PY := .venv/bin/python
SKILLMATRIX := .venv/bin/skillmatrix

# Two environments in one folder: `make demo` needs what users need, `make test` and `make check` the dev extra too.
# An empty file says which of them is there; it is out of date when one of these two changes.
RUN := .venv/.ready-run
DEV := .venv/.ready-dev
PINS := pyproject.toml constraints.txt

# `pip install -c` would not reach the build back end, which pip fetches into a place of its own. These variables do:
# the first as far as pip 26.1, the second from pip 25.3 on. Relative, because pip splits them at spaces.
INSTALL := PIP_CONSTRAINT=constraints.txt PIP_BUILD_CONSTRAINT=constraints.txt \
	$(PY) -m pip install --quiet --disable-pip-version-check

# The rooms in which a wrong line means a wrong number or a lost answer: every line and branch is tested.
EXACT := */skillmatrix/source/*,*/skillmatrix/rules/*,*/skillmatrix/load/*,*/skillmatrix/analysis/*,*/skillmatrix/store/*

.PHONY: spark torture glyphs help demo test coverage gates mutants bench bench-full check fix gallery golden constraints clean
.DEFAULT_GOAL := help

help:  ## what there is to make
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' Makefile

demo: $(RUN)  ## set up, then show the report of an example person, a job description, a team and a unit
	@mkdir -p build
	@$(SKILLMATRIX) report matrices/examples/p7.yaml --role corporate-cm
	@$(SKILLMATRIX) jobdesc corporate-cm --all-requirements -f md -o build/corporate-cm.md
	@echo
	@echo '---- What a team of eight covers together (all of it: build/team.html) ----'
	@echo
	@$(SKILLMATRIX) team report --team matrices/examples/team/team.yaml --named -o build/team.html
	@$(SKILLMATRIX) team report --team matrices/examples/team/team.yaml --named --short
	@echo
	@echo '---- Where a plant stands that has rated itself together ----'
	@echo
	@$(SKILLMATRIX) report matrices/examples/plant-south.yaml --short
	@echo
	@echo '---- The first lines of the job description (all of it: build/corporate-cm.md) ----'
	@echo
	@sed -n '1,24p' build/corporate-cm.md
	@echo
	@echo '---- Your turn: answer for yourself; every answer is saved at once, and q leaves ----'
	@echo
	@echo '    $(SKILLMATRIX) assess --role corporate-cm'

# FUZZ: how many random inputs the long run gives to the program (about 20 minutes for a million).
FUZZ ?= 1000000
SEED ?= 1

torture: $(DEV)  ## kill the assessment 300 times and count lost answers; then a million random inputs
	$(PY) tests/torture/kill_assess.py 300
	$(PY) tests/fuzz/fuzz.py --inputs $(FUZZ) --seed $(SEED) --keep build/fuzz
	$(PY) tests/fuzz/fuzz.py --every-place --keep build/fuzz
	$(PY) tests/fuzz/arguments.py --runs 2000 --seed $(SEED)

# With COVERAGE=1 the same run measures coverage, too, which takes a third longer, and the gates are held: so does .ci/run.
test: $(DEV)  ## set up, then run all tests
	$(PY) -m pytest -n 2 --dist loadgroup $(if $(COVERAGE),--cov --cov-report=)
	@$(if $(COVERAGE),$(MAKE) --no-print-directory gates)

coverage: $(DEV)  ## run all tests and hold the coverage
	@$(MAKE) --no-print-directory test COVERAGE=1

gates:
	@echo 'Coverage of source, rules, load, analysis and store: every line and branch'
	@$(PY) -m coverage report --fail-under=100 --include='$(EXACT)'
	@echo 'Coverage of everything else: at least 90 %'
	@$(PY) -m coverage report --fail-under=90 --omit='$(EXACT)'

spark: $(DEV)  ## set up what the tests on Spark need besides Java, which `make test` names if it is missing
	@$(INSTALL) --editable '.[dev,spark]'

mutants: $(DEV)  ## break the program in random places and count what the tests notice (an hour; see docs/testing.md)
	@$(INSTALL) --editable '.[dev,mutants]'
	$(PY) tests/mutation/sample.py $(MUTANTS)

check: $(DEV)  ## lint, layout, types, layers, our own matrices, and a minute of random inputs
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy --strict src benchmarks
	.venv/bin/lint-imports
	$(SKILLMATRIX) validate matrices/
	$(SKILLMATRIX) rules -f md | diff -u docs/rules.md -
	$(PY) -m benchmarks --smoke
	$(PY) tests/fuzz/fuzz.py --seconds 60 --keep build/fuzz

fix: $(DEV)  ## repair what can be repaired without thinking
	$(PY) -m ruff check --fix
	$(PY) -m ruff format

gallery: $(DEV)  ## make the pictures in docs/gallery anew (needs Chromium, poppler-utils and LibreOffice)
	$(PY) docs/gallery/make.py

bench: $(DEV)  ## measure speed against peers and write docs/benchmarks.md (some minutes)
	$(PY) -m benchmarks

bench-full: $(DEV)  ## the same with more rounds and all files for all peers (an hour)
	$(PY) -m benchmarks --full

golden: $(DEV)  ## write the expected outputs anew; read the difference like code
	$(PY) -m pytest -m 'not wheel' --golden

glyphs: $(DEV)  ## write the table of characters that the fonts of PDFs have
	$(PY) tests/render/covered.py

# editables: hatchling asks for it when pip installs this folder; nothing in pyproject.toml names it.
constraints:  ## pin the newest versions of everything, for all platforms (needs uv)
	echo editables | $(UV) pip compile --universal --python-version 3.11 --upgrade --all-extras \
		--no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command 'make constraints' \
		--output-file constraints.txt --quiet pyproject.toml -

clean:  ## remove .venv and all that was made
	rm -rf .venv build dist .coverage .coverage.* .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

$(RUN): $(PINS) $(PY)
	@echo 'Installing skillmatrix into .venv (half a minute) …'
	@$(INSTALL) --editable .
	@touch $@

$(DEV): $(PINS) $(PY)
	@echo 'Installing skillmatrix and what its developers need into .venv (a minute) …'
	@$(INSTALL) --editable '.[dev]'
	@touch $(RUN) $@

# Two questions before the environment is made, each with an answer that helps.
$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo 'skillmatrix needs Python 3.11 or newer; $(PYTHON) says:' "$$($(PYTHON) --version 2>&1)"; \
		echo 'Name another one, for example: make $(MAKECMDGOALS) PYTHON=python3.12'; exit 1; } >&2
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo 'This Python cannot make environments: its module venv or ensurepip is missing.'; \
		echo 'On Debian and Ubuntu: sudo apt install python3-venv'; exit 1; } >&2
	@$(PYTHON) -m venv .venv
