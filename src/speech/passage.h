/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the words of a passage look like: a sentence, a title, a fragment. */
#ifndef CROSSREAD_SRC_SPEECH_PASSAGE_H
#define CROSSREAD_SRC_SPEECH_PASSAGE_H

#include "crossread/base/slice.h"

enum passage_shape {
	PASSAGE_SENTENCE, /* begins with a capital and ends as a sentence or before an attribution does */
	PASSAGE_TITLE,    /* "Inbox API": every word that counts has a capital */
	PASSAGE_FRAGMENT, /* several words of a clause */
	PASSAGE_WORD,     /* a single word */
};

/* The shape of the words between marks; `ends`: a comma or the end of the sentence follows behind the marks. */
enum passage_shape passage_shape(struct slice words, bool ends);

/* The last character of words before closing marks inside them, where it is ASCII; "-" for others. */
char passage_last(struct slice words);

#endif
