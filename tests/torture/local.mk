# Much bad luck in little time: make torture. Without TORTURE=1, in make check, each of these programs is short.
torture_tests = tests/torture/annotation_roundtrip tests/torture/damage tests/torture/faults tests/torture/monkeys \
	tests/torture/paths tests/torture/powercut tests/torture/resizes tests/torture/soak tests/torture/writers

# They share the headers of the unit tests.
tests_torture_damage_CPPFLAGS = $(AM_CPPFLAGS) -I$(srcdir)/tests/unit
tests_torture_monkeys_CPPFLAGS = $(AM_CPPFLAGS) -I$(srcdir)/tests/unit
tests_torture_monkeys_SOURCES = tests/torture/monkeys.c tests/torture/monkey_checks.h tests/torture/monkey_world.h
tests_torture_paths_CPPFLAGS = $(AM_CPPFLAGS) -I$(srcdir)/tests/unit
tests_torture_annotation_roundtrip_CPPFLAGS = $(AM_CPPFLAGS) -I$(srcdir)/tests/unit
# What paints one pane is no matter of other layers, but of this test.
tests_torture_resizes_CPPFLAGS = $(AM_CPPFLAGS) -I$(srcdir)/tests/unit -I$(srcdir)/src/paint
tests_torture_resizes_SOURCES = tests/torture/resizes.c tests/torture/monkey_checks.h tests/torture/monkey_world.h
tests_torture_soak_CPPFLAGS = $(AM_CPPFLAGS) -I$(srcdir)/tests/unit
tests_torture_soak_SOURCES = tests/torture/soak.c tests/torture/monkey_checks.h tests/torture/monkey_world.h
tests_torture_writers_CPPFLAGS = $(AM_CPPFLAGS) -I$(srcdir)/tests/unit
tests_torture_faults_CPPFLAGS = $(AM_CPPFLAGS) -I$(srcdir)/tests/unit
tests_torture_powercut_CPPFLAGS = $(AM_CPPFLAGS) -I$(srcdir)/tests/unit

tests_torture_faults_LDFLAGS = $(AM_LDFLAGS) $(failing_calls)
tests_torture_powercut_LDFLAGS = $(AM_LDFLAGS) $(failing_calls)

# Those of paths.c only look.
tests_torture_paths_LDFLAGS = $(AM_LDFLAGS) -Wl,--wrap=open -Wl,--wrap=opendir -Wl,--wrap=mkostemp

EXTRA_DIST += tests/torture/amount.h

# What a terminal sends, in the middle of editing.
torture_scripts = tests/torture/ending.sh tests/torture/hostile.sh tests/torture/valgrind.sh
torture_programs = tests/torture/ending tests/torture/hostile bench/measure
tests_torture_ending_SOURCES = tests/torture/ending.c tests/torture/terminal.h
tests_torture_ending_LDADD = $(core_libraries)

# Files that want to crash or hold whoever reads them; bench/measure runs the program under limits.
tests_torture_hostile_SOURCES = tests/torture/hostile.c
tests_torture_hostile_LDADD =

# hostile.sh runs alone: it holds each run to a second of the processor, which is worth less while others share it.
side_by_side = $(terminal_scripts) tests/torture/ending.sh tests/torture/valgrind.sh tests/cli/cells.sh \
	$(torture_tests) $(fuzz_replays)

.PHONY: torture
torture: all
	@if test -w /dev/shm; then \
		TORTURE_TMPDIR=`mktemp -d /dev/shm/crossread-XXXXXX` && export TORTURE_TMPDIR && \
		trap 'rm -rf "$$TORTURE_TMPDIR"' 0; \
	fi; \
	status=0; \
	$(MAKE) -j1 check TESTS=tests/torture/hostile.sh TORTURE=1 || status=1; \
	$(MAKE) $(torture_jobs) check TESTS='$(side_by_side)' TORTURE=1 || status=1; \
	exit $$status

# What is already being run with -j keeps its own number.
torture_jobs = `case " $$MAKEFLAGS " in *-j*) ;; *) echo -j2;; esac`
