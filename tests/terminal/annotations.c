/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hostile sidecars: what others tagged and said, what they differ in, what is left of it, what is refused. */
#include "places.h"

#include "crossread/base/file.h"
#include "crossread/base/sha256.h"

#include <sys/stat.h>

enum { LARGE_ROWS = 200, LARGE_COLUMNS = 500, AT_ONCE = 2000, MOST_CONFLICTS = 100, MOST_BYTES = 1 << 24 };

/* The sentence that stands at `*start` (a code point; the text is ASCII) in the article, behind which it moves. */
static struct slice next_sentence(struct slice text, size_t *start)
{
	size_t end;

	if (*start >= text.length)
		*start = 0;
	end = slice_find(text, slice_of("\n"), *start);
	return slice_part(text, *start, end);
}

static void add_field(struct strbuf *yaml, const char *name, struct slice line)
{
	strbuf_add_format(yaml, "    %s: ", name);
	hostile_quote(yaml, line);
	strbuf_add_byte(yaml, '\n');
}

static void add_head(struct strbuf *yaml, struct slice text)
{
	char sha256[SHA256_HEX_SIZE];

	sha256_hex(text, sha256);
	strbuf_add_format(yaml,
		"crossread: 1\narticle:\n  file: \"left.txt\"\n  title: \"\"\n  sha256: \"%s\"\n  length: %zu\nannotations:\n",
		sha256, text.length);
}

/* An annotation of the sentence at `start`, or of words that stand nowhere. */
static void add_annotation(struct strbuf *yaml, struct slice sentence, size_t start, size_t number, struct slice line,
	bool stands)
{
	strbuf_add_format(yaml, "  - id: \"e%09zu\"\n", number);
	add_field(yaml, "tag", line);
	strbuf_add_format(yaml, "    start: %zu\n    end: %zu\n", start, start + sentence.length);
	if (stands)
		strbuf_add_format(yaml, "    quote: \"%.*s\"\n", (int)sentence.length, sentence.data);
	else
		add_field(yaml, "quote", line);
	add_field(yaml, "prefix", stands ? slice_of("") : line);
	add_field(yaml, "suffix", stands ? slice_of("") : line);
	add_field(yaml, "speaker", line);
	add_field(yaml, "comment", line);
	add_field(yaml, "author", line);
	strbuf_add_text(yaml,
		"    created: \"2026-01-02T03:04:05Z\"\n    modified: \"2026-01-02T03:04:05Z\"\n"
		"    origin: \"manual\"\n    ");
	hostile_quote(yaml, line);
	strbuf_add_text(yaml, ": ");
	hostile_quote(yaml, line);
	strbuf_add_byte(yaml, '\n');
}

static void add_foot(struct strbuf *yaml, size_t entries)
{
	strbuf_add_format(yaml, "links: []\nmatches: []\nreviewed: []\ndismissed: []\nremoved: []\nentries: %zu\n",
		entries);
}

static void read_left(struct session *session, struct strbuf *text)
{
	struct error error;

	strbuf_init(text);
	if (!file_read("left.txt", MOST_BYTES, text, &error))
		session_fail(session, "%s", error.message);
}

void put_sidecar(struct session *session, const char *name, const struct hostile *lines, size_t first, size_t end)
{
	struct strbuf text;
	struct strbuf yaml;
	size_t start = 0;

	read_left(session, &text);
	strbuf_init(&yaml);
	add_head(&yaml, strbuf_slice(&text));
	for (size_t i = first; i < end; i++) {
		struct slice sentence = next_sentence(strbuf_slice(&text), &start);

		add_annotation(&yaml, sentence, start, i, hostile_line(lines, i), true);
		start += sentence.length + 1;
	}
	add_foot(&yaml, end - first);
	session_put(session, name, strbuf_slice(&yaml));
	strbuf_release(&text);
	strbuf_release(&yaml);
}

