# SPDX-License-Identifier: GPL-3.0-or-later
# What the lints share. A lint defines `findings`, which reads the tree in the current folder and prints one line
# PATH:LINE: WHAT for each offence, and then says of which trees that holds:
#
#	clean "what holds of the project"
#	seed src/base/bad.c <<'END' ... END
#	reports 'src/base/bad\.c:3: .*' "what must be noticed in a bad tree"
#
# So each lint shows, every time it runs, that it can fail. It looks at the tree $srcdir.

. "${srcdir:-.}/tests/tap.sh"

# The project has no findings.
clean() { # NAME
	found=$(cd "$srcdir" && findings 2>&1)
	if [ -z "$found" ]; then
		pass "$1"
	else
		fail "$1" "$found"
	fi
}

# Puts a file, read from standard input, into the tree that `reports` and `accepts` look at next.
seed() { # PATH
	mkdir -p "$scratch/tree/$(dirname "$1")"
	cat >"$scratch/tree/$1"
}

# The seeded tree has a finding that matches the pattern from its beginning to its end; forgets the tree.
reports() { # PATTERN NAME
	found=$(cd "$scratch/tree" && findings 2>&1)
	tap_command=
	like "$found" "^($1)\$" "notices $2"
	rm -rf "$scratch/tree"
}

# The seeded tree has no finding; forgets the tree.
accepts() { # NAME
	found=$(cd "$scratch/tree" && findings 2>&1)
	tap_command=
	is "$found" "" "accepts $1"
	rm -rf "$scratch/tree"
}

# Runs a command on the files below those of the folders that exist, as `find -exec COMMAND {} +` does. What a build in the source
# folder makes there is left out.
on_files() { # 'FOLDER...' 'NAME-PATTERN...' COMMAND [ARGUMENT]...
	folders=
	for folder in $1; do
		[ ! -d "$folder" ] || folders="$folders $folder"
	done
	[ -n "$folders" ] || return 0
	names=
	set -f
	for name in $2; do
		names="$names -o -name $name"
	done
	shift 2
	# shellcheck disable=SC2086 # both are lists of plain words
	find $folders \( -path tests/scratch -o -path src/speech/lexicons.c -o -path src/app/samples.c -o -path src/screen/theme_files.c \) \
		-prune -o -type f \( ${names# -o} \) -exec "$@" {} +
	set +f
}

# Prints PATH:LINE:TEXT of every line of C code in the folders, without comments; what string and character literals hold is
# left out as well, except in #include lines.
c_code() { # 'FOLDER...'
	on_files "$1" '*.[ch]' awk "$c_code_awk"
}

c_code_awk='
FNR == 1 { in_comment = 0 }
{
	line = $0
	code = ""
	if (!in_comment && line ~ /^[ \t]*#[ \t]*include/) {
		sub(/\/[*\/].*/, "", line)
		print FILENAME ":" FNR ":" line
		next
	}
	while (line != "") {
		if (in_comment) {
			end = index(line, "*/")
			if (!end)
				break
			line = substr(line, end + 2)
			in_comment = 0
		} else if (match(line, /\/\*|\/\/|["\047]/)) {
			mark = substr(line, RSTART, RLENGTH)
			code = code substr(line, 1, RSTART - 1)
			line = substr(line, RSTART + RLENGTH)
			if (mark == "//")
				break
			if (mark == "/*") {
				in_comment = 1
				code = code " "
				continue
			}
			while (line != "" && substr(line, 1, 1) != mark)
				line = substr(line, substr(line, 1, 1) == "\\" ? 3 : 2)
			line = substr(line, 2)
			code = code mark mark
		} else {
			code = code line
			break
		}
	}
	print FILENAME ":" FNR ":" code
}'
