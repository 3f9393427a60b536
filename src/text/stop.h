/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stops: runs of terminators with the closing marks behind them, where a sentence may end. */
#ifndef CROSSREAD_TEXT_STOP_H
#define CROSSREAD_TEXT_STOP_H

#include "crossread/base/slice.h"

#include <stdbool.h>
#include <stdint.h>

struct stop {
	size_t start;   /* byte offset of the first terminator */
	size_t closers; /* behind the last terminator before the closing marks */
	size_t end;     /* behind everything */
	size_t dots;    /* full stops; an ellipsis character counts three */
	bool spaced;    /* blanks between the full stops: ". . ." */
	bool strong;    /* holds ! or ? or a terminator of another script than Latin's */
	bool tight;     /* of a script that puts no space behind it */
	bool quoted;    /* a quotation mark closes here */
	bool bracketed; /* a bracket closes here */
};

/*
 * Reads the stop that begins at byte `position` (< text.length); false when no terminator stands
 * there.
 */
bool stop_read(struct slice text, size_t position, struct stop *stop);

/* True for full stops, exclamation and question marks and ellipses of all scripts. */
bool stop_is_terminator(uint32_t code);

/*
 * True when `code`, which stands at byte `position`, is a terminator there: also a semicolon behind a Greek letter, the
 * question mark of Greek.
 */
bool stop_begins(struct slice text, size_t position, uint32_t code);

/*
 * True for what may stand before the first word of a sentence: opening and straight quotation
 * marks, opening brackets, dashes.
 */
bool stop_is_opener(uint32_t code);

/* True for quotation marks of every direction. */
bool stop_is_quotation(uint32_t code);

#endif
