# Every tests/cli/*.sh stands here, else it is neither run nor distributed (tests/lint/listed.sh looks).
cli_tests = \
	tests/cli/agree.sh \
	tests/cli/articles.sh \
	tests/cli/check.sh \
	tests/cli/commands.sh \
	tests/cli/config.sh \
	tests/cli/coverage.sh \
	tests/cli/differences.sh \
	tests/cli/editor.sh \
	tests/cli/export.sh \
	tests/cli/from.sh \
	tests/cli/git-setup.sh \
	tests/cli/git.sh \
	tests/cli/habits.sh \
	tests/cli/import.sh \
	tests/cli/install.sh \
	tests/cli/languages.sh \
	tests/cli/merge.sh \
	tests/cli/options.sh \
	tests/cli/pages.sh \
	tests/cli/quotes.sh \
	tests/cli/readme.sh \
	tests/cli/recovery.sh \
	tests/cli/report.sh \
	tests/cli/scripts.sh \
	tests/cli/shells.sh \
	tests/cli/sidecars.sh \
	tests/cli/signals.sh \
	tests/cli/start.sh \
	tests/cli/stories.sh \
	tests/cli/suggest.sh \
	tests/cli/tagging.sh \
	tests/cli/terminal.sh \
	tests/cli/terminals.sh \
	tests/cli/text.sh \
	tests/cli/themes.sh \
	tests/cli/verbs.sh
