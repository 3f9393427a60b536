/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A command line taken apart and checked. */
#include "crossread/command/command_line.h"

#include "crossread/base/suggestion.h"
#include "crossread/work/work.h"

/* Bytes of a wrong name that a message repeats. */
enum { MOST_TOLD = 80 };

/* Takes the first word off `*line`. */
static struct slice take_word(struct slice *line)
{
	size_t end = 0;
	struct slice word;

	while (end < line->length && !slice_is_space(line->data[end]))
		end++;
	word = slice_part(*line, 0, end);
	*line = slice_trim(slice_part(*line, end, line->length));
	return word;
}

/* True when `name` is one of the short names. */
static bool is_alias(const char *aliases, struct slice name)
{
	struct slice rest = slice_trim(slice_of(aliases));

	while (rest.length) {
		if (slice_equal(take_word(&rest), name))
			return true;
	}
	return false;
}

const struct command *command_find(struct slice name)
{
	for (const struct command *command = commands; command->name; command++) {
		if (slice_equal_text(name, command->name) || is_alias(command->alias, name))
			return command;
	}
	return NULL;
}

static const struct own_command *find_own(struct own_commands own, struct slice name)
{
	for (size_t i = 0; i < own.count; i++) {
		if (slice_equal_text(name, own.list[i].name))
			return &own.list[i];
	}
	return NULL;
}

/* Takes a number off the front of `*line`; 0 when there is none. */
static size_t take_count(struct slice *line)
{
	size_t count = 0;

	while (line->length && line->data[0] >= '0' && line->data[0] <= '9') {
		if (count < WORK_MOST_COUNT)
			count = count * 10 + (size_t)(line->data[0] - '0');
		*line = slice_part(*line, 1, line->length);
	}
	*line = slice_trim(*line);
	return count < WORK_MOST_COUNT ? count : WORK_MOST_COUNT;
}

static bool fail_on_name(struct slice name, struct own_commands own, struct error *error)
{
	struct suggestion suggestion;
	char meant[SUGGESTION_SIZE];

	suggestion_init(&suggestion, name);
	for (const struct command *command = commands; command->name; command++)
		suggestion_offer(&suggestion, command->name);
	for (size_t i = 0; i < own.count; i++)
		suggestion_offer(&suggestion, own.list[i].name);
	return error_set(error, "no command \"%.*s\"%s", (int)(name.length < MOST_TOLD ? name.length : MOST_TOLD),
		name.data, suggestion_tell(&suggestion, meant));
}

bool command_line_read(struct command_line *line, struct slice text, struct own_commands own, struct error *error)
{
	const char *argument;
	struct slice name;

	*line = (struct command_line){ 0 };
	text = slice_trim(text);
	line->call.count = take_count(&text);
	if (text.length == 0)
		return true;
	name = take_word(&text);
	line->call.argument = text;
	line->command = command_find(name);
	line->own = line->command ? NULL : find_own(own, name);
	if (!line->command && !line->own)
		return fail_on_name(name, own, error);
	argument = line->command ? line->command->argument : "";
	if (text.length && !*argument)
		return error_set(error, "\"%.*s\" takes no argument", (int)name.length, name.data);
	if (!text.length && *argument && *argument != '[')
		return error_set(error, "\"%s\" needs one: %s %s", line->command->name, line->command->name, argument);
	return true;
}

/* Says where a command would mean something, for whoever typed it over a list or beside one. */
static bool fail_on_place(const struct command *command, unsigned contexts, struct error *error)
{
	if (contexts & CONTEXT_LIST && command->contexts & CONTEXT_READ)
		return error_set(error, "\"%s\" is for the articles: close the list first", command->name);
	if (contexts & CONTEXT_PLOT && command->contexts & CONTEXT_READ)
		return error_set(error, "\"%s\" is for the articles: close the plot first", command->name);
	if (command->contexts == CONTEXT_LIST)
		return error_set(error, "\"%s\" is for lists: open one first", command->name);
	return error_set(error, "\"%s\" means nothing here", command->name);
}

bool command_line_fits(const struct command_line *line, unsigned contexts, struct error *error)
{
	if (line->own)
		return true;
	if (!line->command) {
		if (line->call.count == 0 || contexts & CONTEXT_READ)
			return true;
		return error_set(error, "a number goes to a sentence only while reading");
	}
	if (!line->command->contexts || line->command->contexts & contexts)
		return true;
	return fail_on_place(line->command, contexts, error);
}
