#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The verbs merge and merge-driver: files in, one file out, exit codes; what is never overwritten.
. "${srcdir:-.}/tests/tap.sh"

sidecar=story.txt.crossread.yaml
clock=1795000000

# Makes the sidecar AUTHOR tags in, from BASE or from none, by keys.
version() { # NAME BASE AUTHOR KEYS [SCRIPT-LINE]...
	name=$1 base=$2 author=$3
	clock=$((clock + 100))
	printf 'key %s\n' "$4" >script
	shift 4
	[ $# -eq 0 ] || printf '%s\n' "$@" >>script
	echo 'key q' >>script
	rm -f $sidecar
	[ -z "$base" ] || cp "$base" $sidecar
	run "$CROSSREAD" --author="$author" --stamp=$clock --size=100x30 --script=script story.txt
	mv $sidecar "$name"
}
# How many annotations a version holds.
count() { # FILE
	sed -n '/^annotations:/,/^links:/p' "$1" | grep -c '^  - id: '
}

cp "$srcdir/samples/lantern.txt" story.txt
version base '' ana '5 G d'
version ours base ana '8 G d'
version theirs base ben '9 G a'
version other base ana '5 G <Enter>' 'type one thing' 'key <Enter>'
version another base ana '5 G <Enter>' 'type another thing' 'key <Enter>'

run "$CROSSREAD" merge base ours theirs
is "$status" 0 "three versions: exit 0"
cp "$stdout_file" merged
is "$(count merged)" 3 "three versions: every annotation is there"
like "$stderr" '^merge: 1 changed by ours, 1 changed by theirs$' "three versions: counted on standard error"
run "$CROSSREAD" merge base theirs ours
same_file "$stdout_file" merged "swapped: the same bytes"
run "$CROSSREAD" merge ours theirs
is "$status" 0 "two versions: exit 0"
is "$(count "$stdout_file")" 3 "two versions: every annotation is there"
run "$CROSSREAD" merge base base base
same_file "$stdout_file" base "nothing differs: the same bytes"
like "$stderr" '^merge: no entry differs$' "nothing differs: says so"

run "$CROSSREAD" merge base other another
is "$status" 1 "one field, two values: exit 1"
cp "$stdout_file" conflict
like "$stdout" '^    conflict:' "one field, two values: a conflict entry"
like "$stderr" '^merge: .*1 in conflict$' "one field, two values: counted"
like "$stderr" 'open the article in crossread' "one field, two values: says what to do"
cp conflict $sidecar
run "$CROSSREAD" list story.txt
is "$status" 0 "the conflict can be read"
rm $sidecar
run "$CROSSREAD" merge conflict conflict
is "$status" 1 "the conflict is still one in the next merge"

# --dry-run
cp ours ours.before
run "$CROSSREAD" merge --dry-run -o ours base ours theirs
is "$status" 0 "--dry-run: exit 0"
is "$stdout" 'merge: 1 changed by ours, 1 changed by theirs' "--dry-run: prints what would happen"
run "$CROSSREAD" merge --dry-run base other another
is "$status" 1 "--dry-run of a conflict: exit 1"
same_file ours ours.before "--dry-run: writes nothing"

# --output
run "$CROSSREAD" merge --output=new base ours theirs
is "$status" 0 "--output: exit 0"
is "$stdout" "" "--output: nothing on standard output"
same_file new merged "--output: the file has the result"
run "$CROSSREAD" merge -o new base ours theirs
is "$status" 0 "--output, once more: exit 0"
cp ours into
chmod 640 into
run "$CROSSREAD" merge -o into base into theirs
is "$status" 0 "--output into a version: exit 0"
same_file into merged "--output into a version: it has the result"
is "$(ls -l into | cut -c 1-10)" "-rw-r-----" "--output into a version: its mode is kept"
run "$CROSSREAD" merge -o other base ours theirs
is "$status" 2 "--output into a file with other annotations: exit 2"
like "$stderr" '^crossread: other: not written: it holds none of the merged versions' "--output into a third file: says why"
ok 'grep -q "one thing" other' "--output into a file with other annotations: they are not lost"
sed 's/^crossread: 1/& # by hand/' ours >commented
cp commented into
run "$CROSSREAD" merge -o into base into theirs
is "$status" 2 "--output into a version with comments: exit 2"
like "$stderr" '^crossread: into: not written: the comments' "--output into a version with comments: says why"
same_file into commented "--output into a version with comments: it is left alone"
run "$CROSSREAD" merge base commented theirs
same_file "$stdout_file" merged "comments: merged without them"
like "$stderr" '^merge: comments typed into commented are not' "comments: told"
: >empty
run "$CROSSREAD" merge -o empty base ours theirs
same_file empty merged "--output into an empty file"
run "$CROSSREAD" merge -o missing/file base ours theirs
is "$status" 2 "--output into no folder: exit 2"

# Trouble
run "$CROSSREAD" merge ours
is "$status" 2 "one version: exit 2"
like "$stderr" 'too few files.*\[BASE\] OURS THEIRS' "one version: says what is right"
run "$CROSSREAD" merge base ours missing
is "$status" 2 "a missing version: exit 2"
like "$stderr" '^crossread: missing: No such file' "a missing version: says which"
sed '$d' theirs >cut
for order in 'cut ours theirs' 'base cut theirs' 'base ours cut'; do
	run "$CROSSREAD" merge $order
	is "$status" 2 "cut off, $order: exit 2"
	is "$stdout" "" "cut off, $order: no output"
	like "$stderr" '^crossread: cut:[0-9]*' "cut off, $order: says which"
done
run "$CROSSREAD" merge base ours story.txt
is "$status" 2 "an article instead of a sidecar: exit 2"

# Of one text: the article does not matter, and is not even looked at.
mkdir same
cp base ours theirs same
: >same/story.txt
run "$CROSSREAD" merge same/base same/ours same/theirs
same_file "$stdout_file" merged "of one text: the same with an article that cannot be used"
is "$stderr" "merge: 1 changed by ours, 1 changed by theirs" "and nothing is said of it"

# The article beside the sidecars: passages are found again in it when the versions speak of different texts.
mkdir at away
cp base ours at
{
	printf 'CORRECTED.\n'
	cat story.txt
} >at/story.txt
cp base at/$sidecar
printf 'key 9 G c q\n' >script
run "$CROSSREAD" --author=ben --stamp=1796000000 --script=script at/story.txt
mv at/$sidecar away/newer
run "$CROSSREAD" merge -o at/$sidecar base at/ours away/newer
is "$status" 0 "two texts: exit 0"
run "$CROSSREAD" list --format=tsv --state=kept at/story.txt
is "$(printf '%s\n' "$stdout" | sed 1d | wc -l)" 3 "two texts: all stand on the text that is there"
cp base ours away
run "$CROSSREAD" merge -o away/merged away/base away/newer away/ours
is "$status" 0 "two texts, no article: exit 0"
is "$(count away/merged)" 3 "two texts, no article: every annotation is there"

# A passage that is in neither text any more, with other numbers in both sidecars of the newer text.
sed 's/sha256: .*/sha256: "0000000000000000000000000000000000000000000000000000000000000000"/' base >away/ours
sed 's/start: 464/start: 470/; s/end: 593/end: 599/' away/ours >away/theirs
run "$CROSSREAD" merge away/base away/ours away/theirs
cp "$stdout_file" away/merged
is "$status:$(count away/merged)" 0:1 "numbers without a text: every annotation is there"
run "$CROSSREAD" merge away/base away/theirs away/ours
same_file "$stdout_file" away/merged "numbers without a text: the same bytes, swapped"

# The driver: BASE OURS THEIRS PATH, the result in OURS.
cp ours %A
run "$CROSSREAD" merge-driver base %A theirs $sidecar
is "$status" 0 "merge-driver: exit 0"
is "$stdout$stderr" "" "merge-driver: nothing to say"
same_file %A merged "merge-driver: the result is in the second file"
cp ours %A
: >none
run "$CROSSREAD" merge-driver none %A theirs $sidecar
is "$status" 0 "merge-driver, no common version: exit 0"
is "$(count %A)" 3 "merge-driver, no common version: every annotation is there"
cp other %A
run "$CROSSREAD" merge-driver base %A another $sidecar
is "$status" 1 "merge-driver, conflict: exit 1"
same_file %A conflict "merge-driver, conflict: valid, in the second file"
like "$stderr" "^$sidecar: .*open the article" "merge-driver, conflict: says what to do, by the file's real name"
cp ours %A
run "$CROSSREAD" merge-driver base %A cut $sidecar
is "$status" 129 "merge-driver, trouble: more than 128, which stops git"
same_file %A ours "merge-driver, trouble: the second file is as it was"
like "$stderr" "^crossread: $sidecar \(theirs\):[0-9]*" "merge-driver, trouble: says which side"
run "$CROSSREAD" merge-driver base %A theirs
is "$status" 129 "merge-driver, too few arguments: more than 128"
run "$CROSSREAD" -- merge-driver base %A theirs --help.crossread.yaml
is "$status" 0 "merge-driver: a file called like an option"
done_testing
