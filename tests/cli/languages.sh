#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The program in the reader's language; what programs read stays as it is.
. "${srcdir:-.}/tests/tap.sh"

TEXTDOMAINDIR=$builddir/po/locale
export TEXTDOMAINDIR
[ -d "$TEXTDOMAINDIR/de" ] || skip_all "there was no msgfmt to make catalogues"
cp "$srcdir"/samples/*.txt .
in_language() { # LANGUAGE COMMAND...
	language=$1
	shift
	run env LANGUAGE="$language" "$@"
}
in_language de "$CROSSREAD" --help
case $stdout in
*Optionen:*) ;;
*) skip_all "this C library takes no LANGUAGE in C.UTF-8" ;;
esac
pass "--help in German"
is "$(printf '%s\n' "$stdout" | grep -c '^  ')" "$("$CROSSREAD" --help | grep -c '^  ')" "and as long as in English"
# Where explanations begin is counted in columns, not bytes.
is "$(printf '%s\n' "$stdout" | sed -n '/^Optionen/,$s/^  --[^ ]*  *//p' | wc -l)" \
	"$("$CROSSREAD" --help | sed -n '/^options/,$s/^  --[^ ]*  *//p' | wc -l)" "with the same options"
in_language fr "$CROSSREAD" list --help
like "$stdout" '^usage : crossread list' "help of a verb in French"
in_language de "$CROSSREAD" list --tag=x --format=y lantern.txt
like "$stderr" 'die Formate sind text, tsv und json' "a complaint in German"
in_language fr "$CROSSREAD" --sidecar-dir=nowhere lantern.txt
like "$stderr" 'aucun dossier de ce nom' "and in French"

printf 'key d G a\n' >script
"$CROSSREAD" --author=ana --stamp=1795195503 --script=script lantern.txt packetry.txt >/dev/null
for command in 'list --format=tsv' 'list --format=json' 'check --format=tsv' 'sentences --format=tsv' 'export --to=csv' \
	'export --to=jsonld' 'agree --format=tsv --all'; do
	# shellcheck disable=SC2086 # a command line
	run "$CROSSREAD" $command lantern.txt
	english=$stdout
	# shellcheck disable=SC2086
	in_language de "$CROSSREAD" $command lantern.txt
	is "$stdout" "$english" "$command is the same in every language"
done
for command in 'differences --format=tsv' 'align --format=tsv' 'quotes --format=json'; do
	# shellcheck disable=SC2086
	run "$CROSSREAD" $command lantern.txt packetry.txt
	english=$stdout
	# shellcheck disable=SC2086
	in_language fr "$CROSSREAD" $command lantern.txt packetry.txt
	is "$stdout" "$english" "$command is the same in every language"
done
in_language de "$CROSSREAD" list lantern.txt
like "$stdout" 'denial  von ana' "a list for people is in theirs"
like "$(cat lantern.txt.crossread.yaml)" '^ *tag: "denial"' "a sidecar is in no language"
in_language de "$CROSSREAD" --reference=bash
is "$stdout" "$("$CROSSREAD" --reference=bash)" "completion for shells is in English"

in_language xx "$CROSSREAD" --help
is "$stdout" "$("$CROSSREAD" --help)" "English where there is no catalogue"
run env LANGUAGE=de LC_ALL=C "$CROSSREAD" --version
is "$status" 0 "the C locale is no trouble"
run env LANGUAGE=de TEXTDOMAINDIR=/nonexistent "$CROSSREAD" --help
is "$stdout" "$("$CROSSREAD" --help)" "nor is a folder that is not there"
done_testing
