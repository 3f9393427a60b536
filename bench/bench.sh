#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures crossread beside programs that also show two texts: on the samples and on generated pairs of 1 MB and 10 MB.
#
#	make bench [RUNS=5] [LIMIT=60] [SIZES='1 10'] [FORMAT=markdown]
#
# All are run in turn, RUNS times over, so that a busy machine is busy for each of them; what is printed are medians. A
# program that is not installed is named and left out; one that takes more than LIMIT seconds is not run on that pair again.

set -eu

srcdir=${srcdir:-.}
builddir=${builddir:-build}
RUNS=${RUNS:-5}
LIMIT=${LIMIT:-60}
SIZES=${SIZES:-1 10}
FORMAT=${FORMAT:-text}
CROSSREAD=${CROSSREAD:-$builddir/crossread}

LC_ALL=C.UTF-8
TERM=xterm
export LC_ALL TERM
unset COLUMNS LINES NO_COLOR

folder=$(mktemp -d "${TMPDIR:-/tmp}/crossread-bench.XXXXXX")
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
HOME=$folder
XDG_CONFIG_HOME=$folder
export HOME XDG_CONFIG_HOME
: >"$folder/results"
: >"$folder/given-up"

# Runs a program once and keeps what it took.
take() { # PAIR NAME [-k KEYS] PROGRAM [ARGUMENT]...
	pair=$1
	name=$2
	shift 2
	! grep -qxF "$pair	$name" "$folder/given-up" || return 0
	if figures=$("$builddir/bench/measure" -l "$LIMIT" "$@"); then
		printf '%s\t%s\t%s\n' "$pair" "$name" "$figures" >>"$folder/results"
	else
		printf '%s\t%s\n' "$pair" "$name" >>"$folder/given-up"
	fi
}

# The same for a program that may be missing.
take_other() { # PAIR NAME [-k KEYS] PROGRAM [ARGUMENT]...
	if command -v "${2%% *}" >/dev/null; then
		take "$@"
	fi
}

# One round over a pair of articles.
round() { # PAIR FILE-A FILE-B
	take "$1" 'crossread sentences' "$CROSSREAD" sentences --format=tsv "$2"
	take "$1" 'crossread align' "$CROSSREAD" align --format=tsv "$2" "$3"
	if [ -n "$differences" ]; then
		take "$1" 'crossread differences' "$CROSSREAD" differences --format=tsv "$2" "$3"
	fi
	take "$1" 'crossread as text' "$CROSSREAD" "$2" "$3"
	take "$1" 'crossread (then q)' -k q "$CROSSREAD" "$2" "$3"
	take_other "$1" 'less (then q)' -k q less "$2"
	take_other "$1" 'vim -d (then quit)' -k '' vim -u NONE -N -d -c redraw -c 'qa!' "$2" "$3"
	take_other "$1" 'diff -y' diff -y "$2" "$3"
	take_other "$1" 'wdiff' wdiff "$2" "$3"
	take_other "$1" 'dwdiff' dwdiff "$2" "$3"
}

# --- The pairs ---

differences=
if "$CROSSREAD" --help | grep -q '^ *\(crossread \)\{0,1\}differences '; then
	differences=yes
fi
for size in $SIZES; do
	"$builddir/bench/generate" "${size}000000" "$folder/${size}a.txt" "$folder/${size}b.txt" "$srcdir"/samples/*.txt
done
cp "$srcdir/samples/lantern.txt" "$srcdir/samples/packetry.txt" "$folder"

# --- On what it is measured ---

# The first line of what a program says of its version.
version() { # PROGRAM
	"$1" --version | sed -n '1s/ (.*[ ,]compiled.*//; 1s/ (GNU[^)]*)//; 1p'
}

# The machine and the programs, in one sentence each.
print_conditions() {
	model=$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo 2>/dev/null | head -n 1)
	memory=$(awk '$1 == "MemTotal:" { printf "%.0f GB of memory, ", $2 / 1048576 }' /proc/meminfo 2>/dev/null) || memory=
	printf '%s: %s, %s processors, %s%s; load%s.\n' "$(date -u +%Y-%m-%d)" "${model:-$(uname -m)}" \
		"$(getconf _NPROCESSORS_ONLN)" "$memory" "$(uname -sr | sed 's/-.*//')" "$(uptime | sed 's/.*average[s]*:\( [0-9.]*\).*/\1/')"
	printf '%s' "$("$CROSSREAD" --version | head -n 1)"
	missing=
	for program in less vim diff wdiff dwdiff; do
		if command -v "$program" >/dev/null; then
			printf '; %s' "$(version "$program")"
		else
			missing="$missing $program"
		fi
	done
	printf '. Medians of %s runs taken in turn.\n' "$RUNS"
	uptime | sed 's/.*average[s]*: *\([0-9]*\).*/\1/' | awk -v processors="$(getconf _NPROCESSORS_ONLN)" '
		$1 >= processors { print "The machine was busy with other work: only ratios of CPU time say something." }'
	[ -z "$missing" ] || printf 'Not installed, left out:%s.\n' "$missing"
}

