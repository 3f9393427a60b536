/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The configuration file, and all that is wrong with it. */
#include "config_parts.h"
#include "place.h"

#include "crossread/base/file.h"
#include "crossread/base/translate.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Where the next problem is to be told; the place of the last one when no more are kept. */
static struct error *next_problem(struct config *config)
{
	size_t number = config->problem_count++;

	return &config->problems[number < CONFIG_MOST_PROBLEMS ? number : CONFIG_MOST_PROBLEMS - 1];
}

void config_complain(struct config_reading *reading, const struct yaml_node *node, const char *format, ...)
{
	char text[ERROR_SIZE];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(text, sizeof(text), translate(format), arguments);
	va_end(arguments);
	error_set_at(next_problem(reading->config), reading->path, node->line, node->column, "%s", text);
}

const char *config_text(struct config_reading *reading, const struct yaml_node *node)
{
	return arena_copy(&reading->config->arena, node->text).data;
}

bool config_is_text(struct config_reading *reading, const struct yaml_node *node, size_t most, bool may_be_empty)
{
	bool is_line = node->kind == YAML_IS_SCALAR;

	for (size_t i = 0; is_line && i < node->text.length; i++)
		is_line = (unsigned char)node->text.data[i] >= ' ' && node->text.data[i] != 0x7F;
	if (is_line && node->text.length <= most && (node->text.length || may_be_empty))
		return true;
	config_complain(reading, node,
		may_be_empty ? N_("must be a text of at most %zu bytes in one line") :
			       N_("must be a text of 1 to %zu bytes in one line"),
		most);
	return false;
}

void config_refuse_unknown(struct config_reading *reading, const struct yaml_node *map, const char *what,
	const char *const *names, size_t count)
{
	for (const struct yaml_node *node = map->first; node; node = node->next) {
		struct suggestion suggestion;
		char meant[SUGGESTION_SIZE];
		struct strbuf all;
		bool known = false;

		suggestion_init(&suggestion, node->key);
		strbuf_init(&all);
		for (size_t i = 0; i < count; i++) {
			known = known || slice_equal_text(node->key, names[i]);
			suggestion_offer(&suggestion, names[i]);
			strbuf_add_format(&all, "%s %s", i ? "," : translate("; there are"), names[i]);
		}
		if (!known)
			config_complain(reading, node, "%s \"%.*s\"%s", translate(what),
				(int)(node->key.length < 60 ? node->key.length : 60), node->key.data,
				suggestion.word ? suggestion_tell(&suggestion, meant) : strbuf_text(&all));
		strbuf_release(&all);
	}
}

static const char *read_text(struct config_reading *reading, const struct yaml_node *node)
{
	return node && config_is_text(reading, node, 4096, false) ? config_text(reading, node) : NULL;
}

/* Reads true or false; `otherwise` where there is neither. */
static bool read_bool(struct config_reading *reading, const struct yaml_node *node, bool otherwise)
{
	if (node && node->kind == YAML_IS_SCALAR && slice_equal_text(node->text, "true"))
		return true;
	if (node && node->kind == YAML_IS_SCALAR && slice_equal_text(node->text, "false"))
		return false;
	if (node)
		config_complain(reading, node, "must be true or false");
	return otherwise;
}

void config_read_bytes(struct config *config, const char *path, struct slice bytes)
{
	static const char *const settings[] = { "author", "theme", "blind", "guess-speakers", "keys", "tags",
		"default-tags", "commands", "filters" };
	struct config_reading reading = { .config = config, .path = path };
	struct arena arena;
	struct yaml_node *root = NULL;
	struct error error;

	*config = (struct config){ 0 };
	arena_init(&config->arena);
	arena_init(&arena);
	if (!yaml_read(bytes, path, &arena, &root, NULL, &error))
		*next_problem(config) = error;
	if (root && root->kind == YAML_IS_MAP)
		config_refuse_unknown(&reading, root, N_("no setting"), settings,
			sizeof(settings) / sizeof(settings[0]));
	else if (root)
		config_complain(&reading, root, "must be lines like: author: \"ana\"");
	config->author = read_text(&reading, yaml_get(root, "author"));
	config->theme = read_text(&reading, yaml_get(root, "theme"));
	config->blind = read_bool(&reading, yaml_get(root, "blind"), false);
	config->leaves_speakers = !read_bool(&reading, yaml_get(root, "guess-speakers"), true);
	config_read_tags(&reading, read_bool(&reading, yaml_get(root, "default-tags"), true), yaml_get(root, "tags"));
	config_read_commands(&reading, yaml_get(root, "commands"));
	config_read_filters(&reading, yaml_get(root, "filters"));
	config_read_keys(&reading, yaml_get(root, "keys"));
	arena_release(&arena);
}

bool config_read(struct config *config, const char *file, struct error *error)
{
	char *own = file ? NULL : place_of("XDG_CONFIG_HOME", ".config", "crossread/config.yaml");
	const char *path = file ? file : own;
	struct strbuf bytes;
	struct error problem = { "" };
	bool done = true;

	strbuf_init(&bytes);
	if (file || (path && file_exists(path)))
		done = file_read(path, CONFIG_MOST_BYTES, &bytes, &problem);
	config_read_bytes(config, path ? path : "", done ? strbuf_slice(&bytes) : slice_of(""));
	if (!done)
		*next_problem(config) = problem;
	strbuf_release(&bytes);
	free(own);
	if (done || !file)
		return true;
	*error = problem;
	config_release(config);
	return false;
}

void config_release(struct config *config)
{
	keymap_release(&config->keymap);
	arena_release(&config->arena);
}
