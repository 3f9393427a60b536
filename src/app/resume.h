/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the reader was when they left, from one session to the next: $XDG_STATE_HOME/crossread/places. */
#ifndef CROSSREAD_SRC_APP_RESUME_H
#define CROSSREAD_SRC_APP_RESUME_H

#include "crossread/article/story_files.h"
#include "crossread/base/sha256.h"
#include "crossread/work/work.h"

/* Stories and pairs of which the place is remembered; of more the oldest is forgotten. */
enum { RESUME_MOST_PLACES = 200 };

/*
 * Sets `key` to what names a story (its folder) or the files that were opened together, in their order; no path stands
 * in it. False where nothing can be remembered: standard input, a file that is gone.
 */
bool resume_key(const struct story_files *files, char key[SHA256_HEX_SIZE]);

/*
 * Puts the reader back to the articles, sentences and layout of the last time, as far as they still exist; long
 * articles are loaded whole before. Nothing when there is no such file or place: nobody depends on it.
 */
void resume_restore(struct work *work, const char *path, const char *key);

/*
 * Remembers them; the file is its owner's only (mode 0600). While colleagues' work is settled there is no place to
 * remember. A failure is none of the reader's: the place is lost.
 */
void resume_save(const struct work *work, const char *path, const char *key);

#endif
