#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes the lexicons named as a C source, the tables sorted by bytes, so that the program knows them wherever it runs.
# A line that is wrong ends it with the file and the number of the line.
set -eu
LC_ALL=C
export LC_ALL

# Lines of one lexicon as "table<TAB>sort key<TAB>C text".
rows() {
	awk '
	function fail(what) {
		print FILENAME ":" FNR ": " what >"/dev/stderr"
		failed = 1
		exit 1
	}
	function upper(name) {
		gsub(/-/, "_", name)
		return toupper(name)
	}
	function row(table, key, text) {
		print table "\t" key "\t" text
	}
	function among(name, names) {
		return index(" " names " ", " " name " ") > 0
	}
	function word(text, table, form) {
		if (text ~ /["\\]/)
			fail("a quotation mark or backslash in \"" text "\"")
		if (length(text) > 23)
			fail("\"" text "\" is longer than 23 bytes")
	}
	function verb(    i, forms, traits) {
		if (NF < 7)
			fail("verb: CLASS and five forms would be right: verb neutral say says said said saying")
		for (i = 3; i <= 7; i++) {
			word($i)
			forms = forms (i > 3 ? ", " : "") "\"" $i "\""
			if (!seen[$i]++)
				row("form", $i, "{ \"" $i "\", " verbs ", " (i - 3) " }")
		}
		traits = "0"
		for (i = 8; i <= NF; i++) {
			if (!among($i, "+noun +weak +close +claim +thing +tells"))
				fail("no such trait: " $i "; there are +noun +weak +close +claim +thing +tells")
			traits = traits " | VERB_" upper(substr($i, 2))
		}
		row("verb", sprintf("%06d", verbs), "{ { " forms " }, CUE_" upper($2) ", " traits " }")
		verbs++
	}
	function phrase(    i, text) {
		if (NF < 3)
			fail("phrase: CLASS and a word at least")
		for (i = 3; i <= NF; i++) {
			word($i)
			text = text (i > 3 ? " " : "") $i
		}
		if ($3 == "..." || $NF == "...")
			fail("phrase: it begins and ends with a word")
		row("phrase", text, "{ \"" text "\", CUE_" upper($2) " }")
	}
	BEGIN {
		cues = "neutral accusing denying conceding no-comment hedged asking factive siding"
		classes = "according adverb auxiliary be by conjunction determiner hedge naming not object of per" \
			" preposition relative subject that time to"
		lists = "title role document writing thing person plural neuter party charge assertion wrong accuser judge" \
			" alleging predicate adding self negating possessive against attending modal writer background" \
			" participle past topic clausal quoting people firm"
		endings = "adverb negation participle gerund"
		verbs = 0
	}
	/^#/ || !NF { next }
	$1 == "language" && NF == 2 { row("language", "", $2); next }
	($1 == "verb" || $1 == "phrase") && !among($2, cues) { fail("no such class: " $2 "; there are " cues) }
	$1 == "verb" { verb(); next }
	$1 == "phrase" { phrase(); next }
	$1 == "word" {
		if (!among($2, classes))
			fail("no such class: " $2 "; there are " classes)
		for (i = 3; i <= NF; i++) {
			word($i)
			if ($i in class)
				fail("\"" $i "\" is a word " class[$i] " already")
			class[$i] = $2
			row("word", $i, "{ \"" $i "\", WORD_" upper($2) " }")
		}
		next
	}
	$1 == "list" {
		if (!among($2, lists))
			fail("no such list: " $2 "; there are " lists)
		for (i = 3; i <= NF; i++) {
			word($i)
			row("list", $i, "{ \"" $i "\", LIST_" upper($2) " }")
		}
		next
	}
	$1 == "ending" && NF == 3 && among($2, endings) { row("ending_" $2, "", $3); next }
	{ fail("no such line; it begins with language, verb, word, ending, list or phrase") }
	END {
		if (failed)
			exit 1
	}' "$1"
}

table() { # name type file last-row
	printf 'static const struct %s %s_%s[] = {\n' "$2" "$1" "$language"
	awk -F '\t' -v table="$1" '$1 == table { print $2 "\t" $3 }' "$3" | sort -t '	' -k 1,1 |
		awk -F '\t' '{ print "\t" $2 "," }'
	printf '\t%s,\n};\n\n' "${4:-{ 0 \}}"
}

value() { # name file
	awk -F '\t' -v table="$1" '$1 == table { print $3 }' "$2"
}

count() { # name
	printf '\t.%ss = %s_%s,\n\t.%s_count = sizeof(%s_%s) / sizeof(*%s_%s) - 1,\n' "$1" "$1" "$language" "$1" "$1" \
		"$language" "$1" "$language"
}

echo '/* Made by src/speech/lexicons.sh. */'
echo '#include "src/speech/lexicon_tables.h"'
echo
scratch=${TMPDIR:-/tmp}/lexicons.$$
trap 'rm -f "$scratch"' EXIT
languages=
for file; do
	rows "$file" >"$scratch"
	language=$(value language "$scratch")
	[ -n "$language" ] || { echo "$file: without a line \"language TAG\"" >&2; exit 1; }
	languages="$languages $language"
	table form lexicon_form "$scratch"
	table verb reporting_verb "$scratch" "{ { NULL }, CUE_NEUTRAL, 0 }"
	table word lexicon_word "$scratch"
	table list lexicon_item "$scratch"
	table phrase lexicon_phrase "$scratch"
	printf 'static const struct lexicon lexicon_%s = {\n\t.language = "%s",\n' "$language" "$language"
	for name in form verb word list phrase; do
		count "$name"
	done
	for name in adverb negation participle gerund; do
		printf '\t.%s_ending = "%s",\n' "$name" "$(value "ending_$name" "$scratch")"
	done
	printf '};\n\n'
done
echo 'const struct lexicon *const lexicons[] = {'
for language in $languages; do
	printf '\t&lexicon_%s,\n' "$language"
done
printf '\tNULL,\n};\n'
