#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The verb quotes: columns, formats, speakers of one article and of a story.
. "${srcdir:-.}/tests/tap.sh"

mkdir story
cat >story/a.txt <<'END'
“We did nothing wrong,” a Lamp spokesperson told reporters. The firm uses a tool called “Titan”.

Nobody knows who has said it here, and this is “a special relationship” that we have never seen.
END
cat >story/b.txt <<'END'
Ann Lee, a lawyer, said the two firms had enjoyed “a special relationship” for years.
END

run "$CROSSREAD" quotes --format=tsv story/a.txt
is "$status" 0 "succeeds"
is "$(printf '%s\n' "$stdout" | head -n 1 | tr '\t' ' ')" \
	"article start end kind speaker speaker_start speaker_end cue confidence rule text" "columns"
is "$(printf '%s\n' "$stdout" | sed -n 2p | cut -f 2-8 | tr '\t' '|')" \
	"0|23|direct|a Lamp spokesperson|24|43|told" "a quotation with its speaker"
is "$(printf '%s\n' "$stdout" | sed -n 3p | cut -f 4-11 | tr '\t' '|')" "term|||||0.00||“Titan”" \
	"a term has no speaker"

run "$CROSSREAD" quotes --format=json story/a.txt
like "$stdout" '"kind":"term","speaker":"","speaker_start":null,"speaker_end":null,' "JSON without a speaker"

run "$CROSSREAD" quotes story/a.txt
like "$stdout" '^    1 direct   0\.95 a Lamp spokesperson' "text"

cat >story/story.yaml <<'END'
crossread-story: 1
speakers:
  - name: "Lamp & Co"
    side: "accused"
    aliases:
      - "Lamp spokesperson"
END
run "$CROSSREAD" quotes --format=tsv story/a.txt
is "$(printf '%s\n' "$stdout" | sed -n 2p | cut -f 5-7 | tr '\t' '|')" "Lamp & Co|24|43" "the name that the story gives"
printf 'speakers: 5\n' >story/story.yaml
run "$CROSSREAD" quotes story/a.txt
is "$status" 2 "a story that cannot be read is trouble"
rm story/story.yaml

cat >story/story.yaml <<'END'
crossread-story: 1
speakers:
  - name: "Lamp & Co"
    aliases: ["Lamp spokesperson", "Ann Lee"]
END
cat >story/a.txt.crossread.yaml <<END
crossread: 1
article:
  file: "a.txt"
  sha256: "$(sha256sum story/a.txt | cut -d ' ' -f 1)"
  length: $(wc -m <story/a.txt)
annotations:
  - id: "aaaaaaaaaa"
    tag: "denial"
    start: 1
    end: 22
    quote: "We did nothing wrong,"
    author: "ana"
    created: "2026-11-21T17:25:03Z"
    modified: "2026-11-21T17:25:03Z"
    origin: "manual"
entries: 1
END
run "$CROSSREAD" quotes --format=tsv --filter='speaker:lamp' story/a.txt story/b.txt
is "$(printf '%s\n' "$stdout" | sed 1d | grep -cv 'Lamp & Co')" 0 "a filter by speaker finds nobody else"
like "$stdout" 'We did nothing wrong' "the speaker of a filter has all names"
like "$stdout" 'b\.txt.*partial.*Lamp & Co' "in every article"
run "$CROSSREAD" quotes --format=tsv --filter='speaker:lamp tag:denial kind:direct' story/a.txt story/b.txt
is "$(printf '%s\n' "$stdout" | sed 1d | cut -f 2-5 | tr '\t' '|')" "0|23|direct|Lamp & Co" "and by what was tagged"
run "$CROSSREAD" quotes --format=tsv --filter='kind:term' story/a.txt
like "$stdout" 'Titan' "terms are found, too"
run "$CROSSREAD" quotes --filter='colour:red' story/a.txt
is "$status" 2 "a filter that cannot be read is trouble"
echo "entries: 9" >>story/a.txt.crossread.yaml
run "$CROSSREAD" quotes --filter='tag:denial' story/a.txt
is "$status" 2 "a damaged sidecar is trouble"
rm story/story.yaml story/a.txt.crossread.yaml

echo "Nothing is said here." >none.txt
run "$CROSSREAD" quotes none.txt
is "$status" 0 "an article without quotations is fine"
run "$CROSSREAD" quotes story/a.txt missing.txt
is "$status" 2 "a missing article is trouble"
like "$stdout" 'Lamp spokesperson' "and the other is printed all the same"
run "$CROSSREAD" quotes
is "$status" 2 "no article is trouble"

done_testing
