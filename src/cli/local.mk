libcrossread_a_SOURCES += \
	src/cli/agree_rows.c src/cli/agree.h \
	src/cli/agree_text.c \
	src/cli/cli_agree.c \
	src/cli/cli_align.c src/cli/verbs.h \
	src/cli/check_text.c src/cli/check_text.h \
	src/cli/cli_check.c \
	src/cli/cli_coverage.c src/cli/coverage.h \
	src/cli/cli_differences.c \
	src/cli/cli_export.c \
	src/cli/cli_git_setup.c \
	src/cli/cli_import.c include/crossread/cli/import_filter.h \
	src/cli/cli_list.c \
	src/cli/cli_merge.c \
	src/cli/cli_merge_driver.c \
	src/cli/cli_quotes.c \
	src/cli/cli_report.c \
	src/cli/cli_sentences.c \
	src/cli/converter.c src/cli/converter.h \
	src/cli/export_folder.c src/cli/export_folder.h \
	src/cli/cli_suggest.c \
	src/cli/story_articles.c src/cli/story_articles.h \
	src/cli/cli_themes.c \
	src/cli/gaps_print.c \
	src/cli/git.c src/cli/git.h \
	src/cli/jobs.c src/cli/jobs.h \
	src/cli/merging.c src/cli/merging.h \
	src/cli/options.c include/crossread/cli/options.h \
	src/cli/process.c src/cli/process.h \
	src/cli/printing.c src/cli/printing.h \
	src/cli/progress.c src/cli/progress.h \
	src/cli/verb.c include/crossread/cli/verb.h \
	src/cli/wanted.c src/cli/wanted.h
