/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text as it is searched: without regard to typography and accents, with the way back to where it came from. */
#ifndef CROSSREAD_TEXT_SEARCHABLE_H
#define CROSSREAD_TEXT_SEARCHABLE_H

#include "crossread/base/slice.h"
#include "crossread/base/strbuf.h"

#include <stdbool.h>
#include <stdint.h>

/* From here on folded and original positions run in parallel. */
struct searchable_step {
	uint32_t folded;
	uint32_t original;
};

struct searchable {
	struct strbuf text;  /* valid UTF-8, one paragraph a line */
	struct strbuf lower; /* the same in lower case, byte for byte as long */
	bool exact;          /* set before anything is added: nothing is folded */
	/* Internal. */
	struct searchable_step *steps;
	size_t step_count;
	size_t step_capacity;
};

void searchable_init(struct searchable *folded);
void searchable_release(struct searchable *folded);

/*
 * Adds the bytes [start, end) of `text` (valid UTF-8, below 4 GiB) and a line feed. What typography_next() folds is
 * folded: quotation marks to ' and ", dashes to -, white space to single blanks, soft hyphens to nothing. Latin and
 * Greek letters lose their accents, composed or not, letters of Hindi their dots, Hebrew and Arabic ones their vowel
 * points; digits are 0 to 9, wide letters as usual ones, Russian ё is е, all alefs are one. Other marks make other
 * letters and stay, in composed form.
 */
void searchable_add(struct searchable *folded, struct slice text, size_t start, size_t end);

/* True for a code point that stands as itself in what is searched; false also for most that are not seen. */
bool searchable_keeps(uint32_t code);

/*
 * The original byte offset of the character at byte `position` of the folded text; of the end for its end. What was
 * folded to nothing belongs to the character before. `*step` is any number, at first 0, and becomes what makes the next
 * call quick: logarithmic in what is passed over when that asks for a later position, else in the text.
 */
size_t searchable_origin(const struct searchable *folded, size_t position, size_t *step);

#endif
