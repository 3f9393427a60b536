#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The verb coverage: columns, formats, tags, the lists of what nobody answers and of what articles lack.
. "${srcdir:-.}/tests/tap.sh"

cp "$srcdir"/samples/*.txt "$srcdir"/samples/*.yaml .
chmod u+w ./*

run "$CROSSREAD" coverage --format=tsv lantern.txt packetry.txt quillmill.txt saltmarsh.txt wireclip.txt
is "$status" 0 "succeeds"
is "$(printf '%s\n' "$stdout" | head -n 1 | tr '\t' ' ')" \
	"row kind text lantern.txt packetry.txt quillmill.txt saltmarsh.txt wireclip.txt" "columns"
is "$(printf '%s\n' "$stdout" | grep 'Meta didn.t share' | cut -f 2,4- | tr '\t' ' ')" \
	"quotation verbatim verbatim altered verbatim verbatim" "one of Meta's denials"
is "$(printf '%s\n' "$stdout" | grep 'At no time did we' | cut -f 2,4- | tr '\t' ' ')" \
	"quotation absent verbatim absent verbatim verbatim" "one that two articles lack"
is "$(printf '%s\n' "$stdout" | awk -F '\t' 'NF != 8' | wc -l | tr -d ' ')" 0 "every row has all columns"

run "$CROSSREAD" coverage --format=json lantern.txt packetry.txt
like "$stdout" '^\{"row":1,"kind":"quotation","text":"for nearly a decade","lantern.txt":"verbatim","packetry.txt":"absent"\}' \
	"JSON"

run "$CROSSREAD" coverage lantern.txt packetry.txt
like "$stdout" '^      not found by this method: packetry.txt' "text says what absent means"
like "$stdout" '^      verbatim    lantern.txt:[0-9]+-[0-9]+ \[denial\]' "tags of a passage"

mkdir other
cp lantern.txt other
run "$CROSSREAD" coverage --format=tsv lantern.txt other/lantern.txt
is "$(printf '%s\n' "$stdout" | head -n 1 | cut -f 4- | tr '\t' ' ')" "lantern.txt other/lantern.txt" \
	"articles of one name are called by their paths"
is "$(printf '%s\n' "$stdout" | tail -n +2 | cut -f 4- | sort -u | tr '\t' ' ')" "verbatim verbatim" "equal articles"

cat >story.yaml <<'END'
crossread-story: 1
speakers:
  - name: "Meta Platforms"
    aliases: ["Meta", "Andy Stone"]
END
run "$CROSSREAD" coverage lantern.txt packetry.txt
like "$stdout" '^ *[0-9]+ quotation, Meta Platforms$' "the story beside the first article says who speaks"
echo "speakers: 7" >story.yaml
run "$CROSSREAD" coverage lantern.txt packetry.txt
is "$status" 2 "a damaged story file is trouble"
like "$stderr" 'story.yaml:1:' "and its place is named"
run "$CROSSREAD" report lantern.txt packetry.txt
is "$status" 2 "also for a report"
rm story.yaml

run "$CROSSREAD" coverage --missing lantern.txt packetry.txt quillmill.txt
is "$status" 0 "--missing succeeds"
like "$stdout" 'At no time did we' "a denial that articles lack"
like "$stdout" '^    not found by this method: lantern.txt quillmill.txt' "which do"
run "$CROSSREAD" coverage --missing --format=tsv lantern.txt packetry.txt quillmill.txt
is "$(printf '%s\n' "$stdout" | head -n 1 | tr '\t' ' ')" "article id start end speaker missing text" "its columns"
is "$(printf '%s\n' "$stdout" | grep -c 'At no time')" 2 "a row for each article that lacks it"

run "$CROSSREAD" coverage --unanswered lantern.txt packetry.txt
like "$stdout" '^every article in which an allegation is tagged has' "--unanswered, when all are answered"
run "$CROSSREAD" coverage --unanswered wireclip.txt
like "$stdout" '^no allegation is tagged in these articles' "without annotations it says so"
run "$CROSSREAD" coverage --missing wireclip.txt quillmill.txt
like "$stdout" '^no denial is tagged in these articles' "so does --missing"
is "$status" 0 "and succeeds"

run "$CROSSREAD" coverage --missing --unanswered lantern.txt packetry.txt
is "$status" 2 "both at once are refused"
run "$CROSSREAD" coverage lantern.txt
is "$status" 2 "one article is refused"
run "$CROSSREAD" coverage lantern.txt absent.txt
is "$status" 2 "an article that cannot be read"

: >empty.txt
printf 'Read more\n\nAdvertisement\n' >furniture.txt
run "$CROSSREAD" coverage empty.txt furniture.txt
is "$stdout" "no quotations and no common claims found by this method" "empty articles"

printf 'not: [a, sidecar\n' >wireclip.txt.crossread.yaml
run "$CROSSREAD" coverage lantern.txt wireclip.txt
is "$status" 2 "a damaged sidecar is trouble"
like "$stdout" 'personally directed' "but the table is printed"

done_testing
