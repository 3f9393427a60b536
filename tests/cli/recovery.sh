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

# Tags, and is killed within the second before the save; again when this machine was too slow for that.
kill_reader() {
	tries=0
	while [ "$tries" -lt 10 ]; do
		tries=$((tries + 1))
		rm -f ./*.crossread.yaml
		printf 'key j d j a\nwait\nwait\n' >script
		"$CROSSREAD" --author=ana --size=100x30 --script=script lantern.txt >/dev/null 2>&1 &
		victim=$!
		waits=0
		until [ "$(cat "$state"/*.journal 2>/dev/null | grep -c '^list:')" = 2 ] || [ "$waits" -gt 90 ]; do
			waits=$((waits + 1))
			sleep 0.01
		done
		kill -KILL "$victim"
		wait "$victim" 2>/dev/null
		[ -f lantern.txt.crossread.yaml ] || return 0
	done
	fail "a reader was killed before it saved"
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

# A second reader. The first one cannot save, because the sidecar's temporary name is too long, and so stays for long.
name=$(printf '%0236d.txt' 0)
cp lantern.txt "$name"
printf 'key j d\nwait\nwait\n' >script
"$CROSSREAD" --author=ana --size=100x30 --script=script "$name" >/dev/null 2>&1 &
first=$!
waits=0
until [ "$(journals journal)" = 1 ] || [ "$waits" -gt 500 ]; do
	waits=$((waits + 1))
	sleep 0.01
done
printf 'show\n' >script
run "$CROSSREAD" --author=ben --size=100x30 --script=script "$name"
like "$stdout" "ana also has this article open|process $first" "a second reader is told of the first"
kill -KILL "$first"
wait "$first" 2>/dev/null
run "$CROSSREAD" --author=ben --size=100x30 --script=script "$name"
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
