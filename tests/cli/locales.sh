#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Locales of other encodings, or of none: what is read, shown, printed and written is UTF-8 in each of them, and so the same.
# Sizes from one cell to more than anybody has.
. "${srcdir:-.}/tests/tap.sh"

latin=de_DE.ISO-8859-1
mkdir locales
if localedef -f ISO-8859-1 -i de_DE "locales/$latin" >/dev/null 2>&1; then
	pass "there is a locale that is not UTF-8"
else
	latin=
	skip "a locale that is not UTF-8" "localedef, or what it needs (locales, on Debian), is not installed"
fi
LOCPATH=$PWD/locales
case $(LC_ALL=C.UTF-8 LOCPATH=$LOCPATH locale charmap 2>/dev/null) in
UTF-8) export LOCPATH ;;
*) # This C library looks there alone.
	unset LOCPATH
	latin=
	;;
esac

mkdir articles
cp "$srcdir"/samples/*.txt "$srcdir"/samples/*.yaml articles
chmod u+w articles/*
cp articles/lantern.txt "articles/Zürich – Grüße.txt"
cp articles/packetry.txt "$(printf 'articles/Z\374rich.txt')"
cat >script <<'END_OF_SCRIPT'
show
key m d
show
key ?
show
END_OF_SCRIPT

# Prints all that a locale can change, with the exit status of each command.
session() { # LOCALE
	unset LC_ALL LANG
	LC_CTYPE=$1
	export LC_CTYPE
	rm -rf work
	cp -R articles work
	cd work || exit
	for command in 'align --format=tsv lantern.txt packetry.txt' 'list lantern.txt' 'quotes --format=json lantern.txt' \
		'differences lantern.txt packetry.txt' 'sentences --format=tsv lantern.txt' 'list missing-é.txt' '--no-such-option-ü' \
		'export --to=html lantern.txt' '--help'; do
		# shellcheck disable=SC2086 # a command line
		"$CROSSREAD" $command </dev/null 2>&1
		echo "status $?"
	done
	for name in *rich*; do
		"$CROSSREAD" sentences "$name" 2>&1 | head -n 3
		"$CROSSREAD" list "$name/x" 2>&1
		echo "status $?"
	done
	"$CROSSREAD" --author=ana --stamp=1795195503 --script=../script --size=100x30 "Zürich – Grüße.txt" packetry.txt 2>&1
	echo "status $?"
	cat ./*.yaml
	cd ..
}
(session C.UTF-8) >wanted
like "$(cat wanted)" '“' "quotation marks are printed"
like "$(cat wanted)" 'missing-é.txt' "and the names of files"
for locale in C POSIX no_SUCH.locale $latin; do
	(session "$locale") >got
	same_file got wanted "$locale: screens, messages, output, sidecars, status are those of C.UTF-8"
done
if [ -n "$latin" ] && [ -d "$builddir/po/locale/de" ]; then
	run env LC_ALL=$latin TEXTDOMAINDIR="$builddir/po/locale" "$CROSSREAD" --help
	ok 'printf "%s\n" "$stdout" | iconv -f UTF-8 -t UTF-8 | grep -q "für\|ü"' "$latin: German is printed in UTF-8, too"
fi

for size in 1x1 2x1 1x2 20x5 500x1000 2000x500; do
	run "$CROSSREAD" --author=ana --script=script --size=$size articles/lantern.txt articles/packetry.txt
	is "$status:$stderr" "0:" "a screen of $size"
done
done_testing
