#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# crossread export: formats, folders, filters, what cannot be carried, bad input. tests/unit/report_export_* read every format back.
. "${srcdir:-.}/tests/tap.sh"

cp "$srcdir"/samples/*.txt "$srcdir"/samples/*.yaml .
digests() { cksum ./*.txt ./*.yaml; }
before=$(digests)

# The code points [START, END) of a file.
cut_codes() { # FILE START END
	iconv -f UTF-8 -t UTF-32LE "$1" | tail -c +$((4 * $2 + 1)) | head -c $((4 * ($3 - $2))) | iconv -f UTF-32LE -t UTF-8
}

head_of_sidecar() { # ARTICLE LENGTH
	printf 'crossread: 1\narticle:\n  file: "%s"\n  title: ""\n  sha256: "%064d"\n  length: %d\n' "$1" 0 "$2"
}

for format in jsonld csv brat conll markdown claims; do
	run "$CROSSREAD" export --to=$format lantern.txt
	is "$status" 0 "$format: exit 0"
	is "$stderr" "" "$format: nothing is left out of the sample"
	like "$stdout" 'share people|I-denial' "$format: a denial stands in it"
	first=$stdout
	run "$CROSSREAD" export --to=$format lantern.txt
	is "$stdout" "$first" "$format: the same bytes again"
done
run "$CROSSREAD" export --to=brat lantern.txt
printf '%s\n' "$stdout" | awk -F '\t' '/^T/ { split($2, at, " "); print at[2], at[3] > "places"; print $3 > "words" }'
while read -r start end; do
	cut_codes lantern.txt "$start" "$end"
	echo
done <places >there
same_file there words "brat: the article has the words at their places"
is "$(printf '%s\n' "$stdout" | grep -c '^T')" "$("$CROSSREAD" list --format=tsv lantern.txt | sed 1d | wc -l)" \
	"brat: as many passages as list prints"

# Filters are those of list.
for filter in --tag=denial --author=ana '--filter=speaker:meta -tag:context' --speaker=filing --state=moved; do
	wanted=$("$CROSSREAD" list --format=tsv "$filter" lantern.txt packetry.txt | sed 1d | cut -f 2 | sort)
	run "$CROSSREAD" export --to=csv "$filter" lantern.txt packetry.txt
	is "$(printf '%s\n' "$stdout" | awk -F '"' 'NR > 1 { print $14 }' | sort)" "$wanted" "export $filter is list $filter"
done
run "$CROSSREAD" export --to=csv --tag=denail lantern.txt
is "$status" 2 "a tag that there is not: exit 2"
like "$stderr" 'no such tag' "a tag that there is not is told"
run "$CROSSREAD" export --to=csv --state=lost lantern.txt
is "$status" 2 "a state that there is not: exit 2"

# What would be right.
run "$CROSSREAD" export lantern.txt
is "$status" 2 "without --to: exit 2"
like "$stderr" '\-\-to=csv' "without --to: says how it is written"
run "$CROSSREAD" export --to=jsonl lantern.txt
like "$stderr" 'did you mean "jsonld"' "a mistyped format gets a suggestion"
run "$CROSSREAD" export --to=csv,brat lantern.txt
is "$status" 2 "several formats without a folder: exit 2"
like "$stderr" '\-\-output' "several formats without a folder: says what is missing"
run "$CROSSREAD" export --to=brat lantern.txt packetry.txt
like "$stderr" '\-\-output' "brat of several articles: says what is missing"
run "$CROSSREAD" export --to=csv missing.txt lantern.txt
is "$status" 2 "a missing article: exit 2"
like "$stdout" 'share people' "a missing article: the other one is exported"
run "$CROSSREAD" export --help
like "$stdout" '^  conll ' "--help lists the formats"
like "$stdout" 'apostrophe' "--help tells of the guard against formulas"

# Folders.
run "$CROSSREAD" export --to=jsonld,csv,brat,conll,markdown,claims -o out lantern.txt packetry.txt
is "$status" 0 "a folder: exit 0"
is "$(ls out | wc -l | tr -d ' ')" 14 "a folder: a file for each article and format, and brat's texts"
same_file out/lantern.txt.txt lantern.txt "a folder: brat's text is the article"
"$CROSSREAD" export --to=csv lantern.txt >csv
same_file out/lantern.txt.csv csv "a folder: the file is what is printed without one"
run "$CROSSREAD" export --to=csv -o out lantern.txt
is "$status" 0 "a folder: its files are replaced"
run "$CROSSREAD" export --to=brat -o . lantern.txt
is "$status" 2 "brat beside the articles: exit 2"
like "$stderr" 'count as articles' "brat beside the articles: says why"
mkdir other
cp lantern.txt other
run "$CROSSREAD" export --to=csv -o out lantern.txt other/lantern.txt
is "$status" 2 "two articles of one name: exit 2"
run "$CROSSREAD" export --to=csv -o lantern.txt lantern.txt
is "$status" 2 "a file for a folder: exit 2"
cp packetry.txt lantern.txt.csv
run "$CROSSREAD" export --to=csv -o . lantern.txt lantern.txt.csv
is "$status" 2 "an article that is called like a result: exit 2"
same_file lantern.txt.csv packetry.txt "an article that is called like a result is not written over"
rm lantern.txt.csv
is "$(digests)" "$before" "articles and sidecars are as they were"

# The article has changed: what is gone, reworded or in several places has no position, what moved has its new one.
{
	echo 'A new first line 🦊.'
	sed -e 's/rubbished the claims last night/welcomed the inquiry on Monday with joy/' -e '/^The cosy deal/d' lantern.txt
} >changed
cp changed lantern.txt
run "$CROSSREAD" list --format=tsv lantern.txt
unplaced=$(printf '%s\n' "$stdout" | awk -F '\t' 'NR > 1 && $6 !~ /^(kept|moved)$/' | wc -l | tr -d ' ')
ok '[ "$unplaced" -ge 2 ]' "passages of a changed article do not stand in it any more"
run "$CROSSREAD" export --to=brat lantern.txt
is "$status" 1 "a changed article, brat: exit 1"
like "$stderr" "^crossread: brat: left out $unplaced annotations" "a changed article, brat: what is left out is told"
like "$stdout" '^A1	Moved T1$' "a changed article, brat: what moved is marked"
printf '%s\n' "$stdout" | awk -F '\t' '/^T/ { split($2, at, " "); print at[2], at[3] > "places"; print $3 > "words" }'
while read -r start end; do
	cut_codes lantern.txt "$start" "$end"
	echo
done <places >there
same_file there words "a changed article, brat: the article has the words at their new places"
run "$CROSSREAD" export --to=csv lantern.txt
is "$status" 0 "a changed article, csv: all is carried"
is "$(grep -E -c ',,,"(orphan|reworded|ambiguous)"' "$stdout_file")" "$unplaced" "a changed article, csv: no position without words"
run "$CROSSREAD" export --to=jsonld lantern.txt
is "$(grep -c TextQuoteSelector "$stdout_file") $(grep -c TextPositionSelector "$stdout_file")" "11 $((11 - unplaced))" \
	"a changed article, jsonld: words of all, positions of those that stand there"
run "$CROSSREAD" export --to=conll lantern.txt
is "$status $(grep -c '^# left out = ' "$stdout_file")" "1 $unplaced" "a changed article, conll: the lost ones are named"
run "$CROSSREAD" export --to=markdown lantern.txt
like "$stdout" '^### The article has changed' "a changed article, markdown: a part of their own"
is "$(grep -c '^> ' "$stdout_file")" 11 "a changed article, markdown: all are quoted"

# Values that a merge left to be chosen.
cat >talk.txt <<'END'
The board denies it.
END
{
	head_of_sidecar talk.txt 21
	cat <<'END'
annotations:
  - id: "a1"
    tag: "denial"
    start: 0
    end: 20
    quote: "The board denies it."
    prefix: ""
    suffix: "\n"
    speaker: ""
    comment: ""
    author: "ana"
    created: "2026-11-21T17:25:03Z"
    modified: "2026-11-21T17:25:03Z"
    origin: "manual"
    conflict:
      tag:
        - "allegation"
        - "denial"
entries: 1
END
} >talk.txt.crossread.yaml
run "$CROSSREAD" export --to=csv talk.txt
like "$stdout" '"kept","tag","The board' "a conflict, csv: its field is named"
run "$CROSSREAD" export --to=jsonld talk.txt
like "$stdout" '"crossread:conflict":"tag"' "a conflict, jsonld: its field is named"
run "$CROSSREAD" export --to=brat talk.txt
like "$stdout" '^A1	Conflict T1$' "a conflict, brat: it is marked"
run "$CROSSREAD" export --to=markdown talk.txt
like "$stdout" '^- Conflict: tag$' "a conflict, markdown: it is said"
run "$CROSSREAD" export --to=conll talk.txt
like "$stdout" '^# conflict = a1$' "a conflict, conll: it is named"
run "$CROSSREAD" export --to=claims talk.txt
is "$status" 1 "a conflict, claims: exit 1"
like "$stderr" 'left out 1 annotation in conflict' "a conflict, claims: told"
unlike "$stdout" 'denies' "a conflict, claims: nobody is said to have said what is undecided"

printf 'damaged\n' >talk.txt.crossread.yaml
run "$CROSSREAD" export --to=csv talk.txt
is "$status" 2 "a damaged sidecar: exit 2"
if [ -c /dev/full ]; then
	status=0
	"$CROSSREAD" export --to=csv packetry.txt >/dev/full 2>errors || status=$?
	is "$status" 2 "output that cannot be written: exit 2"
fi

# A megabyte in one line, tagged whole, with marks that every format escapes.
awk 'BEGIN { for (i = 0; i < 100000; i++) printf "=\"a, *b"; printf "\n" }' >long.txt
{
	head_of_sidecar long.txt 700001
	awk 'BEGIN {
		printf "annotations:\n  - id: \"a1\"\n    tag: \"denial\"\n    start: 0\n    end: 700000\n    quote: \""
		for (i = 0; i < 100000; i++) printf "=\\\"a, *b"
		printf "\"\n    author: \"ana\"\nentries: 1\n" }'
} >long.txt.crossread.yaml
for format in jsonld csv brat conll markdown claims; do
	run "$CROSSREAD" export --to=$format long.txt
	is "$status" 0 "$format of a passage of a megabyte"
done
done_testing
