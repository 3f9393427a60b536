#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Hostile text in every place where text is shown, and every byte that reaches the terminal read strictly. With TORTURE=1
# all of Unicode where that is feasible. One place alone: sh tests/terminal/oracle.sh names; the text of the terminal on
# standard error: ORACLE_TEXT=1. REACH=wide in place of sample or every.
. "${srcdir:-.}/tests/tap.sh"

unset TMUX TMUX_PANE NO_COLOR CLICOLOR CLICOLOR_FORCE COLORTERM TERM_PROGRAM DISPLAY WAYLAND_DISPLAY VTE_VERSION SSH_CONNECTION BROWSER
oracle=$builddir/tests/terminal/oracle
reach=${REACH:-sample}
[ -z "${TORTURE:-}" ] || reach=${REACH:-every}
[ $# -gt 0 ] || set -- $("$oracle" places)
isnt "$*" "" "there are places"
for place; do
	mkdir "$place" && cd "$place" || exit 99
	run "$oracle" "$place" "$reach" "$CROSSREAD"
	is "$status" 0 "$place: nothing hostile reaches the terminal ($reach)"
	diag "$stdout"
	cd ..
done
done_testing
