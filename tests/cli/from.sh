#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Archives: a verb on many lists of articles, one a line; JSON Lines, bad jobs, going on where an earlier run ended.
. "${srcdir:-.}/tests/tap.sh"

cp "$srcdir"/samples/*.txt .
printf 'A dog bit 30 men in Ohio on Monday, the mayor said.\n' >a.txt
printf 'A dog bit 31 men in Ohio on Monday, the mayor said.\n' >b.txt
printf 'Nothing here resembles the other story at all.\n' >c.txt

# What becomes of every row, without what only the verb can know.
jobs_of() { # ROWS
	printf '%s\n' "$1" | sed -E 's/^\{"job":([0-9]+),.*"status":([0-9])\}$/\1 status \2/; s/^\{"job":([0-9]+),.*/\1 row/' | uniq
}

printf 'a.txt\tb.txt\n\na.txt\tmissing.txt\na.txt\tc.txt\n' >jobs
run "$CROSSREAD" differences --from=jobs
is "$status" 2 "one job in trouble: exit 2 at the end"
is "$(jobs_of "$stdout")" "1 row
1 status 1
3 status 2
4 status 0" "the others are done; the empty line is counted"
like "$stdout" '^\{"job":1,"articles":\["a.txt","b.txt"\],"kind":' "rows say which job and which articles"
like "$stdout" '^\{"job":4,"articles":\["a.txt","c.txt"\],"status":0\}$' "a job without rows has its last one"
like "$stderr" '^crossread: missing\.txt' "what is wrong is told"
like "$stderr" '^crossread: jobs:3: .*the others go on' "with file and line of the job"

"$CROSSREAD" differences --from=- <jobs >piped 2>piped-errors
is "$?" 2 "standard input: the same status"
same_file piped "$stdout_file" "and the same rows"
like "$(cat piped-errors)" '^crossread: standard input:3: ' "and the line"

run "$CROSSREAD" differences --from=jobs --skip=3
is "$(jobs_of "$stdout")" "4 status 0" "--skip goes on behind the lines that were done; their numbers stay"
is "$status" 0 "and its status is of what was done now"
run "$CROSSREAD" differences --from=jobs --skip=9
is "$status:$stdout" "0:" "behind the end there is nothing to do"

# Two halves are the whole, but for the numbers.
rm -f half.*
split -l 2 jobs half.
for half in half.aa half.ab; do
	"$CROSSREAD" differences --from="$half"
done 2>/dev/null | sed 's/"job":[0-9]*,//' >halves
"$CROSSREAD" differences --from=jobs 2>/dev/null | sed 's/"job":[0-9]*,//' >whole
same_file halves whole "parts of the list give the same rows"

