# make install | demo | test | check | test-slow | format | constraints | clean     (everything lives in .venv; nothing else is touched)
SHELL := /bin/sh
VENV  := .venv
BIN   := $(VENV)/bin
STAMP := $(VENV)/.installed

# The first of these that is CPython 3.11 to 3.13. PYTHON=... overrides.
FIND_PYTHON = for p in "$$PYTHON" python3 python3.13 python3.12 python3.11; do \
	[ -n "$$p" ] && "$$p" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null && echo "$$p" && break; done

.PHONY: help install demo test check test-slow format constraints clean
help:
	@echo "make demo       a spoken order, end to end: cloud, point of sale, edge and a guest, on this machine (a minute and a half)"
	@echo "make test       the test suite            make check   ruff, mypy --strict, import contracts"
	@echo "make test-slow  suites that take minutes  make install the environment in .venv, nothing else"
	@echo "make format     ruff, fixing              make clean   removes .venv and caches"
	@echo "make constraints  after a change of dependencies"

install: $(STAMP)
$(STAMP): pyproject.toml constraints.txt hatch_build.py $(wildcard protos/talkthru/v1/*.proto)
	@python=$$($(FIND_PYTHON)); \
	if [ -z "$$python" ]; then \
		echo "Talkthru needs CPython 3.11, 3.12 or 3.13; found: $$(python3 --version 2>&1 || echo none)."; \
		echo "Install one of them, or say where it is: make install PYTHON=/path/to/python3.12"; exit 1; fi; \
	[ -x $(BIN)/python ] || "$$python" -m venv $(VENV) || { \
		echo "Could not create $(VENV). On Debian and Ubuntu the venv module is the package python3-venv."; exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip --upgrade >/dev/null
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@echo "Installing Talkthru and what it needs into $(VENV) (about 1.4 GB; a minute or two the first time) ..."
	@VIRTUAL_ENV=$(CURDIR)/$(VENV) $(BIN)/uv pip install --quiet -e '.[all,silero]' -c constraints.txt -b constraints.txt --group dev
	@touch $@

demo: install
	@$(BIN)/talkthru demo $(ARGS)

# Tests start hundreds of processes: each would compile what it imports anew where the shell forbids it to keep bytecode.
test test-slow: export PYTHONDONTWRITEBYTECODE :=
test test-slow: export PYTHONPYCACHEPREFIX := $(CURDIR)/$(VENV)/bytecode

# In two at a time: suites that wait for nothing but the processor, and those that start servers and meet real deadlines.
UNHURRIED = attacks conversations dialog domain session simulation turns
PYTEST = $(BIN)/python -X dev -W ignore::DeprecationWarning -m pytest -q
test: install
ifdef ARGS
	$(PYTEST) $(ARGS)
else
	@echo "tests of $(UNHURRIED) run beside these, into .unhurried.log; shown at the end"
	@$(PYTEST) -p no:cacheprovider $(UNHURRIED:%=tests/%) >.unhurried.log 2>&1 & beside=$$!; trap 'kill $$beside' INT TERM; \
	$(PYTEST) $(UNHURRIED:%=--ignore=tests/%); here=$$?; wait $$beside; there=$$?; \
	cat .unhurried.log; rm -f .unhurried.log; [ $$here -eq 0 ] && [ $$there -eq 0 ]
endif

test-slow: install
	$(BIN)/python -m pytest -q -m slow $(ARGS)

check: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: install
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

constraints: # run after a change of dependencies; writes no index address
	$(BIN)/uv pip compile pyproject.toml --all-extras --group dev --universal --no-header --no-annotate -o constraints.txt

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
