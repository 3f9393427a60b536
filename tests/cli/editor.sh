#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Comments written in the reader's own editor: which one, with what arguments, and what becomes of a failure.
. "${srcdir:-.}/tests/tap.sh"

cp "$srcdir"/samples/*.txt .
sidecar=lantern.txt.crossread.yaml
mkdir temporary
TMPDIR=$PWD/temporary
export TMPDIR
unset VISUAL

# An editor that notes what it was given and adds a line to the file.
cat >editor <<'end'
#!/bin/sh
for word; do :; done
{
	printf '%s\n' "$#" "$@"
	ls -l "$word"
	cat "$word"
} >seen
printf 'from the editor\nsecond line\n' >>"$word"
end
printf '#!/bin/sh\nexit 3\n' >failing
printf '#!/bin/sh\necho lost work >"$1"\nexit 3\n' >breaking
printf '#!/bin/sh\nkill -9 $$\n' >dying
printf '#!/bin/sh\nprintf "bad \\377 byte\\r\\n\\n\\n" >"$1"\n' >strange
printf '#!/bin/sh\n: >"$1"\n' >emptying
chmod +x editor failing breaking dying strange emptying

# Plays keys; the last rows are what the reader is told, more of them where paths are long: as one line.
play() { # KEYS...
	printf '%s\n' "$@" show >script
	run "$CROSSREAD" --author=ana --stamp=1795195503 --size=100x24 --script=script lantern.txt packetry.txt
	told=$(printf '%s\n' "$stdout" | sed -n 's/^|\(.*\)|$/\1/p' | tail -n 5 | tr -s ' \n' ' ')
}

EDITOR="./editor --wait 'two words' \"a b\""
export EDITOR
play 'key 3 G d <Ctrl-G>'
is "$status" 0 "the editor is run"
is "$(sed -n 1,4p seen)" "4
--wait
two words
a b" "its arguments are words, quotation marks honoured"
like "$(sed -n 6p seen)" '^-rw------- ' "only the reader can read the file"
is "$(sed -n 7p seen)" "" "a comment that is not there is an empty file"
like "$(cat $sidecar)" 'comment: "from the editor\\nsecond line"' "what was written is the comment"
like "$told" 'comment: from the editor' "that is told"
is "$(ls temporary)" "" "the file is gone"

play 'key 3 G <Ctrl-G> u'
like "$(sed -n 7,8p seen)" 'second line' "a comment with lines comes back with its lines"
like "$told" 'undid: comment' "it is one step to undo"
like "$(cat $sidecar)" 'comment: "from the editor\\nsecond line"' "and was undone"

# The prompt has one line; leaving it as it is does not join the lines, changing it does.
play 'key 3 G <Enter> <Enter>'
like "$(cat $sidecar)" 'editor\\nsecond line"' "Enter twice changes nothing"
play 'key 3 G <Enter>' 'type !' 'key <Ctrl-G>'
is "$(sed -n 7p seen)" "from the editor second line!" "what was typed in the prompt goes on in the editor"
like "$(cat $sidecar)" 'line!\\nfrom the editor\\nsecond line"' "and comes back from there"

before=$(cat $sidecar)
for name in failing dying; do
	EDITOR=./$name
	play 'key 3 G <Ctrl-G>'
	like "$told" "./$name ended (with exit status 3|by signal 9) · the comment is as it was" "$name: told"
	is "$(cat $sidecar)" "$before" "$name: nothing is changed"
	is "$(ls temporary)" "" "$name: no file is left"
done
EDITOR=./breaking
play 'key 3 G <Ctrl-G>'
like "$(printf '%s' "$told" | tr -d ' \n')" "whatwaswrittenisin$TMPDIR/crossread-comment-" "what a failing editor wrote is kept"
like "$(cat temporary/*)" 'lost work' "and there it is"
rm -f temporary/*
EDITOR=./no-such-editor
play 'key 3 G <Ctrl-G>'
like "$told" 'no-such-editor cannot be run: set EDITOR' "an editor that is not there is told"
EDITOR="./editor 'open"
play 'key 3 G <Ctrl-G>'
like "$told" 'a quotation mark is not closed' "so is a line that cannot be read"
is "$(ls temporary)" "" "no file is left of either"
is "$(cat $sidecar)" "$before" "and nothing is changed"

# What the editor leaves may be no file, or none that can be a comment.
printf '#!/bin/sh\nrm "$1"\n' >removing
printf '#!/bin/sh\nrm "$1"\nexit 3\n' >leaving
printf '#!/bin/sh\nhead -c 1048577 /dev/zero | tr "\\000" x >"$1"\n' >flooding
chmod +x removing leaving flooding
for name in removing leaving flooding; do
	EDITOR=./$name
	play 'key 3 G <Ctrl-G>'
	like "$told" 'the comment is as it was' "$name: told"
	is "$(cat $sidecar)" "$before" "$name: nothing is changed"
done
is "$(ls temporary | wc -l | tr -d ' ')" 1 "what was too long to be read is not thrown away"
rm -f temporary/*

# Which editor, and where the file for it lies.
mkdir bin
cp editor bin/vi
EDITOR='  '
play 'key 3 G <Ctrl-G>'
like "$told" 'no editor: \$VISUAL and \$EDITOR are blank' "a blank EDITOR is told"
unset EDITOR
VISUAL=
export VISUAL
usual=$PATH
PATH=$PWD/bin:$PATH
play 'key 3 G <Ctrl-G> u'
like "$(sed -n 2p seen)" "^$TMPDIR/crossread-comment-" "without any it is vi; the file lies in TMPDIR"
for folder in '' -; do
	case $folder in
	-) unset TMPDIR ;;
	*) TMPDIR= ;;
	esac
	play 'key 3 G <Ctrl-G> u'
	like "$(sed -n 2p seen)" '^/tmp/crossread-comment-' "TMPDIR '$folder': the file lies in /tmp"
	ok '[ ! -e "$(sed -n 2p seen)" ]' "TMPDIR '$folder': and is gone"
done
TMPDIR=$PWD/missing
export TMPDIR
play 'key 3 G <Ctrl-G>'
like "$(printf '%s' "$told" | tr -d ' \n')" 'missing/crossread-comment-' "a folder that is not there is told"
is "$(cat $sidecar)" "$before" "and nothing is changed"
PATH=$usual
TMPDIR=$PWD/temporary

VISUAL=./strange
export VISUAL
play 'key 3 G <Ctrl-G>'
like "$(cat $sidecar)" 'comment: "bad . byte"' 'VISUAL comes first; bytes that are no text become a sign, blank lines at the end go'
VISUAL=./emptying
play 'key 3 G <Ctrl-G>'
like "$(cat $sidecar)" 'comment: ""$' "an empty file removes the comment"
play 'key 5 G <Ctrl-G>'
like "$told" 'nothing is tagged here' "where nothing is tagged the editor is not run"
play 'key :' 'type speaker x' 'key <Ctrl-G>'
like "$told" ':speaker x' "in other lines the key does nothing"
done_testing
