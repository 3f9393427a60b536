/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command table as text for people. */
#include "crossread/command/reference.h"

#include "crossread/base/translate.h"
#include "crossread/command/command.h"
#include "crossread/work/work.h"

#include <stdio.h>
#include <string.h>

enum {
	ANY_CONTEXT = CONTEXT_READ | CONTEXT_SELECT | CONTEXT_PROMPT | CONTEXT_HELP | CONTEXT_LIST | CONTEXT_PLOT |
		CONTEXT_ADJUDICATE,
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
		strbuf_add_format(&text, "%s: %s", tags.list[i].name, translate(tags.list[i].guidance));
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
	struct strbuf text;

	strbuf_init(&keys);
	strbuf_init(&name);
	strbuf_init(&text);
	keymap_add_keys(keymap, ANY_CONTEXT, command->name, MOST_KEYS, &keys);
	/* What has no key is typed after a colon. */
	if (!keys.length)
		strbuf_add_format(&keys, ":%.*s%s%s", name_length(command),
			*command->alias ? command->alias : command->name, *command->argument ? " " : "",
			command->argument);
	strbuf_add_format(&name, "%s%s%s", command->name, *command->argument ? " " : "", command->argument);
	wording_add_keys(keymap_names(keymap), translate(command->help), &text);
	writer->add(writer->target, strbuf_text(&keys), strbuf_slice(&name), strbuf_text(&text), false);
	strbuf_release(&text);
	strbuf_release(&keys);
	strbuf_release(&name);
}

/* The letters of the tags in the margin. */
static void write_letters(struct tags tags, const struct writer *writer)
{
	struct strbuf letters;
	struct strbuf names;
	struct strbuf text;

	strbuf_init(&letters);
	strbuf_init(&names);
	strbuf_init(&text);
	for (size_t i = 0; i < tags.count; i++)
		strbuf_add_format(&letters, "%s%c", i ? " " : "", tags.list[i].letter);
	for (size_t i = 0; i < tags.count; i++)
		strbuf_add_format(&names, "%s%s", i ? ", " : "", tags.list[i].name);
	strbuf_add_format(&text, translate("tagged as %s; %c another tag"), strbuf_text(&names), '?');
	strbuf_release(&names);
	writer->add(writer->target, strbuf_text(&letters), slice_of(""), strbuf_text(&text), false);
	strbuf_release(&letters);
	strbuf_release(&text);
}

/* What the signs on the screen mean. */
static void write_signs(const struct keymap *keymap, struct tags tags, const struct writer *writer)
{
	static const struct {
		const char *sign;
		const char *meaning;
	} signs[] = {
		{ "=", N_("nearly the same words on both sides") },
		{ "~", N_("the same in other words") },
		{ "%", N_("the match stands in another place; {follow-match} goes there") },
		{ "?", N_("a possible match (:possible shows them)") },
		{ N_("2 to 9"), N_("beside a sign: so many matches has that sentence") },
		{ "! =", N_("adjudicating: a disagreement, open; decided") },
		{ "+", N_("more annotations begin here than letters fit") },
		{ N_("underlined"), N_("words that only this side of the match has") },
		{ N_("verbatim"), N_("the match is word for word") },
		{ N_("copied"), N_("five or more words in a row are the same") },
		{ N_("strong, likely"), N_("by score; likely is wrong more often") },
	};

	writer->add(writer->target, "", slice_of(""), translate("On the screen"), true);
	write_letters(tags, writer);
	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
		struct strbuf meaning;

		strbuf_init(&meaning);
		wording_add_keys(keymap_names(keymap), translate(signs[i].meaning), &meaning);
		writer->add(writer->target, translate(signs[i].sign), slice_of(""), strbuf_text(&meaning), false);
		strbuf_release(&meaning);
	}
}

static void write_own_command(const struct keymap *keymap, const struct own_command *command,
	const struct writer *writer)
{
	struct strbuf keys;

	strbuf_init(&keys);
	keymap_add_keys(keymap, ANY_CONTEXT, command->name, MOST_KEYS, &keys);
	if (!keys.length)
		strbuf_add_format(&keys, ":%s", command->name);
	writer->add(writer->target, strbuf_text(&keys), slice_of(command->name), command->help, false);
	strbuf_release(&keys);
}

