/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From bytes to code points and back without walking through the text. */
#ifndef CROSSREAD_ARTICLE_CODE_INDEX_H
#define CROSSREAD_ARTICLE_CODE_INDEX_H

#include "crossread/base/arena.h"
#include "crossread/base/slice.h"

/*
 * The number of code points before each 256th byte of valid UTF-8, and their number in all as the
 * last element; in `arena`. Linear.
 */
size_t *code_index_new(struct arena *arena, struct slice text);

/* Code points of the whole text. */
size_t code_index_length(const size_t *index, struct slice text);

/* Code points before byte `byte`; behind the end those of the whole text. Constant time. */
size_t code_index_code(const size_t *index, struct slice text, size_t byte);

/* Byte offset of code point `code`; text.length when there are fewer. Logarithmic. */
size_t code_index_byte(const size_t *index, struct slice text, size_t code);

#endif
