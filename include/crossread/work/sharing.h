/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to leave the program: a passage for the clipboard, an address for the browser. The loop does it. */
#ifndef CROSSREAD_WORK_SHARING_H
#define CROSSREAD_WORK_SHARING_H

#include "crossread/base/strbuf.h"

#include <stdbool.h>

struct work;

/* Bytes that are copied at most: as base64 64 KiB, which terminals take. */
enum { SHARING_MOST_BYTES = 48 * 1024, SHARING_MOST_ADDRESS = 2048 };

enum sharing_wish { SHARING_NOTHING, SHARING_COPY, SHARING_OPEN };

struct sharing {
	enum sharing_wish wish;
	struct strbuf text; /* the passage with its source, or the address */
	bool has_controls;  /* control characters are in the passage, which is to be told */
};

/*
 * Asks to copy the selection, or else the focused sentence: byte for byte as the article
 * has it, then a line that says where it stands. Ends the selection. False, with a message, when it is too long.
 */
bool sharing_copy(struct work *work);

/* Asks to open the address of the focused article. False, with a message, when it has none, or not of http(s). */
bool sharing_open(struct work *work);

#endif
