# `make demo` and `make test` are all that a newcomer needs; both install what is missing first.
PREFIX ?= /usr/local
BINARY = .build/release/parley

.PHONY: demo test lint bench bench-read words build bootstrap install clean

demo: build
	rm -rf out/demo
	$(BINARY) analyze samples/transcripts -o out/demo

test: bootstrap lint
	swift build --build-tests
	swift test --skip-build
	.build/debug/parley rules check
	.build/debug/parley rules test

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks

# Parley against what else one might use, on made-up conversations; takes some ten minutes. `make bench WRITE=--write` keeps what comes out.
VENV = .build/bench-venv
bench: build $(VENV)
	swift build -c release --product detecting-benchmark
	swift build -c release --product reading-benchmark
	python3 Benchmarks/bench.py .build/release rules --python $(VENV)/bin/python $(WRITE)

# Each by itself, so that one which cannot be installed takes no other with it; its row is left out.
$(VENV): Benchmarks/requirements.txt
	python3 -m venv $(VENV) || python3 -m venv --without-pip $(VENV)
	grep -v '^#' $< | while read -r package; do \
	  $(VENV)/bin/pip install --quiet --disable-pip-version-check "$$package" || echo "bench: $$package is not installed"; \
	done
	touch $(VENV)

bench-read: bootstrap
	swift build -c release --product reading-benchmark
	.build/release/reading-benchmark

# What words weigh for each intent and for the values beside them, learned from all gold that rules may be written from.
READ = --gold samples/gold.jsonl --gold Tests/Gold/read.jsonl --gold Tests/Gold/read-earlier.jsonl
words: build
	mkdir -p out
	$(BINARY) rules learn tags $(READ) > out/tags.tsv
	mv out/tags.tsv rules/core/words/tags.tsv
	$(BINARY) rules learn intents $(READ) \
	  --gold Tests/Gold/openings-read.jsonl --gold Tests/Gold/openings-learned.jsonl > out/intents.tsv
	mv out/intents.tsv rules/telecom/words/intents.tsv

build: bootstrap
	swift build -c release --product parley

bootstrap:
	@scripts/bootstrap

install: build
	install -d $(PREFIX)/bin $(PREFIX)/share/parley
	install $(BINARY) $(PREFIX)/bin/parley
	cp -R rules $(PREFIX)/share/parley/

clean:
	rm -rf .build out
