#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The ladder of ARCHITECTURE.md: what a layer may include, which libraries it may name, and who may end the program or write to
# standard output.

. "${srcdir:-.}/tests/lint/lint.sh"

# layer: layers it may include, besides itself
ladder='
base:
text: base
yaml: base text
article: base text yaml
speech: base text article
compare: base text article speech
annotation: base text yaml article
report: base text yaml article speech compare annotation
screen: base text yaml
term: base text screen
work: base text yaml article speech compare annotation report screen
paint: base text article speech compare annotation report screen work
command: base text yaml article speech compare annotation report screen work
cli: base text yaml article speech compare annotation report screen
app: base text yaml article speech compare annotation report screen term work paint command cli
import: base text yaml article
'

# header: the one layer that may include it
confined='
curses.h: term
ncurses.h: term
ncursesw/curses.h: term
ncursesw/ncurses.h: term
term.h: term
yaml.h: yaml
libintl.h: base
libxml/HTMLparser.h: import
libxml/parser.h: import
libxml/tree.h: import
libstemmer.h: text
pcre2.h: text
unicase.h: text
uniconv.h: text
unictype.h: text
unigbrk.h: text
unilbrk.h: text
uniname.h: text
uninorm.h: text
unistdio.h: text
unistr.h: text
unitypes.h: text
uniwbrk.h: text
uniwidth.h: text
'

findings() {
	c_code 'src include tests' | ladder=$ladder confined=$confined awk '
	function word(line, pattern) {
		return line ~ ("(^|[^A-Za-z0-9_])" pattern)
	}
	function say(what) {
		print path ":" number ": " what
	}
	function may_include(name, included) {
		split(name, included, "/")
		if (in_tests)
			return included[2] != "app" && (included[2] != "term" || layer == "term")
		return (layer, included[2]) in allowed
	}
	# A quoted header: of another layer, of the same folder, or of the layer that a unit test is about.
	function look_at_own(name) {
		if (name ~ /^crossread\/[a-z]+\/[a-z0-9_]+\.h$/) {
			if (!may_include(name))
				say((in_tests ? "a test of " : "") layer " may not include " name)
		} else if (name ~ /\// && !(in_tests && index(name, "../../src/" layer "/") == 1)) {
			say("\"" name "\" is neither crossread/LAYER/NAME.h nor a header of the same folder")
		}
	}
	function look_at_library(name) {
		if (name in owner && owner[name] != layer)
			say("<" name "> belongs to src/" owner[name])
	}
	BEGIN {
		count = split(ENVIRON["ladder"], rows, "\n")
		for (i = 1; i <= count; i++) {
			columns = split(rows[i], names, /:? /)
			sub(/:$/, "", names[1])
			known[names[1]] = allowed[names[1], names[1]] = 1
			for (j = 2; j <= columns; j++)
				allowed[names[1], names[j]] = 1
		}
		count = split(ENVIRON["confined"], rows, "\n")
		for (i = 1; i <= count; i++)
			if (split(rows[i], names, ": ") == 2)
				owner[names[1]] = names[2]
	}
	{
		match($0, /^[^:]*:[0-9]+:/)
		code = substr($0, RLENGTH + 1)
		split($0, place, ":")
		path = place[1]
		number = place[2]
		split(path, folders, "/")
		in_tests = folders[1] == "tests"
		layer = folders[1] == "src" ? folders[2] : folders[3]
		# tests/unit/text_width.c is about the layer text.
		if (in_tests)
			sub(/_.*/, "", layer)

		if (!in_tests && !(layer in known)) {
			if (number == 1)
				say(layer " is no layer of the ladder")
			next
		}
		if (match(code, /^[ \t]*#[ \t]*include[ \t]*["<]/)) {
			name = substr(code, RLENGTH + 1)
			sub(/[">].*/, "", name)
			if (code ~ /"/)
				look_at_own(name)
			else
				look_at_library(name)
			next
		}
		if (in_tests || layer ~ /^(app|cli|import)$/)
			next
		if (word(code, "exit[ \t]*[(]"))
			say("only src/app, src/cli and src/import end the program")
		# src/term hands standard output to ncurses, which is what a terminal is.
		if (word(code, "(v?printf|puts|putchar)[ \t]*[(]") || (layer != "term" && word(code, "stdout([^A-Za-z0-9_]|$)")))
			say("only src/app, src/cli and src/import write to standard output")
	}'
}

clean "the layers keep to the ladder"

seed src/base/a.c <<'END'
#include "crossread/base/mem.h"
#include "crossread/text/utf8.h"
END
reports 'src/base/a\.c:2: base may not include crossread/text/utf8\.h' "an include of a layer to the right"

seed include/crossread/screen/a.h <<'END'
#include "crossread/work/work.h"
END
reports 'include/crossread/screen/a\.h:1: .*' "the same in a public header"

seed src/paint/a.c <<'END'
#include "crossread/command/command.h"
END
reports 'src/paint/a\.c:1: .*' "an include of a sibling"

seed src/text/a.c <<'END'
#include "../base/hidden.h"
END
reports 'src/text/a\.c:1: .*' "another folder's own header"

seed src/colour/a.c <<'END'
int colour;
END
reports 'src/colour/a\.c:1: .*no layer.*' "a folder that is no layer"

for header in ncurses.h curses.h yaml.h unistr.h uniwidth.h libstemmer.h pcre2.h; do
	seed src/paint/a.c <<END
# include <$header> /* why */
END
	reports "src/paint/a\.c:1: <$header> belongs to .*" "<$header> outside its layer"
done

seed tests/unit/work_a.c <<'END'
#include "crossread/term/term.h"
END
reports 'tests/unit/work_a\.c:1: .*' "a unit test that needs the terminal"
seed tests/unit/text_a.c <<'END'
#include "../../src/yaml/hidden.h"
END
reports 'tests/unit/text_a\.c:1: .*' "a unit test of one layer that looks into another"
seed tests/unit/yaml_a.c <<'END'
#include <unistr.h>
END
reports 'tests/unit/yaml_a\.c:1: .*' "a unit test with the library of another layer"
seed tests/unit/text_a.c <<'END'
#include "../../src/text/hidden.h"
#include "crossread/work/work.h"
#include <unistr.h>
END
accepts "a unit test that looks into its own layer"
seed tests/unit/term_a.c <<'END'
#include "crossread/term/term.h"
END
accepts "a unit test of the terminal"

seed src/work/a.c <<'END'
static void quit(void)
{
	exit (1);
	printf("gone\n");
	fflush(stdout);
}
END
reports 'src/work/a\.c:3: .*end the program' "exit outside src/app and src/cli"
seed src/work/a.c <<'END'
	printf("gone\n");
END
reports 'src/work/a\.c:1: .*standard output' "printf outside src/app and src/cli"
seed src/work/a.c <<'END'
	fflush(stdout);
END
reports 'src/work/a\.c:1: .*standard output' "stdout outside src/app and src/cli"

seed src/work/a.c <<'END'
/* exit() is for main, printf() too:
 * exit(1) */
#include "crossread/base/strbuf.h"
#include <stdio.h>
#include "pane.h"
static const char text[] = "exit(1) \" printf()"; // puts("x")
	strbuf_printf(&buffer, "%s", on_exit("stdout"));
END
accepts "comments, strings, and names that only resemble"
seed src/yaml/a.c <<'END'
#include <yaml.h>
END
accepts "a library in its layer"

done_testing
