#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every message is in every catalogue, translated; what it says in braces is there too; and none has a key inside it.
. "${srcdir:-.}/tests/tap.sh"

for program in xgettext msgcat msgmerge msgfmt; do
	command -v "$program" >/dev/null || skip_all "there is no $program"
done
(cd "$srcdir" && sh po/extract.sh "$scratch/messages.pot")
is "$?" 0 "messages are extracted"

# What a catalogue lacks, has too much, has marked as unsure, or has otherwise than msgid: one line each.
judge() { # CATALOGUE
	msgmerge --quiet --no-fuzzy-matching --no-wrap -o merged.po "$1" messages.pot 2>&1
	msgattrib --no-wrap --untranslated --no-obsolete merged.po | sed -n '/^#/d; s/^msgid "\(..*\)"$/lacks: \1/p'
	msgattrib --no-wrap --only-fuzzy merged.po | sed -n 's/^msgid "\(..*\)"$/fuzzy: \1/p'
	sed -n 's/^#~ msgid/obsolete:/p' merged.po
	msgcat --no-wrap merged.po | awk '
		function keys(text, out) {
			while (match(text, /\{[a-z][a-z -]*( %c)?\}/)) {
				out[substr(text, RSTART, RLENGTH)] = 1
				text = substr(text, RSTART + RLENGTH)
			}
		}
		function check(key) {
			if (of == "msgstr") {
				for (key in english) if (!(key in other)) print "lost " key ": " text["msgid"]
				for (key in other) if (!(key in english)) print "new " key ": " text["msgid"]
			}
			delete english; delete other
		}
		/^(msgid|msgid_plural|msgstr(\[.\])?) / {
			name = $1
			if (name == "msgid") { check(); text["msgid"] = "" }
			of = name ~ /^msgstr/ ? "msgstr" : "msgid"
			sub(/^[^ ]* /, "")
		}
		/^"/ {
			if (of == "msgstr") keys($0, other); else { keys($0, english); text["msgid"] = text["msgid"] $0 }
		}
		END { check() }'
	msgfmt --check-format --check-domain -o /dev/null "$1" 2>&1
}
while read -r language; do
	is "$(judge "$srcdir/po/$language.po")" "" "$language is complete"
done <"$srcdir/po/LINGUAS"

# That this test can fail.
language=$(sed -n 1p "$srcdir/po/LINGUAS")
sed 's/{undo}/{undone}/' "$srcdir/po/$language.po" >spoilt.po
like "$(judge spoilt.po)" '^obsolete' "notices what the source does not have"
sed '/^msgstr/s/{undo}/u/' "$srcdir/po/$language.po" >spoilt.po
like "$(judge spoilt.po)" '^lost {undo}' "notices a key that is lost"
sed '/^msgstr "/s/"..*"$/""/' "$srcdir/po/$language.po" >spoilt.po
like "$(judge spoilt.po)" '^lacks' "notices what is not translated"

# A key by its name, or a letter or sign that does something, stands in braces as what it does. Ranges of letters, what
# a file for --script looks like, and the F1 of statistics are none.
texts() { # FILE
	msgcat --no-wrap "$1" | awk '
		/^(msgid|msgid_plural) / { inside = 1; if (text != "") print text; text = ""; sub(/^[a-z_]* /, "") }
		/^msgstr/ { inside = 0 }
		inside && /^"/ { sub(/^"/, ""); sub(/"$/, ""); text = text $0 }
		END { if (text != "") print text }' | sed 's/\\n/ /g; s/{[a-z][a-z -]*\( %c\)*}//g'
}
keys_in() { # FILE
	texts "$1" | grep -v -e 'F1 goes from' -e ', and F1' -e '[Aa] to [Zz]' -e '^no key; write' -e 'verbatim  c cut' |
		grep -E -e '(^|[^A-Za-z<-])(Ctrl-|Esc|Enter|Tab|Space|Backspace|PgDn|PgUp|F[0-9]+)([^a-z]|$)' \
			-e '(^|[ (])[b-zB-HJ-Z]([] ,;:)]|$)' -e '(^|[ (])[]?/\[<>] (shows|lists|takes|goes|changes|opens)'
}
is "$(keys_in messages.pot)" "" "no message has a key inside it"
printf 'msgid "done (u undoes)"\nmsgstr ""\n\nmsgid "Esc leaves"\nmsgstr ""\n\nmsgid "a ? shows it"\nmsgstr ""\n' >keys.pot
is "$(keys_in keys.pot | wc -l | tr -d ' ')" 3 "notices keys in messages"
done_testing
