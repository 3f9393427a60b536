/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values that were read and that nobody here understands: written back in their own form. */
#include "crossread/yaml/yaml_write.h"

#include <stdint.h>

enum { STEP = 2 };

static bool holds(struct slice text, const char *part)
{
	return slice_find(text, slice_of(part), 0) != SIZE_MAX;
}

/*
 * Whether a plain or single-quoted scalar may stand as it was: in one line, and without what means something else at
 * the begin of a line or in block style, where it may come to stand. What else it held when it was read needs no
 * escape.
 */
static bool stands_alike(struct slice text)
{
	return !holds(text, "\n") && !holds(text, "\xEF\xBB\xBF") && !slice_starts(text, "---") &&
		!slice_starts(text, "...") && !slice_equal_text(text, "-");
}

static void add_scalar(struct strbuf *out, enum yaml_form form, struct slice text)
{
	if ((form != YAML_PLAIN && form != YAML_SINGLE_QUOTED) || !stands_alike(text)) {
		yaml_write_quoted(out, text);
	} else if (form == YAML_PLAIN) {
		strbuf_add(out, text);
	} else {
		strbuf_add_byte(out, '\'');
		for (size_t i = 0; i < text.length; i++) {
			if (text.data[i] == '\'')
				strbuf_add_byte(out, '\'');
			strbuf_add_byte(out, text.data[i]);
		}
		strbuf_add_byte(out, '\'');
	}
}

static void add_key(struct strbuf *out, const struct yaml_node *node)
{
	add_scalar(out, node->key_form, node->key);
	strbuf_add_byte(out, ':');
}

static void add_flow(struct strbuf *out, const struct yaml_node *node)
{
	bool map = node->kind == YAML_IS_MAP;

	if (node->kind == YAML_IS_SCALAR) {
		add_scalar(out, node->form, node->text);
		return;
	}
	strbuf_add_byte(out, map ? '{' : '[');
	for (const struct yaml_node *child = node->first; child; child = child->next) {
		if (child != node->first)
			strbuf_add_text(out, ", ");
		if (map) {
			add_key(out, child);
			strbuf_add_byte(out, ' ');
		}
		add_flow(out, child);
	}
	strbuf_add_byte(out, map ? '}' : ']');
}

/*
 * Literal text with its lines at `indent`: the header says how many spaces are indentation where a reader could not
 * know, and what becomes of the last line ends.
 */
static void add_literal(struct strbuf *out, size_t indent, struct slice text)
{
	size_t position = 0;

	strbuf_add_text(out, text.data[0] == ' ' || text.data[0] == '\t' || text.data[0] == '\n' ? "|2" : "|");
	if (text.data[text.length - 1] != '\n')
		strbuf_add_byte(out, '-');
	else if (text.length > 1 && text.data[text.length - 2] == '\n')
		strbuf_add_byte(out, '+');
	strbuf_add_byte(out, '\n');
	while (position < text.length) {
		size_t end = slice_find(text, slice_of("\n"), position);
		struct slice line = slice_part(text, position, end);

		if (line.length) {
			strbuf_add_repeated(out, ' ', indent);
			strbuf_add(out, line);
		}
		strbuf_add_byte(out, '\n');
		position += line.length + 1;
	}
}

/* Only line ends: chomping would leave nothing to read. */
static bool is_blank(struct slice text)
{
	for (size_t i = 0; i < text.length; i++)
		if (text.data[i] != '\n')
			return false;
	return true;
}

static void add_items(struct strbuf *out, size_t indent, const struct yaml_node *parent, bool inline_first);

/*
 * What stands behind "key:" or "-", and the LF. Lists and maps below a key begin a line, those of an item do not.
 */
static void add_value(struct strbuf *out, size_t indent, const struct yaml_node *node)
{
	if (node->kind != YAML_IS_SCALAR && node->form == YAML_BLOCK && node->first) {
		bool item = !node->key.data;

		strbuf_add_byte(out, item ? ' ' : '\n');
		add_items(out, indent + STEP, node, item);
		return;
	}
	if (!yaml_is_null(node))
		strbuf_add_byte(out, ' ');
	if ((node->form == YAML_LITERAL || node->form == YAML_FOLDED) && !is_blank(node->text)) {
		add_literal(out, indent + STEP, node->text);
		return;
	}
	add_flow(out, node);
	strbuf_add_byte(out, '\n');
}

static void add_item(struct strbuf *out, size_t indent, const struct yaml_node *node)
{
	if (node->key.data)
		add_key(out, node);
	else
		strbuf_add_byte(out, '-');
	add_value(out, indent, node);
}

static void add_items(struct strbuf *out, size_t indent, const struct yaml_node *parent, bool inline_first)
{
	for (const struct yaml_node *child = parent->first; child; child = child->next) {
		if (child != parent->first || !inline_first)
			strbuf_add_repeated(out, ' ', indent);
		add_item(out, indent, child);
	}
}

void yaml_write_node(struct strbuf *out, size_t indent, const struct yaml_node *node)
{
	strbuf_add_repeated(out, ' ', indent);
	add_item(out, indent, node);
}
