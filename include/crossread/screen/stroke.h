/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What runs a command: one key, or two pressed one after the other. */
#ifndef CROSSREAD_SCREEN_STROKE_H
#define CROSSREAD_SCREEN_STROKE_H

#include "crossread/screen/key.h"

/* Stands second for any character without a binding of its own there, which becomes the argument of the command. */
enum { STROKE_LETTER = 0x200300 };

struct stroke {
	uint32_t prefix; /* the first of two keys; KEY_CODE_NONE: it is only one */
	uint32_t key;
};

/*
 * Reads a stroke up to a blank or the end of `text` and returns the bytes it took, 0 when it is none: keys as
 * key_parse() reads them, such as "j", "<Ctrl-X>s", "zt", "'<Letter>".
 */
size_t stroke_parse(struct slice text, struct stroke *stroke);

/* Adds the name: of one key as key_add_name() does, of two as stroke_parse() reads them. */
void stroke_add_name(struct strbuf *buffer, struct stroke stroke);

/* Adds the stroke as stroke_parse() reads it: "j", "<Space>", "<lt>", "zt". */
void stroke_write(struct strbuf *buffer, struct stroke stroke);

bool stroke_equal(struct stroke a, struct stroke b);

#endif
