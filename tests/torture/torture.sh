#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The reader ended in the middle of random editing, in five ways: at most the key in flight is lost. A few trials of each; for
# more of one, TRIALS=500 SEED=2 sh tests/torture/torture.sh kill; for many of all, make torture.
. "${srcdir:-.}/tests/tap.sh"

[ $# -gt 0 ] || set -- kill hangup term interrupt close
for how; do
	run "$builddir/tests/torture/torture" "$how" "${TRIALS:-3}" "${SEED:-1}" "$CROSSREAD" "$scratch" \
		"$srcdir/samples/lantern.txt" "$srcdir/samples/packetry.txt"
	is "$status" 0 "$how: ${TRIALS:-3} trials"
	[ "$status" -eq 0 ] || diag "$stdout"
done
done_testing
