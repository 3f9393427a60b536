#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The verb differences: columns, formats, exit codes, what it finds in the samples and what it must not.
. "${srcdir:-.}/tests/tap.sh"

cp "$srcdir"/samples/*.txt .

# Rows of two samples as "kind a_text | b_text".
rows() { # A B
	run "$CROSSREAD" differences --format=tsv "$1" "$2"
	[ "$status" -lt 2 ] || fail "differences of $1 and $2" "$stderr"
	rows=$(printf '%s\n' "$stdout" | awk -F '\t' 'NR > 1 { print $1, $4 " | " $7 }')
}

rows quillmill.txt saltmarsh.txt
is "$status" 1 "findings give exit 1"
is "$(printf '%s\n' "$stdout" | head -n 1 | tr '\t' ' ')" "kind a_start a_end a_text b_start b_end b_text note" \
	"columns"
is "$(printf '%s\n' "$stdout" | awk -F '\t' 'NR > 1 && ($3 <= $2 || $6 <= $5 || $4 == "" || $7 == "" || $8 == "")' |
	wc -l)" 0 "no span and no note is empty"
is "$(printf '%s\n' "$stdout" | awk -F '\t' 'NR > 2 && $2 < start { print } { start = $2 }' | wc -l)" 0 \
	"in the order of the left article"
ok '[ "$(printf "%s\n" "$rows" | wc -l)" -le 25 ]' "no more than 25 rows"
like "$rows" '^money \$284 million \| €265 million$' "money in two currencies"
like "$rows" '^money \$250 million \| \$150 million$' "money"
like "$rows" '^date March 25 \| March 23$' "date"
like "$rows" '^date 2011 to 2018 \| 2011 to 2019$' "years"
like "$rows" '^duration eight days \| ten days$' "duration"
like "$rows" '^duration Two days \| A day$' "duration in words"
like "$rows" '^name Klien \| Klein$' "name"
like "$rows" '^name Grabbert \| Grabert$' "name with a letter more"
like "$rows" '^quote personal \| private$' "quotation altered"
like "$rows" '^speaker a Netflix spokeswoman \| Andy Stone$' "said by someone else"
like "$rows" '^footing .*later cut Watch back .* \| contend$' "footing"

# Equal values in other words.
for pair in "lantern packetry" "lantern saltmarsh" "packetry quillmill" "quillmill saltmarsh" "saltmarsh wireclip"; do
	rows "${pair% *}.txt" "${pair#* }.txt"
	unlike "$rows" '(^|[^0-9])40|725|87|533|fortnight|two weeks|eight years|December 18|Dec\. 18' \
		"$pair: equal values are none"
done

rows quillmill.txt saltmarsh.txt
there=$(printf '%s\n' "$stdout" | awk -F '\t' 'NR > 1 { print $1, $2, $5 }' | sort)
rows saltmarsh.txt quillmill.txt
is "$(printf '%s\n' "$stdout" | awk -F '\t' 'NR > 1 { print $1, $5, $2 }' | sort)" "$there" \
	"swapped articles give the same rows"

run "$CROSSREAD" differences lantern.txt lantern.txt
is "$status" 0 "an article against itself: exit 0"
is "$stdout" "no differences found by this method" "an article against itself: no rows"
run "$CROSSREAD" differences --format=tsv lantern.txt lantern.txt
is "$(printf '%s\n' "$stdout" | wc -l)" 1 "an article against itself: the header alone"
run "$CROSSREAD" differences quillmill.txt saltmarsh.txt
like "$stdout" '^money: sums in two currencies$' "text names kind and note"
like "$stdout" '^ +[0-9]+  €265 million$' "text shows both passages"
run "$CROSSREAD" differences --format=json quillmill.txt saltmarsh.txt
like "$stdout" '^\{"kind":"money","a_start":[0-9]+,"a_end":[0-9]+,"a_text":"\$284 million","b_start":' "JSON Lines"

run "$CROSSREAD" differences lantern.txt
is "$status" 2 "one article: exit 2"
run "$CROSSREAD" differences lantern.txt packetry.txt saltmarsh.txt
is "$status" 2 "three articles: exit 2"
like "$stderr" 'too many' "three articles: why"
run "$CROSSREAD" differences lantern.txt missing.txt
is "$status" 2 "a missing article: exit 2"
done_testing
