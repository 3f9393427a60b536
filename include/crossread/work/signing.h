/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Signing off: saying what one has read, so that "nothing to tag" differs from "not looked". Nothing does it by itself:
 * agreement is counted over what people put their name under, and scrolling past is not reading.
 */
#ifndef CROSSREAD_WORK_SIGNING_H
#define CROSSREAD_WORK_SIGNING_H

#include "crossread/work/work.h"

/*
 * Marks what the author has read of the article in the active pane, one step to undo: the selection if there is one,
 * else all of it; with "here" from the top to the end of the focused sentence; with "none" nothing any more. False,
 * with a message, when it cannot be kept or nothing changes.
 */
bool signing_mark(struct work *work, struct slice what);

/* The author has marked nothing of an article as reviewed. */
#define SIGNING_NOTHING SIZE_MAX

/* How much of the article of `side` the author has read, 0 to 100, 100 only when nothing is left; or SIGNING_NOTHING.
 */
size_t signing_percent(const struct work *work, size_t side);

/* True when the reader may know of somebody who has read some of it; working blind only of themselves. */
bool signing_is_told(const struct work *work, size_t side);

/* Adds who has read how much of it, "read by ana, ben 60 %"; nothing when that is not told. */
void signing_describe(const struct work *work, size_t side, struct strbuf *text);

#endif
