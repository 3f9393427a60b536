#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# -c LINE: command lines after the start.
. "${srcdir:-.}/tests/tap.sh"

cp "$srcdir"/samples/*.txt .
printf 'show\n' >script
read_with() { # OPTION...
	run "$CROSSREAD" --author=ana --stamp=1795195503 --size=100x30 --script=script "$@" lantern.txt packetry.txt
}

read_with -c 5 -c 'tag denial' --command='2 next-sentence'
is "$status" 0 "-c runs lines"
like "$stdout" 'lantern +sentence 7/' "in their order, each on what the one before did"
like "$stdout" '^\| D' "a line tagged"
run "$CROSSREAD" list --format=tsv lantern.txt
like "$stdout" 'denial' "and it was saved"

read_with -c 5 -c frobnicate -c 'next-sentence'
is "$status" 0 "a line that cannot be run leaves the exit status alone"
is "$stderr" "" "and standard error"
like "$stdout" 'no command "frobnicate"' "its message is shown"
like "$stdout" 'sentence 6/' "later lines run"
read_with -c one-mistake -c another-mistake
like "$stdout" 'one-mistake' "of several mistakes the first is shown"
read_with -c 'page-down' -c 'page-down' -c help
like "$stdout" 'On the screen' "a line can open the help"
read_with -c quit -c frobnicate
is "$status" 0 "a line can quit"
unlike "$stdout" 'sentence' "and nothing is done after it"
read_with -c ''
like "$stdout" 'sentence 1/' "an empty line does nothing"

run "$CROSSREAD" list -c quit lantern.txt
is "$status" 2 "-c with a verb: exit 2"
like "$stderr" '--command goes with' "and why"
run "$CROSSREAD" lantern.txt packetry.txt -c quit
is "$status" 0 "-c without a terminal"
like "$stderr" 'plain text; -c is left out' "is left out, and told"
run "$CROSSREAD" -c
is "$status" 2 "-c needs a line"
set --
i=0
while [ "$i" -lt 65 ]; do
	set -- "$@" -c next-sentence
	i=$((i + 1))
done
read_with "$@"
is "$status" 2 "more lines than anybody types are refused"
like "$stderr" 'more than 64' "with the limit"

# Commands typed in one session come back in the next; comments do not.
printf "key :\ntype 12 nonsense\nkey <Enter> d <Enter>\ntype secret\nkey <Enter>\n" >script
run "$CROSSREAD" --author=ana --size=100x30 --script=script lantern.txt packetry.txt
is "$(cat "$XDG_STATE_HOME/crossread/history")" ":12 nonsense" "typed commands are kept in the state folder"
is "$(ls -l "$XDG_STATE_HOME/crossread/history" | cut -c1-10)" "-rw-------" "for their owner only"
printf "key : <Up>\nshow\n" >script
read_with
like "$stdout" "^\|:12 nonsense" "and come back"
chmod 0 "$XDG_STATE_HOME/crossread"
read_with
is "$status" 0 "a state folder that cannot be read keeps nobody from starting"
chmod 700 "$XDG_STATE_HOME/crossread"
done_testing
