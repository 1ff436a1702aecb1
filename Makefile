# `make run` and `make test` do all they need: they install what is missing, build, and run.

DIR    ?= articles
PREFIX ?= /usr/local

swift   = swift
strict  = --explicit-target-dependency-import-check error
# On Linux the program brings Swift's libraries along: it starts sooner, and outlives the toolchain.
ifeq ($(shell uname -s),Linux)
# Its relocations are packed where the C library can read them so, which is a tenth of the start. It starts with none
# that is older than glibc 2.36 then.
packed := $(shell printf '2.36\n%s\n' "$$(getconf GNU_LIBC_VERSION 2>/dev/null | cut -d ' ' -f 2)" | sort -CV \
            && echo -Xlinker -z -Xlinker pack-relative-relocs)
# The program exports no symbols: the loader would search all 10,000 for each that a library looks for.
static  = --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker -s -Xlinker --no-export-dynamic $(packed)
endif
build   = $(swift) build -c release $(strict) $(static)
release = .build/release/lectern
sources = Package.swift $(shell find Sources -type f)

.PHONY: run test check endure lint format fuzz bench docs install uninstall clean

run: $(release)
	@$(release) "$(patsubst ~/%,$(HOME)/%,$(DIR))"

# Built only when a source is newer, so that a later run starts at once.
$(release): $(sources) | .build/set-up
	@$(build) --product lectern
	@touch $@

.build/set-up: scripts/set-up
	@scripts/set-up run
	@mkdir -p .build && touch $@

.build/set-up-tests: scripts/set-up
	@scripts/set-up test
	@mkdir -p .build && touch $@ .build/set-up

test: .build/set-up-tests
	$(swift) build --build-tests $(strict)
	$(swift) test --skip-build

check: lint test

# The tests of faults and load with large numbers, on the program that users have. See docs/reliability.md.
endure: .build/set-up-tests $(release)
	$(swift) build --build-tests $(strict)
	LECTERN_PROGRAM=$(abspath $(release)) LECTERN_KEYS=1000000 LECTERN_KILLS=500 LECTERN_LARGE=1 \
	  $(swift) test --skip-build --filter "Kill|Marathon|Crowd|HostileSize|FullDisk"

lint:
	$(swift) format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	$(swift) format --in-place --recursive --parallel Package.swift Sources Tests

# Each target for SECONDS, 300 by default; ONLY=pages runs one. See docs/reliability.md.
fuzz: .build/set-up
	@scripts/fuzz $(or $(SECONDS),300) $(ONLY)

# ONLY="parse print" runs these alone, UPDATE=1 writes docs/benchmarks.md and its chart, LARGE=1 measures collections of
# 100,000 posts, too.
bench: .build/set-up-tests $(release)
	@scripts/set-up bench
	@$(build) --product Benchmarks
	@$(build) --product FindTimes
	@$(if $(LARGE),LARGE=1) .build/release/Benchmarks $(foreach name,$(ONLY),--only $(name)) $(if $(UPDATE),--update)

# Writes the documents that are made from the code: the keys, and the picture in the README.
docs: .build/set-up-tests $(release)
	@LECTERN_UPDATE_DOCS=1 $(swift) test --filter GeneratedDocsTests
	@scripts/picture docs/screen.svg

# Not every shell expands the ~ of an argument.
root   = $(DESTDIR)$(patsubst ~/%,$(HOME)/%,$(PREFIX))
binary = $(root)/bin/lectern
manual = $(root)/share/man/man1/lectern.1
bash   = $(root)/share/bash-completion/completions/lectern
zsh    = $(root)/share/zsh/site-functions/_lectern
fish   = $(root)/share/fish/vendor_completions.d/lectern.fish

# The program writes its manual and its completions itself.
install: $(release)
	@for file in "$(binary)" "$(manual)" "$(bash)" "$(zsh)" "$(fish)"; do install -d "$${file%/*}" || exit; done
	install -m 755 $(release) "$(binary)"
	@$(release) manual > .build/lectern.1 && install -m 644 .build/lectern.1 "$(manual)"
	@$(release) completions bash > .build/completions && install -m 644 .build/completions "$(bash)"
	@$(release) completions zsh > .build/completions && install -m 644 .build/completions "$(zsh)"
	@$(release) completions fish > .build/completions && install -m 644 .build/completions "$(fish)"

uninstall:
	rm -f "$(binary)" "$(manual)" "$(bash)" "$(zsh)" "$(fish)"

clean:
	rm -rf .build
