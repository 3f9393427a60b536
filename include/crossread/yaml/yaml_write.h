/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * YAML as this program writes it: block style, one field a line, strings always in double quotes, so that the same
 * content gives the same bytes and a line difference shows one field.
 */
#ifndef CROSSREAD_YAML_YAML_WRITE_H
#define CROSSREAD_YAML_YAML_WRITE_H

#include "crossread/base/strbuf.h"
#include "crossread/yaml/yaml_read.h"

/*
 * Adds `indent` spaces, `key: "text"` and LF. `text` is valid UTF-8 of any code points (an invalid
 * byte becomes U+FFFD): printable ones stand as they are, others (controls, format characters,
 * separators, noncharacters) are escaped so that reading gives the same code points. U+200C and
 * U+200D stand as they are: words of several scripts and emoji families hold them.
 */
void yaml_write_string(struct strbuf *out, size_t indent, const char *key, struct slice text);

/* Adds `key: number`. */
void yaml_write_number(struct strbuf *out, size_t indent, const char *key, size_t number);

/* Adds `key:` and LF, before a nested map or list. */
void yaml_write_key(struct strbuf *out, size_t indent, const char *key);

/*
 * Adds a node that was read: with its key, or as an item of a list ("- ") when it has none; in its
 * own form, the way unknown keys are kept. Reading gives the same tree. What differs from what was
 * read: block nesting is indented by two, flow collections stand in one line, folded text is
 * written as literal text, and what a form cannot hold in one line (a plain scalar of several
 * paragraphs) gets double quotes.
 */
void yaml_write_node(struct strbuf *out, size_t indent, const struct yaml_node *node);

/* Adds only the quoted, escaped scalar: "text". */
void yaml_write_quoted(struct strbuf *out, struct slice text);

#endif
