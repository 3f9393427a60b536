#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Manual pages, desktop entry, metainfo and icon: what lists things is what the program prints, and all of it is valid.
# UPDATE=1 rewrites what is made from the program's tables: parts of the manual pages, and completion.
. "${srcdir:-.}/tests/tap.sh"

# Checks that FILE is what the program prints, or writes it there.
holds() { # FILE GOT TEST
	[ "${UPDATE:-}" != 1 ] || cat "$2" >"$srcdir/$1"
	same_file "$srcdir/$1" "$2" "$3"
}

parts=0
for page in "$srcdir"/man/*.[157]; do
	name=man/$(basename "$page")
	cp "$page" page
	for part in $(sed -n 's/^\.\\" begin //p' "$page"); do
		parts=$((parts + 1))
		run "$CROSSREAD" --reference="$part"
		is "$status" 0 "--reference=$part"
		awk -v part="$part" -v file="$stdout_file" '
			$0 == ".\\\" end " part { while ((getline line < file) > 0) print line; inside = 0 }
			!inside { print }
			$0 == ".\\\" begin " part { inside = 1 }' page >page.new
		mv page.new page
	done
	holds "$name" page "$name lists what the program has"
done
is "$parts" 6 "options, verbs, keys, tags and styles are made from the tables"

for pair in bash:crossread zsh:_crossread fish:crossread.fish; do
	shell=${pair%:*}
	run "$CROSSREAD" --reference="$shell"
	holds "completion/$shell/${pair#*:}" "$stdout_file" "completion for $shell is made from the tables"
done
run "$CROSSREAD" --reference=nothing
is "$status" 2 "--reference: no such part"
like "$stderr" 'there are .*keys' "and which there are"

# Every option and every verb is told of; the words for keys are those of the README.
for option in $("$CROSSREAD" --reference=fish | sed -n 's/.* -l \([a-z-]*\).*/\1/p'); do
	ok "grep -q '^\.It .*Fl -$option' '$srcdir/man/crossread.1'" "crossread(1) tells of --$option"
done
run "$CROSSREAD" --keys
printf '%s\n' "$stdout" | sed -n 's/^| `.*` | `\(.*\)` | .* |$/\1/p' | grep -v '^tag ' >commands
sed -n 's,^\.Pq Ic ,,p' "$srcdir/man/crossread-keys.7" | sed 's,\\&,,g' | sort -u >told
missing=$(sort -u commands | comm -23 - told)
is "$missing" "" "crossread-keys(7) has every command that --keys prints"
for setting in author theme blind tags default-tags commands keys; do
	like "$(cat "$srcdir/man/crossread-config.5")" "^\.It Cm $setting" "crossread-config(5) tells of $setting"
done
for field in $(grep -o '^ *\(- \)*[a-z0-9]*:' "$srcdir/samples/lantern.txt.crossread.yaml" | tr -d ' :-' | sort -u); do
	like "$(cat "$srcdir/man/crossread-sidecar.5")" "Cm .*\b$field" "crossread-sidecar(5) tells of $field"
done

# What a page refers to is there.
for reference in $(sed -n 's,^\.Xr \([a-z-]*\) \([0-9]\).*,\1.\2,p' "$srcdir"/man/*.[157] | sort -u); do
	ok "[ -f '$srcdir/man/$reference' ]" "there is a page $reference"
done

# The examples of crossread-config(5) hold.
awk '/^\.Ed/ { inside = 0 } inside { print } /^\.Bd/ { inside = 1 }' "$srcdir/man/crossread-config.5" >example.yaml
run "$CROSSREAD" --config=example.yaml --print-config
is "$stderr" "" "the example of crossread-config(5) has no mistakes"

if command -v mandoc >/dev/null; then
	for page in "$srcdir"/man/*.[157]; do
		run mandoc -Tlint -W all "$page"
		# Pages of our own are not installed where mandoc looks for them; that they are there is seen below.
		is "$(grep -v 'referenced manual not found: Xr crossread' "$stdout_file")" "" "mandoc has nothing to say of $(basename "$page")"
		run mandoc -Tutf8 "$page"
		ok '! grep -q "\.Bl\|\.It\|\\\\&" "$stdout_file"' "no macro of $(basename "$page") shows"
	done
else
	skip "mandoc -Tlint" "there is no mandoc"
fi

if command -v desktop-file-validate >/dev/null; then
	run desktop-file-validate "$srcdir/share/crossread.desktop"
	is "$status$stdout$stderr" 0 "the desktop entry is valid"
else
	skip "the desktop entry is valid" "there is no desktop-file-validate"
fi
if command -v appstreamcli >/dev/null; then
	run appstreamcli validate --no-net "$srcdir"/share/*.metainfo.xml
	is "$status" 0 "the metainfo is valid"
	unlike "$stdout" '^[EW]: ' "without errors and warnings"
else
	skip "the metainfo is valid" "there is no appstreamcli"
fi
icon=$(sed -n 's/^Icon=//p' "$srcdir/share/crossread.desktop")
ok "[ -f '$srcdir/share/$icon.svg' ]" "the desktop entry's icon is there"
done_testing
