#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# ARCHITECTURE.md is the map of the tree: it has one row for every C file below src,
#
#	| `src/text/utf8.c` | what it holds |
#
# and every path it names exists.

. "${srcdir:-.}/tests/lint/lint.sh"

findings() {
	if [ ! -f ARCHITECTURE.md ]; then
		echo "ARCHITECTURE.md:1: is missing"
		return
	fi
	on_files src '*.c' printf '%s\n' | LC_ALL=C sort | awk -v map=ARCHITECTURE.md '
		BEGIN {
			while ((getline < map) > 0) {
				line++
				if (!match($0, /^\| *`?src\/[a-z0-9_\/]+\.c`? *\| *[^| ]/))
					continue
				path = substr($0, RSTART, RLENGTH)
				gsub(/^\| *`?|`? *\| *[^| ]$/, "", path)
				if (path in rows)
					print map ":" line ": second row of " path
				rows[path] = 1
			}
		}
		!($0 in rows) { print $0 ":1: has no row \"| `" $0 "` | what it holds |\" in " map }'

	awk '{
		line = $0
		while (match(line, /(src|include|tests|themes|samples|m4|man)\/[A-Za-z0-9_.\/*<-]*/)) {
			before = RSTART > 1 ? substr(line, RSTART - 1, 1) : ""
			path = substr(line, RSTART, RLENGTH)
			line = substr(line, RSTART + RLENGTH)
			sub(/[.\/]+$/, "", path)
			# NAME, <name> and * stand for many files.
			if (before !~ /[A-Za-z0-9_.\/-]/ && path !~ /[*<]|[A-Z][A-Z]/)
				print FNR, path
		}
	}' ARCHITECTURE.md | while read -r line path; do
		[ -e "$path" ] || echo "ARCHITECTURE.md:$line: there is no $path"
	done
}

clean "ARCHITECTURE.md is a map of the tree"

seed src/text/utf8.c </dev/null
seed ARCHITECTURE.md <<'END'
The file src/text/utf8.c is only mentioned.
END
reports 'src/text/utf8\.c:1: has no row .*' "a source without a row"

seed src/text/utf8.c </dev/null
seed ARCHITECTURE.md <<'END'
| `src/text/utf8.c` | |
END
reports 'src/text/utf8\.c:1: has no row .*' "a row that says nothing"

seed ARCHITECTURE.md <<'END'
| `src/text/gone.c` | what it held |
END
reports 'ARCHITECTURE\.md:1: there is no src/text/gone\.c' "a row of a file that is gone"

seed src/text/utf8.c </dev/null
seed ARCHITECTURE.md <<'END'
| `src/text/utf8.c` | decoding |
| `src/text/utf8.c` | encoding |
END
reports 'ARCHITECTURE\.md:2: second row .*' "two rows of one file"

seed src/text/utf8.c </dev/null
seed ARCHITECTURE.md </dev/null
reports 'src/text/utf8\.c:1: has no row .*' "an empty map"

seed src/text/utf8.c </dev/null
reports 'ARCHITECTURE\.md:1: is missing' "a tree without a map"

seed src/text/utf8.c </dev/null
seed src/text/width.c </dev/null
seed ARCHITECTURE.md <<'END'
Every folder src/<layer>/ has its headers in include/crossread/LAYER/*.h; see src/text.
| `src/text/utf8.c` | decoding and encoding |
| src/text/width.c | columns |
END
accepts "a row for each file, with and without backticks"

done_testing
