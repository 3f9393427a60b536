/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows a stop: the word that may begin the next sentence. */
#ifndef CROSSREAD_TEXT_FOLLOW_H
#define CROSSREAD_TEXT_FOLLOW_H

#include "crossread/base/slice.h"

#include <stdbool.h>
#include <stdint.h>

/* Bytes of a word that is looked at; what is longer is no word of a language. */
enum { FOLLOW_MOST_BYTES = 48 };

enum follow_kind {
	FOLLOW_LOWER,
	FOLLOW_UPPER, /* or lower with a capital inside: "iPhone" */
	FOLLOW_DIGIT,
	FOLLOW_LETTER, /* of a script without case */
	FOLLOW_SIGN,   /* anything else; also the start of a web address */
	FOLLOW_CLOSER, /* what cannot begin a sentence: comma, semicolon, colon, closing bracket */
};

struct follow {
	enum follow_kind kind;
	struct slice word; /* letters, digits and apostrophes; may be empty */
	size_t end;        /* byte offset behind the word */
};

/* True for what words are made of here: letters, digits, apostrophes. */
bool follow_is_word_code(uint32_t code);

/* The word that begins at byte `start`, at most FOLLOW_MOST_BYTES of it. */
struct slice follow_word(struct slice text, size_t start);

/*
 * What stands at byte `position` (< text.length, no white space), a few opening marks and dashes
 * passed over.
 */
struct follow follow_read(struct slice text, size_t position);

#endif
