#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: sh bench/archive.sh [PAIRS] [VERB]
# How many pairs of articles a second a verb gets through as jobs of GNU parallel, with one process and with two, as a table in
# Markdown. Run in a build folder after `make bench/generate`; the pairs (10,000 of about 4 KB a side) are made in ./archive and kept
# for the next run.
set -eu

pairs=${1:-10000}
verb=${2:-differences}
srcdir=$(cd "${srcdir:-$(dirname "$0")/..}" && pwd)
program=${CROSSREAD:-./crossread}
command -v parallel >/dev/null || {
	echo "GNU parallel is needed" >&2
	exit 2
}

# Cuts a long article into PAIRS files NUMBER.SIDE, a hundred in a folder.
cut_up() { # FILE SIDE
	awk -v pairs="$pairs" -v side="$2" -v length_of_one=4000 '
		{ if (!file || size > length_of_one) {
			if (file) close(file)
			if (number == pairs) exit
			file = sprintf("archive/%03d/%05d.%s.txt", number / 100, number, side)
			number++
			size = 0
		  }
		  print >file
		  size += length($0) + 1 }' "$1"
}

if [ ! -f "archive/jobs.$pairs" ]; then
	rm -rf archive
	i=0
	while [ "$i" -le $((pairs / 100)) ]; do
		mkdir -p "archive/$(printf %03d "$i")"
		i=$((i + 1))
	done
	bench/generate $((pairs * 4600)) archive/a archive/b "$srcdir"/samples/*.txt
	cut_up archive/a a
	cut_up archive/b b
	rm archive/a archive/b
	awk -v pairs="$pairs" 'BEGIN {
		for (i = 0; i < pairs; i++)
			printf "archive/%03d/%05d.a.txt\tarchive/%03d/%05d.b.txt\n", i / 100, i, i / 100, i
	}' >"archive/jobs.$pairs"
fi

seconds() {
	date +%s.%N
}

printf '%s, load%s:\n\n' "$(date -u +%Y-%m-%d)" "$(uptime | sed 's/.*average[s]*:\( [0-9.]*\).*/\1/')"
echo "| $verb --from, by GNU parallel | pairs done | seconds | pairs a second |"
echo '|---|---:|---:|---:|'
for jobs in 1 2; do
	started=$(seconds)
	parallel --will-cite --jobs "$jobs" --pipe -N 100 --cat \
		"$program" "$verb" --from={} <"archive/jobs.$pairs" >"archive/rows.$jobs" || :
	seconds | awk -v started="$started" -v pairs="$pairs" -v jobs="$jobs" -v finished="$(grep -c '"status":[01]}$' "archive/rows.$jobs")" '
		{ printf "| `--jobs %d` | %d of %d | %.1f | %.0f |\n", jobs, finished, pairs, $1 - started, pairs / ($1 - started) }'
done
