/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hostile articles: their text, their front matter, their names, the story that they belong to. */
#include "places.h"

#include <sys/stat.h>

enum { LARGE_ROWS = 200, LARGE_COLUMNS = 500, MOST_ARTICLES = 200, SHOWN_NAME = 60 };

/* How many articles put_articles() says without hostile lines. */
enum { SENTENCES = 200 };

void put_articles(struct session *session, const struct hostile *lines)
{
	struct strbuf text;

	strbuf_init(&text);
	for (size_t i = 0; lines && i < lines->count; i++) {
		strbuf_add_format(&text, "Number %zu says ", i);
		strbuf_add(&text, hostile_line(lines, i));
		strbuf_add_text(&text, " to the court.\n");
	}
	for (size_t i = 0; !lines && i < SENTENCES; i++)
		strbuf_add_format(&text, "Harbour denied statement %zu before the court.\n", i);
	session_put(session, "left.txt", strbuf_slice(&text));
	strbuf_clear(&text);
	strbuf_add_text(&text,
		"Number 1 says so to the court.\nHarbour denied statement 2 before the court.\n"
		"“It is not so,” said Harbour. Number 7 says nothing to the court.\n");
	session_put(session, "right.txt", strbuf_slice(&text));
	strbuf_release(&text);
}

static unsigned pages(const struct session *session, size_t rows)
{
	return (unsigned)(rows / (session->rows / 2u)) + 2;
}

static void read_all(struct session *session, enum vt_kind kind, const struct hostile *lines)
{
	session_start(session, kind, "--author=ana", "--encoding=UTF-8", "left.txt", "right.txt", NULL);
	session_press(session, PAGE, pages(session, lines->count));
	session_press(session, "g", 1);
	for (const char *key = "jmdvwdyjyD\006qP\006qSfYt\006q?\006qOOH"; *key; key++)
		session_press(session, (char[]){ *key, '\0' }, 1);
	session_press(session, ESCAPE_KEY, 1);
	session_press(session, "Q", 1);
	session_press(session, PAGE, 3);
	session_press(session, "q", 1);
	session_press(session, "j", 20);
	session_press(session, "q", 1);
	session_end(session);
}

static void show_article(struct session *session)
{
	struct hostile lines;

	hostile_init(&lines, session->reach, HOSTILE_BYTES);
	session->rows = LARGE_ROWS;
	session->columns = LARGE_COLUMNS;
	put_articles(session, &lines);
	read_all(session, VT_XTERM, &lines);
	hostile_release(&lines);
}

static void show_article_on_other_terminals(struct session *session)
{
	struct hostile lines;

	hostile_init(&lines, HOSTILE_SAMPLE, HOSTILE_BYTES);
	session->rows = 100;
	session->columns = 132;
	put_articles(session, &lines);
	read_all(session, VT_LINUX, &lines);
	unlink("left.txt.crossread.yaml");
	read_all(session, VT_VT100, &lines);
	unlink("left.txt.crossread.yaml");
	setenv("LC_ALL", "C", 1);
	read_all(session, VT_XTERM, &lines);
	setenv("LC_ALL", "C.UTF-8", 1);
	hostile_release(&lines);
}

/* What verbs print of it, in each format, and what is printed where no screen can be had. */
static void print_article(struct session *session)
{
	static const char *const verbs[] = { "sentences", "align", "differences", "quotes", "coverage", "suggest" };
	static const char *const formats[] = { "--format=text", "--format=tsv", "--format=json" };
	struct hostile lines;

	if (session->reach == HOSTILE_EVERY) {
		hostile_init(&lines, HOSTILE_EVERY, HOSTILE_BYTES);
		put_articles(session, &lines);
		session_print(session, "sentences", "--encoding=UTF-8", "left.txt");
		session_print(session, "sentences", "--format=json", "--encoding=UTF-8", "left.txt");
		hostile_release(&lines);
	}
	hostile_init(&lines, session->reach == HOSTILE_SAMPLE ? HOSTILE_SAMPLE : HOSTILE_WIDE, HOSTILE_BYTES);
	put_articles(session, &lines);
	for (size_t i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++) {
		for (size_t j = 0; j < sizeof(formats) / sizeof(formats[0]); j++)
			session_print(session, verbs[i], formats[j], "--encoding=UTF-8", "left.txt", "right.txt");
	}
	session_print(session, "sentences", "left.txt");
	session->plain_term = "dumb";
	session_print(session, "--encoding=UTF-8", "left.txt", "right.txt");
	session->plain_term = NULL;
	hostile_release(&lines);
}

