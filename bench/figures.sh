#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Prints in Markdown all figures of doc/figures.md, measured now: accuracy, speed beside other programs, archives. UPDATE=1 writes
# them there. By make: make figures [RUNS=5] [SIZES='1 10'] [PAIRS=10000] [UPDATE=1]
set -eu

srcdir=$(cd "${srcdir:-$(dirname "$0")/..}" && pwd)
builddir=${builddir:-.}
PAIRS=${PAIRS:-10000}
export srcdir builddir

# Prints the figures of one kind between comments that name it.
section() { # NAME COMMAND [ARGUMENT]...
	printf '<!-- %s -->\n\n' "$1"
	name=$1
	shift
	"$@"
	printf '\n<!-- end of %s -->\n' "$name"
}

measured=$(mktemp "${TMPDIR:-/tmp}/crossread-figures.XXXXXX")
trap 'rm -f "$measured" "$measured.md"' EXIT
trap 'exit 130' INT TERM

{
	section accuracy sh "$srcdir/bench/accuracy.sh"
	section speed env FORMAT=markdown sh "$srcdir/bench/bench.sh"
	if command -v parallel >/dev/null; then
		(cd "$builddir" && section archives sh "$srcdir/bench/archive.sh" "$PAIRS")
	else
		echo 'GNU parallel is not installed: the figures of archives are left out' >&2
	fi
} >"$measured"
cat "$measured"

[ "${UPDATE:-}" = 1 ] || exit 0
awk -v measured="$measured" '
	# What was measured of that name; "" when it was not.
	function part(name,   line, text, inside) {
		while ((getline line < measured) > 0) {
			if (line == "<!-- " name " -->")
				inside = 1
			if (inside)
				text = text line "\n"
			if (line == "<!-- end of " name " -->")
				inside = 0
		}
		close(measured)
		return text
	}
	/^<!-- end of .* -->$/ && skipping { skipping = 0; next }
	/^<!-- .* -->$/ && !skipping {
		text = part(substr($0, 6, length($0) - 9))
		if (text != "") {
			printf "%s", text
			skipping = 1
			next
		}
	}
	!skipping { print }' "$srcdir/doc/figures.md" >"$measured.md"
cat "$measured.md" >"$srcdir/doc/figures.md"
