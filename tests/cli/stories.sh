#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Folders and stories where articles are named: the reader and the verbs open the same ones in the same order.
. "${srcdir:-.}/tests/tap.sh"

mkdir story
cp "$srcdir"/samples/*.txt "$srcdir"/samples/*.yaml story
articles() { printf '%s\n' "$stdout" | sed 1d | cut -f 1 | uniq | sed 's|.*/||; s|\.txt$||' | tr '\n' ' '; }
opened() { printf '%s\n' "$stdout" | sed -n 's/^| *\(.*\)  sentence 1.*  \([^ ].*\)  sentence.*/\1 \2/p' | head -n 1; }

# By date, then by name; a story file has an order of its own.
run "$CROSSREAD" sentences --format=tsv story
is "$status" 0 "sentences of a folder: exit 0"
is "$(articles)" "saltmarsh wireclip quillmill lantern packetry " "a folder is in order of date"
run "$CROSSREAD" list --format=tsv story
is "$status" 0 "list of a folder: exit 0"
is "$(articles)" "lantern packetry " "list takes a folder"
run "$CROSSREAD" align --format=tsv story
is "$(printf '%s\n' "$stdout" | sed 1d | cut -f 10,11 | sort -u | wc -l)" 10 "align takes a folder: all pairs"
run "$CROSSREAD" check --format=tsv story
is "$status" 0 "check takes a folder"
run "$CROSSREAD" agree --all --format=tsv story
like "$stderr" 'no sentence was read by two' "agree takes a folder: it has read both articles"

cat >story/story.yaml <<'END'
crossread-story: 1
title: "Inboxes"
articles:
  - file: "packetry.txt"
    outlet: "The Packet"
  - file: "lantern.txt"
END
run "$CROSSREAD" sentences --format=tsv story
is "$(articles)" "packetry lantern " "a folder with a story: its articles, in its order"
run "$CROSSREAD" sentences --format=tsv story/story.yaml
is "$(articles)" "packetry lantern " "a story file: the same"
run "$CROSSREAD" sentences --format=tsv story/wireclip.txt story
is "$(articles)" "wireclip packetry lantern " "articles and folders may be mixed"
run "$CROSSREAD" differences --format=tsv story
is "$status" 1 "differences of a story of two"

# The reader.
printf 'show\n' >show.script
for what in story story/story.yaml; do
	run "$CROSSREAD" --author=ana --script=show.script "$what"
	is "$status" 0 "crossread $what: exit 0"
	is "$(opened)" "The Packet lantern" "crossread $what: the first two"
done
run "$CROSSREAD" --author=ana --script=show.script story/*.txt
is "$(opened)" "The Packet lantern" "files of a folder with a story: those of the story first"
rm story/story.yaml
run "$CROSSREAD" --author=ana --script=show.script story/*.txt
is "$(opened)" "The Saltmarsh Courier Wireclip" "files as a shell names them: by date"
run "$CROSSREAD" --author=ana --script=show.script story/wireclip.txt story/quillmill.txt story/lantern.txt
is "$(opened)" "Wireclip Quillmill" "files in an order of one's own keep it"
run "$CROSSREAD" story
like "$stderr" "of 5 articles the first two" "plain text tells that there are more"

# A speaker is found by every name that the story has for them.
counted() { printf '%s\n' "$stdout" | sed 1d | grep -c .; }
run "$CROSSREAD" list --format=tsv --speaker=zanzibar story
is "$(counted)" 0 "a name that nobody has: none"
cat >story/story.yaml <<'END'
crossread-story: 1
speakers:
  - name: "Zanzibar House"
    aliases:
      - "spokesperson for Meta"
      - "A spokesperson for Meta"
END
run "$CROSSREAD" list --format=tsv --speaker="spokesperson for meta" story
written=$(counted)
for wanted in --speaker=zanzibar --filter=speaker:zanzibar --filter='speaker:"a spokesperson for meta"'; do
	run "$CROSSREAD" list --format=tsv "$wanted" story
	is "$(counted)" "$written" "$wanted: found by a name of the story"
done
run "$CROSSREAD" list --format=tsv --filter="-speaker:zanzibar speaker:spokesperson" story
is "$(counted)" 0 "and not wanted by one"
echo "speakers: 5" >>story/story.yaml
run "$CROSSREAD" list --speaker=zanzibar story/lantern.txt
is "$status" 2 "a wrong story: exit 2"
rm story/story.yaml

# Nothing is written by reading; a wrong story is told with its line, and opens nothing.
is "$(ls story | grep -c yaml)" 2 "nothing was written"
printf 'crossread-story: 1\narticles:\n  - file: "../lantern.txt"\n' >story/story.yaml
for verb in "" list check; do
	run "$CROSSREAD" $verb story
	is "$status" 2 "a wrong story, ${verb:-reader}: exit 2"
	like "$stderr" '^crossread: story/story.yaml:3:5: file: is not the name of a file' "a wrong story, ${verb:-reader}: told"
done
run "$CROSSREAD" list --help
like "$stdout" 'a folder, for its \*.txt, or a story.yaml' "help of a verb tells that it takes folders"
run "$CROSSREAD" merge --help
unlike "$stdout" 'story.yaml' "and not where it does not"

done_testing
