# SPDX-License-Identifier: GPL-3.0-or-later
# Measuring: make bench [RUNS=5] [LIMIT=60] [SIZES='1 10'] [FORMAT=markdown]; make figures, all that doc/figures.md says

EXTRA_PROGRAMS = bench/generate bench/measure bench/sidecar
bench_generate_SOURCES = bench/generate.c
bench_generate_LDADD = -lm
bench_measure_SOURCES = bench/measure.c
bench_measure_LDADD =
bench_sidecar_SOURCES = bench/sidecar.c
bench_sidecar_LDADD = $(core_libraries)
CLEANFILES += $(EXTRA_PROGRAMS)
EXTRA_DIST += bench/bench.sh bench/archive.sh bench/accuracy.sh bench/figures.sh bench/ratios.sh \
	bench/accuracy/bridge.a.txt bench/accuracy/bridge.b.txt bench/accuracy/bridge.tsv \
	bench/accuracy/ferry.a.txt bench/accuracy/ferry.b.txt bench/accuracy/ferry.tsv \
	bench/accuracy/meals.a.txt bench/accuracy/meals.b.txt bench/accuracy/meals.tsv

.PHONY: bench figures
bench: crossread $(EXTRA_PROGRAMS)
	@srcdir='$(srcdir)' builddir='$(builddir)' RUNS='$(RUNS)' LIMIT='$(LIMIT)' SIZES='$(SIZES)' FORMAT='$(FORMAT)' \
		$(SHELL) '$(srcdir)/bench/bench.sh'

# UPDATE=1 writes them there.
figures: crossread $(EXTRA_PROGRAMS)
	@srcdir='$(srcdir)' builddir='$(builddir)' RUNS='$(RUNS)' LIMIT='$(LIMIT)' SIZES='$(SIZES)' PAIRS='$(PAIRS)' UPDATE='$(UPDATE)' \
		$(SHELL) '$(srcdir)/bench/figures.sh'
