#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# How the text of the code looks: its first line, its width, no trailing blanks; no notes to ourselves; no path of one machine;
# none of the string functions that cannot be told how much room there is.

. "${srcdir:-.}/tests/lint/lint.sh"

spdx='SPDX-License-Identifier: GPL-3.0-or-later'

findings() {
	on_files 'src include tests' '*.[ch]' awk -v spdx="/* $spdx */" '
		FNR == 1 && $0 != spdx { print FILENAME ":1: does not begin with " spdx }'
	on_files tests '*.sh' awk -v spdx="# $spdx" '
		FNR == 1 { shebang = /^#!/ }
		FNR == 1 + shebang && $0 != spdx { print FILENAME ":" FNR ": does not begin with " spdx }'

	on_files 'src include tests' '*.[ch] *.sh *.mk' awk '
		/[ \t\r]$/ { print FILENAME ":" FNR ": trailing blank" }
		/(^|[^A-Za-z0-9_])(T[O]DO|F[I]XME|X[X]X)([^A-Za-z0-9_]|$)/ { print FILENAME ":" FNR ": a note to ourselves" }
		/(^|[^A-Za-z0-9_.>])\/([h]ome|[r]oot|[w]ork|[U]sers)\// { print FILENAME ":" FNR ": a path of one machine" }'

	# A column is a code point: in the locale C the bytes that continue one can be taken out.
	on_files 'src include' '*.[ch]' env LC_ALL=C awk -v limit=120 '{
		line = $0
		gsub(/[\200-\277]/, "", line)
		while (tab = index(line, "\t"))
			line = substr(line, 1, tab - 1) substr("        ", 1 + (tab - 1) % 8) substr(line, tab + 1)
		if (length(line) > limit)
			print FILENAME ":" FNR ": " length(line) " columns"
	}'

	c_code 'src include tests' |
		sed -En 's/^([^:]*:[0-9]*:)(.*[^A-Za-z0-9_])?((strcpy|strcat|sprintf|gets|system|strtok) *[(]).*/\1 calls \3)/p'
}

clean "the code reads as agreed"

seed src/a.c <<'END'
int a;
END
reports 'src/a\.c:1: does not begin .*' "a source without its SPDX line"
seed tests/a.sh <<'END'
#!/bin/sh
true
END
reports 'tests/a\.sh:2: does not begin .*' "a script without its SPDX line"

# Seeds include/a.h with these lines after its SPDX line.
seed_header() {
	{
		echo "/* $spdx */"
		cat
	} | seed include/a.h
}

echo "int a; " | seed_header
reports 'include/a\.h:2: trailing blank' "a trailing blank"
for note in TO''DO FIX''ME XX''X; do
	echo "/* $note: later */" | seed_header
	reports 'include/a\.h:2: a note .*' "$note"
done
for folder in ho''me ro''ot wo''rk; do
	echo "const char *path = \"/$folder/someone\";" | seed_header
	reports 'include/a\.h:2: a path .*' "a path below /$folder"
done
awk 'BEGIN { printf "\t/* %0107d */\n", 0 }' | seed_header
reports 'include/a\.h:2: 121 columns' "a line of 121 columns"
for name in strcpy strcat sprintf gets system strtok; do
	echo "	($name (a, b));" | seed_header
	reports "include/a\.h:2: calls $name .*" "$name()"
done
{
	awk 'BEGIN { printf "\t/* %0106d */\n", 0 }'
	awk 'BEGIN { while (i++ < 40) printf "\303\251\342\200\231"; print "" }'
	echo '	open_file("src/wo''rk/pane.c");'
	echo '	snprintf(path, size, "%s.XXXXXX", fgets(mastodon)); /* not strcpy() */'
} | seed_header
accepts "120 columns, other scripts, and names that only resemble"

done_testing
