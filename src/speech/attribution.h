/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who said a passage: the shapes in which a sentence lays words to a source. */
#ifndef CROSSREAD_SRC_SPEECH_ATTRIBUTION_H
#define CROSSREAD_SRC_SPEECH_ATTRIBUTION_H

#include "token.h"

struct attribution {
	struct span speaker; /* bytes of the article's text; empty: somebody, but the sentence does not say who */
	struct span cue;
	enum cue_class cue_class;
	double confidence; /* 0: nothing found */
	const char *rule;  /* static */
};

/*
 * Looks for the source of the passage at token `quote` in its sentence. Whole sentences are looked at on the right
 * first ("Q," S said), fragments on the left (S said it was "q"). `is_open`: the words end with a comma or
 * another sign that the sentence goes on. The confidences are what the shapes reached on
 * news; see the table in the source.
 */
struct attribution attribution_find(const struct tokens *tokens, size_t quote, bool is_sentence, bool is_open);

/* The source to which the last sentence in `tokens` is laid, whatever it says. */
struct attribution attribution_of_last(const struct tokens *tokens);

#endif
