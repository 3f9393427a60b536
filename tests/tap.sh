# SPDX-License-Identifier: GPL-3.0-or-later
# Test Anything Protocol for shell tests. A test sources this file, makes checks, and ends with done_testing;
# one that dies before has printed no plan and so fails. From the root: sh tests/cli/NAME.sh
#
#	. "${srcdir:-.}/tests/tap.sh"
#	cp "$srcdir"/samples/*.txt .
#	run "$CROSSREAD" --version
#	is "$status" 0 "--version succeeds"
#	like "$stdout" '^crossread [0-9]' "--version names the program"
#	done_testing
#
# A test starts in $scratch, an empty folder of its own below the build folder, and has a HOME of its own beside it.
# The arguments of the checks stand in the order GOT, WANTED, NAME.

. "${srcdir:-.}/tests/environment.sh"

# tests/cli/options.sh works below tests/scratch/cli-options.
tap_folder=$builddir/tests/scratch/$(basename "$(dirname "$0")")-$(basename "$0" .sh)
if [ -d "$tap_folder" ]; then
	chmod -R u+rwx "$tap_folder"
	rm -rf "$tap_folder"
fi
use_home "$tap_folder/home"
scratch=$tap_folder/work
mkdir -p "$scratch"
cd "$scratch" || exit 99

tap_count=0
tap_failed=0

# Prints a text as diagnostics, at most 60 lines of it.
diag() { # TEXT
	printf '%s\n' "$1" | awk 'NR > 60 { print "# ..."; exit } { print "# " $0 }'
}

pass() { # NAME
	tap_count=$((tap_count + 1))
	printf 'ok %d - %s\n' "$tap_count" "$1"
}

fail() { # NAME [DIAGNOSTICS]
	tap_count=$((tap_count + 1))
	tap_failed=$((tap_failed + 1))
	printf 'not ok %d - %s\n' "$tap_count" "$1"
	[ -z "${2-}" ] || diag "$2"
}

skip() { # NAME REASON
	tap_count=$((tap_count + 1))
	printf 'ok %d - %s # SKIP %s\n' "$tap_count" "$1" "$2"
}

# Leaves the whole test out.
skip_all() { # REASON
	printf '1..0 # SKIP %s\n' "$1"
	exit 0
}

done_testing() {
	printf '1..%d\n' "$tap_count"
	[ "$tap_failed" -eq 0 ]
	exit
}

# Runs a command without input. Sets $status, and $stdout and $stderr without their last newlines; the exact bytes are in
# the files $stdout_file and $stderr_file, which lie outside $scratch.
run() { # COMMAND [ARGUMENT]...
	stdout_file=$tap_folder/stdout
	stderr_file=$tap_folder/stderr
	status=0
	"$@" </dev/null >"$stdout_file" 2>"$stderr_file" || status=$?
	stdout=$(cat "$stdout_file")
	stderr=$(cat "$stderr_file")
	tap_command=$*
}

# What the last `run` did, for the diagnostics of a check that is about it.
tap_last_run() {
	[ -n "${tap_command-}" ] || return 0
	printf 'after: %s\nexit status %s\n' "$tap_command" "$status"
	[ -z "$stderr" ] || printf 'standard error:\n%s\n' "$stderr"
}

# The shell command CONDITION succeeds.
ok() { # CONDITION NAME
	if (eval "$1") >/dev/null 2>&1; then
		pass "$2"
	else
		fail "$2" "not true: $1
$(tap_last_run)"
	fi
}

is() { # GOT WANTED NAME
	if [ "$1" = "$2" ]; then
		pass "$3"
	else
		fail "$3" "got:
$1
wanted:
$2
$(tap_last_run)"
	fi
}

isnt() { # GOT UNWANTED NAME
	if [ "$1" != "$2" ]; then
		pass "$3"
	else
		fail "$3" "got, but did not want:
$1
$(tap_last_run)"
	fi
}

# A line of the text matches the extended regular expression.
like() { # GOT PATTERN NAME
	if printf '%s\n' "$1" | grep -E -q -e "$2"; then
		pass "$3"
	else
		fail "$3" "no line matches: $2
got:
$1
$(tap_last_run)"
	fi
}

unlike() { # GOT PATTERN NAME
	if printf '%s\n' "$1" | grep -E -q -e "$2"; then
		fail "$3" "a line matches: $2
got:
$1
$(tap_last_run)"
	else
		pass "$3"
	fi
}

# Two files hold the same bytes.
same_file() { # GOT WANTED NAME
	if cmp -s "$1" "$2"; then
		pass "$3"
	else
		fail "$3" "$(diff -u "$2" "$1" 2>&1)"
	fi
}
