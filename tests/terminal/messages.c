/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hostile words that come from elsewhere than articles: typed, configured, in options, from other programs. */
#include "places.h"

#include <sys/stat.h>

enum { LARGE_COLUMNS = 300, TYPED_COLUMNS = 200 };

/* A folder whose name speaks to terminals. */
#define FOLDER "di\033[31mr\xE2\x80\xAE"

/* Of the lines in the short form each ninth one. */
static size_t step_of(const struct session *session)
{
	return session->reach == HOSTILE_SAMPLE ? 9 : 1;
}

/* What is typed, or pasted, in every prompt; and what is remembered of it. */
static void show_typed(struct session *session)
{
	static const char *const prompts[] = { ":", "/", "\r", "s", ":comment ", ":filter ", ":find ", ":write ",
		":theme ", ":tag ", ":mark ", ":adjudicate ", ":set ", ":speaker " };
	struct hostile lines;
	size_t prompt = 0;

	hostile_init(&lines, HOSTILE_SAMPLE, HOSTILE_NAMES);
	session->columns = TYPED_COLUMNS;
	put_articles(session, NULL);
	session_start(session, VT_XTERM, "--author=ana", "--no-restore", "left.txt", "right.txt", NULL);
	session_press(session, "d", 1);
	for (size_t i = 0; i < lines.count; i++) {
		session_press(session, prompts[prompt++ % (sizeof(prompts) / sizeof(prompts[0]))], 1);
		session_paste(session, hostile_line(&lines, i));
		session_press(session, "\t", 2);
		session_press(session, ENTER, 1);
		session_press(session, "\003\003", 1);
		session_press(session, "t", 1);
		session_press(session, "q", 1);
	}
	/* Typed as keys, beyond ASCII. */
	session_press(session,
		":\xE2\x80\xAE\xC2\x9B"
		"31m\xEF\xBF\xBE\xEE\x80\x80\xF3\xA0\x81\x81\r",
		1);
	session_press(session, "/\xE2\x80\x8B\r", 1);
	session_press(session, ":q\r", 1);
	session_end(session);
	session_start(session, VT_XTERM, "--author=ana", "left.txt", "right.txt", NULL);
	for (const char *at = ":/"; *at; at++) {
		session_press(session, (char[]){ *at, '\0' }, 1);
		session_press(session, "\020", 40);
		session_press(session, "\003", 1);
	}
	session_press(session, "q", 1);
	session_end(session);
	hostile_release(&lines);
}

static void add_setting(struct strbuf *yaml, const char *before, struct slice line, const char *behind)
{
	strbuf_add_text(yaml, before);
	hostile_quote(yaml, line);
	strbuf_add_text(yaml, behind);
}

static void put_configuration(struct session *session, struct slice line, bool good)
{
	struct strbuf yaml;

	strbuf_init(&yaml);
	add_setting(&yaml, "author: ", line, "\n");
	if (!good) {
		add_setting(&yaml, "theme: ", line, "\n");
		add_setting(&yaml, "", line, ": 1\n");
	}
	add_setting(&yaml, "tags:\n  - name: \"zulu\"\n    key: \"z\"\n    guidance: ", line, "\n");
	if (!good) {
		add_setting(&yaml, "  - name: ", line, "\n");
		add_setting(&yaml, "  - name: \"yankee\"\n    letter: ", line, "\n");
		add_setting(&yaml, "    key: ", line, "\n");
		add_setting(&yaml, "    style: ", line, "\n");
		add_setting(&yaml, "    ", line, ": 1\n");
	}
	add_setting(&yaml, "commands:\n  yy: ", line, "\n");
	if (!good)
		add_setting(&yaml, "  ", line, ": \"find x\"\n");
	add_setting(&yaml, "keys:\n  \"<F5>\": ", line, "\n");
	if (!good)
		add_setting(&yaml, "  ", line, ": \"find x\"\n");
	add_setting(&yaml, "filters:\n  evil: [\"cat\"]\n  bad: [", line, "]\n");
	if (!good)
		add_setting(&yaml, "  ", line, ": [\"cat\"]\n");
	session_put(session, "config.yaml", strbuf_slice(&yaml));
	strbuf_release(&yaml);
}

static void show_configuration(struct session *session)
{
	struct hostile lines;

	hostile_init(&lines, HOSTILE_SAMPLE, HOSTILE_TEXT);
	session->columns = LARGE_COLUMNS;
	put_articles(session, NULL);
	for (size_t i = 0; i < lines.count; i += step_of(session)) {
		for (int good = 0; good < 2; good++) {
			put_configuration(session, hostile_line(&lines, i), good);
			session_print(session, "--config=config.yaml", "--print-config");
			session_print(session, "--config=config.yaml", "--keys");
			session_print(session, "--config=config.yaml", "list", "left.txt");
			session_start(session, VT_XTERM, "--config=config.yaml", "--no-restore", "left.txt",
				"right.txt", NULL);
			session_press(session, "jz\033[15~:yy\r", 1);
			session_press(session, "\003?\006\006\006q", 1);
			session_press(session, ":\t\t\003qq", 1);
			session_press(session, ":q!\r", 1);
			session_end(session);
			unlink("left.txt.crossread.yaml");
		}
		session_put(session, "config.yaml", hostile_line(&lines, i));
		session_print(session, "--config=config.yaml", "list", "left.txt");
	}
	hostile_release(&lines);
}

