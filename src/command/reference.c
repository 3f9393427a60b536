/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command table as text for people. */
#include "crossread/command/reference.h"

#include "crossread/command/command.h"
#include "crossread/work/work.h"

#include <stdio.h>
#include <string.h>

enum {
	ANY_CONTEXT = CONTEXT_READ | CONTEXT_SELECT | CONTEXT_PROMPT | CONTEXT_HELP | CONTEXT_LIST | CONTEXT_ADJUDICATE,
	MOST_KEYS = 4,
};

/* What is done with each line of the reference; keys are "" in headings. */
struct writer {
	void (*add)(void *target, const char *keys, struct slice name, const char *text, bool heading);
	void *target;
};

static void write_tags(const struct keymap *keymap, struct tags tags, const struct writer *writer)
{
	for (size_t i = 0; i < tags.count; i++) {
		struct strbuf keys;
		struct strbuf line;
		struct strbuf text;

		strbuf_init(&keys);
		strbuf_init(&line);
		strbuf_init(&text);
		strbuf_add_format(&line, "tag %s", tags.list[i].name);
		strbuf_add_format(&text, "%s: %s", tags.list[i].name, tags.list[i].guidance);
		keymap_add_keys(keymap, ANY_CONTEXT, strbuf_text(&line), MOST_KEYS, &keys);
		writer->add(writer->target, strbuf_text(&keys), strbuf_slice(&line), strbuf_text(&text), false);
		strbuf_release(&keys);
		strbuf_release(&line);
		strbuf_release(&text);
	}
}

/* Length of the name to type: the first short name, or the whole one. */
static int name_length(const struct command *command)
{
	return (int)(*command->alias ? strcspn(command->alias, " ") : strlen(command->name));
}

static void write_command(const struct keymap *keymap, const struct command *command, const struct writer *writer)
{
	struct strbuf keys;
	struct strbuf name;

	strbuf_init(&keys);
	strbuf_init(&name);
	keymap_add_keys(keymap, ANY_CONTEXT, command->name, MOST_KEYS, &keys);
	/* What has no key is typed after a colon. */
	if (!keys.length)
		strbuf_add_format(&keys, ":%.*s%s%s", name_length(command),
			*command->alias ? command->alias : command->name, *command->argument ? " " : "",
			command->argument);
	strbuf_add_format(&name, "%s%s%s", command->name, *command->argument ? " " : "", command->argument);
	writer->add(writer->target, strbuf_text(&keys), strbuf_slice(&name), command->help, false);
	strbuf_release(&keys);
	strbuf_release(&name);
}

/* What the signs on the screen mean. */
static void write_signs(const struct writer *writer)
{
	static const struct {
		const char *sign;
		const char *meaning;
	} signs[] = {
		{ "=", "nearly the same words on both sides" },
		{ "~", "the same in other words" },
		{ "%", "the match stands in another place; o goes there" },
		{ "?", "a possible match (:possible shows them)" },
		{ "2 to 9", "beside a sign: so many matches has that sentence" },
		{ "! =", "adjudicating: a disagreement, open; decided" },
		{ "A D C", "tagged as allegation, denial, context; ? another tag" },
		{ "+", "more annotations begin here than letters fit" },
		{ "underlined", "words that only this side of the match has" },
		{ "verbatim", "the match is word for word" },
		{ "copied", "five or more words in a row are the same" },
		{ "strong, likely", "by score; likely is wrong more often" },
	};

	writer->add(writer->target, "", slice_of(""), "On the screen", true);
	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		writer->add(writer->target, signs[i].sign, slice_of(""), signs[i].meaning, false);
}

static void write_reference(const struct keymap *keymap, struct tags tags, const struct writer *writer)
{
	const char *group = "";

	for (const struct command *command = commands; command->name; command++) {
		if (strcmp(command->group, group) != 0) {
			group = command->group;
			writer->add(writer->target, "", slice_of(""), group, true);
		}
		if (strcmp(command->name, "tag") == 0)
			write_tags(keymap, tags, writer);
		else
			write_command(keymap, command, writer);
	}
}

static void add_help_line(void *target, const char *keys, struct slice name, const char *text, bool heading)
{
	struct work *work = target;

	(void)name;
	work_add_line(work, keys, text, heading);
}

void reference_fill_help(const struct keymap *keymap, struct work *work)
{
	const struct writer writer = { add_help_line, work };

	write_signs(&writer);
	write_reference(keymap, work->tags, &writer);
}

static void add_table_row(void *target, const char *keys, struct slice name, const char *text, bool heading)
{
	struct strbuf *out = target;

	if (heading) {
		strbuf_add_format(out, "\n**%s**\n\n| keys | command | what it does |\n|---|---|---|\n", text);
		return;
	}
	strbuf_add_text(out, "| `");
	strbuf_add_text(out, keys);
	strbuf_add_text(out, "` | `");
	strbuf_add(out, name);
	strbuf_add_format(out, "` | %s |\n", text);
}

void reference_add_table(const struct keymap *keymap, struct tags tags, struct strbuf *out)
{
	write_reference(keymap, tags, &(struct writer){ add_table_row, out });
}
