/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line in which words to find are typed: the first hit is shown meanwhile, and leaving the line goes back. */
#ifndef CROSSREAD_WORK_FINDING_H
#define CROSSREAD_WORK_FINDING_H

#include "crossread/work/jumps.h"

struct work;

/* Before a line is opened to type what to look for: remembers where the reader is, and what was looked for. */
void finding_begin(struct work *work);

/*
 * While it is typed: looks for it, and goes to the first hit from where the reader was, unless that is in an article
 * that would have to be opened. Before each picture.
 */
void finding_settle(struct work *work);

/* Where finding_begin() was. */
struct jump finding_from(const struct work *work);

/* Goes back to where finding_begin() was; what was looked for then can be gone through as before. */
void finding_cancel(struct work *work);

/* Nothing was typed: looks for the same as before. False, with a message, when that was nothing. */
bool finding_again(struct work *work);

#endif
