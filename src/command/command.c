/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Running a command line. */
#include "crossread/command/command.h"

#include "runs.h"

#include "crossread/work/focus.h"

#include <string.h>

long runs_distance(const struct call *call)
{
	return call->count ? (long)call->count : 1;
}

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

/* The only command whose name begins with `start`, for the message about an unknown one. */
static const struct command *only_beginning(struct slice start)
{
	const struct command *found = NULL;

	for (const struct command *command = commands; command->name; command++) {
		if (!slice_equal(slice_part(slice_of(command->name), 0, start.length), start))
			continue;
		if (found)
			return NULL;
		found = command;
	}
	return found;
}

unsigned command_contexts(const struct work *work)
{
	if (work->mode == MODE_READ && work->adjudicating.active)
		return CONTEXT_READ | CONTEXT_ADJUDICATE;
	return 1U << work->mode;
}

bool command_run(struct work *work, struct slice line)
{
	struct call call = { 0 };
	const struct command *command;
	struct slice name;

	line = slice_trim(line);
	call.count = take_count(&line);
	if (line.length == 0) {
		if (call.count && work->mode != MODE_READ) {
			work_complain(work, "a number goes to a sentence only while reading");
			return false;
		}
		if (call.count)
			focus_sentence(work, call.count - 1);
		return true;
	}
	name = take_word(&line);
	command = command_find(name);
	if (!command) {
		command = only_beginning(name);
		work_complain(work, "no command \"%.*s\"%s%s%s; ? lists all",
			(int)(name.length < 80 ? name.length : 80), name.data, command ? ": did you mean \"" : "",
			command ? command->name : "", command ? "\"" : "");
		return false;
	}
	if (command->contexts && !(command->contexts & command_contexts(work))) {
		work_complain(work, "\"%s\" means nothing here", command->name);
		return false;
	}
	if (line.length && !*command->argument) {
		work_complain(work, "\"%s\" takes no argument", command->name);
		return false;
	}
	if (!line.length && *command->argument && *command->argument != '[') {
		work_complain(work, "\"%s\" needs one: %s %s", command->name, command->name, command->argument);
		return false;
	}
	call.argument = line;
	return command->run(work, &call);
}
