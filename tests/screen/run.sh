#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Screen tests: keys in, pictures out. A case NAME.case begins with header lines in any order,
#
#	# a comment
#	size 100x30			columns and rows of the screen; this is the default
#	open lantern.txt packetry.txt	the articles, or whatever else to open; the default is that pair
#	option --author=ana		one more option of the program
#	language de			the language of messages, where there are catalogues
#	setup COMMAND LINE		run by the shell before, in a fresh copy of the samples
#
# and goes on with the program's own script lines ("key", "type", "resize", "show", ...), passed on as they stand. Author,
# times and identifiers are fixed. What the program prints is compared with NAME.screen. To rewrite the goldens with what comes out now: make check-screen UPDATE=1,
# and review the difference as pictures. To run some cases only: make check-screen CASES='NAME NAME'.

. "${srcdir:-.}/tests/tap.sh"

goldens=$srcdir/tests/screen

# Reads the case: sets $size, $articles and $options, and makes the files NAME.setup and NAME.script beside the story folder.
read_case() { # NAME
	size=100x30
	articles='lantern.txt packetry.txt'
	options=
	language=
	: >"$1.setup"
	: >"$1.script"
	in_header=yes
	while IFS= read -r line || [ -n "$line" ]; do
		case $in_header-$line in
		yes-'language '*) language=${line#language } ;;
		yes-'size '*) size=${line#size } ;;
		yes-'open '*) articles=${line#open } ;;
		yes-'option '*) options="$options ${line#option }" ;;
		yes-'setup '*) printf '%s\n' "${line#setup }" >>"$1.setup" ;;
		yes-'#'* | yes-) ;;
		*)
			in_header=no
			printf '%s\n' "$line" >>"$1.script"
			;;
		esac
	done <"$goldens/$1.case"
}

# Plays the case in a copy of the samples; what is printed goes to NAME.screen, complaints to NAME.errors.
play_case() { # NAME
	mkdir "$1"
	cp "$srcdir"/samples/*.txt "$1"
	chmod u+w "$1"/*
	use_home "$tap_folder/home-$1"
	(
		cd "$1" || exit
		sh -e "../$1.setup" || exit
		set -f
		if [ "$language" ]; then
			LANGUAGE=$language
			TEXTDOMAINDIR=$builddir/po/locale
			export LANGUAGE TEXTDOMAINDIR
		fi
		# shellcheck disable=SC2086 # both are lists of plain words
		"$CROSSREAD" --author=ana --stamp=1795195503 $options --size="$size" --script="../$1.script" $articles
	) </dev/null >"$1.screen" 2>"$1.errors"
}

# True when the program can be made to speak the language here.
speaks() { # LANGUAGE
	[ "$(LANGUAGE=$1 TEXTDOMAINDIR=$builddir/po/locale "$CROSSREAD" --help)" != "$("$CROSSREAD" --help)" ]
}

check_case() { # NAME
	read_case "$1"
	if [ "$language" ] && ! speaks "$language"; then
		skip "$1" "there are no catalogues, or this C library takes no LANGUAGE in C.UTF-8"
	elif ! play_case "$1" || [ -s "$1.errors" ]; then
		fail "$1" "$(cat "$1.errors" "$1.screen")"
	elif [ "${UPDATE:-}" = 1 ] && ! cmp -s "$1.screen" "$goldens/$1.screen"; then
		cp "$1.screen" "$goldens/$1.screen"
		pass "$1 (golden rewritten)"
	elif [ ! -f "$goldens/$1.screen" ]; then
		fail "$1" "there is no tests/screen/$1.screen: make check-screen UPDATE=1 writes it"
	else
		same_file "$1.screen" "$goldens/$1.screen" "$1"
	fi
}

for path in "$goldens"/*.case; do
	name=$(basename "$path" .case)
	case " ${CASES:-$name} " in
	*" $name "*) [ ! -f "$path" ] || check_case "$name" ;;
	esac
done
[ "$tap_count" -gt 0 ] || fail "there are cases to play${CASES:+ called $CASES}"

done_testing
