# SPDX-License-Identifier: GPL-3.0-or-later
# What every test finds around it, so that none depends on the user's machine. `make check` sources this
# before each test; tap.sh does too, so that a shell test can also be started by hand.

srcdir=$(cd "${srcdir:-.}" && pwd) || exit 99
builddir=$(cd "${builddir:-$srcdir/build}" && pwd) || exit 99
CROSSREAD=${CROSSREAD:-$builddir/crossread}
export srcdir builddir CROSSREAD

# Makes DIR the home folder, with all that programs look for below it.
use_home() { # DIR
	mkdir -p "$1"
	HOME=$1
	XDG_CONFIG_HOME=$HOME/.config
	XDG_STATE_HOME=$HOME/.local/state
	XDG_DATA_HOME=$HOME/.local/share
	XDG_CACHE_HOME=$HOME/.cache
	export HOME XDG_CONFIG_HOME XDG_STATE_HOME XDG_DATA_HOME XDG_CACHE_HOME
}
use_home "$builddir/tests/scratch/home"
# make torture sets TORTURE_TMPDIR to a folder in memory, where there is one: thousands of saves must not wait for a disk.
TMPDIR=${TORTURE_TMPDIR:-$builddir/tests/scratch/tmp}
mkdir -p "$TMPDIR"
export TMPDIR

# Where PATH names a folder that may not be searched, a program that is nowhere is "permission denied" to the C library.
searchable=
while IFS= read -r folder; do
	[ ! -x "$folder" ] || searchable=$searchable${searchable:+:}$folder
done <<END_OF_FOLDERS
$(printf '%s\n' "$PATH" | tr : '\n')
END_OF_FOLDERS
PATH=$searchable
export PATH
unset folder searchable

GIT_CONFIG_GLOBAL=/dev/null
GIT_CONFIG_NOSYSTEM=1
export GIT_CONFIG_GLOBAL GIT_CONFIG_NOSYSTEM
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL EMAIL
unset GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL GIT_CONFIG_COUNT GIT_CONFIG_PARAMETERS GIT_PREFIX GIT_EDITOR GIT_CEILING_DIRECTORIES
unset LANGUAGE TEXTDOMAINDIR
unset COLUMNS LINES NO_COLOR CLICOLOR CLICOLOR_FORCE VISUAL EDITOR BROWSER CDPATH
unset TMUX TMUX_PANE DISPLAY WAYLAND_DISPLAY VTE_VERSION TERM_PROGRAM

LC_ALL=C.UTF-8
TZ=UTC
CMOCKA_MESSAGE_OUTPUT=TAP
export LC_ALL TZ CMOCKA_MESSAGE_OUTPUT

# A sanitizer's finding must not look like one of the program's own exit codes 0, 1 and 2.
ASAN_OPTIONS=exitcode=99:detect_stack_use_after_return=1:strict_string_checks=1
LSAN_OPTIONS=exitcode=99
UBSAN_OPTIONS=exitcode=99:halt_on_error=1:print_stacktrace=1
# glibc fills fresh and freed memory with a pattern, so that a read of either shows.
MALLOC_PERTURB_=165
export ASAN_OPTIONS LSAN_OPTIONS UBSAN_OPTIONS MALLOC_PERTURB_
