#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# crossread report: forms, files, filters, one to thirty articles, hostile articles, bad input. tests/unit/report_report reads the page.
. "${srcdir:-.}/tests/tap.sh"

cp "$srcdir"/samples/*.txt "$srcdir"/samples/*.yaml .
chmod u+w ./*
digests() { cksum ./*.txt ./*.yaml; }
before=$(digests)

for form in markdown html; do
	run "$CROSSREAD" report --stamp=1795195503 --to=$form lantern.txt packetry.txt
	is "$status" 0 "$form: exit 0"
	is "$stderr" "" "$form: no complaints"
	like "$stdout" '2026-11-2[0-9]T' "$form: says when it was made"
	like "$stdout" 'not found by this method' "$form: says what absent means"
	like "$stdout" "$(sha256sum lantern.txt | cut -c 1-64)" "$form: names the bytes of an article"
	first=$stdout
	run "$CROSSREAD" report --stamp=1795195503 --to=$form lantern.txt packetry.txt
	is "$stdout" "$first" "$form: the same bytes again"
	run "$CROSSREAD" report --to=$form lantern.txt
	is "$status" 0 "$form: one article"
done
run "$CROSSREAD" report lantern.txt packetry.txt
like "$stdout" '^# lantern, packetry' "Markdown without --to"
like "$stdout" '^\| ana \| denial \| 5 \|' "counts who tagged what"
like "$stdout" '\| verbatim 0.83 \|' "matching sentences stand on one row"
run "$CROSSREAD" report --tag=denial lantern.txt packetry.txt
unlike "$stdout" '^\| ana \| allegation' "a filter leaves out what is not asked for"

# The name of the file says which form.
run "$CROSSREAD" report -o page.html ./*.txt
is "$status" 0 "five articles into a file"
is "$(head -n 1 page.html)" '<!DOCTYPE html>' "a file called .html is a page"
if command -v xmllint >/dev/null; then
	run xmllint --noout page.html
	is "$stderr" "" "an XML parser reads the page"
fi
is "$(grep -c '<script\|src=\|href="[^#]\|url(' page.html)" 0 "no script, and nothing from elsewhere"
run "$CROSSREAD" report -o page.md lantern.txt packetry.txt
like "$(head -n 1 page.md)" '^# ' "a file called .md is Markdown"
run "$CROSSREAD" report -o lantern.txt lantern.txt packetry.txt
is "$status" 2 "an article is not written over"
run "$CROSSREAD" report -o lantern.txt.crossread.yaml lantern.txt packetry.txt
is "$status" 2 "a sidecar is not written over"
is "$(digests)" "$before" "articles and sidecars are left alone"

# Hostile words, in the article, its front matter and its name.
printf -- '---\ntitle: "</title><script>alert(1)</script>"\noutlet: "\033[31m<b>|"\nlanguage: "en\\" onload=x"\nurl: "javascript:alert(1)"\n---\n' >'<i>&.txt'
printf '<script>alert(1)</script> said \342\200\256no\342\200\254 & "yes" to all of us.\n\001\033[31m red | cell.\n' >>'<i>&.txt'
run "$CROSSREAD" report --to=html '<i>&.txt' packetry.txt
is "$status" 0 "hostile words: exit 0"
printf '%s\n' "$stdout" >hostile.html
is "$(grep -c '<script\|<b>|\|<i>&\|href="j\|onload="\|"onload' hostile.html)" 0 "hostile words are no markup"
is "$(LC_ALL=C grep -c "$(printf '\033\|\001\|\342\200\256')" hostile.html)" 0 "nothing in it steers a terminal or turns text round"
if command -v xmllint >/dev/null; then
	run xmllint --noout hostile.html
	is "$stderr" "" "an XML parser reads the hostile page"
fi

# Thirty articles, and too many.
i=0
while [ $i -lt 41 ]; do
	i=$((i + 1))
	printf 'The harbour board denied hiding report %d on the crane.\nNobody was hurt.\n' $i >many-$i.txt
done
# shellcheck disable=SC2046 # names without blanks
run "$CROSSREAD" report --to=html $(printf 'many-%d.txt ' 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30)
is "$status" 0 "thirty articles: exit 0"
like "$stdout" 'id="pair29"' "thirty articles: each beside the first"
run "$CROSSREAD" report many-*.txt
is "$status" 2 "forty-one articles: exit 2"
: >empty.txt
run "$CROSSREAD" report lantern.txt empty.txt
is "$status" 2 "an empty article: exit 2"
like "$stdout" '^# lantern' "an empty article: the others are reported"
run "$CROSSREAD" report --to=pdf lantern.txt
is "$status" 2 "another form: exit 2"
like "$stderr" 'markdown and html' "another form: says which there are"

done_testing
