# SPDX-License-Identifier: GPL-3.0-or-later
# Inputs of any bytes. With configure --enable-fuzzing these programs are fuzzers, which make fuzz runs; else each of them
# replays its corpus in make check. CONTRIBUTING.md tells how to add one and what to do with what they find.

fuzz_targets = \
	tests/fuzz/annotation_merge \
	tests/fuzz/annotation_recovery \
	tests/fuzz/annotation_sidecar \
	tests/fuzz/app_settings \
	tests/fuzz/article_story \
	tests/fuzz/command_lines \
	tests/fuzz/compare_articles \
	tests/fuzz/text_pattern \
	tests/fuzz/work_article
if HAVE_LIBXML2
fuzz_targets += tests/fuzz/import_page
endif

fuzz_cppflags = $(AM_CPPFLAGS) -I$(srcdir)/tests/unit -I$(srcdir)/tests/torture
if FUZZING
fuzz_driver =
fuzz_replays =
fuzz_ldflags = $(AM_LDFLAGS) -fsanitize=fuzzer
noinst_PROGRAMS = $(fuzz_targets)
else
fuzz_driver = tests/fuzz/replay.c
fuzz_replays = $(fuzz_targets)
fuzz_ldflags = $(AM_LDFLAGS)
check_PROGRAMS += $(fuzz_targets)
TESTS += $(fuzz_replays)
endif

tests_fuzz_annotation_merge_SOURCES = tests/fuzz/annotation_merge.c $(fuzz_driver)
tests_fuzz_annotation_merge_CPPFLAGS = $(fuzz_cppflags)
tests_fuzz_annotation_merge_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_annotation_merge_LDADD = $(core_libraries)

tests_fuzz_annotation_recovery_SOURCES = tests/fuzz/annotation_recovery.c $(fuzz_driver)
tests_fuzz_annotation_recovery_CPPFLAGS = $(fuzz_cppflags)
tests_fuzz_annotation_recovery_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_annotation_recovery_LDADD = $(core_libraries)

tests_fuzz_annotation_sidecar_SOURCES = tests/fuzz/annotation_sidecar.c $(fuzz_driver)
tests_fuzz_annotation_sidecar_CPPFLAGS = $(fuzz_cppflags)
tests_fuzz_annotation_sidecar_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_annotation_sidecar_LDADD = $(core_libraries)

tests_fuzz_app_settings_SOURCES = tests/fuzz/app_settings.c $(fuzz_driver) \
	src/app/config.c src/app/config_commands.c src/app/config_filters.c src/app/config_keys.c \
	src/app/config_print.c src/app/config_tags.c src/app/place.c
tests_fuzz_app_settings_CPPFLAGS = $(fuzz_cppflags)
tests_fuzz_app_settings_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_app_settings_LDADD = $(core_libraries)

tests_fuzz_article_story_SOURCES = tests/fuzz/article_story.c $(fuzz_driver)
tests_fuzz_article_story_CPPFLAGS = $(fuzz_cppflags)
tests_fuzz_article_story_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_article_story_LDADD = $(core_libraries)

tests_fuzz_command_lines_SOURCES = tests/fuzz/command_lines.c $(fuzz_driver)
tests_fuzz_command_lines_CPPFLAGS = $(fuzz_cppflags)
tests_fuzz_command_lines_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_command_lines_LDADD = $(core_libraries)

tests_fuzz_compare_articles_SOURCES = tests/fuzz/compare_articles.c $(fuzz_driver)
tests_fuzz_compare_articles_CPPFLAGS = $(fuzz_cppflags)
tests_fuzz_compare_articles_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_compare_articles_LDADD = $(core_libraries)

tests_fuzz_import_page_SOURCES = tests/fuzz/import_page.c $(fuzz_driver) $(page_sources)
tests_fuzz_import_page_CPPFLAGS = $(fuzz_cppflags) $(LIBXML2_CFLAGS)
tests_fuzz_import_page_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_import_page_LDADD = $(core_libraries) $(LIBXML2_LIBS)

tests_fuzz_text_pattern_SOURCES = tests/fuzz/text_pattern.c $(fuzz_driver)
tests_fuzz_text_pattern_CPPFLAGS = $(fuzz_cppflags)
tests_fuzz_text_pattern_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_text_pattern_LDADD = $(core_libraries)

tests_fuzz_work_article_SOURCES = tests/fuzz/work_article.c $(fuzz_driver)
tests_fuzz_work_article_CPPFLAGS = $(fuzz_cppflags)
tests_fuzz_work_article_LDFLAGS = $(fuzz_ldflags)
tests_fuzz_work_article_LDADD = $(core_libraries)

EXTRA_DIST += tests/fuzz/fuzz.h tests/fuzz/fuzz.sh tests/fuzz/lines.h tests/fuzz/replay.c \
	tests/fuzz/sidecar_checks.h tests/torture/must.h

.PHONY: fuzz
if FUZZING
fuzz: $(fuzz_targets)
	@srcdir='$(srcdir)' builddir='$(builddir)' FUZZ_SECONDS='$(FUZZ_SECONDS)' FUZZERS='$(FUZZERS)' \
		$(SHELL) '$(srcdir)/tests/fuzz/fuzz.sh' $(fuzz_targets)
else
fuzz:
	@echo 'This build has no fuzzers: configure CC=clang --enable-fuzzing makes them.' >&2
	@exit 1
endif