/* True when a binding runs more than the name of a command, which its row would not tell, and no earlier one does. */
static bool is_line(const struct keymap *keymap, struct own_commands own, size_t number)
{
	const char *line = keymap->list[number].line;

	if (!*line || command_find(slice_of(line)) || slice_starts(slice_of(line), "tag "))
		return false;
	for (size_t i = 0; i < own.count; i++) {
		if (strcmp(line, own.list[i].name) == 0)
			return false;
	}
	for (size_t i = 0; i < number; i++) {
		if (strcmp(line, keymap->list[i].line) == 0)
			return false;
	}
	return true;
}

/* What only the configuration has: its commands, and lines that keys run. */
static void write_own(const struct keymap *keymap, struct own_commands own, const struct writer *writer)
{
	bool heading = false;

	for (size_t i = 0; i < own.count + keymap->count; i++) {
		const struct binding *binding = i < own.count ? NULL : &keymap->list[i - own.count];
		struct strbuf keys;

		if (binding && !is_line(keymap, own, i - own.count))
			continue;
		if (!heading)
			writer->add(writer->target, "", slice_of(""), translate("Of the configuration"), true);
		heading = true;
		if (!binding) {
			write_own_command(keymap, &own.list[i], writer);
			continue;
		}
		strbuf_init(&keys);
		keymap_add_keys(keymap, ANY_CONTEXT, binding->line, MOST_KEYS, &keys);
		if (keys.length)
			writer->add(writer->target, strbuf_text(&keys), slice_of(binding->line), binding->line, false);
		strbuf_release(&keys);
	}
}

static void write_reference(const struct keymap *keymap, struct tags tags, struct own_commands own,
	const struct writer *writer)
{
	const char *group = "";

	for (const struct command *command = commands; command->name; command++) {
		if (strcmp(command->group, group) != 0) {
			struct strbuf heading;

			group = command->group;
			strbuf_init(&heading);
			wording_add_keys(keymap_names(keymap), translate(group), &heading);
			writer->add(writer->target, "", slice_of(""), strbuf_text(&heading), true);
			strbuf_release(&heading);
		}
		if (strcmp(command->name, "tag") == 0)
			write_tags(keymap, tags, writer);
		else
			write_command(keymap, command, writer);
	}
	write_own(keymap, own, writer);
}

static void add_help_line(void *target, const char *keys, struct slice name, const char *text, bool heading)
{
	help_add(target, keys, name, text, heading);
}

void reference_fill_help(const struct keymap *keymap, struct work *work)
{
	const struct writer writer = { add_help_line, &work->help };

	write_signs(keymap, work->tags, &writer);
	write_reference(keymap, work->tags, work->own_commands, &writer);
	help_filter(&work->help, slice_of(""));
}

static void add_table_row(void *target, const char *keys, struct slice name, const char *text, bool heading)
{
	struct strbuf *out = target;

	if (heading) {
		strbuf_add_format(out, translate("\n**%s**\n\n| keys | command | what it does |\n|---|---|---|\n"),
			text);
		return;
	}
	strbuf_add_text(out, "| `");
	strbuf_add_text(out, keys);
	strbuf_add_text(out, "` | `");
	strbuf_add(out, name);
	strbuf_add_format(out, "` | %s |\n", text);
}

void reference_visit(const struct keymap *keymap, struct tags tags, struct own_commands own,
	void (*visit)(void *target, const char *keys, struct slice name, const char *text, bool heading), void *target)
{
	const struct writer writer = { visit, target };

	write_signs(keymap, tags, &writer);
	write_reference(keymap, tags, own, &writer);
}

void reference_add_table(const struct keymap *keymap, struct tags tags, struct own_commands own, struct strbuf *out)
{
	write_reference(keymap, tags, own, &(struct writer){ add_table_row, out });
}
