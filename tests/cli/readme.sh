#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What the README shows is what the program does: its screen, its key table, the files it names. UPDATE=1 rewrites the first two.
. "${srcdir:-.}/tests/tap.sh"

cp "$srcdir"/samples/*.txt .

# The lines between "<!-- NAME -->" and "<!-- end of NAME -->".
part() { # NAME
	sed -n "/^<!-- $1 -->\$/,/^<!-- end of $1 -->\$/p" "$srcdir/README.md" | sed '1d;$d'
}
# Checks that the part is what the file holds, or writes it there.
holds() { # NAME FILE TEST
	if [ "${UPDATE:-}" = 1 ]; then
		awk -v name="$1" -v file="$2" '
			$0 == "<!-- end of " name " -->" { while ((getline line < file) > 0) print line; inside = 0 }
			!inside { print }
			$0 == "<!-- " name " -->" { inside = 1 }' "$srcdir/README.md" >readme.new
		cat readme.new >"$srcdir/README.md"
	fi
	part "$1" >"$2.got"
	same_file "$2.got" "$2" "$3"
}

run "$CROSSREAD" --keys
printf '%s\n\n' "$stdout" >keys
holds keys keys "README's key table is what crossread --keys prints"

# The denial tagged in both articles: frames come as pictures in bars, with rows that tell the styles between them.
run "$CROSSREAD" sentences --format=tsv lantern.txt
number=$(printf '%s\n' "$stdout" | awk -F '\t' '/share people/ { print $2; exit }')
printf 'key %s G d <Tab> d j k\nshow\n' "$number" >script
run "$CROSSREAD" --author=ana --stamp=1795195503 --size=100x28 --script=script lantern.txt packetry.txt
is "$status" 0 "the README's screen can be made"
{
	echo
	printf '%s\n' "$stdout" | sed -n 's/^|\(.*\)|$/    \1/p' | sed 's/ *$//'
	echo
} >screen
holds screen screen "README's screen is what the program shows"

for file in $(grep -o '](\([A-Za-z.]*\.md\))' "$srcdir/README.md" | tr -d '()]'); do
	ok "[ -f '$srcdir/$file' ]" "README links to $file"
done
done_testing
