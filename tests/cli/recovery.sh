#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The reader killed before it has saved, and what the next start says and does; two readers of one article.
. "${srcdir:-.}/tests/tap.sh"

cp "$srcdir/samples/lantern.txt" .
state=$XDG_STATE_HOME/crossread
journals() { # ENDING
	find "$state" -name "*.$1" 2>/dev/null | wc -l | tr -d ' '
}
reader() { # SCRIPT [NAME]
	printf '%s\n' "$1" >script
	run "$CROSSREAD" --author="${2:-ana}" --size=100x30 --script=script lantern.txt
}

# How many changes the journals hold.
changes() {
	cat "$state"/*.journal 2>/dev/null | grep -c '^list:'
}

# Starts a reader of a file that types KEYS, and stops it when its journal holds that many changes, within the second before it
# saves; again when this machine was too slow for that.
stop_reader() { # FILE KEYS CHANGES
	for trial in 1 2 3 4 5 6 7 8 9 10; do
		rm -f "$1.crossread.yaml" "$state"/*.journal
		printf 'key %s\nwait\nwait\nwait\nwait\nwait\nwait\n' "$2" >script
		"$CROSSREAD" --author=ana --size=100x30 --script=script "$1" >/dev/null 2>&1 &
		stopped=$!
		tries=0
		until [ "$(changes)" = "$3" ] || [ -f "$1.crossread.yaml" ] || [ "$tries" -gt 3000 ]; do
			tries=$((tries + 1))
			sleep 0.01
		done
		kill -STOP "$stopped"
		[ -f "$1.crossread.yaml" ] || return 0
		diag "trial $trial came too late"
		kill_stopped
	done
	fail "a reader was stopped before it saved"
}

kill_stopped() {
	kill -KILL "$stopped"
	wait "$stopped" 2>/dev/null
}

kill_reader() {
	stop_reader lantern.txt 'j d j a' 2
	kill_stopped
}

reader 'key j k'
is "$(journals journal)" 0 "reading leaves no journal"
reader 'key j d'
is "$(journals journal)" 0 "saving leaves no journal"

kill_reader
is "$(journals journal)" 1 "who is killed leaves a journal"
is "$(find "$state" -name '*.journal' -perm 600 | wc -l | tr -d ' ')" 1 "nobody else may read it"
is "$(find "$state" -prune -perm 700 | wc -l | tr -d ' ')" 1 "nor its folder"
reader 'show
key j
show
run recover look
show' ben
like "$stdout" 'lantern.txt: 2 changes by ana of [0-9:]+ not saved: :recover keeps' "the next start tells it"
like "$stdout" 'sentence 2/' "and takes no key for it"
like "$stdout" '2 to recover' "the status row keeps saying so"
like "$stdout" '^\|[> ]  add +denial: ' "it can be looked at"
ok '[ ! -e lantern.txt.crossread.yaml ]' "nothing is applied by itself"
is "$(journals journal)" 1 "undecided it stays"

reader 'run recover
show' ben
like "$stdout" 'recovered 2 changes \(u takes them back\)' "it can be recovered"
run "$CROSSREAD" list --format=tsv lantern.txt
is "$(printf '%s\n' "$stdout" | sed 1d | cut -f 3,7 | tr '\t\n' '  ')" "denial ana allegation ana " "the tags are there, and whose they are"
is "$(journals journal)" 0 "the journal is gone"
reader 'show'
unlike "$stdout" 'recover' "it is offered once"

kill_reader
reader 'run recover discard
show
key d
run q!'
like "$stdout" 'discarded; until you discard others' "it can be discarded"
is "$(journals journal) $(journals discarded)" "0 1" "and is kept aside"
reader 'run recover
show'
like "$stdout" 'nothing is to be recovered' "then there is nothing to recover"

# The damaged sidecar of a colleague: what was lost waits until it is mended.
kill_reader
echo 'crossread: 1' >lantern.txt.crossread.yaml
reader 'run recover
show'
is "$(journals journal)" 1 "a journal waits for a damaged sidecar to be mended"
rm lantern.txt.crossread.yaml

# The article has changed since: passages are found again.
{ printf 'CORRECTED VERSION.\n'; cat lantern.txt; } >changed.txt
mv changed.txt lantern.txt
reader 'run recover
show'
run "$CROSSREAD" list --format=tsv lantern.txt
is "$(printf '%s\n' "$stdout" | sed 1d | cut -f 3,6 | tr '\t\n' '  ')" "denial moved allegation moved " \
	"in an article that has changed the passages are found"

# A second reader, while the first has not saved.
cp lantern.txt other.txt
stop_reader other.txt 'j d' 1
printf 'show\n' >script
run "$CROSSREAD" --author=ben --size=100x30 --script=script other.txt
like "$stdout" "ana also has this article open|process $stopped" "a second reader is told of the first"
kill_stopped
run "$CROSSREAD" --author=ben --size=100x30 --script=script other.txt
like "$stdout" '1 change by ana' "when that one dies its change is offered"
find "$state" -name '*.journal' -exec rm {} +

# Without a place for a journal.
cp "$srcdir/samples/lantern.txt" .
rm -f lantern.txt.crossread.yaml
XDG_STATE_HOME=$scratch/lantern.txt reader 'key d
show
key j a
show'
is "$status" 0 "without a journal it can be tagged"
is "$(printf '%s\n' "$stdout" | grep -c 'a crash could lose those of a second')" 1 "it is said once what that means"
like "$(cat lantern.txt.crossread.yaml)" '^entries: 2' "and saved"
done_testing
