/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading theme files. */
#include "crossread/screen/theme.h"

#include "crossread/base/arena.h"
#include "crossread/base/file.h"
#include "crossread/yaml/yaml_read.h"

enum { PALETTE = 8, MOST_COLOURS = 256 };

static const char *const colours[PALETTE] = {
	"black",
	"red",
	"green",
	"yellow",
	"blue",
	"magenta",
	"cyan",
	"white",
};

static const struct {
	const char *name;
	unsigned attribute;
} attributes[] = {
	{ "bold", LOOK_BOLD },
	{ "dim", LOOK_DIM },
	{ "underline", LOOK_UNDERLINE },
	{ "reverse", LOOK_REVERSE },
	{ "italic", LOOK_ITALIC },
};

enum { ATTRIBUTE_COUNT = sizeof(attributes) / sizeof(attributes[0]) };

static bool read_colour(const struct yaml_node *node, const char *path, int *colour, struct error *error)
{
	struct slice name = node->text;
	size_t number;
	int first = 0;

	if (slice_equal_text(name, "default")) {
		*colour = THEME_DEFAULT_COLOUR;
		return true;
	}
	if (yaml_number(node, &number) && number < MOST_COLOURS) {
		*colour = (int)number;
		return true;
	}
	if (slice_starts(name, "bright-")) {
		name = slice_part(name, slice_of("bright-").length, name.length);
		first = PALETTE;
	}
	for (int i = 0; i < PALETTE; i++) {
		if (slice_equal_text(name, colours[i])) {
			*colour = first + i;
			return true;
		}
	}
	return error_set_at(error, path, node->line, node->column,
		"no colour; use a name like bright-blue, "
		"a number up to 255, or default");
}

static bool read_attribute(const struct yaml_node *node, const char *path, struct look *look, struct error *error)
{
	for (size_t i = 0; i < ATTRIBUTE_COUNT; i++) {
		if (!slice_equal_text(node->key, attributes[i].name))
			continue;
		if (slice_equal_text(node->text, "true"))
			look->attributes |= attributes[i].attribute;
		else if (!slice_equal_text(node->text, "false"))
			return error_set_at(error, path, node->line, node->column, "%s is true or false",
				attributes[i].name);
		return true;
	}
	return error_set_at(error, path, node->line, node->column,
		"a look has no \"%.*s\"; it has foreground, "
		"background, bold, dim, underline, reverse, italic",
		(int)node->key.length, node->key.data);
}

static bool read_look(const struct yaml_node *map, const char *path, struct look *look, struct error *error)
{
	*look = (struct look){ THEME_DEFAULT_COLOUR, THEME_DEFAULT_COLOUR, 0 };
	if (map->kind != YAML_IS_MAP)
		return error_set_at(error, path, map->line, map->column, "a look is a map, for example { bold: true }");
	for (const struct yaml_node *node = map->first; node; node = node->next) {
		bool good;

		if (slice_equal_text(node->key, "foreground"))
			good = read_colour(node, path, &look->foreground, error);
		else if (slice_equal_text(node->key, "background"))
			good = read_colour(node, path, &look->background, error);
		else
			good = read_attribute(node, path, look, error);
		if (!good)
			return false;
	}
	return true;
}

static bool read_theme(struct theme *theme, const struct yaml_node *root, const char *path, struct error *error)
{
	if (!root)
		return true;
	if (root->kind != YAML_IS_MAP)
		return error_set_at(error, path, root->line, root->column, "a theme is a map of styles to their looks");
	for (const struct yaml_node *node = root->first; node; node = node->next) {
		unsigned bit;

		if (!style_find(node->key, &bit))
			return error_set_at(error, path, node->line, node->column,
				"there is no style \"%.*s\"; see themes/default.yaml for all", (int)node->key.length,
				node->key.data);
		if (!read_look(node, path, &theme->looks[bit], error))
			return false;
	}
	return true;
}

bool theme_load(struct theme *theme, const char *path, struct error *error)
{
	struct theme loaded;
	struct strbuf bytes;
	struct arena arena;
	struct yaml_node *root;
	bool good;

	theme_default(theme);
	theme_default(&loaded);
	strbuf_init(&bytes);
	arena_init(&arena);
	good = file_read(path, THEME_MOST_BYTES, &bytes, error) &&
		yaml_read(strbuf_slice(&bytes), path, &arena, &root, NULL, error) &&
		read_theme(&loaded, root, path, error);
	if (good)
		*theme = loaded;
	arena_release(&arena);
	strbuf_release(&bytes);
	return good;
}
