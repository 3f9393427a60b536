#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What the tests ran of the program: lines and branches by layer and by sets of files, after `make coverage`.
#
#	builddir=build sh tests/coverage.sh [FILE]...
#
# With files (src/text/visible.c): their lines that no test ran, and those with branches that no test took.
# A branch is one way out of a decision, as the compiler made it without optimising: `if (a && b)` has four. All count, but
# for those of tests themselves. A process that is killed leaves no counts behind.

srcdir=${srcdir:-.}
builddir=${builddir:-$srcdir/build}
aim=90

# The sets that are held to the aim: what must not go wrong has its own line. Names stand below src, without .c.
sets='
sanitising: text/visible report/plain report/json report/html report/markdown article/story yaml/yaml_write
save: base/file base/file_mark base/file_write base/folder base/records yaml/yaml_write yaml/yaml_write_node
save: annotation/journal annotation/journal_change annotation/journal_head annotation/journals annotation/lock
save: annotation/lost annotation/recovery annotation/sidecar_refresh annotation/sidecar_save annotation/sidecar_write
save: annotation/unknown article/story_edit article/story_write work/journaling
merge: annotation/candidates annotation/conflict annotation/merge annotation/merge_entry annotation/merge_report
merge: annotation/merge_side annotation/merge_top annotation/merge_unite annotation/merge_unknown annotation/part
merge: annotation/removal annotation/sidecar_merge cli/cli_merge cli/cli_merge_driver cli/merging
reading: yaml/yaml_node yaml/yaml_read yaml/yaml_scan annotation/entry_read annotation/field annotation/sidecar
reading: annotation/sidecar_anchor annotation/sidecar_read article/article article/code_index article/decode
reading: article/foreign article/front_matter article/load article/paragraphs article/story article/story_files text/utf8
reader: app/* command/* paint/* screen/* term/* work/*
'

die() { # MESSAGE
	printf 'coverage.sh: %s\n' "$1" >&2
	exit 2
}

cd "$builddir" || die "no build folder $builddir; set builddir"
counts=$(find src -name '*.gcda' | LC_ALL=C sort | sed 's/gcda$/gcno/')
[ -n "$counts" ] || die "nothing was counted in $builddir: configure --enable-coverage, then make coverage"

# Prints FILE, LINE, RUNS, BRANCHES, TAKEN and TEXT, parted by tabs, of every line of code that the compiler counted. A file
# that was compiled for several programs is run by each of them: gcov reads them one by one, and a way out counts when any took it.
lines_of() { # COUNTS
	for notes in $1; do
		${GCOV:-gcov} -b -c -t "$notes" 2>/dev/null
	done | awk -v OFS="\t" '
		/^ *[-#=0-9][-#=0-9*]*: *[0-9]+:/ {
			runs = $0
			sub(/:.*/, "", runs)
			sub(/^ */, "", runs)
			text = $0
			sub(/^[^:]*:/, "", text)
			number = text + 0
			sub(/^[^:]*:[ \t]*/, "", text)
			gsub(/\t/, " ", text)
			if (number == 0 && text ~ /^Source:/) {
				file = text ~ /src\/[a-z]*\/[a-z_0-9]*\.c$/ ? text : ""
				sub(/.*src\//, "src/", file)
			}
			line = number > 0 && runs != "-" && file != "" ? file SUBSEP number : ""
			if (line == "")
				next
			if (!(line in texts))
				order[++count] = line
			texts[line] = text
			all_runs[line] += runs ~ /^[#=]/ ? 0 : runs + 0
			branch = 0
			next
		}
		/^branch / && line != "" {
			branches[line] = ++branch > branches[line] ? branch : branches[line]
			if ($3 == "taken" && $4 > 0 && !((line, branch) in is_taken)) {
				is_taken[line, branch] = 1
				taken[line]++
			}
		}
		END {
			for (i = 1; i <= count; i++) {
				split(order[i], part, SUBSEP)
				print part[1], part[2], all_runs[order[i]], branches[order[i]] + 0, taken[order[i]] + 0, texts[order[i]]
			}
		}'
}

if [ $# -gt 0 ]; then
	for file; do
		name=$(basename "$file" .c)
		counts=$(find "$(dirname "$file")" -name "$name.gcda" -o -name "*-$name.gcda" | sed 's/gcda$/gcno/')
		[ -n "$counts" ] || die "$file was not run at all; name a file as src/text/visible.c"
		lines_of "$counts" | awk -F "\t" -v file="$file" '
			$1 == file && ($3 == 0 || $5 < $4) {
				what = $3 == 0 ? "never run" : $4 - $5 " of " $4 " not"
				printf "%s:%d: %-13s %s\n", file, $2, what, $6
			}'
	done
	exit
fi

set -f # the stars of the sets are ours
lines_of "$counts" | awk -F "\t" -v aim=$aim -v sets="$sets" '
	function percent(part, whole) { return whole ? 100 * part / whole : 100 }
	function add(name, line_runs, branch_count, branch_taken) {
		lines[name]++
		run[name] += line_runs > 0
		branches[name] += branch_count
		taken[name] += branch_taken
	}
	function row(name) {
		printf "%-36s %6d %7.1f %% %8d %7.1f %%\n", name, lines[name], percent(run[name], lines[name]),
			branches[name], percent(taken[name], branches[name])
	}
	function title(what) { printf "\n%-36s %6s %9s %8s %9s\n", what, "lines", "run", "branches", "taken" }
	BEGIN {
		rows = split(sets, names, "\n")
		for (i = 1; i <= rows; i++) {
			words = split(names[i], word, " ")
			set = word[1]
			sub(/:$/, "", set)
			if (words && !(set in is_set))
				order[++set_count] = set
			if (words)
				is_set[set] = 1
			for (j = 2; j <= words; j++)
				member[set, "src/" word[j] (word[j] ~ /\*$/ ? "" : ".c")] = "unseen"
		}
	}
	{
		split($1, path, "/")
		layer = "src/" path[2]
		if (!($1 in lines))
			files[++file_count] = $1
		if (!(layer in lines))
			layers[++layer_count] = layer
		add($1, $3, $4, $5)
		add(layer, $3, $4, $5)
		add("all", $3, $4, $5)
		for (i = 1; i <= set_count; i++) {
			set = order[i]
			if ((set, $1) in member)
				key = set SUBSEP $1
			else if ((set, layer "/*") in member)
				key = set SUBSEP layer "/*"
			else
				continue
			member[key] = "seen"
			add("set " set, $3, $4, $5)
		}
	}
	END {
		title("files below " aim " % of branches")
		for (i = 1; i <= file_count; i++)
			if (percent(taken[files[i]], branches[files[i]]) < aim)
				row(files[i])
		title("layer")
		for (i = 1; i <= layer_count; i++)
			row(layers[i])
		row("all")
		title("set")
		for (i = 1; i <= set_count; i++)
			row("set " order[i])
		for (key in member)
			if (member[key] == "unseen") {
				split(key, part, SUBSEP)
				print "coverage.sh: no test ran " part[2] " of the set " part[1] | "cat >&2"
				status = 2
			}
		for (i = 1; i <= set_count; i++)
			if (!status && percent(taken["set " order[i]], branches["set " order[i]]) < aim)
				status = 1
		exit status
	}'
