#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The verb import: pages of many layouts (tests/import), encodings, hostile pages, filters for other documents.
. "${srcdir:-.}/tests/tap.sh"

pages=$srcdir/tests/import
mkdir -p "$HOME/.config/crossread"
configuration=$HOME/.config/crossread/config.yaml

# Filters need no libxml2.
cat >"$configuration" <<'END_OF_FILE'
filters:
  up: ["tr", "a-z", "A-Z"]
  cat: ["cat", "--", "%s"]
  bad: ["false"]
  none: ["crossread-no-such-program", "%s"]
  nothing: ["true"]
END_OF_FILE
printf 'The mayor denied it.\n' >words.up
run "$CROSSREAD" import words.up
is "$status:$stdout" "0:THE MAYOR DENIED IT." "a filter without %s reads the document from its input"
printf 'The mayor denied it.\n' >'a "b" $(touch owned).cat'
run "$CROSSREAD" import 'a "b" $(touch owned).cat'
is "$status:$stdout" "0:The mayor denied it." "one with %s gets its path"
ok '[ ! -e owned ]' "as a word, by no shell"
cp words.up -- -n.cat
run "$CROSSREAD" import -- -n.cat
is "$status:$stdout" "0:The mayor denied it." "a path that looks like an option is none"
printf 'a\fb\033c' >words.CAT
run "$CROSSREAD" import words.CAT
is "$stdout" "a

bc" "the ending counts in any case; form feeds part paragraphs, other controls go"
for ending in bad none nothing doc; do
	cp words.up "words.$ending"
	run "$CROSSREAD" import "words.$ending"
	is "$status:$stdout" "2:" ".$ending is trouble"
done
like "$stderr" 'no filter for .doc; in the configuration: filters: ' "a document without filter: what would be right"
run "$CROSSREAD" import words.none
like "$stderr" 'crossread-no-such-program.*install it' "a filter that is not there is named"
run "$CROSSREAD" import words.up -o out.txt
is "$status:$stdout:$(cat out.txt)" "0::THE MAYOR DENIED IT." "-o writes a file"
echo mine >out.txt
run "$CROSSREAD" import words.up -o out.txt
is "$status:$(cat out.txt)" "2:mine" "and overwrites none"
like "$stderr" '--force' "but says how"
run "$CROSSREAD" import words.up -o out.txt --force
is "$status:$(cat out.txt)" "0:THE MAYOR DENIED IT." "--force does"
run "$CROSSREAD" --print-config
like "$stdout" '^  up: \["tr", "a-z", "A-Z"\]' "the configuration in effect has the filters"
printf 'filters:\n  pdf: "pdftotext"\n  P/D: ["x"]\n  good: ["cat"]\n' >"$configuration"
run "$CROSSREAD" --print-config
like "$stderr" 'config.yaml:2:.*must be a list like' "a filter that is no list is told"
like "$stderr" 'config.yaml:3:.*letters a to z' "and an ending that is none"
like "$stdout" '^  good: ' "the others hold"
rm "$configuration"

run "$CROSSREAD" import missing.html
is "$status" 2 "a missing page is trouble"
run "$CROSSREAD" import .
is "$status" 2 "a folder is trouble"
run "$CROSSREAD" import
is "$status" 2 "no page is trouble"

# What is no text is not opened as an article; what to do is told.
cp "$pages/amp.html" page.txt
run "$CROSSREAD" sentences page.txt
is "$status:$stdout" "2:" "a page is no article"
like "$stderr" 'page of the web; try crossread import page.txt -o page.txt.txt' "and import is named"
printf '%%PDF-1.7\n\0\n' >paper.pdf
run "$CROSSREAD" paper.pdf page.txt
is "$status" 2 "nor is a PDF"
like "$stderr" 'document, not text; .*crossread import paper.pdf' "and import is named"

if [ ! -x "$builddir/crossread-import" ]; then
	run "$CROSSREAD" import "$pages/amp.html"
	like "$stderr" 'libxml2' "without libxml2 it says what is missing"
	done_testing
fi

