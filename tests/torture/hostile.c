/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files that want to crash, fill or hold whoever reads them, made when they are needed.
 *
 * usage: hostile KIND              lists the names of that kind: text, yaml, sidecar, story, config, theme, page or list
 *        hostile KIND NAME [PART]  prints that file, or every PARTth of what it repeats
 *
 * In what is repeated '~' stands for its number, with leading zeros: equal lengths, different names.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

enum { TROUBLE = 2, MILLION = 1000000, MOST_UNIT = 512 };

struct hostile {
	const char *kind;
	const char *name;
	const char *before;
	const char *unit;
	size_t count;
	const char *after;
};

#define COMBINING "\xCC\x81"
#define LINE "The mayor denied it and said that the council had closed the office "
#define SIDECAR_HEAD \
	"crossread: 1\narticle:\n  file: \"a.txt\"\n  title: \"\"\n  sha256: \"" \
	"0000000000000000000000000000000000000000000000000000000000000000\"\n  length: "
#define PASSAGE(start, end, quote) \
	"    start: " start "\n    end: " end "\n    quote: \"" quote "\"\n    prefix: \"\"\n    suffix: \"\"\n"
#define ENTRY(id, start, end, quote) \
	"  - id: \"" id "\"\n    tag: \"denial\"\n" PASSAGE(start, end, \
		quote) "    speaker: \"\"\n    comment: \"\"\n    author: \"ana\"\n    created: \"2026-11-21T17:25:03Z\"\n" \
		       "    modified: \"2026-11-21T17:25:03Z\"\n    origin: \"manual\"\n"
#define REVIEWED(id, end) \
	"  - id: \"" id "\"\n    author: \"a~\"\n    start: 0\n    end: " end \
	"\n    created: \"2026-11-21T17:25:03Z\"\n"
#define SENTENCE "<p>The mayor said that the caf\xC3\xA9 on Market Street had been closed by order of the council.</p>"

