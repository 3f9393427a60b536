#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The limits that crossread(1) tells are those of the code: each row stands below comments that name files and constants.
. "${srcdir:-.}/tests/tap.sh"

# The comments of the page: FILE: CONSTANT = VALUE.
sed -n 's/^\.\\" limit //p' "$srcdir/man/crossread.1" >limits

# Those that the file does not hold.
untrue() {
	while IFS= read -r line; do
		file=${line%%: *}
		grep -q -E -e "(^|[^A-Z_])$(printf '%s' "${line#*: }" | sed 's/[*]/[*]/g')([^0-9]|\$)" "$srcdir/$file" || echo "$line"
	done
}

ok '[ "$(wc -l <limits)" -gt 30 ]' "the page tells limits"
is "$(untrue <limits)" "" "each is that of the code"
printf '%s\n' 'src/import/page.h: PAGE_MOST_NESTED = 200' 'src/import/page.h: MOST_NESTED = 2000' >others
is "$(untrue <others)" "$(cat others)" "another number, or another name, is noticed"
done_testing
