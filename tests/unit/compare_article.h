/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles made of lines for tests of the comparison, and random ones. */
#ifndef CROSSREAD_TESTS_UNIT_COMPARE_ARTICLE_H
#define CROSSREAD_TESTS_UNIT_COMPARE_ARTICLE_H

#include "crossread/article/load.h"
#include "crossread/base/strbuf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

/* An article with one sentence for each line, none of them furniture. */
static inline void article_of(struct article *article, const char *lines)
{
	struct error error;

	if (!article_load_bytes(article, "test.txt", slice_of(lines), NULL, &error))
		fail_msg("%s", error.message);
	for (size_t i = 0; i < article->sentence_count; i++)
		article->sentences[i].kind = SENTENCE_TEXT;
}

/* A small generator with a fixed seed: the same tests everywhere. */
static inline uint32_t random_below(uint32_t *state, uint32_t limit)
{
	*state = *state * 1664525u + 1013904223u;
	return (*state >> 8) % limit;
}

/*
 * Adds lines of 3 to 22 words, common words far more often than rare ones. Each line is one of `pool` sentences that
 * all random articles share, with every eighth word another one.
 */
static inline void random_lines(struct strbuf *lines, uint32_t *state, size_t count, uint32_t pool)
{
	for (size_t i = 0; i < count; i++) {
		uint32_t sentence = random_below(state, pool) * 2654435761u;
		uint32_t length = 3 + random_below(&sentence, 20);

		for (uint32_t k = 0; k < length; k++) {
			uint32_t *source = random_below(state, 8) ? &sentence : state;
			uint32_t word = random_below(source, 1 + random_below(source, 500));

			strbuf_add_format(lines, "%c%c%c%u ", 'b' + word % 20, 'a' + word / 20 % 5, 'l' + word % 7,
				word);
		}
		strbuf_add_byte(lines, '\n');
	}
}

#endif
