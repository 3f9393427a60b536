/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was typed in prompts, from one session to the next: $XDG_STATE_HOME/crossread/history. */
#ifndef CROSSREAD_SRC_APP_RECALL_FILE_H
#define CROSSREAD_SRC_APP_RECALL_FILE_H

#include "crossread/work/recall.h"

/* Adds the lines of the file, if there is one; what cannot be read is left out: nothing depends on it. */
void recall_file_read(struct recall *recall, const char *path);

/*
 * Adds the fresh lines of commands and searches to the file, which another session may have written meanwhile; it keeps
 * the newest RECALL_MOST_LINES and is its owner's only (mode 0600). Without fresh lines nothing is written. A failure
 * is none of the reader's: the lines are lost.
 */
void recall_file_write(const struct recall *recall, const char *path);

#endif
