/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the bytes of a file to text: UTF-8, LF line ends, no byte order mark. */
#ifndef CROSSREAD_ARTICLE_DECODE_H
#define CROSSREAD_ARTICLE_DECODE_H

#include "crossread/base/error.h"
#include "crossread/base/slice.h"
#include "crossread/base/strbuf.h"

#include <stdbool.h>

/* What was found out on the way. */
struct decode {
	size_t invalid;      /* bytes (of UTF-16 and UTF-32: units) that became U+FFFD */
	const char *warning; /* static; NULL when there is nothing to tell */
};

/*
 * Adds `bytes` as text, decoded as article_load() describes. `name` is for messages. Fails on a NUL
 * byte in what is neither UTF-16 nor UTF-32, and on an unknown encoding.
 */
bool decode_text(struct slice bytes, const char *name, const char *encoding, struct strbuf *text, struct decode *decode,
	struct error *error);

#endif
