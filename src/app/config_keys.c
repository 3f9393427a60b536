/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys of the configuration. */
#include "config_parts.h"

#include "crossread/command/command.h"
#include "crossread/base/translate.h"
#include "crossread/screen/stroke.h"

#include <stdio.h>
#include <string.h>

const struct config_mode config_modes[] = {
	{ "read", CONTEXT_READ, N_("while reading") },
	{ "select", CONTEXT_SELECT, N_("while selecting") },
	{ "list", CONTEXT_LIST, N_("in lists") },
	{ "prompt", CONTEXT_PROMPT, N_("while a line is typed") },
	{ "help", CONTEXT_HELP, N_("in the help") },
	{ "plot", CONTEXT_PLOT, N_("in the dot plot") },
	{ 0 },
};

enum { MODES = sizeof(config_modes) / sizeof(config_modes[0]) - 1 };

/* What was bound so far, to find a key that is bound twice. */
struct bound {
	size_t count;
	struct {
		size_t mode;
		struct stroke stroke;
		const struct yaml_node *node;
	} list[CONFIG_MOST_KEYS];
};

/* The line in which a key was bound before, 0 when it was not. */
static size_t line_of(const struct bound *bound, size_t mode, struct stroke stroke)
{
	for (size_t i = 0; i < bound->count; i++) {
		if (bound->list[i].mode == mode && stroke_equal(bound->list[i].stroke, stroke))
			return bound->list[i].node->line;
	}
	return 0;
}

/* Reads the key of a binding; complains when it is none that can run a command there. */
static bool read_stroke(struct config_reading *reading, const struct yaml_node *node, size_t mode,
	struct stroke *stroke)
{
	struct slice name = node->key;
	bool is_typed = config_modes[mode].context == CONTEXT_PROMPT;
	uint32_t first;

	if (name.length == 0 || stroke_parse(name, stroke) != name.length) {
		config_complain(reading, node,
			"no key \"%.*s\": a character is one, or a name like <Space> <PgDn> <F5> <Ctrl-E> <lt>, or two "
			"of these",
			(int)(name.length < 60 ? name.length : 60), name.data);
		return false;
	}
	first = stroke->prefix ? stroke->prefix : stroke->key;
	if (is_typed && (stroke->prefix || (first >= ' ' && first < KEY_CODE_TAB))) {
		config_complain(reading, node, "\"%.*s\" is typed there: only keys with names can run commands",
			(int)name.length, name.data);
		return false;
	}
	if (!is_typed && first >= '1' && first <= '9') {
		config_complain(reading, node, "the digits 1 to 9 begin a count: they can run no commands");
		return false;
	}
	return true;
}

/* Checks the line as it will be run: where any letter is pressed, that is its argument. */
static bool check_line(struct config_reading *reading, const struct yaml_node *node, unsigned context,
	struct stroke stroke)
{
	struct yaml_node with_letter = *node;
	struct strbuf line;
	bool done;

	strbuf_init(&line);
	strbuf_add(&line, node->text);
	if (stroke.key == STROKE_LETTER && node->text.length)
		strbuf_add_text(&line, " x");
	with_letter.text = strbuf_slice(&line);
	done = config_check_line(reading, &with_letter, reading->config->commands, context);
	strbuf_release(&line);
	return done;
}

static void read_binding(struct config_reading *reading, const struct yaml_node *node, size_t mode, struct bound *bound)
{
	struct config *config = reading->config;
	unsigned context = config_modes[mode].context;
	struct stroke stroke;
	size_t earlier;

	if (!read_stroke(reading, node, mode, &stroke) || !config_is_text(reading, node, CONFIG_MOST_LINE, true) ||
		!check_line(reading, node, context, stroke))
		return;
	earlier = line_of(bound, mode, stroke);
	if (earlier) {
		config_complain(reading, node, "this key is bound twice %s: line %zu binds it, too",
			translate(config_modes[mode].where), earlier);
		return;
	}
	if (bound->count == CONFIG_MOST_KEYS) {
		config_complain(reading, node, "more than %d keys", CONFIG_MOST_KEYS);
		return;
	}
	bound->list[bound->count].mode = mode;
	bound->list[bound->count].stroke = stroke;
	bound->list[bound->count++].node = node;
	keymap_bind(&config->keymap, context, stroke, config_text(reading, node));
}

/* The number of the mode of that name, MODES when there is none. */
static size_t find_mode(struct slice name)
{
	size_t i = 0;

	while (i < MODES && !slice_equal_text(name, config_modes[i].name))
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

/* What a key runs in a mode, alone or, as far as that matters, as the first of two; NULL: nothing. */
static const char *runs(const struct config_reading *reading, size_t mode, uint32_t key)
{
	const struct keymap *keymap = &reading->config->keymap;
	const char *line = keymap_find(keymap, config_modes[mode].context, (struct stroke){ KEY_CODE_NONE, key });

	for (size_t i = 0; !line && i < keymap->count; i++) {
		if (keymap->list[i].stroke.prefix == key && *keymap->list[i].line &&
			keymap_holds(keymap, i, config_modes[mode].context))
			line = keymap->list[i].line;
	}
	return line;
}

/* The first of two keys must run nothing alone, else the second is never waited for. */
static void check_prefixes(struct config_reading *reading, const struct bound *bound)
{
	for (size_t i = 0; i < bound->count; i++) {
		size_t mode = bound->list[i].mode;
		struct stroke first = { KEY_CODE_NONE, bound->list[i].stroke.prefix };
		const char *line =
			first.key ? keymap_find(&reading->config->keymap, config_modes[mode].context, first) : NULL;

		if (line)
			config_complain(reading, bound->list[i].node,
				"the first key of the two runs \"%.100s\" %s: unbind it with \"\", or take another",
				line, translate(config_modes[mode].where));
	}
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
				!(config_modes[i].context & CONTEXT_TAG && runs(reading, i, (uint32_t)letter));
		if (is_free) {
			free_keys[length++] = ' ';
			free_keys[length++] = letter;
			free_keys[length] = '\0';
		}
	}
	config_complain(reading, reading->tag_keys[tag],
		"the key %s of the tag %s runs \"%.100s\" %s: set another key%s%s, or unbind that one",
		reading->tags[tag].key, reading->tags[tag].name, line, translate(config_modes[mode].where),
		length ? translate(", such as") : "", free_keys);
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
		const char *line = config_modes[i].context & CONTEXT_TAG ? runs(reading, i, key) : NULL;

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
	check_prefixes(reading, &bound);
	for (size_t i = 0; i < reading->tag_count; i++) {
		if (reading->tag_keys[i])
			bind_tag(reading, i);
	}
}
