#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# crossread check: what became of annotations when their article changed, and of sidecars when it was renamed.
. "${srcdir:-.}/tests/tap.sh"

sidecar=lantern.txt.crossread.yaml
begin() {
	cp "$srcdir"/samples/lantern.txt "$srcdir"/samples/$sidecar .
	chmod u+w lantern.txt $sidecar
	cp $sidecar before.yaml
}
edit() { # SED-SCRIPT
	sed "$1" lantern.txt >edited && mv edited lantern.txt
}
# The column of the annotation with this id.
column() { # ID NUMBER
	printf '%s\n' "$stdout" | awk -F '\t' -v id="$1" -v number="$2" '$2 == id { print $number }'
}

begin
run "$CROSSREAD" check lantern.txt
is "$status" 0 "unchanged: exit 0"
is "$stdout" "lantern.txt: 11 of 11 annotations stand where they stood" "unchanged: one line"
run "$CROSSREAD" check --format=tsv lantern.txt
is "$(printf '%s\n' "$stdout" | head -n 1 | tr '\t' ' ')" "article id state old_start new_start detail" "columns"
is "$(printf '%s\n' "$stdout" | sed 1d | cut -f 3 | sort | uniq -c | tr -s ' ')" " 11 kept" "unchanged: all are kept"

# Line ends are no change; a line on top moves all.
sed "s/\$/$(printf '\r')/" lantern.txt >edited && mv edited lantern.txt
run "$CROSSREAD" check lantern.txt
is "$status" 0 "CR LF: exit 0"
like "$stdout" "11 of 11" "CR LF: nothing moved"
begin
edit '1s/^/UPDATE\
/'
run "$CROSSREAD" check --format=tsv lantern.txt
is "$status" 0 "a line on top: nothing needs a look"
is "$(printf '%s\n' "$stdout" | awk -F '\t' 'NR > 1 { print $3, $5 - $4 }' | sort | uniq -c | tr -s ' ')" " 11 moved 7" "a line on top: all moved by it"
run "$CROSSREAD" list --format=tsv lantern.txt
is "$(printf '%s\n' "$stdout" | sed -n 2p | cut -f 4)" 111 "list says where it stands now"
same_file $sidecar before.yaml "check writes nothing"

# Reworded, gone, moved.
edit "s/didn’t share people’s private/did share people’s private/; /rubbished the claims/d"
run "$CROSSREAD" check --format=tsv lantern.txt
is "$status" 1 "reworded and gone: exit 1"
is "$(column s4rzj5i0yw 3)" reworded "a denial that became an admission is reworded"
like "$(column s4rzj5i0yw 6)" "was .*\[-didn’t-\] share.*now .*\{\+did\+\} share" "with the difference in words"
is "$(column cdnnzuhgv7 3)" orphan "the deleted denial is gone, though other denials stand beside it"
is "$(column cdnnzuhgv7 5)" "" "gone: no new start"
run "$CROSSREAD" check --format=json lantern.txt
like "$stdout" '"id":"cdnnzuhgv7","state":"orphan","old_start":1765,"new_start":null,' "JSON: null"
run "$CROSSREAD" check lantern.txt
is "$status" 1 "the report: exit 1"
like "$stdout" "the story changed; 0 of 11" "the report says how many stand"
like "$stdout" "^  1 reworded" "the report: reworded"
like "$stdout" "^        was  “Meta \[-didn’t-\] share" "the report: the old words"
like "$stdout" "^        now  “Meta \{\+did\+\} share" "the report: the new words"
like "$stdout" "^  1 gone" "the report: gone"
like "$stdout" "^  9 moved" "the report: moved"
like "$stdout" "Next: crossread lantern.txt" "the report says what to do"

# Tagging beside them leaves what is stored of them alone.
printf 'key G a\nkey q\n' >script
run "$CROSSREAD" --author=ana --stamp=1795200000 --script=script lantern.txt
is "$status" 0 "tagging in the changed article"
is "$(grep -c 'didn’t share people’s private' $sidecar)" 1 "the old words stay until somebody accepts"
is "$(grep -A 3 'id: "qb2hy8i0r1"' $sidecar | grep -c 'start: 104$')" 1 "so do the old places"

