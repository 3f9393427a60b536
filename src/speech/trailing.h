/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Attributions that stand behind what is reported, or amid it. */
#ifndef CROSSREAD_SRC_SPEECH_TRAILING_H
#define CROSSREAD_SRC_SPEECH_TRAILING_H

#include "source.h"

#include "crossread/article/article.h"

/* What the verb reports is the tokens [first, end). */
struct trailing {
	struct source source;
	size_t first;
	size_t end;
	bool is_amid; /* the attribution interrupts it: The ferry, S said, was late */
};

/*
 * Looks for what the finite verb at `verb` reports in front of it: "..., S said in a report on Monday.", "..., said S."
 * `tokens` are those of one sentence of the article. False when the verb is not used so. Reach is bounded.
 */
bool trailing_find(const struct tokens *tokens, const struct article *article, size_t verb, struct trailing *found);

#endif