print_conditions

run=0
while [ "$run" -lt "$RUNS" ]; do
	run=$((run + 1))
	take samples 'crossread --version' "$CROSSREAD" --version
	round samples "$folder/lantern.txt" "$folder/packetry.txt"
	for size in $SIZES; do
		round "$size MB" "$folder/${size}a.txt" "$folder/${size}b.txt"
	done
done

# --- The tables ---

# Medians of what was taken, one a line: pair, name, milliseconds by the clock and of the processors, KB.
medians() {
	sort -t '	' -k 1,1 -k 2,2 "$folder/results" | awk -F '\t' '
	function median(values, count,   i, k, kept) {
		for (i = 2; i <= count; i++) {
			kept = values[i]
			for (k = i; k > 1 && values[k - 1] > kept; k--)
				values[k] = values[k - 1]
			values[k] = kept
		}
		return count % 2 ? values[(count + 1) / 2] : (values[count / 2] + values[count / 2 + 1]) / 2
	}
	function put() {
		if (count)
			printf "%s\t%s\t%s\t%s\n", last, median(clock, count), median(busy, count), median(memory, count)
		count = 0
	}
	{
		if ($1 "\t" $2 != last)
			put()
		last = $1 "\t" $2
		split($3, figures, " ")
		clock[++count] = figures[1]
		busy[count] = figures[2]
		memory[count] = figures[3]
	}
	END { put() }'
}

# Which other program does most nearly the same work: a name and a peer a line.
cat >"$folder/peers" <<'END'
crossread align	wdiff
crossread differences	wdiff
crossread as text	wdiff
crossread (then q)	vim -d (then quit)
END

# The rows of a pair, in the order in which they were measured, each with its processor time beside that of its peer.
show() { # PAIR
	echo
	if [ "$FORMAT" = markdown ]; then
		printf '| %s | ms | CPU ms | MB | CPU beside a peer |\n|---|---:|---:|---:|---|\n' "$1"
	else
		printf '%-24s %10s %10s %8s   %s\n' "$1" ms 'CPU ms' MB 'CPU beside a peer'
	fi
	awk -F '\t' -v pair="$1" -v order="$folder/results" -v peers="$folder/peers" -v markdown="$FORMAT" '
		BEGIN {
			markdown = markdown == "markdown"
			while ((getline line < peers) > 0) {
				split(line, held, "\t")
				peer[held[1]] = held[2]
			}
		}
		$1 == pair { row[$2] = $0 }
		END {
			while ((getline line < order) > 0) {
				split(line, measured, "\t")
				name = measured[2]
				if (measured[1] != pair || name in shown)
					continue
				shown[name] = 1
				split(row[name], figure, "\t")
				beside = ""
				if (name in peer && peer[name] in row) {
					split(row[peer[name]], other, "\t")
					if (other[4] > 0)
						beside = sprintf("%.2f of %s", figure[4] / other[4], peer[name])
				}
				if (markdown)
					printf "| %s | %.1f | %.1f | %.1f | %s |\n", name, figure[3], figure[4], figure[5] / 1024, beside
				else
					printf "%-24s %10.1f %10.1f %8.1f   %s\n", name, figure[3], figure[4], figure[5] / 1024, beside
			}
		}' "$folder/medians"
	sed -n "s/^$1	\(.*\)/- \1 failed, or took more than $LIMIT s/p" "$folder/given-up" >"$folder/failed"
	[ ! -s "$folder/failed" ] || echo
	cat "$folder/failed"
}

# How much longer each took on the largest pair than on the smallest generated one.
show_growth() { # SMALL LARGE
	echo
	if [ "$FORMAT" = markdown ]; then
		printf '| CPU time | %s : %s |\n|---|---:|\n' "$2" "$1"
	else
		printf 'CPU time, %s : %s\n' "$2" "$1"
	fi
	awk -F '\t' -v small="$1" -v large="$2" -v markdown="$FORMAT" '
		$1 == small { before[$2] = $4 }
		$1 == large { after[$2] = $4 }
		END {
			for (name in after)
				if (before[name] > 0)
					printf markdown == "markdown" ? "| %s | %.1f |\n" : "%-24s %8.1f\n", name, after[name] / before[name]
		}' "$folder/medians" | sort
}

medians >"$folder/medians"
show samples
first=
last=
for size in $SIZES; do
	show "$size MB"
	[ -n "$first" ] || first=$size
	last=$size
done
if [ "$first" != "$last" ]; then
	show_growth "$first MB" "$last MB"
fi

echo
if [ "$FORMAT" = markdown ]; then
	"$builddir/bench/sidecar" "$folder" 10000 "$RUNS" |
		awk -F '   *' -v OFS=' | ' '{ $1 = $1; print "| " $0 " |" } NR == 1 { print "|---|---:|---:|" }'
else
	"$builddir/bench/sidecar" "$folder" 10000 "$RUNS"
fi
