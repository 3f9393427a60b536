#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Sidecars that cannot be understood: told with file, line and column, exit 2, never overwritten.
. "${srcdir:-.}/tests/tap.sh"

cp "$srcdir"/samples/lantern.txt story.txt
sidecar=story.txt.crossread.yaml
printf 'key j d j a\nkey q\n' >script
run "$CROSSREAD" --author=ana --stamp=1795195503 --script=script story.txt
is "$status" 0 "a sidecar is made"
cp "$sidecar" good.yaml

# damaged NAME PATTERN: the sidecar as it stands now is refused by list and by the reader, and stays as it is.
damaged() { # NAME PATTERN
	cp "$sidecar" before.yaml
	run "$CROSSREAD" list story.txt
	is "$status" 2 "$1: list exits 2"
	like "$stderr" "^crossread: .*$sidecar:[0-9]*:?.*$2" "$1: says where and what"
	printf 'key d\nshow\nkey q\n' >script
	run "$CROSSREAD" --author=ana --size=120x30 --script=script story.txt
	is "$status" 0 "$1: the reader opens all the same"
	like "$stdout" 'read only' "$1: the reader tags nothing"
	same_file "$sidecar" before.yaml "$1: the file is not touched"
}
head -c 300 good.yaml >"$sidecar"
damaged "cut off" "."
sed '$d' good.yaml >"$sidecar"
damaged "last line missing" "entries|cut|damaged"
: >"$sidecar"
damaged "empty" "empty|damaged"
sed 's/^crossread: 1/crossread: 2/' good.yaml >"$sidecar"
damaged "newer version" "version|newer"
sed 's/^entries: 2/entries: 3/' good.yaml >"$sidecar"
damaged "fewer entries than stated" "entries|3"
sed 's/^    start: .*/    start: -5/' good.yaml >"$sidecar"
damaged "bad offset" "start|number"
sed 's/^    tag: .*/    tag: \&a "denial"/' good.yaml >"$sidecar"
damaged "anchor" "anchor"
sed 's/^    author: .*/&\n    author: "twice"/' good.yaml >"$sidecar"
damaged "duplicate key" "author|twice|duplicate"
printf 'a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n' >"$sidecar"
damaged "deep" "deep|nest"

# Unknown keys survive a change.
sed 's/^    origin: .*/&\n    mood: '"'"'kept'"'"'/; s/^entries:.*/colour: plain\n&/' good.yaml >"$sidecar"
printf 'key j j j c\nkey q\n' >script
run "$CROSSREAD" --author=ana --stamp=1795200000 --script=script story.txt
is "$status" 0 "a sidecar with unknown keys is saved"
is "$(grep -c "^    mood: 'kept'" "$sidecar")" 2 "unknown keys of annotations are kept as written"
is "$(grep -c '^colour: plain' "$sidecar")" 1 "unknown keys at top level are kept as written"
is "$(tail -n 1 "$sidecar")" "entries: 3" "the last line is still the number of entries"

# A copy elsewhere, for when the sidecar cannot be saved. It is a whole sidecar, and nobody's file is written over.
mkdir rescue
cat >script <<'END'
key j d
run write rescue/copy.yaml
show
run write rescue/copy.yaml
show
run write rescue/none/copy.yaml
show
key u
key q
END
run "$CROSSREAD" --author=ana --stamp=1795300000 --size=160x30 --script=script story.txt
is "$status" 0 "a copy is saved"
like "$stdout" 'saved a copy of 2 annotations of story.txt: rescue/copy.yaml' "the reader says what it copied where"
like "$stdout" 'no copy saved: rescue/copy.yaml: exists already' "a file that exists is not written over"
like "$stdout" 'no copy saved: rescue/none/copy.yaml: No such file' "a folder that does not exist is told"
like "$stdout" '[| ]2 annotations, unsaved' "a copy is no save"
is "$(ls rescue)" copy.yaml "nothing else is left there"
cp story.txt rescue/copied.txt
sed 's/file: "story.txt"/file: "copied.txt"/' rescue/copy.yaml >rescue/copied.txt.crossread.yaml
run "$CROSSREAD" list rescue/copied.txt
is "$(printf '%s\n' "$stdout" | grep -c ana)" 2 "the copy is a whole sidecar"

