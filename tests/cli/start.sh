#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Without arguments: three things to do. --demo: the samples with a tour, of which nothing is left behind.
. "${srcdir:-.}/tests/tap.sh"

run "$CROSSREAD"
is "$status" 0 "without arguments: exit 0"
like "$stdout" '^  crossread --demo ' "the tour"
like "$stdout" '^  crossread ARTICLE ARTICLE ' "reading"
like "$stdout" '^  crossread --help ' "the help"
ok '! grep -q ".\{81\}" "$stdout_file"' "no line is broken by 80 columns"

touch b.txt a.txt c.txt .hidden.txt notes.pdf
run "$CROSSREAD"
like "$stdout" '^  crossread a.txt b.txt +read these two' "two articles of this folder are named"
mkdir names
(cd names && touch Makefile x. a-name-that-is-so-long-that-it-would-leave-no-room-for-words.md another-such-name.txt)
run sh -c 'cd names && "$CROSSREAD"'
like "$stdout" '^  crossread a-name-that-is.*\.md another-such-name.txt +read these two' "also .md; long names are not cut"
mkdir gone
run sh -c 'cd gone && rmdir ../gone && "$CROSSREAD"'
is "$status" 0 "a folder that is gone: exit 0"
like "$stdout" '^  crossread ARTICLE ARTICLE ' "a folder that is gone has no articles"
escape=$(printf '\033')
mkdir hostile
(cd hostile && touch "a${escape}[2J.txt" b.txt)
run sh -c 'cd hostile && "$CROSSREAD"'
unlike "$stdout" "$escape" "names cannot speak to the terminal"

TMPDIR=$PWD/copies
export TMPDIR
mkdir copies
demo() { # SCRIPT LINES
	printf '%s\n' "$1" >script
	run "$CROSSREAD" --demo --author=eve --size=100x30 --script=script
}

demo 'show
key <Space> <Space> <Space> <Space> <Space>
show
key <Space> <Space>
show
key <Space> <Space>
show
key q'
is "$status" 0 "the tour: exit 0"
like "$stdout" '1/10 Two reports of one story' "it begins by itself"
like "$stdout" '^\|[> ]D Facebook insisted' "it tags"
like "$stdout" '8/10 D lists what' "it names keys"
like "$stdout" '10/10 All is saved' "it comes to an end"
unlike "$stdout" '[0-9]/10 [^D]* no command' "all its commands are known"
is "$(ls copies)" "" "nothing is left of it"

demo 'key j
show
key : t o u r <Enter>
show
key d q'
like "$stdout" 'the tour waits until you type :tour' "any other key makes it wait"
like "$stdout" 'lantern  sentence 2/' "and does what it always does"
like "$stdout" '2/10 m goes to the next match' ":tour goes on"
like "$stderr" "what you tagged lies in $TMPDIR/crossread-demo-" "what was tagged is kept, and told"
is "$(ls copies/*/*.yaml | wc -l | tr -d ' ')" 2 "it is there"

demo 'mouse press 10x5
show
key D
show
key : t o u r <Enter>
show
key <Space> <Space> <Space> <Space> <Space> <Space> <Space> <Space> <Space> <Space>
key : t o u r <Enter>
show
key q'
like "$stdout" 'the tour waits until you type :tour' "so does a click"
like "$stdout" '2/10 m goes' "from a list it goes on, too"
is "$(printf '%s\n' "$stdout" | grep -c ' 1/10 ')" 1 "at its end :tour begins anew"
for folder in '' -; do
	case $folder in
	-) (unset TMPDIR && demo 'key q' && printf '%s\n' "$status:$stderr") >told ;;
	*) (TMPDIR= && demo 'key q' && printf '%s\n' "$status:$stderr") >told ;;
	esac
	is "$(cat told)" "0:" "TMPDIR '$folder': it lies in /tmp"
done

printf 'key : t o u r <Enter>\nshow\nkey q\n' >script
run "$CROSSREAD" --size=100x30 --script=script "$srcdir/samples/lantern.txt"
like "$stdout" 'there is no tour of these articles: crossread --demo has one' "no tour elsewhere"

run "$CROSSREAD" --demo a.txt
is "$status" 2 "other articles: exit 2"
like "$stderr" 'brings its own articles' "other articles: why"
TMPDIR=$PWD/missing run "$CROSSREAD" --demo
is "$status" 2 "no folder for the copy: exit 2"
like "$stderr" 'missing/crossread-demo' "no folder for the copy: which"

done_testing
