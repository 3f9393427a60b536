#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The verb suggest: columns, formats, evidence that points at the article, sides that a story gives, nothing written.
. "${srcdir:-.}/tests/tap.sh"

mkdir story
cat >story/a.txt <<'END'
The lawsuit claims that the doors of the mill were locked. The mill has 40 looms.

“That is false,” said Ann Lee. The owner declined to comment.
END

run "$CROSSREAD" suggest --format=tsv story/a.txt
is "$status" 0 "succeeds"
is "$(printf '%s\n' "$stdout" | head -n 1 | tr '\t' ' ')" "article start end tag score evidence text" "columns"
is "$(printf '%s\n' "$stdout" | sed -n 2p | cut -f 2-4 | tr '\t' '|')" "0|58|allegation" "an allegation"
is "$(printf '%s\n' "$stdout" | sed -n 3p | cut -f 2-4 | tr '\t' '|')" "83|113|denial" "a denial"
is "$(printf '%s\n' "$stdout" | sed -n 4p | cut -f 4,6 | tr '\t' '|')" "context|124-143 no comment: declined to comment" \
	"no comment is context, and the evidence says so"
is "$(printf '%s\n' "$stdout" | wc -l | tr -d ' ')" 4 "a sentence without evidence is not printed"
is "$(ls story)" "a.txt" "nothing is written"

run "$CROSSREAD" suggest --format=json story/a.txt
like "$stdout" '"tag":"allegation","score":0\.[0-9]*,"evidence":"0-11 an accuser says so: The lawsuit' "JSON"

run "$CROSSREAD" suggest story/a.txt
like "$stdout" '^    3 denial     0\.[0-9]* .That is false' "text"
like "$stdout" '^      . words of a denial: false' "and what it rests on"

echo "Ann Lee said that the mill had been cold for years." >story/b.txt
run "$CROSSREAD" suggest --format=tsv story/b.txt
is "$(printf '%s\n' "$stdout" | wc -l | tr -d ' ')" 1 "who is on no side accuses nobody"
cat >story/story.yaml <<'END'
crossread-story: 1
speakers:
  - name: "Ann Lee"
    side: "accuser"
END
run "$CROSSREAD" suggest --format=tsv story/b.txt
is "$(printf '%s\n' "$stdout" | sed -n 2p | cut -f 4)" "allegation" "the story says who accuses"

echo "Nothing is said here." >none.txt
run "$CROSSREAD" suggest none.txt
is "$stdout" "no suggestions by this method" "an article without any"
run "$CROSSREAD" suggest missing.txt
is "$status" 2 "a missing article is trouble"
run "$CROSSREAD" suggest
is "$status" 2 "no article is trouble"

done_testing