# What a colleague saves while the article is open, which its journal shows, comes in by itself. Waiting ends with each look at the
# file.
cp "$sidecar" good.yaml
sed 's/^    comment: .*/    comment: "seen by bo"/' "$sidecar" >theirs.yaml
printf 'wait\nwait\nwait\nwait\nshow\nkey j\nshow\nkey q\n' >script
{
	tries=0
	until [ -n "$(find "$XDG_STATE_HOME" -name '*.journal' 2>/dev/null)" ] || [ "$tries" -gt 3000 ]; do
		tries=$((tries + 1))
		sleep 0.01
	done
	mv theirs.yaml "$sidecar"
} &
run "$CROSSREAD" --author=ana --size=120x30 --script=script story.txt
wait
like "$stdout" 'came in' "a colleague's save is noticed"
like "$stdout" 'seen by bo' "a colleague's save is shown"
is "$(grep -c 'seen by bo' "$sidecar")" 3 "taking it in writes nothing"
cp good.yaml "$sidecar"

# Who only looks changes nothing.
sidecar_digest=$(cksum <"$sidecar")
touch -t 202001010000 "$sidecar"
ls -li "$sidecar" >before
printf 'key j k m M G ? <Esc> D <Esc> / <Esc>\nwait\nshow\nkey q\n' >script
run "$CROSSREAD" --author=ana --script=script story.txt
is "$status" 0 "opening, browsing and leaving succeeds"
ls -li "$sidecar" >after
same_file after before "browsing leaves size and time of the sidecar alone"
is "$(cksum <"$sidecar")" "$sidecar_digest" "browsing leaves its bytes alone"

# A folder that cannot be written: the tag is not lost in silence.
if [ "$(id -u)" -ne 0 ]; then
	mkdir locked
	cp story.txt locked/
	chmod 555 locked
	printf 'key d q\nshow\n' >script
	run "$CROSSREAD" --author=ana --size=120x30 --script=script locked/story.txt
	is "$status" 2 "what could not be saved is no success"
	like "$stdout" 'Permission denied' "the reader says why it cannot save"
	printf 'show\nkey q\n' >script
	run "$CROSSREAD" --author=ana --size=200x30 --script=script locked/story.txt
	like "$stdout" 'sidecar-dir=DIR' "and, at the start, what to do"
	chmod 755 locked
fi

# --sidecar-dir: all sidecars in another folder, for articles whose own cannot be written.
mkdir shelf aside other
cp "$srcdir"/samples/lantern.txt shelf/
cp "$srcdir"/samples/packetry.txt shelf/
printf 'key j d\nkey <Tab> a\nkey q\n' >script
run "$CROSSREAD" --author=ana --stamp=1795195503 --script=script --sidecar-dir=aside shelf/lantern.txt shelf/packetry.txt
is "$status" 0 "--sidecar-dir: what is tagged is kept"
is "$(ls shelf)" "lantern.txt
packetry.txt" "nothing is written beside the articles"
is "$(ls aside)" "lantern.txt.crossread.yaml
packetry.txt.crossread.yaml" "but in that folder"
run "$CROSSREAD" list --sidecar-dir=aside --format=tsv shelf/lantern.txt shelf/packetry.txt
is "$(wc -l <"$stdout_file")" 3 "list --sidecar-dir reads it there"
run "$CROSSREAD" list shelf/lantern.txt
is "$stdout" "" "and without it what lies beside the article"
cp aside/lantern.txt.crossread.yaml shelf/
run "$CROSSREAD" list --sidecar-dir=other shelf/lantern.txt
is "$stdout" "" "a sidecar beside the article is left aside"
printf 'show\nkey q\n' >script
run "$CROSSREAD" --author=ana --size=200x30 --script=script --sidecar-dir=other shelf/lantern.txt
like "$stdout" 'the sidecar beside the article is left aside' "which the reader says"
is "$(ls other)" "" "and nothing is written"
run "$CROSSREAD" --sidecar-dir=missing shelf/lantern.txt
is "$status" 2 "--sidecar-dir: a folder that is not there: exit 2"
like "$stderr" 'sidecar-dir=missing: no such folder' "it is named"
cp shelf/lantern.txt other/
for verb in "" list; do
	# shellcheck disable=SC2086 # no verb is no argument
	run "$CROSSREAD" $verb --sidecar-dir=aside shelf/lantern.txt other/lantern.txt
	is "$status" 2 "${verb:-the reader}: two articles of one name would share a sidecar: exit 2"
	like "$stderr" 'shelf/lantern.txt.*would have one sidecar|other/lantern.txt.*would have one sidecar' "both are named"
done
done_testing
