/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands of the configuration: names for command lines. */
#include "config_parts.h"

#include "crossread/base/translate.h"
#include "crossread/command/command_line.h"

#include <string.h>

bool config_check_line(struct config_reading *reading, const struct yaml_node *node, struct own_commands own,
	unsigned contexts)
{
	struct command_line line;
	struct error error;
	struct strbuf names;

	if (!command_line_read(&line, node->text, own, &error) || !command_line_fits(&line, contexts, &error)) {
		config_complain(reading, node, "%.300s%s", error.message,
			line.command || line.own ? "" : "; crossread --keys lists all");
		return false;
	}
	if (!line.command || strcmp(line.command->argument, "TAG") != 0 ||
		tags_find(reading->config->tags, line.call.argument))
		return true;
	strbuf_init(&names);
	tags_add_names(reading->config->tags, &names);
	config_complain(reading, node, "no tag \"%.*s\": there are %.300s",
		(int)(line.call.argument.length < TAG_MOST_NAME ? line.call.argument.length : TAG_MOST_NAME),
		line.call.argument.data, strbuf_text(&names));
	strbuf_release(&names);
	return false;
}

/* A name is typed after a colon: small letters, digits and dashes, and no other command's. */
static bool is_name(struct config_reading *reading, const struct yaml_node *node)
{
	struct slice name = node->key;
	const struct command *command;

	for (size_t i = 0; i < name.length; i++) {
		char byte = name.data[i];

		if ((byte >= 'a' && byte <= 'z') || (i && ((byte >= '0' && byte <= '9') || byte == '-')))
			continue;
		config_complain(reading, node,
			"the name of a command is of letters a to z, digits and dashes, like both-deny");
		return false;
	}
	if (name.length == 0 || name.length > SUGGESTION_MOST_WORD) {
		config_complain(reading, node, "the name of a command has 1 to %d letters", SUGGESTION_MOST_WORD);
		return false;
	}
	command = command_find(name);
	if (command)
		config_complain(reading, node, "\"%.*s\" is a command already: \"%s\", %s", (int)name.length, name.data,
			command->name, translate(command->help));
	return !command;
}

static bool is_line(struct config_reading *reading, const struct yaml_node *node)
{
	return config_is_text(reading, node, CONFIG_MOST_LINE, false) &&
		config_check_line(reading, node, (struct own_commands){ 0 }, ~0U);
}

/* Reads one line or a list of them into `lines`; returns how many, 0 when one is wrong. */
static size_t read_lines(struct config_reading *reading, const struct yaml_node *node, const char **lines)
{
	size_t count = 0;

	if (node->kind == YAML_IS_MAP || (node->kind == YAML_IS_LIST && !node->first)) {
		config_complain(reading, node, "must be a command line like \"tag denial\", or a list of them");
		return 0;
	}
	if (node->count > CONFIG_MOST_LINES) {
		config_complain(reading, node, "has %zu lines; at most %d can be run", node->count, CONFIG_MOST_LINES);
		return 0;
	}
	if (node->kind == YAML_IS_SCALAR) {
		lines[0] = is_line(reading, node) ? config_text(reading, node) : NULL;
		return lines[0] ? 1 : 0;
	}
	for (const struct yaml_node *line = node->first; line; line = line->next) {
		if (!is_line(reading, line))
			return 0;
		lines[count++] = config_text(reading, line);
	}
	return count;
}

/* The lines as the help shows them: "tag denial; next-match". */
static const char *help_of(struct config_reading *reading, const char *const *lines, size_t count)
{
	struct strbuf text;
	const char *help;

	strbuf_init(&text);
	for (size_t i = 0; i < count; i++)
		strbuf_add_format(&text, "%s%s", i ? "; " : "", lines[i]);
	help = arena_copy(&reading->config->arena, strbuf_slice(&text)).data;
	strbuf_release(&text);
	return help;
}

void config_read_commands(struct config_reading *reading, const struct yaml_node *map)
{
	struct arena *arena = &reading->config->arena;
	struct own_command *list;
	size_t count = 0;

	if (!map)
		return;
	if (map->kind != YAML_IS_MAP) {
		config_complain(reading, map, "must be lines like: both-deny: \"tag denial\"");
		return;
	}
	list = arena_new_array(arena, CONFIG_MOST_COMMANDS, sizeof(*list));
	for (const struct yaml_node *node = map->first; node; node = node->next) {
		const char *lines[CONFIG_MOST_LINES];
		const char **copy;
		size_t lines_here;

		if (count == CONFIG_MOST_COMMANDS) {
			config_complain(reading, node, "more than %d commands", CONFIG_MOST_COMMANDS);
			break;
		}
		if (!is_name(reading, node))
			continue;
		lines_here = read_lines(reading, node, lines);
		if (lines_here == 0)
			continue;
		copy = arena_new_array(arena, lines_here, sizeof(*copy));
		memcpy(copy, lines, lines_here * sizeof(*copy));
		list[count++] = (struct own_command){ arena_copy(arena, node->key).data, copy, lines_here,
			help_of(reading, copy, lines_here) };
	}
	reading->config->commands = (struct own_commands){ list, count };
}
