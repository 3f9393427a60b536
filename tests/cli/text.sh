#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Without a terminal: the aligned pair as plain text, in the reader's own layout.
. "${srcdir:-.}/tests/tap.sh"

cp "$srcdir"/samples/*.txt .
run "$CROSSREAD" lantern.txt packetry.txt
is "$status" 0 "a pipe gets text: exit 0"
is "$(wc -l <"$stderr_file")" 1 "one line on standard error"
like "$stderr" 'no terminal.*plain text' "it says why"
ok '[ "$(wc -L <"$stdout_file")" -le 100 ]' "at most 100 columns"
like "$stdout" '=' "the gutter marks the same words"
like "$stdout" '~' "the gutter marks reworded sentences"
ok '! grep -q " $" "$stdout_file"' "no trailing blanks"
words() { tr -cs '[:alnum:]' '\n' | sed '/^$/d' | sort | uniq -c; }
run "$CROSSREAD" lantern.txt
is "$(printf '%s\n' "$stdout" | sed 1,2d | words)" "$(words <lantern.txt)" "one article is printed without losing a word"

COLUMNS=60 run "$CROSSREAD" lantern.txt packetry.txt
ok '[ "$(wc -L <"$stdout_file")" -le 60 ]' "\$COLUMNS sets the width"
COLUMNS=nonsense run "$CROSSREAD" lantern.txt packetry.txt
is "$status" 0 "a bad \$COLUMNS is no failure"

COLUMNS=5 run "$CROSSREAD" lantern.txt packetry.txt
is "$status" 0 "too few columns are no failure"
ok '[ "$(wc -L <"$stdout_file")" -le 40 ] && [ "$(wc -l <"$stdout_file")" -gt 50 ]' "they become as many as are needed"
COLUMNS=99999999 run "$CROSSREAD" lantern.txt packetry.txt
ok '[ "$(wc -L <"$stdout_file")" -le 100 ]' "too many are not taken"

# What is wrong with the files is told beside the text.
printf 'crossread: 1\nannotations: 5\n' >packetry.txt.crossread.yaml
run "$CROSSREAD" lantern.txt packetry.txt
is "$status" 2 "a sidecar that cannot be used: exit 2"
like "$stderr" 'packetry.txt.crossread.yaml:' "a sidecar that cannot be used: which"
ok '[ "$(wc -l <"$stdout_file")" -gt 20 ]' "the text follows all the same"
rm packetry.txt.crossread.yaml
if [ -c /dev/full ]; then
	run sh -c '"$CROSSREAD" lantern.txt packetry.txt >/dev/full'
	is "$status" 2 "output that cannot be written: exit 2"
	like "$stderr" 'standard output: could not be written' "output that cannot be written: told"
	printf 'show\n' >script
	run sh -c '"$CROSSREAD" --author=ana --script=script lantern.txt packetry.txt >/dev/full'
	is "$status" 2 "so with a script: exit 2"
	like "$stderr" 'standard output: could not be written' "so with a script: told"
else
	skip "output that cannot be written" "there is no /dev/full"
fi
run "$CROSSREAD" --author= lantern.txt
is "$status" 2 "an empty author: exit 2"
like "$stderr" 'author= is empty: a name would be right' "an empty author: what would be right"
mkdir many
i=0
while [ "$i" -lt 201 ]; do
	i=$((i + 1))
	printf 'One sentence.\n' >"many/$i.txt"
done
run "$CROSSREAD" many/*
is "$status" 2 "too many articles: exit 2"
like "$stderr" '201 articles are named; at most 200' "too many articles: how many can be opened"

# Many screens: nothing is lost between the pages in which it is painted.
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do cat packetry.txt; done >long.txt
run "$CROSSREAD" long.txt
is "$(printf '%s\n' "$stdout" | sed 1,2d | words)" "$(words <long.txt)" "a long article is printed whole"
is "$(ls | grep -c 'crossread.yaml')" 0 "nothing was written"
done_testing