run "$CROSSREAD" check --accept-moved lantern.txt
is "$status" 1 "--accept-moved: the others still need a look"
like "$stdout" "9 moved passages accepted" "--accept-moved says so"
is "$(grep -A 3 'id: "qb2hy8i0r1"' $sidecar | grep -c 'start: 111$')" 1 "the new place is stored"
is "$(grep -c 'didn’t share people’s private' $sidecar)" 1 "reworded ones are not accepted with them"
run "$CROSSREAD" check --format=tsv lantern.txt
is "$(printf '%s\n' "$stdout" | sed 1d | cut -f 3 | sort | uniq -c | tr -s ' \n' ' ')" " 10 kept 1 orphan 1 reworded " \
	"afterwards only these are left"
cp $sidecar before.yaml
run "$CROSSREAD" check --accept-moved lantern.txt
same_file $sidecar before.yaml "with nothing moved nothing is written"

# Several places.
begin
sed -n '/rubbished/p' lantern.txt >line
printf 'Nothing else.\n' | cat line - line >lantern.txt
run "$CROSSREAD" check lantern.txt
is "$status" 1 "two places: exit 1"
like "$stdout" "stands in 2 places: sentence 1, 3" "two places: which"

# What a merge has left for somebody to choose needs a look, though every passage stands where it stood.
begin
sed '/id: "cdnnzuhgv7"/,/origin:/s/comment: .*/comment: "one"/' before.yaml >ours.yaml
sed '/id: "cdnnzuhgv7"/,/origin:/s/comment: .*/comment: "two\tthree"/' before.yaml >theirs.yaml
run "$CROSSREAD" merge before.yaml ours.yaml theirs.yaml -o $sidecar
is "$status" 1 "two comments: in conflict"
run "$CROSSREAD" check lantern.txt
is "$status" 1 "in conflict: exit 1"
like "$stdout" "11 of 11 annotations stand where they stood" "in conflict: where they stand"
like "$stdout" "^  1 in conflict: which value is right" "in conflict: how many"
like "$stdout" "^    annotation cdnnzuhgv7$" "in conflict: of what"
like "$stdout" "^        comment: one \| two three$" "in conflict: the values"
like "$stdout" "Next: crossread lantern.txt, there :review" "in conflict: what to do"
run "$CROSSREAD" check --format=tsv lantern.txt
is "$status" 1 "in conflict, as a table: exit 1"
is "$(printf '%s\n' "$stdout" | awk -F '\t' '$3 == "conflict" { print $2, $5, $6 }')" "cdnnzuhgv7  comment: one | two three" \
	"in conflict, as a table: a row of its own"
run "$CROSSREAD" check --format=json lantern.txt
like "$stdout" '"id":"cdnnzuhgv7","state":"conflict","old_start":[0-9]+,"new_start":null,"detail":"comment: one' "in conflict, JSON"
run "$CROSSREAD" list --filter=state:conflict lantern.txt
is "$(printf '%s\n' "$stdout" | grep -c ' by ana  conflict$')" 1 "list, too, says that its comment is one of several"

# No sidecar, a damaged one, one left behind.
run "$CROSSREAD" check edited.txt
is "$status" 2 "no article: exit 2"
printf 'Only text.\n' >plain.txt
run "$CROSSREAD" check plain.txt
is "$status" 0 "no sidecar is fine"
is "$stdout" "plain.txt: no sidecar: nothing is annotated" "no sidecar: said"
begin
mv lantern.txt "the lamp's.txt"
run "$CROSSREAD" check "the lamp's.txt"
is "$status" 1 "renamed: exit 1"
like "$stdout" "lantern.txt.crossread.yaml was made of exactly this text" "renamed: which sidecar it is"
eval "$(printf '%s\n' "$stdout" | sed 's/.*: mv/mv/')"
run "$CROSSREAD" check "the lamp's.txt"
is "$status" 0 "renamed: the command shown adopts it"
begin
mv lantern.txt "$(printf 'the\033lamp.txt')"
run "$CROSSREAD" check "$(printf 'the\033lamp.txt')"
is "$status" 1 "renamed to what cannot be shown: exit 1"
unlike "$stdout" "mv -n" "renamed to what cannot be shown: no command that would name another file"
like "$stdout" "open it and say :adopt" "renamed to what cannot be shown: what works"
rm ./*lamp*
begin
cp lantern.txt copy.txt
run "$CROSSREAD" check copy.txt
is "$status" 0 "a copy of an article is no renamed one"
begin
head -c 300 before.yaml >$sidecar
run "$CROSSREAD" check copy.txt lantern.txt
is "$status" 2 "damaged: exit 2"
like "$stderr" "^crossread: lantern.txt.crossread.yaml:[0-9]+:[0-9]+: " "damaged: file, line, column"
like "$stdout" "^copy.txt: no sidecar" "the others are checked all the same"
done_testing