/* An article that says of itself what a line says. */
static void put_matter(struct session *session, const char *name, struct slice line)
{
	static const char *const keys[] = { "title", "outlet", "byline", "published", "url", "language", "more" };
	struct strbuf text;

	strbuf_init(&text);
	strbuf_add_text(&text, "---\n");
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		strbuf_add_format(&text, "%s: ", keys[i]);
		hostile_quote(&text, line);
		strbuf_add_byte(&text, '\n');
	}
	strbuf_add_text(&text, "---\nHarbour denied it.\n“It is not so,” said Harbour.\n");
	session_put(session, name, strbuf_slice(&text));
	strbuf_release(&text);
}

static void show_front_matter(struct session *session)
{
	struct hostile lines;
	char name[32];

	hostile_init(&lines, session->reach == HOSTILE_SAMPLE ? HOSTILE_SAMPLE : HOSTILE_WIDE, HOSTILE_TEXT);
	session->columns = LARGE_COLUMNS;
	session->rows = MOST_ARTICLES;
	for (size_t first = 0; first < lines.count; first += MOST_ARTICLES) {
		mkdir("matter", 0700);
		for (size_t i = 0; i < MOST_ARTICLES; i++) {
			snprintf(name, sizeof(name), "matter/%zu.txt", i);
			unlink(name);
			if (first + i < lines.count)
				put_matter(session, name, hostile_line(&lines, first + i));
		}
		session_start(session, VT_XTERM, "--author=ana", "--no-restore", "matter", NULL);
		session_press(session, "A", 1);
		session_press(session, PAGE, 2);
		session_press(session, "q", 1);
		session_press(session, "C", 1);
		session_press(session, "q", 1);
		session_press(session, "Q", 1);
		session_press(session, "q", 1);
		for (size_t i = 0; i < (first ? 3 : hostile_attacks()); i++)
			session_press(session, ")y:open-url\r", 1);
		session_press(session, "q", 1);
		session_end(session);
	}
	session_print(session, "quotes", "matter");
	session_print(session, "coverage", "matter");
	session_print(session, "report", "matter/0.txt");
	session_print(session, "report", "matter/1.txt", "matter/2.txt");
	hostile_release(&lines);
}

/* Articles whose names, and that of their folder, are hostile: on the screen, in the title, in messages, in rows. */
static void show_names(struct session *session)
{
	static const char *const verbs[] = { "sentences", "align", "differences", "quotes", "coverage", "suggest",
		"list", "report", "merge", "agree", "check", "import", "themes" };
	struct hostile lines;
	struct strbuf name;

	hostile_init(&lines, session->reach == HOSTILE_SAMPLE ? HOSTILE_SAMPLE : HOSTILE_WIDE, HOSTILE_NAMES);
	strbuf_init(&name);
	session->columns = LARGE_COLUMNS;
	session->rows = MOST_ARTICLES;
	put_articles(session, NULL);
	for (size_t first = 0; first < lines.count && first < MOST_ARTICLES; first += MOST_ARTICLES - 1) {
		mkdir("fo\033[31mlder\xE2\x80\xAE", 0700);
		for (size_t i = 0; i + 1 < MOST_ARTICLES && first + i < lines.count; i++) {
			strbuf_clear(&name);
			strbuf_add_format(&name, "fo\033[31mlder\xE2\x80\xAE/%s.txt",
				strbuf_text(&lines.lines[first + i]));
			session_put(session, strbuf_text(&name),
				slice_of("Harbour denied it.\n“It is so,” said Ann.\n"));
		}
		session_start(session, VT_XTERM, "--author=ana", "--no-restore", "fo\033[31mlder\xE2\x80\xAE", NULL);
		session_press(session, "AqCqQqtq/it\rHqd:w\r", 1);
		session_press(session, ")jd", first ? 3 : (unsigned)hostile_attacks());
		session_press(session, "t", 1);
		session_press(session, PAGE, 2);
		session_press(session, "q", 1);
		session_press(session, "q", 1);
		session_end(session);
		for (size_t i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++)
			session_print(session, verbs[i], "fo\033[31mlder\xE2\x80\xAE");
		session_print(session, "sentences", "--format=tsv", "fo\033[31mlder\xE2\x80\xAE");
		session_print(session, "export", "--to=csv", "fo\033[31mlder\xE2\x80\xAE");
	}
	/* Names of what is not there. */
	for (size_t i = 0; i < lines.count && i < (session->reach == HOSTILE_SAMPLE ? 14 : hostile_attacks()); i++) {
		size_t verb = i % (sizeof(verbs) / sizeof(verbs[0]));
		const char *missing = strbuf_text(&lines.lines[i]);

		session_print(session, missing);
		session_print(session, verbs[verb], missing, "right.txt");
		session_start(session, VT_XTERM, "--author=ana", "left.txt", missing, NULL);
		session_press(session, "q", 1);
		session_end(session);
	}
	strbuf_release(&name);
	hostile_release(&lines);
}

