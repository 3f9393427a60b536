#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Hostile files (hostile.c) wherever a file may be given: each run ends by itself with status 0, 1 or 2, complaints name a
# file, and what was given stays as it was. In make check a twentieth of each file; with TORTURE=1 all of it, and no run takes more than
# a second of the processor or 256 MB. What compares articles takes its time over long ones: it gets a tenth of them.
# One place alone: sh tests/torture/hostile.sh article (or sidecar, merge, story, config, theme, page, list, filter, special)
. "${srcdir:-.}/tests/tap.sh"

hostile=$builddir/tests/torture/hostile
measure=$builddir/bench/measure

# A sanitizer reserves more than any limit, and takes its time.
limits='-p 30 -m 512'
! grep -q __asan_init "$CROSSREAD" || limits='-p 300'
most_milliseconds=
most_kilobytes=
whole=20
tenth=50
if [ -n "${TORTURE:-}" ]; then
	whole=1
	tenth=10
	case $limits in
	*-m*) most_milliseconds=1000 most_kilobytes=$((256 * 1024)) ;;
	esac
fi

normal='The mayor denied it. Nobody else did so.'
printf '%s\n' "$normal" >normal.txt
printf 'key j j G\ntype :help\nkey Enter q\nkey q q\n' >script

# Runs the program under limits and says what it took.
try() { # NAME ARGUMENT...
	name=$1
	shift
	keys=
	[ "$1" != --keys ] || { keys="-k $2" && shift 2; }
	# shellcheck disable=SC2086 # both are lists of words
	took=$("$measure" -l 300 $limits $keys -s "$CROSSREAD" "$@" 2>"$tap_folder/errors")
	tap_command="crossread $*"
	stderr=$(head -c 2000 "$tap_folder/errors" | tr -d "\000")
	# shellcheck disable=SC2086
	set -- $took
	milliseconds=${2%.*}
	kilobytes=$3
	status=$4
	name="$name: $(awk -v m="$2" -v k="$3" 'BEGIN { printf "%.2f s, %d MB", m / 1000, k / 1024 }'), status $status"
	[ -z "$stderr" ] || name="$name: $(printf '%s\n' "$stderr" | head -n 1 | cut -c 1-160 | tr -d '#')"
	problem=
	[ "${status:-3}" -le 2 ] || problem="ended by itself neither with success nor with a complaint"
	[ "$status" != 2 ] || printf '%s\n' "$stderr" | grep -q '^crossread: .*[a-z]' || problem="no complaint"
	[ -z "$most_milliseconds" ] || [ "$milliseconds" -le "$most_milliseconds" ] || problem="took too long"
	[ -z "$most_kilobytes" ] || [ "$kilobytes" -le "$most_kilobytes" ] || problem="took too much memory"
}

# The result of the last try.
tell() {
	if [ -z "$problem" ]; then
		pass "$name"
	else
		fail "$name" "$problem
after: $tap_command
$stderr"
	fi
}

# Tries all files of a kind in one place; the complaint of a status 2 names the file.
try_all() { # PLACE KIND FILE PART ARGUMENT...
	place=$1
	kind=$2
	file=$3
	part=$4
	shift 4
	for hostile_name in $("$hostile" "$kind"); do
		# A tenth of these is still a long article.
		case $part-$hostile_name in
		[!1]*-*-60mb | [!1]*-*-100mb | 10-*-60mb | 10-*-100mb) continue ;;
		esac
		"$hostile" "$kind" "$hostile_name" "$part" >"$file"
		before=$(ls)
		try "$place: $kind $hostile_name" "$@"
		[ "$status" != 2 ] || printf '%s\n' "$stderr" | grep -q -F -e "$file" ||
			problem="the complaint does not name the file"
		[ -z "$sorry" ] || [ "$status" -ge "$sorry" ] || problem="not refused"
		"$hostile" "$kind" "$hostile_name" "$part" | cmp -s - "$file" || problem="the file was changed"
		[ "$(ls)" = "$before" ] || problem="files were made or removed"
		tell
	done
	rm -f "$file"
}

