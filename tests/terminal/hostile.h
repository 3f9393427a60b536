/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts that would harm a terminal, or whom it serves, if they reached it as they are. */
#ifndef CROSSREAD_TESTS_TERMINAL_HOSTILE_H
#define CROSSREAD_TESTS_TERMINAL_HOSTILE_H

#include "crossread/base/strbuf.h"

#include <stdbool.h>
#include <stdint.h>

/* How much of Unicode. */
enum hostile_reach {
	HOSTILE_SAMPLE, /* controls, format characters, separators, noncharacters, the ends of each category and plane
			 */
	HOSTILE_WIDE,   /* both ends of every run of one category, and all that is ignorable */
	HOSTILE_EVERY,  /* all of it */
};

/* What a place can hold. */
enum hostile_form {
	HOSTILE_BYTES, /* anything but NUL: an article with NUL is none */
	HOSTILE_NAMES, /* bytes without NUL and slash */
	HOSTILE_TEXT,  /* code points but NUL */
};

/* Bytes of a line, and code points in one. */
enum { HOSTILE_MOST = 160, HOSTILE_CODES = 28 };

struct hostile {
	struct strbuf *lines; /* each an attack, or letters with a byte or a code point behind each */
	size_t count;
	size_t capacity;
};

void hostile_init(struct hostile *hostile, enum hostile_reach reach, enum hostile_form form);
void hostile_release(struct hostile *hostile);
struct slice hostile_line(const struct hostile *hostile, size_t number);

/* The number of attacks, which come first. */
size_t hostile_attacks(void);

/* True for a code point that is part of the reach. */
bool hostile_wants(enum hostile_reach reach, uint32_t code);

/* Adds a line as a string of YAML in double quotes, all but letters and digits escaped; invalid bytes are left out. */
void hostile_quote(struct strbuf *yaml, struct slice line);

#endif
