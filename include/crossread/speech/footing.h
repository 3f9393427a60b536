/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How firmly a sentence stands: stated bare, or hedged, or laid to somebody. */
#ifndef CROSSREAD_SPEECH_FOOTING_H
#define CROSSREAD_SPEECH_FOOTING_H

#include "crossread/article/article.h"

enum footing {
	FOOTING_BARE,       /* stated as a fact */
	FOOTING_ATTRIBUTED, /* laid to a source: "according to the filing", "lawyers say" */
	FOOTING_HEDGED,     /* "allegedly", "is accused of", "lawyers alleged": the same footing whatever the words */
	FOOTING_FACTIVE,    /* "revealed", "admitted", "showed": a source, but taken for true */
	FOOTING_DENIED,     /* "denied that", "rejected" */
};

/*
 * The footing of the words at `bytes`, from the cue or hedge that governs them in their sentence. `*cue` (bytes of the
 * text) is what it rests on, empty for FOOTING_BARE. A headline that states first and names its source behind a comma
 * is bare. Quotation marks are passed over: what a passage stands on is for quotations_find() to say.
 */
enum footing footing_of(const struct article *article, size_t sentence, struct span bytes, struct span *cue);

/* "bare", "attributed", "hedged", "factive", "denied". */
const char *footing_name(enum footing footing);

#endif