# The least status that is right.
sorry=

# Only with TORTURE=1.
try_more() { # PLACE KIND FILE PART ARGUMENT...
	[ -z "${TORTURE:-}" ] || try_all "$@"
}

try_article() {
	try_all sentences text a.txt "$whole" sentences a.txt
	try_more list text a.txt "$whole" list a.txt
	try_more reader text a.txt "$whole" --keys q a.txt normal.txt
	try_more script text a.txt "$tenth" --script=script a.txt normal.txt
	for verb in quotes suggest; do
		try_more "$verb" text a.txt "$tenth" "$verb" a.txt
	done
	for verb in align coverage; do
		try_more "$verb" text a.txt "$tenth" "$verb" a.txt normal.txt
	done
	try_all differences text a.txt "$tenth" differences a.txt normal.txt
}

try_sidecar() {
	printf '%s' "$normal" >a.txt
	sorry=2
	try_all list yaml a.txt.crossread.yaml "$whole" list a.txt
	try_more list text a.txt.crossread.yaml "$whole" list a.txt
	sorry=
	try_all list sidecar a.txt.crossread.yaml "$whole" list a.txt
	try_more reader yaml a.txt.crossread.yaml "$whole" --keys q a.txt normal.txt
	try_more reader sidecar a.txt.crossread.yaml "$whole" --keys q a.txt normal.txt
	try_more export sidecar a.txt.crossread.yaml "$tenth" export --to=jsonld a.txt
	rm a.txt
}

try_merge() {
	cp "$srcdir"/samples/lantern.txt.crossread.yaml good.yaml
	chmod u+w good.yaml
	sorry=2
	try_more merge yaml theirs.yaml "$whole" merge good.yaml theirs.yaml
	try_more merge text theirs.yaml "$whole" merge good.yaml theirs.yaml
	sorry=
	try_more merge sidecar theirs.yaml "$tenth" merge good.yaml theirs.yaml
}

try_story() {
	mkdir story
	printf '%s\n' "$normal" >story/a.txt
	sorry=2
	try_more quotes yaml story/story.yaml "$whole" quotes story
	try_more quotes text story/story.yaml "$whole" quotes story
	sorry=
	try_all quotes story story/story.yaml "$whole" quotes story
	try_more reader story story/story.yaml "$whole" --keys q story
}

try_config() {
	try_all print-config config config.yaml "$whole" --config=config.yaml --print-config
	try_more print-config yaml config.yaml "$whole" --config=config.yaml --print-config
	try_more print-config text config.yaml "$whole" --config=config.yaml --print-config
	try_more reader config config.yaml "$whole" --config=config.yaml --keys q normal.txt
}

try_theme() {
	try_all theme theme theme.yaml "$whole" --theme=./theme.yaml --script=script normal.txt
	try_more theme yaml theme.yaml "$whole" --theme=./theme.yaml --script=script normal.txt
	try_more theme text theme.yaml "$whole" --theme=./theme.yaml --script=script normal.txt
}

try_page() {
	if [ ! -x "$builddir/crossread-import" ]; then
		skip "pages" "there is no crossread-import"
		return
	fi
	try_all import page page.html "$whole" import page.html
	try_more import text page.html "$whole" import page.html
}

# A list of a million jobs takes as long as they do, so only lists without any.
try_list() {
	try_all from list jobs "$whole" sentences --from=jobs --format=json
}

try_filter() {
	printf 'filters:\n  up: ["cat"]\n' >filters.yaml
	try_more filter text page.up "$whole" --config=filters.yaml import page.up
}

# One run that must be refused, with a complaint that names the file.
refuse() { # NAME FILE ARGUMENT...
	file=$2
	name=$1
	shift 2
	try "$name" "$@"
	[ "$status" = 2 ] || problem="not refused"
	printf '%s\n' "$stderr" | grep -q -F -e "$file" || problem="the complaint does not name the file"
	tell
}

