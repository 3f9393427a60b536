/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filters of the configuration: programs that make text of documents, by how the names of those end. */
#include "config_parts.h"

#include <ctype.h>
#include <string.h>

enum { MOST_ENDING = 16 };

/* Small letters and digits, as they stand behind the stop of a file's name. */
static bool is_ending(struct slice ending)
{
	for (size_t i = 0; i < ending.length; i++) {
		if (!islower((unsigned char)ending.data[i]) && !isdigit((unsigned char)ending.data[i]))
			return false;
	}
	return ending.length && ending.length <= MOST_ENDING;
}

/* The argument vector of a list; NULL, with a complaint, when it is none. */
static const char *const *read_arguments(struct config_reading *reading, const struct yaml_node *node)
{
	const char **arguments;
	size_t count = 0;

	if (node->kind != YAML_IS_LIST || !node->count || node->count > CONFIG_MOST_ARGUMENTS) {
		config_complain(reading, node, "must be a list like [\"pdftotext\", \"-layout\", \"%s\", \"-\"]", "%s");
		return NULL;
	}
	arguments = arena_new_array(&reading->config->arena, node->count + 1, sizeof(*arguments));
	for (const struct yaml_node *word = node->first; word; word = word->next) {
		if (!config_is_text(reading, word, CONFIG_MOST_LINE, count > 0))
			return NULL;
		arguments[count++] = config_text(reading, word);
	}
	return arguments;
}

void config_read_filters(struct config_reading *reading, const struct yaml_node *map)
{
	struct import_filter *list;
	size_t count = 0;

	if (!map)
		return;
	if (map->kind != YAML_IS_MAP || map->count > CONFIG_MOST_FILTERS) {
		config_complain(reading, map, "must be at most %d lines like: pdf: [\"pdftotext\", \"%s\", \"-\"]",
			CONFIG_MOST_FILTERS, "%s");
		return;
	}
	list = arena_new_array(&reading->config->arena, map->count, sizeof(*list));
	for (const struct yaml_node *node = map->first; node; node = node->next) {
		const char *const *arguments;

		if (!is_ending(node->key)) {
			config_complain(reading, node,
				"what a file's name ends in is of letters a to z and digits, like pdf");
			continue;
		}
		arguments = read_arguments(reading, node);
		if (arguments)
			list[count++] = (struct import_filter){ arena_copy(&reading->config->arena, node->key).data,
				arguments };
	}
	reading->config->filters = (struct import_filters){ list, count };
}
