/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text as it is searched: without regard to typography and accents, with the way back to where it came from. */
#ifndef CROSSREAD_TEXT_FOLDED_H
#define CROSSREAD_TEXT_FOLDED_H

#include "crossread/base/slice.h"
#include "crossread/base/strbuf.h"

#include <stdint.h>

/* From here on folded and original positions run in parallel. */
struct folded_step {
	uint32_t folded;
	uint32_t original;
};

struct folded {
	struct strbuf text;  /* valid UTF-8, one paragraph a line */
	struct strbuf lower; /* the same in lower case, byte for byte as long */
	/* Internal. */
	struct folded_step *steps;
	size_t step_count;
	size_t step_capacity;
};

void folded_init(struct folded *folded);
void folded_release(struct folded *folded);

/*
 * Adds the bytes [start, end) of `text` (valid UTF-8, below 4 GiB) and a line feed. What typography_next() folds is
 * folded: quotation marks to ' and ", dashes to -, white space to single blanks, soft hyphens to nothing. Latin and
 * Greek letters lose their accents, composed or not; other scripts keep all their marks, which make other letters
 * there.
 */
void folded_add(struct folded *folded, struct slice text, size_t start, size_t end);

/* Adds the same of a whole text to `out` as it is searched, without a line feed: for the text that is looked for. */
void folded_pattern(struct slice text, struct strbuf *out);

/*
 * The original byte offset of the character at byte `position` of the folded text; of the end for its end. What was
 * folded to nothing belongs to the character before. Logarithmic.
 */
size_t folded_origin(const struct folded *folded, size_t position);

#endif
