/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading theme files. */
#include "crossread/screen/theme.h"

#include "crossread/base/arena.h"
#include "crossread/base/file.h"
#include "crossread/base/suggestion.h"
#include "crossread/yaml/yaml_read.h"

#include <string.h>

/* What the theme calls the look of what has no style, and itself. */
static const char text_key[] = "text";
static const char about_key[] = "about";

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
	struct suggestion suggestion;
	char meant[SUGGESTION_SIZE];

	if (node->kind == YAML_IS_SCALAR && colour_read(node->text, colour))
		return true;
	suggestion_init(&suggestion, node->text);
	for (int i = 0; colour_name(i); i++)
		suggestion_offer(&suggestion, colour_name(i));
	return error_set_at(error, path, node->line, node->column,
		"no colour%s; use a name like bright-blue, a number up to 255, \"#ffaf00\" in quotation marks, or "
		"default",
		suggestion_tell(&suggestion, meant));
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

static bool refuse_key(const struct yaml_node *node, const char *path, struct error *error)
{
	struct suggestion suggestion;
	char meant[SUGGESTION_SIZE];

	suggestion_init(&suggestion, node->key);
	suggestion_offer(&suggestion, text_key);
	suggestion_offer(&suggestion, about_key);
	for (unsigned bit = 0; bit < STYLE_COUNT; bit++)
		suggestion_offer(&suggestion, style_name(bit));
	return error_set_at(error, path, node->line, node->column,
		"there is no style \"%.*s\"%s; see themes/default.yaml for all",
		(int)(node->key.length < 60 ? node->key.length : 60), node->key.data,
		suggestion_tell(&suggestion, meant));
}

static bool read_about(struct theme *theme, const struct yaml_node *node, const char *path, struct error *error)
{
	if (node->kind != YAML_IS_SCALAR || node->text.length > THEME_MOST_ABOUT ||
		slice_find(node->text, slice_of("\n"), 0) < node->text.length)
		return error_set_at(error, path, node->line, node->column,
			"about is a text of at most %d bytes in one line", THEME_MOST_ABOUT);
	memset(theme->about, 0, sizeof(theme->about));
	memcpy(theme->about, node->text.data, node->text.length);
	return true;
}

static bool read_part(struct theme *theme, const struct yaml_node *node, const char *path, struct error *error)
{
	unsigned bit;

	if (slice_equal_text(node->key, about_key))
		return read_about(theme, node, path, error);
	if (slice_equal_text(node->key, text_key))
		return read_look(node, path, &theme->text, error);
	if (!style_find(node->key, &bit))
		return refuse_key(node, path, error);
	return read_look(node, path, &theme->looks[bit], error);
}

static bool read_theme(struct theme *theme, const struct yaml_node *root, const char *path, struct error *error)
{
	if (!root)
		return true;
	if (root->kind != YAML_IS_MAP)
		return error_set_at(error, path, root->line, root->column, "a theme is a map of styles to their looks");
	for (const struct yaml_node *node = root->first; node; node = node->next) {
		if (!read_part(theme, node, path, error))
			return false;
	}
	return true;
}

bool theme_read(struct theme *theme, struct slice bytes, const char *path, struct error *error)
{
	struct theme read;
	struct arena arena;
	struct yaml_node *root;
	bool good;

	theme_default(theme);
	theme_default(&read);
	memset(read.about, 0, sizeof(read.about));
	arena_init(&arena);
	good = yaml_read(bytes, path, &arena, &root, NULL, error) && read_theme(&read, root, path, error);
	if (good)
		*theme = read;
	arena_release(&arena);
	return good;
}

bool theme_load(struct theme *theme, const char *path, struct error *error)
{
	struct strbuf bytes;
	bool good;

	theme_default(theme);
	strbuf_init(&bytes);
	good = file_read(path, THEME_MOST_BYTES, &bytes, error) && theme_read(theme, strbuf_slice(&bytes), path, error);
	strbuf_release(&bytes);
	return good;
}
