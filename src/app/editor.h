/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader's own editor: $VISUAL, else $EDITOR, else vi. */
#ifndef CROSSREAD_SRC_APP_EDITOR_H
#define CROSSREAD_SRC_APP_EDITOR_H

#include "crossread/base/error.h"
#include "crossread/base/strbuf.h"

/*
 * Lets the reader edit `text` as a file that only they can read, in $TMPDIR or /tmp. The terminal must be given away.
 * True with the new text; `*path` is then the file (owned by the caller), to be forgotten or kept. False when the
 * editor could not be run, failed, or left what cannot be read: `text` is as it was, and a file that holds something
 * new is left alone and named by the message.
 */
bool editor_edit(struct strbuf *text, char **path, struct error *error);

/* Removes the file and frees its path. */
void editor_forget(char *path);

#endif
