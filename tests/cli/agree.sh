#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# crossread agree: two colleagues tag the same article by keys; what is printed about it.
. "${srcdir:-.}/tests/tap.sh"

cp "$srcdir"/samples/lantern.txt "$srcdir"/samples/packetry.txt .
reader() { # AUTHOR SCRIPT SECONDS
	printf '%s\n' "$2" >script
	run "$CROSSREAD" --author="$1" --stamp=17951955"$3" --size=100x30 --script=script lantern.txt packetry.txt
}
value() { # TAG MEASURE: of the latest rows
	printf '%s\n' "$stdout" | awk -F '\t' -v tag="$1" -v measure="$2" '$1 == tag && $5 == measure { print $6 }'
}

run "$CROSSREAD" agree --all lantern.txt
is "$status" 2 "nobody has tagged anything: exit 2"
like "$stderr" 'fewer than two people' "and it says so"
run "$CROSSREAD" agree
is "$status" 2 "no article: exit 2"

reader ana 'key 3 G a 5 G d 7 G c q' 01
reader ben 'key 3 G a 5 G a q' 02
is "$status" 0 "both have tagged"

run "$CROSSREAD" agree lantern.txt
is "$status" 2 "nobody has said what they have read: exit 2"
like "$stderr" ':reviewed.*--all' "and it says what to do"

run "$CROSSREAD" agree --all --format=tsv lantern.txt
is "$status" 1 "they differ: exit 1"
is "$(printf '%s\n' "$stdout" | head -n 1 | tr '\t' ' ')" "tag unit n coverage measure value" "columns"
is "$(printf '%s\n' "$stdout" | sed 1d | cut -f 1 | uniq | tr '\n' ' ')" "allegation context denial * " "each tag, then all"
is "$(value allegation passages:ana) $(value allegation passages:ben)" "1 2" "passages of each"
is "$(value allegation strict-f1)" "0.6667" "strict F1"
is "$(value '*' strict-f1)" "0.4000" "strict F1 of all tags"
is "$(value denial kappa)" "0.0000" "one who never uses a tag agrees by chance"
before=$stdout
run "$CROSSREAD" agree --all --format=tsv --author=ben --author=ana lantern.txt
is "$(printf '%s\n' "$stdout" | grep -v : | sort)" "$(printf '%s\n' "$before" | grep -v : | sort)" \
	"the order of the people makes no difference"
run "$CROSSREAD" agree --all --format=tsv --author=ana lantern.txt
is "$status" 2 "one person alone: exit 2"
run "$CROSSREAD" agree --all --format=tsv --author=ana --author=nobody lantern.txt
is "$status" 2 "somebody who did nothing here: exit 2"
run "$CROSSREAD" agree --all --format=tsv --tag=fiction lantern.txt
is "$status" 0 "a tag that nobody used: no disagreement"
like "$(value fiction alpha)" '^undefined: ' "and no value, in words"
run "$CROSSREAD" agree --all --format=json --tag=fiction lantern.txt
like "$stdout" '"measure":"kappa","value":"undefined: ' "JSON: a sentence where there is no value"
like "$stdout" '"measure":"observed","value":1.0000\}' "JSON: else a number"

run "$CROSSREAD" agree --all lantern.txt
is "$status" 1 "text: exit 1"
like "$stdout" '^Agreement of ana and ben on lantern.txt$' "text: who and what"
like "$stdout" '^Compared: ([0-9]+) of \1 sentences' "text: over what"
like "$stdout" 'No figure says who is right' "text: what it cannot say"
like "$stdout" 'context, only ana$' "text: where they differ"
like "$stdout" 'ana denial, ben allegation$' "text: how they differ"
is "$(printf '%s\n' "$stdout" | awk 'length > 110' | grep -vc '^      ')" 0 "text: no long lines but the passages"

