#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The main job from end to end, by keys: tag the denial in both articles, keep it, read it again, print it.
. "${srcdir:-.}/tests/tap.sh"

cp "$srcdir"/samples/*.txt .
reader() { # SCRIPT ARTICLE...
	printf '%s\n' "$1" >script
	shift
	run "$CROSSREAD" --author=ana --stamp=1795195503 --size=100x30 --script=script "$@"
}

reader 'key j j k m M <Ctrl-E> G g o <Tab>
show' lantern.txt packetry.txt
is "$status" 0 "reading ends well"
is "$(ls | grep -c 'crossread.yaml')" 0 "reading alone writes nothing"

# Find the sentence by its text, then tag it there and, with Tab, in the other article.
run "$CROSSREAD" sentences --format=tsv lantern.txt
number=$(printf '%s\n' "$stdout" | awk -F '\t' '/share people/ { print $2; exit }')
reader "key $number G d <Tab> d q" lantern.txt packetry.txt
is "$status" 0 "tagging ends well"
for article in lantern packetry; do
	ok "[ -f $article.txt.crossread.yaml ]" "$article has a sidecar"
done
like "$(cat lantern.txt.crossread.yaml)" '^    quote: ".*share people’s private messages with Netflix' "the quote is exact"
like "$(cat packetry.txt.crossread.yaml)" '^    quote: ".*share people’s private messages with Netflix' \
	"the other quote is, too"
is "$(tail -n 1 lantern.txt.crossread.yaml)" "entries: 1" "the sidecar ends with its number of entries"

run "$CROSSREAD" list --tag=denial --format=tsv lantern.txt packetry.txt
is "$status" 0 "list: exit 0"
is "$(printf '%s\n' "$stdout" | head -n 1 | tr '\t' ' ')" \
	"article id tag start end state author speaker comment quote" "list: columns"
is "$(printf '%s\n' "$stdout" | wc -l)" 3 "list prints both"
is "$(printf '%s\n' "$stdout" | sed 1d | cut -f 3,6,7 | sort -u | tr '\t' ' ')" "denial kept ana" "list: tag, state, author"

# The invariant: the text from start to end is the quote.
for article in lantern packetry; do
	row=$(printf '%s\n' "$stdout" | grep "^$article")
	start=$(printf '%s\n' "$row" | cut -f 4)
	end=$(printf '%s\n' "$row" | cut -f 5)
	is "$(iconv -f UTF-8 -t UTF-32LE $article.txt | tail -c +$((4 * start + 1)) | head -c $((4 * (end - start))) |
		iconv -f UTF-32LE -t UTF-8)" "$(printf '%s\n' "$row" | cut -f 10)" "$article: the offsets give the quote"
done

# Comment, speaker, untag and undo, over two sessions.
reader "key $number G
key <Enter>
type as the filing says
key <Enter> s <Ctrl-U>
type Meta spokesperson
key <Enter> a a u u u q" lantern.txt packetry.txt
is "$status" 0 "editing ends well"
run "$CROSSREAD" list --format=tsv lantern.txt
is "$(printf '%s\n' "$stdout" | sed 1d | cut -f 3,8,9 | tr '\t' '|')" "denial|A spokesperson for Meta|as the filing says" \
	"untag, tag and speaker are undone, the comment stays"
before=$(cat lantern.txt.crossread.yaml)
reader 'key j k m q' lantern.txt packetry.txt
is "$(cat lantern.txt.crossread.yaml)" "$before" "reading again changes nothing"

# The article changed: text before the quote, the quote itself unchanged.
{ printf 'CORRECTED VERSION.\n'; cat lantern.txt; } >changed.txt
mv changed.txt lantern.txt
run "$CROSSREAD" list --format=tsv lantern.txt
is "$(printf '%s\n' "$stdout" | sed 1d | cut -f 6)" "moved" "a passage that moved is found again"

# Filters.
run "$CROSSREAD" list --format=tsv --author=ben lantern.txt packetry.txt
is "$(printf '%s\n' "$stdout" | wc -l)" 1 "list --author"
run "$CROSSREAD" list --format=tsv --tag=allegation lantern.txt packetry.txt
is "$(printf '%s\n' "$stdout" | wc -l)" 1 "list --tag"
run "$CROSSREAD" list --format=tsv --state=moved lantern.txt packetry.txt
is "$(printf '%s\n' "$stdout" | wc -l)" 2 "list --state"
run "$CROSSREAD" list --format=tsv --filter='denial -author:ben state:moved' lantern.txt packetry.txt
is "$(printf '%s\n' "$stdout" | wc -l)" 2 "list --filter"
run "$CROSSREAD" list --filter='taag:denial' lantern.txt
is "$status" 2 "list --filter with an unknown key: exit 2"
like "$stderr" 'no key "taag".* tag, speaker' "a wrong filter is told which keys there are"

# All that is tagged in the samples, in both articles: how many keys that takes, and that it comes to the same passages.
keys='j a j c 4 j a j j a 5 j a 7 j d j d j d j d j d j j c <Tab> j d 3 j c 6 k d k d k d 5 k a k k a 5 k a 3 k a'
rm -f -- *.yaml
cp "$srcdir"/samples/lantern.txt .
reader "key $keys" lantern.txt packetry.txt
run "$CROSSREAD" list --format=tsv lantern.txt packetry.txt
printf '%s\n' "$stdout" | cut -f 1,3,4,5 >by_keys
run "$CROSSREAD" list --format=tsv "$srcdir"/samples/lantern.txt "$srcdir"/samples/packetry.txt
is "$(cat by_keys)" "$(printf '%s\n' "$stdout" | cut -f 1,3,4,5 | sed 's|^/.*/||; s|^.*samples/||')" "keys come to the passages tagged in the samples"
is "$(printf '%s\n' "$keys" | wc -w) for $(sed 1d by_keys | wc -l)" "52 for 20" "keys for passages"

# Standard input has no sidecar, and says so.
printf 'key d\nshow\n' >script
status=0
"$CROSSREAD" --author=ana --size=100x30 --script=script - <packetry.txt >out 2>&1 || status=$?
is "$status" 0 "standard input can be read in the reader"
like "$(cat out)" 'standard input has no sidecar' "tagging standard input is refused with a reason"
done_testing
