/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phrases of several words that say how something is said: denials, concessions, hedges, no comment, accusations. */
#ifndef CROSSREAD_SPEECH_CUE_PHRASE_H
#define CROSSREAD_SPEECH_CUE_PHRASE_H

#include "crossread/article/span.h"
#include "crossread/base/slice.h"
#include "crossread/speech/cue.h"

struct cue_phrase {
	enum cue_class cue;
	struct span bytes; /* of the text that was searched */
};

/*
 * Finds the next phrase of the lexicon of `language` (BCP 47; NULL: English) at or after byte `*position` of a text,
 * the longest one at its place, and moves `*position` behind it; false at the end. Linear over all calls.
 */
bool cue_phrase_next(const char *language, struct slice text, size_t *position, struct cue_phrase *phrase);

#endif
