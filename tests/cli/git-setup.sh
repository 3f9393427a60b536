#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# git-setup: what it writes, what it leaves alone, what it says.
. "${srcdir:-.}/tests/tap.sh"

command -v git >/dev/null || skip_all "git is not installed"
sidecar=story.txt.crossread.yaml

mkdir outside
cd outside || exit 99
GIT_CEILING_DIRECTORIES=$scratch
export GIT_CEILING_DIRECTORIES
run "$CROSSREAD" git-setup
is "$status" 2 "outside a repository: exit 2"
like "$stderr" '^crossread: git-setup: there is no git work tree here.*git init' "outside a repository: says so"
cd ..

git init -q story
mkdir story/below
cd story/below || exit 99
printf '*.txt text' >../.gitattributes
cp ../.git/config config.before
run "$CROSSREAD" git-setup --dry-run
is "$status" 0 "--dry-run: exit 0"
like "$stdout" '^would be written: \.gitattributes: \*\.crossread\.yaml merge=crossread$' "--dry-run: says what would be"
like "$stdout" '^Nothing was written\.$' "--dry-run: says that it was not"
same_file ../.git/config config.before "--dry-run: the configuration is left alone"
is "$(cat ../.gitattributes)" '*.txt text' "--dry-run: .gitattributes is left alone"

run "$CROSSREAD" git-setup
is "$status" 0 "exit 0, below the top folder too"
like "$stdout" '^written: git config merge\.crossread\.driver = .* -- merge-driver %O %A %B %P$' "says what it set"
like "$stdout" '^written: \.gitattributes: ' "says what it wrote"
like "$stdout" 'colleague runs "crossread git-setup"' "says what the others must do"
is "$(cat ../.gitattributes)" '*.txt text
*.crossread.yaml merge=crossread' "adds its line, keeps the others"
is "$(git check-attr merge $sidecar)" "$sidecar: merge: crossread" "git takes the driver"
isnt "$(git config merge.crossread.name)" "" "the driver has a name"

cp ../.git/config config.before
run "$CROSSREAD" git-setup
is "$status" 0 "again: exit 0"
unlike "$stdout" '^written' "again: writes nothing"
like "$stdout" '^All is there; nothing was changed\.$' "again: says so"
same_file ../.git/config config.before "again: the configuration is left alone"
is "$(wc -l <../.gitattributes)" 2 "again: .gitattributes is left alone"

# A line further down wins in git; what stands in .git/info/attributes wins over every line.
echo '*.yaml merge=union' >>../.gitattributes
run "$CROSSREAD" git-setup
is "$status" 0 "overruled by a later line: exit 0"
is "$(git check-attr merge $sidecar)" "$sidecar: merge: crossread" "overruled by a later line: a line is added below it"
echo '*.yaml -merge' >../.git/info/attributes
for time in first second; do
	run "$CROSSREAD" git-setup
	is "$status" 2 "overruled elsewhere, the $time time: exit 2"
	like "$stderr" 'another attribute overrules' "overruled elsewhere, the $time time: says so"
	is "$(wc -l <../.gitattributes)" 4 "overruled elsewhere, the $time time: adds no line"
done
rm ../.git/info/attributes

# The driver is a line for a shell, in which git replaces what stands behind percent signs.
odd="it's 100%Percent"
mkdir "$odd"
ln -s "$CROSSREAD" "$odd/cross read"
run "$odd/cross read" git-setup
is "$status" 0 "a path with blanks: exit 0"
# What git makes of the percent signs, with names that are no files: the program starts and says so.
command=$(git config merge.crossread.driver | sed 's/%%/\n/g; s/%[OABP]/missing/g' | tr '\n' '%')
run sh -c "$command"
is "$status" 129 "a path with blanks: the program is found"
like "$stderr" '^crossread: missing: No such file' "a path with blanks: the program gets the four arguments"
PATH=$(dirname "$CROSSREAD"):$PATH
run crossread git-setup
is "$(git config merge.crossread.driver)" "crossread -- merge-driver %O %A %B %P" "a program found by its name stays a name"

run "$CROSSREAD" git-setup $sidecar
is "$status" 2 "takes no files"
run env PATH="$scratch" "$CROSSREAD" git-setup
is "$status" 2 "without git: exit 2"
like "$stderr" '^crossread: git is not on this machine' "without git: says so"

mkdir "$scratch/closed"
echo 'not a program' >"$scratch/closed/git"
run env PATH="$scratch/closed" "$CROSSREAD" git-setup
is "$status" 2 "a git that may not be run: exit 2"
like "$stderr" '^crossread: git may not be run, or is in no folder of PATH; install it first' "a git that may not be run: says so"
done_testing
