#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What README.md and doc/ show is what the program does: the screen, the walk with its keys, verbs, figures, commands, files.
# UPDATE=1 rewrites the screen and the figures.
. "${srcdir:-.}/tests/tap.sh"

readme=$srcdir/README.md
cp "$srcdir"/samples/*.txt .
chmod u+w ./*.txt

# The lines between "<!-- NAME -->" and "<!-- end of NAME -->".
part() { # NAME [FILE]
	sed -n "/^<!-- $1 -->\$/,/^<!-- end of $1 -->\$/p" "${2:-$readme}" | sed '1d;$d'
}
# Checks that the part is what the file holds, or writes it there.
holds() { # NAME FILE TEST [DOCUMENT]
	document=${4:-$readme}
	if [ "${UPDATE:-}" = 1 ]; then
		awk -v name="$1" -v file="$2" '
			$0 == "<!-- end of " name " -->" { while ((getline line < file) > 0) print line; inside = 0 }
			!inside { print }
			$0 == "<!-- " name " -->" { inside = 1 }' "$document" >readme.new
		cat readme.new >"$document"
	fi
	part "$1" "$document" >"$2.got"
	same_file "$2.got" "$2" "$3"
}

# The denial tagged in both articles: frames come as pictures in bars, with rows that tell the styles between them.
run "$CROSSREAD" sentences --format=tsv lantern.txt
number=$(printf '%s\n' "$stdout" | awk -F '\t' '/share people/ { print $2; exit }')
printf 'key %s G d <Tab> d j k\nshow\n' "$number" >script
run "$CROSSREAD" --author=ana --stamp=1795195503 --size=100x28 --script=script lantern.txt packetry.txt
is "$status" 0 "the README's screen can be made"
{
	echo
	printf '%s\n' "$stdout" | sed -n 's/^|\(.*\)|$/    \1/p' | sed 's/ *$//'
	echo
} >screen
holds screen screen "README's screen is what the program shows"
rm -f ./*.yaml

run env srcdir="$srcdir" sh "$srcdir/bench/accuracy.sh"
is "$status" 0 "accuracy can be measured"
printf '\n%s\n\n' "$stdout" >accuracy
holds accuracy accuracy "how often it is wrong: README"
holds accuracy accuracy "and doc/figures.md" "$srcdir/doc/figures.md"

run sh "$srcdir/bench/ratios.sh" "$srcdir/doc/figures.md"
like "$stdout" 'beside vim -d' "speed beside peers is in doc/figures.md"
printf '\n%s\n\n' "$stdout" >ratios
holds ratios ratios "README's ratios are those of doc/figures.md"

# --- The walk, typed as it stands there ---

# The keys of a table as a script: what is no key is typed.
keys_of() { # NAME
	part "$1" | sed -n 's/^| \(`[^|]*`\) | .*/\1/p' | tr '`' '\n' | awk 'NR > 1 && !/^ *$/ {
		if (length($0) == 1) print "key " $0
		else if (/^(Enter|Tab|Esc|Space)$/) print "key <" $0 ">"
		else print "type " $0 }'
}

# A build folder whose program is the tested one, and reads the keys of the walk where it would read them from a terminal.
walk() { # SIZE
	mkdir -p "$1/build" "$1/samples" "$1/keys"
	cp "$srcdir"/samples/*.txt "$1/samples"
	chmod u+w "$1"/samples/*
	keys_of 'keys 1' >"$1/keys/1"
	keys_of 'keys 2' >"$1/keys/2"
	sed -n '/^Meanwhile Ana/s/^[^`]*\(`.*`\).*/\1/p' "$readme" | tr '`' '\n' | sed -n '/[^ ]/s/^/key /p' >"$1/keys/3"
	cat >"$1/build/crossread" <<-END
		#!/bin/sh
		case \$1 in
		--author=*)
			keys=\$(ls "$PWD/$1/keys" | head -n 1)
			mv "$PWD/$1/keys/\$keys" "$PWD/$1/now"
			exec "$CROSSREAD" --size=$1 --script="$PWD/$1/now" "\$@"
			;;
		esac
		exec "$CROSSREAD" "\$@"
	END
	chmod +x "$1/build/crossread"
	for number in 1 2 3; do
		part "walk $number" | sed -n 's/^    //p' | grep -v '^\./bootstrap'
		[ "$number" != 1 ] || echo 'cp lantern.txt.crossread.yaml ../entry'
	done >"$1/commands"
	(cd "$1" && GIT_AUTHOR_NAME=Ana GIT_COMMITTER_NAME=Ana GIT_AUTHOR_EMAIL=ana@example.org GIT_COMMITTER_EMAIL=ana@example.org \
		sh -e commands) >"walked-$1" 2>&1
}

if command -v git >/dev/null; then
	for size in 80x24 100x30; do
		walk $size
		is "$?" 0 "the walk runs to its end at $size" || diag "$(cat "walked-$size")"
		is "$(cd $size/story && "$CROSSREAD" list --format=tsv ./*.txt | cut -f 3,7,9 | LC_ALL=C sort)" "$(
			printf '%s\t%s\t%s\n' allegation ben '' context ana '' denial ana '' denial ana 'word for word in both' tag author comment
		)" "and the file holds what both did"
		part entry | sed -n 's/^    //p' >wanted
		is "$(sed 's/^ *\(- \)\{0,1\}//' "$size/entry" | grep -xF -f wanted | sort -u | wc -l)" "$(wc -l <wanted)" "the sidecar holds the entry shown"
		is "$(cd $size/story && git status --porcelain && git log --merges --oneline | wc -l)" 1 "git merged, and left nothing to do"
	done
else
	skip "the walk" "git is not installed"
fi

# --- The commands ---

part verbs | sed -n 's/^    //p' >verbs
while read -r line; do
	run sh -c "$(printf '%s\n' "$line" | sed "s|^crossread|'$CROSSREAD'|; s/ *#.*//; s/| less/| cat/")"
	ok "[ $status -le 1 ]" "it runs: $line"
done <verbs
ok "[ $(wc -l <verbs) -ge 8 ] && [ -s story.html ] && [ -d out ]" "and they wrote what they say"

# What each document names exists: files, verbs, options, commands.
"$CROSSREAD" --help >help
for verb in $(sed -n 's/^  \([a-z-]*\) .*/\1/p' help); do
	"$CROSSREAD" "$verb" --help
done >>help 2>/dev/null
"$CROSSREAD" --reference=options >>help 2>/dev/null
"$CROSSREAD" --keys >keys
for document in README.md CONTRIBUTING.md SECURITY.md doc/guide.md doc/archives.md doc/figures.md; do
	text=$srcdir/$document
	for file in $(grep -o ']([A-Za-z./]*\.md' "$text" | cut -c 3-); do
		ok "[ -f '$(dirname "$text")/$file' ]" "$document links to $file"
	done
	grep -o '`:[a-z-]*' "$text" | cut -c 3- | sort -u >named
	awk 'NR == FNR { split($0, cell, "`"); split(cell[4], word, " "); there[word[1]] = there[substr(cell[2], 2)] = 1
			split(substr(cell[2], 2), word, " "); there[word[1]] = 1; next }
		$0 != "" && !($0 in there)' keys named >missing
	is "$(cat missing)" "" "the commands that $document names exist"
	grep -o 'crossread [^|`#]*' "$text" | grep -o ' --[a-z][a-z-]*' | sort -u >named
	is "$(while read -r option; do grep -q -e "${option#-}" "$srcdir/man/crossread.1" help || echo "$option"; done <named)" "" \
		"the options that $document names exist"
	grep -o '^ *crossread [a-z][a-z-]*[^.a-z/]' "$text" | awk '{ print $2 }' | tr -d ',' | sort -u >named
	is "$(while read -r verb; do "$CROSSREAD" "$verb" --help >/dev/null 2>&1 || echo "$verb"; done <named)" "" \
		"the verbs that $document names exist"
done
done_testing
