#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The reader ended in the middle of random editing, in seven ways: at most the key in flight is lost. Three trials of each,
# with TORTURE=1 100, or TRIALS=500; SEED=2 gives other ones. One way alone: sh tests/torture/ending.sh kill
. "${srcdir:-.}/tests/tap.sh"

[ $# -gt 0 ] || set -- kill hangup term interrupt close deaf held
for how; do
	trials=3
	[ -z "${TORTURE:-}" ] || trials=${TRIALS:-100}
	run "$builddir/tests/torture/ending" "$how" "$trials" "${SEED:-1}" "$CROSSREAD" "$scratch" \
		"$srcdir/samples/lantern.txt" "$srcdir/samples/packetry.txt"
	is "$status" 0 "$how: $trials trials"
	[ "$status" -eq 0 ] || diag "$stdout"
done
done_testing
