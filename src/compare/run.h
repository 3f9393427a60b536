/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The longest run of words that two sentences share. */
#ifndef CROSSREAD_COMPARE_RUN_H
#define CROSSREAD_COMPARE_RUN_H

#include <stddef.h>
#include <stdint.h>

enum { RUN_MOST = 12 }; /* a longer run says no more, and is reported as this */

struct run {
	uint32_t *heads; /* by word: its last place in the first sentence plus 1, else 0 */
	/* By place in the first sentence. */
	uint32_t *next;    /* the place before of the same word plus 1, else 0 */
	uint32_t *lengths; /* of the run that ends there */
	uint32_t *stamps;  /* at which place of the second sentence, plus 1, that was */
	size_t capacity;
	const uint32_t *words; /* of the first sentence, borrowed */
	size_t count;
};

/* For sentences of word numbers below `word_count`. */
void run_init(struct run *run, size_t word_count);
void run_release(struct run *run);

/* Sets the first sentence, which must stay until another is set. */
void run_set(struct run *run, const uint32_t *words, size_t count);

/*
 * Words in the longest run that the first sentence and this one share, at most RUN_MOST. Takes time in the number of
 * equal words, not in the product of the lengths.
 */
size_t run_longest(struct run *run, const uint32_t *words, size_t count);

#endif
