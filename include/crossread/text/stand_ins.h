/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which code points are shown by stand-ins, so that they can be named. */
#ifndef CROSSREAD_TEXT_STAND_INS_H
#define CROSSREAD_TEXT_STAND_INS_H

#include "crossread/base/slice.h"
#include "crossread/base/strbuf.h"

#include <stdbool.h>
#include <stdint.h>

enum { STAND_INS_MOST = 16, STAND_INS_MOST_BYTES = 16 * 1024 };

struct stand_ins {
	uint32_t codes[STAND_INS_MOST]; /* in the order of the text, each once */
	size_t count;
	bool has_more;
};

/*
 * Adds the code points of `text` (any bytes) for which visible_next() shows a control picture or U+FFFD; but white
 * space of ASCII, which stands as blanks in running text. Looks at the first STAND_INS_MOST_BYTES, for it is asked for
 * in each frame; where there is any, what is longer counts as having more.
 */
void stand_ins_find(struct stand_ins *stand_ins, struct slice text);

/*
 * Adds them as "U+202E RIGHT-TO-LEFT OVERRIDE, U+001B ESC": by their names in Unicode, controls by those of ECMA-48,
 * others by what they are, as "U+E000 <private-use>". An ellipsis when there are more.
 */
void stand_ins_name(const struct stand_ins *stand_ins, struct strbuf *out);

#endif
