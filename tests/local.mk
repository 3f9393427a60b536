# SPDX-License-Identifier: GPL-3.0-or-later
# Seven rings of tests, each program or script speaking TAP: unit, cli, screen, terminal, torture, fuzz, lint.

# Programs that include tests/unit/system_calls.h are linked with these.
failing_calls = \
	-Wl,--wrap=mkostemp -Wl,--wrap=read -Wl,--wrap=write -Wl,--wrap=fsync -Wl,--wrap=fdatasync -Wl,--wrap=ftruncate \
	-Wl,--wrap=lseek -Wl,--wrap=rename -Wl,--wrap=unlink -Wl,--wrap=unlinkat -Wl,--wrap=access -Wl,--wrap=stat \
	-Wl,--wrap=lstat -Wl,--wrap=fstat -Wl,--wrap=fchown -Wl,--wrap=fchmod -Wl,--wrap=flock -Wl,--wrap=opendir \
	-Wl,--wrap=readdir -Wl,--wrap=readlink -Wl,--wrap=realpath -Wl,--wrap=open -Wl,--wrap=close

unit_tests =
include tests/unit/base.mk
include tests/unit/yaml.mk
include tests/unit/text.mk
include tests/unit/article.mk
include tests/unit/speech.mk
include tests/unit/compare.mk
include tests/unit/annotation.mk
include tests/unit/report.mk
include tests/unit/screen.mk
include tests/unit/work.mk
include tests/unit/paint.mk
include tests/unit/command.mk
include tests/unit/cli.mk
include tests/unit/app.mk
include tests/unit/import.mk

include tests/cli/local.mk
include tests/terminal/local.mk
include tests/torture/local.mk

screen_tests = tests/screen/run.sh

# One invented story in nine scripts, for tests/cli/scripts.sh and the screen cases.
script_articles = \
	tests/scripts/ar-left.txt tests/scripts/ar-right.txt \
	tests/scripts/el-left.txt tests/scripts/el-right.txt \
	tests/scripts/he-left.txt tests/scripts/he-right.txt \
	tests/scripts/hi-left.txt tests/scripts/hi-right.txt \
	tests/scripts/ja-left.txt tests/scripts/ja-right.txt \
	tests/scripts/ko-left.txt tests/scripts/ko-right.txt \
	tests/scripts/ru-left.txt tests/scripts/ru-right.txt \
	tests/scripts/th-left.txt tests/scripts/th-right.txt \
	tests/scripts/zh-left.txt tests/scripts/zh-right.txt

lint_tests = \
	tests/lint/layers.sh \
	tests/lint/limits.sh \
	tests/lint/listed.sh \
	tests/lint/map.sh \
	tests/lint/sizes.sh \
	tests/lint/symbols.sh \
	tests/lint/text.sh \
	tests/lint/words.sh

LDADD = $(core_libraries) $(CMOCKA_LIBS)

check_PROGRAMS = $(terminal_programs) $(torture_programs)
TESTS = $(lint_tests) $(screen_tests) $(cli_tests) $(terminal_scripts) $(torture_scripts)
if HAVE_CMOCKA
check_PROGRAMS += $(unit_tests) $(terminal_tests) $(torture_tests)
TESTS += $(unit_tests) $(terminal_tests) $(torture_tests)
else
check-local:
	@echo 'The unit tests need cmocka, which configure did not find. "./bootstrap check" installs it.' >&2
	@exit 1
endif

include tests/fuzz/local.mk

TEST_EXTENSIONS = .sh
LOG_DRIVER = env AM_TAP_AWK='$(AWK)' $(SHELL) $(top_srcdir)/build-aux/tap-driver.sh
SH_LOG_DRIVER = $(LOG_DRIVER)
SH_LOG_COMPILER = $(SHELL)
AM_TESTS_ENVIRONMENT = TORTURE='$(TORTURE)'; export TORTURE; srcdir='$(abs_srcdir)'; builddir='$(abs_builddir)'; . "$$srcdir/tests/environment.sh";

# Counts anew which lines and branches the tests run, and prints a table: make coverage
.PHONY: coverage
if COVERAGE
coverage: all
	find . -name '*.gcda' -exec rm -f {} +
	$(MAKE) check; checked=$$?; \
	GCOV='$(GCOV)' srcdir='$(srcdir)' builddir=. $(SHELL) '$(srcdir)/tests/coverage.sh' && exit $$checked
else
coverage:
	@echo 'This build counts nothing: configure another with --enable-coverage.' >&2
	@exit 1
endif

# Plays screen cases alone: make check-screen [CASES='NAME...'] [UPDATE=1]
.PHONY: check-screen
check-screen: all
	@srcdir='$(abs_srcdir)' builddir='$(abs_builddir)' $(SHELL) '$(srcdir)/tests/screen/run.sh'

EXTRA_DIST += tests/portability/matrix.sh tests/portability/musl.sh
EXTRA_DIST += $(lint_tests) $(cli_tests) $(screen_tests) $(terminal_scripts) $(torture_scripts) \
	tests/lint/lint.sh tests/coverage.h tests/coverage.sh tests/environment.sh tests/tap.sh tests/tmux.sh \
	tests/unit/colour_vision.h tests/unit/compare_article.h tests/unit/pair.h tests/unit/scratch.h tests/unit/shelf.h \
	tests/unit/faults.h tests/unit/keyboard.h tests/unit/system_calls.h tests/unit/wrapped_open.h \
	$(script_articles)

# All screen cases are played, all pages imported, all inputs replayed, so all are distributed, without a list to keep.
dist-hook:
	cd '$(srcdir)/tests/screen' && for file in *.case *.screen; do \
		test ! -f "$$file" || cp -p "$$file" '$(abs_builddir)/$(distdir)/tests/screen' || exit 1; \
	done
	mkdir -p '$(distdir)/tests/import' && cp -p '$(srcdir)'/tests/import/*.html '$(srcdir)'/tests/import/*.txt '$(distdir)/tests/import'
	mkdir -p '$(distdir)/tests/fuzz' && cp -p '$(srcdir)'/tests/fuzz/*.dict '$(distdir)/tests/fuzz'
	cp -Rp '$(srcdir)/tests/fuzz/corpus' '$(distdir)/tests/fuzz'
