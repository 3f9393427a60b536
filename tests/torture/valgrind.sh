#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# No verb and no feature of the reader reads what is not there or leaves memory behind that nobody knows of: valgrind's memcheck with
# its full search for leaks. Slow, so with TORTURE=1 only.
. "${srcdir:-.}/tests/tap.sh"

[ "${TORTURE:-}" ] || skip_all "make torture runs it"
command -v valgrind >/dev/null || skip_all "there is no valgrind"
if grep -q __asan_init "$CROSSREAD"; then
	skip_all "a program with sanitizers looks after itself"
fi

# A pattern in fresh memory would hide that it is read before it is written.
unset MALLOC_PERTURB_

# Runs the program; fails on an error of memory or a leak, whatever its own exit status.
checked() { # NAME [ARGUMENT]...
	name=$1
	shift
	run valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite,indirect --show-leak-kinds=definite,indirect \
		--log-file="$scratch/valgrind.log" "$CROSSREAD" "$@"
	if [ "$status" -lt 99 ] && [ ! -s "$scratch/valgrind.log" ]; then
		pass "$name"
	else
		fail "$name" "exit status $status
$(cat "$scratch/valgrind.log")"
	fi
}

cp "$srcdir"/samples/*.txt .
chmod u+w ./*.txt
cat >script <<'END'
key j j k <Space> b G g m M o o <Tab> } { ) ( <Ctrl-E> <Ctrl-Y> <Ctrl-D> <Ctrl-U> <Ctrl-O> <Ctrl-P>
run 3 first-sentence
key d a c
run comment No, “said” 邮报
run speaker the board
run retag context
key v w w $ ^ d
run undo
run redo
key u u <Ctrl-R> x . ;
run 2 first-sentence
run tag allegation
wait
show tagged
key / m e s s a g e <Enter> n N
run hits
key j <Enter>
run find \b[A-Z]\w+
key D j j <Enter>
key ] [
run dismiss no difference
run annotations
run filter tag:denial
run order tag
key j <lt> <Esc> <Esc>
run coverage
key j l <Esc>
run unanswered
key <Esc>
run missing
key <Esc>
run suggestions
key j <Esc>
run suggest
run quotations
key j j <Enter>
run speakers
key <Esc>
run articles
key <Esc>
run review
key <Esc>
run plot
key j l n <Esc>
key ? / t a g <Enter> <Esc> <Esc>
run rail
run theme light
run furniture
run free-panes
run one-pane
run wider
run narrower
run link
key <Esc>
run unlink
run reviewed
run adjudicate ana,ben
key n <Esc>
run adjudicate
run elsewhere
run follow-link
run copy
run possible
run mark x
run go-mark x
run recover
run adopt
run nothing of the kind
resize 200x50
show wide
resize 20x5
show too small
resize 61x19
key A <Esc>
mouse press 5x5
mouse drag 20x6
mouse release 20x6
mouse wheel-down 5x5
paste text that was pasted
key : t a <Tab> <Tab> <Esc>
run write
run undo
wait
END
checked "the reader" --no-restore --author=ana --stamp=1795195503 --script=script lantern.txt packetry.txt
checked "the reader, with what was tagged" --no-restore --author=ben --stamp=1795195603 --script=script packetry.txt lantern.txt
printf 'show\n' >one
checked "three articles" --no-restore --author=ana --stamp=1795195503 --script=script lantern.txt packetry.txt lantern.txt
printf 'crossread: 1\nannotations: [\n' >broken.txt.crossread.yaml
printf 'One. Two.\n' >broken.txt
checked "a broken sidecar" --no-restore --script=one broken.txt lantern.txt
checked "no such file" --script=one none.txt lantern.txt
printf '\001\377\376 bytes \355\240\200 here\n' >bytes.txt
checked "bytes that are no text" --no-restore --script=one bytes.txt lantern.txt
checked "text on no terminal" lantern.txt packetry.txt

checked "--help" --help
checked "--version" --version
checked "align" align lantern.txt packetry.txt
checked "align --json" align --format=json lantern.txt packetry.txt
cp lantern.txt.crossread.yaml theirs.yaml
sed 's/tag: "denial"/tag: "context"/' theirs.yaml >ours.yaml
for line in 'list lantern.txt packetry.txt' 'check lantern.txt packetry.txt' 'quotes lantern.txt packetry.txt' \
	'suggest lantern.txt packetry.txt' 'coverage lantern.txt packetry.txt' 'differences lantern.txt packetry.txt' \
	'agree lantern.txt packetry.txt' 'report lantern.txt packetry.txt' \
	'report --to=markdown lantern.txt packetry.txt' 'sentences lantern.txt' 'themes' \
	'export --to=brat lantern.txt' 'export --to=claims lantern.txt' 'export --to=conll lantern.txt' \
	'export --to=csv lantern.txt' 'export --to=html lantern.txt' 'export --to=jsonld lantern.txt' \
	'export --to=markdown lantern.txt' 'merge theirs.yaml ours.yaml theirs.yaml' \
	'nothing of the kind'; do
	# shellcheck disable=SC2086 # a list of plain words
	checked "$line" $line
done
done_testing
