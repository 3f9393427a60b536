/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The configuration file. */
#include "config.h"

#include "crossread/base/file.h"
#include "crossread/base/mem.h"
#include "crossread/yaml/yaml_read.h"
#include "place.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_BYTES = 1024 * 1024 };

/* The place of a setting that is a text, NULL when it is none. */
static char **find_text(struct config *config, struct slice name)
{
	if (slice_equal_text(name, "author"))
		return &config->author;
	return slice_equal_text(name, "theme") ? &config->theme : NULL;
}

static bool take_blind(struct config *config, const char *path, const struct yaml_node *node, struct error *error)
{
	config->blind = node->kind == YAML_IS_SCALAR && slice_equal_text(node->text, "true");
	if (config->blind || (node->kind == YAML_IS_SCALAR && slice_equal_text(node->text, "false")))
		return true;
	return error_set_at(error, path, node->line, node->column, "must be true or false");
}

static bool take(struct config *config, const char *path, const struct yaml_node *node, struct error *error)
{
	char **setting = find_text(config, node->key);

	if (slice_equal_text(node->key, "blind"))
		return take_blind(config, path, node, error);
	if (!setting)
		return error_set_at(error, path, node->line, node->column,
			"no setting \"%.*s\"; there are author, theme and blind",
			(int)(node->key.length < 60 ? node->key.length : 60), node->key.data);
	if (node->kind != YAML_IS_SCALAR || node->text.length == 0 || memchr(node->text.data, '\0', node->text.length))
		return error_set_at(error, path, node->line, node->column, "must be a text, like \"ana\"");
	free(*setting);
	*setting = mem_copy(node->text.data, node->text.length);
	return true;
}

static bool read_settings(struct config *config, const char *path, struct slice bytes, struct error *error)
{
	struct arena arena;
	struct yaml_node *root;
	bool done;

	arena_init(&arena);
	done = yaml_read(bytes, path, &arena, &root, NULL, error);
	if (done && root && root->kind != YAML_IS_MAP)
		done = error_set_at(error, path, root->line, root->column, "must be lines like: author: \"ana\"");
	for (const struct yaml_node *node = done && root ? root->first : NULL; done && node; node = node->next)
		done = take(config, path, node, error);
	arena_release(&arena);
	return done;
}

bool config_read(struct config *config, struct error *error)
{
	char *path = place_of("XDG_CONFIG_HOME", ".config", "crossread/config.yaml");
	struct strbuf bytes;
	bool done = true;

	*config = (struct config){ 0 };
	strbuf_init(&bytes);
	if (path && file_exists(path))
		done = file_read(path, MOST_BYTES, &bytes, error) &&
			read_settings(config, path, strbuf_slice(&bytes), error);
	strbuf_release(&bytes);
	free(path);
	return done;
}

void config_release(struct config *config)
{
	free(config->author);
	free(config->theme);
}
