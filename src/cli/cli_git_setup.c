/* SPDX-License-Identifier: GPL-3.0-or-later */
/* crossread git-setup: tells the git repository of the present folder to merge sidecars by their entries. */
#include "verbs.h"

#include "git.h"
#include "printing.h"

#include "crossread/base/file.h"
#include "crossread/base/mem.h"
#include "crossread/base/translate.h"
#include "crossread/text/visible.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* More than anybody writes; git itself passes over a line that is longer than 2 KiB. */
enum { MOST_ATTRIBUTES = 1024 * 1024 };

#define PATTERN "*.crossread.yaml"
#define ATTRIBUTE "merge=crossread"

/* One run of the verb. */
struct setup {
	bool dry_run;
	bool changed;      /* something was done, or would be */
	struct strbuf top; /* of the work tree */
	struct strbuf out; /* what is said of it */
};

/* Says on one line of the output what was done to what; `value` is shown whole. */
static void say(struct setup *setup, bool change, const char *what, const char *value)
{
	const char *lead = translate("there already: ");

	if (change)
		lead = setup->dry_run ? translate("would be written: ") : translate("written: ");
	strbuf_add_text(&setup->out, lead);
	strbuf_add_text(&setup->out, what);
	visible_add(&setup->out, slice_of(value));
	strbuf_add_byte(&setup->out, '\n');
	setup->changed = setup->changed || change;
}

/* Runs git in the work tree's top folder. */
static bool ask(const struct setup *setup, const char *const *arguments, struct strbuf *answer, int *status,
	struct error *error)
{
	const char *all[12] = { "git", "-C", strbuf_text(&setup->top) };

	for (size_t i = 0; arguments[i]; i++)
		all[i + 3] = arguments[i];
	return git_run(all, answer, status, error);
}

static bool find_top(struct setup *setup, struct error *error)
{
	static const char *const arguments[] = { "git", "rev-parse", "--show-toplevel", NULL };
	int status;

	if (!git_run(arguments, &setup->top, &status, error))
		return false;
	/* The line's own end only: a folder's name may end with anything. */
	if (status == 0 && setup->top.length > 1) {
		strbuf_cut(&setup->top, setup->top.length - 1);
		return true;
	}
	return error_set(error,
		"git-setup: there is no git work tree here; run it in the repository that holds the articles, "
		"or begin one with: git init");
}

/* --- The line in .gitattributes, which git carries to everybody --- */

/* Takes the first word off `*line`; empty when there is none left. */
static struct slice take_word(struct slice *line)
{
	struct slice rest = slice_trim(*line);
	size_t end = 0;

	while (end < rest.length && !slice_is_space(rest.data[end]))
		end++;
	*line = slice_part(rest, end, rest.length);
	return slice_part(rest, 0, end);
}

static bool line_is_ours(struct slice line)
{
	struct slice word = take_word(&line);

	if (!slice_equal_text(word, PATTERN))
		return false;
	while ((word = take_word(&line)).length)
		if (slice_equal_text(word, ATTRIBUTE))
			return true;
	return false;
}

/* Whether the line is there, and whether none follows, so that it has precedence over all in this file. */
static void find_line(struct slice bytes, bool *there, bool *last)
{
	*there = false;
	*last = false;
	for (size_t start = 0; start < bytes.length;) {
		size_t end = slice_find(bytes, slice_of("\n"), start);

		if (end == SIZE_MAX)
			end = bytes.length;
		*last = line_is_ours(slice_part(bytes, start, end));
		*there = *there || *last;
		start = end + 1;
	}
}

/* Whether git, of all that it reads about attributes, takes our driver for a sidecar in the top folder. */
static bool git_takes_driver(const struct setup *setup, bool *takes, struct error *error)
{
	static const char *const arguments[] = { "check-attr", "-z", "merge", "--", "story.txt.crossread.yaml", NULL };
	static const char wanted[] = "story.txt.crossread.yaml\0merge\0crossread";
	struct strbuf answer;
	int status;
	bool done;

	strbuf_init(&answer);
	done = ask(setup, arguments, &answer, &status, error);
	*takes = done && slice_equal(strbuf_slice(&answer), slice_from(wanted, sizeof(wanted)));
	strbuf_release(&answer);
	return done;
}

/* Adds the line behind all others, where it has precedence over them. */
static bool add_line(const struct setup *setup, const char *path, struct strbuf *bytes, struct error *error)
{
	if (bytes->length && bytes->data[bytes->length - 1] != '\n')
		strbuf_add_byte(bytes, '\n');
	strbuf_add_text(bytes, PATTERN " " ATTRIBUTE "\n");
	return setup->dry_run || file_write(path, strbuf_slice(bytes), error);
}