static void show_options(struct session *session)
{
	static const char *const options[] = { "-", "--", "--author", "--theme", "--command", "--sidecar-dir",
		"--config", "--encoding", "--format", "--from", "--skip", "--tag", "--speaker", "--state", "--filter",
		"--to", "--output", "--size", "--stamp", "--script", "--reference", "--adjudicate" };
	struct hostile lines;
	struct strbuf option;

	hostile_init(&lines, HOSTILE_SAMPLE, HOSTILE_NAMES);
	strbuf_init(&option);
	session->columns = TYPED_COLUMNS;
	put_articles(session, NULL);
	for (size_t i = 0; i < hostile_attacks() + 10; i += step_of(session)) {
		const char *line = strbuf_text(&lines.lines[i]);

		for (size_t j = 0; j < sizeof(options) / sizeof(options[0]); j++) {
			strbuf_clear(&option);
			strbuf_add_format(&option, "%s%s%s", options[j], j < 2 ? "" : "=", line);
			session_print(session, "list", strbuf_text(&option), "left.txt");
			if (j == 5 || j == 6 || j == 15 || j == 16)
				session_print(session, "export", "--to=csv", strbuf_text(&option), "left.txt");
			/* The reader itself would wait for keys. */
			session->plain_term = "dumb";
			session_print(session, strbuf_text(&option), "left.txt", "right.txt");
			session->plain_term = NULL;
		}
		session_print(session, line);
		session_print(session, "themes", line);
		session_print(session, "merge", line, line, line);
		session->plain_term = line;
		session_print(session, "left.txt", "right.txt");
		session->plain_term = NULL;
		session_start(session, VT_XTERM, "--no-restore", "-c", line, "--author", line, "left.txt", "right.txt",
			NULL);
		session_press(session, "q", 1);
		session_end(session);
	}
	strbuf_release(&option);
	hostile_release(&lines);
}

/* What the environment says, and what the reader's editor leaves. */
static void show_programs(struct session *session)
{
	static const char *const variables[] = { "VISUAL", "EDITOR", "BROWSER", "USER", "LOGNAME", "LANG", "LANGUAGE",
		"COLUMNS", "COLORTERM", "TERM_PROGRAM" };
	struct hostile lines;
	struct strbuf path;

	hostile_init(&lines, HOSTILE_SAMPLE, HOSTILE_NAMES);
	strbuf_init(&path);
	session->columns = TYPED_COLUMNS;
	put_articles(session, NULL);
	session_put(session, "left.txt",
		slice_of("---\nurl: \"https://example.org/\"\n---\nHarbour denied it.\nYes.\n"));
	for (size_t i = 0; i < hostile_attacks() + 10; i += step_of(session)) {
		for (size_t j = 0; j < sizeof(variables) / sizeof(variables[0]); j++)
			setenv(variables[j], strbuf_text(&lines.lines[i]), 1);
		session_start(session, VT_XTERM, "--no-restore", "left.txt", "right.txt", NULL);
		session_press(session, "d\007", 1);
		session_press(session, ":open-url\r", 1);
		session_press(session, "q", 1);
		session_end(session);
		session_print(session, "sentences", "left.txt");
		for (size_t j = 0; j < sizeof(variables) / sizeof(variables[0]); j++)
			unsetenv(variables[j]);
		/* An editor that writes such a comment. */
		session_put(session, "edited", hostile_line(&lines, i));
		setenv("VISUAL", "cp edited", 1);
		session_start(session, VT_XTERM, "--author=ana", "--no-restore", "left.txt", "right.txt", NULL);
		session_press(session, "jd\007", 1);
		session_press(session, "t", 1);
		session_press(session, "q", 2);
		session_end(session);
		/* And that has the terminal before there was a frame. */
		session->ahead = "ja\007";
		session_start(session, VT_XTERM, "--author=ana", "--no-restore", "left.txt", "right.txt", NULL);
		session_press(session, "q", 2);
		session_end(session);
		unsetenv("VISUAL");
		unlink("left.txt.crossread.yaml");
		/* State that cannot be had. */
		strbuf_clear(&path);
		strbuf_add_format(&path, "/dev/null/%s", strbuf_text(&lines.lines[i]));
		setenv("XDG_STATE_HOME", strbuf_text(&path), 1);
		setenv("XDG_CONFIG_HOME", strbuf_text(&path), 1);
		session_start(session, VT_XTERM, "--author=ana", "left.txt", "right.txt", NULL);
		session_press(session, "q", 1);
		session_end(session);
		setenv("XDG_STATE_HOME", "state", 1);
		setenv("XDG_CONFIG_HOME", "config", 1);
	}
	strbuf_release(&path);
	hostile_release(&lines);
}

