#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The verbs that print: columns, escapes, formats, exit codes.
. "${srcdir:-.}/tests/tap.sh"

cp "$srcdir"/samples/*.txt .
head_of() { printf '%s\n' "$stdout" | head -n 1 | tr '\t' ' '; }

run "$CROSSREAD" sentences --format=tsv lantern.txt
is "$status" 0 "sentences: exit 0"
is "$(head_of)" "article n start end kind text" "sentences: columns"
is "$(printf '%s\n' "$stdout" | awk -F '\t' 'NR > 1 && $4 <= $3' | wc -l)" 0 "sentences: no span is empty"
is "$(printf '%s\n' "$stdout" | awk -F '\t' 'NR > 2 && $3 < end { print } { end = $4 }' | wc -l)" 0 \
	"sentences: in the order of the text"
# Offsets are code points: cut there, the article gives the text. (awk counts characters in this locale, or bytes.)
first=$(printf '%s\n' "$stdout" | sed -n 2p)
start=$(printf '%s\n' "$first" | cut -f 3)
end=$(printf '%s\n' "$first" | cut -f 4)
is "$(iconv -f UTF-8 -t UTF-32LE lantern.txt | tail -c +$((4 * start + 1)) | head -c $((4 * (end - start))) |
	iconv -f UTF-32LE -t UTF-8)" "$(printf '%s\n' "$first" | cut -f 6)" "sentences: offsets are code points"
run "$CROSSREAD" sentences --format=json lantern.txt
like "$stdout" '^\{"article":"lantern.txt","n":1,"start":0,"end":[0-9]+,"kind":"' "sentences: JSON Lines"
run "$CROSSREAD" sentences lantern.txt packetry.txt
like "$stdout" '^lantern.txt$' "sentences: text names each article"
like "$stdout" '^ +[0-9]+ furniture ' "sentences: text marks furniture"
run "$CROSSREAD" sentences missing.txt lantern.txt
is "$status" 2 "sentences: one bad article gives exit 2"
like "$stdout" 'Netflix' "sentences: the good article is printed all the same"

run "$CROSSREAD" align --format=tsv lantern.txt packetry.txt
is "$status" 0 "align: exit 0"
is "$(head_of)" "score class moved a_start a_end b_start b_end a_text b_text a_article b_article" "align: columns"
like "$stdout" "commonplace in the industry.*commonplace in the industry" "align: the same quotation is found"
is "$(printf '%s\n' "$stdout" | awk -F '\t' 'NR > 1 && ($1 !~ /^[0-9]\.[0-9]+$/ || $2 !~ /^(possible|likely|strong|copied|verbatim)$/ ||
	$3 !~ /^(yes|no)$/)' | wc -l)" 0 "align: score, class and moved have their form"
pairs=$(printf '%s\n' "$stdout" | awk -F '\t' 'NR > 1 { print $4, $6, $1 }' | sort)
run "$CROSSREAD" align --format=tsv packetry.txt lantern.txt
is "$(printf '%s\n' "$stdout" | awk -F '\t' 'NR > 1 { print $6, $4, $1 }' | sort)" "$pairs" \
	"align: swapped articles give the same pairs and scores"
run "$CROSSREAD" align --format=json lantern.txt packetry.txt
like "$stdout" '^\{"score":0\.[0-9]+,"class":"[a-z]+","moved":"(yes|no)","a_start":[0-9]+' "align: JSON Lines"
run "$CROSSREAD" align lantern.txt packetry.txt
like "$stdout" '^0\.[0-9][0-9] (likely|strong|copied|verbatim)' "align: text"
run "$CROSSREAD" align --format=tsv lantern.txt packetry.txt saltmarsh.txt
is "$(printf '%s\n' "$stdout" | awk -F '\t' 'NR > 1 { print $10, $11 }' | sort -u | wc -l)" 3 "align: all pairs of three"
all=$(printf '%s\n' "$stdout" | sed 1d)
is "$(for pair in 'lantern.txt packetry.txt' 'lantern.txt saltmarsh.txt' 'packetry.txt saltmarsh.txt'; do
	"$CROSSREAD" align --format=tsv $pair | sed 1d
done)" "$all" "align: each pair of three is what it is alone"
printf 'crossread: 1\n' >lantern.txt.crossread.yaml
run "$CROSSREAD" align --format=tsv lantern.txt packetry.txt saltmarsh.txt
is "$status" 2 "align: a damaged sidecar gives exit 2"
is "$(printf '%s\n' "$stdout" | sed 1d)" "$all" "align: the matches are printed all the same"
is "$(printf '%s\n' "$stderr" | grep -c lantern)" 1 "align: it is told once for all pairs"
rm lantern.txt.crossread.yaml
run "$CROSSREAD" align --format=tsv lantern.txt missing.txt
is "$status" 2 "align: a missing article gives exit 2"

run "$CROSSREAD" align --order --format=tsv lantern.txt packetry.txt
is "$status" 0 "align --order: exit 0"
is "$(printf '%s\n' "$stdout" | awk -F '\t' 'NR > 1 && $3 == "yes"' | wc -l)" 0 "align --order: nothing is moved"
ok '[ "$(wc -l <"$stdout_file")" -gt 5 ]' "align --order: matches are left"

run "$CROSSREAD" align --format=tsv lantern.txt packetry.txt
matches=$stdout
run "$CROSSREAD" align --candidates --format=tsv lantern.txt packetry.txt
is "$status" 0 "align --candidates: exit 0"
is "$(printf '%s\n' "$stdout" | awk -F '\t' '$2 != "candidate"')" "$matches" "align --candidates: the matches are the same"
ok '[ "$(grep -c "^0\.[01][0-9]*	candidate	" "$stdout_file")" -gt 5 ]' "align --candidates: there are some more"
run "$CROSSREAD" align --candidates lantern.txt packetry.txt
like "$stdout" '^0\.[01][0-9] candidate' "align --candidates: text"
run "$CROSSREAD" align --candidates --order lantern.txt packetry.txt
is "$status" 2 "align --candidates --order: exit 2"
like "$stderr" "one of the two" "align --candidates --order: says what would be right"

# What a person unlinked in the reader is no match for align either, from both sides.
printf 'key 7 G K q\n' >script
run "$CROSSREAD" --author=ana --stamp=1795195503 --script=script lantern.txt packetry.txt
is "$status" 0 "a match is unlinked in the reader"
for pair in 'lantern.txt packetry.txt' 'packetry.txt lantern.txt'; do
	run "$CROSSREAD" align --format=tsv $pair
	unlike "$stdout" 'It allegedly gave.*By 2013|By 2013.*It allegedly gave' "align $pair: it is no match any more"
done
rm -f ./*.crossread.yaml

# Text with what TSV must escape, and what a terminal must not see.
printf 'A tab\there and a back\\slash. Second \033[31m sentence.\n' >odd.txt
run "$CROSSREAD" sentences --format=tsv odd.txt
like "$stdout" 'A tab\\there and a back\\\\slash\.' "TSV escapes tab and backslash"
run "$CROSSREAD" sentences odd.txt
ok '! grep -q "$(printf "\033")" "$stdout_file"' "text output has no raw escape"
run "$CROSSREAD" sentences --format=json odd.txt
like "$stdout" '\\u001b\[31m' "JSON escapes it"

# A full disk is no success.
if [ -c /dev/full ]; then
	status=0
	"$CROSSREAD" sentences lantern.txt >/dev/full 2>errors || status=$?
	is "$status" 2 "output that cannot be written: exit 2"
	like "$(cat errors)" 'standard output' "output that cannot be written is told"
fi

# No verb needs a terminal, or any that is known.
for verb in sentences align differences list check agree; do
	run "$CROSSREAD" $verb lantern.txt packetry.txt
	expected=$status
	cp "$stdout_file" expected
	for kind in '' dumb no-such-terminal; do
		run env TERM=$kind "$CROSSREAD" $verb lantern.txt packetry.txt
		is "$status" "$expected" "$verb, TERM=$kind: the same exit status"
		same_file "$stdout_file" expected "$verb, TERM=$kind: the same output"
	done
done
done_testing
