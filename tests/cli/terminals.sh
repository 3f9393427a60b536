#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every kind of terminal, with and without a locale, with and without colour: the reader works there, or says in one line
# why it does not and prints the articles as text. Prints the table.
. "${srcdir:-.}/tests/tap.sh"
. "$srcdir/tests/tmux.sh"

cp "$srcdir"/samples/*.txt .

open_terminal
escape=$(printf '\033')
number=0

# Starts the reader in a terminal; sets $result to what came of it, and $colour to whether any is on the screen.
try() { # TERM LOCALE NO_COLOR
	number=$((number + 1))
	result=
	colour=-
	rm -f ./*.yaml why
	case $1 in
	unset) kind='unset TERM' ;;
	*) kind="TERM=$1; export TERM" ;;
	esac
	press "clear; (LC_ALL=$2; NO_COLOR=$3; export LC_ALL NO_COLOR; $kind; '$CROSSREAD' --no-config --author=ana lantern.txt packetry.txt 2>why); echo left $number with \$?" Enter
	waits prints screen "^> |^left $number with [0-9]" || return 0
	if ! screen | grep -q "^left $number with [0-9]"; then
		press m d
		waits prints screen 'denial(:| ·) ' || return 0
		colour=no
		coloured_screen | grep -E -q "$escape\[([0-9;]*;)?(3[0-8]|4[0-8]|9[0-7])[;m]" && colour=yes
		press q
		waits prints screen "^left $number with 0" || return 0
		grep -q 'tag: "denial"' ./*.yaml && [ ! -s why ] && result=screen
	elif screen | grep -q "^left $number with 0" && [ "$(wc -l <why)" -eq 1 ]; then
		result="text: $(sed 's/^crossread: //; s/: the articles follow.*//' why)"
	fi
}

table=$tap_folder/table
printf '%-16s %-8s %-8s %-6s %s\n' TERM locale NO_COLOR colour result >"$table"
unusable=
coloured=
for term in unset unknown dumb vt100 linux xterm xterm-256color screen tmux-256color; do
	for locale in C C.UTF-8; do
		for no_color in '' 1; do
			try "$term" "$locale" "$no_color"
			printf '%-16s %-8s %-8s %-6s %s\n' "$term" "$locale" "${no_color:--}" "$colour" "${result:-UNUSABLE}" >>"$table"
			[ -n "$result" ] || unusable="$unusable $term/$locale/${no_color:--}"
			case $no_color$colour in
			1yes) coloured="$coloured $term/$locale" ;;
			esac
			[ -n "$result" ] || diag "$term, $locale, NO_COLOR=$no_color:
$(screen)"
		done
	done
done
sed 's/^/# /' "$table"
is "$unusable" "" "the reader works on each of them, or says in one line why not"
is "$coloured" "" "no colour where NO_COLOR is set"
like "$(cat "$table")" '^xterm-256color +C.UTF-8 +- +yes +screen' "colour where it is not"
for term in vt100 linux xterm xterm-256color screen tmux-256color; do
	if infocmp "$term" >/dev/null 2>&1; then
		is "$(grep -c "^$term .* screen\$" "$table")" 4 "$term: the screen is used"
	else
		skip "$term: the screen is used" "this machine has no description of it"
	fi
done
for term in unset dumb unknown; do
	is "$(grep -c "^$term .* text: " "$table")" 4 "$term: text, and why"
done
done_testing