/* Messages when the screen has gone: what could not be saved, and what a reader that was killed has left. */
static void show_endings(struct session *session)
{
	struct hostile lines;

	hostile_init(&lines, HOSTILE_SAMPLE, HOSTILE_TEXT);
	session->columns = TYPED_COLUMNS;
	put_articles(session, NULL);
	for (size_t i = 0; i < lines.count; i += step_of(session)) {
		mkdir(FOLDER, 0700);
		session_start(session, VT_XTERM, "--author=ana", "--sidecar-dir=" FOLDER, "left.txt", "right.txt",
			NULL);
		rmdir(FOLDER);
		session_press(session, "d:comment ", 1);
		session_paste(session, hostile_line(&lines, i));
		session_press(session, ENTER "t", 1);
		session_press(session, "qqq", 1);
		if (i % 2)
			session_press(session, ":q!\r", 1);
		else if (session->terminal.process)
			kill(session->terminal.process, SIGTERM);
		session_end(session);
		session_start(session, VT_XTERM, "--author=ana", "left.txt", "right.txt", NULL);
		session_press(session, "d:comment ", 1);
		session_paste(session, hostile_line(&lines, i));
		session_press(session, ENTER, 1);
		session_kill(session);
		session_start(session, VT_XTERM, "--author=ana", "left.txt", "right.txt", NULL);
		session_press(session, ":recover look\rt", 1);
		session_press(session, "q", 1);
		session_press(session, ":recover\rq", 1);
		session_end(session);
		unlink("left.txt.crossread.yaml");
	}
	hostile_release(&lines);
}

/* Pages and documents that are made into articles. */
static void show_imports(struct session *session)
{
	struct hostile lines;
	struct strbuf page;

	hostile_init(&lines, session->reach == HOSTILE_SAMPLE ? HOSTILE_SAMPLE : HOSTILE_WIDE, HOSTILE_BYTES);
	strbuf_init(&page);
	strbuf_add_text(&page, "<!doctype html><meta charset=utf-8><title>");
	strbuf_add(&page, hostile_line(&lines, 0));
	strbuf_add_text(&page, "</title><article><h1>");
	strbuf_add(&page, hostile_line(&lines, 1));
	strbuf_add_text(&page, "</h1><p>By ");
	strbuf_add(&page, hostile_line(&lines, 2));
	for (size_t i = 0; i < lines.count; i++) {
		strbuf_add_text(&page, "</p>\n<p>Harbour denied before the court what it is said to have done, ");
		strbuf_add(&page, hostile_line(&lines, i));
		strbuf_add_text(&page, ", and added that this was not so.");
	}
	strbuf_add_text(&page, "&#27;[31m&#155;31m&#x202e;&#x85;&#x2028;&#xE0041;</p></article>");
	session_put(session, "page.html", strbuf_slice(&page));
	session_put(session, "page.evil", strbuf_slice(&page));
	session_put(session, "page.bad", strbuf_slice(&page));
	put_configuration(session, hostile_line(&lines, 0), true);
	session_print(session, "import", "page.html");
	session_print(session, "import", "--config=config.yaml", "page.evil");
	session_print(session, "import", "--config=config.yaml", "page.bad");
	session_print(session, "import", "--output=" FOLDER "/x", "page.html");
	for (size_t i = 0; i < hostile_attacks(); i += step_of(session)) {
		session_put(session, "page.html", hostile_line(&lines, i));
		session_print(session, "import", "page.html");
		session_put(session, "theme.yaml", hostile_line(&lines, i));
		session_print(session, "themes", "./theme.yaml");
		strbuf_clear(&page);
		add_setting(&page, "about: ", hostile_line(&lines, i), "\ntext: { foreground: 94 }\n");
		session_put(session, "theme.yaml", strbuf_slice(&page));
		session_print(session, "themes", "./theme.yaml");
		add_setting(&page, "", hostile_line(&lines, i), ": { bold: 1 }\n");
		session_put(session, "theme.yaml", strbuf_slice(&page));
		session_print(session, "themes", "./theme.yaml");
		session_put(session, "script", hostile_line(&lines, i));
		session_print(session, "--script=script", "page.bad", "page.html");
	}
	strbuf_release(&page);
	hostile_release(&lines);
}

const struct place message_places[] = {
	{ "typed", show_typed, 100 },
	{ "configuration", show_configuration, 300 },
	{ "options", show_options, 300 },
	{ "programs", show_programs, 50 },
	{ "endings", show_endings, 50 },
	{ "imports", show_imports, 500 },
	{ 0 },
};
