#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The command line: help, version, and what is wrong with it said in one line.
. "${srcdir:-.}/tests/tap.sh"

run "$CROSSREAD" --help
is "$status" 0 "--help succeeds"
ok '[ "$(wc -l <"$stdout_file")" -le 40 ]' "--help is at most 40 lines"
like "$stdout" '^crossread sun.txt techdogs.txt' "--help begins with an example"
for verb in sentences align list; do
	like "$stdout" "^  $verb " "--help tells of $verb"
done
ok '! grep -q ".\{101\}" "$stdout_file"' "--help has no line over 100 columns"

# Behind each verb: what it does, what it takes, its options.
verbs=$("$CROSSREAD" --help | sed -n '/^verbs/,/^$/s/^  \([a-z-]*\) .*/\1/p')
# shellcheck disable=SC2086 # plain words
like "$(echo $verbs)" '^sentences .*( [a-z-]+){10}' "--help names the verbs"
for verb in $verbs; do
	run "$CROSSREAD" "$verb" --help
	is "$status" 0 "$verb --help succeeds"
	like "$stdout" "^usage: crossread $verb " "$verb --help tells its usage"
	ok '[ "$(wc -l <"$stdout_file")" -le 40 ]' "$verb --help is at most 40 lines"
done

run "$CROSSREAD" --version
is "$status" 0 "--version succeeds"
like "$stdout" '^crossread [0-9]+\.[0-9]' "--version names program and version"

run "$CROSSREAD" --keys
is "$status" 0 "--keys succeeds"
like "$stdout" '^\| `d` \| `tag denial` \|' "--keys tells which key tags a denial"

# Wrong words: exit 2, nothing on standard output, one line on standard error that says what would be right.
wrong() { # PATTERN ARGUMENT...
	pattern=$1
	shift
	run "$CROSSREAD" "$@"
	is "$status" 2 "exit 2: crossread $*"
	is "$stdout" "" "no output: crossread $*"
	is "$(wc -l <"$stderr_file")" 1 "one line of complaint: crossread $*"
	like "$stderr" "^crossread: .*$pattern" "says $pattern: crossread $*"
}
cp "$srcdir"/samples/*.txt .
wrong 'did you mean "format"' --fromat=tsv lantern.txt
wrong 'did you mean "sentences"' sentnces
wrong 'did you mean "print-config"' --print-confg
wrong '--frobnicate.*--help' --frobnicate lantern.txt
wrong 'no option -z' -z lantern.txt
wrong '--author needs a value' --author
wrong 'no value goes with' --help=yes
wrong 'text, tsv and json' sentences --format=xml lantern.txt
wrong 'like 100x30' --size=big lantern.txt
wrong 'like 100x30' --size=0x5 lantern.txt
wrong 'number of seconds' --stamp=now lantern.txt
wrong 'adjudicate goes with one article' --adjudicate=a,b lantern.txt packetry.txt
wrong 'standard input can be one of two' lantern.txt - packetry.txt
wrong 'too few' sentences
wrong 'too few' align lantern.txt
wrong '--dry-run goes with: merge git-setup' --dry-run lantern.txt
wrong 'No such file' --script=missing lantern.txt

# A file called like a verb is opened by its path.
cp lantern.txt list
run "$CROSSREAD" ./list
is "$status" 0 "a file called like a verb can be opened"
done_testing
