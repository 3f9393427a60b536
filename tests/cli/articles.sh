#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Articles of all kinds: what cannot be read gets one clear line and exit 2, and nothing is written.
. "${srcdir:-.}/tests/tap.sh"

cp "$srcdir"/samples/lantern.txt good.txt

refused() { # NAME PATTERN
	run "$CROSSREAD" good.txt "$1"
	is "$status" 2 "$1 as an article: exit 2"
	like "$stderr" "^crossread: $1: .*$2" "$1 as an article: $2"
	is "$stdout" "" "$1 as an article: no output"
	run "$CROSSREAD" sentences "$1"
	is "$status" 2 "sentences of $1: exit 2"
}
: >empty.txt
printf ' \n\n \t\n' >blank.txt
printf 'a\0b\n' >binary.txt
mkdir folder.txt
mkfifo pipe.txt
ln -s nowhere loop.txt
refused missing.txt 'No such file'
refused empty.txt 'empty|no text'
refused blank.txt 'empty|no text'
refused binary.txt 'binary|NUL'
refused folder.txt 'holds no article; files that end in .txt'
refused pipe.txt 'pipe'
refused loop.txt 'No such file'
cp "$srcdir/samples/lantern.txt.crossread.yaml" annotations.txt
refused annotations.txt 'holds annotations, and is no article; .*\*\.txt'
printf 'crossread: a program for readers of news.\n' >named.txt
run "$CROSSREAD" sentences named.txt
is "$status" 0 "an article may begin with the name of the program"
run "$CROSSREAD" good.txt /dev/zero
is "$status" 2 "an endless device: exit 2"
like "$stderr" 'device' "an endless device: says so"
if [ "$(id -u)" -ne 0 ]; then
	cp good.txt locked.txt
	chmod 000 locked.txt
	refused locked.txt 'Permission denied'
fi

# One name with a control character in it: the message shows a stand-in.
run "$CROSSREAD" "$(printf 'a\033[31mb.txt')"
is "$status" 2 "a hostile name: exit 2"
ok '! grep -q "$(printf "\033")" "$stderr_file"' "a hostile name does not reach the terminal raw"

# Encodings give the same text.
printf 'Caf\303\251 owners deny it. “No,” they said.\n' >utf8.txt
run "$CROSSREAD" sentences --format=tsv utf8.txt
is "$(printf '%s\n' "$stdout" | wc -l)" 3 "two sentences and a header"
plain=$(printf '%s\n' "$stdout" | cut -f 2-)
printf '\357\273\277' | cat - utf8.txt >bom.txt
sed 's/$/\r/' utf8.txt >crlf.txt
iconv -f UTF-8 -t UTF-16 utf8.txt >utf16.txt
iconv -f UTF-8 -t WINDOWS-1252 utf8.txt >cp1252.txt
for file in bom.txt crlf.txt utf16.txt cp1252.txt; do
	run "$CROSSREAD" sentences --format=tsv "$file"
	is "$(printf '%s\n' "$stdout" | cut -f 2-)" "$plain" "$file has the same sentences"
done
run "$CROSSREAD" sentences --format=tsv cp1252.txt
like "$stderr" 'windows-1252' "a guessed encoding is said"
run "$CROSSREAD" sentences --encoding=windows-1252 --format=tsv cp1252.txt
is "$stderr" "" "a named encoding needs no warning"
is "$(printf '%s\n' "$stdout" | cut -f 2-)" "$plain" "a named encoding is used"
run "$CROSSREAD" sentences --encoding=klingon utf8.txt
is "$status" 2 "an unknown encoding is refused"
like "$stderr" 'klingon' "an unknown encoding is named"
printf 'One \377 bad byte. ' >bad.txt
cat utf8.txt utf8.txt utf8.txt >>bad.txt
run "$CROSSREAD" sentences --format=tsv bad.txt
is "$status" 0 "an invalid byte is no failure"
like "$stdout" 'One � bad byte' "an invalid byte becomes U+FFFD"
like "$stderr" 'invalid' "an invalid byte is told"

# Large and long.
awk 'BEGIN { for (i = 0; i < 200000; i++) printf "word%d ", i % 977 }' >line.txt
run "$CROSSREAD" sentences --format=tsv line.txt
is "$status" 0 "1.3 MB on one line can be read"
run "$CROSSREAD" line.txt good.txt
is "$status" 0 "1.3 MB on one line can be shown"

# One article; the same one twice; standard input.
run "$CROSSREAD" good.txt
is "$status" 0 "one article can be read"
run "$CROSSREAD" good.txt good.txt
is "$status" 0 "the same article twice can be read"
status=0
stdout=$("$CROSSREAD" sentences - <utf8.txt) || status=$?
is "$status" 0 "standard input can be read"
like "$stdout" 'owners deny it' "standard input is an article"

is "$(ls | grep -c crossread)" 0 "nothing was written"
done_testing