static void show_annotations(struct session *session)
{
	struct hostile lines;

	hostile_init(&lines, session->reach, HOSTILE_TEXT);
	session->rows = LARGE_ROWS;
	session->columns = LARGE_COLUMNS;
	put_articles(session, NULL);
	for (size_t first = 0; first < lines.count; first += AT_ONCE) {
		size_t end = first + AT_ONCE < lines.count ? first + AT_ONCE : lines.count;

		put_sidecar(session, "left.txt.crossread.yaml", &lines, first, end);
		session_start(session, VT_XTERM, "--author=ana", "--no-restore", "left.txt", "right.txt", NULL);
		/* The detail strip of each sentence. */
		session_press(session, "j", first ? 10 : 200);
		session_press(session, "gt", 1);
		session_press(session, PAGE, AT_ONCE / LARGE_ROWS + 2);
		session_press(session, "gooooo", 1);
		session_press(session, "q", 1);
		session_press(session, ":speakers\r", 1);
		session_press(session, PAGE, AT_ONCE / LARGE_ROWS + 2);
		session_press(session, "q:review\r", 1);
		session_press(session, PAGE, 2);
		session_press(session, "q:unanswered\r", 1);
		session_press(session, PAGE, 2);
		session_press(session, "q:missing\r", 1);
		session_press(session, "q", 1);
		session_press(session, "C", 1);
		session_press(session, PAGE, 2);
		session_press(session, "q", 1);
		session_press(session, "gxujxu;\r", 1);
		session_press(session, ESCAPE_KEY, 1);
		session_press(session, "q", 1);
		session_end(session);
	}
	hostile_release(&lines);
}

static void print_annotations(struct session *session)
{
	static const char *const formats[] = { "jsonld", "csv", "brat", "conll", "markdown", "html", "claims" };
	struct hostile lines;

	hostile_init(&lines, session->reach == HOSTILE_SAMPLE ? HOSTILE_SAMPLE : HOSTILE_WIDE, HOSTILE_TEXT);
	put_articles(session, NULL);
	put_sidecar(session, "left.txt.crossread.yaml", &lines, 0, lines.count);
	session_print(session, "list", "left.txt");
	session_print(session, "list", "--format=tsv", "left.txt");
	session_print(session, "list", "--format=json", "left.txt");
	session_print(session, "list", "--format=json", "--from=jobs", "left.txt");
	for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++) {
		char to[32];

		snprintf(to, sizeof(to), "--to=%s", formats[i]);
		session_print(session, "export", to, "left.txt");
	}
	session_print(session, "report", "left.txt", "right.txt");
	session_print(session, "report", "--to=markdown", "left.txt", "right.txt");
	session_print(session, "report", "--to=html", "left.txt", "right.txt");
	session_print(session, "coverage", "left.txt", "right.txt");
	session_print(session, "agree", "--all", "left.txt", "right.txt");
	session_print(session, "agree", "--all", "--format=tsv", "left.txt");
	session_print(session, "agree", "--all", "--format=json", "left.txt");
	session_print(session, "check", "left.txt");
	session_print(session, "check", "--format=tsv", "left.txt");
	session_print(session, "check", "--format=json", "left.txt");
	session_put(session, "jobs", slice_of("left.txt\tright.txt\nmi\033[31mssing.txt\tright.txt\n"));
	session_print(session, "list", "--from=jobs");
	session_print(session, "coverage", "--from=jobs");
	session_print(session, "merge", "left.txt.crossread.yaml", "left.txt.crossread.yaml");
	hostile_release(&lines);
}

/* Passages that are gone, values in conflict, two authors who differ. */
static void show_disputes(struct session *session)
{
	struct hostile lines;
	struct strbuf text;
	struct strbuf yaml;
	size_t start = 0;
	size_t count;

	hostile_init(&lines, session->reach == HOSTILE_SAMPLE ? HOSTILE_SAMPLE : HOSTILE_WIDE, HOSTILE_TEXT);
	session->rows = LARGE_ROWS;
	session->columns = LARGE_COLUMNS;
	put_articles(session, NULL);
	read_left(session, &text);
	for (size_t first = 0; first < lines.count; first += MOST_CONFLICTS) {
		count = first + MOST_CONFLICTS < lines.count ? MOST_CONFLICTS : lines.count - first;
		strbuf_init(&yaml);
		add_head(&yaml, strbuf_slice(&text));
		for (size_t i = first; i < first + count; i++) {
			struct slice line = hostile_line(&lines, i);
			struct slice sentence = next_sentence(strbuf_slice(&text), &start);

			add_annotation(&yaml, sentence, start, i, line, i % 3 > 0);
			strbuf_add_text(&yaml, "    conflict:\n      comment:\n        - ");
			hostile_quote(&yaml, line);
			strbuf_add_text(&yaml, "\n        - ");
			hostile_quote(&yaml, hostile_line(&lines, i + 1));
			strbuf_add_text(&yaml, "\n      speaker:\n        - ");
			hostile_quote(&yaml, line);
			strbuf_add_text(&yaml, "\n        - \"another\"\n");
			start += sentence.length + 1;
		}
		add_foot(&yaml, count);
		session_put(session, "left.txt.crossread.yaml", strbuf_slice(&yaml));
		session_start(session, VT_XTERM, "--author=ana", "--no-restore", "left.txt", "right.txt", NULL);
		session_press(session, ":review\r", 1);
		session_press(session, "j", (unsigned)count);
		session_press(session, PAGE, 2);
		session_press(session, "k><yu", 3);
		session_press(session, "qq", 1);
		session_end(session);
		session_print(session, "check", "left.txt");
		session_print(session, "check", "--format=json", "left.txt");
		session_print(session, "list", "left.txt");
		strbuf_release(&yaml);
	}
	strbuf_release(&text);
	hostile_release(&lines);
}

