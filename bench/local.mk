# SPDX-License-Identifier: GPL-3.0-or-later
# Measuring: make bench [RUNS=5] [LIMIT=60] [SIZES='1 10']

EXTRA_PROGRAMS = bench/generate bench/measure bench/sidecar
bench_generate_SOURCES = bench/generate.c
bench_generate_LDADD = -lm
bench_measure_SOURCES = bench/measure.c
bench_measure_LDADD =
bench_sidecar_SOURCES = bench/sidecar.c
bench_sidecar_LDADD = $(core_libraries)
CLEANFILES += $(EXTRA_PROGRAMS)
EXTRA_DIST += bench/bench.sh bench/archive.sh

.PHONY: bench
bench: crossread $(EXTRA_PROGRAMS)
	@srcdir='$(srcdir)' builddir='$(builddir)' RUNS='$(RUNS)' LIMIT='$(LIMIT)' SIZES='$(SIZES)' $(SHELL) '$(srcdir)/bench/bench.sh'