# Over what both have read: ana all of it, ben to the sixth sentence.
reader ana 'type :reviewed
key <Enter> q' 04
reader ben 'key 6 G
type :reviewed here
key <Enter> q' 05
run "$CROSSREAD" agree --format=tsv lantern.txt
is "$status" 1 "what both have read is compared"
is "$(value allegation strict-f1) $(value denial strict-f1)" "0.6667 0.0000" "where both have read"
is "$(printf '%s\n' "$stdout" | cut -f 1 | grep -c context)" 10 "a tag that only stands elsewhere has its rows, too"
like "$(value context strict-f1)" '^undefined: ' "and no value"
coverage=$(printf '%s\n' "$stdout" | sed -n 2p | cut -f 4)
like "$coverage" '^0\.[12]' "coverage: the share that both have read"
run "$CROSSREAD" agree lantern.txt
like "$stdout" '^Compared: [0-9]+ of [0-9]+ sentences .*both have marked as reviewed' "text: what was compared"
like "$stdout" '^Left out: 1 passage ' "text: what was not"
unlike "$stdout" 'context, only ana' "no disagreement where only one has read"
like "$(cat lantern.txt.crossread.yaml)" '^reviewed:$' "the sidecar holds what was read"
cp lantern.txt kept.txt
{ printf 'An editor added this.\n'; cat kept.txt; } >lantern.txt
run "$CROSSREAD" agree lantern.txt
like "$stderr" 'has changed since people marked' "another text: a warning"
mv kept.txt lantern.txt

# A third person, and what cannot be said of three.
reader cyd 'key 3 G a q' 03
run "$CROSSREAD" agree --all --format=tsv lantern.txt
like "$(value '*' kappa)" '^undefined: .*--author' "kappa is of two people"
like "$(value '*' alpha)" '^[-0-9.]+$' "alpha is of any number"
run "$CROSSREAD" agree --all --author=ana --author=cyd --format=tsv lantern.txt
like "$(value '*' kappa)" '^[-0-9.]+$' "two of the three have a kappa"

# Reading changes nothing, and a sidecar that cannot be read stops it all.
cp lantern.txt.crossread.yaml kept
run "$CROSSREAD" agree --all lantern.txt
same_file lantern.txt.crossread.yaml kept "nothing is written"
printf 'crossread: 1\n' >packetry.txt.crossread.yaml
run "$CROSSREAD" agree --all lantern.txt packetry.txt
is "$status" 2 "a damaged sidecar: exit 2"
is "$stdout" "" "and no figures over a part"

# Working blind goes with the reader; the option wins over the configuration.
rm packetry.txt.crossread.yaml
run "$CROSSREAD" --author=ben lantern.txt packetry.txt
like "$stdout" '^A[+] ' "plain text shows what everybody tagged"
run "$CROSSREAD" --author=ben --blind lantern.txt packetry.txt
unlike "$stdout" '^(A[+D]| C) ' "--blind hides what others tagged"
like "$stdout" '^ A ' "and shows one's own"
mkdir -p "$XDG_CONFIG_HOME/crossread"
printf 'author: "dora"\nblind: true\n' >"$XDG_CONFIG_HOME/crossread/config.yaml"
run "$CROSSREAD" lantern.txt packetry.txt
unlike "$stdout" '^(A[+D]| [ACD]) ' "so does the configuration"
run "$CROSSREAD" --no-blind lantern.txt packetry.txt
like "$stdout" '^A[+] ' "--no-blind wins over it"
run "$CROSSREAD" agree --all lantern.txt
is "$status" 1 "agree sees everybody"
printf 'blind: perhaps\n' >"$XDG_CONFIG_HOME/crossread/config.yaml"
run "$CROSSREAD" lantern.txt packetry.txt
like "$stderr" 'config.yaml:1:.*true or false' "a wrong setting is told"
rm "$XDG_CONFIG_HOME/crossread/config.yaml"
run "$CROSSREAD" list --blind lantern.txt
is "$status" 2 "verbs do not work blind"
run "$CROSSREAD" --adjudicate=ana,ben lantern.txt packetry.txt
is "$status" 2 "adjudicating takes one article"
run "$CROSSREAD" --adjudicate=ana,ben lantern.txt
is "$status" 2 "and a terminal"

# A decision is kept, and counts for nobody's agreement.
run "$CROSSREAD" agree --all --author=ana --author=ben --format=tsv lantern.txt
before=$stdout
printf 'key l q\n' >script
run "$CROSSREAD" --author=dora --stamp=1795195600 --script=script --adjudicate=ana,ben lantern.txt
is "$status" 0 "adjudicating ends well"
is "$(grep -c 'what: "disagreement"' lantern.txt.crossread.yaml)" 1 "a decision is recorded"
like "$(cat lantern.txt.crossread.yaml)" 'origin: "adjudicated"' "what was taken is an annotation"
run "$CROSSREAD" agree --all --author=ana --author=ben --format=tsv lantern.txt
is "$stdout" "$before" "the figures stay as they were"
run "$CROSSREAD" agree --all --format=tsv lantern.txt
unlike "$stdout" 'dora' "who only decides is no reader"
done_testing
