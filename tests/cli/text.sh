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

# Many screens: nothing is lost between the pages in which it is painted.
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do cat packetry.txt; done >long.txt
run "$CROSSREAD" long.txt
is "$(printf '%s\n' "$stdout" | sed 1,2d | words)" "$(words <long.txt)" "a long article is printed whole"
is "$(ls | grep -c 'crossread.yaml')" 0 "nothing was written"
done_testing