# Every verb that prints rows takes jobs; the program says which these are.
printf 'lantern.txt\tpacketry.txt\n' >pair
cp "$srcdir"/samples/*.yaml .
chmod u+w ./*.yaml
echo 'key 3 d' >script
run "$CROSSREAD" --author=ben --stamp=1795195503 --script=script lantern.txt # so that agree has two people
run "$CROSSREAD" export --from=pair --to=csv
like "$stderr" '^crossread: --from goes with: sentences' "--from goes with verbs that print rows"
verbs=$(printf '%s\n' "$stderr" | sed -n 's/^crossread: --from goes with: //p' | tr -d ',.;')
ok "[ $(printf '%s\n' $verbs | wc -l) -ge 9 ]" "which are named"
for verb in $verbs; do
	option=
	[ "$verb" != agree ] || option=--all
	run "$CROSSREAD" "$verb" $option --from=pair
	like "$(printf '%s\n' "$stdout" | tail -n 1)" \
		'^\{"job":1,"articles":\["lantern.txt","packetry.txt"\],"status":[01]\}$' "$verb takes jobs"
	printf '%s\n' "$stdout" | sed '$d; s/^{"job":1,"articles":\["lantern.txt","packetry.txt"\],/{/' >rows
	"$CROSSREAD" "$verb" $option --format=json lantern.txt packetry.txt >alone 2>/dev/null
	same_file rows alone "its rows are those of $verb alone"
done

# Rows come as the lines do: what feeds jobs one by one need not close the pipe first.
mkfifo feed answers
"$CROSSREAD" quotes --from=- <feed >answers &
exec 3>feed 4<answers
echo lantern.txt >&3
while read -r row <&4; do
	case $row in
	*'"status":'*) break ;;
	esac
done
like "$row" '"status":0' "a job is answered while the list is still open"
exec 3>&- 4<&-
wait

printf 'a.txt\tb.txt\r\n' >dos
run "$CROSSREAD" align --from=dos
is "$status" 0 "a line may end in CR LF"
printf 'a.txt\tb.txt' >unended
run "$CROSSREAD" align --from=unended
is "$(jobs_of "$stdout" | tail -n 1)" "1 status 0" "the last line may have no end"
printf 'a "b".txt\tb.txt\n' >quoted
run "$CROSSREAD" align --from=quoted
like "$stdout" '"articles":\["a ..b...txt","b.txt"\],"status":2' "names are escaped"
printf -- '-\tb.txt\na.txt\tb.txt\n' >dash
"$CROSSREAD" align --from=- <dash >piped 2>piped-errors
is "$(jobs_of "$(cat piped)")" "1 status 2
2 row
2 status 0" "an article called - does not take the list of jobs"

printf 'a.txt\tb\0.txt\na.txt\tb.txt\n' >nul
run "$CROSSREAD" align --from=nul
is "$status:$(jobs_of "$stdout")" "2:1 status 2
2 row
2 status 0" "a line with NUL is refused, the next one done"
like "$stderr" 'nul:1: .*parted by tabs' "with what would be right"
awk 'BEGIN { for (i = 0; i < 1200000; i++) printf "x"; print "\na.txt\tb.txt" }' >long
run "$CROSSREAD" align --from=long
is "$status:$(jobs_of "$stdout" | tail -n 1)" "2:2 status 0" "and so is one of more than a megabyte"

run "$CROSSREAD" align --from=none
is "$status" 2 "a list that is not there is trouble"
like "$stderr" '^crossread: none: ' "and is named"
run "$CROSSREAD" align --from=jobs a.txt b.txt
like "$stderr" 'in its lines' "articles stand in the list, not behind the verb"
run "$CROSSREAD" align --from=jobs --format=tsv
like "$stderr" 'JSON Lines' "jobs are printed as JSON Lines"
run "$CROSSREAD" align --from=jobs --skip=x
like "$stderr" 'a number of lines' "--skip takes a number"
if [ -e /dev/full ]; then
	"$CROSSREAD" quotes --from=pair >/dev/full 2>full-errors
	is "$?" 2 "a full disk is trouble"
	like "$(cat full-errors)" 'pair:1: stopped here; --skip=0 goes on' "with where to go on"
fi

# The recipes of the manual, as they stand there.
recipe() { # NAME
	sed -n "/^<!-- $1 -->\$/,/^<!-- end of $1 -->\$/s/^    //p" "$srcdir/doc/archives.md"
}
printf '#!/bin/sh\nexec "%s" "$@"\n' "$CROSSREAD" >crossread
chmod +x crossread
PATH=$PWD:$PATH

# A run that is ended at once, in the middle of a line, goes on to exactly the rest. It waits with its rows in a full pipe.
i=0
while [ "$i" -lt 200 ]; do
	i=$((i + 1))
	printf 'lantern.txt\tpacketry.txt\nmissing.txt\ta.txt\na.txt\tc.txt\n'
done >jobs.tsv
crossread differences --from jobs.tsv >whole 2>/dev/null
mkfifo rows-pipe
for part in 1 2 3; do
	crossread differences --from jobs.tsv >rows-pipe 2>/dev/null &
	process=$!
	exec 3<rows-pipe
	dd bs=1 count=$((part * 20000)) <&3 >rows.jsonl 2>/dev/null
	ok "kill -9 $process 2>/dev/null" "run $part was killed before its end"
	exec 3<&-
	wait "$process" 2>/dev/null
	recipe 'going on' >recipe
	sh recipe 2>/dev/null
	same_file done.jsonl whole "run $part, gone on with, gives the rows of a whole one"
done
head -c $(($(wc -c <whole) / 2 + 7)) whole >rows.jsonl
sh recipe 2>/dev/null
same_file done.jsonl whole "and so does one that was cut inside a row"
: >rows.jsonl
sh recipe 2>/dev/null
same_file done.jsonl whole "and one that had not begun"

if command -v parallel >/dev/null && parallel --version </dev/null 2>/dev/null | grep -q GNU; then
	recipe parallel | sed 's/^parallel/& --will-cite/' >recipe
	sh recipe 2>/dev/null
	is "$(sed 's/"job":[0-9]*,//' rows.jsonl | LC_ALL=C sort | cksum)" "$(sed 's/"job":[0-9]*,//' whole | LC_ALL=C sort | cksum)" \
		"GNU parallel gives the same rows"
	head -n 3 jobs.tsv | tail -n 1 >pairs.tsv
	mv pairs.tsv jobs.tsv
	cp "$srcdir"/tests/import/table.html .
	recipe 'one by one' | sed 's/^parallel/& --will-cite/' >recipe
	sh recipe 2>/dev/null
	ok "[ -s report-1.html ]" "and runs what takes no list"
	[ ! -x "$builddir/crossread-import" ] || ok "[ -s table.txt ]" "import as well"
else
	skip "the recipes of GNU parallel" "it is not installed"
fi

done_testing