static void show_adjudication(struct session *session)
{
	struct hostile lines;
	struct strbuf both;

	hostile_init(&lines, HOSTILE_SAMPLE, HOSTILE_TEXT);
	strbuf_init(&both);
	put_articles(session, NULL);
	put_sidecar(session, "left.txt.crossread.yaml", &lines, 0, lines.count);
	for (size_t i = 0; i + 1 < hostile_attacks(); i += session->reach == HOSTILE_SAMPLE ? 5 : 1) {
		strbuf_clear(&both);
		strbuf_add_format(&both, "--adjudicate=%s,%s", strbuf_text(&lines.lines[i]),
			strbuf_text(&lines.lines[i + 1]));
		session_start(session, VT_XTERM, "--author=cleo", "--no-restore", strbuf_text(&both), "left.txt", NULL);
		session_press(session, "]l]rBX]", 1);
		session_press(session, "q", 2);
		session_end(session);
		put_sidecar(session, "left.txt.crossread.yaml", &lines, 0, lines.count);
	}
	strbuf_release(&both);
	hostile_release(&lines);
}

/* Sidecars that are refused, which is told by their own words. */
static void show_refusals(struct session *session)
{
	static const char *const frames[] = {
		"crossread: 1\narticle:\n  file: \"left.txt\"\nannotations:\n  - %s: 1\n    %s: 1\nentries: 1\n",
		"%s: 1\ncrossread: 1\n", "crossread: %s\n", "crossread: 1\narticle:\n  file: %s\n  %s: 1\n  %s: 1\n",
		"crossread: 1\nannotations:\n  - id: %s\n",
		"crossread: 1\nannotations:\n  - id: \"a\"\n    tag: %s\n    start: %s\n",
		"crossread: 1\nannotations:\n  - id: \"a\"\n    created: %s\n", "crossread: 1\nannotations: *%s\n",
		"crossread: 1\n%s: &%s !%s |\n  x\n"
	};
	struct hostile lines;
	struct strbuf yaml;
	struct strbuf value;
	size_t step = session->reach == HOSTILE_SAMPLE ? 7 : 2;

	hostile_init(&lines, HOSTILE_SAMPLE, HOSTILE_BYTES);
	strbuf_init(&yaml);
	strbuf_init(&value);
	put_articles(session, NULL);
	for (size_t i = 0; i < lines.count; i += step) {
		for (size_t j = 0; j < 2 * sizeof(frames) / sizeof(frames[0]);
			j += session->reach == HOSTILE_SAMPLE ? 4 : 1) {
			const char *frame = frames[j / 2];

			strbuf_clear(&value);
			strbuf_clear(&yaml);
			if (j % 2)
				strbuf_add(&value, hostile_line(&lines, i));
			else
				hostile_quote(&value, hostile_line(&lines, i));
			for (const char *at = frame; *at; at++) {
				if (at[0] == '%' && at[1] == 's') {
					strbuf_add(&yaml, strbuf_slice(&value));
					at++;
				} else {
					strbuf_add_byte(&yaml, *at);
				}
			}
			session_put(session, "left.txt.crossread.yaml", strbuf_slice(&yaml));
			session_print(session, "list", "left.txt");
		}
		session_start(session, VT_XTERM, "--author=ana", "--no-restore", "left.txt", "right.txt", NULL);
		session_press(session, "dxtq:w\r", 1);
		session_press(session, "qq", 1);
		session_press(session, ":q!\r", 1);
		session_end(session);
	}
	strbuf_release(&yaml);
	strbuf_release(&value);
	hostile_release(&lines);
}

const struct place annotation_places[] = {
	{ "annotations", show_annotations, 500 },
	{ "printed-annotations", print_annotations, 500 },
	{ "disputes", show_disputes, 500 },
	{ "adjudication", show_adjudication, 20 },
	{ "refused-sidecars", show_refusals, 2 },
	{ 0 },
};