/* A story.yaml that names everything so. */
static void show_story(struct session *session)
{
	struct hostile lines;
	struct strbuf story;

	hostile_init(&lines, session->reach == HOSTILE_SAMPLE ? HOSTILE_SAMPLE : HOSTILE_WIDE, HOSTILE_TEXT);
	strbuf_init(&story);
	put_articles(session, NULL);
	session->columns = LARGE_COLUMNS;
	session->rows = LARGE_ROWS;
	strbuf_add_text(&story, "crossread-story: 1\ntitle: ");
	hostile_quote(&story, hostile_line(&lines, 1));
	strbuf_add_text(&story, "\nmore: ");
	hostile_quote(&story, hostile_line(&lines, 2));
	strbuf_add_text(&story, "\narticles:\n");
	for (size_t i = 0; i < 2; i++) {
		strbuf_add_format(&story, "  - file: \"%s\"\n    outlet: ", i ? "right.txt" : "left.txt");
		hostile_quote(&story, hostile_line(&lines, 3 + i));
		strbuf_add_byte(&story, '\n');
	}
	strbuf_add_text(&story, "speakers:\n");
	for (size_t i = 0; i < lines.count && i < 900; i++) {
		strbuf_add_text(&story, "  - name: ");
		hostile_quote(&story, hostile_line(&lines, i));
		strbuf_add_text(&story, "\n    side: \"accused\"\n    aliases:\n      - ");
		strbuf_add_format(&story, "\"alias %zu\"\n", i);
	}
	session_put(session, "story.yaml", strbuf_slice(&story));
	session_start(session, VT_XTERM, "--author=ana", "story.yaml", NULL);
	session_press(session, ":speakers\r", 1);
	session_press(session, "jy", 20);
	session_press(session, PAGE, pages(session, lines.count));
	session_press(session, "q", 1);
	session_press(session, "Q", 1);
	session_press(session, "q", 1);
	session_press(session, "C", 1);
	session_press(session, "q", 1);
	session_press(session, "q", 1);
	session_end(session);
	session_print(session, "quotes", "story.yaml");
	/* And one that is refused. */
	for (size_t i = 0; i < hostile_attacks(); i += session->reach == HOSTILE_SAMPLE ? 5 : 1) {
		strbuf_clear(&story);
		strbuf_add_text(&story, "crossread-story: 1\narticles:\n  - file: ");
		hostile_quote(&story, hostile_line(&lines, i));
		strbuf_add_text(&story, "\n    ");
		hostile_quote(&story, hostile_line(&lines, i));
		strbuf_add_text(&story, ": 1\n    ");
		hostile_quote(&story, hostile_line(&lines, i));
		strbuf_add_text(&story, ": 1\n");
		session_put(session, "story.yaml", strbuf_slice(&story));
		session_print(session, "list", ".");
		strbuf_cut(&story, story.length / 2);
		strbuf_add(&story, hostile_line(&lines, i));
		session_put(session, "story.yaml", strbuf_slice(&story));
		session_print(session, "list", ".");
	}
	strbuf_release(&story);
	hostile_release(&lines);
}

const struct place reading_places[] = {
	{ "article", show_article, 500 },
	{ "other-terminals", show_article_on_other_terminals, 500 },
	{ "printed-article", print_article, 500 },
	{ "front-matter", show_front_matter, 500 },
	{ "names", show_names, 500 },
	{ "story", show_story, 500 },
	{ 0 },
};
