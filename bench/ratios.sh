#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Prints in Markdown the processor time beside peers from the tables of speed in a file (doc/figures.md), a row for each pair of
# programs, a column for each size: ratios.sh FILE
set -eu

awk '
	/^<!-- speed -->$/ { inside = 1 }
	/^<!-- end of speed -->$/ { inside = 0 }
	!inside { next }
	/^[0-9]+-[0-9]+-[0-9]+: / { sub(/; load .*/, ""); machine = $0 }
	/^crossread [0-9.]+; less/ { versions = $0 }
	/^\| .* \| ms \|/ { split($0, cells, / *\| */); sizes[++count] = cells[2] }
	/ of [^|]* \|$/ {
		split($0, cells, / *\| */)
		ratio = cells[6]
		sub(/ of .*/, "", ratio)
		peer = cells[6]
		sub(/^[^ ]* of /, "", peer)
		pair = cells[2] " beside " peer
		if (!(pair in known))
			pairs[known[pair] = ++pair_count] = pair
		ratios[pair, count] = ratio
	}
	END {
		print machine ";"
		print versions
		printf "\n| processor time, the peer = 1 |"
		for (n = 1; n <= count; n++)
			printf " %s |", sizes[n]
		printf "\n|---|"
		for (n = 1; n <= count; n++)
			printf "---:|"
		print ""
		for (i = 1; i <= pair_count; i++) {
			printf "| %s |", pairs[i]
			for (n = 1; n <= count; n++)
				printf " %s |", ratios[pairs[i], n]
			print ""
		}
	}' "$1"
