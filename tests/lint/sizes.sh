#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# One noun per file: none has more than 500 lines.

. "${srcdir:-.}/tests/lint/lint.sh"

findings() {
	on_files 'src include tests' '*.[ch] *.sh' awk '
		FNR == 501 { print FILENAME ":501: has more than 500 lines: is there a second noun in it?" }'
}

# Prints so many lines.
lines() { # COUNT
	awk -v count="$1" 'BEGIN { while (count--) print "int x;" }'
}

clean "no file has more than 500 lines"

lines 501 | seed src/text/long.c
reports 'src/text/long\.c:501: .*' "a source of 501 lines"
lines 501 | seed include/crossread/text/long.h
reports 'include/crossread/text/long\.h:501: .*' "a header of 501 lines"
lines 501 | seed tests/cli/long.sh
reports 'tests/cli/long\.sh:501: .*' "a test of 501 lines"
lines 500 | seed src/text/just.c
accepts "a file of 500 lines"

done_testing