static bool set_attribute(struct setup *setup, struct error *error)
{
	char *path = file_join(strbuf_text(&setup->top), ".gitattributes");
	bool change = false;
	bool takes = false;
	struct strbuf bytes;
	bool there;
	bool last;
	bool done;

	strbuf_init(&bytes);
	done = (!file_exists(path) || file_read(path, MOST_ATTRIBUTES, &bytes, error)) &&
		git_takes_driver(setup, &takes, error);
	if (done) {
		find_line(strbuf_slice(&bytes), &there, &last);
		change = !last && !(there && takes);
	}
	if (done && change)
		done = add_line(setup, path, &bytes, error) &&
			(setup->dry_run || git_takes_driver(setup, &takes, error));
	if (done)
		say(setup, change, ".gitattributes: ", PATTERN " " ATTRIBUTE);
	if (done && !takes && !(change && setup->dry_run))
		done = error_set(error,
			"git-setup: another attribute overrules that line; "
			"git check-attr -a story.txt.crossread.yaml shows it, look into .git/info/attributes");
	strbuf_release(&bytes);
	free(path);
	return done;
}

/* --- The configuration, which everybody sets in their own clone --- */

/*
 * Adds a word for the shell that git starts drivers with; git itself puts something else for a percent sign, unless
 * there are two.
 */
static void add_quoted(struct strbuf *out, const char *word)
{
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._+-";
	bool quote = word[strspn(word, plain)] != '\0';

	if (quote)
		strbuf_add_byte(out, '\'');
	for (; *word; word++) {
		if (*word == '\'')
			strbuf_add_text(out, "'\\'");
		else if (*word == '%')
			strbuf_add_byte(out, '%');
		strbuf_add_byte(out, *word);
	}
	if (quote)
		strbuf_add_byte(out, '\'');
}

/*
 * The driver's command. A program that was found by its name stays a name, so that a newer one may take its place;
 * one that was called by a path gets its whole path. The two dashes keep an article that is called like an option
 * from being one.
 */
static bool add_driver(struct strbuf *out, const char *program, struct error *error)
{
	if (strchr(program, '/') && *program != '/') {
		char *path = realpath(program, NULL);

		if (!path)
			return error_set_errno(error, program, errno);
		add_quoted(out, path);
		free(path);
	} else {
		add_quoted(out, program);
	}
	strbuf_add_text(out, " -- merge-driver %O %A %B %P");
	return true;
}

static bool set_value(struct setup *setup, const char *key, const char *value, struct error *error)
{
	const char *const get[] = { "config", "--null", "--get", key, NULL };
	const char *const set[] = { "config", "--replace-all", key, value, NULL };
	struct strbuf answer;
	struct strbuf words;
	bool there = false;
	int status;
	bool done;

	strbuf_init(&answer);
	strbuf_init(&words);
	done = ask(setup, get, &answer, &status, error);
	if (done) {
		there = status == 0 && slice_equal_text(slice_part(strbuf_slice(&answer), 0, answer.length - 1), value);
		if (!there && !setup->dry_run) {
			done = ask(setup, set, &answer, &status, error);
			if (done && status != 0)
				done = error_set(error, "git-setup: git could not set %s; see above", key);
		}
	}
	if (done) {
		strbuf_add_format(&words, "git config %s = ", key);
		say(setup, !there, strbuf_text(&words), value);
	}
	strbuf_release(&words);
	strbuf_release(&answer);
	return done;
}

static bool set_driver(struct setup *setup, const char *program, struct error *error)
{
	struct strbuf driver;
	bool done;

	strbuf_init(&driver);
	done = add_driver(&driver, program, error) &&
		set_value(setup, "merge.crossread.name", "annotations of articles, merged by entry", error) &&
		set_value(setup, "merge.crossread.driver", strbuf_text(&driver), error);
	strbuf_release(&driver);
	return done;
}

static void say_the_rest(struct setup *setup)
{
	if (!setup->changed)
		strbuf_add_text(&setup->out, translate("All is there; nothing was changed.\n"));
	else if (setup->dry_run)
		strbuf_add_text(&setup->out, translate("Nothing was written.\n"));
	else
		strbuf_add_text(&setup->out,
			translate("Commit .gitattributes: git brings it to everybody. The configuration it does "
				  "not bring: each\n"
				  "colleague runs \"crossread git-setup\" once in their own clone.\n"));
}

int verb_git_setup(const struct options *options)
{
	struct setup setup = { .dry_run = options->dry_run };
	struct error error;
	bool done;

	if (!printing_check(options, 0, 0))
		return STATUS_TROUBLE;
	strbuf_init(&setup.top);
	strbuf_init(&setup.out);
	done = find_top(&setup, &error) && set_driver(&setup, options->program, &error) &&
		set_attribute(&setup, &error);
	if (done)
		say_the_rest(&setup);
	strbuf_release(&setup.top);
	if (!done)
		verb_fail(error.message);
	return printing_end(&setup.out, done ? STATUS_FINE : STATUS_TROUBLE);
}