for page in "$pages"/*.html; do
	name=$(basename "$page" .html)
	run "$CROSSREAD" import "$page"
	if [ -f "$pages/$name.txt" ]; then
		same_file "$stdout_file" "$pages/$name.txt" "$name: the article and nothing else"
	else
		is "$status:$stdout" "2:" "$name: no article, no output"
	fi
done
run "$CROSSREAD" import "$pages/frames.html"
like "$stderr" 'frames\.html: only holds frames; save the frame' "frames: what to do"
run "$CROSSREAD" import "$pages/empty.html"
like "$stderr" 'empty\.html: no running text' "a page made by scripts: what to do"
run "$CROSSREAD" import "$pages/paywall.html"
like "$stderr" 'not free to read' "a paywall is told"

"$CROSSREAD" import - <"$pages/wordpress.html" >piped
same_file piped "$pages/wordpress.txt" "- is standard input"
run "$CROSSREAD" import "$pages/wordpress.html" -o wordpress.txt
run "$CROSSREAD" sentences --format=json wordpress.txt
is "$status" 0 "what is written is an article"
unlike "$stdout" 'outlet|front' "its front matter is read as such"
cp "$pages/wordpress.html" plain
run "$CROSSREAD" import plain
is "$status" 0 "a file without an ending is taken for a page"

# Encodings.
text='The mayor said that the caf'
end=' on Market Street had been closed by order of the council.'
page() { # HEAD BODY
	printf "<html><head>$1<title>T</title></head><body><p>$text$2$end</p></body></html>"
}
wanted="${text}é’s€$end"
check() { # NAME [OPTION]...
	name=$1
	shift
	run "$CROSSREAD" import encoded.html "$@"
	is "$(printf '%s\n' "$stdout" | tail -n 1)" "$wanted" "$name"
}
page '' '\303\251\342\200\231s\342\202\254' >encoded.html
check "UTF-8 that nobody names"
page '' '\351\222s\200' >encoded.html
check "windows-1252 that nobody names"
page '<meta charset=latin1>' '\351\222s\200' >encoded.html
check "latin1 is windows-1252, as in browsers"
check "--encoding goes before what the page says" --encoding=windows-1252
page '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">' '\303\251\342\200\231s\342\202\254' >encoded.html
check "charset in http-equiv"
page '<meta charset="x-nonsense">' '\303\251\342\200\231s\342\202\254' >encoded.html
check "an unknown charset is none"
printf '\357\273\277' >encoded.html
page '<meta charset=latin1>' '\303\251\342\200\231s\342\202\254' >>encoded.html
check "a byte order mark goes before it"
page '' '&eacute;&#8217;s&euro;' >encoded.html
check "character references"
if iconv --version >/dev/null 2>&1; then
	page '' '\303\251\342\200\231s\342\202\254' | iconv -f UTF-8 -t UTF-16 >encoded.html
	check "UTF-16 with its mark"
fi

# Hostile pages: a message or an article, in little time of the processor, in bounded memory, nothing raw.
hostile() { # STATUS NAME
	if [ -n "$limited" ]; then
		run sh -c 'ulimit -t 10; ulimit -v 450000; exec "$@"' sh "$CROSSREAD" import hostile.html
	else
		run sh -c 'ulimit -t 60; exec "$@"' sh "$CROSSREAD" import hostile.html
	fi
	if [ "$status" = "$1" ]; then
		pass "$2"
	else
		fail "$2" "status $status: $stderr"
	fi
	[ "$status" = 0 ] || like "$stderr" '^crossread: ' "$2: a message"
}
# A sanitizer reserves more than any limit.
limited=yes
! grep -q __asan_init "$CROSSREAD" || limited=
sentence="<p>The mayor said that the café on Market Street had been closed by order of the council.</p>"
repeat() { # COUNT TEXT
	awk -v count="$1" -v text="$2" 'BEGIN { while (count-- > 0) printf "%s", text }'
}
{ repeat 1900 '<div>'; echo "$sentence"; repeat 1900 '</div>'; } >hostile.html
hostile 0 "1,900 nested elements"
like "$stdout" 'closed by order' "their text is found"
{ repeat 200000 '<b>'; echo "$sentence"; } >hostile.html
hostile 2 "200,000 nested elements"
{ repeat 100000 '<b></i></a></table></q>'; echo "$sentence"; } >hostile.html
hostile 2 "ends of elements that were never begun"
repeat 700000 '<p>x' >hostile.html
hostile 2 "700,000 elements"
{ printf '<p '; repeat 1000000 'a=b '; echo ">$sentence"; } >hostile.html
hostile 2 "1,000,000 attributes"
like "$stderr" 'hostile.html: has an element with more attributes' "are told of"
{ printf '<script>if (a<b) '; repeat 5000 'c = d; '; printf '</script><p title="'; repeat 5000 'word '; echo "\">$sentence"; } >hostile.html
hostile 0 "words of a script and of a title"
repeat 2000000 '&' >hostile.html
hostile 2 "2,000,000 references"
like "$stderr" 'hostile.html: has more character references' "are told of"
{ echo "$sentence"; repeat 150000 'The same words again and again in one paragraph that has no end at all, said nobody ever, and so on. '; } >hostile.html
hostile 0 "15 MB in one paragraph"
repeat 350000 'The same words again and again in one paragraph that has no end at all, said nobody ever, and so on. ' >hostile.html
hostile 2 "more than 16 MB"
like "$stderr" 'hostile.html' "is told by name"
printf '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd">]><body><p>&c;&c; &x; %s' \
	"$sentence" >hostile.html
hostile 0 "entities of the page's own"
unlike "$stdout" 'aaaa|root:' "are not known"
printf '<p>\0\0The mayor\0 said &#0;&#7;&#27;[31m that \033]0;owned\007 the &#155;café&#8238; was closed, javascript: or not.<p>%s<link rel=canonical href="javascript:alert(1)">' \
	"$sentence" >hostile.html
hostile 0 "NUL and control characters"
is "$(LC_ALL=C tr -d '\n\040-\176\200-\377' <"$stdout_file" | wc -c | tr -d ' ')" 0 "none gets out"
unlike "$stdout" 'alert' "and no address but of the web"
{ printf '<script type="application/ld+json">'; repeat 100000 '[{"@graph":'; printf '</script>%s' "$sentence"; } >hostile.html
hostile 0 "JSON nested 200,000 deep"
{ printf '<script type="application/ld+json">{"@type":"NewsArticle","headline":"a\\u0000\\ud83d\\ude00\\udc00 \\u001b[1mb","author":{"@id":"x"},"datePublished":7,'
	printf '"url":"javascript:x"}</script>%s' "$sentence"; } >hostile.html
hostile 0 "strange JSON"
{ printf '<title>'; repeat 100000 'long '; printf '</title><h1>'; repeat 100000 'long '; printf '</h1>%s' "$sentence"; } >hostile.html
hostile 0 "a title of a megabyte"
head -c 3000000 "$CROSSREAD" >hostile.html
run "$CROSSREAD" import hostile.html
is "$(LC_ALL=C tr -d '\n\040-\176\200-\377' <"$stdout_file" | wc -c | tr -d ' ')" 0 "a program is no page: nothing raw gets out"
printf '' >hostile.html
hostile 2 "an empty file"
mkfifo pipe.html
run "$CROSSREAD" import pipe.html
is "$status" 2 "a pipe is refused, not waited for"

done_testing