# What is no file, in every place; each is given by a symbolic link.
try_special() {
	mkdir special odd folder
	mkfifo special/fifo
	"$hostile" socket special/socket
	ln -s loop special/loop
	ln -s nothing special/nowhere
	for target in fifo socket loop nowhere folder /dev/zero /dev/full /dev/tty; do
		case $target in
		/*) ;;
		folder) target=$scratch/folder ;;
		*) target=$scratch/special/$target ;;
		esac
		kind=${target##*/}
		rm -rf odd
		mkdir odd
		printf '%s\n' "$normal" >odd/a.txt
		for file in article.txt page.html page.up jobs config.yaml theme.yaml theirs.yaml a.txt.crossread.yaml; do
			ln -s "$target" "odd/$file"
		done
		printf 'filters:\n  up: ["cat"]\n' >filters.yaml
		refuse "an article, $kind" article.txt sentences odd/article.txt
		[ "$kind" = folder ] || refuse "an article in the reader, $kind" article.txt --script=script odd/article.txt
		refuse "a sidecar, $kind" a.txt.crossread.yaml list odd/a.txt
		refuse "to merge, $kind" theirs.yaml merge "$srcdir"/samples/lantern.txt.crossread.yaml odd/theirs.yaml
		refuse "a configuration, $kind" config.yaml --config=odd/config.yaml --print-config
		refuse "a theme, $kind" theme.yaml --theme=odd/theme.yaml --script=script normal.txt
		refuse "a page, $kind" page.html import odd/page.html
		refuse "a document for a filter, $kind" page.up --config=filters.yaml import odd/page.up
		[ "$kind" = fifo ] || refuse "a list of jobs, $kind" jobs sentences --from=odd/jobs
		mkdir "story-$kind"
		ln -s "$target" "story-$kind/story.yaml"
		refuse "a story, $kind" story.yaml quotes "story-$kind"
	done
	try_unreadable
	try_vanishing
}

# Root reads everything, so another user tries.
try_unreadable() {
	mkdir closed secret
	printf '%s\n' "$normal" >closed/a.txt
	printf '%s\n' "$normal" >secret/a.txt
	printf '%s\n' "$normal" >secret/b.txt
	: >secret/a.txt.crossread.yaml
	chmod 0 closed secret/a.txt.crossread.yaml secret/b.txt
	as=
	if [ "$(id -u)" = 0 ]; then
		as='setpriv --reuid=65534 --regid=65534 --clear-groups'
		if ! $as "$CROSSREAD" --version >/dev/null 2>&1 || ! $as test -r normal.txt; then
			skip "what may not be read" "this is root, and no other user can run crossread here"
			return
		fi
	fi
	# shellcheck disable=SC2086 # a list of words
	unreadable() { # NAME FILE ARGUMENT...
		name=$1
		file=$2
		shift 2
		run $as "$CROSSREAD" "$@"
		is "$status" 2 "$name that may not be read"
		like "$stderr" "^crossread: .*$file.*[Pp]ermission" "$name: told by name"
	}
	unreadable "a folder" closed sentences closed
	unreadable "an article in one" closed/a.txt sentences closed/a.txt
	unreadable "an article" secret/b.txt sentences secret/b.txt
	unreadable "a sidecar" secret/a.txt.crossread.yaml list secret/a.txt
	chmod 700 closed
}

# Files that come and go while a folder is read: the verb lists what it finds, or says what is gone.
try_vanishing() {
	mkdir going
	printf '%s\n' "$normal" >going/stays.txt
	(
		while [ -e going/stays.txt ]; do
			printf '%s\n' "$normal" >going/a.txt
			rm -f going/a.txt
		done
	) &
	runs=0
	while [ $runs -lt 20 ]; do
		runs=$((runs + 1))
		try "a folder whose files vanish, run $runs" sentences going
		[ -z "$problem" ] || break
	done
	tell
	rm going/stays.txt
	wait
}

[ $# -gt 0 ] || set -- article sidecar merge story config theme page list filter special
for place; do
	"try_$place"
done
done_testing
