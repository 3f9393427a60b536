/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys of the configuration. */
#include "config_parts.h"

#include "crossread/command/command.h"
#include "crossread/screen/key.h"

#include <stdio.h>
#include <string.h>

/* The names of modes, in the order in which they are told. */
static const struct {
	const char *name;
	unsigned context;
	const char *where;
} modes[] = {
	{ "read", CONTEXT_READ, "while reading" },
	{ "select", CONTEXT_SELECT, "while selecting" },
	{ "list", CONTEXT_LIST, "in lists" },
	{ "prompt", CONTEXT_PROMPT, "while a line is typed" },
	{ "help", CONTEXT_HELP, "in the help" },
};

enum { MODES = sizeof(modes) / sizeof(modes[0]) };

/* What was bound so far, to find a key that is bound twice. */
struct bound {
	size_t count;
	struct {
		unsigned context;
		uint32_t key;
		size_t line;
	} list[CONFIG_MOST_KEYS];
};

/* The line in which a key was bound before, 0 when it was not. */
static size_t line_of(const struct bound *bound, unsigned context, uint32_t key)
{
	for (size_t i = 0; i < bound->count; i++) {
		if (bound->list[i].context == context && bound->list[i].key == key)
			return bound->list[i].line;
	}
	return 0;
}

/* Reads the key of a binding; complains when it is none that can run a command there. */
static bool read_key(struct config_reading *reading, const struct yaml_node *node, size_t mode, uint32_t *key)
{
	struct slice name = node->key;
	bool is_typed = modes[mode].context == CONTEXT_PROMPT;

	if (name.length == 0 || key_parse(name, key) != name.length) {
		config_complain(reading, node,
			"no key \"%.*s\": a character is one, or a name like <Tab> <Enter> <PgDn> <F5> <Ctrl-E> <lt>",
			(int)(name.length < 60 ? name.length : 60), name.data);
		return false;
	}
	if (is_typed && *key >= ' ' && *key < KEY_CODE_TAB) {
		config_complain(reading, node, "\"%.*s\" is typed there: only keys with names can run commands",
			(int)name.length, name.data);
		return false;
	}
	if (!is_typed && *key >= '0' && *key <= '9') {
		config_complain(reading, node, "digits count: they can run no commands");
		return false;
	}
	return true;
}

static void read_binding(struct config_reading *reading, const struct yaml_node *node, size_t mode, struct bound *bound)
{
	struct config *config = reading->config;
	unsigned context = modes[mode].context;
	size_t earlier;
	uint32_t key;

	if (!read_key(reading, node, mode, &key) || !config_is_text(reading, node, CONFIG_MOST_LINE, true) ||
		!config_check_line(reading, node, config->commands, context))
		return;
	earlier = line_of(bound, context, key);
	if (earlier) {
		config_complain(reading, node, "this key is bound twice %s: line %zu binds it, too", modes[mode].where,
			earlier);
		return;
	}
	if (bound->count == CONFIG_MOST_KEYS) {
		config_complain(reading, node, "more than %d keys", CONFIG_MOST_KEYS);
		return;
	}
	bound->list[bound->count].context = context;
	bound->list[bound->count].key = key;
	bound->list[bound->count++].line = node->line;
	keymap_bind(&config->keymap, context, key, config_text(reading, node));
}

/* The number of the mode of that name, MODES when there is none. */
static size_t find_mode(struct slice name)
{
	size_t i = 0;

	while (i < MODES && !slice_equal_text(name, modes[i].name))
		i++;
	return i;
}

static void read_mode(struct config_reading *reading, const struct yaml_node *map, struct bound *bound)
{
	size_t mode = find_mode(map->key);

	if (mode == MODES) {
		config_complain(reading, map, "no mode \"%.*s\": there are read, select, list, prompt and help",
			(int)(map->key.length < 60 ? map->key.length : 60), map->key.data);
		return;
	}
	for (const struct yaml_node *node = map->first; node; node = node->next)
		read_binding(reading, node, mode, bound);
}

/* Complains that a key of a tag runs something else, and says which keys are free. */
static void refuse_key(struct config_reading *reading, size_t tag, const char *line, size_t mode)
{
	char free_keys[64] = "";
	size_t length = 0;

	for (char letter = 'a'; letter <= 'z'; letter++) {
		bool is_free = true;

		for (size_t i = 0; i < MODES; i++)
			is_free = is_free &&
				!(modes[i].context & CONTEXT_TAG &&
					keymap_find(&reading->config->keymap, modes[i].context, (uint32_t)letter));
		if (is_free) {
			free_keys[length++] = ' ';
			free_keys[length++] = letter;
			free_keys[length] = '\0';
		}
	}
	config_complain(reading, reading->tag_keys[tag],
		"the key %s of the tag %s runs \"%.100s\" %s: set another key%s%s, or unbind that one",
		reading->tags[tag].key, reading->tags[tag].name, line, modes[mode].where, length ? ", such as" : "",
		free_keys);
}

/* Gives a tag of the configuration its key, where that is free in all modes in which tags are given. */
static void bind_tag(struct config_reading *reading, size_t tag)
{
	char own[TAG_MOST_NAME + 8];
	uint32_t key;

	if (!key_parse(slice_of(reading->tags[tag].key), &key))
		return;
	snprintf(own, sizeof(own), "tag %s", reading->tags[tag].name);
	for (size_t i = 0; i < MODES; i++) {
		const char *line = modes[i].context & CONTEXT_TAG ?
			keymap_find(&reading->config->keymap, modes[i].context, key) :
			NULL;

		if (line && strcmp(line, own) != 0) {
			refuse_key(reading, tag, line, i);
			return;
		}
	}
	keymap_bind_tag(&reading->config->keymap, &reading->tags[tag]);
}

void config_read_keys(struct config_reading *reading, const struct yaml_node *map)
{
	struct bound bound = { .count = 0 };

	keymap_init(&reading->config->keymap, (struct tags){ 0 });
	for (size_t i = 0; i < reading->tag_count; i++) {
		if (!reading->tag_keys[i])
			keymap_bind_tag(&reading->config->keymap, &reading->tags[i]);
	}
	if (map && map->kind != YAML_IS_MAP)
		config_complain(reading, map, "must be lines like: \"J\": \"3 next-sentence\"");
	for (const struct yaml_node *node = map && map->kind == YAML_IS_MAP ? map->first : NULL; node;
		node = node->next) {
		if (node->kind == YAML_IS_MAP)
			read_mode(reading, node, &bound);
		else
			read_binding(reading, node, 0, &bound);
	}
	for (size_t i = 0; i < reading->tag_count; i++) {
		if (reading->tag_keys[i])
			bind_tag(reading, i);
	}
}
