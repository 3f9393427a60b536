/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The YAML block that may stand before an article. */
#include "front_matter.h"

#include "crossread/yaml/yaml_read.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>

enum { LANGUAGE_MOST_BYTES = 35 }; /* BCP 47 asks for no more */

/* The line at byte `start`, without LF and the blanks before it. */
static struct slice line_at(struct slice text, size_t start)
{
	size_t end = slice_find(text, slice_of("\n"), start);
	struct slice line = slice_part(text, start, end);

	while (line.length && (line.data[line.length - 1] == ' ' || line.data[line.length - 1] == '\t'))
		line.length--;
	return line;
}

/* Byte offset of the line that ends the block, SIZE_MAX when there is none in reach. */
static size_t find_closing_line(struct slice text)
{
	struct slice reach = slice_part(text, 0, FRONT_MATTER_MOST_BYTES);
	size_t feed = slice_find(reach, slice_of("\n"), 0);

	while (feed != SIZE_MAX) {
		struct slice line = line_at(reach, feed + 1);

		if (slice_equal_text(line, "---") || slice_equal_text(line, "..."))
			return feed + 1;
		feed = slice_find(reach, slice_of("\n"), feed + 1);
	}
	return SIZE_MAX;
}

static bool is_language(struct slice tag)
{
	for (size_t i = 0; i < tag.length; i++) {
		if (!isalnum((unsigned char)tag.data[i]) && tag.data[i] != '-')
			return false;
	}
	return tag.length && tag.length <= LANGUAGE_MOST_BYTES;
}

/* The value of a scalar, without white space at its ends; empty when the map has none. */
static struct slice scalar(const struct yaml_node *map, const char *key)
{
	const struct yaml_node *node = yaml_get(map, key);

	return node && node->kind == YAML_IS_SCALAR ? slice_trim(node->text) : slice_from(NULL, 0);
}

static void take_fields(struct article *article, const struct yaml_node *map)
{
	struct slice language = scalar(map, "language");

	article->title = scalar(map, "title");
	article->outlet = scalar(map, "outlet");
	article->byline = scalar(map, "byline");
	article->published = scalar(map, "published");
	article->url = scalar(map, "url");
	if (is_language(language))
		article->language = arena_copy(&article->arena, language).data;
}

static void warn(struct article *article, const char *reason)
{
	struct error whole;

	error_set(&whole, "%s%sfront matter is read as text: %.300s", article->warning ? article->warning : "",
		article->warning ? "; " : "", reason);
	article->warning = arena_copy(&article->arena, slice_of(whole.message)).data;
}

void front_matter_read(struct article *article)
{
	struct slice text = article->text;
	struct yaml_node *root = NULL;
	struct error error;
	struct slice block;
	size_t closing;
	size_t behind;

	article->language = NULL;
	article->body = 0;
	if (!slice_equal_text(line_at(text, 0), "---"))
		return;
	closing = find_closing_line(text);
	if (closing == SIZE_MAX) {
		error_set_at(&error, article->name, 1, 0, "no line --- ends it");
		warn(article, error.message);
		return;
	}
	/* With its opening line, so that the reader's line numbers are those of the file. */
	block = slice_part(text, 0, closing);
	if (!yaml_read(block, article->name, &article->arena, &root, NULL, &error)) {
		warn(article, error.message);
		return;
	}
	if (root && root->kind != YAML_IS_MAP) {
		error_set_at(&error, article->name, root->line, root->column,
			"no keys with values, as in \"title: ...\"");
		warn(article, error.message);
		return;
	}
	if (root)
		take_fields(article, root);
	behind = slice_find(text, slice_of("\n"), closing);
	article->body = behind == SIZE_MAX ? text.length : behind + 1;
}