static const struct hostile files[] = {
	/* Text, to be taken for an article or for anything else. */
	{ "text", "brackets", "", "[", 200 * 1024, "" },
	{ "text", "braces", "", "{", 200 * 1024, "" },
	{ "text", "dashes", "", "- ", 100 * 1024, "" },
	{ "text", "front-matter-brackets", "---\n", "[", 200 * 1024, "\n---\nThe mayor denied it.\n" },
	{ "text", "front-matter-endless", "---\n", "key~: value\n", MILLION, "" },
	{ "text", "front-matter-empty", "", "---\n", MILLION, "The mayor denied it.\n" },
	{ "text", "line-10mb", "", LINE, 154000, "." },
	{ "text", "line-60mb", "", LINE, 924000, "." },
	{ "text", "text-100mb", "", "The mayor denied it. ", 5 * MILLION, "" },
	{ "text", "sentences", "", "The mayor denied it. ", 500000, "\n" },
	{ "text", "word-10mb", "", "x", 10 * MILLION, "" },
	{ "text", "capitals", "", "X", 10 * MILLION, "" },
	{ "text", "digits", "", "9", 10 * MILLION, "" },
	{ "text", "hyphens", "", "a-", 5 * MILLION, "" },
	{ "text", "apostrophes", "", "a\xE2\x80\x99", 2500000, "" },
	{ "text", "marks-1000", "The mayor denie", COMBINING, 1000, "d it." },
	{ "text", "marks-million", "The mayor denie", COMBINING, MILLION, "d it." },
	{ "text", "marks-everywhere", "",
		"e" COMBINING COMBINING COMBINING COMBINING COMBINING COMBINING COMBINING COMBINING COMBINING COMBINING,
		476000, "." },
	{ "text", "marks-alone", "", COMBINING, 5 * MILLION, "" },
	{ "text", "joiners", "", "\xE2\x80\x8D", 3 * MILLION, "" },
	{ "text", "families", "", "\xF0\x9F\x91\xA9\xE2\x80\x8D", 1400000, "." },
	{ "text", "flags", "", "\xF0\x9F\x87\xA9", 2500000, "." },
	{ "text", "jamo", "", "\xE1\x84\x80", 2 * MILLION, "." },
	{ "text", "overrides", "", "\xE2\x80\xAE", 3 * MILLION, "." },
	{ "text", "byte-order-marks", "", "\xEF\xBB\xBF", 3 * MILLION, "" },
	{ "text", "invalid-bytes", "", "\xFF", 10 * MILLION, "" },
	{ "text", "cut-sequences", "", "\xF0\x9F\x91", 3 * MILLION, "" },
	{ "text", "surrogates", "", "\xED\xA0\x80", 3 * MILLION, "" },
	{ "text", "latin1", "", "caf\xE9 ", 2 * MILLION, "" },
	{ "text", "escapes", "", "\x1B]0;x\x07\x1B[31m", 800000, "." },
	{ "text", "nuls", "", "\0", 10 * MILLION, "" },
	{ "text", "spaces", "", " ", 10 * MILLION, "" },
	{ "text", "tabs", "", "\t", 10 * MILLION, "x." },
	{ "text", "empty-lines", "The mayor denied it.\n", "\n", MILLION, "The mayor denied it.\n" },
	{ "text", "returns", "", "\r", 10 * MILLION, "x.\r" },
	{ "text", "one-letter-sentences", "", "A. ", MILLION, "\n" },
	{ "text", "one-letter-lines", "", "A.\n", MILLION, "" },
	{ "text", "one-letter-paragraphs", "", "A.\n\n", MILLION, "" },
	{ "text", "short-sentences", "", "No. It is. ", 500000, "\n" },
	{ "text", "full-stops", "", ".", 10 * MILLION, "" },
	{ "text", "spaced-stops", "", ". ", 5 * MILLION, "" },
	{ "text", "ellipses", "", "\xE2\x80\xA6", 3 * MILLION, "" },
	{ "text", "question-marks", "", "?!", 5 * MILLION, "" },
	{ "text", "quotation-marks", "", "\"", 10 * MILLION, "" },
	{ "text", "opening-marks", "", "\xE2\x80\x9C", 3 * MILLION, "" },
	{ "text", "closing-marks", "", "\xE2\x80\x9D", 3 * MILLION, "" },
	{ "text", "nested-marks", "", "\xE2\x80\x9C\xE2\x80\x98\xC2\xAB\xE2\x80\x9E", 900000, "" },
	{ "text", "opened-quotations", "", "\xE2\x80\x9Cno one denied it\n", 500000, "" },
	{ "text", "quotations", "", "\xE2\x80\x9CNo,\xE2\x80\x9D said Ana Bo. ", 400000, "\n" },
	{ "text", "quoted-words", "", "\xE2\x80\x9Cno\xE2\x80\x9D ", 1000000, "said Ana Bo.\n" },
	{ "text", "parentheses", "", "(", 10 * MILLION, "" },
	{ "text", "bullets", "", "- x\n", 2 * MILLION, "" },
	{ "text", "numbers", "", "7 and ", 1700000, "." },
	{ "text", "thousands", "1", ",000", 2500000, " men denied it." },
	{ "text", "sums", "", "$5 million, ", 800000, "." },
	{ "text", "dates", "", "May 5, 2026 ", 800000, "." },
	{ "text", "numerals", "", "one hundred thousand ", 480000, "men." },
	{ "text", "names", "", "Ana Bo, ", 1200000, "denied it." },
	{ "text", "different-words", "", "w~ ", MILLION, "." },
	{ "text", "different-sentences", "", "Mayor W~ denied it.\n", 400000, "" },
	{ "text", "same-lines", "", "The mayor denied it on Monday.\n", 320000, "" },
	{ "text", "clauses", "The mayor", " who said that the man", 450000, " denied it." },
	{ "text", "commas", "", ",", 10 * MILLION, "" },
	{ "text", "said", "", "said ", 2 * MILLION, "." },
	{ "text", "addresses", "", "https://a.example/b?", 500000, "." },
	{ "text", "chinese", "", "\xE4\xB8\xAD\xE6\x96\x87", 1600000, "\xE3\x80\x82" },
	{ "text", "thai", "", "\xE0\xB8\x81\xE0\xB8\xB3", 1600000, "" },
	{ "text", "arabic", "", "\xD9\x86\xD9\x81\xD9\x89 ", 1400000, "." },
	{ "text", "utf-16", "\xFF\xFE", "A.\n", 2 * MILLION, "" },
	{ "text", "utf-16-surrogates", "\xFF\xFE", "\xD8\xD8", 3 * MILLION, "" },
	{ "text", "page", "<!DOCTYPE html><html><body>", "<p>x", 2 * MILLION, "" },

	/* YAML, in place of every file that is YAML. */
	{ "yaml", "brackets", "a: ", "[", 200 * 1024, "" },
	{ "yaml", "braces", "a: ", "{a: ", 50 * 1024, "" },
	{ "yaml", "dashes", "", "- ", 100 * 1024, "" },
	{ "yaml", "questions", "", "? ", 100 * 1024, "" },
	{ "yaml", "open-quotation", "a: \"", "x\n", MILLION, "" },
	{ "yaml", "tag-lines", "", "%TAG !x~! tag:example.org,2026:\n", 100000, "---\na: b\n" },
	{ "yaml", "tags", "a: [", "!!str x, ", MILLION, "]\n" },
	{ "yaml", "anchors", "a: [", "&a~ x, ", MILLION, "]\n" },
	{ "yaml", "aliases", "a: &a x\nb: [", "*a, ", MILLION, "]\n" },
	{ "yaml", "own-alias", "", "a: &a [*a]\n", 1, "" },
	{ "yaml", "merge-keys", "a: x\n", "<<: {a: b}\n", 1000, "" },
	{ "yaml", "documents", "", "---\na: b\n", 500000, "" },
	{ "yaml", "comments", "", "# nothing\n", MILLION, "" },
	{ "yaml", "comments-behind", "a: b\n", "# nothing\n", MILLION, "" },
	{ "yaml", "equal-keys", "", "key: value\n", 500000, "" },
	{ "yaml", "keys", "", "key~: value\n", MILLION, "" },
	{ "yaml", "long-key", "", "k", 10 * MILLION, ": value\n" },
	{ "yaml", "long-quoted-key", "\"", "k", 10 * MILLION, "\": value\n" },
	{ "yaml", "items", "a:\n", "  - b\n", 1400000, "" },
	{ "yaml", "flow-items", "a: [", "b,", 1400000, "]\n" },
	{ "yaml", "scalar-60mb", "a: \"", "x", 60 * MILLION, "\"\n" },
	{ "yaml", "scalar-100mb", "a: \"", "x", 100 * MILLION, "\"\n" },
	{ "yaml", "plain-scalar", "a: ", "x ", 5 * MILLION, "\n" },
	{ "yaml", "literal-scalar", "a: |\n", "  x\n", 2 * MILLION, "" },
	{ "yaml", "folded-scalar", "a: >\n", "  x\n", 2 * MILLION, "" },
	{ "yaml", "empty-lines", "a: |\n", "\n", 10 * MILLION, "  x\n" },
	{ "yaml", "spaces", "a:", " ", 10 * MILLION, "x\n" },
	{ "yaml", "line-ends", "a: \"", "\\n", 5 * MILLION, "\"\n" },
	{ "yaml", "escapes", "a: \"", "\\u0000", 1500000, "\"\n" },
	{ "yaml", "surrogates", "a: \"", "\\ud800", 1500000, "\"\n" },
	{ "yaml", "separators", "a: \"", "\xE2\x80\xA8", 3 * MILLION, "\"\n" },
	{ "yaml", "tabs", "", "\t", 10 * MILLION, "a: b\n" },
	{ "yaml", "invalid-bytes", "a: \"", "\xFF", 10 * MILLION, "\"\n" },
	{ "yaml", "nuls", "a: \"", "\0", 10 * MILLION, "\"\n" },
	{ "yaml", "byte-order-marks", "", "\xEF\xBB\xBF", 3 * MILLION, "a: b\n" },

	/* Sidecars that are well formed. */
	{ "sidecar", "annotations", SIDECAR_HEAD "39\nannotations:\n", ENTRY("a~", "0", "20", "The mayor denied it."),
		MILLION, "entries: 1000000\n" },
	{ "sidecar", "annotations-100k", SIDECAR_HEAD "39\nannotations:\n",
		ENTRY("a~", "0", "20", "The mayor denied it."), 100000, "entries: 100000\n" },
	{ "sidecar", "orphans", SIDECAR_HEAD "39\nannotations:\n", ENTRY("a~", "0", "20", "Passage ~ is not there."),
		100000, "entries: 100000\n" },
	{ "sidecar", "long-orphans", SIDECAR_HEAD "60000000\nannotations:\n",
		ENTRY("a~", "0", "50000000", LINE LINE LINE LINE), 100000, "entries: 100000\n" },
	{ "sidecar", "equal-ids", SIDECAR_HEAD "39\nannotations:\n", ENTRY("a", "0", "20", "The mayor denied it."),
		100000, "entries: 100000\n" },
	{ "sidecar", "promised", SIDECAR_HEAD "39\nannotations: []\nentries: 9999999999", "9", 1000, "\n" },
	{ "sidecar", "beyond", SIDECAR_HEAD "39\nannotations:\n", ENTRY("a~", "0", "5000", "The mayor denied it."), 1,
		"entries: 1\n" },
	{ "sidecar", "backwards", SIDECAR_HEAD "39\nannotations:\n", ENTRY("a~", "20", "0", "The mayor denied it."), 1,
		"entries: 1\n" },
	{ "sidecar", "negative", SIDECAR_HEAD "39\nannotations:\n", ENTRY("a~", "-1", "20", "The mayor denied it."), 1,
		"entries: 1\n" },
	{ "sidecar", "two-to-63", SIDECAR_HEAD "39\nannotations:\n",
		ENTRY("a~", "0", "9223372036854775808", "The mayor denied it."), 1, "entries: 1\n" },
	{ "sidecar", "two-to-64", SIDECAR_HEAD "18446744073709551615\nannotations:\n",
		ENTRY("a~", "0", "18446744073709551616", "The mayor denied it."), 1, "entries: 1\n" },
	{ "sidecar", "huge-number", SIDECAR_HEAD, "9", MILLION, "\nannotations: []\nentries: 0\n" },
	{ "sidecar", "huge-format", "crossread: ", "9", MILLION, "\n" },
	{ "sidecar", "floating", SIDECAR_HEAD "39\nannotations:\n", ENTRY("a~", "0", "1e1", "The mayor denied it."), 1,
		"entries: 1\n" },
	{ "sidecar", "readers", SIDECAR_HEAD "39\nannotations: []\nreviewed:\n", REVIEWED("a~", "20"), 200000,
		"entries: 200000\n" },
	{ "sidecar", "unknown-keys", SIDECAR_HEAD "39\nannotations: []\n", "x~: \"y\"\n", 500000, "entries: 0\n" },
	{ "sidecar", "long-comment",
		SIDECAR_HEAD "39\nannotations:\n  - id: \"a\"\n    tag: \"denial\"\n" PASSAGE("0", "20",
			"The mayor denied it.") "    speaker: \"\"\n    comment: \"",
		"word ", 2 * MILLION,
		"\"\n    author: \"ana\"\n    created: \"2026-11-21T17:25:03Z\"\n"
		"    modified: \"2026-11-21T17:25:03Z\"\n    origin: \"manual\"\nentries: 1\n" },
	{ "sidecar", "conflict-marks", "", "<<<<<<< ours\n=======\n>>>>>>> theirs\n", 300000, "" },

	/* Stories. */
	{ "story", "articles", "crossread-story: 1\narticles:\n", "  - file: \"a~.txt\"\n", 30000, "" },
	{ "story", "speakers", "crossread-story: 1\nspeakers:\n", "  - name: \"Speaker ~\"\n", 25000, "" },
	{ "story", "aliases", "crossread-story: 1\nspeakers:\n  - name: \"Ana\"\n    aliases: [", "\"a~\", ", 90000,
		"]\n" },
	{ "story", "most-aliases", "crossread-story: 1\nspeakers:\n",
		"  - name: \"Speaker ~\"\n    aliases: [\"a~\", \"b~\", \"c~\", \"d~\", \"e~\", \"f~\", \"g~\", \"h~\"]\n",
		1000, "" },
	{ "story", "long-title", "crossread-story: 1\ntitle: \"", "x", 900000, "\"\n" },
	{ "story", "large", "crossread-story: 1\ntitle: \"", "x", 2 * MILLION, "\"\n" },

	/* Configurations. */
	{ "config", "keys", "keys:\n", "  f~: quit\n", 4000, "" },
	{ "config", "tags", "tags:\n", "  - name: t~\n    key: x\n", 2000, "" },
	{ "config", "settings", "", "s~: x\n", 5000, "" },
	{ "config", "filters", "filters:\n", "  a~: [\"cat\", \"%s\"]\n", 3000, "" },
	{ "config", "arguments", "filters:\n  a: [\"cat\"", ", \"x~\"", 6000, "]\n" },
	{ "config", "large", "author: \"", "x", 2 * MILLION, "\"\n" },

	/* Themes. */
	{ "theme", "styles", "", "style~: { bold: true }\n", 2000, "" },
	{ "theme", "large", "about: \"", "x", 2 * MILLION, "\"\n" },
	{ "theme", "attributes", "text: { ", "bold: true, ", 5000, "}\n" },

	/* Pages, for import. */
	{ "page", "divisions", "", "<div>", 200000, SENTENCE },
	{ "page", "divisions-10k", "", "<div>", 10000, SENTENCE },
	{ "page", "bold", "", "<b>", 200000, SENTENCE },
	{ "page", "links", "", "<a href=x>", 500000, SENTENCE },
	{ "page", "fonts", "", "<font><b><i>", 150000, SENTENCE },
	{ "page", "wrong-ends", "", "<b></i></a></table></q>", 100000, SENTENCE },
	{ "page", "ends", "<div>", "</p>", MILLION, SENTENCE },
	{ "page", "paragraphs", "", "<p>x", 700000, "" },
	{ "page", "long-paragraphs", "", SENTENCE, 250000, "" },
	{ "page", "items", "<ol>", "<li>The mayor denied it all on Monday night.", 400000, "" },
	{ "page", "nested-items", "", "<ol><li>x", 10000, SENTENCE },
	{ "page", "cells", "<table>", "<td>The mayor denied it.", 450000, "" },
	{ "page", "tables", "", "<table><tr><td>", 80000, SENTENCE },
	{ "page", "deep-paragraphs",
		"<div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div>"
		"<div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div>"
		"<div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div>"
		"<div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div><div>",
		"<p>The mayor denied it.", 240000, "" },
	{ "page", "articles", "", "<article><p>The mayor denied it all on Monday.</p></article>", 160000, "" },
	{ "page", "bodies", "", "<div itemprop=\"x articleBody\">", 200000, SENTENCE },
	{ "page", "class-names", "<div class=\"", "comment ", 4 * MILLION, "\">" SENTENCE },
	{ "page", "attributes", "<p ", "a~=b ", MILLION, ">" SENTENCE },
	{ "page", "equal-attributes", "<p ", "id=b ", MILLION, ">" SENTENCE },
	{ "page", "long-attribute", "<p id=\"", "x", 30 * MILLION, "\">" SENTENCE },
	{ "page", "long-name", "<", "x", 10 * MILLION, ">" SENTENCE },
	{ "page", "less-than", "", "<", 10 * MILLION, SENTENCE },
	{ "page", "ampersands", "<p>", "&", 10 * MILLION, SENTENCE },
	{ "page", "references", "<p>", "&amp;", 4 * MILLION, SENTENCE },
	{ "page", "numbered-references", "<p>", "&#99999999999;", MILLION, SENTENCE },
	{ "page", "comment", "<!--", "-", 20 * MILLION, "" },
	{ "page", "comments", "", "<!-- x -->", 2 * MILLION, SENTENCE },
	{ "page", "instructions", "", "<?x y?>", 2 * MILLION, SENTENCE },
	{ "page", "script", "<script>", "x = y;\n", 4 * MILLION, "" },
	{ "page", "title", "<title>", "long ", 5 * MILLION, "</title>" SENTENCE },
	{ "page", "titles", "", "<title>long</title>", 100000, SENTENCE },
	{ "page", "headings", "", "<h1>The mayor denied it</h1>", 200000, SENTENCE },
	{ "page", "facts", "", "<meta name=author content=\"By Ana Bo\">", 400000, SENTENCE },
	{ "page", "dates", "", "<time datetime=\"2026-11-~\">x</time>", 200000, SENTENCE },
	{ "page", "bylines", "", "<span class=byline>By Ana</span>", 200000, SENTENCE },
	{ "page", "json-brackets", "<script type=\"application/ld+json\">", "[", 10 * MILLION, "</script>" SENTENCE },
	{ "page", "json-graph", "<script type=\"application/ld+json\">", "[{\"@graph\":", 100000,
		"</script>" SENTENCE },
	{ "page", "json-text", "<script type=\"application/ld+json\">{\"headline\":\"", "\\u0041", 3 * MILLION,
		"\"}</script>" SENTENCE },
	{ "page", "json-scripts", "",
		"<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"x\"}</script>", 100000,
		SENTENCE },
	{ "page", "json-keys", "<script type=\"application/ld+json\">{", "\"a~\":1,", MILLION,
		"\"b\":1}</script>" SENTENCE },
	{ "page", "json-articles", "<script type=\"application/ld+json\">[",
		"{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Ana\"}},", 100000, "1]</script>" SENTENCE },
	{ "page", "entities", "<!DOCTYPE html [", "<!ENTITY a~ \"&b;&b;\">", 500000, "]>" SENTENCE },
	{ "page", "latin1", "", "caf\xE9 ", 5 * MILLION, "" },
	{ "page", "utf-16", "\xFF\xFE", "A.", 10 * MILLION, "" },
	{ "page", "nuls", "", "\0", 10 * MILLION, SENTENCE },
	{ "page", "line-breaks", "", "The mayor denied it.<br>", MILLION, "" },
	{ "page", "marks", "<p>", "e" COMBINING COMBINING COMBINING COMBINING, 3 * MILLION, "" },
	{ "page", "large", "", SENTENCE, 400000, "" },

	/* Lists of jobs, for --from. */
	{ "list", "line", "", "a.txt\t", 5 * MILLION, "\n" },
	{ "list", "empty-lines", "", "\n", 10 * MILLION, "" },
	{ "list", "nuls", "", "\0", 10 * MILLION, "\n" },
	{ "list", "returns", "", "\r", 10 * MILLION, "\n" },
	{ "list", "one-name", "", "x", 100 * MILLION, "\n" },
};

