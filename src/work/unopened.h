/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles that no pane has needed yet, read so that they can be searched. */
#ifndef CROSSREAD_SRC_WORK_UNOPENED_H
#define CROSSREAD_SRC_WORK_UNOPENED_H

#include "crossread/work/work.h"

/*
 * Bytes of files: of one that is read between two key presses, of those that one key press may wait for, of all that
 * are held at a time.
 */
enum {
	UNOPENED_MOST_IDLE = 1024 * 1024,
	UNOPENED_MOST_WAIT = 16 * 1024 * 1024,
	UNOPENED_MOST_HELD = 64 * 1024 * 1024,
};

/*
 * Reads the article of a document that is not open and was not read yet, if its file is no larger than `most` and there
 * is room for it; searching_article() has it then. False when that is not to be or cannot be done; of a file that
 * cannot be read, that is remembered. Its size is taken off `*spare`, NULL for no such account.
 */
bool unopened_read(struct work *work, size_t document, size_t most, size_t *spare);

/* Lets it go, because the document was opened or the search ends. Nothing to do when it was not read. */
void unopened_release(struct searching *searching, struct search *search);

#endif
