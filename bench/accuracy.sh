#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: sh bench/accuracy.sh [-v]
# How often crossread is right on pairs of invented articles in bench/accuracy, whose matches, differences, speakers and tags a person
# wrote down before the program had seen them. Prints a table in Markdown; -v also what was missed and what was wrong.
# The program is not to be tuned on these articles: write others for that.
set -eu

srcdir=${srcdir:-$(dirname "$0")/..}
CROSSREAD=${CROSSREAD:-${builddir:-.}/crossread}
LC_ALL=C.UTF-8
export LC_ALL
verbose=
[ "${1:-}" != -v ] || verbose=yes

folder=$(mktemp -d "${TMPDIR:-/tmp}/crossread-accuracy.XXXXXX")
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM

# What the program says of a pair, one finding a line: kind, then what the lines of the expectations hold.
findings() { # FILE-A FILE-B
	"$CROSSREAD" --no-config align --format=tsv "$1" "$2" | awk -F '\t' '
		NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
		$at["class"] != "possible" { print "match\t" $at["a_text"] "\t" $at["b_text"] }'
	{ "$CROSSREAD" --no-config differences --format=tsv "$1" "$2" || [ $? = 1 ]; } | awk -F '\t' '
		NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
		{ print "differs\t" $at["kind"] "\t" $at["a_text"] "\t" $at["b_text"] }'
	for side in a b; do
		file=$1
		[ "$side" = a ] || file=$2
		"$CROSSREAD" --no-config quotes --format=tsv "$file" | awk -F '\t' -v side="$side" '
			NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
			$at["kind"] == "direct" || $at["kind"] == "partial" {
				print "says\t" side "\t" $at["text"] "\t" $at["speaker"]
			}'
		"$CROSSREAD" --no-config suggest --format=tsv "$file" | awk -F '\t' -v side="$side" '
			NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
			{ print "tag\t" side "\t" $at["text"] "\t" $at["tag"] }'
	done
}

# Prints for each kind and pair: kind, found, expected, wrong; details on standard error where wanted.
compare() { # PAIR EXPECTED FOUND
	awk -F '\t' -v pair="$1" -v verbose="$verbose" '
	function has(text, words) { return index(text, words) > 0 }
	function resembles(a, b) { return has(a, b) || has(b, a) }
	# Whether finding f is what line e expects.
	function fits(f, e) {
		if (kind[e] == "match" || kind[e] == "maybe")
			return found[f, 1] == "match" && has(found[f, 2], want[e, 2]) && has(found[f, 3], want[e, 3])
		if (kind[e] != found[f, 1])
			return 0
		if (kind[e] == "differs")
			return found[f, 2] == want[e, 2] && resembles(found[f, 3], want[e, 3]) && resembles(found[f, 4], want[e, 4])
		return found[f, 2] == want[e, 2] && resembles(found[f, 3], want[e, 3]) &&
			(kind[e] == "tag" ? found[f, 4] == want[e, 4] : has(found[f, 4], want[e, 4]))
	}
	function tell(what, text) { if (verbose) print pair ": " what ": " text >"/dev/stderr" }
	/^#/ { next }
	NR == FNR {
		kind[++wanted] = $1
		line[wanted] = $0
		for (i = 2; i <= 4; i++)
			want[wanted, i] = $i
		next
	}
	{
		row[++count] = $0
		for (i = 1; i <= 4; i++)
			found[count, i] = $i
	}
	END {
		for (e = 1; e <= wanted; e++) {
			hit = 0
			for (f = 1; f <= count; f++)
				if (fits(f, e))
					right[f] = hit = 1
			if (kind[e] == "maybe")
				continue
			expected[kind[e]]++
			hits[kind[e]] += hit
			if (!hit)
				tell("missed", line[e])
		}
		for (f = 1; f <= count; f++) {
			if (right[f])
				continue
			wrong[found[f, 1]]++
			tell("wrong or not expected", row[f])
		}
		for (k in expected)
			print k "\t" hits[k] + 0 "\t" expected[k] "\t" wrong[k] + 0
	}' "$2" "$3"
}

for expected in "$srcdir"/bench/accuracy/*.tsv; do
	pair=${expected%.tsv}
	findings "$pair.a.txt" "$pair.b.txt" >"$folder/found"
	compare "${pair##*/}" "$expected" "$folder/found"
done >"$folder/counts"

echo '| what | found, of those expected | wrong, of those shown |'
echo '|---|---|---|'
awk -F '\t' '
	BEGIN {
		name[1] = "match"; text[1] = "sentences that say the same"
		name[2] = "differs"; text[2] = "differences between them"
		name[3] = "says"; text[3] = "who says what is quoted"
		name[4] = "tag"; text[4] = "suggested tags"
	}
	{ hits[$1] += $2; expected[$1] += $3; wrong[$1] += $4 }
	END {
		for (i = 1; i in name; i++) {
			n = name[i]
			if (expected[n])
				printf "| %s | %d of %d (%.0f %%) | %d of %d (%.0f %%) |\n", text[i], hits[n], expected[n],
					100 * hits[n] / expected[n], wrong[n], hits[n] + wrong[n],
					hits[n] + wrong[n] ? 100 * wrong[n] / (hits[n] + wrong[n]) : 0
		}
	}' "$folder/counts"