enum { FILES = sizeof(files) / sizeof(files[0]) };

static void put(const char *bytes, size_t length)
{
	if (fwrite(bytes, 1, length, stdout) != length)
		exit(TROUBLE);
}

/* The unit with its number in place of each '~'; a unit without text is a NUL. Returns its length. */
static size_t number_unit(const char *unit, size_t number, char *out)
{
	size_t length = 0;

	if (!*unit) {
		out[0] = '\0';
		return 1;
	}
	for (; *unit; unit++) {
		if (*unit == '~')
			length += (size_t)snprintf(out + length, MOST_UNIT - length, "%07zu", number);
		else
			out[length++] = *unit;
	}
	return length;
}

static void print_file(const struct hostile *file, size_t part)
{
	char unit[2 * MOST_UNIT];

	put(file->before, strlen(file->before));
	for (size_t i = 0; i < file->count; i += part) {
		size_t length = number_unit(file->unit, i, unit);

		put(unit, length);
	}
	put(file->after, strlen(file->after));
}

static int make_socket(const char *path)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int descriptor = socket(AF_UNIX, SOCK_STREAM, 0);

	snprintf(address.sun_path, sizeof(address.sun_path), "%s", path);
	return bind(descriptor, (const struct sockaddr *)&address, sizeof(address)) == 0 ? 0 : TROUBLE;
}

int main(int count, char **arguments)
{
	static char buffer[1 << 20];
	size_t part = count > 3 ? (size_t)strtoul(arguments[3], NULL, 10) : 1;
	bool found = false;

	if (count < 2 || count > 4 || part == 0) {
		fputs("usage: hostile KIND [NAME [PART]], or hostile socket PATH\n", stderr);
		return TROUBLE;
	}
	if (count == 3 && strcmp(arguments[1], "socket") == 0)
		return make_socket(arguments[2]);
	setvbuf(stdout, buffer, _IOFBF, sizeof(buffer));
	for (size_t i = 0; i < FILES; i++) {
		if (strcmp(files[i].kind, arguments[1]) != 0)
			continue;
		if (count == 2)
			puts(files[i].name);
		else if (strcmp(files[i].name, arguments[2]) == 0)
			print_file(&files[i], part);
		else
			continue;
		found = true;
	}
	return found && fflush(stdout) == 0 ? 0 : TROUBLE;
}
